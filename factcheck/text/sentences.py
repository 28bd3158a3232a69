"""Sentences of a paragraph, as offsets. A quotation of several sentences stays in one piece."""

import re
from collections.abc import Iterator

import sentencex

# sentencex looks for each opening mark's closing one to the end of what it is given, so that a page of unclosed
# marks takes the square of its length. No paragraph that people wrote is much longer than this.
_LONGEST = 5_000
_WORD_END = re.compile(r"\W")


def sentences(text: str, start: int, end: int, language: str = "en") -> list[tuple[int, int]]:
    """Return the sentences of `text[start:end]` as (start, end) without the blanks around them."""
    found = []
    for first, last in _windows(text, start, end):
        part = text[first:last]
        for boundary in sentencex.get_sentence_boundaries(language, part):
            a, b = boundary["start_index"], boundary["end_index"]
            piece = part[a:b]
            a += len(piece) - len(piece.lstrip())
            b -= len(piece) - len(piece.rstrip())
            if a < b:
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
