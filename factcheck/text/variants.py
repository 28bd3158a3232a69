"""Two ways of writing the same words: contractions, digits or words, British or American spelling.

Every function takes folded words (see `factcheck.text.fold`) and returns folded words.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

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
            r"^(.{2,}(?:l|v|vi|b|um|on|nd|d|p|ig|nc|m))our(s|ed|ing|able|al|ful|hood|hoods|ite|ites|ly)?$"
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


def written_out(words: Sequence[str]) -> list[str]:
    """Return `words` with contractions written out and digits for number words.

    A possessive and "is" look alike ("'s"); both become "is", which errs on the side of silence.
    """
    out: list[str] = []
    for word in words:
        if word == "cent" and out and out[-1] == "per":
            out[-1] = "percent"
            continue
        if word == "00" and out and out[-1].isdigit():  # 6:00 is 6
            continue
        if word.endswith("'s") and len(word) > 2:
            out += [*_plain(word[:-2]), "is"]
            continue
        if word.endswith("'d") and len(word) > 2:
            out += [*_plain(word[:-2]), "would"]
            continue
        out += _plain(word)
    return out


def plain(words: Sequence[str]) -> str:
    """Return what is left of `words` when format goes: written out, without spaces, hyphens or apostrophes.

    Two stretches with the same plain form differ in format alone ("re-evaluating", "reevaluating"; "it's",
    "it is").
    """
    return "".join(written_out(words)).replace("'", "").replace("-", "")


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
