"""Asks the word lists about capitalised words: a known place or organisation, the head of a body's name."""

from collections.abc import Sequence

from factcheck.extract.names.lexicon import first_words, phrases, words
from factcheck.extract.names.tokens import Token

_LONGEST = 5


def in_list(name: str, tokens: Sequence[Token]) -> bool:
    """Whether the words of `tokens` are a phrase of a list; what is short must be written in capitals."""
    last = tokens[-1].text
    if len(tokens) == 1:
        key = tokens[0].low
        if len(key) < 4 and not last.isupper() and last[-1] != ".":
            return False
    elif len(tokens) > _LONGEST or tokens[0].low not in first_words(name):
        return False
    else:
        key = " ".join([t.low for t in tokens])
    lists = phrases(name)
    return key in lists or (last[-1] == "." and key + "." in lists)


def is_place(tokens: Sequence[Token]) -> bool:
    """Whether the words are a known place."""
    return in_list("places", tokens)


def is_listed(tokens: Sequence[Token]) -> bool:
    """Whether the words are a known place or organisation."""
    return in_list("places", tokens) or in_list("organisations", tokens)


def listed_length(tokens: Sequence[Token]) -> int:
    """Return how many first words of `tokens` are a known place or organisation, 0 for none."""
    first = tokens[0].low
    longest = (
        1 if first not in first_words("places") and first not in first_words("organisations") else _LONGEST
    )
    for size in range(min(len(tokens), longest), 0, -1):
        if is_listed(tokens[:size]):
            return size
    return 0


def heads_body(low: str) -> bool:
    """Whether a word heads the name of an organisation."""
    return low in words("org_heads") or low in words("company_suffixes")


def is_title(low: str) -> bool:
    """Whether a word is a title, also with a second part: "Mayor-elect", "Secretary-Treasurer"."""
    titles = words("titles")
    if low in titles or "-" not in low:
        return low in titles
    first, _, second = low.partition("-")
    return first in titles and (second in titles or second in {"elect", "designate", "general", "at-large"})


def is_nationality(low: str) -> bool:
    """Whether a word is a nationality, faith, party's follower or direction: "French", "Afghan-American"."""
    demonyms = words("demonyms")
    if low in demonyms or (low[-1:] == "s" and low[:-1] in demonyms):
        return True
    return "-" in low and all(part in demonyms for part in low.split("-"))
