"""The words of a quotation as tokens to compare, with what the article marked as its own hand."""

import re
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import QuoteClaim
from factcheck.text.fold import fold
from factcheck.text.variants import written_out

# Figures keep their separators; a hyphen splits ("re-evaluating"), so that it is never a difference by itself.
_TOKEN = re.compile(
    r"(?P<word>\d{1,2}:\d\d(?!\d)|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?"
    r"|[^\W_]+(?:(?:['’]|\*+|['’]\s(?=(?:s|m|t|d|re|ve|ll)\b))[^\W_]+)*['’]?|[&%$£€¥])"
    r"|(?P<cut>…|\.(?:\s?\.){2,3}|\[\s*(?:…|\.\s?\.\s?\.)\s*\])"
    r"|(?P<open>[\[(])|(?P<close>[\])])|(?P<stop>[.!?]++)"
    r"|(?P<censored>(?:[*_]|[-–—](?=[-–—*])){2,}[-–—]?)"
)

# What follows the stop at the end of a sentence: closing marks, if any, and a blank.
_BLANK = re.compile(r"\W{0,8}\s")
# What stands between the words of one number: "twenty-five", "2.4 million".
_HYPHENS = "-‐‑"

_SIGNS = frozenset("&%$£€¥")

HIDDEN = "*"
# An acronym is shorter.
_SHOUTED = 6


class Token(NamedTuple):
    """A quoted word: its key, folded and written out in full, and its offsets in the article.

    `bracketed` marks words the article put in brackets, `after_cut` a word behind an ellipsis, `begins` the
    first word of a sentence, `capital` one with a capital letter; `part` counts the fragments of the quotation.
    A word whose letters are hidden has a key that ends in HIDDEN.
    """

    key: str
    start: int
    end: int
    bracketed: bool = False
    after_cut: bool = False
    begins: bool = False
    capital: bool = False
    part: int = 0


def tokens(text: str, claim: QuoteClaim) -> tuple[Token, ...]:
    """Return the words of `claim`, whose offsets count in `text`."""
    found: list[Token] = []
    cut = inside = False
    begins = True
    for part, (start, end) in enumerate(claim.fragments):
        for m in _TOKEN.finditer(text, start, end):
            if m.lastgroup == "word":
                found.append(_token(m, inside, cut, begins, part))
                cut = begins = False
            elif m.lastgroup == "censored" and found and found[-1].end == m.start():
                found[-1] = found[-1]._replace(key=found[-1].key + HIDDEN, end=m.end())
            elif m.lastgroup == "cut":
                cut = True
            elif m.lastgroup == "open":
                inside = True
            elif m.lastgroup == "close":
                inside = False
            elif m.lastgroup == "stop" and _BLANK.match(text, m.end()):
                begins = True
        inside = False  # a bracket left open costs its fragment, no more
    apart = {
        i + 1
        for i, (token, following) in enumerate(pairwise(found))
        if text[token.end : following.start].strip().strip(_HYPHENS)
    }
    keys = [t.key for t in found]
    return tuple(_merged(found[w.first : w.last + 1], w.key) for w in written_out(keys, apart))


def _merged(parts: list[Token], key: str) -> Token:
    """Return the token that stands for `parts`: "$5 million" is one word, "it's" is two over the same letters."""
    if len(parts) == 1 and parts[0].key == key:
        return parts[0]
    return parts[0]._replace(key=key, end=parts[-1].end)


def _token(m: re.Match[str], inside: bool, cut: bool, begins: bool, part: int) -> Token:
    # Folding spells some signs out: "£" would be "gbp", "¥" a letter.
    key = m.group() if m.group() in _SIGNS else fold(m.group()).replace(" ", "").rstrip("'")
    if key[0:1].isdigit():
        key = key.replace(":", ".")  # a time of day
    # A long word all in capitals is shouted: it is no more a name than the same word in small letters.
    capital = m.group()[0].isupper() and (begins or len(m.group()) < _SHOUTED or not m.group().isupper())
    return Token(key or m.group(), m.start(), m.end(), inside, cut, begins, capital, part)
