"""The paragraphs of a text, as offsets: its lines, or blank-line groups where lines are wrapped by hand."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BLANKS = " \t\u00a0\u2009\u200b\u202f\u3000\ufeff"
_WIDEST = 100
_NARROWEST = 40


class Line(NamedTuple):
    """A stretch without the blanks around it; `apart` says that a blank line stands before it."""

    start: int
    end: int
    apart: bool


def paragraphs(text: str, start: int) -> list[Line]:
    """Return the paragraphs of `text` from `start` on; what is blank is left out."""
    lines = list(_lines(text, start))
    return _joined(lines) if _wrapped(text, lines) else lines


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return `start` and `end` without the blanks around what lies between."""
    while start < end and text[start] in _BLANKS:
        start += 1
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    return start, end


def _lines(text: str, start: int) -> Iterator[Line]:
    breaks, last = 2, start
    for match in _LINE.finditer(text, start):
        gap = text[last : match.start()]
        breaks += max(1, len(gap) - gap.count("\r\n")) if gap else 0
        last = match.end()
        a, b = trimmed(text, match.start(), match.end())
        if a < b:
            yield Line(a, b, breaks > 1)
            breaks = 0


def _wrapped(text: str, lines: list[Line]) -> bool:
    """Return whether lines are wrapped by hand: none is wide, and the next one's first word never fitted."""
    width = max((line.end - line.start for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    pairs = [(a, b) for a, b in pairwise(lines) if not b.apart]
    if len(pairs) < 3 or not any(line.apart for line in lines[1:]):
        return False
    full = 0
    for a, b in pairs:
        word = text[b.start : min(b.end, b.start + width)].partition(" ")[0]
        # Two characters of grace: writers' tools count blanks and marks differently.
        full += a.end - a.start + 1 + len(word) > width - 2
    return full >= 0.9 * len(pairs)


def _joined(lines: list[Line]) -> list[Line]:
    groups: list[Line] = []
    for line in lines:
        if groups and not line.apart:
            groups[-1] = Line(groups[-1].start, line.end, groups[-1].apart)
        else:
            groups.append(line)
    return groups
