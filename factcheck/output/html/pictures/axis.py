"""A line of days on paper: long gaps in which nothing happened are cut out, ticks stand where days are told of."""

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from factcheck.output.html.pictures.lettering import SMALL, width
from factcheck.output.html.pictures.shapes import layer, path, text

_GAP_SHARE = 0.35
"""What of all days shown a gap must take to be cut out."""
_GAP_DAYS = 14
_MOST_GAPS = 2
_GAP_WIDTH = 72
_MARGIN = 26
"""Pixels between the ends of a stretch and its first and last day: half a tick's label."""
_DAY = 72
"""Pixels of a day at most: two days side by side are no great distance."""
_APART = 8
_UPPER, _LOWER, _LINE = 18, 34, 42
"""Where the names of days stand, below them the years, and the axis itself."""
_STEPS = (1, 2, 7)
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 500)


@dataclass(frozen=True, slots=True)
class _Stretch:
    first: int
    last: int
    left: int
    right: int

    def x(self, day: int) -> int:
        days = self.last - self.first
        inner = min(self.right - self.left - 2 * _MARGIN, days * _DAY)
        start = (self.left + self.right - inner) // 2
        return start + (round(inner * (day - self.first) / days) if days else 0)


class Axis:
    """Days (as ordinals) on the pixels from `left` to `right`."""

    def __init__(
        self, spans: Sequence[tuple[int, int]], left: int, right: int, *, years: bool = True
    ) -> None:
        """Lay out an axis that shows all of `spans` (at least one). Without `years`, none is named."""
        self._years = years
        self._spans = sorted(spans)
        self._days = sorted({day for span in spans for day in span})
        self.first, self.last = self._days[0], self._days[-1]
        self._stretches = self._lay_out(left, right)
        pairs = list(zip(self._stretches, self._stretches[1:], strict=False))
        self._gaps = [(a.right, b.left, _long(b.first - a.last)) for a, b in pairs]
        self._left, self._right = left, right

    def x(self, day: int, *, back: bool = False) -> int:
        """Return where a day stands; one that is not on the axis stands where the axis goes on, or `back` ended."""
        before = self._stretches[0].x(self.first)
        for stretch in self._stretches:
            if day < stretch.first:
                return before if back else stretch.x(stretch.first)
            before = stretch.x(min(day, stretch.last))
            if day <= stretch.last:
                break
        return before

    def shows(self, day: int) -> bool:
        """Return whether a day is on the axis, and not before, behind or in a gap of it."""
        return any(stretch.first <= day <= stretch.last for stretch in self._stretches)

    def _lay_out(self, left: int, right: int) -> list[_Stretch]:
        pieces = self._pieces()
        room = right - left - _GAP_WIDTH * (len(pieces) - 1)
        # What is cut off by gaps is what many contradictions are in: it gets more than its days' share.
        least = room * 2 // (3 * len(pieces))
        room -= least * len(pieces)
        days = sum(b - a + 1 for a, b in pieces)
        found = []
        for a, b in pieces:
            extra = room * (b - a + 1) // days
            found.append(_Stretch(a, b, left, left + least + extra))
            left = found[-1].right + _GAP_WIDTH
        return found

    def _pieces(self) -> list[tuple[int, int]]:
        """Return the first and last days of the stretches between the gaps that are cut out."""
        gaps = []
        reach = self.first
        for first, last in self._spans:
            gaps.append((first - reach, reach, first))
            reach = max(reach, last)
        gaps.sort(reverse=True)
        left = self.last - self.first
        cut = []
        for days, a, b in gaps[:_MOST_GAPS]:
            if days < _GAP_DAYS or days < _GAP_SHARE * left:
                break
            cut.append((a, b))
            left -= days
        ends = [self.first, *(day for gap in sorted(cut) for day in gap), self.last]
        return list(zip(ends[::2], ends[1::2], strict=True))

    def drawn(self, bottom: int) -> Markup:
        """Return the axis at the head of a picture, with its lines down to `bottom`."""
        shapes = [path("axis", f"M{self._left} {_LINE}H{self._right}")]
        for left, right, words in self._gaps:
            shapes += [
                path("gap", f"M{left} {_LINE - 2}H{right}V{bottom}H{left}Z"),
                path("axis", f"M{left - 4} 48l8 -12M{right - 4} 48l8 -12"),
                text((left + right) // 2, _UPPER, words, "small soft mid it"),
            ]
        return layer([*shapes, *self._ticks(bottom)])

    def _ticks(self, bottom: int) -> Iterator[str]:
        for stretch in self._stretches:
            days, form = self._named(stretch)
            shown, free = "", stretch.left - _MARGIN
            for day in days:
                date = dt.date.fromordinal(day)
                x = stretch.x(day)
                year = f"{date.year}" if self._years and form != "year" else ""
                half = width(year, SMALL) // 2
                yield path("tick", f"M{x} {_LINE}V{bottom}")
                yield text(x, _UPPER, _name(date, form), "small mid")
                if year != shown and x - half > free:
                    yield text(x, _LOWER, year, "small soft mid")
                    shown, free = year, x + half

    def _named(self, stretch: _Stretch) -> tuple[list[int], str]:
        """Return the days of a stretch to name, and whether as days, months or years."""
        told = [day for day in self._days if stretch.first <= day <= stretch.last]
        if len(told) <= 12 and self._fits(stretch, told, "day"):
            return told, "day"
        span = stretch.last - stretch.first
        first, last = dt.date.fromordinal(stretch.first), dt.date.fromordinal(stretch.last)
        for step in _STEPS:
            if span // step <= 12:
                days = list(range(stretch.first, stretch.last + 1, step))
                if self._fits(stretch, days, "day"):
                    return days, "day"
        months = (last.year - first.year) * 12 + last.month - first.month
        for step in _MONTHS:
            if months // step <= 14:
                starts = range(first.year * 12 + first.month - 1, last.year * 12 + last.month, step)
                days = [dt.date(m // 12, m % 12 + 1, 1).toordinal() for m in starts]
                days = [day for day in days if stretch.first <= day <= stretch.last]
                if len(days) > 1 and self._fits(stretch, days, "month"):
                    return days, "month"
        for step in _YEARS:
            if (last.year - first.year) // step <= 14:
                starts = range(-(-first.year // step) * step, last.year + 1, step)
                days = [dt.date(year, 1, 1).toordinal() for year in starts if year]
                days = [day for day in days if stretch.first <= day <= stretch.last]
                if len(days) > 1 and self._fits(stretch, days, "year"):
                    return days, "year"
        ends = [stretch.first, stretch.last]
        return (ends if self._fits(stretch, ends, "day") else ends[:1]), "day"

    @staticmethod
    def _fits(stretch: _Stretch, days: Sequence[int], form: str) -> bool:
        end = stretch.left - _MARGIN - _APART
        for day in days:
            half = width(_name(dt.date.fromordinal(day), form), SMALL) // 2 + 1
            x = stretch.x(day)
            if x - half < end + _APART:
                return False
            end = x + half
        return True


def _name(day: dt.date, form: str) -> str:
    if form == "year":
        return f"{day.year}"
    month = calendar.month_abbr[day.month]
    return month if form == "month" else f"{day.day} {month}"


def _long(days: int) -> str:
    if days < 60:
        return f"{days} days"
    return f"{round(days / 30.44)} months" if days < 730 else f"{round(days / 365.25)} years"
