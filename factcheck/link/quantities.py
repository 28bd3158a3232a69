"""Quantities and datings: which figures of a story's articles are of the same thing, which dates of the same event.

Sure only where two articles tell it alike: the words around the two claims agree, what is counted is the same, and
no name, date or distance in time tells the two apart. Of several claims in an article the one told most alike is
meant, and that only if the other way round it is so too.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import combinations
from typing import Any, Protocol, TypeVar

from factcheck.link.counted import ANYBODY, counted, same_counted
from factcheck.link.parallels import CROWD, Likeness, Place, alike, nearness, places
from factcheck.link.unions import Unions
from factcheck.model import (
    Article,
    Claim,
    Dating,
    EventClaim,
    NameClaim,
    NameType,
    NumberClaim,
    Quantity,
    QuoteClaim,
    QuoteUse,
    TimeClaim,
    When,
)
from factcheck.reason import amounts, moments
from factcheck.text.lags import lag
from factcheck.text.persons import parts

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
# Words that many names share and that name nothing by themselves.
_COMMON = frozenset(
    word
    for line in (
        "the of and for in at a an new north south east west northern southern eastern western",
        "county city town state states united national international department office group news party company",
        "police sheriff court jail prison hospital school high university college center centre church",
        "street avenue road park corp inc ltd co",
    )
    for word in line.split()
)
_TOLLS = frozenset({"killed", "injured"})
_NEAR = 2
# What an article must share more where it, or both, give the other's figure elsewhere.
_ELSEWHERE = (0.0, 0.55, 0.85)
_MONTH_DAY = re.compile(r"(?:\d{4}|XXXX)-(\d\d)-(\d\d)")
# Articles further apart in days tell of one thing only where the sentences name one person.
_LATER = 45
_YEAR = 365


def link(
    claims: Sequence[Claim], articles: Mapping[str, Article]
) -> tuple[tuple[Quantity, ...], tuple[Dating, ...]]:
    """Return the quantities and datings of one story that claims of at least two articles give.

    `claims` are the story's, in the order of articles and offsets, with canonical names.
    """
    story = _Story(articles)
    for claim in claims:
        story.add(claim)
    numbers = _groups(story, story.numbers, _Numbers())
    times = _groups(story, story.times, _Times())
    return (
        tuple(Quantity(id=_id(g), subject=None, claims=tuple(g)) for g in numbers),
        tuple(Dating(id=_id(g), subject=story.doer(g), claims=tuple(g)) for g in times),
    )


def _id(claims: Sequence[Claim]) -> str:
    key = "\n".join(f"{c.kind}:{c.article}:{c.start}" for c in claims)
    return blake2b(key.encode(), digest_size=6).hexdigest()


@dataclass(slots=True)
class _Story:
    """A story's claims by article."""

    articles: Mapping[str, Article]
    numbers: dict[str, list[NumberClaim]] = field(default_factory=lambda: defaultdict(list))
    times: dict[str, list[TimeClaim]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, list[NameClaim]] = field(default_factory=lambda: defaultdict(list))
    quoted: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    doings: dict[tuple[str, int], tuple[str | None, str]] = field(default_factory=dict)
    """Whose doing, and what, a time dates, by article and start."""

    def add(self, claim: Claim) -> None:
        """Put a claim where it belongs."""
        match claim:
            case NumberClaim():
                self.numbers[claim.article].append(claim)
            case TimeClaim():
                self.times[claim.article].append(claim)
            case NameClaim():
                self.names[claim.article].append(claim)
            case QuoteClaim(use=QuoteUse.UTTERANCE):
                self.quoted[claim.article] += claim.fragments
                if claim.said and claim.subject:
                    self.doings.setdefault((claim.article, claim.said.start), (claim.subject, "say"))
            case EventClaim():
                self.doings[claim.article, claim.when.start] = (claim.subject, claim.action)
            case _:
                pass

    def doer(self, times: Sequence[TimeClaim]) -> str | None:
        """Return whose doing most of the times date, None where nobody's is known."""
        doings = [self.doings.get((t.article, t.start)) for t in times]
        known = Counter(d[0] for d in doings if d and d[0])
        return min(known, key=lambda d: (-known[d], d)) if known else None

    def named(self, place: Place[Any]) -> set[str]:
        """Return the words of a place's names, one of which tells who or what is meant.

        Where something happened tells two of its days or tolls apart, not what somebody scored, paid or signed.
        """
        start, end = place.sentence
        names = [n for n in self.names[place.claim.article] if start <= n.start < end]
        if isinstance(place.claim, NumberClaim) and not counted(place.claim)[1]:
            names = [n for n in names if n.type is not NameType.PLACE]
        return {word for n in names for word in parts(n.entity)[0]} - _COMMON

    def beside(self, place: Place[Any]) -> list[TimeClaim]:
        """Return the times of a number's sentence."""
        start, end = place.sentence
        if place.claim.kind == "time":
            return []
        return [t for t in self.times[place.claim.article] if start <= t.start < end]

    def may_be_one(self, a: Place[Any], b: Place[Any]) -> bool:
        """Say whether nothing tells two places apart: other names, other dates, months between the articles."""
        first, second = self.articles[a.claim.article], self.articles[b.claim.article]
        if first.outlet is not None and first.outlet == second.outlet:
            return False
        doing, others_doing = (self.doings.get((p.claim.article, p.claim.start)) for p in (a, b))
        if doing and others_doing and (doing[1] != others_doing[1] or _differ(doing[0], others_doing[0])):
            return False
        names, others = self.named(a), self.named(b)
        if names and others and names.isdisjoint(others):
            return False
        if first.published and second.published:
            days = abs((first.published.value - second.published.value).days)
            if days > _LATER and names.isdisjoint(others):
                return False
        return not self._other_time(a, b)

    def _other_time(self, a: Place[Any], b: Place[Any]) -> bool:
        """Say whether two figures stand beside other years, or days too far apart for one event."""
        pairs = [(x, y) for x in self.beside(a) for y in self.beside(b) if _JUDGE.comparable(x, y)]
        return bool(pairs) and all(
            _JUDGE.unlike(x, y) or (_grain(x) == "year" and _JUDGE.conflict(x, y)) for x, y in pairs
        )


