"""A span in its sentence, as it is shown beside a reading."""

from typing import NamedTuple

from factcheck.model import Article, Evidence
from factcheck.output.html.wording import Piece, compare

_NEAR = 180
"""Characters shown at most on either side of a span."""
_REACH = 320
"""Characters looked at on either side of a span for the ends of its sentence."""
_LONGEST_SPAN = 1_200


class Passage(NamedTuple):
    """What stands before the span, the span in pieces, and what stands after."""

    before: str
    span: tuple[Piece, ...]
    after: str


def passage(evidence: Evidence, article: Article | None, others: tuple[str, ...]) -> Passage:
    """Return the evidence within its sentence, compared with what `others` say (none: no comparison).

    Where the article's text is not at hand, or does not hold the span, the span stands alone.
    """
    pieces = compare(evidence.text, others)
    start, end = evidence.start, evidence.end
    if article is None or not 0 <= end - start <= _LONGEST_SPAN or article.text[start:end] != evidence.text:
        return Passage("", pieces, "")
    first, last = _sentence(article.text, start, end)
    before, after = article.text[first:start].lstrip(), article.text[end:last].rstrip()
    # A quotation of several sentences counts as one; the reader needs what is near.
    if len(before) > _NEAR:
        before = "… " + before[-_NEAR:].partition(" ")[2]
    if len(after) > _NEAR:
        after = after[:_NEAR].rpartition(" ")[0] + " …"
    return Passage(before, pieces, after)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the ends of the sentence, or sentences, that hold a span, within its line and _REACH."""
    # Imported here: it loads its tables of abbreviations.
    from factcheck.text.sentences import sentences

    low = max(0, start - _REACH)
    low = max(low, text.rfind("\n", low, start) + 1)
    line_end = text.find("\n", end, end + _REACH)
    high = line_end if line_end >= 0 else min(len(text), end + _REACH)
    first, last = low, high
    for a, b in sentences(text, low, high):
        if b <= start:
            first = b
        elif a >= end:
            last = min(last, a)
    return first, last
