"""Can one spelling of a name be a slip of the other? Likeness that relatives and namesakes do not have."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from factcheck.text.fold import fold
from factcheck.text.nicknames import same_given
from factcheck.text.persons import SUFFIXES
from factcheck.text.variants import american
from factcheck.text.words import words

# The shortest name whose single changed letter is more likely a slip than another name.
_SHORTEST = 5
# From this length two changed letters are still a slip, where the rest of the name agrees.
_LONG = 8
_LONG_SURNAME = 6
# What makes a woman's family name of a man's: Petrov and Petrova, Novak and Novakova, Kowalski and Kowalska.
_DAUGHTERS = (
    ("", "a"),
    ("", "ova"),
    ("a", "ova"),
    ("ski", "ska"),
    ("sky", "ska"),
    ("sky", "skaya"),
    ("cki", "cka"),
)
# What makes another given name of one: Paul and Paula, Daniel and Daniela, Joseph and Josephine.
_FEMININE = ("a", "e", "ia", "ina", "ine", "ette", "elle")
# A plural, or what comes from a place: Alaska and Alaskan.
_DERIVED = ("s", "es", "n", "an", "ian", "i", "ish", "ese")


def misspelling(a: str, b: str, *, person: bool) -> tuple[str, str] | None:
    """Return the words of names `a` and `b` of which one is likely a slip of the other, as written, or None.

    All other words must agree; a name of one word is compared with the last word of a longer one, and a person's
    middle names may be left out or shortened. A first letter that differs is no slip: typists seldom miss it, and
    transliterations often differ there.
    """
    x, y = ([w for w, _ in _words(n)] for n in (a, b))
    if person:
        (x, end), (y, other_end) = _generation(x), _generation(y)
        if end and other_end and end != other_end:
            return None
        v, w = fold(x[-1]), fold(y[-1])
        if v != w and _same_but_surname(x, y):
            return (x[-1], y[-1]) if _slip(v, w, alone=False, given=False) else None
    if len(x) == 1 and len(y) > 1 and person:
        y = y[-1:]
    elif len(y) == 1 and len(x) > 1 and person:
        x = x[-1:]
    if len(x) != len(y) or not x:
        return None
    apart = [k for k in range(len(x)) if fold(x[k]) != fold(y[k])]
    if len(apart) != 1:
        return None
    k = apart[0]
    given = person and len(x) > 1 and k < len(x) - 1
    return (x[k], y[k]) if _slip(fold(x[k]), fold(y[k]), alone=len(x) == 1, given=given) else None


def _generation(name: list[str]) -> tuple[list[str], str]:
    """Return the words of a name without its generation, and that ("jr", "iii") or ""."""
    end = fold(name[-1]) if len(name) > 2 else ""
    return (name[:-1], end) if end in SUFFIXES else (name, "")


def _same_but_surname(x: Sequence[str], y: Sequence[str]) -> bool:
    """Say whether two names have the same given name, and the shorter no middle name that the longer has not."""
    short, long = sorted(([fold(w) for w in n[:-1]] for n in (x, y)), key=len)
    if not short or not same_given(short[0], long[0]):
        return False
    left = iter(long[1:])
    return all(any(w == v or (w[0] == v[0] and 1 in (len(w), len(v))) for v in left) for w in short[1:])


_Keys = frozenset[tuple[str, ...]]


def slip_keys(name: str) -> tuple[_Keys, _Keys]:
    """Return the keys to file a name under, and those to look under for what `misspelling` may find alike.

    So that not every name is held against every other: a name of several words is filed by all of them but
    one, by the beginnings of the first and the last, and by the last for names of one word.
    """
    folded = [f for _, f in _words(name) if f]
    if len(folded) > 2 and folded[-1] in SUFFIXES:
        del folded[-1]
    if not folded:
        return frozenset(), frozenset()
    one, last = ("one", folded[-1][0]), ("last", folded[-1][0])
    if len(folded) == 1:
        return frozenset({one}), frozenset({one, last})
    rest = {(str(k), *folded[:k], word[0], *folded[k + 1 :]) for k, word in enumerate(folded)}
    rest.add(("ends", folded[0][0], folded[-1][0]))
    return frozenset(rest | {last}), frozenset(rest | {one})


@lru_cache(maxsize=65_536)
def _words(name: str) -> tuple[tuple[str, str], ...]:
    """Return the words of a name as written, each with its folded form."""
    return tuple((w.text, fold(w.text)) for w in words(name))


def _slip(v: str, w: str, *, alone: bool, given: bool) -> bool:
    if not (v.isalpha() and w.isalpha()) or v[0] != w[0]:
        return False
    short, long = sorted((v, w), key=lambda s: (len(s), s))
    # A short name with one letter changed is another name (Wang, Wong; Ford, Fort); one left out is a slip.
    shortest = _SHORTEST if alone or len(short) == len(long) else _SHORTEST - 1
    if len(short) < shortest or (long.startswith(short) and long[len(short) :] in _DERIVED):
        return False
    if american(v) == american(w) or (given and _romanised(v) == _romanised(w)):
        return False
    if given and (
        same_given(v, w) or any(long == short + end for end in _FEMININE) or _feminine(short, long)
    ):
        return False
    if not given and any(
        one.endswith(his) and other == one.removesuffix(his) + her
        for his, her in _DAUGHTERS
        for one, other in ((v, w), (w, v))
    ):
        return False
    distance = OSA.distance(v, w)
    if distance > 1 and _romanised(v) == _romanised(w):
        return False
    if distance == 1:
        return True
    if alone:
        return distance == 2 and len(short) > _LONG
    if given:
        return distance == 2 and len(short) >= _LONG
    return (distance == 2 and len(short) >= _LONG_SURNAME) or (distance <= 3 and _soundex(v) == _soundex(w))


def _feminine(v: str, w: str) -> bool:
    """Say whether two given names differ in their last vowel alone (Carlo and Carla)."""
    return v[:-1] == w[:-1] and v[-1] in "aeo" and w[-1] in "aeo"


def _romanised(word: str) -> str:
    """Return a name without what romanisation leaves open: Heidar and Heydar, Masoud and Massoud."""
    for sign, plain in (
        ("y", "i"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("kh", "h"),
        ("q", "k"),
        ("w", "v"),
    ):
        word = word.replace(sign, plain)
    return re.sub(r"(.)\1", r"\1", word)


def _soundex(word: str) -> str:
    """Return the Soundex code (Russell and Odell, 1918), with x as ks."""
    codes = {c: d for d, letters in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for c in letters}
    word = word.replace("x", "ks")
    out, last = word[0], codes.get(word[0])
    for c in word[1:]:
        code = codes.get(c)
        if code and code != last:
            out += str(code)
        if c not in "hw":
            last = code
    return (out + "000")[:4]
