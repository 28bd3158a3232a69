"""A subject's timeline: when what it said and did is said to have been, and where the articles differ on that."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from factcheck.model import Finding
from factcheck.output.html.pictures.axis import Axis
from factcheck.output.html.pictures.happenings import OVER_TIME, Happening, Value
from factcheck.output.html.pictures.lettering import SMALL, cell, fit, line, width, wrap
from factcheck.output.html.pictures.shapes import diamond, dot, group, layer, path, plate, text
from factcheck.output.html.pictures.telling import Names
from factcheck.output.phrases import SEVERITIES, count

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
_POINT = 14
"""Pixels by which an open end of an interval goes on."""
_LEAST = 60
"""Pixels that a name is cut to at most."""
_SIGN = 30
"""Pixels between two marks in which the sign for “is not” has room."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A day or an interval in a row; the open ends of an interval go on beyond the axis."""

    left: int
    right: int
    clash: bool
    open_left: bool
    open_right: bool

    @property
    def kind(self) -> str:
        """What it is drawn as."""
        if self.left < self.right or self.open_left or self.open_right:
            return "span clash" if self.clash else "span"
        return "clash" if self.clash else "day"

    def drawn(self, y: int) -> str:
        """Return it in the row whose middle is `y`."""
        if self.kind == "clash":
            return diamond(self.left, y)
        if self.kind == "day":
            return dot("day", self.left, y)
        left = f"L{self.left - _POINT} {y}" if self.open_left else ""
        right = f"L{self.right + _POINT} {y}" if self.open_right else ""
        top, bottom = (
            f"M{self.left - 7} {y - 5}H{self.right + 7}",
            f"L{self.right + 7} {y + 5}H{self.left - 7}",
        )
        return path(self.kind, f"{top}{right}{bottom}{left}Z")


@dataclass(frozen=True, slots=True)
class _Row:
    """One happening as it is drawn; `label` is what it is, and `note` who dates it or what contradicts it."""

    contested: bool
    label: str
    note: str
    kinds: frozenset[str]
    shapes: str


