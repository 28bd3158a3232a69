"""The first page: the verdict, the findings, and the ways to everything else."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from factcheck.model import FindingType
from factcheck.output.comparing import spans
from factcheck.output.html.edition import Edition
from factcheck.output.html.environment import template
from factcheck.output.html.findingpages import sections
from factcheck.output.html.listpages import Shown
from factcheck.output.html.paging import MOST, sheets
from factcheck.output.html.rows import Rows
from factcheck.output.phrases import also, count, cut, verdict

_ROWS = 120_000
"""Bytes of rows on the first page where the cards have pages of their own."""
_ENTRY = 160
"""Bytes of markup around a finding's message in the list beside the cards."""
_COMPARED: Mapping[FindingType, str] = {
    "quote": "the words of quotations",
    "attribution": "their speakers",
    "platform": "where they were said",
    "date": "dates",
    "duration": "durations",
    "age": "ages",
    "number": "numbers",
    "money": "sums of money",
    "unit": "units",
    "name": "the spelling of names",
    "place": "places",
    "role": "roles",
    "object": "things",
}


def index_page(edition: Edition, cards: Sequence[Markup] | None, lists: Mapping[str, Shown]) -> bytes:
    """Return the first page, with all `cards`; where there are none, with rows of the gravest findings."""
    lines = list(cards or ())
    if cards is None:
        rows = Rows(edition, lambda n: edition.top.finding(n, edition.findings[n]))
        lines = next(sheets(map(rows.row, edition.findings), MOST, _ROWS))
    page = template("index.html").render(
        **front(edition),
        sections=sections(edition, lines),
        cards=cards is not None,
        shown=[edition.top.finding(n, edition.findings[n]) for n in range(1, len(lines) + 1)]
        if cards
        else [],
        lists=lists,
    )
    return page.encode()


def taken(edition: Edition, cards: Sequence[Markup] | None) -> int:
    """Return the bytes of the first page that its findings take, with their entries in the list beside them."""
    if cards is None:
        return _ROWS
    entries = sum(len(cut(f.message, 90).encode()) + _ENTRY for f in edition.findings.values())
    return entries + sum(len(card.encode()) for card in cards)


def front(edition: Edition) -> dict[str, Any]:
    """Return what the head of the report says, for the template."""
    return {
        "verdict": verdict(edition.report),
        "also": also(edition.report),
        "read": _read(edition),
        "compared": edition.compared,
        "since": spans(edition.compared) if edition.compared else "",
        "total": len(edition.findings),
    }


def _read(edition: Edition) -> str:
    """Return what the rules compare, and in how many stories."""
    report = edition.report
    stories = count(report.statistics.stories, "story").replace("storys", "stories")
    if not report.articles:
        return "Give it a folder of articles on one story, by several outlets."
    types = {edition.rules[name].type for name in report.statistics.rules if name in edition.rules}
    compared = [_COMPARED[type_] for type_ in _COMPARED if type_ in types]
    within = "" if report.statistics.stories == 1 else f", each story by itself: there are {stories}"
    return f"Compared: {_listed(compared)}{within}." if compared else f"In {stories}."


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
