"""Who printed which words when: a line for each wording, its witnesses down it in the order of publication."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from factcheck.model import Article, Finding
from factcheck.output.html.pictures.lettering import SMALL, cell, fit, line
from factcheck.output.html.pictures.shapes import diamond, dot, layer, path, text
from factcheck.output.html.pictures.telling import Names
from factcheck.output.phrases import day

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
class Told:
    """A witness in the table."""

    published: str
    who: str
    words: str
    copies: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """A drawing `width` by `height` pixels, laid out: lines for the wordings, witnesses on them; the same as a table.

    `count` is how many wordings there are; `copied` is set where a witness prints the same text as an earlier one.
    """

    width: int
    height: int
    lanes: Markup
    witnesses: Markup
    count: int
    copied: bool
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
    values = [line(r.value) for r in finding.readings]
    lanes = min(len(values), _MOST_LANES)
    names_at = _FIRST + _LANE * lanes
    drawn = prints[:_MOST]
    places, divider, height = _places(drawn, _HEAD * lanes + 12)
    return Lineage(
        width=WIDTH,
        height=height,
        lanes=layer(
            [
                *(_lane(i, values, drawn, places) for i in range(lanes)),
                *([] if divider is None else _divider(names_at, divider)),
                *_copies(drawn, places, originals),
            ]
        ),
        witnesses=layer(
            _witness(p, x, y, names_at, originals, names) for p, (x, y) in zip(drawn, places, strict=True)
        ),
        count=len(values),
        copied=bool(originals),
        told=[
            Told(
                published=_day(p.published) if p.published else "not known",
                who=cell(names.of(p.article)),
                words=cell(values[p.reading], 120),
                copies=cell(names.of(originals[p.article])) if p.article in originals else "",
            )
            for p in prints[:_MOST_TOLD]
        ],
        undrawn=len(prints) - len(drawn),
        untold=len(prints[_MOST_TOLD:]),
    )


@lru_cache(512)
def _day(published: str) -> str:
    return day(published)


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
) -> str:
    own = [(y, bool(p.published)) for p, (x, y) in zip(drawn, places, strict=True) if x == _x(number)]
    more = len(values) - _MOST_LANES
    words = values[number] if number < _MOST_LANES - 1 or more <= 0 else f"{more + 1} other wordings"
    head = _HEAD * number + 16
    room = WIDTH - _FIRST - _LANE * number - 14
    x, top = _x(number), head + 2
    dated = max((y for y, known in own if known), default=top)
    bottom = max((y for y, _ in own), default=top)
    kind = "lane first" if number == 0 else "lane"
    head_line = path(kind, f"M{x - 4} {head - 4}H{x + 6}M{x} {head - 4}V{dated}")
    unsure = path(f"{kind} unsure", f"M{x} {dated}V{bottom}") if bottom > dated else ""
    return head_line + unsure + text(x + 10, head, fit(words, room), "strong" if number == 0 else "tone")


def _divider(names_at: int, y: int) -> list[str]:
    words = "published on a day not known:"
    return [path("rule", f"M0 {y + 6}H{WIDTH}"), text(names_at, y + 23, words, "small soft it")]


def _witness(p: _Print, x: int, y: int, names_at: int, originals: Mapping[str, str], names: Names) -> str:
    note = _day(p.published) if p.published else ""
    if p.article in originals:
        note += f"{', ' if note else ''}same text as {names.of(originals[p.article])}"
    mark = diamond(x, y) if p.reading else dot("day", x, y, 6)
    name = text(names_at, y - 1 if note else y + 4, fit(names.of(p.article), WIDTH - names_at))
    return (
        mark
        + name
        + (text(names_at, y + 14, fit(note, WIDTH - names_at, SMALL), "small soft") if note else "")
    )


def _copies(
    drawn: Sequence[_Print], places: Sequence[tuple[int, int]], originals: Mapping[str, str]
) -> list[str]:
    first: dict[str, tuple[int, int]] = {}
    for p, place in zip(drawn, places, strict=True):
        first.setdefault(p.article, place)
    found = []
    for p, (x, y) in zip(drawn, places, strict=True):
        if p.article in originals and p.article != originals[p.article]:
            to_x, to_y = first[originals[p.article]]
            bend = min(x, to_x) - 10
            found.append(path("copy", f"M{x} {y}C{bend} {y} {bend} {to_y} {to_x} {to_y}"))
    return found
