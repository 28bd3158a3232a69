"""How wide a label will be, and labels cut to their room: a drawing cannot wrap its lines."""

from functools import lru_cache

from factcheck.output.phrases import one_line

SIZE = 13
"""Pixels of a label's letters."""
SMALL = 12
"""Pixels of what is said beside a label; nothing is drawn smaller."""

# In parts of the letter size, for the widest of the usual fonts: whose letters are narrower has room to spare.
_NARROW, _CAPITAL, _WIDE = 0.42, 0.74, 1.0
_WIDTHS = {
    **dict.fromkeys("abcdeghknopqsuvxyzéèêëáàâäóòôöúùûüñç–…", 0.63),
    **dict.fromkeys("0123456789", 0.64),
    **dict.fromkeys(" ijltrf.,;:'’‘“”\"!|()[]/-", _NARROW),
    **dict.fromkeys("ABCDEFGHIJKLNOPQRSTUVXYZ", _CAPITAL),
}
_LONGEST = 200


@lru_cache(4096)
def width(text: str, size: int = SIZE) -> int:
    """Return pixels that `text` will not exceed on one line, in any of the usual fonts."""
    return round(size * sum(map(_letter, text)) + 0.5)


def _letter(letter: str) -> float:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    # Emoji are the widest; Latin, Greek and Cyrillic letters are no wider than an m.
    return _WIDE if letter < "\u0590" else 1.4


def wrap(text: str, room: int, lines: int = 2) -> list[str]:
    """Return `text` on up to so many lines of `room` pixels, broken between words, the last one cut."""
    left = one_line(text, _LONGEST)
    found: list[str] = []
    while left and len(found) < lines - 1 and width(left) > room:
        words = left.split(" ")
        taken = 1
        while width(" ".join(words[: taken + 1])) <= room:
            taken += 1
        found.append(fit(" ".join(words[:taken]), room))
        left = " ".join(words[taken:])
    return [*found, fit(left, room)] if left else found


@lru_cache(4096)
def fit(text: str, room: int, size: int = SIZE) -> str:
    """Return `text` on one line within `room` pixels, cut at a word where one ends near and marked with "…"."""
    line = one_line(text, _LONGEST)
    if width(line, size) <= room:
        return line
    left: float = room - width("…", size)
    end = 0
    for letter in line:
        left -= size * _letter(letter)
        if left < 0:
            break
        end += 1
    head = line[:end]
    space = head.rfind(" ", end * 2 // 3)
    return (head[:space] if space > 0 else head).rstrip(" ,;:–-") + "…" if end else ""
