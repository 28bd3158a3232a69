"""Lines in headline case, where capitals say nothing: only names known from elsewhere are found in them."""

import re

from factcheck.extract.document import Paragraph
from factcheck.model import BlockKind

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LONGEST = 200


def in_headline_case(text: str, paragraph: Paragraph) -> bool:
    """Whether most longer words of a short line begin with a capital; a sentence with its point is none."""
    start, end = paragraph.start, paragraph.end
    titled = paragraph.block.kind is BlockKind.TITLE
    if end - start > _LONGEST or (text[end - 1] == "." and not titled):
        return False
    found = [word for word in _WORD.findall(text, start, end) if len(word) > 3]
    capitals = sum(1 for word in found if word[0].isupper())
    return len(found) > 2 and capitals >= 0.75 * len(found)
