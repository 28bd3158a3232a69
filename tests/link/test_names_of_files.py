"""What articles are called decides nothing: other ids, other findings' places, but the same findings."""

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Told

from factcheck.engine import analyse, findings
from factcheck.ingest import read
from factcheck.model import Article
from factcheck.rule import load_rules

STORY = {
    "Valley Herald": (
        "The records of 40,000 patients were copied in May.\n\n“No payment cards were taken from us that night, and we "
        "called the police at once,” Marta Olsen, the head of the clinic in Easton, wrote on Twitter.\n"
    ),
    "Coast Daily": (
        "A clinic in Easton lost the records of its patients.\n\n“No payment cards were taken,” Marta Olsen wrote on "
        "Twitter. Olsen did not say who had copied them. John A. Smith of the police was asked.\n"
    ),
    "State Wire": (
        "Patients of a clinic in Easton were told of a theft of records.\n\n“No payment cards were taken,” Marta Ines "
        "Olsen, its head, wrote on Instagram. John Smith of the police came in the morning.\n"
    ),
    "Mill Lane Gazette": (
        "The theft of records at a clinic in Easton goes back to May.\n\n“No payment cards were taken,” Marta Olsen "
        "wrote on Instagram. “Payment cards were taken,” John B. Smith of the police said.\n"
    ),
}
RULES = load_rules()

Said = list[tuple[object, ...]]


def renamed(articles: Sequence[Article], ids: Sequence[str]) -> list[Article]:
    return [replace(a, id=i) for a, i in zip(articles, ids, strict=True)]


def found(articles: Sequence[Article], ids: Sequence[str]) -> tuple[Said, Said]:
    """Return the findings and the claims of `articles` under other ids, told by the articles' first ids."""
    back = {new: a.id for a, new in zip(articles, ids, strict=True)}
    analysis = analyse(renamed(articles, ids))
    told: Said = [
        (
            f.rule,
            f.severity,
            f.subject,
            sorted((r.value, sorted((back[e.article], e.start) for e in r.evidence)) for r in f.readings),
        )
        for f in findings(analysis.graphs, RULES)
    ]
    claims: Said = [(back[c.article], c.start, c.end, c.kind, str(c.subject)) for c in analysis.claims]
    return sorted(told, key=str), sorted(claims, key=str)


def test_ids_decide_nothing_of_a_story(told: Told) -> None:
    articles = told(STORY)
    ids = [a.id for a in articles]
    first = found(articles, ids)
    platforms = [f for f in first[0] if f[0] == "platform"]
    assert len(platforms) == 1, first[0]
    assert len({place[0] for reading in platforms[0][-1] for place in reading}) == 4  # type: ignore[attr-defined]
    assert {"John A. Smith", "John B. Smith"} <= {c[-1] for c in first[1]}
    for turn in range(1, len(ids)):
        turned = ids[turn:] + ids[:turn]
        assert found(articles, turned) == first
        assert found(articles, [f"{9 - i}.txt" for i in range(len(ids))]) == first


@pytest.mark.parametrize("name", ["stories-dev"])
def test_ids_decide_nothing_of_many_stories(shared: Path, name: str) -> None:
    articles = read([shared / "data" / name / "articles.jsonl"]).articles
    first = found(articles, [a.id for a in articles])
    order = list(range(len(articles)))
    random.Random(7).shuffle(order)
    assert json.dumps(found(articles, [f"{n:03}" for n in order])) == json.dumps(first)
