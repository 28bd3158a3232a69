"""172 short stories: eighty-six that only a chain of facts contradicts, and their consistent twins.

Each file of tests/timelines is a story: `chain` has the sentences that together cannot be so, each with its
outlet, `twin` the words that make the same story consistent. All are read as one newsroom's folder, so
that the stories must be told apart first.
"""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import Told

from factcheck.engine import analyse, findings
from factcheck.model import Finding
from factcheck.rule import load_rules

FOLDER = Path(__file__).resolve().parent.parent / "timelines"
STORIES: dict[str, dict[str, Any]] = {
    file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.yml"))
}
RULES = [r for r in load_rules() if r.name in ("timeline", "date")]


def printed(text: str) -> str:
    """Return the text with a paragraph a line, as it is read; the file wraps its lines."""
    head, _, body = text.rpartition("---\n")
    paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n", body)]
    return (f"{head}---\n" if head else "") + "\n\n".join(paragraphs)


def articles(*, twin: bool) -> dict[str, str]:
    found = {}
    for story in STORIES.values():
        for outlet, text in story["articles"].items():
            found[outlet] = printed(text)
        for change in story["twin"] if twin else ():
            assert found[change["article"]].count(change["from"]) == 1, change
            found[change["article"]] = found[change["article"]].replace(change["from"], change["to"])
    return found


def found_in(told: Told, *, twin: bool) -> tuple[Finding, ...]:
    return findings(analyse(told(articles(twin=twin))).graphs, RULES)


def test_every_contradiction_is_found_with_its_chain(told: Told) -> None:
    found = found_in(told, twin=False)
    shown = {frozenset(str(e.outlet) for r in f.readings for e in r.evidence): f for f in found}
    texts = articles(twin=False)
    assert len(found) == len(shown) == len(STORIES)
    for name, story in STORIES.items():
        finding = shown.get(frozenset(link["article"] for link in story["chain"]))
        assert finding is not None, name
        assert finding.rule == "timeline"
        for link in story["chain"]:
            start = texts[link["article"]].index(link["text"])
            assert any(
                e.outlet == link["article"] and e.start < start + len(link["text"]) and start < e.end
                for r in finding.readings
                for e in r.evidence
            ), link


def test_nothing_is_found_in_the_twins(told: Told) -> None:
    assert [f.message for f in found_in(told, twin=True)] == []


@pytest.mark.parametrize("name", STORIES)
def test_a_story_is_short_and_told_by_several(name: str) -> None:
    story = STORIES[name]
    assert 3 <= len(story["articles"]) <= 6
    assert 2 <= len(story["chain"]) <= 5
    for outlet, text in story["articles"].items():
        assert 110 <= len(text.split()) <= 230, outlet
