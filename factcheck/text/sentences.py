"""Sentences of a paragraph, as offsets. A quotation of several sentences stays in one piece."""

import re
from collections.abc import Iterator

import sentencex

from factcheck.text.calendar import MONTHS, WEEKDAYS

# sentencex looks for each opening mark's closing one to the end of what it is given, so that a page of unclosed
# marks takes the square of its length. No paragraph that people wrote is much longer than this.
_LONGEST = 5_000
_WORD_END = re.compile(r"\W")
# "Shots were fired at 8 p.m. Friday": an hour with its day behind it ends no sentence.
_HOUR = re.compile(r"\b[ap]\. ?m\.$")
_DAYS = re.compile(
    rf"(?:on )?(?:(?:{'|'.join(d.capitalize() for d in WEEKDAYS)})\b|(?:{'|'.join(m.capitalize() for m in MONTHS)}) \d)"
)


def sentences(text: str, start: int, end: int, language: str = "en") -> list[tuple[int, int]]:
    """Return the sentences of `text[start:end]` as (start, end) without the blanks around them."""
    found: list[tuple[int, int]] = []
    for first, last in _windows(text, start, end):
        part = text[first:last]
        for boundary in sentencex.get_sentence_boundaries(language, part):
            a, b = boundary["start_index"], boundary["end_index"]
            piece = part[a:b]
            a += len(piece) - len(piece.lstrip())
            b -= len(piece) - len(piece.rstrip())
            if a >= b:
                continue
            if found and _DAYS.match(part, a) and _HOUR.search(text[found[-1][1] - 5 : found[-1][1]]):
                found[-1] = (found[-1][0], first + b)
            else:
                found.append((first + a, first + b))
    return found


def _windows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield stretches of about _LONGEST characters, cut behind a full stop, a blank, or at least a word."""
    while end - start > _LONGEST:
        middle, last = start + _LONGEST // 2, start + _LONGEST
        stop = max(text.rfind(mark, middle, last) for mark in (". ", ".” ", '." '))
        if stop < 0:
            stop = text.rfind(" ", middle, last)
        if stop >= 0:
            cut = text.index(" ", stop) + 1
        else:
            break_ = _WORD_END.search(text, last, end)
            cut = break_.end() if break_ else end
        yield start, cut
        start = cut
    yield start, end
