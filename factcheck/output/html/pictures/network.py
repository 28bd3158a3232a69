"""A subject's graph: what is contested of what it said and did, who tells it which way, who contradicts whom."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.graph import layered
from factcheck.model import Finding
from factcheck.output.html.pictures.contested import Between, Contested, Stand, contested
from factcheck.output.html.pictures.lettering import SMALL, fit, width, wrap
from factcheck.output.html.pictures.telling import Names, Story
from factcheck.output.phrases import count, cut, one_line

WIDTH = 720
_SUBJECT = 104
"""Pixels for the subject's name."""
_LEFT, _RIGHT = 140, 386
"""The ends of what is contested."""
_VOICES = 478
"""Where the names of those who tell it begin; the dots stand before."""
_ARCS = 644
"""Where the lines between those who contradict each other begin."""
_PITCH = 76
_VOICE_PITCH = {0: 32, 1: 32, 2: 42, 3: 54}
"""From one name to the next, by the most lines that one of them takes."""
_BOX = 62
_TOP = 4
_PORTS: dict[Stand, int] = {"first": -15, "other": 3, "plain": 20}
"""How far from the middle of a box its lines leave it."""
_MOST_ITEMS, _MOST_VOICES, _MOST_ARCS = 12, 16, 12
_FEWEST = 3
"""Voices on one contested thing that make a picture: two of them are told in a line."""
_MOST_TOLD = 40
"""What is contested, in the table."""
_MOST_FINDINGS, _MOST_VERSIONS = 8, 6
"""Findings on one contested thing in the table, and readings of each."""
_KINDS = {
    "quote": "wording",
    "attribution": "speaker",
    "platform": "where it was said",
    "number": "figures",
    "money": "sums",
    "unit": "units",
}


@dataclass(frozen=True, slots=True)
class Item:
    """What is contested: an utterance or a happening, in a box from `top` down. `y` is its middle."""

    y: int
    top: int
    height: int
    label: Sequence[str]
    note: str
    severity: str
    ports: Sequence[tuple[Stand, int]]
    """The kinds of lines that leave it, each with the height at which it does."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who tells it: an outlet, or an article of none known; its name on up to three lines.

    `leader` is where the line from its name to the arcs begins, None where none ends at it or there is no room.
    """

    y: int
    name: Sequence[str]
    leader: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """From a contested thing to who tells it: `kind` is how that one stands to it."""

    kind: Stand
    severity: str
    y: int
    to: int


@dataclass(frozen=True, slots=True)
class Arc:
    """Between two who contradict each other; `label` is empty where another stands in its place."""

    severity: str
    y: int
    to: int
    bulge: int
    label: str
    x: int
    middle: int


@dataclass(frozen=True, slots=True)
class Version:
    """A reading in the table, with who gives it."""

    value: str
    who: Sequence[str]


@dataclass(frozen=True, slots=True)
class Contest:
    """A finding in the table."""

    message: str
    severity: str
    href: str | None
    versions: Sequence[Version]


