"""Quantities and datings: which figures of a story's articles are of the same thing, which dates of the same event.

Sure only where two articles tell it alike: the words around the two claims agree, what is counted is the same, and
no name, date or distance in time tells the two apart. Of several claims in an article the one told most alike is
meant, and that only if the other way round it is so too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations
from typing import TypeVar

from factcheck.link.datings import groups as datings
from factcheck.link.judges import Judge, Numbers
from factcheck.link.parallels import CROWD, Likeness, Place, alike, nearness, places
from factcheck.link.story_claims import StoryClaims
from factcheck.link.unions import Unions
from factcheck.model import Article, Claim, Dating, NumberClaim, Quantity, TimeClaim

_T = TypeVar("_T", NumberClaim, TimeClaim)

# What an article must share more where it, or both, give the other's figure elsewhere.
_ELSEWHERE = (0.0, 0.55, 0.85)


def link(
    claims: Sequence[Claim], articles: Mapping[str, Article]
) -> tuple[tuple[Quantity, ...], tuple[Dating, ...]]:
    """Return the quantities and datings of one story that claims of at least two articles give.

    `claims` are the story's, in the order of articles and offsets, with canonical names.
    """
    story = StoryClaims(articles)
    for claim in claims:
        story.add(claim)
    numbers = _groups(story, story.numbers, Numbers())
    return (
        tuple(Quantity(id=_id(g), subject=None, claims=tuple(g), likeness=share) for g, share in numbers),
        tuple(Dating(id=_id(g), subject=story.doer(g), claims=tuple(g)) for g in datings(story)),
    )


def _id(claims: Sequence[Claim]) -> str:
    key = "\n".join(f"{c.kind}:{c.article}:{c.start}" for c in claims)
    return blake2b(key.encode(), digest_size=6).hexdigest()


def _groups(
    story: StoryClaims, claims: Mapping[str, list[_T]], judge: Judge[_T]
) -> Iterable[tuple[list[_T], float]]:
    """Yield the groups of claims that are of one thing, with the likeness of the least alike joined."""
    found = places(story.articles, claims, story.quoted)
    best: dict[tuple[int, str], tuple[float, int]] = {}
    pairs = []
    for i, j, likeness in _told(found, judge):
        a, b = found[i], found[j]
        if not judge.comparable(a.claim, b.claim):
            continue
        pairs.append((i, j, likeness))
        for one, other in ((i, j), (j, i)):
            key = one, found[other].claim.article
            best[key] = max(best.get(key, (-1.0, 0)), (likeness.share, -other))
    sets = Unions(len(found))
    shares: list[tuple[int, float]] = []
    for i, j, likeness in pairs:
        a, b = found[i], found[j]
        alone = _alone(claims, a, judge) and _alone(claims, b, judge)
        mutual = best[i, b.claim.article][1] == -j and best[j, a.claim.article][1] == -i
        if (
            not mutual
            or judge.unlike(a.claim, b.claim)
            or not judge.enough(a, b, likeness, alone)
            or not story.may_be_one(a, b)
        ):
            continue
        if judge.conflict(a.claim, b.claim) and not _single(claims, a, b, likeness, judge):
            continue
        sets.join(i, j)
        shares.append((i, likeness.share))
    least: dict[int, float] = {}
    for i, share in shares:
        least[sets.find(i)] = min(share, least.get(sets.find(i), 1.0))
    for members in sets.members():
        if len(members) > 1:
            yield [found[i].claim for i in members], round(least[members[0]], 2)


def _told(found: Sequence[Place[_T]], judge: Judge[_T]) -> Iterator[tuple[int, int, Likeness]]:
    """Yield the pairs that may be one: with words in common, or with one key."""
    seen = set()
    for i, j, likeness in alike(found):
        if likeness.words > 1:
            seen.add((i, j))
            yield i, j, likeness
    keyed: dict[object, list[int]] = defaultdict(list)
    for i, place in enumerate(found):
        if (key := judge.key(place)) and len(keyed[key]) < CROWD:
            keyed[key].append(i)
    for members in keyed.values():
        for i, j in combinations(members, 2):
            if (i, j) not in seen and found[i].claim.article != found[j].claim.article:
                yield i, j, nearness(found[i], found[j])


def _single(
    claims: Mapping[str, list[_T]], a: Place[_T], b: Place[_T], likeness: Likeness, judge: Judge[_T]
) -> bool:
    """Say whether neither article gives the other's figure too: one that gives both tells of two things."""
    both = 0
    for place, other in ((a, b), (b, a)):
        told = [
            c
            for c in claims[place.claim.article]
            if c is not place.claim
            and judge.comparable(c, other.claim)
            and not judge.conflict(c, other.claim)
        ]
        if any(place.sentence[0] <= c.start < place.sentence[1] for c in told):
            return False
        both += bool(told)
    return likeness.share >= _ELSEWHERE[both] and not _other_event(claims, a, b, judge)


def _alone(claims: Mapping[str, list[_T]], place: Place[_T], judge: Judge[_T]) -> bool:
    """Say whether an article gives one value only where this one could stand."""
    own = claims[place.claim.article]
    return not any(judge.comparable(c, place.claim) and judge.conflict(c, place.claim) for c in own)


def _other_event(claims: Mapping[str, list[_T]], a: Place[_T], b: Place[_T], judge: Judge[_T]) -> bool:
    """Say whether the sentences differ in all else that they count: then they count two things."""
    beside = []
    for place in (a, b):
        start, end = place.sentence
        own = claims[place.claim.article]
        beside.append([c for c in own if start <= c.start < end and c is not place.claim])
    differ = agree = 0
    for claim in beside[0]:
        told = [c for c in beside[1] if judge.comparable(claim, c)]
        agree += any(not judge.conflict(claim, c) for c in told)
        differ += bool(told) and all(judge.conflict(claim, c) for c in told)
    return differ > agree
