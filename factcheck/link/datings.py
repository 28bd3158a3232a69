"""Datings: which times of a story's articles are of the same happening.

Sure in two ways: two articles tell it in much the same words; or each of them dates one happening of a kind (one
arrest, one shooting), early on, in the same days' coverage. No name or distance in time may tell the two apart.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.link.happenings import happening
from factcheck.link.judges_times import Times, grain, other_month
from factcheck.link.parallels import CROWD, Likeness, Place, alike, nearness, places
from factcheck.link.story_claims import StoryClaims
from factcheck.link.twins import same_sentences
from factcheck.link.unions import Unions
from factcheck.model import BlockKind, TimeClaim
from factcheck.reason import moments
from factcheck.text import happenings
from factcheck.text.happenings import REPEATED
from factcheck.text.lags import lag

# The share of the surroundings' weight that two places must have in common: in the same sentence; in almost the
# same; with the nearest words in common; without; of two dates that differ in the month alone.
_SAME = 0.9
_COPIED = 0.65
_NEARBY = 0.45
_AWAY = 0.55
_OTHER_MONTH = 0.15
_NEAR = 2
# A date is hardly ever told of two things of one story: what the sentences with two must share, and where the verb
# is one.
_DATED = 0.3
_DATED_VERB = 0.15
# What two places of one happening must share where it is not what both articles begin with.
_BELOW = 0.25
# What they must share where the verb of one, or of both, says nothing that can be compared.
_HALF = 0.25
_NOTHING = 0.45
# What an article must share more where it, or both, give the other's day elsewhere.
_ELSEWHERE = (0.0, 0.3, 0.5)
# Days between two articles that cover one happening as it unfolds.
_COVERAGE = 10
# Characters within which a name says whose or where it was.
_BESIDE = 30
# So many words in common tell of one place and one person, whatever they are called.
_MANY = 5
# Of one kind of happening so many words tell that it is one, though no name is in common.
_NAMELESS = 3
# How seldom the story has what they share, where each article gives several days for happenings of the kind.
_RARE = 2.5
# House numbers, ages, hours: "6300", "25-year-old".
_FIGURES = re.compile(r"\b\d[\w-]{2,20}")
_JUDGE = Times()


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """A time's place with what it dates."""

    place: Place[TimeClaim]
    what: str | None
    caption: bool = False

    @property
    def claim(self) -> TimeClaim:
        return self.place.claim


def groups(story: StoryClaims) -> Iterator[list[TimeClaim]]:
    """Yield the times of at least two articles that are of one happening."""
    found = [_told(story, p) for p in places(story.articles, story.times, story.quoted)]
    captions = places(story.articles, story.times, story.quoted, (BlockKind.CAPTION,))
    found += [_Told(p, None, caption=True) for p in captions]
    own: dict[str, list[_Told]] = defaultdict(list)
    for told in found:
        if not told.caption:
            own[told.claim.article].append(told)
    twins = same_sentences(story, [t.place for t in found])
    pairs = [p for p in _pairs(found, twins) if _JUDGE.comparable(found[p[0]].claim, found[p[1]].claim)]
    best = _likest(found, pairs)
    best_of_kind = _likest(found, [p for p in pairs if _one_kind(found[p[0]], found[p[1]])])
    joined = []
    for i, j, likeness in pairs:
        a, b = found[i], found[j]
        mutual = _mutual(found, best, i, j)
        same = (i, j) in twins or (mutual and _alike(a, b, likeness))
        one = (
            same
            or _one_happening(story, own, a, b, likeness)
            or (_one_kind(a, b) and _mutual(found, best_of_kind, i, j) and _rare(story, a, b))
        )
        if not one:
            continue
        one_kind = _one_kind(a, b)
        by_name = not (one_kind and (likeness.words >= _NAMELESS or a.what in happenings.ONCE))
        if _JUDGE.unlike(a.claim, b.claim) or not story.may_be_one(
            a.place, b.place, by_name=by_name, by_deed=not one_kind
        ):
            continue
        if likeness.words < _MANY and _elsewhere(story, a, b):
            continue
        if _JUDGE.conflict(a.claim, b.claim) and not _single(own, a, b, likeness):
            continue
        joined.append((not _one_kind(a, b), -likeness.share, i, j))
    for members in _sets(found, sorted(joined)):
        if len(members) > 1:
            yield [found[i].claim for i in members]


