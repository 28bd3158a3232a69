"""Quantities and datings: which figures of a story's articles are of the same thing, which dates of the same event.

Sure only where two articles tell it alike: the words around the two claims agree, what is counted is the same, and
no name, date or distance in time tells the two apart. Of several claims in an article the one told most alike is
meant, and that only if the other way round it is so too.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations

from factcheck.link.besides import told_beside
from factcheck.link.datings import groups as datings
from factcheck.link.frames import framed
from factcheck.link.headlines import Slips
from factcheck.link.judges import Numbers
from factcheck.link.killers import Victims
from factcheck.link.misprints import misprints, other_unit, together
from factcheck.link.parallels import COPIED, CROWD, Likeness, Place, alike, nearness, places
from factcheck.link.rivals import agree_beside, first_told, only_value, rounded, single
from factcheck.link.story_claims import StoryClaims
from factcheck.link.twins import same_clause, same_sentences
from factcheck.link.unions import Unions
from factcheck.model import Article, Claim, Dating, NumberClaim, Quantity
from factcheck.reason.amounts import DURATIONS


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
    beside = told_beside(found)
    victims = Victims(found)
    spared = victims.only(claims)
    pairs = _pairs(story, claims, found, _told(found, judge, twins | beside), judge, victims)
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for i, j, likeness in pairs:
        for one, other in ((i, j), (j, i)):
            key = one, found[other].claim.article
            best[key] = max(best.get(key, (-1.0, 0)), (likeness.share, -other))
    narrow: dict[tuple[str, object], list[NumberClaim]] = defaultdict(list)
    for place in found:
        if judge.narrow(place):
            narrow[place.claim.article, judge.key(place)].append(place.claim)
    sets = Unions(len(found))
    shares: list[tuple[int, float, bool]] = []
    for i, j, likeness in pairs:
        a, b = found[i], found[j]
        both = victims.both(a, b)
        own = spared if both else claims
        alone = only_value(own, a, b, judge) and only_value(own, b, a, judge)
        alone = (
            alone
            or agree_beside(claims, a, b, judge)
            or (
                first_told(story, own, a, judge) and first_told(story, own, b, judge) and judge.near(likeness)
            )
        )
        mutual = (
            both
            or judge.stated_alike(a, b, likeness)
            or all(
                _one_figure(found[-best[one, found[other].claim.article][1]], found[other], judge)
                for one, other in ((i, j), (j, i))
            )
        )
        keyed = (
            judge.narrow(a)
            and judge.one_key(a, b)
            and not any(
                judge.conflict(c, p.claim) for p in (a, b) for c in narrow[p.claim.article, judge.key(p)]
            )
        )
        told = (i, j) in twins or (
            mutual
            and (
                (i, j) in beside
                or judge.enough(a, b, likeness, alone, keyed)
                or (alone and same_clause(a, b, likeness))
            )
        )
        if not told or not story.may_be_one(a, b):
            continue
        sets.join(i, j)
        shares.append((i, judge.likeness(a, b, likeness), judge.conflict(a.claim, b.claim)))
    for i, j, likeness in framed(found, claims):
        if story.may_be_one(found[i], found[j]):
            sets.join(i, j)
            lasting = found[i].claim.unit in DURATIONS
            shares.append((i, max(likeness.share, COPIED) if lasting else likeness.share, True))
    mixed = []
    for i, j, likeness in misprints(found, claims):
        a, b = found[i], found[j]
        if story.unknown_to_each(a, b) or not story.may_be_one(a, b, by_name=False):
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

    Of an article that gives a toll otherwise in its headline than below, the place that agrees is left out; so is
    the figure of the other in round, of one that gives another to the last dollar.
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
        elif not single(spared if victims.both(a, b) else claims, leads, a, b, likeness, judge):
            agreeing = slips.beside(a, b.claim) or slips.beside(b, a.claim)
            if not (
                agreeing
                and judge.enough(a, b, likeness, alone=True, keyed=judge.narrow(a) and judge.one_key(a, b))
                and story.may_be_one(a, b)
            ):
                continue
            slipped.update(id(p.claim) for p in agreeing)
        elif judge.stated_alike(a, b, likeness):
            slipped.update(rounded(claims, a, b, judge), rounded(claims, b, a, judge))
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
