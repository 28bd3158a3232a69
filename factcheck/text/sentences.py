"""Sentences of a paragraph, as offsets. A quotation of several sentences stays in one piece."""

from collections.abc import Iterator

import sentencex

# sentencex looks for each opening mark's closing one to the end of what it is given, so that a page of unclosed
# marks takes the square of its length. No paragraph that people wrote is much longer than this.
_LONGEST = 5_000


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
    """Yield stretches of at most _LONGEST characters, cut behind a full stop or a blank where there is one."""
    while end - start > _LONGEST:
        middle = start + _LONGEST // 2
        cut = max(text.rfind(stop, middle, start + _LONGEST) for stop in (". ", ".” ", '." '))
        if cut < 0:
            cut = text.rfind(" ", middle, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else text.index(" ", cut) + 1
        yield start, cut
        start = cut
    yield start, end
