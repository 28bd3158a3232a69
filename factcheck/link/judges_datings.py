"""When two times are told alike enough to be of one happening."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.link.happenings import happening
from factcheck.link.judges_times import Times, grain, other_month
from factcheck.link.parallels import Likeness, Place
from factcheck.link.story_claims import StoryClaims
from factcheck.model import TimeClaim
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
# Days between two articles that may mean one day by a weekday alone.
_WEEK = 7
# Characters within which a name says whose or where it was.
_BESIDE = 30
# So many words in common tell of one place and one person, whatever they are called.
_MANY = 5
# What tells that two sentences are of one thing, though an article gives the other's day of another of its kind.
_HALF_SAID = 0.5
_LONG = 8
# How seldom the story has what they share, where each article gives several days for happenings of the kind.
_RARE = 2.5
# House numbers, ages, hours: "6300", "25-year-old".
_FIGURES = re.compile(r"\b\d[\w-]{2,20}")
_JUDGE = Times()


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A time's place with what it dates."""

    place: Place[TimeClaim]
    what: str | None
    caption: bool = False

    @property
    def claim(self) -> TimeClaim:
        """The time itself."""
        return self.place.claim


def told_of(story: StoryClaims, place: Place[TimeClaim]) -> Told:
    """Return a place with what its day, or its distance in time, is of."""
    claim = place.claim
    if grain(claim) != "day" and not lag(claim.text):
        return Told(place, None)
    text = story.articles[claim.article].text
    return Told(place, happening(text, place.sentence, claim.start, claim.end))


