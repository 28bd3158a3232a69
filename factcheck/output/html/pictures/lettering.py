"""How wide a label will be, and labels cut to their room: a drawing cannot wrap its lines."""

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from factcheck.output.phrases import cut, one_line

SIZE = 13
"""Pixels of a label's letters."""
SMALL = 12
"""Pixels of what is said beside a label; nothing is drawn smaller."""

_LONGEST = 200
# Hundredths of the letter size, for the widest of the usual fonts: whose letters are narrower has room to spare.
_NARROW, _CAPITAL, _WIDE, _WIDEST = 42, 74, 100, 140


class _Widths(dict[str, int]):
    def __missing__(self, letter: str) -> int:
        # Emoji are the widest; Latin, Greek and Cyrillic letters are no wider than an m.
        self[letter] = wide = _WIDE if letter < "\u0590" else _WIDEST
        return wide


_widths = _Widths(
    {
        **dict.fromkeys("abcdeghknopqsuvxyzéèêëáàâäóòôöúùûüñç–…", 63),
        **dict.fromkeys("0123456789", 64),
        **dict.fromkeys(" ijltrf.,;:'’‘“”\"!|()[]/-", _NARROW),
        **dict.fromkeys("ABCDEFGHIJKLNOPQRSTUVXYZ", _CAPITAL),
    }
)


def width(words: str, size: int = SIZE) -> int:
    """Return pixels that `words` will not exceed on one line, in any of the usual fonts."""
    return size * sum(map(_widths.__getitem__, words)) // 100 + 1


@lru_cache(1024)
def line(words: str, most: int = _LONGEST) -> str:
    """Return `words` on one line, without characters that steer it, cut at `most`."""
    # What is printable steers nothing; asking is much cheaper than to look at each letter.
    plain = len(words) <= most and words.isprintable() and "  " not in words
    return words.strip() if plain else one_line(words, most)


@lru_cache(4096)
def cell(words: str, most: int = 80) -> str:
    """Return `words` for a table: on one line, cut at a word where one ends near."""
    return cut(line(words, most), most)


@lru_cache(8192)
def fit(words: str, room: int, size: int = SIZE) -> str:
    """Return `words` on one line within `room` pixels, cut at a word where one ends near and marked with "…"."""
    words = line(words)
    if width(words, size) <= room:
        return words
    end = _fitting(words, room - width("…", size), size)
    head = words[:end]
    space = head.rfind(" ", end * 2 // 3)
    return (head[:space] if space > 0 else head).rstrip(" ,;:–-") + "…" if end else ""


@lru_cache(4096)
def wrap(words: str, room: int, lines: int = 2) -> tuple[str, ...]:
    """Return `words` on up to so many lines of `room` pixels, broken between words, the last one cut."""
    left = line(words)
    found: list[str] = []
    while left and len(found) < lines - 1 and (end := _fitting(left, room, SIZE)) < len(left):
        space = left.rfind(" ", 0, end + 1)
        found.append(left[: space if space > 0 else max(end, 1)])
        left = left[len(found[-1]) :].lstrip()
    return (*found, fit(left, room)) if left else tuple(found)


def _fitting(words: str, room: int, size: int) -> int:
    """Return how many letters have room."""
    return bisect_right(list(accumulate(map(_widths.__getitem__, words))), room * 100 // size)
