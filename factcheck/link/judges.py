"""When two figures are told alike enough to be of one thing."""

from factcheck.link.bearings import bearing
from factcheck.link.counted import RECKONED, counted, same_counted
from factcheck.link.keys import key, least, narrow
from factcheck.link.parallels import COPIED, Likeness, Place
from factcheck.model import NumberClaim
from factcheck.reason import amounts

# The share of the surroundings' weight that two places must have in common: with the nearest words in common;
# without; where the noun says already what is meant; where many other words agree; for what few sentences of a story
# tell of, sums and lengths of time; and where neither article gives another value that could be meant.
_NEARBY = 0.45
_AWAY = 0.55
_KEYED = 0.2
_COUNTED = 0.33
_RARE = 0.25
_ALONE = 0.1
# Words in common that tell of one thing though much else stands beside them.
_MANY = 8
# Figures of a number that is not rounded.
_EXACT = 5
# Words beside two figures, on both sides of them, that make the same phrase.
_FRAME = 3
# Figures as far apart as this are of two things, but for a slip of the decimal point.
_TIMES = 3
_NEAR = 2


class Numbers:
    """Numbers: one unit, and for counts one noun."""

    def __init__(self) -> None:
        """Begin with no place read; those of one story live as long as this does."""
        self._keys: dict[int, object] = {}

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

    def same(self, a: NumberClaim, b: NumberClaim) -> bool:
        """Say whether two claims give one figure: "over $300" does not give $3,544."""
        return amounts.same(a, b)

    def far_apart(self, a: NumberClaim, b: NumberClaim) -> bool:
        """Say whether one sum is several times the other, and not by a slip of the decimal point."""
        return amounts.is_money(a) and _far_apart(a, b)

    def fewer(self, a: NumberClaim, b: NumberClaim) -> bool:
        """Say whether the first figure is the lower."""
        return amounts.stated(a) < amounts.stated(b)

    def happened(self, claim: NumberClaim) -> bool:
        """Say whether a claim is of an event that articles tell of in their first sentences: a toll, a magnitude."""
        return bool(counted(claim)[1]) or claim.unit == "magnitude"

    def key(self, place: Place[NumberClaim]) -> object:
        """Return what makes two figures one with hardly a word in common, None for most."""
        at = id(place)
        if at not in self._keys:
            self._keys[at] = key(place)
        return self._keys[at]

    def enough(
        self,
        a: Place[NumberClaim],
        b: Place[NumberClaim],
        likeness: Likeness,
        alone: bool,
        keyed: bool = False,
    ) -> bool:
        """Say whether two places are told alike enough.

        `alone` where neither article gives another value, `keyed` where neither does of what makes the two one.
        """
        way, other_way = bearing(a), bearing(b)
        if way and other_way:
            return way == other_way and likeness.share >= _KEYED and likeness.words >= 2
        if _framed(likeness):
            return True
        claim = a.claim
        noun, other = counted(claim)[0], counted(b.claim)[0]
        share, words = likeness.share, likeness.words
        if self.conflict(a.claim, b.claim):
            if _reckoned(a, b):
                return False
            if (
                0 in (a.claim.high, b.claim.high)
                or _far_apart(a.claim, b.claim)
                or (amounts.is_money(claim) and noun and other and noun != other)
            ):
                return share >= COPIED and words >= 3
        if claim.unit is None:
            one = words >= least(self.key(a)) and self.one_key(a, b)
            if (keyed and one and words > 1) or (alone and (one or (share >= _COUNTED and words >= 3))):
                return True
            return _alike(likeness, 4) or (words >= 5 and share >= (_RARE if alone else _COUNTED))
        if noun and noun == other and not keyed and not (alone and self.one_key(a, b)):
            return share >= _KEYED and words >= 2
        if amounts.is_money(claim):
            return (
                (keyed and words >= least(self.key(a)))
                or (alone and share >= _ALONE and words >= 2)
                or (share >= _KEYED and words >= 4)
                or _few(likeness)
            )
        if claim.unit in amounts.DURATIONS:
            if keyed:
                return True
            named = self.one_key(a, b) and (bool(noun or other) or words >= 2)
            return (alone and (named or (share >= _ALONE and words >= 3))) or _few(likeness)
        few = (share >= _COUNTED and words >= 5) or (share >= _RARE and words >= _MANY)
        return (few and alone and claim.unit in amounts.SHARES) or _alike(likeness, 3)

    def likeness(self, a: Place[NumberClaim], b: Place[NumberClaim], likeness: Likeness) -> float:
        """Return how alike two places are said to be: those of one key that few words make as alike as copies."""
        keyed = a.claim.unit in amounts.DURATIONS and self.one_key(a, b)
        return max(likeness.share, COPIED) if keyed else likeness.share

    def near(self, likeness: Likeness) -> bool:
        """Say whether the surroundings of two tolls that articles tell first have something in common."""
        return likeness.share >= _KEYED and likeness.words >= 2

    def stated_alike(self, a: Place[NumberClaim], b: Place[NumberClaim], likeness: Likeness) -> bool:
        """Say whether two sums, given to the last dollar, are told in the same words: "paid $1,234,567 in taxes".

        That an article has the other's figure too, in round, does not make it another sum.
        """
        noun, other = counted(a.claim)[0], counted(b.claim)[0]
        exact = all(amounts.is_money(p.claim) and amounts.digits(p.claim) > _EXACT for p in (a, b))
        return exact and bool(noun) and noun == other and likeness.left >= 2 and likeness.near >= 2

    def narrow(self, place: Place[NumberClaim]) -> bool:
        """Say whether what makes a place one with others says more than its noun."""
        return narrow(self.key(place))

    def one_key(self, a: Place[NumberClaim], b: Place[NumberClaim]) -> bool:
        """Say whether two places have the same key."""
        return self.key(a) is not None and self.key(a) == self.key(b)


def _framed(likeness: Likeness) -> bool:
    """Say whether the words on both sides are the same: "the couple paid … in federal taxes"."""
    return bool(likeness.left and likeness.right) and likeness.left + likeness.right >= _FRAME


def _far_apart(a: NumberClaim, b: NumberClaim) -> bool:
    """Say whether one figure is several times the other, and not by a slip of the decimal point."""
    low, high = sorted((amounts.stated(a), amounts.stated(b)))
    if low <= 0 or high / low < _TIMES:
        return False
    digits = {f"{v:e}".split("e")[0].replace(".", "").rstrip("0") for v in (low, high)}
    return len(digits) > 1 or (len(digits.pop()) == 1 and not amounts.is_money(a))


def _reckoned(a: Place[NumberClaim], b: Place[NumberClaim]) -> bool:
    """Say whether one sum or share is said to be of something that the other's sentence does not name."""
    if not (amounts.is_money(a.claim) or a.claim.unit in amounts.SHARES):
        return False
    noun, other = counted(a.claim)[0], counted(b.claim)[0]
    nouns = () if noun == other else ((noun, b), (other, a))
    return any(n in RECKONED and not any(stem.startswith(n[:5]) for stem in p.weights) for n, p in nouns)


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
