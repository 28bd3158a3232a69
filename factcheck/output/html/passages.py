"""Passages to show: a span in its sentence, and the words in which readings differ."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model import Article, Evidence, Reading
from factcheck.output.phrases import cut
from factcheck.text.fold import fold
from factcheck.text.words import words

_REACH = 320
"""Characters looked at on either side of a span for the ends of its sentence."""
_LONGEST_SPAN = 1_200
_MOST_WORDS = 400
"""Readings longer than this are shown without a word-by-word comparison."""


class Piece(NamedTuple):
    """A stretch of a passage. `diff` is True where it differs; an empty such piece is where words lack."""

    text: str
    diff: bool = False


class Passage(NamedTuple):
    """What stands before the span, the span in pieces, and what stands after."""

    before: str
    span: tuple[Piece, ...]
    after: str


def whole(text: str) -> tuple[Piece, ...]:
    """Return `text` as one piece without differences."""
    return (Piece(cut(text, _LONGEST_SPAN)),)


def compare(text: str, others: Sequence[str]) -> tuple[Piece, ...]:
    """Return `text` in pieces, marking the words that at least one of `others` does not share."""
    own = words(text, 0, _LONGEST_SPAN * 4)
    if not own or len(own) > _MOST_WORDS or not others:
        return whole(text)
    # Imported here: the page of an empty report needs no comparison.
    from rapidfuzz.distance import Indel

    keys = [fold(word.text).replace("-", "") for word in own]
    differs = [False] * len(own)
    gaps = set()
    for other in others:
        others_keys = [fold(w.text).replace("-", "") for w in words(other, 0, _LONGEST_SPAN * 4)]
        for code in Indel.opcodes(keys, others_keys[:_MOST_WORDS]):
            if code.tag == "delete":
                differs[code.src_start : code.src_end] = [True] * (code.src_end - code.src_start)
            elif code.tag == "insert":
                gaps.add(code.src_start)
    # Words that stand in place of others are marked already: a gap beside them says nothing more.
    gaps = {g for g in gaps if not (any(differs[max(0, g - 1) : g + 1]))}
    pieces = []
    shown = 0
    for i, word in enumerate(own):
        if i in gaps:
            pieces += [Piece(text[shown : word.start]), Piece("", True)]
            shown = word.start
        if differs[i]:
            # The blank between two differing words belongs to the difference.
            start = shown if i and differs[i - 1] and i not in gaps else word.start
            pieces += [Piece(text[shown:start]), Piece(text[start : word.end], True)]
            shown = word.end
    if len(own) in gaps:
        pieces += [Piece(text[shown : own[-1].end]), Piece("", True)]
        shown = own[-1].end
    pieces.append(Piece(text[shown:]))
    return _joined(pieces)


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Merge neighbours that differ both, and leave out empty pieces that mark nothing."""
    merged: list[Piece] = []
    for piece in pieces:
        if not piece.text and not piece.diff:
            continue
        if merged and merged[-1].diff and piece.diff and merged[-1].text and piece.text:
            merged[-1] = Piece(merged[-1].text + piece.text, True)
        else:
            merged.append(piece)
    return tuple(merged)


def passage(evidence: Evidence, article: Article | None, others: Sequence[str]) -> Passage:
    """Return the evidence within its sentence, compared with what `others` say (none: no comparison).

    Where the article's text is not at hand, or does not hold the span, the span stands alone.
    """
    pieces = compare(evidence.text, others) if others else whole(evidence.text)
    start, end = evidence.start, evidence.end
    if article is None or article.text[start:end] != evidence.text:
        return Passage("", pieces, "")
    # Imported here: it loads its tables of abbreviations.
    from factcheck.text.sentences import sentences

    text = article.text
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    line_end = text.find("\n", end)
    high = min(line_end if line_end >= 0 else len(text), end + _REACH)
    first, last = low, high
    for a, b in sentences(text, low, high):
        if b <= start:
            first = b
        elif a >= end:
            last = min(last, a)
    before, after = text[first:start].lstrip(), text[end:last].rstrip()
    if first == low and low and text[low - 1] != "\n":
        before = "…" + before.partition(" ")[2]
    if last == high and high < len(text) and text[high] != "\n":
        after = after.rpartition(" ")[0] + "…"
    return Passage(before, pieces, after)


def others_of(readings: Sequence[Reading], index: int) -> list[str]:
    """Return what a reading is compared with: the best supported one; for that one, all the rest."""
    if index:
        return [readings[0].evidence[0].text]
    return [r.evidence[0].text for r in readings[1:]]
