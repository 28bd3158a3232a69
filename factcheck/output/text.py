"""Terminal text: findings by severity, each reading with who gives it and where."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import click

from factcheck.model import Finding, Reading, Report
from factcheck.output.drafts import help_with, named, own_first, published
from factcheck.output.phrases import (
    SEVERITY_NAMES,
    by_severity,
    count,
    day,
    odd_one_out,
    one_line,
    summary,
)

_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}
_SHOWN = 6
"""Places shown of one reading; an agency text in a hundred papers would bury the rest."""


def to_text(
    report: Report,
    *,
    color: bool = False,
    paths: Mapping[str, str] | None = None,
    new: Collection[str] = (),
) -> str:
    """Return the findings and a closing line of sums, ended by a newline.

    `paths` gives an article's file as the reader can open it, by default its id; a finding stands at its place in
    a `new` article, if there are any.
    """
    writer = _Writer(color, paths or {}, new)
    groups = by_severity(report.findings)
    lines: list[str] = []
    for group in groups.values():
        for finding in group:
            lines += [*writer.finding(finding), ""]
    closing = summary(report)
    if report.skipped:
        closing += f" ({count(len(report.skipped), 'source')} skipped)"
    colour = _COLOURS[next(iter(groups))] if groups else "green"
    lines.append(writer.style(closing, fg=colour, bold=True))
    return "\n".join(lines) + "\n"


class _Writer:
    """Holds what every line needs: whether to colour, where files are, and which are new."""

    def __init__(self, color: bool, paths: Mapping[str, str], new: Collection[str]) -> None:
        self._color = color
        self._new = new
        self._paths = paths

    def style(self, text: str, **how: Any) -> str:
        """Return `text` in colour, if colour was asked for."""
        return click.style(text, **how) if self._color else text

    def place(self, article: str, line: int) -> str:
        """Return "file:line", which terminals and editors make a link of."""
        return f"{one_line(self._paths.get(article, article), 300)}:{line}"

    def finding(self, finding: Finding) -> Iterator[str]:
        """Yield the lines of one finding."""
        first = odd_one_out(finding, self._new)
        kind = self.style(SEVERITY_NAMES[finding.severity], fg=_COLOURS[finding.severity], bold=True)
        where = self.style(self.place(first.article, first.line), bold=True)
        rule = self.style(f"[{finding.rule}]", dim=True)
        yield f"{where}: {kind}: {one_line(finding.message, 500)} {rule}"
        readings = own_first(finding, self._new)
        outlets = [named(e.article, e.outlet, self._new) for r in readings for e in r.evidence[:_SHOWN]]
        width = max(len(one_line(outlet, 30)) for outlet in outlets)
        for reading in readings:
            yield from self._reading(reading, width)
        for line in help_with(finding, self._new):
            yield f"  {self.style('help:', bold=True)} {one_line(line, 500)}"

    def _reading(self, reading: Reading, width: int) -> Iterator[str]:
        others = published(reading, self._new)
        support = count(others or reading.articles, "article")
        if others and others < reading.articles:
            support += " besides what is checked"
        elif reading.independent != reading.articles:
            support += f", {reading.independent:,} independent"
        if reading.first:
            support += f", first published {day(reading.first)}"
        yield f"  {self.style(one_line(reading.value), bold=True)}  {self.style(f'({support})', dim=True)}"
        for evidence in reading.evidence[:_SHOWN]:
            outlet = one_line(named(evidence.article, evidence.outlet, self._new), 30)
            yield f"    {outlet:<{width}}  {self.place(evidence.article, evidence.line)}"
        rest = len(reading.evidence) - _SHOWN
        if rest > 0:
            yield self.style(f"    and {rest:,} more", dim=True)
