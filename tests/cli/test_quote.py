"""`factcheck quote`: words typed in any manner, held against what the example corpus printed."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import Outcome, Runner, command_path

from .newsroom import put

WHOLE = "As a mother of four, I have been shaken by the disturbing images"
BAGS = "Our plush bear bags should not have been featured with children in this campaign"


def asked(factcheck: Runner, words: str, *paths: str | Path) -> dict[str, Any]:
    done = factcheck("quote", words, *paths, "--format", "json")
    answer: dict[str, Any] = json.loads(done.stdout)
    assert done.code == (answer["verdict"] == "unknown"), done.stderr
    assert answer["schema"] == "factcheck.quote/1"
    assert answer["asked"] == words
    return answer


def verdicts(answer: dict[str, Any]) -> dict[str, str]:
    """Return how each article prints the words; the best, where it does so twice."""
    found: dict[str, str] = {}
    for utterance in answer["utterances"]:
        for witness in utterance["witnesses"]:
            found.setdefault(witness["article"].removesuffix(".txt"), witness["verdict"])
    return found


@pytest.mark.parametrize(
    "words",
    [
        WHOLE,
        f"“{WHOLE},”",
        f'"{WHOLE}."',
        WHOLE.upper(),
        WHOLE.replace("mother of four,", "mother of four --"),
        WHOLE.replace("I have", "I've").replace("four", "4"),
    ],
)
def test_format_makes_no_difference(factcheck: Runner, corpus: Path, words: str) -> None:
    assert verdicts(asked(factcheck, words)) == {
        "copperbridge-courier/statement": "exact",
        "lantern-weekly/looking-back": "exact",
        "valley-herald/statement": "exact",
        "mill-lane-gazette/letters-page": "part",
    }


@pytest.mark.parametrize(
    ("words", "exact", "variant"),
    [
        ("shaken by the disturbing images", 4, 0),  # a part of what was printed
        ("Shaken", 4, 0),
        ("As a mother of four … shaken by the disturbing images", 3, 0),  # the asker's own cut
        ("As a mother of four [...] shaken by the disturbing images", 3, 0),
        ("shakn", 0, 4),
        ("I have been shakn by the disturbing images", 0, 4),  # a typing error is found, and shown
        ("I have been shaken by these disturbing images", 0, 4),
        (BAGS, 4, 1),  # five say "should not have", one says "should have not"
        (BAGS.replace("not have", "have not"), 1, 4),
        ("currently reevaluating", 3, 0),  # one prints it whole, two with a hyphen
        ("currently re-evaluating my relationship", 2, 0),
    ],
)
def test_exact_and_variant(factcheck: Runner, corpus: Path, words: str, exact: int, variant: int) -> None:
    answer = asked(factcheck, words)
    found = list(verdicts(answer).values())
    assert (found.count("exact"), found.count("variant")) == (exact, variant)
    assert answer["verdict"] == ("exact" if exact else "variant")


def test_a_part(factcheck: Runner, corpus: Path) -> None:
    """Nobody prints both sentences and what stands before them: each article has a part."""
    answer = asked(factcheck, "I was disgusted and outraged when I saw this and could not sleep")
    assert answer["verdict"] == "part"
    assert verdicts(answer) == {"saltmarsh-post/apology": "part"}


def test_unknown(factcheck: Runner, corpus: Path) -> None:
    words = "I never said that the bears were dangerous"
    assert asked(factcheck, words)["utterances"] == []
    done = factcheck("quote", words)
    assert done == Outcome(1, "Unknown: no article in corpus prints these words as a quotation.\n", "")


def test_witnesses_and_columns(factcheck: Runner, corpus: Path) -> None:
    """Every place leads into its article, and every witness's words stand in the columns in order."""
    answer = asked(factcheck, BAGS, corpus)
    (utterance,) = answer["utterances"]
    assert utterance["speaker"] == "Balenciaga"
    for number, witness in enumerate(utterance["witnesses"]):
        assert set(witness) == {
            *("article", "outlet", "published", "line", "start", "end", "text", "verdict"),
        }
        text = (corpus / witness["article"]).read_text("utf-8")
        assert text[witness["start"] : witness["end"]] == witness["text"]
        assert text.count("\n", 0, witness["start"]) + 1 == witness["line"]
        said = [column["witnesses"][number] for column in utterance["columns"]]
        assert [w for w in said if w] == re.findall(r"\w+", witness["text"])
    assert [c["asked"] for c in utterance["columns"] if c["asked"]] == BAGS.split()
    dates = {w["article"]: w["published"] for w in utterance["witnesses"]}
    assert dates["saltmarsh-post/apology.txt"] == "2022-12-02"
    assert dates["copperbridge-courier/statement.txt"] is None