def _sets(found: Sequence[_Told], joined: Sequence[tuple[bool, float, int, int]]) -> list[list[int]]:
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


def _likest(found: Sequence[_Told], pairs: Sequence[tuple[int, int, Likeness]]) -> dict[tuple[int, str], int]:
    """Return the time of another article that a time is told most like, by the time's number and that article."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for i, j, likeness in pairs:
        for one, other in ((i, j), (j, i)):
            key = one, found[other].claim.article
            best[key] = max(best.get(key, (-1.0, 0)), (likeness.share, -other))
    return {key: -other for key, (_, other) in best.items()}


def _mutual(found: Sequence[_Told], best: Mapping[tuple[int, str], int], i: int, j: int) -> bool:
    """Say whether each of two times is the likest to the other, as far as its day tells."""
    a, b = found[i], found[j]
    return _meant(found, b, best[i, b.claim.article]) and _meant(found, a, best[j, a.claim.article])


def _meant(found: Sequence[_Told], told: _Told, likest: int) -> bool:
    """Say whether a time, or another of its article that gives the same day, is the likest to another article's."""
    return found[likest] is told or not _JUDGE.conflict(found[likest].claim, told.claim)


def _told(story: StoryClaims, place: Place[TimeClaim]) -> _Told:
    claim = place.claim
    if grain(claim) != "day" and not lag(claim.text):
        return _Told(place, None)
    text = story.articles[claim.article].text
    return _Told(place, happening(text, place.sentence, claim.start, claim.end))


def _pairs(found: Sequence[_Told], twins: Collection[tuple[int, int]]) -> Iterator[tuple[int, int, Likeness]]:
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


def _alike(a: _Told, b: _Told, likeness: Likeness) -> bool:
    """Say whether two times stand in much the same words, the nearest counting most."""
    share, words = likeness.share, likeness.words
    if a.caption or b.caption:  # one picture, which both outlets print with its agency's words
        return share >= _SAME and words >= _MANY
    if other_month(a.claim, b.claim):
        return share >= _OTHER_MONTH and words >= 3
    if (
        a.what != b.what
        and share < _SAME
        and (_reported(a, b) or (_known(a) and _known(b) and not _dated(a, b)))
    ):
        return False
    if grain(a.claim) == "year":
        return share >= _COPIED and words >= 4
    if _dated(a, b):
        return share >= _DATED and words >= 4
    least = 2 if lag(a.claim.text) else 4
    if words < (min(least, 3) if share >= _SAME else least):
        return False
    return share >= (_NEARBY if likeness.near >= _NEAR else _AWAY)


def _one_happening(
    story: StoryClaims, own: dict[str, list[_Told]], a: _Told, b: _Told, likeness: Likeness
) -> bool:
    """Say whether both times are of the one happening of a kind that each article dates."""
    if _lags_of_one(own, a, b, likeness):
        return True
    if a.caption or b.caption or grain(a.claim) != "day" or not {a.what, b.what}.isdisjoint(REPEATED):
        return False
    if not (_once(own, a) and _once(own, b)):
        return False
    if a.what and a.what == b.what and _dated(a, b):
        return likeness.words >= 3 and likeness.share >= _DATED_VERB
    first, second = (story.articles[t.claim.article].published for t in (a, b))
    if first and second and abs((first.value - second.value).days) > _COVERAGE:
        return False
    lead = a.place.lead and b.place.lead
    if a.what and a.what == b.what:
        return (
            likeness.words >= 2 - bool(likeness.near)
            if lead
            else likeness.words >= 4 and likeness.share >= _BELOW
        )
    known = [t.what for t in (a, b) if t.what and _known(t)]
    if not lead or len(known) > 1 or happenings.reports(*known) or likeness.words < 4:
        return False
    return likeness.share >= (_HALF if known else _NOTHING)


def _lags_of_one(own: dict[str, list[_Told]], a: _Told, b: _Told, likeness: Likeness) -> bool:
    """Say whether both are how long after somebody died, of whom each article tells so once."""
    if not (lag(a.claim.text) and _one_kind(a, b) and a.what in happenings.ONCE):
        return False
    return likeness.words >= 2 and _once(own, a) and _once(own, b)


