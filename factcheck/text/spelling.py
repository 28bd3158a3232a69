"""Can one spelling of a name be a slip of the other? Likeness that relatives and namesakes do not have."""

import re

from rapidfuzz.distance import OSA

from factcheck.text.fold import fold
from factcheck.text.nicknames import same_given
from factcheck.text.variants import american
from factcheck.text.words import words

# The shortest name whose single changed letter is more likely a slip than another name.
_SHORTEST = 5
# From this length two changed letters are still a slip, where the rest of the name agrees.
_LONG = 8
# What makes another given name of one: Paul and Paula, Daniel and Daniela, Joseph and Josephine.
_FEMININE = ("a", "e", "ia", "ina", "ine", "ette", "elle")
# A plural, or what comes from a place: Alaska and Alaskan.
_DERIVED = ("s", "es", "n", "an", "ian", "i", "ish", "ese")


def misspelling(a: str, b: str, *, person: bool) -> tuple[str, str] | None:
    """Return the words of names `a` and `b` of which one is likely a slip of the other, as written, or None.

    All other words must agree; a name of one word is compared with the last word of a longer one. A first
    letter that differs is no slip: typists seldom miss it, and transliterations often differ there.
    """
    x, y = ([w.text for w in words(n)] for n in (a, b))
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


def _slip(v: str, w: str, *, alone: bool, given: bool) -> bool:
    if not (v.isalpha() and w.isalpha()) or v[0] != w[0]:
        return False
    short, long = sorted((v, w), key=lambda s: (len(s), s))
    if len(short) < _SHORTEST - (not alone) or (long.startswith(short) and long[len(short) :] in _DERIVED):
        return False
    if american(v) == american(w) or (given and _romanised(v) == _romanised(w)):
        return False
    if given and (
        same_given(v, w) or any(long == short + end for end in _FEMININE) or _feminine(short, long)
    ):
        return False
    distance = OSA.distance(v, w)
    if distance == 1:
        return True
    if alone or given:
        return distance == 2 and len(short) >= _LONG + alone
    return (distance == 2 and len(short) >= _LONG - 2) or (distance <= 3 and _soundex(v) == _soundex(w))


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
