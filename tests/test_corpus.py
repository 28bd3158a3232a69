"""The example corpus: what it promises about itself, and what the report finds in it."""

import re
from pathlib import Path
from typing import Any

import pytest

DELIBERATE = "its outlet is invented and its conflicts with the other articles are deliberate."
MARKED = re.compile(r'[“"][^”"]*[”"]')
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)


def articles(root: Path) -> dict[str, str]:
    folder = root / "corpus"
    return {
        f.relative_to(folder).as_posix(): f.read_text(encoding="utf-8") for f in sorted(folder.rglob("*.txt"))
    }


def six_words(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))
    return {tuple(words[i : i + 6]) for i in range(len(words) - 5)}


def test_every_article_says_what_it_is(root: Path) -> None:
    texts = articles(root)
    assert len(texts) >= 6
    assert len({name.split("/")[0] for name in texts}) >= 4
    for name, text in texts.items():
        assert text.rstrip().endswith(DELIBERATE), name
        assert 120 <= len(FRONT_MATTER.sub("", text).split()) <= 220, name


def test_outlets_come_from_folders_and_from_front_matter(corpus_report: dict[str, Any]) -> None:
    outlets = {a["outlet"] for a in corpus_report["articles"]}
    assert {"valley-herald", "copperbridge-courier", "Saltmarsh Post", "Lantern Weekly"} <= outlets
    undated = {a["id"] for a in corpus_report["articles"] if a["published"] is None}
    assert undated == {"copperbridge-courier/ambassador.txt", "copperbridge-courier/statement.txt"}
    assert corpus_report["skipped"] == []


def test_no_prose_is_taken_from_real_coverage(root: Path, shared: Path) -> None:
    """Public statements may be quoted; six words in a row outside quotation marks would be copied prose."""
    real = set().union(*(six_words(f.read_text(encoding="utf-8")) for f in (shared / "seeds").glob("*.txt")))
    for name, text in articles(root).items():
        for piece in MARKED.split(FRONT_MATTER.sub("", text)):
            assert not six_words(piece) & real, name


PLANTED = [
    (
        "quote-wording",
        {"valley-herald/statement.txt", "saltmarsh-post/apology.txt", "lantern-weekly/looking-back.txt"},
        "not have been",
        {"copperbridge-courier/statement.txt"},
        "have not been",
    ),
    (
        "platform",
        {"valley-herald/statement.txt"},
        "Instagram",
        {"copperbridge-courier/statement.txt"},
        "Twitter",
    ),
    ("date", {"valley-herald/statement.txt"}, "24", {"saltmarsh-post/apology.txt"}, "22"),
    (
        "name-spelling",
        {"valley-herald/statement.txt"},
        "Kardashian",
        {"saltmarsh-post/apology.txt"},
        "Kardashain",
    ),
]


@pytest.mark.parametrize(
    ("rule", "some", "some_say", "others", "others_say"), PLANTED, ids=[p[0] for p in PLANTED]
)
def test_a_planted_conflict_is_found_once(
    corpus_report: dict[str, Any], rule: str, some: set[str], some_say: str, others: set[str], others_say: str
) -> None:
    found = [f for f in corpus_report["findings"] if f["rule"] == rule and f["severity"] != "info"]
    assert len(found) == 1
    said = [
        ({e["article"] for e in reading["evidence"]}, [e["text"] for e in reading["evidence"]])
        for reading in found[0]["readings"]
    ]
    assert any(some <= who and all(some_say in text for text in texts) for who, texts in said)
    assert any(others <= who and all(others_say in text for text in texts) for who, texts in said)


def test_nothing_else_is_reported(corpus_report: dict[str, Any]) -> None:
    """The traps stay silent: a partial quotation, X for Twitter, 42 and 43, curly marks, a hyphen."""
    loud = [f for f in corpus_report["findings"] if f["severity"] != "info"]
    assert sorted(f["rule"] for f in loud) == sorted(p[0] for p in PLANTED), [f["message"] for f in loud]


def test_evidence_stands_where_the_report_says(corpus_report: dict[str, Any], root: Path) -> None:
    texts = articles(root)
    for finding in corpus_report["findings"]:
        for reading in finding["readings"]:
            for e in reading["evidence"]:
                text = texts[e["article"]]
                assert text[e["start"] : e["end"]] == e["text"]
                assert text.count("\n", 0, e["start"]) + 1 == e["line"]
