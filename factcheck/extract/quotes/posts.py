"""Words quoted without marks: social posts shown in full, and the turns of a transcript."""

import re

from factcheck.extract.document import Paragraph

_LABEL = re.compile(r"((?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*|[QA])(?: \([^()\n]{1,60}\))?:\s+(?=\S)")
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
    return start, end


def turns(text: str, paragraphs: tuple[Paragraph, ...]) -> dict[int, tuple[int, int]]:
    """Return, by paragraph number, the label (start, end) of each turn where the article is a transcript.

    A label alone proves nothing ("Update: ..."): it takes at least two speakers and three turns, and one of
    the speakers must come back.
    """
    found: dict[int, tuple[int, int]] = {}
    names: dict[str, int] = {}
    for number, paragraph in enumerate(paragraphs):
        match = _LABEL.match(text, paragraph.start, paragraph.end)
        if match and (match.group(1).isupper() or len(match.group(1).split()) <= 3):
            found[number] = (match.start(1), match.end(1))
            names[match.group(1)] = names.get(match.group(1), 0) + 1
    returning = {n for n, count in names.items() if count > 1}
    if len(found) < 3 or len(returning) < 1 or len(names) < 2:
        return {}
    kept = {k: v for k, v in found.items() if text[slice(*v)] in returning or text[slice(*v)].isupper()}
    return kept if len(kept) >= 3 else {}
