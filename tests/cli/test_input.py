"""What is no article, or cannot be read: one line, or an entry under `skipped`; never a traceback."""

import json
import os
from pathlib import Path

import pytest
from conftest import Runner

from .newsroom import command, ferry, one_line, put

JSON_LINES = "".join(
    f'{{"id": "j{n}", "text": "The ferry stopped on Monday."}}\n'
    if n != 7
    else '{"id": "j7", "text": "The ferry"\n'
    for n in range(1, 10)
)
BAD: dict[str, tuple[str | bytes, str, str]] = {
    "picture.txt": (b"\x89PNG\r\n\0\0\0", "picture.txt", "not text but a picture"),
    "paper.txt": (b"%PDF-1.7\n\xe2\xe3", "paper.txt", "not text but a PDF"),
    "bytes.txt": (b"The ferry\0stopped.\n", "bytes.txt", "NUL"),
    "front.txt": ("---\noutlet: x\ntitle: a: b\n---\nThe ferry stopped.\n", "front.txt, line 3", "YAML"),
    "lines.jsonl": (JSON_LINES, "lines.jsonl, line 7", "not valid JSON"),
    "latin.txt": ("The café\n\nIt closed in the café.\n".encode("latin-1"), "latin.txt, line 1", "0xe9"),
    "again.jsonl": (
        '{"id": "a", "text": "The ferry stopped."}\n{"id": "a", "text": "It ran."}\n',
        "again.jsonl, line 2",
        "a second article with the id “a”",
    ),
    "empty.txt": ("", "empty.txt", "empty"),
}


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = ferry(tmp_path)
    for name, (data, _, _) in BAD.items():
        put(folder, name, data)
    put(folder, "README.md", "About these articles.\n")
    return folder


@pytest.mark.parametrize("verb", ["report", "check", "claims", "graph"])
def test_bad_files_among_good_ones_are_named_and_passed_over(
    factcheck: Runner, mixed: Path, verb: str
) -> None:
    done = factcheck(verb, mixed)
    assert done.code == (1 if verb == "check" else 0), done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == len(BAD)
    for _, source, reason in BAD.values():
        [line] = [line for line in lines if f"skipped {source}:" in line]
        assert reason in line


def test_what_was_skipped_stands_in_the_report(factcheck: Runner, mixed: Path, tmp_path: Path) -> None:
    done = factcheck("report", mixed, "--strict")
    assert done.code == 2
    report = json.loads((tmp_path / "reports" / "report.json").read_text(encoding="utf-8"))
    skipped = {s["source"]: s["reason"] for s in report["skipped"]}
    assert set(skipped) == {source for _, source, _ in BAD.values()} | {"README.md"}
    assert all(reason in skipped[source] for _, source, reason in BAD.values())
    assert len(report["findings"]) == 1


@pytest.mark.parametrize("verb", ["report", "claims", "graph", "quote"])
def test_strict_makes_it_2_for_every_verb(factcheck: Runner, tmp_path: Path, verb: str) -> None:
    put(ferry(tmp_path), "picture.txt", BAD["picture.txt"][0])
    words = ["the sale of the old ferry"] if verb == "quote" else []
    assert factcheck(verb, *words, "story").code == 0
    assert factcheck(verb, *words, "story", "--strict").code == 2


def test_a_source_given_by_name_and_not_read_is_named(factcheck: Runner, tmp_path: Path) -> None:
    put(ferry(tmp_path), "paper.pdf", b"%PDF-1.7\n")
    put(tmp_path, "story/README.md", "About these articles.\n")
    put(tmp_path, "data.json", '{"body": "The ferry stopped."}\n')
    given = ["story/valley-herald", "story/paper.pdf", "data.json", "story/README.md"]
    done = factcheck("claims", *given, "--strict")
    assert done.code == 0
    assert done.stderr.splitlines() == [
        "factcheck: skipped README.md: a README",
        "factcheck: skipped data.json: holds no articles (“id” and “text” are missing)",
        "factcheck: skipped paper.pdf: not a format that is read here (.txt, .md, .jsonl, .ndjson, .json)",
    ]
    assert factcheck("claims", "story", "--strict").stderr == ""


def test_many_sources_of_one_reason_share_a_line(factcheck: Runner, tmp_path: Path) -> None:
    for number in range(30):
        put(ferry(tmp_path), f"scan-{number}.txt", b"\x89PNG")
    done = factcheck("claims", "story")
    assert one_line(done.stderr) == (
        "factcheck: skipped 30 sources (scan-0.txt, scan-1.txt, scan-2.txt, …): "
        "not text but a picture, whatever its name says"
    )


def test_a_date_that_is_none_is_said_in_a_sentence(factcheck: Runner, tmp_path: Path) -> None:
    put(ferry(tmp_path), "late.txt", "---\npublished: tomorrow\n---\nThe ferry stopped.\n")
    assert "“published” is not a date" in one_line(factcheck("claims", "story").stderr)


def test_strict_is_content_with_a_readme(factcheck: Runner, tmp_path: Path) -> None:
    put(ferry(tmp_path), "README.md", "About these articles.\n")
    done = factcheck("report", "story", "--strict")
    assert (done.code, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["report", "nowhere"], "nowhere: no such file or folder"),
        (["claims", "story", "nowhere"], "nowhere: no such file or folder"),
        (["report", "bare"], "no articles in bare"),
        (["report", "bad"], "picture.txt"),
        (["check", "bad/picture.txt", "--against", "story"], "picture.txt"),
        (["graph", "bad/picture.txt"], "picture.txt"),
        (["report"], "corpus"),
    ],
    ids=command,
)
def test_nothing_readable_is_2_in_one_line(
    factcheck: Runner, tmp_path: Path, arguments: list[str], said: str
) -> None:
    ferry(tmp_path)
    put(tmp_path, "bad/picture.txt", BAD["picture.txt"][0])
    (tmp_path / "bare").mkdir()
    done = factcheck(*arguments)
    assert (done.code, done.stdout) == (2, "")
    assert said in one_line(done.stderr)


def test_a_file_without_permission_is_skipped(factcheck: Runner, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    put(ferry(tmp_path), "secret.txt", "The ferry stopped.\n").chmod(0)
    done = factcheck("claims", "story")
    assert done.code == 0
    assert one_line(done.stderr) == "factcheck: skipped secret.txt: cannot be opened: permission denied"
