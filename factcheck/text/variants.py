"""Two ways of writing the same words: contractions, digits or words, British or American spelling.

Every function takes folded words (see `factcheck.text.fold`) and returns folded words.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_CONTRACTED = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "'cause": ("because",),
    "'em": ("them",),
    "cause": ("because",),
    "'til": ("until",),
    "till": ("until",),
    "ok": ("okay",),
    "alright": ("all", "right"),
    "y'all": ("you", "all"),
    "ya": ("you",),
    "yeah": ("yes",),
}
_ENDINGS = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"))
_SIGNS = {"&": ("and",), "%": ("percent",), "percent": ("percent",), "pc": ("percent",)}
# Titles that papers shorten by house style even inside quotation marks.
_SHORT = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "gen": "general",
    "dr": "doctor",
    "st": "street",
    "mt": "mount",
    "vs": "versus",
    "v": "versus",
    "dollars": "dollar",
    "pounds": "pound",
    "euros": "euro",
    "jan": "january",
    "feb": "february",
    "apr": "april",
    "aug": "august",
    "sept": "september",
    "sep": "september",
    "oct": "october",
    "nov": "november",
    "dec": "december",
    "mum": "mom",
    "mums": "moms",
}
_DIGITS = {
    word: str(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    word: str(10 * value)
    for value, word in enumerate(
        ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"], start=3
    )
}
_TENS = frozenset(str(n) for n in range(20, 100, 10))
_ONES = frozenset(str(n) for n in range(1, 10))
_THOUSANDS = {"thousand": 1000}
_SCALES = frozenset({"thousand", "million", "billion", "trillion", "hundred"})
_CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro"}
_HESITATIONS = frozenset({"uh", "um", "er", "erm", "hmm"})
_ORDINALS = {
    word: f"{value}{'st' if value == 1 else 'nd' if value == 2 else 'rd' if value == 3 else 'th'}"
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
        ],
        start=1,
    )
}
# British to American, by ending. Only endings that have no other reading in words of five letters and more.
_AMERICAN = (
    (re.compile(r"^(.{2,})isation(s?)$"), r"\1ization\2"),
    (re.compile(r"^(.{3,})is(e|ed|es|ing)$"), r"\1iz\2"),
    (re.compile(r"^(.{2,})ys(e|ed|es|ing)$"), r"\1yz\2"),
    (
        re.compile(
            r"^(.{1,}(?:l|v|vi|b|um|n|nd|d|p|ig|nc|m))our(s|ed|ing|able|al|ful|hood|hoods|ite|ites|ly)?$"
        ),
        r"\1or\2",
    ),
    (re.compile(r"^(cent|theat|met|lit|fib|calib|somb|spect|lust|meag|sab)re(s|d)?$"), r"\1er\2"),
    (re.compile(r"^(.{2,}(?:el|al|il|ol))l(ed|ing|er|ers)$"), r"\1\2"),
    (re.compile(r"^(catal|dial|anal|monol|epil|prol)ogue(s?)$"), r"\1og\2"),
    (re.compile(r"^(def|off|pret|lic)ence(s?)$"), r"\1ense\2"),
    (re.compile(r"^practis(e|ed|es|ing)$"), r"practic\1"),
    (re.compile(r"^(program)me(s?)$"), r"\1\2"),
    (re.compile(r"^(judg|acknowledg)ement(s?)$"), r"\1ment\2"),
    (re.compile(r"^(toward|afterward|backward|forward)s$"), r"\1"),
)
_AMERICAN_WORDS = {
    "grey": "gray",
    "cheque": "check",
    "cheques": "checks",
    "tyre": "tire",
    "tyres": "tires",
    "plough": "plow",
    "aeroplane": "airplane",
    "whilst": "while",
    "amongst": "among",
    "amidst": "amid",
    "learnt": "learned",
    "burnt": "burned",
    "dreamt": "dreamed",
    "spelt": "spelled",
    "jewellery": "jewelry",
    "manoeuvre": "maneuver",
    "skilful": "skillful",
    "fulfil": "fulfill",
    "enrol": "enroll",
    "ageing": "aging",
    "storey": "story",
    "storeys": "stories",
    "kerb": "curb",
    "pyjamas": "pajamas",
    "sceptical": "skeptical",
    "sceptic": "skeptic",
    "moustache": "mustache",
    "draught": "draft",
    "labelled": "labeled",
}


@lru_cache(maxsize=16_384)
def _plain(word: str) -> tuple[str, ...]:
    if word in _CONTRACTED:
        return _CONTRACTED[word]
    if word in _SIGNS:
        return _SIGNS[word]
    for ending, full in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return (*_plain(word[: -len(ending)]), full)
    word = _SHORT.get(word, word)
    word = _DIGITS.get(word, _ORDINALS.get(word, word))
    return (word.replace(",", "") if word[0].isdigit() else word,)


class Written(NamedTuple):
    """A word in its plain form, with the first and last of the words given that it stands for."""

    key: str
    first: int
    last: int


def written_out(words: Sequence[str]) -> list[Written]:
    """Return `words` with contractions written out, figures for number words, and hesitations left out.

    A possessive and "is" look alike ("'s"); both become "is", which errs on the side of silence.
    """
    out: list[Written] = []
    sign: Written | None = None
    for i, word in enumerate(words):
        if word in _CURRENCIES:
            sign = Written(_CURRENCIES[word], i, i)
            continue
        if sign and not (word in _SCALES or word[0].isdigit()):
            out.append(sign)  # "$5 million" is "5 million dollars"
            sign = None
        for part in _parts(word):
            _put(out, part, i)
    return [*out, sign] if sign else out


def _parts(word: str) -> tuple[str, ...]:
    if word in _HESITATIONS:
        return ()
    if word.endswith("'s") and len(word) > 2:
        return (*_plain(word[:-2]), "is")
    if word.endswith("'d") and len(word) > 2:
        return (*_plain(word[:-2]), "would")
    if word[0].isdigit() and word[-2:] in ("am", "pm"):
        return (word[:-2], word[-2:])
    return _plain(word)


def _put(out: list[Written], part: str, i: int) -> None:
    """Append a word, or make one with the word before: "per cent", "twenty five", "6:00", "p.m."."""
    before = out[-1] if out else Written("", i, i)
    if part == "cent" and before.key == "per":
        out[-1] = Written("percent", before.first, i)
    elif part == "m" and before.key in ("a", "p") and len(out) > 1 and out[-2].key[-1].isdigit():
        out[-1] = Written(before.key + part, before.first, i)
    elif part == "00" and before.key.isdigit():
        out[-1] = before._replace(last=i)
    elif part in _THOUSANDS and before.key.isdigit() and len(before.key) <= 3:
        out[-1] = Written(str(int(before.key) * _THOUSANDS[part]), before.first, i)
    elif before.key in _TENS and part in _ONES:
        out[-1] = Written(str(int(before.key) + int(part)), before.first, i)
    else:
        out.append(Written(part, i, i))


def plain(words: Sequence[str]) -> str:
    """Return what is left of `words` when format goes: written out, without spaces, hyphens or apostrophes.

    Two stretches with the same plain form differ in format alone ("re-evaluating", "reevaluating"; "it's",
    "it is").
    """
    return "".join(w.key for w in written_out(words)).replace("'", "").replace("-", "")


@lru_cache(maxsize=16_384)
def american(word: str) -> str:
    """Return the American spelling of a word spelt the British way, else the word."""
    if word in _AMERICAN_WORDS:
        return _AMERICAN_WORDS[word]
    if len(word) < 5:
        return word
    for pattern, to in _AMERICAN:
        if (m := pattern.match(word)) is not None:
            return m.expand(to)
    return word
