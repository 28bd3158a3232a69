"""When two claims are told alike enough to be of one thing: figures by what they count, times by what they name."""

import re
from typing import Protocol, TypeVar

from factcheck.link.counted import ANYBODY, counted, same_counted
from factcheck.link.parallels import Likeness, Place
from factcheck.model import NumberClaim, TimeClaim
from factcheck.reason import amounts, moments
from factcheck.text.lags import lag

_T = TypeVar("_T", NumberClaim, TimeClaim)

# The share of the surroundings' weight that two places must have in common: in almost the same sentence nothing
# else is asked; with the nearest words in common; without; where the noun says already what is meant; where many
# other words agree; for what few sentences of a story tell of, sums and lengths of time; and where neither article
# gives another value that could be meant.
_COPIED = 0.65
_NEARBY = 0.45
_AWAY = 0.55
_KEYED = 0.2
_COUNTED = 0.33
_RARE = 0.25
_ALONE = 0.1
_OTHER_MONTH = 0.15
_TOLLS = frozenset({"killed", "injured"})
_NEAR = 2
_MONTH_DAY = re.compile(r"(?:\d{4}|XXXX)-(\d\d)-(\d\d)")
# Days apart, what is dated is two events; so are articles that name nobody in common.
LATER = 45
_YEAR = 365


class Judge(Protocol[_T]):
    """What tells whether two claims may be of one thing, and whether they contradict each other."""

    def comparable(self, a: _T, b: _T) -> bool:
        """Say whether two claims are of one kind, so that their values can be set side by side."""
        ...

    def conflict(self, a: _T, b: _T) -> bool:
        """Say whether no value satisfies both claims."""
        ...

    def unlike(self, a: _T, b: _T) -> bool:
        """Say whether the values themselves show that two things are meant."""
        ...

    def enough(self, a: Place[_T], b: Place[_T], likeness: Likeness, alone: bool) -> bool:
        """Say whether two places are told alike enough; `alone` where neither article gives another value."""
        ...

    def key(self, place: Place[_T]) -> object:
        """Return what makes two claims one with hardly a word in common, None for most."""
        ...


class Numbers:
    """Numbers: one unit, and for counts one noun."""

    def comparable(self, a: NumberClaim, b: NumberClaim) -> bool:
        """Say whether two claims are of one kind, so that their values can be set side by side."""
        # A yard in the news is one of a match, of which there are many.
        if _unit(a) != _unit(b) or a.unit == "yard":
            return False
        if a.unit is None:
            return same_counted(a, b)
        return True

    def conflict(self, a: NumberClaim, b: NumberClaim) -> bool:
        """Say whether no value satisfies both claims."""
        return amounts.disjoint(a, b)

    def unlike(self, a: NumberClaim, b: NumberClaim) -> bool:
        """Say whether the values themselves show that two things are meant."""
        return False

    def key(self, place: Place[NumberClaim]) -> object:
        """Return what makes two figures one with hardly a word in common, None for most.

        The toll that a story begins with, the length of a contract, a noun of two words ("league goals").
        """
        claim = place.claim
        noun, fate = counted(claim)
        if claim.unit in amounts.DURATIONS:
            return (claim.unit, noun) if noun else None
        if fate:
            return fate if fate in _TOLLS and place.lead and noun in ANYBODY else None
        words = claim.text.lower().split()
        return " ".join(words[-2:]) if claim.unit is None and len(words) > 2 and words[-2].isalpha() else None

    def enough(self, a: Place[NumberClaim], b: Place[NumberClaim], likeness: Likeness, alone: bool) -> bool:
        """Say whether two places are told alike enough; `alone` where neither article gives another value."""
        claim = a.claim
        noun, other = counted(claim)[0], counted(b.claim)[0]
        share, words = likeness.share, likeness.words
        if claim.unit is None:
            if alone and ((self.key(a) and self.key(b)) or (share >= _COUNTED and words >= 3)):
                return True
            return _alike(likeness, 4) or (words >= 5 and share >= (_RARE if alone else _COUNTED))
        if noun and noun == other and not (alone and self.one_key(a, b)):
            return share >= _KEYED and words >= 2
        if amounts.is_money(claim):
            return (
                (alone and share >= _ALONE and words >= 2)
                or (share >= _KEYED and words >= 4)
                or _few(likeness)
            )
        if claim.unit in amounts.DURATIONS:
            return (alone and (self.one_key(a, b) or (share >= _ALONE and words >= 3))) or _few(likeness)
        return _alike(likeness, 3)

    def one_key(self, a: Place[NumberClaim], b: Place[NumberClaim]) -> bool:
        """Say whether two places have the same key."""
        return self.key(a) is not None and self.key(a) == self.key(b)


