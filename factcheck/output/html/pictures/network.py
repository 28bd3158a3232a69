"""A subject's graph: what is contested of what it said and did, who tells it which way, who contradicts whom."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from factcheck.graph import layered
from factcheck.model import Finding
from factcheck.output.html.pictures.contested import Between, Contested, Stand, contested
from factcheck.output.html.pictures.lettering import SMALL, cell, fit, width, wrap
from factcheck.output.html.pictures.shapes import diamond, dot, group, layer, path, plate, text
from factcheck.output.html.pictures.telling import Names, Story
from factcheck.output.phrases import count

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
_MOST_FINDINGS, _MOST_VERSIONS = 6, 6
"""Findings on one contested thing in the table, and readings of each."""


@dataclass(frozen=True, slots=True)
class Version:
    """A reading in the table, with who gives it."""

    value: str
    who: Markup


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
    others: Markup
    more: int
    """Findings on it that the table leaves out."""

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
    """A drawing `width` by `height` pixels, laid out in layers from the back to the front, and the same as tables.

    `items` and `voices` count what is contested and who tells it; `plain` is set where somebody tells a thing
    without what is contested of it. `left_out` says what the drawing lacks.
    """

    width: int
    height: int
    lines: Markup
    boxes: Markup
    names: Markup
    arcs: Markup
    items: int
    voices: int
    plain: bool
    entries: Sequence[Entry]
    pairs: Sequence[Pair]
    left_out: str


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
    drawn = found[:_MOST_ITEMS]
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
    tops = {node: middle + at[node] * _PITCH // 2 for node in nodes}
    heights = {v: middle + at[v] * pitch // 2 for v in shown}
    arcs, met = _arcs(pairs, heights)
    return Network(
        width=WIDTH,
        height=tall + 2 * _TOP,
        lines=layer(
            [
                *(_thread(middle, tops[node]) for node in nodes),
                *(
                    _line(stand, c.severity, tops[node] + _PORTS[stand], heights[v])
                    for node, c in zip(nodes, drawn, strict=True)
                    for v, stand in c.stands.items()
                    if v in heights
                ),
            ]
        ),
        boxes=layer(_box(c, tops[node]) for node, c in zip(nodes, drawn, strict=True)),
        names=layer([_subject(subject, middle), *(_voice(called[v], heights[v], v in met) for v in shown)]),
        arcs=arcs,
        items=len(drawn),
        voices=len(shown),
        plain=any(c.stands[v] == "plain" for c in drawn for v in c.stands if v in heights),
        entries=[_entry(c, names, home) for c in drawn],
        pairs=[
            Pair(cell(names.called(p.one)), cell(names.called(p.other)), p.findings)
            for p in pairs[:_MOST_ARCS]
        ],
        left_out=_left_out(len(found) - len(drawn), len(told_by) - len(shown)),
    )


def _shown_voices(drawn: Sequence[Contested]) -> dict[str, None]:
    """Return the voices to draw: those who most often give another reading first, then those who tell most."""
    ranks: dict[str, tuple[int, int]] = {}
    for each in drawn:
        for voice, stand in each.stands.items():
            others, all_ = ranks.get(voice, (0, 0))
            ranks[voice] = others - (stand == "other"), all_ - 1
    return dict.fromkeys(sorted(ranks, key=lambda v: (ranks[v], v))[:_MOST_VOICES])


def _subject(subject: str | None, middle: int) -> str:
    name = wrap(subject or "nobody known", _SUBJECT, 4)
    first = middle + 5 - 9 * (len(name) - 1)
    return "".join(text(0, first + 18 * i, words, "who") for i, words in enumerate(name))


def _thread(middle: int, y: int) -> str:
    return path("thread", f"M{_LEFT - 30} {middle}C{_LEFT - 10} {middle} {_LEFT - 20} {y} {_LEFT} {y}")


def _line(stand: Stand, severity: str, y: int, to: int) -> str:
    """Return the line from a contested thing to who tells it."""
    kind = f"other {severity}" if stand == "other" else stand
    return path(kind, f"M{_RIGHT} {y}C{_RIGHT + 46} {y} {_VOICES - 60} {to} {_VOICES - 12} {to}")


def _box(each: Contested, y: int) -> str:
    """Return a contested thing, with the marks at which the lines to those who tell it begin."""
    rules = Counter(f.rule for f in each.findings)
    note = ", ".join(rule if n == 1 else f"{rule} ×{n}" for rule, n in rules.items())
    room = _RIGHT - _LEFT - 26
    label = wrap(each.label, room)
    top = y - _BOX // 2
    first = top + 20 + 8 * (len(label) == 1)
    stands = set(each.stands.values())
    shapes = [
        path("box", f"M{_LEFT} {top}H{_RIGHT}v{_BOX}H{_LEFT}Z"),
        *(text(_LEFT + 12, first + 16 * i, words) for i, words in enumerate(label)),
        text(_LEFT + 12, top + _BOX - 8, f"≠ {fit(note, room - 24, SMALL)}", "small tone"),
        *(_port(stand, y + at) for stand, at in _PORTS.items() if stand in stands),
    ]
    return group(each.severity, shapes)


def _port(stand: Stand, y: int) -> str:
    return diamond(_RIGHT, y) if stand == "other" else dot(f"port {stand}", _RIGHT, y)


def _voice(name: Sequence[str], y: int, met: bool) -> str:
    """Return who tells it: a dot, a name on up to three lines, and a line on to the arcs if one ends at it."""
    first = y + 5 - 15 * (len(name) - 1) // 2
    end = _VOICES + max(map(width, name), default=0) + 6
    words = "".join(text(_VOICES, first + 15 * i, words) for i, words in enumerate(name))
    leader = path("leader", f"M{end} {y}H{_ARCS}") if met and end < _ARCS - 6 else ""
    return dot("day", _VOICES - 10, y, 4) + words + leader


def _arcs(pairs: Sequence[Between], heights: dict[str, int]) -> tuple[Markup, set[str]]:
    """Return the lines between those who contradict each other most often, and at whom they end."""
    lines: list[str] = []
    labels: list[str] = []
    taken: list[tuple[int, int]] = []
    drawn = [p for p in pairs if p.one in heights and p.other in heights][:_MOST_ARCS]
    for pair in drawn:
        y, to = sorted((heights[pair.one], heights[pair.other]))
        bulge = min(24 + (to - y) // 5, WIDTH - _ARCS - 4)
        lines.append(
            path(
                f"arc {pair.severity}", f"M{_ARCS} {y}C{_ARCS + bulge} {y} {_ARCS + bulge} {to} {_ARCS} {to}"
            )
        )
        words = f"≠{pair.findings}" if pair.findings > 1 else "≠"
        middle = (y + to) // 2
        x = min(_ARCS + bulge * 3 // 4, WIDTH - 2 - width(words, SMALL) // 2)
        if all(abs(at_y - middle) > 20 or abs(at_x - x) > 38 for at_x, at_y in taken):
            taken.append((x, middle))
            labels += [plate(x, middle), text(x, middle + 4, words, f"small mid unequal {pair.severity}")]
    return layer([*lines, *labels]), {voice for pair in drawn for voice in (pair.one, pair.other)}


def _entry(each: Contested, names: Names, home: Callable[[str], str | None]) -> Entry:
    plain = [v for v, stand in each.stands.items() if stand == "plain"]
    return Entry(
        label=cell(each.label, 160),
        contests=[
            Contest(
                message=cell(f.message, 200),
                severity=f.severity,
                href=home(f.id),
                versions=[
                    Version(cell(r.value, 120), names.list(names.voice(e.article) for e in r.evidence))
                    for r in f.readings[:_MOST_VERSIONS]
                ],
            )
            for f in each.findings[:_MOST_FINDINGS]
        ],
        others=names.list(plain),
        more=len(each.findings[_MOST_FINDINGS:]),
    )


def _left_out(items: int, voices: int) -> str:
    """Return what the drawing lacks, in a sentence; empty where it has all."""
    parts = []
    if items:
        parts.append(f"{count(items, 'more contested point')} in the list of findings")
    if voices:
        parts.append(f"{count(voices, 'more source')} in the table only")
    return ", ".join(parts)