@dataclass(frozen=True, slots=True)
class Entry:
    """A contested thing in the table, with the findings on it and who tells it without what they are about."""

    label: str
    contests: Sequence[Contest]
    others: Sequence[str]
    more: int
    """Findings on it that the table leaves out."""
    drawn: bool

    @property
    def rows(self) -> int:
        """How many rows it takes."""
        return sum(len(c.versions) for c in self.contests) + bool(self.others) + bool(self.more)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who contradict each other, and in how many findings."""

    one: str
    other: str
    findings: int


@dataclass(frozen=True, slots=True)
class Network:
    """A drawing `width` by `height` pixels with everything in its place, and the same as tables.

    `subject` is its name on up to three lines, at the height `y`. `left_out` says what is in the tables only.
    """

    width: int
    height: int
    y: int
    subject: Sequence[str]
    left: int
    right: int
    voices_at: int
    arcs_at: int
    items: Sequence[Item]
    voices: Sequence[Voice]
    lines: Sequence[Line]
    arcs: Sequence[Arc]
    entries: Sequence[Entry]
    pairs: Sequence[Pair]
    left_out: str

    @property
    def plain(self) -> bool:
        """Whether somebody tells a thing without what is contested of it."""
        return any(line.kind == "plain" for line in self.lines)


def network(
    stories: Sequence[tuple[Story, Sequence[Finding]]],
    subject: str | None,
    names: Names,
    home: Callable[[str], str | None],
) -> Network | None:
    """Return the picture of a subject's findings by story, or None where a line of text says as much.

    `home` gives the link to a finding by its id.
    """
    found, pairs = contested(stories, names)
    drawn, kept = found[:_MOST_ITEMS], found[:_MOST_TOLD]
    told_by = {v for c in drawn for v in c.stands}
    if not pairs or (len(drawn) < 2 and len(told_by) < _FEWEST):
        return None
    shown = _shown_voices(drawn)
    nodes = [f"item:{i}" for i in range(len(drawn))]
    edges = [(node, v) for node, c in zip(nodes, drawn, strict=True) for v in c.stands if v in shown]
    at = layered([["subject"], nodes, list(shown)], [*(("subject", n) for n in nodes), *edges], 2)
    called = {v: wrap(names.called(v), _ARCS - _VOICES - 12, max(_VOICE_PITCH)) for v in shown}
    pitch = _VOICE_PITCH[max(map(len, called.values()))]
    tall = max(len(nodes) * _PITCH, len(shown) * pitch)
    middle = _TOP + tall // 2
    items = [_item(c, middle + at[n] * _PITCH // 2) for c, n in zip(drawn, nodes, strict=True)]
    heights = {v: middle + at[v] * pitch // 2 for v in shown}
    arcs = _arcs(pairs, heights)
    return Network(
        width=WIDTH,
        height=tall + 2 * _TOP,
        y=middle,
        subject=wrap(subject or "nobody known", _SUBJECT, 4),
        left=_LEFT,
        right=_RIGHT,
        voices_at=_VOICES,
        arcs_at=_ARCS,
        items=items,
        voices=[_voice(called[v], heights[v], arcs) for v in sorted(shown, key=heights.__getitem__)],
        lines=[
            Line(stand, item.severity, item.y + _PORTS[stand], heights[v])
            for c, item in zip(drawn, items, strict=True)
            for v, stand in c.stands.items()
            if v in heights
        ],
        arcs=arcs,
        entries=[_entry(c, names, home, drawn=i < len(drawn)) for i, c in enumerate(kept)],
        pairs=[
            Pair(_cell(names.called(p.one)), _cell(names.called(p.other)), p.findings)
            for p in pairs[:_MOST_TOLD]
        ],
        left_out=_left_out(len(kept) - len(drawn), len(found) - len(kept), len(told_by) - len(shown)),
    )


def _shown_voices(drawn: Sequence[Contested]) -> dict[str, None]:
    """Return the voices to draw: those who most often give another reading first, then those who tell most."""
    ranks: dict[str, tuple[int, int]] = {}
    for each in drawn:
        for voice, stand in each.stands.items():
            others, all_ = ranks.get(voice, (0, 0))
            ranks[voice] = others - (stand == "other"), all_ - 1
    return dict.fromkeys(sorted(ranks, key=lambda v: (ranks[v], v))[:_MOST_VOICES])


def _item(each: Contested, y: int) -> Item:
    kinds = Counter(_KINDS.get(f.type, f.type) for f in each.findings)
    note = ", ".join(kind if n == 1 else f"{kind} ×{n}" for kind, n in kinds.items())
    room = _RIGHT - _LEFT - 26
    return Item(
        y=y,
        top=y - _BOX // 2,
        height=_BOX,
        label=wrap(each.label, room),
        note=fit(note, room - 18, SMALL),
        severity=each.severity,
        ports=[(stand, y + at) for stand, at in _PORTS.items() if stand in each.stands.values()],
    )


def _voice(name: Sequence[str], y: int, arcs: Sequence[Arc]) -> Voice:
    end = _VOICES + max(map(width, name), default=0) + 6
    met = any(y in (arc.y, arc.to) for arc in arcs)
    return Voice(y, name, end if met and end < _ARCS - 6 else None)


def _arcs(pairs: Sequence[Between], heights: dict[str, int]) -> list[Arc]:
    found: list[Arc] = []
    for pair in [p for p in pairs if p.one in heights and p.other in heights][:_MOST_ARCS]:
        y, to = sorted((heights[pair.one], heights[pair.other]))
        bulge = min(24 + (to - y) // 5, WIDTH - _ARCS - 4)
        label = f"≠{pair.findings}" if pair.findings > 1 else "≠"
        middle = (y + to) // 2
        x = min(_ARCS + bulge * 3 // 4, WIDTH - 2 - width(label, SMALL) // 2)
        free = all(abs(o.middle - middle) > 20 or abs(o.x - x) > 38 for o in found if o.label)
        found.append(Arc(pair.severity, y, to, bulge, label if free else "", x, middle))
    return found


def _entry(each: Contested, names: Names, home: Callable[[str], str | None], *, drawn: bool) -> Entry:
    plain = [v for v, stand in each.stands.items() if stand == "plain"]
    return Entry(
        label=cut(one_line(each.label), 160),
        contests=[
            Contest(
                message=cut(one_line(f.message, 400), 200),
                severity=f.severity,
                href=home(f.id),
                versions=[
                    Version(cut(one_line(r.value), 120), names.list(e.article for e in r.evidence))
                    for r in f.readings[:_MOST_VERSIONS]
                ],
            )
            for f in each.findings[:_MOST_FINDINGS]
        ],
        others=[_cell(names.called(v)) for v in plain[:_MOST_VOICES]],
        more=len(each.findings[_MOST_FINDINGS:]),
        drawn=drawn,
    )


def _cell(text: str) -> str:
    return cut(one_line(text), 80)


def _left_out(items: int, untold: int, voices: int) -> str:
    """Return what the drawing lacks, in a sentence; empty where it has all."""
    parts = []
    if items:
        parts.append(f"{count(items, 'more contested point')} in the table only")
    if untold:
        parts.append(f"{count(untold, 'more contested point')} in the list of findings only")
    if voices:
        parts.append(f"{count(voices, 'more source')} in the table only")
    return ", ".join(parts)
