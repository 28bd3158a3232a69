"""The ladder of differences between two versions of quoted words, from none to a change of meaning."""

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from factcheck.text.calendar import MONTHS, WEEKDAYS
from factcheck.text.figures import amount
from factcheck.text.opposites import any_opposite
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.variants import american, joined, meant, written_out


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
    TIME = 8
    """Another day or month, or the next for the last."""
    CURRENCY = 9
    NUMBER = 10
    OPPOSITE = 11
    MODAL = 12
    NEGATION = 13


# "Nothing less than", "without doubt", "neither here nor there": those deny too little to count.
NEGATIONS = frozenset({"not", "no", "never", "none", "nobody"})
_MODALS = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought"})
_VAGUE = frozenset({"dozens", "hundreds", "thousands", "millions", "billions"})
# Words that place in time; each says something else than the others of its row.
_TIMES = (
    frozenset(WEEKDAYS),
    frozenset(MONTHS),
    frozenset({"yesterday", "today", "tomorrow"}),
)
# So many words in a row are a passage left out, whatever they say.
_PASSAGE = 10
_WHICH = frozenset({"this", "last", "next"})
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})


def step(a: Sequence[str], b: Sequence[str]) -> Step:
    """Return how far apart two versions of the same place are; both are folded words without context."""
    return _step(tuple(a), tuple(b))


@lru_cache(maxsize=8_192)
def _step(a: tuple[str, ...], b: tuple[str, ...]) -> Step:
    if a == b:
        return Step.SAME
    x, y = ([w.key for w in written_out(words)] for words in (a, b))
    x, y = meant(x, y), meant(y, x)
    if _letters(x) == _letters(y):
        return Step.FORMAT
    if joined([american(w) for w in x]) == joined([american(w) for w in y]):
        return Step.SPELLING
    more, fewer = Counter(x) - Counter(y), Counter(y) - Counter(x)
    if not more and not fewer:
        return Step.ORDER
    if _censored(x, y):
        return Step.CENSORED
    if (not x or not y) and max(len(x), len(y)) >= _PASSAGE:
        return Step.DROPPED
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
    figures = _figures(x, more, y, fewer)
    if figures is not None:
        return figures
    if _times(_dated(x, more), _dated(y, fewer)):
        return Step.TIME
    if not (more and fewer):
        return Step.DROPPED
    if all(w in STOPWORDS or w[0] == "'" or _inflected(w, more, fewer) for w in changed):
        return Step.FUNCTION_WORD
    return Step.CONTENT_WORD


def _letters(words: Sequence[str]) -> str:
    """Return written-out words in one without apostrophes: the place of one (“workers'”) is a misprint at most."""
    return joined(words).replace("'", "")


def _figures(x: Sequence[str], more: Counter[str], y: Sequence[str], fewer: Counter[str]) -> Step | None:
    """Return NUMBER or CURRENCY where both versions have numbers and their values or currencies differ."""
    ours, theirs = _amounts(x, more), _amounts(y, fewer)
    if not ours or not theirs:
        return None
    if sorted(v for v, _ in ours) != sorted(v for v, _ in theirs):
        return Step.NUMBER
    currencies = [{c for _, c in side if c} for side in (ours, theirs)]
    return Step.CURRENCY if all(currencies) and currencies[0] != currencies[1] else None


def _amounts(words: Sequence[str], own: Counter[str]) -> list[tuple[str, str]]:
    """Return the values of the numbers among `words` that are one side's own, each with its currency."""
    out = []
    for k, word in enumerate(words):
        value = amount(word)
        if word not in own or (value is None and word not in _VAGUE and word != "half"):
            continue
        number, currency = value or ("50%" if word == "half" else word, "")
        share = words[k + 1 : k + 2] == ["percent"]
        out.append((number + "%" * share, currency))
    return out


def _dated(words: Sequence[str], own: Counter[str]) -> set[str]:
    """Return one side's own words, with the day that a part of a day is of ("this morning" is today)."""
    out = set(own)
    if "tonight" in own:
        out.add("today")
    for which, part in pairwise(words):
        if part in _PARTS_OF_DAY and part in own and which in ("this", "last"):
            out.add("today" if which == "this" else "yesterday")
    return out


def _times(ours: set[str], theirs: set[str]) -> bool:
    """Say whether the versions name another day or month, or differ in "this", "last" and "next" alone."""
    if any(ours & row and theirs & row and ours & row != theirs & row for row in _TIMES):
        return True
    return len(ours) == len(theirs) == 1 and ours | theirs <= _WHICH


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
    if word[0].isdigit():
        return word.removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    for ending in ("ing", "ed", "es", "s", "d", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
