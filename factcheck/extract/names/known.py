"""Asks the word lists about capitalised words: a known place or organisation, the head of a body's name."""

from collections.abc import Sequence

from factcheck.extract.names.lexicon import phrases, words
from factcheck.extract.names.tokens import Token

_LONGEST = 5
BODY_HEADS = words("org_heads") | words("company_suffixes")
_TITLES = words("titles")
_DEMONYMS = words("demonyms")


# The lists that hold a phrase, as bits: a name may be in both.
PLACE, ORGANISATION = 1, 2
_PHRASES = dict.fromkeys(phrases("organisations"), ORGANISATION)
_PHRASES |= {phrase: PLACE | _PHRASES.get(phrase, 0) for phrase in phrases("places")}
_FIRST_WORDS = frozenset(phrase.split(" ", 1)[0].rstrip(".") for phrase in _PHRASES)


def listed(tokens: Sequence[Token]) -> int:
    """Return the lists that hold the words of `tokens`, 0 for none; what is short must be written in capitals."""
    last = tokens[-1].text
    if len(tokens) == 1:
        key = tokens[0].low
        if len(key) < 4 and not last.isupper() and last[-1] != ".":
            return 0
    elif len(tokens) > _LONGEST or tokens[0].low not in _FIRST_WORDS:
        return 0
    else:
        key = " ".join([t.low for t in tokens])
    found = _PHRASES.get(key, 0)
    return found | _PHRASES.get(key + ".", 0) if last[-1] == "." else found


def is_place(tokens: Sequence[Token]) -> bool:
    """Whether the words are a known place."""
    return listed(tokens) & PLACE != 0


def is_listed(tokens: Sequence[Token]) -> bool:
    """Whether the words are a known place or organisation."""
    return listed(tokens) != 0


def listed_length(tokens: Sequence[Token]) -> int:
    """Return how many first words of `tokens` are a known place or organisation, 0 for none."""
    longest = _LONGEST if tokens[0].low in _FIRST_WORDS else 1
    for size in range(min(len(tokens), longest), 0, -1):
        if is_listed(tokens[:size]):
            return size
    return 0


def heads_body(low: str) -> bool:
    """Whether a word heads the name of an organisation."""
    return low in BODY_HEADS


def is_title(low: str) -> bool:
    """Whether a word is a title, also with a second part: "Mayor-elect", "Secretary-Treasurer"."""
    if low in _TITLES or "-" not in low:
        return low in _TITLES
    first, _, second = low.partition("-")
    return first in _TITLES and (second in _TITLES or second in {"elect", "designate", "general", "at-large"})


def is_nationality(low: str) -> bool:
    """Whether a word is a nationality, faith, party's follower or direction: "French", "Afghan-American"."""
    if low in _DEMONYMS or (low[-1:] == "s" and low[:-1] in _DEMONYMS):
        return True
    return "-" in low and all(part in _DEMONYMS for part in low.split("-"))