def test_the_table(factcheck: Runner, corpus: Path) -> None:
    done = factcheck("quote", "bear bags should not have been featured")
    lines = done.stdout.splitlines()
    assert lines[0] == "Exact: 4 articles print these words; 1 article prints them with differences."
    assert re.search(r"exact +Saltmarsh Post +2022-12-02 +corpus/saltmarsh-post/apology.txt:7", done.stdout)
    row = next(k for k, line in enumerate(lines) if "should have not" in line)
    marked = "".join(w if c == "^" else " " for w, c in zip(lines[row], lines[row + 1], strict=False))
    assert marked.split() == ["have", "not"]
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("width", [30, 60, 200])
def test_blocks_are_as_wide_as_the_terminal(factcheck: Runner, corpus: Path, width: int) -> None:
    lines = factcheck("quote", BAGS, env={"COLUMNS": str(width)}).stdout.splitlines()
    table = lines[lines.index("") + 1 :]
    table = table[table.index("") :]
    assert max(map(len, table)) <= width
    rows = [line.split()[1:] for line in table if line.strip().startswith("asked")]
    assert [word for row in rows for word in row] == BAGS.split()
    assert (len(rows) == 1) == (width == 200)


def test_cuts_and_gaps_are_shown(factcheck: Runner, tmp_path: Path) -> None:
    said = "We will {}open the old harbour bridge {}in the spring"
    put(
        tmp_path,
        "s/coast-daily/1.txt",
        "Bridge\n\n“" + said.format("", "") + ",” said Marta Olsen, the mayor.\n",
    )
    put(
        tmp_path,
        "s/valley/1.txt",
        "Bridge\n\n“" + said.format("not ", "") + ",” said Marta Olsen, the mayor.\n",
    )
    put(
        tmp_path,
        "s/norby-post/1.txt",
        "Bridge\n\n“We will not open the old … bridge [late] in the spring,” said Marta Olsen, the mayor.\n",
    )
    done = factcheck("quote", said.format("not ", "").replace("  ", " "), "s")
    assert done.stdout.startswith(
        "Exact: 1 article prints these words; 1 article prints them with differences; "
        "1 article prints only a part of them.\n"
    )
    rows = {line.split()[0]: line.split()[1:] for line in done.stdout.split("\n\n")[-1].splitlines()}
    assert rows["2"][:4] == ["We", "will", "·", "open"]
    assert {"…", "[late]"} <= set(rows["3"])


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of its own")
def test_a_terminal_underlines_instead(corpus: Path) -> None:
    import pty

    theirs, ours = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    done = subprocess.run(
        [command_path(), "quote", BAGS],
        cwd=corpus.parent,
        stdout=ours,
        stderr=subprocess.PIPE,
        env={**environment, "COLUMNS": "120"},
        timeout=60,
        check=False,
    )
    os.close(ours)
    shown = b""
    try:
        while data := os.read(theirs, 65_536):
            shown += data
    except OSError:  # the end of a terminal that nobody holds any more
        pass
    os.close(theirs)
    assert done.returncode == 0
    assert "^" not in shown.decode()
    assert re.findall(r"\x1b\[1m\x1b\[4m(\S+?)\x1b\[0m", shown.decode()) == ["have", "not"]


@pytest.mark.parametrize("words", ["", "…", "“!?”"])
def test_no_words_to_look_for(factcheck: Runner, corpus: Path, words: str) -> None:
    done = factcheck("quote", words)
    assert done.code == 2
    assert "There are no words to look for." in done.stderr


def test_nothing_to_read(factcheck: Runner, tmp_path: Path) -> None:
    assert factcheck("quote", "shaken", tmp_path / "nowhere").code == 2


def test_hostile_words_and_outlets(factcheck: Runner, tmp_path: Path) -> None:
    put(tmp_path, "s/a\x1b[31m/1.txt", "Bridge\n\n“We will open the bridge,” said Marta Olsen, the mayor.\n")
    done = factcheck("quote", "We will open the bridge\x1b[2J" + " a" * 2000, "s")
    assert done.code in (0, 1)
    assert "\x1b" not in done.stdout


def test_hyphens_cuts_and_words_without_marks(factcheck: Runner, tmp_path: Path) -> None:
    put(
        tmp_path,
        "story/herald/1.txt",
        "“The old harbour has to be re-evaluated by all of us,” said Marta Olsen.\n",
    )
    put(
        tmp_path,
        "story/post/1.txt",
        "“The old harbour has to be reevaluated by all of us,” said Marta Olsen.\n",
    )
    done = factcheck("quote", "the old ... all of us", tmp_path / "story")
    assert done.code == 0
    assert re.search(r"re- +evaluated +by", done.stdout)
    assert re.search(r"to be +reevaluated +by", done.stdout)
    assert "·" not in done.stdout
    assert factcheck("quote", "the old ... all of you all", tmp_path / "story").code == 1
    done = factcheck("quote", "the", "safety", tmp_path / "story")
    assert (done.code, "in quotation marks" in done.stderr) == (2, True)
