"""Days and seasons that go by a name: weekdays, "yesterday", holidays, "last spring"."""

import datetime as dt
import re
from collections import defaultdict

from factcheck.extract.times.scene import Found, Scene
from factcheck.extract.times.value import Value, one_day, unknown, word_set
from factcheck.extract.times.written import Written, day_first, full_year, month_first, numeric, resolve
from factcheck.text.calendar import HOLIDAYS, LOOSE_HOLIDAYS, SEASONS, WEEKDAYS, fixed_holiday, weekday_number

_WHICH = re.compile(
    r"(?:\b(early|earlier|late|later|mid|overnight)(?:\son)?[\s-])?(?:\b(?:the\s)?(last|past|next|this|this\spast|this\scoming|coming|following)\s)?$",
    re.IGNORECASE,
)
# Weekdays that are part of a holiday's or a thing's name.
_NAMED_DAYS = word_set("bloody black super good ash palm cyber holy maundy giving fat ruby casual man shrove")
_HABIT = re.compile(r"\b(?:every|each|most|any)\s(?:other\s|single\s)?$", re.IGNORECASE)
_SPAN_OF_WEEK = re.compile(r"\s?(?:[-–—]|to|through|thru)\s?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SPAN_BEFORE = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s?(?:[-–—]|\sto|\sthrough|\sthru)\s?$")
_TO_DATE = re.compile(r"\.?,?\s(?:the\s)?(?=[\dA-Z])")
# "Wednesday's ruling" is mostly behind us, whatever the verb before it.
_OWNS = re.compile(r"[’']s\b")
_TITLED = re.compile(r"\s(?:Night|Morning|Afternoon|Evening)?\s?[A-Z]")


def weekday(scene: Scene, start: int, end: int) -> Found | None:
    """Read a weekday's name, with the date that follows it ("Sunday, Nov. 27")."""
    word = scene.text[start:end]
    number = weekday_number(word)
    if number is None or not word[0].isupper():
        return None
    gap = scene.match(_TO_DATE, end)
    if gap:
        dated = _date_at(scene, gap.end())
        if isinstance(dated, Written) and dated.day is not None:
            stop, value, stated = resolve(scene, dated, number)
            if value.unit == "day":
                value = Value(value.edtf, value.earliest, value.latest, "day", number, value.anchor)
            return Found(_widened(scene, start)[0], scene.with_hour(stop), value, stated)
        if isinstance(dated, Found) and dated.value.unit == "day":
            v = dated.value
            return Found(start, dated.end, Value(v.edtf, v.earliest, v.latest, "day", number, v.anchor), True)
    if word.lower() not in WEEKDAYS or _is_name(scene, start, end):
        return None
    begin, which = _widened(scene, start)
    if which == "following":
        base = scene.ground.last_day(start)
        if base and base.earliest and base.earliest == base.latest:
            step = (number - base.earliest.weekday()) % 7 or 7
            return Found(
                begin, scene.with_hour(end), one_day(base.earliest + dt.timedelta(step), number, "date")
            )
        return Found(begin, scene.with_hour(end), unknown("day", "date", number))
    ahead = 0 if which or _OWNS.match(scene.text, end, scene.high) else scene.tense(begin, end)
    return Found(begin, scene.with_hour(end), scene.ground.weekday(number, which, ahead))


def _widened(scene: Scene, start: int) -> tuple[int, str]:
    """Return the start with "early", "last" and the like before it, and which of the weekdays is meant."""
    match = _WHICH.search(scene.before(start, 28))
    if not match or not match.group():
        return start, ""
    which = (match[2] or "").lower()
    which = {"past": "last", "this past": "last", "this coming": "next", "coming": "next"}.get(which, which)
    return start - len(match.group()), which


def _is_name(scene: Scene, start: int, end: int) -> bool:
    """Whether a weekday is a habit ("every Friday") or part of a name ("The Sunday Times")."""
    before = scene.before(start, 24)
    words = before.split()
    prior = words[-1] if words else ""
    if _HABIT.search(before) or scene.match(_SPAN_OF_WEEK, end) or _SPAN_BEFORE.search(before):
        return True
    if prior.lower().strip("“\"'‘") in _NAMED_DAYS:
        return True
    return bool(scene.match(_TITLED, end)) and (
        (prior in ("The", "the", "“The", "on") and before.endswith(("he ", "Mail on ")))
        or scene.match(re.compile(r"\s(?:Night|Morning)\s[A-Z]"), end) is not None
    )


def _date_at(scene: Scene, at: int) -> Written | Found | None:
    """Read a written date that begins at `at`."""
    text = scene.text
    if at < scene.high and text[at].isdigit():
        figures = numeric(scene, at)
        if figures:
            return Found(at, scene.with_hour(figures[0]), figures[1], True)
        return day_first(scene, at)
    end = at
    while end < scene.high and end - at < 10 and text[end].isalpha():
        end += 1
    return month_first(scene, at, end) if end > at else None


_DEICTIC = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_PART_BEFORE = re.compile(
    r"\b(?:early|earlier|late|later|mid-(?:morning|afternoon)|(?:the\sday\s)?(before|after))\s$",
    re.IGNORECASE,
)