def _one_kind(a: _Told, b: _Told) -> bool:
    """Say whether both times are of one kind of happening."""
    return a.what is not None and a.what == b.what


def _rare(story: StoryClaims, a: _Told, b: _Told) -> bool:
    """Say whether two times are of one kind of happening, told with words that the story has nowhere else.

    An address, a name, a thing that few sentences have in common say that they tell of one thing.
    """
    if a.what in REPEATED or not _known(a) or not _covered(story, a, b):
        return False
    shared = [stem for stem in a.place.weights if stem in b.place.weights]
    figures = [set(_FIGURES.findall(t.place.said.lower())) for t in (a, b)]
    return story.rarity([*shared, *sorted(figures[0] & figures[1])]) >= _RARE


def _covered(story: StoryClaims, a: _Told, b: _Told) -> bool:
    """Say whether two articles cover a happening as it unfolds, or give its date long after."""
    first, second = (story.articles[t.claim.article].published for t in (a, b))
    return _dated(a, b) or not (first and second) or abs((first.value - second.value).days) <= _COVERAGE


def _dated(a: _Told, b: _Told) -> bool:
    """Say whether both times name their month: they stand for what is told of long after."""
    return grain(a.claim) == "day" and moments.dated(a.claim.text) and moments.dated(b.claim.text)


def _reported(a: _Told, b: _Told) -> bool:
    """Say whether only one of two times is when something was said."""
    return any(t.what is not None and happenings.says(t.what) for t in (a, b))


def _known(told: _Told) -> bool:
    return told.what is not None and happenings.known(told.what)


def _elsewhere(story: StoryClaims, a: _Told, b: _Told) -> bool:
    """Say whether each time stands beside a name that the other article does not print."""
    return all(
        any(not story.says(other.claim.article, word) for word in story.capitals(told.claim, _BESIDE))
        for told, other in ((a, b), (b, a))
    )


def _once(own: dict[str, list[_Told]], told: _Told) -> bool:
    """Say whether an article gives one day only for happenings of a kind."""
    same = [t for t in own[told.claim.article] if t.what == told.what]
    return not any(
        _JUDGE.comparable(t.claim, told.claim) and _JUDGE.conflict(t.claim, told.claim) for t in same
    )


def _single(own: dict[str, list[_Told]], a: _Told, b: _Told, likeness: Likeness) -> bool:
    """Say whether neither article gives the other's day too: one that gives both tells of two things."""
    both = 0
    for told, other in ((a, b), (b, a)):
        start, end = told.place.sentence
        beside = [
            t
            for t in own[told.claim.article]
            if t is not told
            and (t.what is None or other.what is None or t.what == other.what)
            and _JUDGE.comparable(t.claim, other.claim)
            and not _JUDGE.conflict(t.claim, other.claim)
            and _gives(t.claim, other.claim)
        ]
        if any(start <= t.claim.start < end for t in beside):
            return False
        if likeness.share < _SAME and any(
            t.what is not None and t.what == other.what and t.what not in happenings.ONCE for t in beside
        ):
            return False
        both += bool(beside)
    if likeness.share >= _SAME and likeness.words >= _MANY:
        return True  # one sentence, printed twice, whatever else of it differs
    return likeness.share >= _ELSEWHERE[both] and not _other_event(own, a, b)


def _gives(claim: TimeClaim, other: TimeClaim) -> bool:
    """Say whether a weekday that may be another date's is that very day, by what is known of its week."""
    if moments.dated(claim.text) or not moments.dated(other.text):
        return True
    days = [c.earliest for c in (claim, other)]
    return bool(days[0] and days[1] and days[0].timetuple().tm_yday == days[1].timetuple().tm_yday)


def _other_event(own: dict[str, list[_Told]], a: _Told, b: _Told) -> bool:
    """Say whether the sentences differ in all else that they date: then they tell of two things."""
    beside = []
    for told in (a, b):
        start, end = told.place.sentence
        beside.append(
            [t.claim for t in own[told.claim.article] if start <= t.claim.start < end and t is not told]
        )
    differ = agree = 0
    for claim in beside[0]:
        others = [c for c in beside[1] if _JUDGE.comparable(claim, c)]
        agree += any(not _JUDGE.conflict(claim, c) for c in others)
        differ += bool(others) and all(_JUDGE.conflict(claim, c) for c in others)
    return differ > agree