def _few(likeness: Likeness) -> bool:
    """Say whether two sums or lengths of time, of which a story has few, are told alike."""
    return _alike(likeness, 3) or (likeness.share >= _RARE and likeness.words >= 3 and likeness.near > 0)


def _alike(likeness: Likeness, words: int) -> bool:
    """Say whether two places are told alike, the nearest words counting most."""
    if likeness.words < (min(words, 3) if likeness.share >= 0.9 else words):
        return False
    return likeness.share >= (_NEARBY if likeness.near >= _NEAR else _AWAY)


def _unit(claim: NumberClaim) -> str | None:
    return "$" if claim.unit == "USD" else claim.unit


class Times:
    """Times as the articles give them: a day against a day, a month against a month, a year against a year."""

    def comparable(self, a: TimeClaim, b: TimeClaim) -> bool:
        """Say whether two claims are of one kind, so that their values can be set side by side."""
        first, second = lag(a.text), lag(b.text)
        if first or second:
            return bool(first and second and first[1] == second[1])
        return grain(a) is not None and grain(a) == grain(b)

    def conflict(self, a: TimeClaim, b: TimeClaim) -> bool:
        """Say whether no value satisfies both claims."""
        first, second = lag(a.text), lag(b.text)
        if first and second:
            return first[0] != second[0]
        return moments.disjoint(moments.when_of(a), moments.when_of(b))

    def unlike(self, a: TimeClaim, b: TimeClaim) -> bool:
        """Days far apart are those of two events, a late evening and an early morning may be one night.

        A year that was inferred is left out.
        """
        if grain(a) != "day":
            return False
        if moments.one_night(a.text, b.text):
            return True
        if not (a.earliest and b.earliest):
            return False
        if moments.says_year(a.text) and moments.says_year(b.text):
            return abs((a.earliest - b.earliest).days) > LATER
        if moments.dated(a.text) and moments.dated(b.text):
            apart = abs(a.earliest.timetuple().tm_yday - b.earliest.timetuple().tm_yday)
            return min(apart, _YEAR - apart) > LATER
        return False

    def key(self, place: Place[TimeClaim]) -> object:
        """Return what makes two claims one with hardly a word in common, None for most."""
        return None

    def enough(self, a: Place[TimeClaim], b: Place[TimeClaim], likeness: Likeness, alone: bool) -> bool:
        """Say whether two places are told alike enough; `alone` where neither article gives another value."""
        if _other_month(a.claim, b.claim):
            return likeness.share >= _OTHER_MONTH and likeness.words >= 3
        if grain(a.claim) == "year":
            return likeness.share >= _COPIED and likeness.words >= 4
        return _alike(likeness, 2 if lag(a.claim.text) else 4)


def _other_month(a: TimeClaim, b: TimeClaim) -> bool:
    """Say whether two dates differ in the month alone: 17 August and 17 September are rarely both told of."""
    days = [_MONTH_DAY.fullmatch(c.edtf) for c in (a, b)]
    if not (days[0] and days[1] and moments.dated(a.text) and moments.dated(b.text)):
        return False
    return days[0][2] == days[1][2] and days[0][1] != days[1][1]


def grain(claim: TimeClaim) -> str | None:
    """Return what a time names: "day", "month" or "year"; None for "today" and what else hangs on another day."""
    if claim.edtf.endswith("~") or "/" in claim.edtf or not moments.named(claim.text):
        return None
    if claim.weekday is not None or claim.edtf.count("-") == 2:
        return "day"
    return {1: "month", 0: "year"}.get(claim.edtf.count("-")) if "XX-XX" not in claim.edtf else None
