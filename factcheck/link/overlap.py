"""What two quotations have in common, and whether that leaves no doubt that they are of one utterance."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.link.align import align
from factcheck.link.grid import Pairs
from factcheck.link.wording import Token
from factcheck.text.stopwords import STOPWORDS

# Fewer words in common say nothing.
SHORTEST = 3
# A passage left out is one change, however long; at a marked cut it is none.
_GAP = 3
# Two quotations that have so much in common differ in a word or two.
_NEARLY = 0.85


class Overlap(NamedTuple):
    """What two quotations have in common: `words` of `extent`, `content` of them no function words or `names`.

    `extent` counts the words between the first and last in common, and what their sentences go on with on
    both sides; passages that one leaves out count for a few.
    """

    words: int
    extent: int
    content: int
    shorter: int
    names: int

    @property
    def share(self) -> float:
        """The part of the extent that is in common."""
        return self.words / self.extent

    @property
    def whole(self) -> bool:
        """True where the shorter quotation stands in the longer word for word."""
        return self.words == self.shorter == self.extent


def overlap(a: Sequence[Token], b: Sequence[Token]) -> Overlap | None:
    """Return what `a` and `b` have in common, None where it is too little to say anything."""
    pairs = _of_passages(a, b) or [(i, j) for j, i in _of_passages(b, a)] or _aligned(a, b)
    common = [(i, j) for i, j in pairs if i is not None and j is not None and a[i].key == b[j].key]
    if len(common) < SHORTEST:
        return None
    extent = len(common)
    for (i, j), (k, m) in pairwise(common):
        if not (_marked(a, i, k) or _marked(b, j, m)):
            extent += min(max(k - i, m - j) - 1, _GAP)
    (i, j), (k, m) = common[0], common[-1]
    extent += min(_before(a, i), _before(b, j)) + min(_after(a, k), _after(b, m))
    telling = [a[i] for i, _ in common if a[i].key not in STOPWORDS]
    names = sum(map(_name, telling))
    shorter = min(sum(not t.bracketed for t in words) for words in (a, b))
    return Overlap(len(common), extent, len(telling) - names, shorter, names)


def _marked(words: Sequence[Token], i: int, k: int) -> bool:
    """Say whether a cut or an edit is marked between the words at `i` and `k`."""
    return words[k].after_cut or any(t.bracketed for t in words[i + 1 : k])


def _aligned(a: Sequence[Token], b: Sequence[Token]) -> Pairs:
    return align([t.key for t in a], [t.key for t in b])


def _of_passages(a: Sequence[Token], b: Sequence[Token]) -> Pairs:
    """Return the pairs of `a` and `b` where `b` marks cuts or edits, and all that it leaves stands in `a`, in order.

    An alignment asks more of a second passage, as few words meet by chance; here the mark says that there is one.
    """
    if not any(t.after_cut or t.bracketed for t in b):
        return []
    keys = [t.key for t in a]
    text = " " + " ".join(keys) + " "
    pairs: Pairs = []
    at = place = 0
    for passage in _passages(b):
        wanted = " " + " ".join(b[j].key for j in passage) + " "
        found = text.find(wanted, at)
        if len(passage) < SHORTEST or found < 0:
            return []
        place += text.count(" ", at, found)
        pairs += zip(range(place, place + len(passage)), passage, strict=True)
        place, at = place + len(passage), found + len(wanted) - 1
    return pairs


def _passages(words: Sequence[Token]) -> list[list[int]]:
    """Return the indices of the words between the marks, without those that are the article's own."""
    out: list[list[int]] = [[]]
    for i, word in enumerate(words):
        if word.after_cut or word.bracketed:
            out.append([])
        if not word.bracketed:
            out[-1].append(i)
    return [passage for passage in out if passage]


def _name(word: Token) -> bool:
    """Say whether a word is likely part of a name: two people who name one law do not say the same."""
    return word.capital and not word.begins


def _before(words: Sequence[Token], i: int) -> int:
    """Return how many words of its sentence stand before the word at `i`, up to _GAP."""
    for count in range(_GAP):
        if i - count <= 0 or words[i - count].begins:
            return count
    return _GAP


def _after(words: Sequence[Token], i: int) -> int:
    """Return how many words of its sentence stand behind the word at `i`, up to _GAP."""
    for count in range(_GAP):
        if i + count + 1 >= len(words) or words[i + count + 1].begins:
            return count
    return _GAP


def enough(common: Overlap, *, shortest: int) -> bool:
    """Say whether two quotations of one story have enough in common; `shortest` counts the words of a part."""
    if common.whole:
        return common.words >= shortest and common.content >= (1 if shortest < 5 else 2)
    known = shortest < 5  # a few words in common say too little unless the speaker is the same
    if common.words < 6:
        return (
            known
            and common.words >= 4
            and common.share >= 0.8
            and common.content >= 2
            and common.words >= 0.75 * common.shorter
        )
    most = common.words >= (8 if common.share >= 0.85 else 10) or common.words >= 0.6 * common.shorter
    if (
        common.share >= _NEARLY
        and common.words >= _NEARLY * common.shorter
        and common.words >= (6 if known else 8)
    ):
        # All but a word or two of a quotation: names, and plain words of one speaker, tell enough.
        told = common.content + common.names >= 3 or (common.words >= 9 and common.share >= 0.9)
        return common.content >= 1 and (known or told)
    return common.share >= 0.7 and common.content >= (2 if known else 3) and most
