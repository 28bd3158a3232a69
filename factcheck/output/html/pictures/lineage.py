"""Who printed which words when: a line for each wording, its witnesses down it in the order of publication."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Article, Finding
from factcheck.output.html.pictures.lettering import SMALL, fit
from factcheck.output.html.pictures.telling import Names
from factcheck.output.phrases import cut, day, one_line

WIDTH = 320
_LANE = 26
_FIRST = 14
"""The middle of the first line."""
_HEAD = 22
_ROW = 40
_DIVIDER = 30
_FEWEST, _MOST, _MOST_TOLD = 3, 20, 60
_MOST_LANES = 5
"""Wordings with a line of their own; the rest share the last one."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A wording: its words at the head of the picture, at `y`, and its line at `x` from `top` to `bottom`.

    From `dated` on down it has witnesses whose place in the order is not known.
    """

    x: int
    top: int
    dated: int
    bottom: int
    y: int
    words: str
    first: bool


@dataclass(frozen=True, slots=True)
class Witness:
    """An article that prints a wording, as a mark at `x`, `y` with its name and date beside it."""

    x: int
    y: int
    name: str
    note: str
    first: bool


@dataclass(frozen=True, slots=True)
class Copy:
    """From a witness up to the earliest one with the same text; it bends out to `bend`."""

    x: int
    y: int
    to_x: int
    to_y: int
    bend: int


@dataclass(frozen=True, slots=True)
class Told:
    """A witness in the table."""

    published: str
    who: str
    words: str
    copies: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """A drawing `width` by `height` pixels with everything in its place, and the same as a table.

    `names_at` is where names begin; `divider` is where those of unknown date do, None where there are none.
    """

    width: int
    height: int
    names_at: int
    divider: int | None
    lanes: Sequence[Lane]
    witnesses: Sequence[Witness]
    copies: Sequence[Copy]
    told: Sequence[Told]
    undrawn: int
    untold: int


@dataclass(frozen=True, slots=True)
class _Print:
    article: str
    reading: int
    published: str


def lineage(
    finding: Finding, articles: Mapping[str, Article], sources: Mapping[str, str], names: Names
) -> Lineage | None:
    """Return the picture of a finding on a quotation's words, or None where its readings alone say as much.

    `sources` maps each article to one that stands for all that print the same text.
    """
    if finding.type != "quote" or len(finding.readings) < 2:
        return None
    prints = _prints(finding, articles)
    originals = _originals(prints, sources)
    if len(prints) < _FEWEST or not (originals or any(p.published for p in prints)):
        return None
    values = [one_line(r.value) for r in finding.readings]
    lanes = min(len(values), _MOST_LANES)
    names_at = _FIRST + _LANE * lanes
    drawn = prints[:_MOST]
    places, divider, height = _places(drawn, _HEAD * lanes + 12)
    witnesses = [
        Witness(
            x,
            y,
            fit(names.of(p.article), WIDTH - names_at),
            _note(p, originals, names, names_at),
            not p.reading,
        )
        for p, (x, y) in zip(drawn, places, strict=True)
    ]
    return Lineage(
        width=WIDTH,
        height=height,
        names_at=names_at,
        divider=divider,
        lanes=[_lane(i, values, drawn, places) for i in range(lanes)],
        witnesses=witnesses,
        copies=_copies(drawn, places, originals),
        told=[
            Told(
                published=day(p.published) if p.published else "not known",
                who=cut(one_line(names.of(p.article)), 80),
                words=cut(values[p.reading], 120),
                copies=cut(one_line(names.of(originals[p.article])), 80) if p.article in originals else "",
            )
            for p in prints[:_MOST_TOLD]
        ],
        undrawn=len(prints) - len(drawn),
        untold=len(prints[_MOST_TOLD:]),
    )


def _prints(finding: Finding, articles: Mapping[str, Article]) -> list[_Print]:
    """Return who prints what, in the order of publication; those of unknown date last."""
    found = {}
    for i, reading in enumerate(finding.readings):
        for evidence in reading.evidence:
            article = articles.get(evidence.article)
            published = article.published if article else None
            found[evidence.article, i] = _Print(
                evidence.article, i, published.value.isoformat() if published else ""
            )
    return sorted(found.values(), key=lambda p: (not p.published, p.published, p.reading, p.article))


def _originals(prints: Sequence[_Print], sources: Mapping[str, str]) -> dict[str, str]:
    """Return for each article whose text another one printed earlier which one that was."""
    first: dict[str, str] = {}
    found: dict[str, str] = {}
    for p in prints:
        original = first.setdefault(sources.get(p.article, p.article), p.article)
        if original != p.article:
            found[p.article] = original
    return found


def _places(drawn: Sequence[_Print], top: int) -> tuple[list[tuple[int, int]], int | None, int]:
    """Return where each witness stands, where those of unknown date begin, and how far down all reach."""
    places, divider, y = [], None, top
    for p in drawn:
        if not p.published and divider is None:
            divider = y
            y += _DIVIDER
        places.append((_x(p.reading), y + _ROW // 2))
        y += _ROW
    return places, divider, y


def _x(reading: int) -> int:
    return _FIRST + _LANE * min(reading, _MOST_LANES - 1)


def _lane(
    number: int, values: Sequence[str], drawn: Sequence[_Print], places: Sequence[tuple[int, int]]
) -> Lane:
    own = [(y, bool(p.published)) for p, (x, y) in zip(drawn, places, strict=True) if x == _x(number)]
    more = len(values) - _MOST_LANES
    words = values[number] if number < _MOST_LANES - 1 or more <= 0 else f"{more + 1} other wordings"
    head = _HEAD * number + 16
    room = WIDTH - _FIRST - _LANE * number - 14
    return Lane(
        x=_x(number),
        top=head + 2,
        dated=max((y for y, dated in own if dated), default=head + 2),
        bottom=max((y for y, _ in own), default=head + 2),
        y=head,
        words=fit(words, room),
        first=number == 0,
    )


def _note(p: _Print, originals: Mapping[str, str], names: Names, names_at: int) -> str:
    parts = [day(p.published)] if p.published else []
    if p.article in originals:
        parts.append(f"same text as {names.of(originals[p.article])}")
    return fit(", ".join(parts), WIDTH - names_at, SMALL) if parts else ""


def _copies(
    drawn: Sequence[_Print], places: Sequence[tuple[int, int]], originals: Mapping[str, str]
) -> list[Copy]:
    first: dict[str, tuple[int, int]] = {}
    for p, place in zip(drawn, places, strict=True):
        first.setdefault(p.article, place)
    found = []
    for p, (x, y) in zip(drawn, places, strict=True):
        if p.article in originals and p.article != originals[p.article]:
            to_x, to_y = first[originals[p.article]]
            found.append(Copy(x, y, to_x, to_y, min(x, to_x) - 10))
    return found
