"""Sentences of a paragraph, as offsets. A quotation of several sentences stays in one piece."""

import sentencex


def sentences(text: str, start: int, end: int, language: str = "en") -> list[tuple[int, int]]:
    """Return the sentences of `text[start:end]` as (start, end) without the blanks around them."""
    part = text[start:end]
    found = []
    for boundary in sentencex.get_sentence_boundaries(language, part):
        a, b = boundary["start_index"], boundary["end_index"]
        piece = part[a:b]
        a += len(piece) - len(piece.lstrip())
        b -= len(piece) - len(piece.rstrip())
        if a < b:
            found.append((start + a, start + b))
    return found
