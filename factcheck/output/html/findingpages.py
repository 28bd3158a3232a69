"""Where the cards live: on the first page of a small run, else on pages of their own, gravest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from factcheck.model import Severity
from factcheck.output.html.cards import Cards
from factcheck.output.html.edition import Edition
from factcheck.output.html.environment import template
from factcheck.output.html.paging import MOST, pager, sheets
from factcheck.output.phrases import SEVERITIES

_SMALL = 150_000
"""Bytes of cards that the first page holds beside everything else."""
_SECTIONS: dict[Severity, tuple[str, str]] = {
    "error": ("Errors", "These change the meaning."),
    "warning": ("Warnings", "These change the record."),
    "info": ("Notes", "These are worth knowing."),
}


@dataclass(frozen=True, slots=True)
class Section:
    """The findings of one severity on one page, as cards or rows, of `total`; `page` leads to the first card."""

    severity: Severity
    title: str
    meaning: str
    lines: list[Markup]
    total: int
    page: str | None


def sections(edition: Edition, lines: Sequence[Markup], first: int = 1) -> list[Section]:
    """Return `lines`, which show the findings from number `first` on, by severity; those that show none left out."""
    found: list[Section] = []
    begin = 1
    for severity in SEVERITIES:
        total = edition.tally[severity]
        own = lines[max(0, begin - first) : max(0, begin + total - first)]
        if total and (own or first == 1):
            home = edition.top.links.finding(edition.findings[begin].id)
            found.append(Section(severity, *_SECTIONS[severity], list(own), total, home))
        begin += total
    return found


def cards_of_index(edition: Edition) -> list[Markup] | None:
    """Return all cards for the first page and note that they live there; None where they are too many."""
    if len(edition.findings) > MOST:
        return None
    made: list[Markup] = []
    room = _SMALL
    cards = Cards(edition.top, edition.collations, edition.pictures)
    for finding in edition.findings.values():
        edition.site.homes[finding.id] = "index.html"
    for number, finding in edition.findings.items():
        made.append(cards.card(number, finding))
        room -= len(made[-1].encode())
        if room < 0 and len(edition.findings) > 1:
            edition.site.homes.clear()
            return None
    return made


def finding_pages(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of cards and note where each lives; only the cards of one page are held at a time."""
    cards = Cards(edition.below, edition.collations, edition.pictures)
    first = 1
    made = (cards.card(number, finding) for number, finding in edition.findings.items())
    for page, sheet in enumerate(sheets(made), 1):
        path = _path(page)
        last = first + len(sheet) - 1
        for number in range(first, last + 1):
            edition.site.homes[edition.findings[number].id] = path
        content = template("findings.html").render(
            sections=sections(edition, sheet, first),
            total=len(edition.findings),
            pager=pager(_path, page, first=first, last=last, total=len(edition.findings)),
        )
        yield path, content.encode()
        first = last + 1


def _path(page: int) -> str:
    return f"findings/{page}.html"
