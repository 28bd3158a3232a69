"""When two figures are told alike enough to be of one thing."""

from typing import Protocol, TypeVar

from factcheck.link.counted import ANYBODY, counted, same_counted
from factcheck.link.parallels import Likeness, Place
from factcheck.model import NumberClaim, TimeClaim
from factcheck.reason import amounts

_T = TypeVar("_T", NumberClaim, TimeClaim)

# The share of the surroundings' weight that two places must have in common: with the nearest words in common;
# without; where the noun says already what is meant; where many other words agree; for what few sentences of a story
# tell of, sums and lengths of time; and where neither article gives another value that could be meant.
_NEARBY = 0.45
_AWAY = 0.55
_KEYED = 0.2
_COUNTED = 0.33
_RARE = 0.25
_ALONE = 0.1
_TOLLS = frozenset({"killed", "injured"})
_NEAR = 2


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
