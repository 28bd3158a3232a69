"""Datings: which times of a story's articles are of the same happening.

Sure in four ways: two articles tell it in much the same words; or each of them dates one happening of a kind (one
arrest, one shooting), early on, in the same days' coverage; or they tell of one kind with words that the story has
nowhere else (an address, a name); or their weekdays are neighbours, where a day's slip is likelier than two happenings.
No name or distance in time may tell the two apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.link.judges_datings import (
    Told,
    done_and_to_come,
    elsewhere,
    fits_too,
    one_happening,
    one_kind,
    rare,
    single,
    told_alike,
    told_of,
)
from factcheck.link.judges_neighbours import neighbours
from factcheck.link.judges_times import Times, other_month
from factcheck.link.parallels import CROWD, Likeness, alike, nearness, places
from factcheck.link.story_claims import StoryClaims
from factcheck.link.twins import same_sentences
from factcheck.link.unions import Unions
from factcheck.model import BlockKind, TimeClaim
from factcheck.reason import moments
from factcheck.text import happenings
from factcheck.text.happenings import REPEATED

# So many words in common tell of one place and one person, whatever they are called.
_MANY = 5
# Of one kind of happening so many words tell that it is one, though no name is in common.
_NAMELESS = 3
# How much more alike two dates are that differ in the month alone: rarely are both told of.
_SLIP = 0.25
_JUDGE = Times()


def groups(story: StoryClaims) -> Iterator[list[TimeClaim]]:
    """Yield the times of at least two articles that are of one happening."""
    found = [told_of(story, p) for p in places(story.articles, story.times, story.quoted)]
    captions = places(story.articles, story.times, story.quoted, (BlockKind.CAPTION,))
    found += [Told(p, None, caption=True) for p in captions]
    own: dict[str, list[Told]] = defaultdict(list)
    for told in found:
        if not told.caption:
            own[told.claim.article].append(told)
    twins = same_sentences(story, [t.place for t in found])
    pairs = [p for p in _pairs(found, twins) if _JUDGE.comparable(found[p[0]].claim, found[p[1]].claim)]
    best = _likest(found, pairs)
    best_of_kind = _likest(found, [p for p in pairs if one_kind(found[p[0]], found[p[1]])])
    joined = []
    for i, j, likeness in pairs:
        a, b = found[i], found[j]
        kin = one_kind(a, b)
        beside = False
        if not (
            (i, j) in twins
            or (_mutual(found, best, i, j) and told_alike(story, a, b, likeness))
            or one_happening(story, own, a, b, likeness)
            or (kin and _mutual(found, best_of_kind, i, j) and rare(story, a, b))
            or (beside := _mutual(found, best, i, j) and neighbours(story, own, a, b, likeness))
        ):
            continue
        by_name = not beside and not (kin and (likeness.words >= _NAMELESS or a.what in happenings.ONCE))
        if _JUDGE.unlike(a.claim, b.claim) or not story.may_be_one(
            a.place, b.place, by_name=by_name, by_deed=not (kin or beside)
        ):
            continue
        if (likeness.words < _MANY and elsewhere(story, a, b)) or done_and_to_come(story, a, b):
            continue
        if _JUDGE.conflict(a.claim, b.claim) and not single(own, a, b, likeness):
            continue
        joined.append((not kin, -likeness.share, i, j))
    for members in _sets(found, sorted(joined)):
        if len(members) > 1:
            yield [found[i].claim for i in members]


def _sets(found: Sequence[Told], joined: Sequence[tuple[bool, float, int, int]]) -> list[list[int]]:
    """Return the sets that the pairs make, those of one kind first, then the likest.

    Two days of one article are never in one.
    """
    sets = Unions(len(found))
    inside = {i: [i] for i in range(len(found))}
    for _, _, i, j in joined:
        a, b = sorted((sets.find(i), sets.find(j)))
        if a == b or any(_two_days(found[x].claim, found[y].claim) for x in inside[a] for y in inside[b]):
            continue
        sets.join(a, b)
        inside[a] += inside.pop(b)
    return sets.members()


def _two_days(a: TimeClaim, b: TimeClaim) -> bool:
    return a.article == b.article and _JUDGE.conflict(a, b)


def _likest(found: Sequence[Told], pairs: Sequence[tuple[int, int, Likeness]]) -> dict[tuple[int, str], int]:
    """Return the time of another article that a time is told most like, by the time's number and that article.

    A time that the other article gives too is no rival: a date, or a weekday that it tells of more alike. A weekday
    that fits both dates is neither's.
    """
    best: dict[tuple[int, str], tuple[float, int]] = {}
    agreed: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    differing = [_JUDGE.conflict(found[i].claim, found[j].claim) for i, j, _ in pairs]
    for (i, j, likeness), differ in zip(pairs, differing, strict=True):
        share = 1.0 if all(moments.dated(found[k].claim.text) for k in (i, j)) else likeness.share
        for one, other in ((i, j), (j, i)) if not differ else ():
            agreed[one, found[other].claim.article].append((share, other))
    for (i, j, likeness), differ in zip(pairs, differing, strict=True):
        if differ and any(
            share > likeness.share and not fits_too(found[k], found[other])
            for one, other in ((i, j), (j, i))
            for share, k in agreed[one, found[other].claim.article]
        ):
            continue
        share = likeness.share + _SLIP * other_month(found[i].claim, found[j].claim)
        for one, other in ((i, j), (j, i)):
            key = one, found[other].claim.article
            best[key] = max(best.get(key, (-1.0, 0)), (share, -other))
    return {key: -other for key, (_, other) in best.items()}


def _mutual(found: Sequence[Told], best: Mapping[tuple[int, str], int], i: int, j: int) -> bool:
    """Say whether each of two times is the likest to the other, as far as its day tells."""
    a, b = found[i], found[j]
    ways = (i, b.claim.article), (j, a.claim.article)
    return (
        all(w in best for w in ways) and _meant(found, b, best[ways[0]]) and _meant(found, a, best[ways[1]])
    )


def _meant(found: Sequence[Told], told: Told, likest: int) -> bool:
    """Say whether a time, or another of its article that gives the same day, is the likest to another article's."""
    return found[likest] is told or not _JUDGE.conflict(found[likest].claim, told.claim)


def _pairs(found: Sequence[Told], twins: Collection[tuple[int, int]]) -> Iterator[tuple[int, int, Likeness]]:
    """Yield the pairs that may be one.

    With words in common, of one kind of happening that opens both articles, or in one sentence printed twice.
    """
    seen = set()
    for i, j, likeness in alike([t.place for t in found]):
        if likeness.words > 1:
            seen.add((i, j))
            yield i, j, likeness
    kinds: dict[str, list[int]] = defaultdict(list)
    for i, told in enumerate(found):
        if told.what and told.place.lead and told.what not in REPEATED and len(kinds[told.what]) < CROWD:
            kinds[told.what].append(i)
    for members in kinds.values():
        for i, j in combinations(members, 2):
            if (i, j) not in seen and found[i].claim.article != found[j].claim.article:
                seen.add((i, j))
                yield i, j, nearness(found[i].place, found[j].place)
    for i, j in sorted(set(twins) - seen):
        yield i, j, nearness(found[i].place, found[j].place)
