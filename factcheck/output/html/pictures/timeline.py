"""A subject's timeline: when what it said and did is said to have been, and where the articles differ on that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from factcheck.model import Finding
from factcheck.output.html.pictures.axis import Axis, Gap, Tick
from factcheck.output.html.pictures.happenings import OVER_TIME, Happening, Value
from factcheck.output.html.pictures.lettering import SMALL, fit, width, wrap
from factcheck.output.html.pictures.telling import Names
from factcheck.output.phrases import SEVERITIES, count, cut, one_line

WIDTH = 720
_LEFT = 292
"""Where the days begin; the rows' names stand before."""
_HEAD = 46
_ROW = 42
"""Pixels of a row whose name takes one line."""
_LINE = 17
_FOOT = 2
_MOST_ROWS = 14
_MOST_TOLD = 60
"""Happenings in the table."""
_VAGUE = 21
"""Days of an interval that is drawn as far as the axis goes and does not stretch it."""
_DAY = 7
"""Pixels from the middle of a mark to its edge."""
_BESIDE = 6
_SIGN = 30
"""Pixels between two marks in which the sign for “is not” has room."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A day or an interval in a row. `clash` where another excludes it; open ends go on beyond the axis."""

    left: int
    right: int
    clash: bool
    open_left: bool = False
    open_right: bool = False

    @property
    def day(self) -> bool:
        """Whether it is one day."""
        return self.left == self.right and not (self.open_left or self.open_right)


@dataclass(frozen=True, slots=True)
class Beside:
    """Who gives a time, written beside its mark: before it (`anchor` end) or after it (start)."""

    x: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One happening as it is drawn, from `top` down `height` pixels; its marks are at `y`.

    `label` is what it is, on a line or two. `severity` is empty where nothing contradicts it.
    """

    top: int
    height: int
    y: int
    label: Sequence[str]
    note: str
    severity: str
    marks: Sequence[Mark]
    beside: Sequence[Beside]
    joint: tuple[int, int] | None
    """The ends of the line between times that exclude each other."""
    sign: int | None
    """Where the sign for “is not” stands on that line, if there is room for it."""


@dataclass(frozen=True, slots=True)
class Told:
    """One time of a happening in the table; `drawn` is False where the picture leaves it out, `why` says why."""

    when: str
    who: Sequence[str]
    clash: bool
    why: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A finding on a happening, with the link to it."""

    message: str
    severity: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A happening in the table; `drawn` says whether the picture has it."""

    label: str
    times: Sequence[Told]
    clashes: Sequence[Clash]
    drawn: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing `width` by `height` pixels with everything in its place; the table has every row and more.

    `bottom` is where the rows end; `left` and `right` are the ends of the axis. `left_out` says what the
    drawing lacks. `years` is False where no article names the year.
    """

    width: int
    height: int
    left: int
    right: int
    bottom: int
    ticks: Sequence[Tick]
    gaps: Sequence[Gap]
    rows: Sequence[Row]
    entries: Sequence[Entry]
    left_out: str
    years: bool

    @property
    def has_days(self) -> bool:
        """Whether a mark is one day that nothing contradicts."""
        return any(m.day and not m.clash for row in self.rows for m in row.marks)

    @property
    def has_spans(self) -> bool:
        """Whether a mark is more than one day."""
        return any(not m.day for row in self.rows for m in row.marks)

    @property
    def has_clashes(self) -> bool:
        """Whether a mark is contradicted."""
        return any(m.clash for row in self.rows for m in row.marks)


def timeline(
    found: Sequence[Happening], years: bool, names: Names, home: Callable[[str], str | None]
) -> Timeline | None:
    """Return the picture of what `happenings` found, or None where there is nothing for a picture to show.

    `home` gives the link to a finding by its id.
    """
    told = sorted(found, key=lambda h: (not h.findings, not h.placed, -h.support, h.begin, h.label))
    drawn = [h for h in told if h.placed][:_MOST_ROWS]
    if len(drawn) < 2 and not any(h.findings for h in drawn):
        return None
    drawn.sort(key=lambda h: (h.begin, h.label))
    kept = [h for h in found if any(h is t for t in told[:_MOST_TOLD])] if len(told) > _MOST_TOLD else found
    axis = Axis(_spans(drawn), _LEFT, WIDTH - 12, years=years)
    shown = {id(h) for h in drawn}
    rows: list[Row] = []
    bottom = _HEAD
    for happening in drawn:
        rows.append(_row(happening, axis, names, bottom))
        bottom += rows[-1].height
    return Timeline(
        width=WIDTH,
        height=bottom + _FOOT,
        left=_LEFT,
        right=WIDTH - 12,
        bottom=bottom,
        ticks=axis.ticks,
        gaps=axis.gaps,
        rows=rows,
        entries=[_entry(h, names, home, drawn=id(h) in shown) for h in kept],
        left_out=_left_out(found, drawn, len(found) - len(kept)),
        years=years,
    )


def _left_out(found: Sequence[Happening], drawn: Sequence[Happening], untold: int) -> str:
    """Return what the drawing lacks, in a sentence; empty where it has all."""
    more = sum(h.placed for h in found) - len(drawn)
    without = sum(not h.placed for h in found)
    parts = []
    if more:
        parts.append(f"{count(more, 'more happening')} that a calendar could show")
    if without:
        parts.append(f"{count(without, 'happening')} without a day that a calendar could show")
    if not parts:
        return ""
    where = f"in the table, which leaves out {untold:,} that nobody contradicts" if untold else "in the table"
    return f"{' and '.join(parts)} {where}"


