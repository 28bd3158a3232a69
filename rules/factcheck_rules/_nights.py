"""Whether two neighbouring days are the two ends of one night: set Friday at 9:40 p.m., fought until early Saturday."""

import re
from calendar import day_name
from collections.abc import Sequence

from factcheck.model import When
from factcheck.rule import View

_DAYS = tuple(day_name)
# What a date itself says of its hour, and what then speaks against the night it would have to be.
_LATE = re.compile(r"\b(?:night|late|evening|midnight|overnight)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:early|midnight|overnight|dawn)\b", re.IGNORECASE)
_NOT_LATE = re.compile(r"\b(?:morning|afternoon|noon|midday|early)\b", re.IGNORECASE)
_NOT_EARLY = re.compile(r"\b(?:night|late|evening|afternoon|noon|midday)\b", re.IGNORECASE)
# Whoever names the evening and whoever names the hours before dawn leave no night between them.
_EVENING = re.compile(r"\bevening\b", re.IGNORECASE)
_BEFORE_DAWN = re.compile(r"\bdawn\b|\b[3-6](?::\d\d)? ?a\.?m\b", re.IGNORECASE)
_NEAR = 30
# The same beside the day's name, anywhere in an article; {0} is the name.
_LATE_BESIDE = (
    r"\blate (?:on )?{0}\b|\b{0},? (?:night|evening|at midnight)|\bovernight (?:\w+ ){{0,2}}{0}\b"
    r"|\b(?:9|10|11)(?::\d\d)? ?p\.?m\.?,? (?:on )?{0}\b"
    r"|\b{0},? (?:at )?(?:about |around )?(?:9|10|11)(?::\d\d)? ?p\.?m\b"
)
_EARLY_BESIDE = (
    r"\bearly (?:on )?{0}\b|\b(?:early|small|first|wee) (?:morning )?hours (?:of|on) {0}\b"
    r"|\b(?:before dawn|pre-?dawn|overnight|after midnight)(?: on)? {0}\b"
    r"|\b{0},? (?:before dawn|after midnight)"
    r"|\b(?:12|[1-5])(?::\d\d)? ?a\.?m\.?,? (?:on )?{0}\b"
    r"|\b{0},? (?:at )?(?:about |around )?(?:12|[1-5])(?::\d\d)? ?a\.?m\b"
)


def of_one_night(view: View, sides: Sequence[Sequence[tuple[str, When]]]) -> bool:
    """Say whether two days that are told of are one night's, by the articles that tell of either.

    `sides` are the articles and times that give the one day, and those that give the other. Somewhere these
    articles must speak of the earlier day's late hours and of the later day's first ones; and none of the times says
    another time of day.
    """
    if len(sides) != 2:
        return False
    days = [_weekday(side[0][1]) for side in sides]
    if days[0] is None or days[1] is None or (days[1] - days[0]) % 7 not in (1, 6):
        return False
    first, second = sides if (days[1] - days[0]) % 7 == 1 else (sides[1], sides[0])
    if any(_NOT_LATE.search(w.text) for _, w in first) or any(_NOT_EARLY.search(w.text) for _, w in second):
        return False
    if all(_EVENING.search(w.text) for _, w in first) and any(_before_dawn(view, a, w) for a, w in second):
        return False
    articles = sorted({a for side in sides for a, _ in side})
    return _told(view, articles, first, _LATE, _LATE_BESIDE) and _told(
        view, articles, second, _EARLY, _EARLY_BESIDE
    )


def _before_dawn(view: View, article: str, when: When) -> bool:
    return bool(_BEFORE_DAWN.search(view.article(article).text, max(0, when.start - _NEAR), when.end + _NEAR))


def _weekday(when: When) -> int | None:
    if when.weekday is not None:
        return when.weekday
    return when.earliest.weekday() if when.earliest and when.earliest == when.latest else None


def _told(
    view: View, articles: Sequence[str], side: Sequence[tuple[str, When]], said: re.Pattern[str], beside: str
) -> bool:
    day = _weekday(side[0][1])
    if any(said.search(w.text) for _, w in side):
        return True
    around = re.compile(beside.format(_DAYS[day or 0]))
    return any(around.search(view.article(a).text) for a in articles)
