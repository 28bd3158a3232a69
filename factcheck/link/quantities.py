"""Quantities and datings: which figures of a story's articles are of the same thing, which dates of the same event.

Sure only where two articles tell it alike: the words around the two claims agree, what is counted is the same, and
no name, date or distance in time tells the two apart. Of several claims in an article the one told most alike is
meant, and that only if the other way round it is so too.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations

from factcheck.link.datings import groups as datings
from factcheck.link.headlines import Slips
from factcheck.link.judges import Numbers
from factcheck.link.killers import Victims
from factcheck.link.misprints import misprints, other_unit, together
from factcheck.link.parallels import CROWD, Likeness, Place, alike, nearness, places
from factcheck.link.story_claims import StoryClaims
from factcheck.link.twins import same_clause, same_sentences
from factcheck.link.unions import Unions
from factcheck.model import Article, Claim, Dating, NumberClaim, Quantity

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
    story: StoryClaims, claims: Mapping[str, list[NumberClaim]], judge: Numbers
) -> Iterable[tuple[list[NumberClaim], float]]:
    """Yield the groups of claims that are of one thing, with the likeness of the most alike that contradict."""
    found = places(story.articles, claims, story.quoted)
    twins = same_sentences(story, found)
    victims = Victims(found)
    spared = victims.only(claims)
    pairs = _pairs(story, claims, found, _told(found, judge, twins), judge, victims)
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for i, j, likeness in pairs:
        for one, other in ((i, j), (j, i)):
            key = one, found[other].claim.article
            best[key] = max(best.get(key, (-1.0, 0)), (likeness.share, -other))
    sets = Unions(len(found))
    shares: list[tuple[int, float, bool]] = []
    for i, j, likeness in pairs:
        a, b = found[i], found[j]
        both = victims.both(a, b)
        own = spared if both else claims
        alone = (_alone(own, a, b, judge) and _alone(own, b, a, judge)) or _agreeing(claims, a, b, judge)
        mutual = both or all(
            _one_figure(found[-best[one, found[other].claim.article][1]], found[other], judge)
            for one, other in ((i, j), (j, i))
        )
        told = (i, j) in twins or (
            mutual and (judge.enough(a, b, likeness, alone) or (alone and same_clause(a, b, likeness)))
        )
        if not told or not story.may_be_one(a, b):
            continue
        sets.join(i, j)
        shares.append((i, judge.likeness(a, b, likeness), judge.conflict(a.claim, b.claim)))
    mixed = []
    for i, j, likeness in misprints(found, claims):
        if not story.may_be_one(found[i], found[j], by_name=False):
            continue
        if other_unit(found[i].claim, found[j].claim):
            mixed.append((i, j, likeness))
        else:
            sets.join(i, j)
            shares.append((i, likeness.share, True))
    yield from ((claims_in_two_units, 0.0) for claims_in_two_units in together(mixed, found))
    likest: dict[int, tuple[bool, float]] = {}
    for i, share, conflict in shares:
        likest[sets.find(i)] = max((conflict, share), likest.get(sets.find(i), (False, 0.0)))
    for members in sets.members():
        if len(members) > 1:
            yield [found[i].claim for i in members], round(likest[members[0]][1], 2)


def _pairs(
    story: StoryClaims,
    claims: Mapping[str, list[NumberClaim]],
    found: Sequence[Place[NumberClaim]],
    told: Iterable[tuple[int, int, Likeness]],
    judge: Numbers,
    victims: Victims,
) -> list[tuple[int, int, Likeness]]:
    """Return those of the pairs `told` alike that give one figure, or two of which neither article gives both.

    Of an article that gives a toll otherwise in its headline than below, the place that agrees is left out.
    """
    leads: dict[str, list[NumberClaim]] = defaultdict(list)
    for place in found:
        if place.lead:
            leads[place.claim.article].append(place.claim)
    slips = Slips(story.articles, claims, found, judge)
    spared = victims.only(claims)
    slipped: set[int] = set()
    pairs = []
    for i, j, likeness in told:
        a, b = found[i], found[j]
        if not judge.comparable(a.claim, b.claim):
            continue
        # A figure whose own value the other article gives beside it is not the one meant; "dozens" leaves room
        # for much, and tells nothing of what is meant.
        if not judge.conflict(a.claim, b.claim):
            if not judge.same(a.claim, b.claim) or victims.total(a, b):
                continue
        elif not _single(spared if victims.both(a, b) else claims, leads, a, b, likeness, judge):
            agreeing = slips.beside(a, b.claim) or slips.beside(b, a.claim)
            if not (agreeing and judge.enough(a, b, likeness, alone=True) and story.may_be_one(a, b)):
                continue
            slipped.update(id(p.claim) for p in agreeing)
        pairs.append((i, j, likeness))
    return [(i, j, n) for i, j, n in pairs if slipped.isdisjoint((id(found[i].claim), id(found[j].claim)))]


def _one_figure(best: Place[NumberClaim], place: Place[NumberClaim], judge: Numbers) -> bool:
    """Say whether of an article's places the one told most alike is this one, or gives the same toll."""
    if best is place:
        return True
    return (
        judge.happened(place.claim)
        and judge.comparable(best.claim, place.claim)
        and judge.same(best.claim, place.claim)
    )


def _told(
    found: Sequence[Place[NumberClaim]], judge: Numbers, twins: Collection[tuple[int, int]]
) -> Iterator[tuple[int, int, Likeness]]:
    """Yield the pairs that may be one: with words in common, with one key, or in one sentence printed twice."""
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
                seen.add((i, j))
                yield i, j, nearness(found[i], found[j])
    for i, j in sorted(set(twins) - seen):
        yield i, j, nearness(found[i], found[j])


def _single(
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
    return likeness.share >= _ELSEWHERE[both] and not _other_event(claims, leads, a, b, judge)


def _agreeing(
    claims: Mapping[str, list[NumberClaim]], a: Place[NumberClaim], b: Place[NumberClaim], judge: Numbers
) -> bool:
    """Say whether the two sentences give another value that is the same: then they tell of one thing."""
    beside = [_beside(claims, p) for p in (a, b)]
    return any(judge.comparable(x, y) and judge.same(x, y) for x in beside[0] for y in beside[1])


def _beside(claims: Mapping[str, list[NumberClaim]], place: Place[NumberClaim]) -> list[NumberClaim]:
    """Return the other claims of a place's sentence."""
    start, end = place.sentence
    return [c for c in claims[place.claim.article] if start <= c.start < end and c is not place.claim]


def _alone(
    claims: Mapping[str, list[NumberClaim]],
    place: Place[NumberClaim],
    other: Place[NumberClaim],
    judge: Numbers,
) -> bool:
    """Say whether an article gives one value only where this one could stand.

    Of several counts those which the other article gives too are of something else: what is left is meant.
    """
    rest = [
        c
        for c in claims[place.claim.article]
        if judge.comparable(c, place.claim) and judge.conflict(c, place.claim)
    ]
    if rest and place.claim.unit is None:
        others = [c for c in claims[other.claim.article] if c is not other.claim]
        rest = [c for c in rest if not any(judge.comparable(c, o) and judge.same(c, o) for o in others)]
    return not rest


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
