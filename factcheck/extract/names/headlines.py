"""Lines in headline case, where capitals say nothing: only names known from elsewhere are found in them."""

import re

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def in_headline_case(text: str, start: int, end: int) -> bool:
    """Whether most longer words of a short line without a full stop begin with a capital, or all are in capitals."""
    if end - start > 200 or text[end - 1] in '.?!"”':
        last = text[end - 1] if end > start else ""
        if end - start > 200 or last == ".":
            return False
    found = [w for w in _WORD.findall(text, start, end) if len(w) > 3]
    if len(found) < 3:
        return False
    capitals = sum(w[0].isupper() for w in found)
    return capitals >= 0.75 * len(found)
