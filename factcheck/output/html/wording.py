"""The words in which readings differ, marked word by word."""

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.output.phrases import cut
from factcheck.text.fold import fold
from factcheck.text.words import Word, words

_LONGEST = 1_200
"""Characters shown of one reading."""
_MOST_WORDS = 300


class Piece(NamedTuple):
    """A stretch of a text, `diff` where it differs; an empty one that differs is where words are missing."""

    text: str
    diff: bool = False


@lru_cache(64)
def compare(text: str, others: tuple[str, ...]) -> tuple[Piece, ...]:
    """Return `text` in pieces, marking the words that at least one of `others` does not share.

    It is cut where it is too long to show. The places of one reading mostly print the same: they are compared once.
    """
    text = cut(text, _LONGEST)
    own = words(text) if others else []
    if not own or len(own) > _MOST_WORDS:
        return (Piece(text),)
    differing: set[int] = set()
    gaps: set[int] = set()
    for other in others:
        lone, missing = _differences(_keys(own), _keys(words(cut(other, _LONGEST))[:_MOST_WORDS]))
        differing |= lone
        gaps |= missing
    # Words that stand in place of others are marked already: a gap beside them says nothing more.
    gaps -= differing | {i + 1 for i in differing}
    return tuple(_pieces(text, own, differing, gaps))


def _keys(found: list[Word]) -> list[str]:
    """Return what words are compared by: "re-evaluating" and "reevaluating" are one."""
    return [fold(word.text).replace("-", "") for word in found]


def _differences(own: list[str], other: list[str]) -> tuple[set[int], set[int]]:
    """Return the positions of words that `other` lacks, and of those before which it has words more."""
    # Imported here: the page of an empty report needs no comparison.
    from rapidfuzz.distance import LCSseq

    # Always the same way round, so that both sides of a swap mark the same word.
    turned = own > other
    kept = [(-1, -1)]
    for code in LCSseq.opcodes(*((other, own) if turned else (own, other))):
        if code.tag == "equal":
            here, there = code.src_start, code.dest_start
            if turned:
                here, there = there, here
            kept += [(here + i, there + i) for i in range(code.src_end - code.src_start)]
    lone = set(range(len(own))) - {here for here, _ in kept}
    # A word that has only moved is not missing.
    moved = {own[i] for i in lone}
    kept.append((len(own), len(other)))
    missing = {here for (_, last), (here, there) in pairwise(kept) if set(other[last + 1 : there]) - moved}
    return lone, missing


def _pieces(text: str, own: list[Word], differing: set[int], gaps: set[int]) -> list[Piece]:
    pieces: list[Piece] = []
    shown = 0

    def upto(end: int) -> None:
        nonlocal shown
        if end > shown:
            pieces.append(Piece(text[shown:end]))
        shown = max(shown, end)

    for i, word in enumerate(own):
        if i in gaps:
            upto(word.start)
            pieces.append(Piece("", True))
        if i not in differing:
            continue
        if i - 1 in differing:
            # The blank between two differing words belongs to the difference.
            pieces[-1] = Piece(pieces[-1].text + text[shown : word.end], True)
        else:
            upto(word.start)
            pieces.append(Piece(word.text, True))
        shown = word.end
    if len(own) in gaps:
        upto(own[-1].end)
        pieces.append(Piece("", True))
    upto(len(text))
    return pieces
