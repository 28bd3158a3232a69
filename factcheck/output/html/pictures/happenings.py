"""A subject's happenings and statements with every time that articles give them, and the findings on those."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from statistics import median_low

from factcheck.link.unions import Unions
from factcheck.model import Evidence, Finding, When
from factcheck.output.html.pictures.telling import Story, Telling, Time
from factcheck.reason.moments import describe

TIME_TYPES = frozenset({"date", "platform"})
"""Types of findings that say when or where something was."""
OVER_TIME = "timeline"
"""The rule whose readings are links of a chain: each of them alone may be so."""
NO_YEAR = 2000
"""The year that stands for the one no article names; it has a 29 February."""
_NEAR = 120
"""Days within which a date without a year is put beside dated ones."""
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:/XXXX-(\d\d)-(\d\d))?~?")


@dataclass
class Value:
    """One time of a happening, with every article that gives it.

    `low` and `high` are days as ordinals, both inclusive, None where open; both None where the time has no
    place on a calendar. `year` is False where no article says it. `clash` is set where a finding shows it,
    `excluded` where that says that another time cannot be so together with it.
    """

    when: When
    low: int | None
    high: int | None
    year: bool
    articles: list[str] = field(default_factory=list)
    clash: bool = False
    excluded: bool = False

    @cached_property
    def words(self) -> str:
        """The time in words: a weekday only where it says more than the date, or another thing."""
        known = self.when.earliest is not None and self.when.earliest == self.when.latest
        if known and _misnamed(self.when) is None:
            return describe(replace(self.when, weekday=None))
        return describe(self.when)

    @property
    def placed(self) -> bool:
        """Whether it has a place on a calendar."""
        return self.low is not None or self.high is not None


@dataclass
class Happening:
    """Something said or done, with its times in order and the findings on them, gravest first."""

    label: str
    values: list[Value]
    findings: list[Finding]

    @property
    def placed(self) -> bool:
        """Whether a calendar can show it."""
        return any(value.placed for value in self.values)

    @property
    def support(self) -> int:
        """How many articles date it."""
        return len({article for value in self.values for article in value.articles})

    @property
    def begin(self) -> int:
        """The first day that any of its times names; far in the future where none does."""
        days = (day for value in self.values for day in (value.low, value.high) if day is not None)
        return min(days, default=dt.date.max.toordinal())


def happenings(
    stories: Sequence[Story], subject: str | None, findings: Sequence[Finding]
) -> tuple[list[Happening], bool]:
    """Return what a subject did and said that articles put a time on, the earliest first, and whether in years.

    `findings` are the subject's; what else they touch comes too. Where all dates lack their year, they are put
    in one that stands for it; a date without a year beside dated ones goes to theirs, where it is near.
    """
    timed = [f for f in findings if f.type in TIME_TYPES]
    found: list[Happening] = []
    for story in stories:
        touched = [t for f in timed for t in story.touched(f)]
        tellings = list(dict.fromkeys([*story.of(subject), *touched]))
        found += _joined(tellings, timed)
    years = any(v.year and v.placed for h in found for v in h.values)
    _place(found, years)
    for happening in found:
        happening.values.sort(key=lambda v: (_order(v), v.words))
    found.sort(key=lambda h: (h.begin, h.label))
    return found, years


def _order(value: Value) -> int:
    return next((day for day in (value.low, value.high) if day is not None), dt.date.max.toordinal())


def _joined(tellings: Sequence[Telling], findings: Sequence[Finding]) -> list[Happening]:
    """Return tellings as happenings: what one phrase of an article dates, happened at once, and is one row."""
    dated = [(telling, telling.times) for telling in tellings]
    dated = [(telling, times) for telling, times in dated if times]
    sets = Unions(len(dated))
    first: dict[tuple[str, int, int], int] = {}
    for i, (_, times) in enumerate(dated):
        for time in times:
            sets.join(first.setdefault((time.article, time.when.start, time.when.end), i), i)
    groups: dict[int, list[int]] = {}
    for i in range(len(dated)):
        groups.setdefault(sets.find(i), []).append(i)
    made = []
    for members in groups.values():
        times = [time for i in members for time in dated[i][1]]
        made.append(_happening([dated[i][0] for i in members], times, findings))
    return made


def _happening(tellings: Sequence[Telling], times: Sequence[Time], findings: Sequence[Finding]) -> Happening:
    values: dict[tuple[object, ...], Value] = {}
    own: list[Finding] = []
    spans: dict[str, list[tuple[int, int, Value]]] = {}
    for time in times:
        low, high = _days(time.when)
        # Who names the wrong weekday alone has printed it: the others give the same day under its own name.
        key = (low, high, _misnamed(time.when)) if (low or high) else (time.when.edtf, time.when.weekday)
        value = values.setdefault(key, Value(time.when, low, high, year=bool(low or high)))
        if time.article not in value.articles:
            value.articles.append(time.article)
        spans.setdefault(time.article, []).extend((start, end, value) for start, end in time.spans)
    for finding in findings:
        shown = [v for r in finding.readings for e in r.evidence for v in _shown(e, spans)]
        if shown:
            own.append(finding)
        for value in shown:
            value.clash = True
            value.excluded |= len(shown) > 1 and finding.type == "date" and finding.rule != OVER_TIME
    # What most articles tell names the row, words before deeds.
    best = min(tellings, key=lambda t: (-t.articles, not t.said, -len(t.label), t.label))
    return Happening(best.label, list(values.values()), own)


def _misnamed(when: When) -> int | None:
    """Return the weekday that a time names where its day is another one."""
    day = when.earliest
    return when.weekday if day is not None and day == when.latest and when.weekday != day.weekday() else None


def _shown(evidence: Evidence, spans: dict[str, list[tuple[int, int, Value]]]) -> Iterable[Value]:
    for start, end, value in spans.get(evidence.article, ()):
        if start < evidence.end and evidence.start < end:
            yield value


def _days(when: When) -> tuple[int | None, int | None]:
    return (
        when.earliest.toordinal() if when.earliest else None,
        when.latest.toordinal() if when.latest else None,
    )


def _place(found: Sequence[Happening], years: bool) -> None:
    """Put dates without a year on the calendar where they can only mean one."""
    full = [
        d
        for h in found
        for v in h.values
        if v.year and v.low is not None and v.low == v.high
        for d in [v.low]
    ]
    around = median_low(full) if full and max(full) - min(full) <= _NEAR else None
    winter = not years and _over_new_year(found)
    known: dict[tuple[str, str], tuple[int | None, int | None]] = {}
    for happening in found:
        own = [v.low for v in happening.values if v.year and v.low is not None]
        for value in happening.values:
            if value.placed:
                continue
            match = _YEARLESS.fullmatch(value.when.edtf)
            if not match or int(match[1]) > 12:
                continue
            near = median_low(own) if own else around
            if near is not None:
                year = dt.date.fromordinal(near).year
                spans = [_in_year(match, y) for y in (year - 1, year, year + 1) if 1 <= y <= dt.MAXYEAR]
                close = [s for s in spans if abs(s[0] - near) <= _NEAR]
                if len(close) == 1:
                    value.low, value.high = close[0]
                    known |= {(a, value.when.edtf): close[0] for a in value.articles}
            elif not years:
                value.low, value.high = _in_year(match, NO_YEAR + (winter and int(match[1]) <= 6))
    # The same date again in the same article is of the same year.
    for value in (v for h in found for v in h.values if not v.placed):
        value.low, value.high = known.get((value.articles[0], value.when.edtf), (None, None))


def _over_new_year(found: Sequence[Happening]) -> bool:
    """Say whether January follows December: no date lies between spring and autumn."""
    matches = (_YEARLESS.match(v.when.edtf) for h in found for v in h.values)
    months = {int(m[1]) for m in matches if m}
    return not months & set(range(4, 10)) and bool(months & {1, 2, 3}) and bool(months & {10, 11, 12})


def _in_year(match: re.Match[str], year: int) -> tuple[int, int]:
    month, day = int(match[1]), int(match[2] or 1)
    if match[3]:
        last_month, last_day = int(match[3]), int(match[4])
    else:
        last_month, last_day = month, int(match[2] or 31)
    low, high = _ordinal(year, month, day), _ordinal(year, last_month, last_day)
    return (low, high) if low <= high else (low, _ordinal(min(year + 1, dt.MAXYEAR), last_month, last_day))


def _ordinal(year: int, month: int, day: int) -> int:
    while True:
        try:
            return dt.date(year, month, day).toordinal()
        except ValueError:
            day -= 1
