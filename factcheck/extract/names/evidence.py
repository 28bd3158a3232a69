"""What speaks for a person, an organisation or a place: a name's own words and its surroundings."""

import re
from typing import NamedTuple

from factcheck.extract.cues import word_set
from factcheck.extract.names.known import ORGANISATION, PLACE, heads_body, is_place, listed
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.segments import AGE, Candidate
from factcheck.extract.names.tokens import Token


class Votes(NamedTuple):
    """Weights for the three types."""

    person: float = 0
    organisation: float = 0
    place: float = 0

    def plus(self, other: "Votes") -> "Votes":
        """Return the sum."""
        return _new(Votes, (self[0] + other[0], self[1] + other[1], self[2] + other[2]))


_new = tuple.__new__  # a named tuple's own constructor runs in Python
NONE = Votes()
# An age says more than any list of places: "North, 10, and Chicago, 6".
AGED = 20
_AFTER = re.compile(r"(['’]s?)?(,?) ?[\"“‘']? ?([\w-]*)")
_ENDS = frozenset('.,;:)—–-\n"”’')
_GIVEN = words("given_names")
_ROLES = words("titles")
_COMPANY_ROLES = words("company_roles")
_IN_WORDS = words("in_words")
_HUMAN = words("human")
_SAYS = words("says")
_BODY_HAS = words("body_has")
_GEOGRAPHY = word_set(
    "mount lake fort port cape camp san santa los las el north south east west new isle gulf bay strait palais"
    " rue"
)


def shape(part: list[Token], lists: int) -> Votes:
    """Return what the words of a name say of themselves; `lists` are those that hold it (see `listed`)."""
    last = part[-1].low
    many = len(part) > 1
    person = organisation = place = 0.0
    if lists & ORGANISATION:
        organisation += 6
    if lists & PLACE:
        place += 6
    surname = len(part) == 2 and part[0].low in _GIVEN and last in words("surname_heads")
    if many and heads_body(last) and not surname:
        organisation += 8
    elif many and last in words("place_heads") and not surname:
        place += 8
    elif many and last[-1] == "s" and not surname and is_place(part[:-1]):
        # A team: "Indianapolis Colts".
        organisation += 6
    elif many and (heads_body(part[0].low) and part[0].low not in _GIVEN):
        organisation += 4
    if many and part[0].low in _GEOGRAPHY:
        place += 3
    if part[0].low in _GIVEN:
        person += 7 if many else 2
    if not many and part[0].low in words("famous"):
        person += 3
    if many and last in {"jr", "sr", "ii", "iii", "iv"}:
        person += 4
    if many and any(_initial(t) for t in part[:-1]):
        person += 3
    if not many and part[0].upper and 2 <= len(part[0].text) <= 5:
        organisation += 3
    if part[0].text[0] == "@":
        person += 1
    if len(part) > 3:
        organisation += 1
    if many and listed(part[-1:]) & ORGANISATION and part[0].low not in _GIVEN:
        organisation += 4
    if "&" in part[-1].text:
        organisation += 4
    return _new(Votes, (person, organisation, place))


def _initial(token: Token) -> bool:
    return len(token.low) == 1 or (token.text.endswith(".") and "." in token.text[:-1])


def context(text: str, candidate: Candidate) -> Votes:
    """Return what the words around a mention say of it."""
    person = organisation = place = 0.0
    start, end = candidate.start, candidate.end
    if candidate.titled:
        person += 5
    many = len(candidate.tokens) > 1
    if "&" in text[start:end] or (many and " and " in text[start:end]):
        organisation += 4
    before = text[max(0, start - 30) : start].rsplit("\n", 1)[-1].rstrip(" \u00a0\"“‘'").rsplit(None, 2)
    if before:
        word = before[-1].lower()
        closed = word[-1] in ",.;:!?)"
        if word[-1] == "," and many and word[:-1] in _ROLES:
            person += 2
        elif closed:
            word = ""
        elif word in _COMPANY_ROLES:
            organisation += 4
        elif word in _ROLES and not candidate.titled:
            person += 4
        elif word.endswith("-year-old"):
            person += AGED
        elif word == "the":
            organisation += 1.5 * _closed(text, end)
        elif word in {"of", "at", "for"} and len(before) > 1 and before[-2].lower() in words("of_body"):
            organisation += 2
        elif word in _IN_WORDS and _closed(text, end):
            place += 2.5
        elif word in {"told", "asked", "under", "said", "says", "wrote"} and _closed(text, end):
            person += 2
        elif word in {"from", "to"} and _closed(text, end):
            place += 0.5
        if word in {"on", "to", "via"} and text[start:end] == "X":
            organisation += 3
    after = _AFTER.match(text, end, min(len(text), end + 40))
    if after:
        possessive, comma, word = after.groups()
        word = word.lower()
        if possessive:
            person += 2 * (word in words("kin"))
            organisation += 2 * (word in _BODY_HAS)
        elif comma:
            person += 2.5 * (word in {"who", "whose"})
            if AGE.match(text, end):
                person += AGED
        elif word in _HUMAN:
            person += 2
        elif word in _SAYS:
            person += 0.25
        elif word in _BODY_HAS:
            organisation += 2
        elif AGE.match(text, end):
            person += AGED
    return _new(Votes, (person, organisation, place)) if person or organisation or place else NONE


def _closed(text: str, end: int) -> bool:
    """Whether no phrase goes on after the name: "in Leeds.", not "in Voltara stock"."""
    following = text[end : end + 12]
    if not following or following[0] in _ENDS:
        return True
    word = following.split(None, 1)[0].strip(".,;") if following.strip() else ""
    return word in words("function_words")
