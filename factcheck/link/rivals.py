"""Rivals: whether an article gives another value that could be meant, or the other article's value too."""

from collections.abc import Mapping

from factcheck.link.judges import Numbers
from factcheck.link.parallels import Likeness, Place, lead_end
from factcheck.link.scopes import grave
from factcheck.link.story_claims import StoryClaims
from factcheck.model import NumberClaim

# What an article must share more where it, or both, give the other's figure elsewhere.
_ELSEWHERE = (0.0, 0.55, 0.85)


def single(
    claims: Mapping[str, list[NumberClaim]],
    leads: Mapping[str, list[NumberClaim]],
    a: Place[NumberClaim],
    b: Place[NumberClaim],
    likeness: Likeness,
    judge: Numbers,
) -> bool:
    """Say whether neither article gives the other's figure too: one that gives both tells of two things."""
    both = 0
    for place, other in ((a, b), (b, a)):
        told = [
            c
            for c in claims[place.claim.article]
            if c is not place.claim and judge.comparable(c, other.claim) and judge.same(c, other.claim)
        ]
        if any(place.sentence[0] <= c.start < place.sentence[1] for c in told):
            return False
        both += bool(told)
    if likeness.share < _ELSEWHERE[both] and not (both == 1 and judge.stated_alike(a, b, likeness)):
        return False
    return not _other_event(claims, leads, a, b, judge)


def agree_beside(
    claims: Mapping[str, list[NumberClaim]], a: Place[NumberClaim], b: Place[NumberClaim], judge: Numbers
) -> bool:
    """Say whether the two sentences give another value that is the same: then they tell of one thing."""
    beside = [_beside(claims, p) for p in (a, b)]
    return any(judge.comparable(x, y) and judge.same(x, y) for x in beside[0] for y in beside[1])


def _beside(claims: Mapping[str, list[NumberClaim]], place: Place[NumberClaim]) -> list[NumberClaim]:
    """Return the other claims of a place's sentence."""
    start, end = place.sentence
    return [c for c in claims[place.claim.article] if start <= c.start < end and c is not place.claim]


def only_value(
    claims: Mapping[str, list[NumberClaim]],
    place: Place[NumberClaim],
    other: Place[NumberClaim],
    judge: Numbers,
) -> bool:
    """Say whether an article gives one value only where this one could stand.

    Of several counts those which the other article gives too are of something else: what is left is meant. A sum
    several times as large as the other article's, or as small, is not taken for it.
    """
    rest = [
        c
        for c in claims[place.claim.article]
        if judge.comparable(c, place.claim)
        and judge.conflict(c, place.claim)
        and not judge.far_apart(c, other.claim)
    ]
    if rest and place.claim.unit is None:
        others = [c for c in claims[other.claim.article] if c is not other.claim]
        rest = [c for c in rest if not any(judge.comparable(c, o) and judge.same(c, o) for o in others)]
    return not rest


def first_told(
    story: StoryClaims, claims: Mapping[str, list[NumberClaim]], place: Place[NumberClaim], judge: Numbers
) -> bool:
    """Say whether a toll is the one that an article's first sentences tell of, whatever it counts further down.

    How many of them are in a bad way, what became of one of them, and fewer, told later, are no toll besides.
    """
    if not (place.lead and judge.happened(place.claim)):
        return False
    end = lead_end(story.articles[place.claim.article])
    return not any(
        c.start < end
        and judge.comparable(c, place.claim)
        and judge.conflict(c, place.claim)
        and c.high != 1
        and (c.start < place.claim.start or not judge.fewer(c, place.claim))
        and grave(c) == grave(place.claim)
        for c in claims[place.claim.article]
    )


def _other_event(
    claims: Mapping[str, list[NumberClaim]],
    leads: Mapping[str, list[NumberClaim]],
    a: Place[NumberClaim],
    b: Place[NumberClaim],
    judge: Numbers,
) -> bool:
    """Say whether the sentences differ in all else that they count: then they count two things.

    Where a toll is told, so do the articles' first sentences.
    """
    beside = []
    for place, other in ((a, b), (b, a)):
        near = _beside(claims, place)
        if judge.happened(place.claim):
            first = (c for c in leads.get(place.claim.article, ()) if judge.happened(c))
            near += [c for c in first if not judge.comparable(c, other.claim) and c not in near]
        beside.append(near)
    differ = agree = 0
    for claim in beside[0]:
        told = [c for c in beside[1] if judge.comparable(claim, c)]
        agree += any(not judge.conflict(claim, c) for c in told)
        differ += bool(told) and all(judge.conflict(claim, c) for c in told)
    return differ > agree


def rounded(
    claims: Mapping[str, list[NumberClaim]],
    place: Place[NumberClaim],
    other: Place[NumberClaim],
    judge: Numbers,
) -> set[int]:
    """Return which claims of a place's article give the other's figure."""
    return {
        id(c)
        for c in claims[place.claim.article]
        if judge.comparable(c, other.claim) and judge.same(c, other.claim)
    }
