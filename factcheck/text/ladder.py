"""The ladder of differences between two versions of quoted words, from none to a change of meaning."""

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum

from factcheck.text.opposites import any_opposite
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.variants import american, plain, written_out


class Step(IntEnum):
    """How far apart two versions are; a higher step says more."""

    SAME = 0
    FORMAT = 1
    """Marks, dashes, hyphens, spacing, digits for words, contractions."""
    SPELLING = 2
    """British or American spelling."""
    CENSORED = 3
    """One version hides letters of a word."""
    ORDER = 4
    FUNCTION_WORD = 5
    """Other function words, or another form of the same word."""
    DROPPED = 6
    CONTENT_WORD = 7
    NUMBER = 8
    OPPOSITE = 9
    MODAL = 10
    NEGATION = 11


# "Nothing less than", "without doubt", "neither here nor there": those deny too little to count.
NEGATIONS = frozenset({"not", "no", "never", "none", "nobody", "cannot"})
_MODALS = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought"})
_NUMBERS = frozenset({"million", "billion", "trillion", "thousand", "dozen", "dozens", "half"})


def step(a: Sequence[str], b: Sequence[str]) -> Step:
    """Return how far apart two versions of the same place are; both are folded words without context."""
    if list(a) == list(b):
        return Step.SAME
    if plain(a) == plain(b):
        return Step.FORMAT
    if plain([american(w) for w in a]) == plain([american(w) for w in b]):
        return Step.SPELLING
    x, y = ([w.key for w in written_out(words)] for words in (a, b))
    more, fewer = Counter(x) - Counter(y), Counter(y) - Counter(x)
    if not more and not fewer:
        return Step.ORDER
    if _censored(x, y):
        return Step.CENSORED
    changed = set(more) | set(fewer)
    # Only what one side has and the other has not: "shouldn't" against "should", "no" against nothing.
    denies = sum(more[w] for w in NEGATIONS) % 2 != sum(fewer[w] for w in NEGATIONS) % 2
    opposes = any_opposite(set(more), set(fewer))
    if denies and opposes:
        return Step.CONTENT_WORD  # "not impossible" is "possible"
    if denies:
        return Step.NEGATION
    if (set(more) & _MODALS) and (set(fewer) & _MODALS):
        return Step.MODAL
    if opposes:
        return Step.OPPOSITE
    if any(map(_number, more)) and any(map(_number, fewer)):
        return Step.NUMBER
    if not (more and fewer):
        return Step.DROPPED
    if all(w in STOPWORDS or _inflected(w, more, fewer) for w in changed):
        return Step.FUNCTION_WORD
    return Step.CONTENT_WORD


def _number(word: str) -> bool:
    return word in _NUMBERS or word[0].isdigit()


def _censored(x: Sequence[str], y: Sequence[str]) -> bool:
    """Say whether the versions differ only where one hides letters ("f*", "p*rnography")."""
    if len(x) != len(y):
        return False
    pairs = [(v, w) for v, w in zip(x, y, strict=True) if v != w]
    return all(_hides(v, w) or _hides(w, v) for v, w in pairs)


def _hides(hidden: str, word: str) -> bool:
    head, star, _ = hidden.partition("*")
    return bool(star) and word.startswith(head) and word.endswith(hidden.rpartition("*")[2])


def _inflected(word: str, more: Counter[str], fewer: Counter[str]) -> bool:
    """Say whether the other version has another form of the same word ("campaign", "campaigns")."""
    others = fewer if word in more else more
    return any(_stem(word) == _stem(o) for o in others)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s", "d", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