@dataclass(frozen=True, slots=True)
class Told:
    """One time of a happening in the table, with who gives it; `notes` says what is uncertain of it."""

    when: str
    who: Markup
    notes: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A finding on a happening, with the link to it."""

    message: str
    severity: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A happening in the table, whether or not the picture has it."""

    label: str
    times: Sequence[Told]
    clashes: Sequence[Clash]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing `width` by `height` pixels, laid out: the axis and the rows on it, and the same as a table.

    `count` is how many rows there are, `contested` what those say that something contradicts, and `kinds` which
    marks there are: day, span, clash. `left_out` says what the drawing lacks. `years` is False where no article
    names the year.
    """

    width: int
    height: int
    axis: Markup
    rows: Markup
    count: int
    contested: Sequence[str]
    kinds: frozenset[str]
    entries: Sequence[Entry]
    left_out: str
    years: bool


def timeline(
    found: Sequence[Happening], years: bool, names: Names, home: Callable[[str], str | None]
) -> Timeline | None:
    """Return the picture of what `happenings` found, or None where there is nothing for a picture to show.

    `home` gives the link to a finding by its id.
    """
    told = sorted(found, key=lambda h: (not h.findings, not h.placed, -h.support))
    drawn = [h for h in told if h.placed][:_MOST_ROWS]
    if len(drawn) < 2 and not any(h.findings for h in drawn):
        return None
    drawn.sort(key=lambda h: (h.begin, h.label))
    kept = [h for h in found if any(h is t for t in told[:_MOST_TOLD])] if len(told) > _MOST_TOLD else found
    axis = Axis(_spans(drawn), _LEFT, WIDTH - 12, years=years)
    rows: list[_Row] = []
    bottom = _HEAD
    for happening in drawn:
        label = wrap(happening.label, _LEFT - 24)
        height = _ROW + _LINE * (len(label) - 1)
        rows.append(_row(happening, axis, names, bottom, height, label))
        bottom += height
    return Timeline(
        width=WIDTH,
        height=bottom + _FOOT,
        axis=axis.drawn(bottom),
        rows=layer(row.shapes for row in rows),
        count=len(rows),
        contested=[f"{row.label} ({row.note})" for row in rows if row.contested],
        kinds=frozenset[str]().union(*(row.kinds for row in rows)),
        entries=[_entry(h, names, home) for h in kept],
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
    """Return the days that the axis must show: those of short times, and of vague ones in which none of them lies."""
    found: list[tuple[int, int]] = []
    vague: list[tuple[int, int]] = []
    for value in (v for h in drawn for v in h.values):
        days = [day for day in (value.low, value.high) if day is not None]
        if days:
            short = len(days) == 2 and days[1] - days[0] <= _VAGUE
            (found if short else vague).append((days[0], days[-1]))
    short_ones = list(found)
    return found + [(a, b) for a, b in vague if not any(a <= d and c <= b for c, d in short_ones)]


def _row(happening: Happening, axis: Axis, names: Names, top: int, height: int, label: Sequence[str]) -> _Row:
    values = _told_apart(happening.values)
    marks = [_mark(v, axis) for v in values]
    apart = sorted(
        ((m, v) for m, v in zip(marks, values, strict=True) if v.excluded),
        key=lambda pair: (pair[0].left, pair[0].right),
    )
    y = top + height // 2
    severity = next((s for s in SEVERITIES if any(f.severity == s for f in happening.findings)), "")
    room = _LEFT - 24
    if severity:
        note = f"≠ {fit(_clash_words(happening.findings), room - 40, SMALL)}"
    else:
        note = fit(_who(values, names), room, SMALL)
    shapes = [
        path("rule", f"M0 {top + height}H{WIDTH}"),
        *(text(0, top + 18 + _LINE * i, words) for i, words in enumerate(label)),
        text(0, top + height - 9, note, "small tone" if severity else "small soft"),
        *(m.drawn(y) for m in sorted(marks, key=_order) if "span" in m.kind),
        *_apart(apart, marks, names, y),
        *(m.drawn(y) for m in sorted(marks, key=_order) if "span" not in m.kind),
    ]
    return _Row(
        contested=bool(severity),
        label=" ".join(label),
        note=note,
        kinds=frozenset(kind for m in marks for kind in m.kind.split()),
        shapes=group(severity, shapes),
    )


def _order(mark: _Mark) -> tuple[bool, int, int]:
    return mark.clash, mark.left, mark.right


def _apart(
    apart: Sequence[tuple[_Mark, Value]], marks: Sequence[_Mark], names: Names, y: int
) -> Iterator[str]:
    """Yield what joins times that exclude each other: a line, a sign on it where there is room, who gives them."""
    if len(apart) < 2:
        return
    start, end = apart[0][0].right + _DAY, apart[-1][0].left - _DAY
    if end > start:
        yield path("joint", f"M{start} {y}H{end}")
    if len(apart) == 2 and end - start >= _SIGN:
        middle = (start + end) // 2
        yield plate(middle, y) + text(middle, y + 5, "≠", "tone sign mid")
    (first, earliest), (last, latest) = apart[0], apart[-1]
    spans = [m for m in marks if "span" in m.kind]
    before = min(first.left - _DAY, *(m.left - _POINT for m in spans), WIDTH) - _BESIDE
    after = max(last.right + _DAY, *(m.right + _POINT for m in spans), 0) + _BESIDE
    if not any(m.left < first.left for m in marks) and (who := _fitting(earliest, names, before - _LEFT)):
        yield text(before, y + 4, who, "small end")
    if not any(m.right > last.right for m in marks) and (who := _fitting(latest, names, WIDTH - after)):
        yield text(after, y + 4, who, "small")


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


def _mark(value: Value, axis: Axis) -> _Mark:
    low, high = value.low, value.high
    return _Mark(
        left=axis.x(axis.first if low is None else low),
        right=axis.x(axis.last if high is None else high, back=True),
        clash=value.clash,
        open_left=low is None or not axis.shows(low),
        open_right=high is None or not axis.shows(high),
    )


def _fitting(value: Value, names: Names, room: int) -> str:
    """Return who gives a time within `room`, or nothing where what is left would tell nobody anything."""
    outlets = list(dict.fromkeys(names.of(a) for a in value.articles))
    first = cell(outlets[0], 60)
    for words in (_who([value], names), first if len(outlets) == 1 else f"{first} +{len(outlets) - 1}"):
        if width(words, SMALL) <= room:
            return words
    return fit(first, room, SMALL) if room >= _LEAST else ""


def _who(values: Sequence[Value], names: Names) -> str:
    """Return who gives these times: up to two names, or how many articles."""
    articles = list(dict.fromkeys(a for v in values for a in v.articles))
    outlets = list(dict.fromkeys(names.of(a) for a in articles))
    return (
        " and ".join(cell(o, 60) for o in outlets) if len(outlets) <= 2 else count(len(articles), "article")
    )


def _clash_words(findings: Sequence[Finding]) -> str:
    """Return in a few words what the gravest finding says: the readings, as far as they are short."""
    finding = findings[0]
    if finding.rule == OVER_TIME:
        return "the order does not work out"
    if len(finding.readings) == 1:
        return line(finding.message)
    values = [line(r.value) for r in finding.readings[:5]]
    month = values[0].partition(" ")[2]
    if all(v.partition(" ")[2] == month and v.partition(" ")[0].isdecimal() for v in values):
        # “22 or 24 November 2022”
        return " or ".join(sorted((v.partition(" ")[0] for v in values), key=int)) + f" {month}"
    return " or ".join(values)


def _entry(happening: Happening, names: Names, home: Callable[[str], str | None]) -> Entry:
    return Entry(
        label=cell(happening.label, 160),
        times=[
            Told(
                when=cell(v.words),
                who=names.list(map(names.voice, v.articles)),
                notes=_notes(v),
            )
            for v in happening.values
        ],
        clashes=[Clash(cell(f.message, 200), f.severity, home(f.id)) for f in happening.findings],
    )


def _notes(value: Value) -> str:
    """Return what is to be said of a time beside it: why the picture lacks it, and what is uncertain of it."""
    notes = [] if value.placed else ["no day to put on a calendar"]
    if value.placed and not value.year:
        notes.append("year not stated")
    if value.clash:
        notes.append("contradicted")
    return ", ".join(notes)
