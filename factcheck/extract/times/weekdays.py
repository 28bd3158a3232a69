"""Weekdays, with the date that may follow them, and "yesterday" and its like."""

import datetime as dt
import re

from factcheck.extract.times.scene import Found, Scene
from factcheck.extract.times.value import Value, one_day, unknown, word_set
from factcheck.extract.times.written import Written, day_first, month_first, numeric, resolve
from factcheck.text.calendar import WEEKDAYS, weekday_number

_WHICH = re.compile(
    r"(?:\b(early|earlier|late|later|mid|overnight)(?:\son)?[\s-])?"
    r"(?:\b(?:the\s)?(last|past|next|this|this\spast|this\scoming|coming|following)\s)?$",
    re.IGNORECASE,
)
# Weekdays that are part of a holiday's or a thing's name.
_NAMED_DAYS = word_set("bloody black super good ash palm cyber holy maundy giving fat ruby casual man shrove")
_HABIT = re.compile(r"\b(?:every|each|most|any)\s(?:other\s|single\s)?$", re.IGNORECASE)
# The working week is a habit too, unlike "taken Thursday through Sunday".
_SPAN_OF_WEEK = re.compile(r"\s?(?:[-–—]|to|through|thru)\s?(?:Fri|Satur|Sun)day\b")
_SPAN_BEFORE = re.compile(r"\bMonday\s?(?:[-–—]|to|through|thru)\s?$")
_TO_DATE = re.compile(r"\.?(?:\s(?:morning|afternoon|evening|night))?,?\s(?:the\s)?(?=[\dA-Z])")
# "Wednesday's ruling" is mostly behind us, whatever the verb before it.
_OWNS = re.compile(r"[’']s\b")
# "Heading into Tuesday's vote": it is still to come.
_TOWARDS = re.compile(
    r"\b(?:(?:head|heading|go|going) into|ahead of|in advance of|in the run-up to) $", re.IGNORECASE
)
_SHOW = re.compile(r"\s(?:Night|Morning)\s[A-Z]")
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
            # What stands before the weekday tells its tense: "put off until Friday, Aug. 26".
            stop, value, stated = resolve(scene, dated._replace(start=start), number)
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
    return Found(
        begin, scene.with_hour(end), scene.ground.weekday(number, which, _ahead(scene, begin, end, which))
    )


def _ahead(scene: Scene, begin: int, end: int, which: str) -> int:
    """Return 1 where a bare weekday is to come, -1 where it is past, 0 where nothing tells."""
    if _OWNS.match(scene.text, scene.with_hour(end), scene.high):
        return int(bool(_TOWARDS.search(scene.before(begin, 24))))
    return 0 if which else scene.tense(begin, end)


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
    before = scene.context(start, 24)
    words = before.split()
    prior = words[-1] if words else ""
    span = scene.text[start:end] == "Monday" and scene.match(_SPAN_OF_WEEK, end)
    if _HABIT.search(before) or span or _SPAN_BEFORE.search(before):
        return True
    if prior.lower().strip("“\"'‘") in _NAMED_DAYS:
        return True
    return bool(scene.match(_TITLED, end)) and (
        (prior in ("The", "the", "“The", "on") and before.endswith(("he ", "Mail on ")))
        or scene.match(_SHOW, end) is not None
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
    if scene.text[start - 1 : start] in ("@", "#", "/") or _is_title(scene, start, end):
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


def _is_title(scene: Scene, start: int, end: int) -> bool:
    """Whether "Today" or "Tonight" is a name: "USA TODAY", "The Tonight Show", NBC's "Today"."""
    word = scene.text[start:end]
    if word.islower():
        return False
    before = scene.context(start, 12)
    if word.isupper():
        return before.endswith("USA ")
    quoted = before[-1:] in ('"', "“", "‘", "'") and scene.after(end, 1) in ('"', "”", "’", "'")
    return quoted or before.rstrip()[-1:].isalnum()
