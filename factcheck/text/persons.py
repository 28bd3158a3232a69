"""Can two names be one person's, or one organisation's? Never by likeness of spelling."""

from functools import lru_cache

from factcheck.text.fold import fold
from factcheck.text.nicknames import same_given
from factcheck.text.words import words

# What tells a father from a son of the same name.
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_FORMS = frozenset(
    {"inc", "ltd", "llc", "plc", "corp", "co", "company", "corporation", "limited", "group", "gmbh", "sa"}
)


@lru_cache(maxsize=65_536)
def parts(name: str) -> tuple[tuple[str, ...], str]:
    """Return the folded words of a name, and its generation ("jr", "sr", "iii") or ""."""
    folded = [fold(w.text).strip(".,").replace(".", "") for w in words(name)]
    suffix = next((w for w in folded if w in SUFFIXES), "")
    return tuple(w for w in folded if w not in SUFFIXES and w), suffix


def same_person(a: str, b: str) -> bool:
    """Say whether two names of people can be one person's.

    The surname of one is the other's ("Kardashian"), or the given names agree, short forms and initials
    counted ("Phil Schiller", "Philip W. Schiller"); a father and a son told apart by Jr. and Sr. do not.
    """
    (x, end_x), (y, end_y) = parts(a), parts(b)
    if not x or not y or (end_x and end_y and end_x != end_y):
        return False
    short, long = sorted((x, y), key=lambda p: (len(p), p))
    if len(short) == 1:
        return short[0] in (long[0], long[-1])
    return _inside(short, long)


def _inside(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether the words of `short` stand in `long` in order, given names by their short forms too."""
    at = 0
    for k, word in enumerate(short):
        last = k == len(short) - 1
        while at < len(long) and not (word == long[at] or (not last and same_given(word, long[at]))):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True


def same_organisation(a: str, b: str) -> bool:
    """Say whether two names of organisations differ in their legal form alone ("North Six, Inc.")."""
    x, y = ([w for w in parts(n)[0] if w not in _FORMS and w != "the"] for n in (a, b))
    return bool(x) and x == y