def deictic(scene: Scene, start: int, end: int) -> Found | None:
    """Read "yesterday", "today", "tonight" or "tomorrow"."""
    word = scene.text[start:end].lower()
    if scene.text[start - 1 : start] in ("@", "#", "/") or (
        scene.text[start:end].isupper() and scene.before(start, 4) == "USA "
    ):
        return None
    step = _DEICTIC[word]
    widened = _PART_BEFORE.search(scene.before(start, 20))
    begin = start
    if widened:
        if not widened[1]:
            begin = start - len(widened.group())
        elif widened.group().lower().startswith("the day"):
            begin, step = start - len(widened.group()), step + (1 if widened[1].lower() == "after" else -1)
    return Found(begin, scene.with_hour(end), scene.ground.period("day", step))


_BY_FIRST: dict[str, list[str]] = defaultdict(list)
for _name in sorted(HOLIDAYS, key=len, reverse=True):
    _BY_FIRST[re.split(r"[ .']", _name)[0]].append(_name)
HOLIDAY_STARTS = frozenset(_BY_FIRST)

_ON_BEFORE = re.compile(
    r"\b(on|at|by|since|before|after|until|till|last|this|next|past|over|around|from|for)\s$", re.IGNORECASE
)
_LOOSE_AFTER = re.compile(
    r"(?:,?\s(?:[’']\d\d|\d{4})\b|[.,;:!?)”\"]|\s(?:and|or|but|when|as|with|in|for|of|after|because|this|last|that|he|she|they|the|a|to|is|was|were)\b|$)"
)
_HOLIDAY_YEAR = re.compile(r"(?:,?\s(?:of\s|in\s)?(\d{4})(?!\d)|,?\s(this|last|next)\syear\b)")


def holiday_name(scene: Scene, start: int, end: int) -> Found | None:
    """Read a holiday that falls on one day of the year."""
    text = scene.text
    piece = scene.after(start, 30)
    if not piece[0].isupper():
        return None
    piece = piece.lower().replace("’", "'")
    for name in _BY_FIRST[text[start:end].lower()]:
        if piece.startswith(name) and not piece[len(name) : len(name) + 1].isalnum():
            break
    else:
        return None
    end = start + len(name)
    before = _ON_BEFORE.search(scene.before(start, 10))
    which = before[1].lower() if before else ""
    if name in LOOSE_HOLIDAYS and (not before or not _LOOSE_AFTER.match(text, end, scene.high)):
        return None
    year, stated, anchor = None, False, None
    follows = scene.match(_HOLIDAY_YEAR, end)
    here = scene.ground.publication
    if follows and follows[1]:
        year, stated, end = full_year(follows[1]), True, follows.end()
    elif follows and here:
        year, end = here.year + {"this": 0, "last": -1, "next": 1}[follows[2]], follows.end()
        anchor = "publication"
    if which in ("last", "this", "next"):
        start -= len(which) + 1
    ahead = 1 if which == "next" else -1 if which == "last" else scene.tense(start, end)
    if year is None and here is None:
        fixed = fixed_holiday(name)
        value = scene.ground.dated(None, *fixed) if fixed else unknown("day")
    else:
        value = scene.ground.holiday(name, year, ahead)
    return Found(start, scene.with_hour(end), value.anchored(anchor) if anchor else value, stated)


_SEASON_BEFORE = re.compile(
    r"\b(?:(?:early|late|mid)[\s-])?(?:(in\sthe|the|this|last|next|that|this\spast|this\scoming|of)\s)?(?:(?:early|late|mid)[\s-])?$",
    re.IGNORECASE,
)
_SEASON_YEAR = re.compile(r"(?:,?\s(?:of\s)?(\d{4})(?!\d)|\s?[’'](\d\d)\b)")


def season(scene: Scene, start: int, end: int) -> Found | None:
    """Read a season with its year, or one that is this, last or next year's.

    A season's days differ by hemisphere, so a season is no narrower than its year (winter: with the months
    of the next) as a set of days; its EDTF code keeps what was said.
    """
    code = SEASONS[scene.text[start:end].lower()]
    before = _SEASON_BEFORE.search(scene.before(start, 24))
    which = (before[1] or "").lower() if before else ""
    dated = scene.match(_SEASON_YEAR, end)
    if dated:
        year = full_year(dated[1] or dated[2])
        if not 1000 <= year <= 2199:
            return None
        return Found(start, dated.end(), _season(year, code, None), True)
    if (
        which.split(" ")[0] not in ("in", "this", "last", "next", "that")
        or scene.after(end, 4).lower() == " of "
    ):
        return None
    shown = before.group() if before else ""
    begin = start - len(shown) + (3 if shown.lower().startswith("in ") else 0)
    here = scene.ground.publication
    if here is None or which in ("that", "in the"):
        return Found(begin, end, Value(f"XXXX-{code}", None, None, "season"))
    year = here.year
    opens = {21: 3, 22: 6, 23: 9, 24: 12}[code]
    if which.startswith("last") or which == "this past":
        year -= here.month < opens + 3
    elif which == "next":
        year += here.month >= opens
    elif code == 24 and here.month <= 3:
        year -= 1
    return Found(begin, end, _season(year, code, "publication"))


def _season(year: int, code: int, anchor: str | None) -> Value:
    last = dt.date(year, 12, 31) if code != 24 else dt.date(year + 1, 3, 31)
    return Value(f"{year}-{code}", dt.date(year, 1, 1), last, "season", None, anchor)
