"""Takes off a run of capitalised words what is no part of the name at either end."""

from factcheck.extract.names.known import heads_body, is_listed, is_nationality, is_place, listed_length
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.tokens import Token

_GIVEN = words("given_names")
_FUNCTION_WORDS = words("function_words")
_COMMON_WORDS = words("common_words")
_ACRONYMS = words("acronyms_not_names")
_TITLE_MODIFIERS = words("title_modifiers")
_TITLE_SMALL = words("title_small")
_GIVEN_NATIONALITIES = words("given_nationalities")
_EVENT_HEADS = words("event_heads")
_SUFFIXES = words("suffixes")
# What may be taken off before a name, nationalities aside.
_BEFORE_NAMES = _FUNCTION_WORDS | _COMMON_WORDS | _ACRONYMS | _TITLE_MODIFIERS


def trim_front(part: list[Token], opens: bool) -> list[Token]:
    """Return `part` without opening words, nationalities and ranks before a name: "But", "French", "Former".

    `opens` says that the first word opens a sentence, so that a common word there is no name.
    """
    while part:
        low, rest = part[0].low, part[1:]
        if low not in _BEFORE_NAMES and not is_nationality(low):
            return part
        if low in _FUNCTION_WORDS:
            listed = listed_length(part)
            if listed > 1 or (listed == 1 and part[0].upper):
                return part
        elif rest and (listed_length(part) > 1 or _is_body(part)) and low != "former":
            return part
        elif is_nationality(low):
            if low in _GIVEN_NATIONALITIES and len(rest) == 1 and not is_listed(rest):
                return part  # "Christian Bale"; but "the Dane Holger Rune"
            if is_place(part[:1]) or (not rest and low in words("surname_nationalities")):
                return part
            if all(is_nationality(t.low) for t in part) and len(part) > 1:
                return part
        elif rest and part[0].upper and low in _ACRONYMS and not _is_body(part):
            return trim_front(rest, False)
        elif opens and low in _COMMON_WORDS:
            if rest and part[0].upper and all(t.upper for t in rest):
                return part
        elif not (rest and low in _TITLE_MODIFIERS and low not in _GIVEN and _names(rest)):
            return part
        part, opens = rest, False
    return part


def _is_body(part: list[Token]) -> bool:
    """Whether a head of a body or place ends the name, or stands second: "National Association of ..."."""
    return heads_body(part[-1].low) or part[-1].low in words("place_heads") or heads_body(part[1].low)


def _names(rest: list[Token]) -> bool:
    return rest[0].low in _GIVEN or listed_length(rest) > 0


def trim_back(part: list[Token]) -> list[Token]:
    """Return `part` without honours, shouted words and words of another kind after a name: "KC", "Story".

    Empty where the last word shows that the whole is no name: "World Cup", "Keeping Up".
    """
    while len(part) > 1 and _hangs_on(part):
        part = part[:-1]
    if len(part) < 2:
        return part
    last = part[-1].low
    if part[-2].low in _EVENT_HEADS and (last in _SUFFIXES or last == "i"):
        return []
    if any(_titled_case(t) for t in part[1:]) and listed_length(part) < len(part):
        return []
    if last in _EVENT_HEADS or (is_nationality(last) and not _may_be_surname(part)):
        size = listed_length(part)
        return part[:size] if size == len(part) - 1 else []
    return part


def _titled_case(token: Token) -> bool:
    """Whether a small word is written with a capital, as in titles of works: "Lord Of The Rings"."""
    return token.low in _TITLE_SMALL and not token.upper


def _hangs_on(part: list[Token]) -> bool:
    """Whether the last word is an honour, a small word, or one in capitals for loudness."""
    last = part[-1]
    if last.low in _FUNCTION_WORDS and not last.upper:
        return len(last.low) > 1 or (last.low == "i" and part[-2].low not in _EVENT_HEADS)
    if not last.upper:
        return False
    shouted = last.low in _COMMON_WORDS or last.low in _ACRONYMS
    return last.low in words("honours") or (
        shouted and last.low not in _SUFFIXES and not all(t.upper for t in part)
    )


def _may_be_surname(part: list[Token]) -> bool:
    """Whether a nationality at the end can be a surname: "Dawn French", "Kanye West"."""
    if all(is_nationality(t.low) for t in part):
        return True
    if part[-1].low[-1] == "s" and part[-1].low[:-1] in words("demonyms"):
        return False
    return part[0].low in _GIVEN or any(len(t.low) == 1 for t in part[:-1])
