"""Words that begin with a capital, and handles, with their offsets."""

import re
from functools import cache
from typing import NamedTuple

from factcheck.extract.names.lexicon import phrases, words
from factcheck.text.fold import fold

_UPPER = "A-Z" + "".join(chr(c) for c in (*range(0xC0, 0x250), *range(0x370, 0x530)) if chr(c).isupper())
# Before the first capital: the start of a word, or a small prefix that is taken in ("easyJet").
_EDGE = r"(?<![\w@#.$])"
_PREFIXED = "|".join(rf"(?<={_EDGE}[a-z]{{{n}}}[^@])" for n in range(1, 5))
# A handle; initials ("U.S", "J.K"); or a word with inner hyphens and apostrophes; the possessive and short verb
# forms stay outside. It begins with its rarest part, a capital: so a search leaps from one to the next.
_TOKEN = re.compile(
    rf"[@{_UPPER}](?:(?<![\w@#.$].)|{_PREFIXED})"
    r"(?:(?<=@)\w{2,30}|(?<!@)(?:"
    r"(?<=U)\. S\b(?=\.)|"
    rf"(?:(?<=[DRI])-(?=[A-Z]\.[A-Z])[{_UPPER}])?"
    rf"(?:(?:\.[{_UPPER}])+(?!\w)|"
    r"\w*(?:[-‐‑&]\w+|['’](?!(?:[sSdm]|ll|ve|re)\b)\w+)*(?:\.(?:com|org|net)\b)?)))"
)
# What is taken in before a capital: "easyJet", "al-Harthi", "d'Estaing".
_PREFIX = re.compile(rf"{_EDGE}(?:[a-z]{{1,4}}|(?:al|el|an|as|ash|ad|d|l)[-‐‑'’])\Z")
_LONGEST_PREFIX = 4
# The second half of "Leeds-based", "U.S.-led", "Elvis-style": not part of the name.
_TAIL = re.compile(
    r"[-‐‑](?:\w+(?:ed|ing)|year-old|led|who|which|an?|the|and|but|born|style|era|area|wide|made|run|bound|like|only|free|type|owned)$"
)
# "R-TX" after a senator's name is no name; "D-Ore." holds one.
_PARTY_STATE = re.compile(r"[DRI]-[A-Z]{2}")
_PARTY = re.compile(r"[DRI]-(?=[A-Z])")


class Token(NamedTuple):
    """A capitalised word as written, with the point of an abbreviation, and folded without points."""

    start: int
    end: int
    text: str
    low: str

    @property
    def upper(self) -> bool:
        """Whether all of it is in capitals, and it is more than one letter."""
        return len(self.text) > 1 and self.text.isupper()


@cache
def abbreviations() -> frozenset[str]:
    """Words whose point belongs to them: "Sen", "Inc", "Mont", with the points they may hold inside."""
    titles = (
        "mr mrs ms dr prof sen rep gov st jr sr lt col gen capt sgt maj cmdr adm hon rev fr cpl pvt supt insp"
    )
    states = {p[:-1] for p in phrases("places") if p.endswith(".")}
    suffixes = {w[:-1] for w in words("company_suffixes") if w.endswith(".")}
    return (
        frozenset(titles.split())
        | states
        | suffixes
        | {"bros", "mt", "ft", "esq", "asst", "dept", "dist", "atty", "assn", "univ"}
    )


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the capitalised words and handles of `text[start:end]` in order."""
    found = []
    short = abbreviations()
    new = tuple.__new__  # a named tuple's own constructor runs in Python
    behind = start
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        a, b = match.span()
        if a > behind and (text[a - 1].islower() or text[a - 1] in "-‐‑'’"):
            prefix = _PREFIX.search(text, max(behind, a - _LONGEST_PREFIX), a)
            if prefix:
                a = prefix.start()
                word = text[a:b]
        behind = b
        if word.isascii() and word.isalpha() and text[b : b + 1] != ".":  # as most are: no more to look at
            found.append(new(Token, (a, b, word, word.lower())))
            continue
        if word[0] == "@":
            found.append(Token(a, b, word, word.lower()))
            continue
        if "-" in word or "‑" in word or "‐" in word:
            tail = _TAIL.search(text, a, b)
            if tail:
                b = tail.start()
            if _PARTY_STATE.fullmatch(text, a, b):
                continue
            if _PARTY.match(text, a, b) and (text[a + 3] == "." or text[a + 2 : b].lower() in short):
                a += 2
        word = text[a:b]
        low = fold(word)
        if text[b : b + 1] == "." and (
            ("." in word and all(len(piece) == 1 for piece in word.split(".")))
            or (low in short and not (len(word) > 1 and word.isupper()))
            or (len(word) == 1 and text[b + 1 : b + 2] == " " and text[b + 2 : b + 3].isupper())
        ):
            b += 1
            word = text[a:b]
        if "." in low or " " in low:
            low = low.replace(".", "").replace(" ", "")
        found.append(new(Token, (a, b, word, low)))
    return found
