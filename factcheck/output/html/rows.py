"""A finding in one line, for the pages that list it: made once, and led by an outlet's own reading on its page."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from factcheck.model import Finding, Reading
from factcheck.output.html.edition import Edition
from factcheck.output.html.environment import joined, macros
from factcheck.output.html.views import FindingView

_SIDES = 4
"""Readings told in a line."""
_NAMED = 3
"""Outlets named of one reading."""
_OWN = Markup('<li class="own">')
_OTHER = Markup("<li>")


@dataclass(frozen=True, slots=True)
class _Side:
    """One reading in a line: its value, its first outlets, and how many more give it."""

    value: str
    outlets: list[str]
    others: int
    articles: int


@dataclass(frozen=True, slots=True)
class _Row:
    """A row in pieces; the readings stand between the two ends. `givers` are the outlets of each reading."""

    start: Markup
    sides: list[Markup]
    givers: list[set[str | None]]
    end: Markup


class Rows:
    """Makes the rows of one report, for the pages that `view` makes the findings' views for, by their numbers."""

    def __init__(self, edition: Edition, view: Callable[[int], FindingView]) -> None:
        self._edition = edition
        self._view = view
        self._macros = macros("rows.html")
        self._made: dict[int, _Row] = {}
        self._ends: dict[tuple[str | None, str], Markup] = {}

    def row(self, number: int, outlet: str | None = None) -> Markup:
        """Return the row of a finding, what `outlet` says (if one is given) before what the others say."""
        finding = self._edition.findings[number]
        row = self._made.get(number)
        if row is None:
            row = self._made[number] = self._make(number, finding)
        own: list[Markup] = []
        told = row.sides
        if outlet is not None:
            # Nobody's page leaves out what it says itself, however many readings there are.
            mine = [i for i, givers in enumerate(row.givers) if outlet in givers]
            own = [self._own(row, i, finding.readings[i], outlet) for i in mine[:_SIDES]]
            told = [side for i, side in enumerate(told) if i not in mine][: _SIDES - len(own)]
        more = len(finding.readings) - len(own) - len(told)
        pieces = [row.start]
        for side in own:
            pieces += (_OWN, side)
        for side in told:
            pieces += (_OTHER, side)
        if more:
            pieces.append(self._macros.untold(more))
        return joined([*pieces, row.end])

    def _own(self, row: _Row, index: int, reading: Reading, outlet: str) -> Markup:
        """Return what an outlet says, its name first where it might not be among those named."""
        if index < len(row.sides) and len(row.givers[index]) <= _NAMED:
            return row.sides[index]
        side: Markup = self._macros.side(_side(reading, outlet))
        return side

    def _make(self, number: int, finding: Finding) -> _Row:
        view = self._view(number)
        about = (view.subject, view.rule)
        if about not in self._ends:
            self._ends[about] = self._macros.end(view)
        sides = [self._macros.side(_side(r)) for r in finding.readings[:_SIDES]]
        givers = [{e.outlet for e in r.evidence} for r in finding.readings]
        return _Row(self._macros.start(view), sides, givers, self._ends[about])


def _side(reading: Reading, first: str | None = None) -> _Side:
    outlets = list(dict.fromkeys(e.outlet for e in reading.evidence if e.outlet is not None))
    if first in outlets:
        outlets.remove(first)
        outlets.insert(0, first)
    return _Side(reading.value, outlets[:_NAMED], len(outlets[_NAMED:]), reading.articles)