def _differ(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b


class _Judge(Protocol[_T]):
    """What tells whether two claims may be of one thing, and whether they contradict each other."""

    def comparable(self, a: _T, b: _T) -> bool: ...

    def conflict(self, a: _T, b: _T) -> bool: ...

    def unlike(self, a: _T, b: _T) -> bool: ...

    def enough(self, a: Place[_T], b: Place[_T], likeness: Likeness, alone: bool) -> bool: ...

    def key(self, place: Place[_T]) -> object: ...


def _groups(story: _Story, claims: Mapping[str, list[_T]], judge: _Judge[_T]) -> Iterable[list[_T]]:
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
    for members in sets.members():
        if len(members) > 1:
            yield [found[i].claim for i in members]


def _told(found: Sequence[Place[_T]], judge: _Judge[_T]) -> Iterator[tuple[int, int, Likeness]]:
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
    claims: Mapping[str, list[_T]], a: Place[_T], b: Place[_T], likeness: Likeness, judge: _Judge[_T]
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


def _alone(claims: Mapping[str, list[_T]], place: Place[_T], judge: _Judge[_T]) -> bool:
    """Say whether an article gives one value only where this one could stand."""
    own = claims[place.claim.article]
    return not any(judge.comparable(c, place.claim) and judge.conflict(c, place.claim) for c in own)


def _other_event(claims: Mapping[str, list[_T]], a: Place[_T], b: Place[_T], judge: _Judge[_T]) -> bool:
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


class _Numbers:
    """Numbers: one unit, and for counts one noun."""

    def comparable(self, a: NumberClaim, b: NumberClaim) -> bool:
        if (
            _unit(a) != _unit(b) or a.unit == "yard"
        ):  # a yard in the news is one of a match, of which there are many
            return False
        if a.unit is None:
            return same_counted(a, b)
        return True

    def conflict(self, a: NumberClaim, b: NumberClaim) -> bool:
        return amounts.disjoint(a, b)

    def unlike(self, a: NumberClaim, b: NumberClaim) -> bool:
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


class _Times:
    """Times as the articles give them: a day against a day, a month against a month, a year against a year."""

    def comparable(self, a: TimeClaim, b: TimeClaim) -> bool:
        first, second = lag(a.text), lag(b.text)
        if first or second:
            return bool(first and second and first[1] == second[1])
        grain = _grain(a)
        return grain is not None and grain == _grain(b)

    def conflict(self, a: TimeClaim, b: TimeClaim) -> bool:
        first, second = lag(a.text), lag(b.text)
        if first and second:
            return first[0] != second[0]
        return moments.disjoint(_when(a), _when(b))

    def unlike(self, a: TimeClaim, b: TimeClaim) -> bool:
        """Days far apart are those of two events, a late evening and an early morning may be one night.

        A year that was inferred is left out.
        """
        if _grain(a) != "day":
            return False
        if moments.one_night(a.text, b.text):
            return True
        if not (a.earliest and b.earliest):
            return False
        if moments.says_year(a.text) and moments.says_year(b.text):
            return abs((a.earliest - b.earliest).days) > _LATER
        if moments.dated(a.text) and moments.dated(b.text):
            apart = abs(a.earliest.timetuple().tm_yday - b.earliest.timetuple().tm_yday)
            return min(apart, _YEAR - apart) > _LATER
        return False

    def key(self, place: Place[TimeClaim]) -> object:
        return None

    def enough(self, a: Place[TimeClaim], b: Place[TimeClaim], likeness: Likeness, alone: bool) -> bool:
        if _other_month(a.claim, b.claim):
            return likeness.share >= _OTHER_MONTH and likeness.words >= 3
        if _grain(a.claim) == "year":
            return likeness.share >= _COPIED and likeness.words >= 4
        return _alike(likeness, 2 if lag(a.claim.text) else 4)


def _other_month(a: TimeClaim, b: TimeClaim) -> bool:
    """Say whether two dates differ in the month alone: 17 August and 17 September are rarely both told of."""
    days = [_MONTH_DAY.fullmatch(c.edtf) for c in (a, b)]
    if not (days[0] and days[1] and moments.dated(a.text) and moments.dated(b.text)):
        return False
    return days[0][2] == days[1][2] and days[0][1] != days[1][1]


_JUDGE = _Times()


def _when(claim: TimeClaim) -> When:
    return When(
        edtf=claim.edtf,
        earliest=claim.earliest,
        latest=claim.latest,
        weekday=claim.weekday,
        start=claim.start,
        end=claim.end,
        text=claim.text,
    )


def _grain(claim: TimeClaim) -> str | None:
    """Return what a time names: "day", "month" or "year"; None for "today" and what else hangs on another day."""
    if claim.edtf.endswith("~") or "/" in claim.edtf or not moments.named(claim.text):
        return None
    if claim.weekday is not None or claim.edtf.count("-") == 2:
        return "day"
    return {1: "month", 0: "year"}.get(claim.edtf.count("-")) if "XX-XX" not in claim.edtf else None
