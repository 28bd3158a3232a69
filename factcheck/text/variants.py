"""Two ways of writing the same words: contractions, figures or words, British or American spelling.

Every function takes folded words (see `factcheck.text.fold`) and returns folded words.
"""

import re
from collections import Counter
from collections.abc import Container, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.text.figures import amount, number_at

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
    "em": ("them",),
    "til": ("until",),
    "till": ("until",),
    "ok": ("okay",),
    "alright": ("all", "right"),
    "y'all": ("you", "all"),
    "ya": ("you",),
    "yeah": ("yes",),
    "&": ("and",),
    "%": ("percent",),
    "pc": ("percent",),
}
_ENDINGS = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"))
# What stands for several words; which of them, the other version says.
_AMBIGUOUS = {
    "'s": ("is", "has", "does"),
    "'d": ("would", "had", "did"),
    "cause": ("because",),
    "st": ("street", "saint"),
    "m": ("metres", "meters", "metre", "meter"),
}
# What papers shorten, or write as readers at home say it, even inside quotation marks.
_HOUSE_STYLE = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "gen": "general",
    "dr": "doctor",
    "mt": "mount",
    "vs": "versus",
    "v": "versus",
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
_HESITATIONS = frozenset({"uh", "um", "er", "erm", "hmm"})
# British to American, by ending. Only endings that have no other reading in words of five letters and more.
_AMERICAN = (
    (re.compile(r"^practis(e|ed|es|ing)$"), r"practic\1"),
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
    "enquiry": "inquiry",
    "enquiries": "inquiries",
    "enquire": "inquire",
    "enquired": "inquired",
}


@lru_cache(maxsize=16_384)
def _plain(word: str) -> tuple[str, ...]:
    if word in _HESITATIONS:
        return ()
    if word in _CONTRACTED:
        return _CONTRACTED[word]
    for ending, full in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return (*_plain(word[: -len(ending)]), full)
    if word[-2:] in ("'s", "'d") and len(word) > 2:
        return (*_plain(word[:-2]), word[-2:])
    word = _HOUSE_STYLE.get(word, word)
    return (word.replace(",", "") if word[0].isdigit() else word,)


class Written(NamedTuple):
    """A word in its plain form, with the first and last of the words given that it stands for."""

    key: str
    first: int
    last: int


def written_out(words: Sequence[str], apart: Container[int] = ()) -> list[Written]:
    """Return `words` with contractions written out, one figure for a number, and hesitations left out.

    The result keeps the order of `words`, and what is written out stays so when it is written out again.
    Endings that stand for several words ("it's", "I'd") are left as a word of their own: see `meant`. No
    number runs over a word whose index is in `apart`.
    """
    out: list[Written] = []
    behind = 0
    for i, word in enumerate(words):
        if i < behind:
            continue
        if word == "00" and out and out[-1].key.isdigit():
            out[-1] = out[-1]._replace(last=i)  # "6: 00"
            continue
        number = number_at(words, i, apart)
        if number is not None:
            behind = number[1]
            out.append(Written(number[0], i, behind - 1))
            continue
        for part in _plain(word):
            _put(out, part, i)
    return out


def _put(out: list[Written], part: str, i: int) -> None:
    """Append a word, or make one with the word before: "per cent", "p.m."."""
    before = out[-1] if out else Written("", i, i)
    if part == "cent" and before.key == "per":
        out[-1] = Written("percent", before.first, i)
    elif part == "m" and before.key in ("a", "p") and len(out) > 1 and out[-2].key[-1].isdigit():
        out[-1] = Written(before.key + part, before.first, i)
    else:
        out.append(Written(part, i, i))


def meant(keys: Sequence[str], other: Sequence[str]) -> list[str]:
    """Return written-out `keys`, of what stands for several words the one that `other` has ("it's", "it has")."""
    if not any(key in _AMBIGUOUS for key in keys):
        return list(keys)
    open_ = Counter(other)
    open_.subtract(keys)
    out: list[str] = []
    for key in keys:
        million = _million(out[-1]) if key == "m" and out else None
        if million is not None and open_[million] > 0:
            out[-1] = million
        else:
            key = next((word for word in _AMBIGUOUS.get(key, ()) if open_[word] > 0), key)
            out.append(key)
        open_[out[-1]] -= 1
    return out


def _million(figure: str) -> str | None:
    value = amount(figure)
    number = number_at([figure, "million"], 0) if value and not value[1] else None
    return number[0] if number and number[1] == 2 else None


def plain(words: Sequence[str]) -> str:
    """Return what is left of `words` when format goes: written out, without spaces, hyphens or apostrophes.

    Two stretches with the same plain form differ in format alone ("re-evaluating", "reevaluating").
    """
    return joined([w.key for w in written_out(words)])


def joined(keys: Sequence[str]) -> str:
    """Return written-out words in one, without hyphens or apostrophes but those of endings with a meaning."""
    return "".join(k if k in _AMBIGUOUS else k.replace("'", "").replace("-", "") for k in keys)


@lru_cache(maxsize=16_384)
def american(word: str) -> str:
    """Return the American spelling of a word spelt the British way, else the word."""
    word = _AMERICAN_WORDS.get(word, word)
    if len(word) < 5:
        return word
    for pattern, to in _AMERICAN:
        if (m := pattern.match(word)) is not None:
            return m.expand(to)
    return word
