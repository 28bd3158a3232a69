"""Quotation marks as they stand in a paragraph, each with what it costs to read it as one thing or another.

A mark may open, close, or mean nothing (an apostrophe, an inch, a stray). How a mark looks says little that
is sure: typists turn curly marks the wrong way, wires lose blanks. So each reading gets a cost from the
mark's own shape and its neighbours, and the cheapest reading of the whole paragraph wins (see `pairing`).
"""

import re
from typing import NamedTuple

from factcheck.extract.cues import CUES, Strength

# Apostrophes inside words are not marks; nor is anything inside a tag.
# ''' at an end is ' and ''.
MARK = re.compile(
    r"<[^<>\n]{1,400}>|(?<=[^\s(\[—–-])'(?=''(?!'))|``|''|‘‘|’’|[\"“”„«»]|[‘‚]|(?<![^\W_])['’]|['’](?![^\W_])"
)

_CANDIDATE = re.compile(r"[<'`\"“”„«»‘’‚]")
"""What every mark begins with: a search for one of few characters is many times faster than for a mark."""

IMPOSSIBLE = 9.0
STRAY = 2.5
"""Cost of a double mark that means nothing."""
_TWICE = 0.6
"""Cost of a mark that means nothing because another, of another shape, opens right after it."""
_LOST_BLANK = 2.0
_BEFORE_CUE = 0.5
_ATTRIBUTION = re.compile(r"(?:(?:he|she|they|it|[A-Z][a-z]+) )?([a-z]+)")

_OPENING_LEFT = frozenset(" \t\n\u00a0([{—–-/“„«‘\"'`>*•|")
_CLOSING_RIGHT = frozenset(" \t\n\u00a0)]}.,:;!?—–-/”»’\"'<*|…")
_SINGLE = frozenset("'’‘‚")
_ELIDED = re.compile(
    r"(?:em|til|till|cause|cos|cuz|tis|twas|twere|bout|round|n|nuff|\d0s)\b|\d\d\b", re.IGNORECASE
)


class Mark(NamedTuple):
    """A mark from `start` to `end` with the costs of its readings: open, close, nothing.

    `fresh`: it opens right after the end of a sentence, so what was open before may have been left unclosed.
    """

    start: int
    end: int
    single: bool
    opens: float
    closes: float
    stray: float
    fresh: bool = False


def marks(text: str, start: int, end: int, *, inside: bool = False) -> list[Mark]:
    """Return the marks of the paragraph `text[start:end]` in order; `inside` where a quotation is open already.

    What is nothing but marks has none that means anything.
    """
    candidates = [m.start() for m in _CANDIDATE.finditer(text, start, end)]
    if len(candidates) > _MANY and _noise(text, start, end):
        return []
    found = []
    at = start
    for a in candidates:
        match = MARK.match(text, a, end) if a >= at else None
        if match is None:
            continue
        b = at = match.end()
        if text[a] == "<":
            continue
        left = text[a - 1] if a > start else " "
        right = text[b] if b < end else " "
        if left == "=":
            continue
        shape = match.group()
        if shape in _SINGLE:
            found.append(_single(text, a, b, left, right))
            continue
        before = text[a - 2 : a - 1] if a - 1 > start else ""
        found.append(_double(text, shape, (a, b), (before, left, right), inside))
    return found


def _noise(text: str, start: int, end: int) -> bool:
    """Whether a stretch is nothing but marks: no prose has one to every eighth character."""
    count = sum(text.count(mark, start, end) for mark in "“”\"„«»`'‘’")
    return count > _MANY and 8 * count > end - start


_MANY = 200


def _double(text: str, shape: str, span: tuple[int, int], beside: tuple[str, str, str], inside: bool) -> Mark:
    a, b = span
    before, left, right = beside
    opening, closing = left in _OPENING_LEFT, right in _CLOSING_RIGHT
    if opening == closing:
        opens, closes = 0.7, 0.7
    elif opening:
        opens, closes = 0.0, 2.5
    else:
        opens, closes = 3.5, 0.0
    if shape in ("“", "``", "‘‘", "„"):
        opens = 0.0 if opening or not closing else 0.8
        closes = 6.0 if opening and not closing else 1.0
        if shape == "„":
            closes = IMPOSSIBLE
    elif shape in ("”", "’’"):
        closes = 0.0 if closing or not opening else 0.8
        opens = 1.0 if opening and not closing else 3.5
    if closes > _LOST_BLANK and left == " " and before and before in ",.?!":
        # "..., "she said": the blank may stand on the wrong side, and surely does before a cue.
        said = _cue_follows(text, b)
        closes = min(closes, _BEFORE_CUE if said else _LOST_BLANK)
        if said and (inside or before == ","):
            opens = max(opens, _LOST_BLANK)
        elif inside and before == "," and not _cue_precedes(text, a - 2):
            opens = max(opens, 1.0)
    if left == right == " " and before and before in ",?!" and text[b + 1 : b + 2].islower():
        # A blank on both sides, as machines leave it: "... , " a man said"; what follows is no beginning.
        announced = before == "," and _cue_precedes(text, a - 2)
        closes, opens = (closes, opens) if announced else (0.0, max(opens, _LOST_BLANK))
    stray = STRAY
    if left.isdigit() and shape in "\"''”" and right in _CLOSING_RIGHT:
        stray = 0.3  # inches, seconds
    if opening and right in '“"' and right != shape:
        stray = _TWICE
    fresh = left == " " and opens == 0.0 and before in (".", "?", "!")
    return Mark(a, b, False, opens, closes, stray, fresh)


def _cue_follows(text: str, at: int) -> bool:
    """Whether the words right after a mark could follow a quotation: "said", "she said", "Kim said"."""
    word = _ATTRIBUTION.match(text, at)
    cue = CUES.get(word.group(1)) if word else None
    return (
        cue is not None
        and cue.form in ("past", "finite")
        and cue.strength is Strength.SPEECH
        and not cue.noun
    )


def _cue_precedes(text: str, at: int) -> bool:
    """Whether the word that ends at `at` is a cue: "said, “..."."""
    words = text[max(0, at - 20) : at].split()
    return bool(words) and words[-1].lower() in CUES


def _single(text: str, a: int, b: int, left: str, right: str) -> Mark:
    opening, closing = left in _OPENING_LEFT, right in _CLOSING_RIGHT
    opens = closes = IMPOSSIBLE
    stray = 0.0
    if opening and not closing:
        elided = _ELIDED.match(text, b) is not None
        if text[a] != "’":
            opens = 1.5 if elided else 0.0
            stray = 0.2 if elided else STRAY
        if text[a] == "‘":
            stray = 0.4 if elided else STRAY
    elif closing and not opening:
        if left in '.,!?…;:%)]”"':
            closes, stray = 0.0, 4.0
        elif left in "sS":
            closes, stray = 0.6, 0.5
        else:
            closes, stray = 0.2, 1.5
        if left in "nN" and text[max(a - 4, 0) : a].lower().endswith("in"):
            stray = 0.3  # a dropped g: talkin'
    elif text[a] == "‘" and opening:
        opens = 0.4
        stray = 1.0
    elif opening and closing:
        closes, stray = 1.0, 0.5
    return Mark(a, b, True, opens, closes, stray)
