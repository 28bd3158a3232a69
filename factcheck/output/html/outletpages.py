"""One page an outlet: what it says where others say otherwise, by rule, and how often it stands alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from markupsafe import Markup

from factcheck.output.html.edition import Edition
from factcheck.output.html.environment import template
from factcheck.output.html.lines import Lines
from factcheck.output.html.paging import paged, sheets
from factcheck.output.html.rows import Rows

_ARTICLES = 50
"""Articles listed on an outlet's page."""


@dataclass(slots=True)
class _Group:
    """The findings of one rule on one page of an outlet; `id` names the place."""

    rule: str
    page: str | None
    id: str
    total: int
    lines: list[Markup] = field(default_factory=list)


def outlet_pages(edition: Edition, rows: Rows) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of every outlet, and note where each rule's findings begin."""
    lines = Lines(edition, edition.below)
    for outlet, found in edition.by_outlet.items():
        numbers = sorted(found, key=lambda n: (edition.findings[n].rule, n))
        known = edition.standings[outlet]
        articles = list(islice(lines.articles(outlet), _ARTICLES))
        done = 0
        pages = list(sheets(rows.row(n, outlet) for n in numbers))
        for number, (page, sheet, way) in enumerate(paged(edition.site.outlets[outlet], pages), 1):
            shown = numbers[done : done + len(sheet)]
            done += len(sheet)
            for n in shown:
                edition.site.parts.setdefault((outlet, edition.findings[n].rule), page)
            content = template("outlet.html").render(
                name=outlet,
                total=len(numbers),
                known=known,
                first=number == 1,
                groups=_groups(edition, shown, sheet, known.by_rule),
                articles=articles,
                pager=way,
            )
            yield page, content.encode()


def _groups(
    edition: Edition, numbers: Sequence[int], lines: Sequence[Markup], totals: Mapping[str, int]
) -> list[_Group]:
    groups: list[_Group] = []
    for number, line in zip(numbers, lines, strict=True):
        rule = edition.findings[number].rule
        if not groups or groups[-1].rule != rule:
            links = edition.below.links
            groups.append(_Group(rule, links.rule(rule), edition.site.part(rule), totals[rule]))
        groups[-1].lines.append(line)
    return groups