def told_alike(story: StoryClaims, a: Told, b: Told, likeness: Likeness) -> bool:
    """Say whether two times stand in much the same words, the nearest counting most.

    A bare weekday is of its article's own week: those of articles further apart are of two things.
    """
    share, words = likeness.share, likeness.words
    if share < _SAME and _weekday(a) and _weekday(b):
        again = a.what in REPEATED and happenings.kindred(a.what, b.what) and _days(a, b) > 1
        if again or _published_apart(story, a, b) > _WEEK:
            return False
    if a.caption or b.caption:  # one picture, which both outlets print with its agency's words
        return share >= _SAME and words >= _MANY
    if other_month(a.claim, b.claim):
        return share >= _OTHER_MONTH and words >= 3
    if (
        not happenings.kindred(a.what, b.what)
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


def one_happening(
    story: StoryClaims, own: Mapping[str, Sequence[Told]], a: Told, b: Told, likeness: Likeness
) -> bool:
    """Say whether both times are of the one happening of a kind that each article dates."""
    if _lags_of_one(own, a, b, likeness):
        return True
    if a.caption or b.caption or grain(a.claim) != "day" or not {a.what, b.what}.isdisjoint(REPEATED):
        return False
    if not (once(own, a) and once(own, b)):
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


def _lags_of_one(own: Mapping[str, Sequence[Told]], a: Told, b: Told, likeness: Likeness) -> bool:
    """Say whether both are how long after somebody died, of whom each article tells so once."""
    if not (lag(a.claim.text) and one_kind(a, b) and a.what in happenings.ONCE):
        return False
    return likeness.words >= 2 and once(own, a) and once(own, b)


def one_kind(a: Told, b: Told) -> bool:
    """Say whether both times are of one kind of happening."""
    return a.what is not None and a.what == b.what


def rare(story: StoryClaims, a: Told, b: Told) -> bool:
    """Say whether two times are of one kind of happening, told with words that the story has nowhere else.

    An address, a name, a thing that few sentences have in common say that they tell of one thing.
    """
    if a.what in REPEATED or not _known(a) or not covered(story, a, b):
        return False
    shared = [stem for stem in a.place.weights if stem in b.place.weights]
    figures = [set(_FIGURES.findall(t.place.said.lower())) for t in (a, b)]
    return story.rarity([*shared, *sorted(figures[0] & figures[1])]) >= _RARE


def covered(story: StoryClaims, a: Told, b: Told) -> bool:
    """Say whether two articles cover a happening as it unfolds, or give its date long after."""
    return _dated(a, b) or _published_apart(story, a, b) <= _COVERAGE


def _published_apart(story: StoryClaims, a: Told, b: Told) -> int:
    """Return how many days apart two times' articles were published, 0 where it is not known."""
    first, second = (story.articles[t.claim.article].published for t in (a, b))
    return abs((first.value - second.value).days) if first and second else 0


def done_and_to_come(story: StoryClaims, a: Told, b: Told) -> bool:
    """Say whether a weekday that one article looks back on is still to come for a later one: they are of two things."""
    if not (_weekday(a) and _weekday(b)):
        return False
    for done, other in ((a, b), (b, a)):
        days = [story.articles[t.claim.article].published for t in (done, other)]
        if days[0] is None or days[1] is None or days[0].value > days[1].value:
            continue
        last, first = done.claim.latest, other.claim.earliest
        if last and first and last <= days[0].value and first > days[1].value:
            return True
    return False


def fits_too(weekday: Told, told: Told) -> bool:
    """Say whether a weekday alone may be that of a date of its article: then it is no other day than that."""
    dated = moments.dated(told.claim.text)
    return _weekday(weekday) and dated and not _JUDGE.conflict(weekday.claim, told.claim)


def _days(a: Told, b: Told) -> int:
    """Return how many days two weekdays are apart, by their dates where both are known."""
    first, second = a.claim.earliest, b.claim.earliest
    return abs((first - second).days) if first and second else 0


def _weekday(told: Told) -> bool:
    return told.claim.weekday is not None and not moments.dated(told.claim.text)


def _dated(a: Told, b: Told) -> bool:
    """Say whether both times name their month: they stand for what is told of long after."""
    return grain(a.claim) == "day" and moments.dated(a.claim.text) and moments.dated(b.claim.text)


def _reported(a: Told, b: Told) -> bool:
    """Say whether only one of two times is when something was said."""
    return any(t.what is not None and happenings.says(t.what) for t in (a, b))


def _known(told: Told) -> bool:
    return told.what is not None and happenings.known(told.what)


def elsewhere(story: StoryClaims, a: Told, b: Told) -> bool:
    """Say whether each time stands beside a name that the other article does not print."""
    return all(
        any(not story.says(other.claim.article, word) for word in story.capitals(told.place, _BESIDE))
        for told, other in ((a, b), (b, a))
    )


def once(own: Mapping[str, Sequence[Told]], told: Told) -> bool:
    """Say whether an article gives one day only for happenings of a kind."""
    same = [t for t in own[told.claim.article] if t.what == told.what]
    return not any(
        _JUDGE.comparable(t.claim, told.claim) and _JUDGE.conflict(t.claim, told.claim) for t in same
    )


def single(own: Mapping[str, Sequence[Told]], a: Told, b: Told, likeness: Likeness) -> bool:
    """Say whether neither article gives the other's day too: one that gives both tells of two things."""
    both = 0
    much = likeness.words >= _LONG or (likeness.words >= _MANY and likeness.share >= _HALF_SAID)
    for told, other in ((a, b), (b, a)):
        start, end = told.place.sentence
        beside = [
            t
            for t in own[told.claim.article]
            if t is not told
            and (t.what is None or other.what is None or t.what == other.what)
            and _JUDGE.comparable(t.claim, other.claim)
            and not _JUDGE.conflict(t.claim, other.claim)
            and not fits_too(t, told)
            and _gives(t.claim, other.claim)
        ]
        if any(start <= t.claim.start < end for t in beside):
            return False
        if not much and any(
            t.what is not None and t.what == other.what and t.what not in happenings.ONCE for t in beside
        ):
            return False
        both += bool(beside)
    if likeness.share >= _SAME and likeness.words >= _MANY:
        return True  # one sentence, printed twice, whatever else of it differs
    return (likeness.words >= _LONG or likeness.share >= _ELSEWHERE[both]) and not _other_event(own, a, b)


def _gives(claim: TimeClaim, other: TimeClaim) -> bool:
    """Say whether a weekday that may be another date's is that very day, by what is known of its week."""
    if moments.dated(claim.text) or not moments.dated(other.text):
        return True
    days = [c.earliest for c in (claim, other)]
    return bool(days[0] and days[1] and days[0].timetuple().tm_yday == days[1].timetuple().tm_yday)


def _other_event(own: Mapping[str, Sequence[Told]], a: Told, b: Told) -> bool:
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
