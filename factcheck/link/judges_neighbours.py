"""When two weekdays that follow one another are of one happening: a day's slip is likelier than two happenings.

Articles of the same days that tell a thing in some of the same words, each likest to the other's, mean one day by it.
What was told or followed on Friday cannot have happened on Saturday; what happened on Thursday may have been told of
on Friday, and then the two days contradict nothing.
"""

from collections.abc import Mapping, Sequence

from factcheck.link.judges_datings import Told, covered, once
from factcheck.link.judges_times import grain
from factcheck.link.parallels import Likeness
from factcheck.link.story_claims import StoryClaims
from factcheck.reason import moments
from factcheck.text import happenings
from factcheck.text.happenings import REPEATED, word_set

# What two such places must share, where they are of one kind, and where nothing says what either day is of.
_SHARE = 0.2
_SHARE_UNTOLD = 0.28
# What those must share that tell of what may happen every day: a release, a visit.
_SHARE_AGAIN = 0.3
_WORDS_KIN, _WORDS, _WORDS_UNTOLD = 3, 4, 6
_HAPPENED, _FOLLOWED, _TOLD = range(3)
_FOLLOWING = word_set(
    "arrest charge arraign plead testify convict sentence appear search look call respond identify"
)
_TELLING = word_set("say announce report release post speak warn")
# Days from which a weekday is hardly named alone: of six days ago one says "last Tuesday".
_LONG_GONE = 5


def neighbours(
    story: StoryClaims, own: Mapping[str, Sequence[Told]], a: Told, b: Told, likeness: Likeness
) -> bool:
    """Say whether two times are weekdays one day apart that are of one happening, each the likest to the other."""
    kin = a.what is not None and a.what == b.what
    if a.caption or b.caption or likeness.words < (_WORDS_KIN if kin else _WORDS) or likeness.share < _SHARE:
        return False
    apart = _days_apart(a, b)
    if apart is None or not covered(story, a, b) or _beside(own, a, b) or _beside(own, b, a):
        return False
    first, second = _rank(a), _rank(b)
    if (_long_gone(story, a) or _long_gone(story, b)) and not first == second == _TOLD:
        return True
    again = likeness.share >= _SHARE_AGAIN and likeness.words >= _WORDS_UNTOLD
    if kin:
        return a.what not in REPEATED or again
    if first == second == _TOLD:
        return once(own, a) and once(own, b)
    if a.what is not None and happenings.kindred(a.what, b.what):
        return again or REPEATED.isdisjoint((a.what, b.what))
    if first == second == _HAPPENED:
        if _known(a) == _known(b) and None not in (a.what, b.what):
            return False
        return likeness.share >= _SHARE_UNTOLD and (a.what == b.what or likeness.words >= _WORDS_UNTOLD)
    if _HAPPENED not in (first, second):
        return False
    happened = a.what if first == _HAPPENED else b.what
    if happened is not None and not happenings.known(happened):
        return False  # "disputed on Friday" is not what Thursday's report told of
    return (apart > 0) == (first > second) or (None in (a.what, b.what) and likeness.words >= _WORDS_UNTOLD)


def _days_apart(a: Told, b: Told) -> int | None:
    """Return 1 where the second is the day after the first, -1 where it is the day before; None for other days."""
    if any(grain(t.claim) != "day" or t.claim.weekday is None for t in (a, b)):
        return None
    if moments.dated(a.claim.text) and moments.dated(b.claim.text):
        return None
    apart = ((b.claim.weekday or 0) - (a.claim.weekday or 0)) % 7
    return {1: 1, 6: -1}.get(apart)


def _beside(own: Mapping[str, Sequence[Told]], told: Told, other: Told) -> bool:
    """Say whether a time's sentence gives the other's weekday too, be it as "today"."""
    start, end = told.place.sentence
    days = [t.claim for t in own[told.claim.article] if start <= t.claim.start < end and t is not told]
    return any(
        c.earliest and c.earliest == c.latest and c.earliest.weekday() == other.claim.weekday for c in days
    )


def _long_gone(story: StoryClaims, told: Told) -> bool:
    """Say whether a weekday would be that of nearly a week before its article: a slip for today or tomorrow."""
    published = story.articles[told.claim.article].published
    day = told.claim.earliest
    if published is None or day is None or moments.dated(told.claim.text):
        return False
    return _LONG_GONE <= (published.value - day).days < 7


def _known(told: Told) -> bool:
    return told.what is not None and happenings.known(told.what)


def _rank(told: Told) -> int:
    """Return whether a day is of what happened, of what followed upon it, or of its being told."""
    if told.what is None:
        return _HAPPENED
    return _TOLD if told.what in _TELLING else _FOLLOWED if told.what in _FOLLOWING else _HAPPENED
