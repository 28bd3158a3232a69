"""Words quoted without marks: social posts shown in full, and the turns of a transcript."""

import re
from collections import Counter

from factcheck.extract.cues import word_set
from factcheck.extract.document import Paragraph

_LABEL = re.compile(r"((?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*|[QA])(?: \([^()\n]{1,60}\))?:\s+(?=\S)")
_NO_SPEAKERS = word_set(
    """
    related update updates note photo photos image video watch read more source sources credit caption
    editor editors correction contact tags topics location date time when where what who why how cost
    price tickets address phone email website breaking exclusive opinion analysis listen see also
    pictured warning tip tips step
    """
)
_TAG = re.compile(r"<[^<>\n]{1,400}>\s{0,9}")
_FEWEST = 3
_SEPARATORS = " \t\n—–-:|"


def post_words(text: str, paragraph: Paragraph) -> tuple[int, int]:
    """Return the words of a post without its foot or head; empty where nothing is left."""
    post = paragraph.block.post
    start, end = paragraph.start, paragraph.end
    if post is not None:
        if post.start - start > end - post.end:
            end = post.start
        else:
            start = post.end
    while end > start and text[end - 1] in _SEPARATORS:
        end -= 1
    while start < end and text[start] in _SEPARATORS:
        start += 1
    tag = _TAG.match(text, start, end)
    return tag.end() if tag else start, end


def turns(text: str, paragraphs: tuple[Paragraph, ...]) -> dict[int, tuple[int, int]]:
    """Return, by paragraph number, the label (start, end) of each turn where the article is a transcript.

    A label alone proves nothing ("Update: ..."): it takes two speakers who both come back, or, where the labels
    are in capitals, two of whom one does; and most must say sentences ("Age: 47" is a profile).
    """
    found: dict[int, tuple[int, int]] = {}
    for number, paragraph in enumerate(paragraphs):
        match = _LABEL.match(text, paragraph.start, paragraph.end)
        if match and match.group(1).split()[0].lower() not in _NO_SPEAKERS:
            found[number] = (match.start(1), match.end(1))
    if len(found) < _FEWEST:
        return {}
    counts = Counter(text[slice(*label)] for label in found.values())
    capitals = {label for label in counts if label.isupper()}
    returning = {label for label, count in counts.items() if count > 1}
    speakers = (
        returning if len(returning) > 1 else capitals if len(capitals) > 1 and capitals & returning else set()
    )
    spoken = {number: label for number, label in found.items() if text[slice(*label)] in speakers}
    sentences = sum(
        text[paragraphs[n].start : paragraphs[n].end].rstrip(_CLOSING)[-1:] in _ENDS for n in spoken
    )
    return spoken if 2 * sentences >= len(spoken) else {}


_ENDS = frozenset(".?!…—–-")
_CLOSING = " \t\n\u00a0)]”\"'’»"
