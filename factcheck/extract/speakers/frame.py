"""A paragraph as attribution sees it: its tokens with each quotation as one token, cut into sentences."""

import re
from typing import NamedTuple

from factcheck.extract.cues import CUES, word_set
from factcheck.extract.speakers.lexicon import ABBREVIATIONS

_TOKEN = re.compile(r"[^\W_]\w*(?:[-‐‑'’.&/]\w+)*(?:['’](?=\s))?|([^\w\s])\1*|_+")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]|[A-Z]")


_LOST_BLANK = re.compile(r"[A-Z]?[a-z]{2,}\.[A-Z][a-z]+")


class Token(NamedTuple):
    """A word, a point, or a quotation (then `quote` is its number among the paragraph's fragments)."""

    start: int
    end: int
    text: str
    low: str
    quote: int = -1

    @property
    def word(self) -> bool:
        """Whether it is a word or figure."""
        return self.quote < 0 and self.text[0].isalnum()


Sentence = list[Token]

_new = tuple.__new__  # spares the named tuple's constructor, which runs in Python, for every word
_LONGEST = 150
"""Words and points of a sentence; what runs on further is no prose, and is cut."""
_MARKS = frozenset("”\"'’»“`")
_DOUBLE = frozenset('”"“`')


def frame(text: str, start: int, end: int, fragments: list[tuple[int, int]]) -> list[Sentence]:
    """Return the sentences of `text[start:end]`, each fragment (in order) as one token."""
    tokens: list[Token] = []
    at = start
    for number, (a, b) in enumerate(fragments):
        left = a
        while left > at and text[left - 1] in "“\"'‘`«„” ":
            left -= 1
        _words(text, at, left, tokens)
        tokens.append(Token(a, b, text[a:b], "", number))
        at = b
        while at < end and (text[at] in _MARKS or (text[at] == " " and text[at + 1 : at + 2] in _DOUBLE)):
            at += 1
    _words(text, at, end, tokens)
    return _sentences(tokens)


def _words(text: str, start: int, end: int, tokens: list[Token]) -> None:
    at = start
    for match in _TOKEN.finditer(text, start, end):
        a, b = match.span()
        if a < at:
            continue
        word = match[0]
        if word.isalpha() and text[b : b + 1] != ".":
            at = b
            tokens.append(_new(Token, (a, b, word, word.lower(), -1)))
            continue
        if "." in word and ((stem := word.split(".", 1)[0]).lower() in CUES or _LOST_BLANK.match(word)):
            word, b = stem, a + len(stem)  # "she said.Then"; "said Reed.Nobody"
        low = word.lower().replace("’", "'")
        if text[b : b + 1] == "." and b < end and abbreviation(word, low, text[b + 1 : b + 3]):
            b += 1
            word += "."
        at = b
        tokens.append(_new(Token, (a, b, word, low, -1)))


def abbreviation(word: str, low: str, following: str) -> bool:
    """Whether a point right after `word` belongs to it: "Sen.", "D-Ill.", "U.S."; "no." before a figure."""
    if low in ABBREVIATIONS:
        return word[0].isupper() or low in ("vs", "etc") or (low == "no" and following[1:].isdigit())
    if _INITIALS.fullmatch(word):
        return word != "I"
    return len(word) > 3 and word[1] == "-" and word[0] in "DRI" and word[2].isupper()


def _sentences(tokens: list[Token]) -> list[Sentence]:
    found: list[Sentence] = []
    now: Sentence = []
    for i, token in enumerate(tokens):
        now.append(token)
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        may_end = token.quote >= 0 or token.text[-1] in "?!.)"
        if following is None or len(now) >= _LONGEST or (may_end and _ends(tokens, i, following)):
            found.append(now)
            now = []
    return found


def _ends(tokens: list[Token], i: int, following: Token) -> bool:
    token = tokens[i]
    if token.quote >= 0:
        inner = token.text.rstrip("'’”\"“‘` ")
        if not inner or (following.quote >= 0 and not inner.endswith((".", "!", "?"))):
            return False
        if following.quote < 0 and not following.word:
            return False
        if inner.endswith((".", "…")):
            if following.low in ("said", "says") and i + 2 < len(tokens) and tokens[i + 2].text[0].isupper():
                return False  # “...” Said Ana Reyes.
            if following.quote < 0 and _nothing_else(tokens, i + 1):
                return False  # “It was full.” Ana Reyes said.
            return following.quote >= 0 or following.text[0].isupper() or following.text[0].isdigit()
        if inner.endswith(("!", "?")):
            return following.quote >= 0 or (following.text[0].isupper() and not _attribution(tokens, i + 1))
        return False
    if token.text[0] in "?!":
        return True
    if token.text == "." or token.text[:2] == "..":
        before = tokens[i - 1] if i else None
        if following.quote >= 0:
            return not (before and before.quote >= 0 and following.text[:1].islower())
        if following.start == token.end and following.word:
            return False
        return following.text[0].isupper() or following.text[0].isdigit() or not following.word
    if token.text[-1:] == ".":
        return following.quote < 0 and following.text[0].isupper() and following.low in _STARTERS
    return (
        token.text == ")"
        and i > 0
        and tokens[i - 1].text in (".", "?", "!")
        and (following.quote >= 0 or following.text[0].isupper())
    )


_STARTERS = word_set(
    """
    the a an he she it they we i in on at but and this that these those there his her
    """
)


def _attribution(tokens: list[Token], i: int) -> bool:
    """Whether the words from `i` read as an attribution after “...?”: a short subject, a cue, then an end."""
    for j in range(i, min(i + 12, len(tokens))):
        token = tokens[j]
        if token.quote >= 0 or token.text in (".", ";", ":"):
            return False
        cue = CUES.get(token.low)
        if cue and j > i and cue.form in ("past", "finite") and cue.strength > 1:
            if j + 1 >= len(tokens):
                return True
            after = tokens[j + 1]
            if cue.lemma in ("fire", "shoot") and after.low == "back":
                return True
            return after.low in _AFTER_CUE or after.quote >= 0 or after.low.endswith("ly")
    return False


_SHORT = 6
"""Words and points of an attribution that is a sentence of its own."""


def _nothing_else(tokens: list[Token], i: int) -> bool:
    """Whether a short sentence from `i` only says who spoke: “It was full.” Ana Reyes told the board."""
    if tokens[i].low in _STARTERS and tokens[i].low not in ("he", "she", "they"):
        return False
    for j in range(i, min(i + _SHORT, len(tokens))):
        token = tokens[j]
        if not token.word:
            return False
        if j > i and token.low in ("said", "says", "told", "added"):
            end = next((k for k in range(j + 1, len(tokens)) if not tokens[k].word), len(tokens))
            ends = end == len(tokens) or tokens[end].text == "."
            return ends and (end == j + 1 or (token.low == "told" and end - j <= _SHORT))
    return False


_AFTER_CUE = word_set(
    """
    . , : of in on at during to after before when while as with from by last earlier later this sunday
    monday tuesday wednesday thursday friday saturday about — – -- and him her them me us reporters
    """
)