def _spans(drawn: Sequence[Happening]) -> list[tuple[int, int]]:
    """Return the days that the axis must show: short times, or all where there are no short ones."""
    ends = [[d for d in (v.low, v.high) if d is not None] for h in drawn for v in h.values if v.placed]
    short = [e for e in ends if len(e) == 2 and e[1] - e[0] <= _VAGUE]
    return [(e[0], e[-1]) for e in short or ends]


def _row(happening: Happening, axis: Axis, names: Names, top: int) -> Row:
    values = _told_apart(happening.values)
    marks = [_mark(v, axis) for v in values]
    apart = sorted(
        ((m, v) for m, v in zip(marks, values, strict=True) if v.excluded),
        key=lambda pair: (pair[0].left, pair[0].right),
    )
    joint = sign = None
    beside: list[Beside] = []
    if len(apart) > 1:
        joint = _between(apart[0][0], apart[-1][0])
        if len(apart) == 2 and joint and joint[1] - joint[0] >= _SIGN:
            sign = (joint[0] + joint[1]) // 2
        beside = _beside(apart, marks, names)
    severity = next((s for s in SEVERITIES if any(f.severity == s for f in happening.findings)), "")
    room = _LEFT - 24
    label = wrap(happening.label, room)
    height = _ROW + _LINE * (len(label) - 1)
    return Row(
        top=top,
        height=height,
        y=top + height // 2,
        label=label,
        note=fit(_clash_words(happening.findings), room - 30, SMALL)
        if severity
        else fit(_who(values, names), room, SMALL),
        severity=severity,
        marks=sorted(marks, key=lambda m: (m.day, m.clash, m.left, m.right)),
        beside=beside,
        joint=joint,
        sign=sign,
    )


def _told_apart(values: Sequence[Value]) -> list[Value]:
    """Return the times that have a place, those that have the same one together."""
    found: dict[tuple[int | None, int | None], Value] = {}
    for value in values:
        if value.placed:
            place = value.low, value.high
            if known := found.get(place):
                both = list(dict.fromkeys([*known.articles, *value.articles]))
                clash, excluded = known.clash or value.clash, known.excluded or value.excluded
                found[place] = replace(known, articles=both, clash=clash, excluded=excluded)
            else:
                found[place] = value
    return list(found.values())


def _mark(value: Value, axis: Axis) -> Mark:
    low, high = value.low, value.high
    first = axis.first if low is None else min(max(low, axis.first), axis.last)
    last = axis.last if high is None else max(min(high, axis.last), axis.first)
    return Mark(
        left=axis.x(first),
        right=axis.x(last),
        clash=value.clash,
        open_left=low is None or low < axis.first,
        open_right=high is None or high > axis.last,
    )


def _between(a: Mark, b: Mark) -> tuple[int, int] | None:
    """Return the stretch between two marks, None where they meet."""
    start, end = a.right + _DAY, b.left - _DAY
    return (start, end) if end > start else None


def _beside(apart: Sequence[tuple[Mark, Value]], marks: Sequence[Mark], names: Names) -> list[Beside]:
    """Write who gives the outermost of the times that exclude each other, where there is room."""
    (first, earliest), (last, latest) = apart[0], apart[-1]
    found = []
    before = first.left - _DAY - _BESIDE - _LEFT
    if not any(m.left < first.left for m in marks) and (text := _fitting(_who([earliest], names), before)):
        found.append(Beside(first.left - _DAY - _BESIDE, "end", text))
    after = WIDTH - last.right - _DAY - _BESIDE
    if not any(m.right > last.right for m in marks) and (text := _fitting(_who([latest], names), after)):
        found.append(Beside(last.right + _DAY + _BESIDE, "start", text))
    return found


def _fitting(text: str, room: int) -> str:
    """Return `text` within `room`, or nothing where what is left of it would tell nobody anything."""
    return fit(text, room, SMALL) if room >= min(width(one_line(text), SMALL), 60) else ""


def _who(values: Sequence[Value], names: Names) -> str:
    """Return who gives these times: up to two names, or how many articles."""
    articles = list(dict.fromkeys(a for v in values for a in v.articles))
    outlets = list(dict.fromkeys(names.of(a) for a in articles))
    return " and ".join(cut(o, 60) for o in outlets) if len(outlets) <= 2 else count(len(articles), "article")


def _clash_words(findings: Sequence[Finding]) -> str:
    """Return in a few words what the gravest finding says: the readings, as far as they are short."""
    finding = findings[0]
    if finding.rule == OVER_TIME:
        return "the order does not work out"
    if len(finding.readings) == 1:
        return one_line(finding.message)
    values = [one_line(r.value) for r in finding.readings[:5]]
    month = values[0].partition(" ")[2]
    if all(v.partition(" ")[2] == month and v.partition(" ")[0].isdecimal() for v in values):
        # “22 or 24 November 2022”
        return " or ".join(sorted((v.partition(" ")[0] for v in values), key=int)) + f" {month}"
    return " or ".join(values)


def _entry(happening: Happening, names: Names, home: Callable[[str], str | None], *, drawn: bool) -> Entry:
    return Entry(
        label=cut(one_line(happening.label), 160),
        times=[
            Told(
                when=cut(v.words, 80),
                who=names.list(v.articles),
                clash=v.clash,
                why=_why(v),
            )
            for v in happening.values
        ],
        clashes=[Clash(cut(f.message, 200), f.severity, home(f.id)) for f in happening.findings],
        drawn=drawn,
    )


def _why(value: Value) -> str:
    if not value.placed:
        return "no day to put on a calendar"
    return "" if value.year else "year not stated"
