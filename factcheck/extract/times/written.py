"""Dates written out: "24 November 2022", "Nov. 27", "May 1-5, 2021", "11/28/22", "2022-11-28"."""

import datetime as dt
import re
from typing import NamedTuple

from factcheck.extract.times.scene import Scene
from factcheck.extract.times.value import Value, days, one_day, whole_month
from factcheck.text.calendar import MONTHS, month_number

_NTH = r"(?:st|nd|rd|th)?"
_RANGE = (
    rf"(?:(?:\s?[-–—]\s?|\s(?:to|and|through|until)\s)(?:the\s)?(\d{{1,2}}){_NTH}"
    r"(?![\d:%]|[.,/]\d|\s[a-z]{4,}s\b|\speople\b))?"
)
_DAY_AFTER = re.compile(
    rf"(?:\.?,?\s|\.)(?:the\s)?(\d{{1,2}}){_NTH}(?![\w:%$]|[.,/]\d){_RANGE}(?:,?\s(\d{{4}})(?![\d%]|,\d)|,?\s[’'](\d\d)\b)?"
)
_YEAR_AFTER = re.compile(r"\.?,?\s(?:of\s)?(?:(\d{4})(?![\d%]|,\d)|[’'](\d\d)\b)")
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}}){_NTH}(?:(?:\s?[-–—]\s?|\s(?:to|and|until|through)\s)(\d{{1,2}}){_NTH})?"
    r"(?:\sof)?[\s-]([A-Za-z]{3,9})\b(?:\.?,?[\s-](\d{4})(?![\d%]|,\d)|\.?\s[’'](\d\d)\b|\s(\d\d)(?=[.;)]|$))?"
)
_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/-]|\.\d)")
_ISO = re.compile(
    r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)"
    r"(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?"
)
_COUNTED = re.compile(r"\s(?:[a-z]{3,}s|people|men|women|children|percent)\b")
_SHARED_YEAR = re.compile(
    r"(?:\s(?:to|and|through|until|or)\s|\s?[-–—]\s?)(?:(?:early|mid|late)[\s-]|\d{1,2}(?:st|nd|rd|th)?\s)?"
    r"([A-Z][a-z]{2,8})\.?(?:\s\d{1,2}(?:st|nd|rd|th)?)?,?\s(\d{4})(?![\d%]|,\d)"
)
_ATTACKS = re.compile(r"\s(?:terror|attack|hijack|survivor|victim|famil|commission|memorial)")
_SAID_YEAR = re.compile(
    r",?\s(?:of\s)?(this|last|next|that|the\ssame|the\sfollowing|the\sprevious)\syear\b", re.IGNORECASE
)


class Written(NamedTuple):
    """A date as written: what of it is named. `last_day` ends a run of days within the month."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    last_day: int | None = None


def full_year(figures: str) -> int:
    """Return the year of two or four figures; two stand for 1970 to 2069, as POSIX reads them."""
    year = int(figures)
    return year if len(figures) == 4 else year + (2000 if year < 70 else 1900)


def _fits(year: int | None, month: int, day: int) -> bool:
    try:
        dt.date(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return True


def _plausible(figures: str | None) -> int | None:
    """Return a year that news may speak of, else None."""
    if figures is None:
        return None
    year = full_year(figures)
    return year if 1000 <= year <= 2199 else None


def month_first(scene: Scene, start: int, end: int) -> Written | None:
    """Read a date that begins with the month's name at `start` to `end`, with what follows it."""
    word = scene.text[start:end]
    month = month_number(word)
    if month is None:
        return None
    lower = word.islower()
    match = scene.match(_DAY_AFTER, end)
    if match and (not lower or match[3]) and _good_run(match[1], match[2], month):
        year = _plausible(match[3] or match[4])
        counted = (
            year is None
            and not match[2]
            and word.lower() in MONTHS
            and _counts_things(scene, start, match.end(1))
        )
        if not counted:
            stop = (
                match.end()
                if year
                else match.end(2)
                if match[2]
                else match.end(1) + _suffix(scene, match.end(1))
            )
            return Written(start, stop, year, month, int(match[1]), int(match[2]) if match[2] else None)
    if lower and month in (3, 5):
        return None
    match = scene.match(_YEAR_AFTER, end)
    if match and (year := _plausible(match[1] or match[2])):
        return Written(start, match.end(), year, month, None)
    return None if lower and word not in MONTHS else Written(start, end, None, month, None)


def _suffix(scene: Scene, at: int) -> int:
    return 2 if scene.text[at : at + 2] in ("st", "nd", "rd", "th") else 0


def _good_run(first: str, last: str | None, month: int) -> bool:
    if not _fits(None, month, int(first)):
        return False
    return last is None or (int(first) < int(last) and _fits(None, month, int(last)))


def _counts_things(scene: Scene, start: int, end: int) -> bool:
    """Whether a number behind a month counts what follows: "in March 20 people died"."""
    return scene.before(start, 3).lower().endswith("in ") and scene.match(_COUNTED, end) is not None


def day_first(scene: Scene, start: int) -> Written | None:
    """Read a date that begins with the figures of its day at `start`: "24 November", "5th of May 2021"."""
    match = scene.match(_DAY_FIRST, start)
    if not match:
        return None
    word = match[3]
    month = month_number(word)
    if month is None or not _good_run(match[1], match[2], month):
        return None
    short = word.lower() not in MONTHS
    # "10 Nov 11", as forces and forms write it; behind a full name the figures count something.
    year = _plausible(match[4] or match[5] or (match[6] if short else None))
    if not word[0].isupper() and (year is None and (month in (3, 5) or word not in MONTHS)):
        return None
    end = match.end()
    if not year:
        end = match.end(3) + (short and scene.text[match.end(3) : match.end(3) + 1] == ".")
    return Written(start, end, year, month, int(match[1]), int(match[2]) if match[2] else None)


def numeric(scene: Scene, start: int) -> tuple[int, Value, bool] | None:
    """Read a date in figures alone; returns its end, its days and whether they are sure.

    Where day and month could be either way round and nothing in the article shows the order, the days are
    "one of the two" and so lie anywhere from the one to the other.
    """
    match = scene.match(_ISO, start)
    if match:
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        return (
            (match.end(), one_day(dt.date(year, month, day)), True)
            if _fits(year, month, day) and year > 999
            else None
        )
    match = scene.match(_SLASHED, start)
    if not match or (match[2] != "/" and len(match[4]) == 2):
        return None
    year, a, b = full_year(match[4]), int(match[1]), int(match[3])
    if not 1000 <= year <= 2199:
        return None
    american, british = _fits(year, a, b), _fits(year, b, a)
    if american and british and a != b:
        if scene.month_leads is None:
            one, two = sorted((dt.date(year, a, b), dt.date(year, b, a)))
            return match.end(), Value(f"[{one},{two}]", one, two, "days"), False
        american = scene.month_leads
    if american:
        return match.end(), one_day(dt.date(year, a, b)), True
    return (match.end(), one_day(dt.date(year, b, a)), True) if british else None


_TWO_STROKES = re.compile(r"/\d\d?/\d\d")
_IN_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")


def month_leads(text: str) -> bool | None:
    """Return whether dates in figures stand in American order in a text, None where none shows it."""
    votes = 0
    if not _TWO_STROKES.search(text):
        return None
    for match in _IN_FIGURES.finditer(text):
        a, b = int(match[1]), int(match[2])
        if a <= 12 < b <= 31:
            votes += 1
        elif b <= 12 < a <= 31:
            votes -= 1
    return None if votes == 0 else votes > 0


def resolve(scene: Scene, written: Written, weekday: int | None = None) -> tuple[int, Value, bool]:
    """Ground a written date; returns its end ("last year" included), its days, whether a year is stated."""
    end, year, stated = written.end, written.year, written.year is not None
    ahead = 0
    anchor = None
    if year is None:
        year = _year_behind(scene, written)
    if year is None:
        said = scene.match(_SAID_YEAR, end)
        if said:
            named = said_year(scene, said[1].lower())
            if named is not None:
                year, end, anchor = named, said.end(), "publication"
    if year is None:
        ahead = scene.tense(written.start, end)
        year = scene.ground.year_for(written.month, written.day, ahead, written.start, weekday)
        anchor = "publication" if year is not None else None
    if written.day is None:
        if year is None:
            return end, Value(f"XXXX-{written.month:02}", None, None, "month"), stated
        return end, whole_month(year, written.month, anchor), stated
    value = scene.ground.dated(year, written.month, written.day, weekday)
    if written.last_day:
        last = scene.ground.dated(year, written.month, written.last_day)
        if value.earliest and last.latest:
            value = days(value.earliest, last.latest)
        else:
            value = Value(f"{value.edtf}/{last.edtf}", None, None, "days")
    return end, value.anchored(anchor if value.earliest else None), stated


def _year_behind(scene: Scene, written: Written) -> int | None:
    """Return the year that a later word lends: "from January to November 2014", "the Sept. 11 attacks"."""
    if (written.month, written.day) == (9, 11) and scene.match(_ATTACKS, written.end):
        return 2001
    shared = scene.match(_SHARED_YEAR, written.end)
    if not shared or month_number(shared[1]) is None:
        return None
    year = _plausible(shared[2])
    # "from November to March 2015" began in the year before.
    return year - 1 if year and (month_number(shared[1]) or 0) < written.month else year


def said_year(scene: Scene, word: str) -> int | None:
    """Return the year of "this", "last", "next", "that", "the same", "the following", "the previous" year."""
    here = scene.ground.publication
    step = {"this": 0, "last": -1, "next": 1}.get(word)
    if step is not None:
        return here.year + step if here else None
    base = scene.ground.last_year
    if base is None:
        return None
    return base + {"following": 1, "previous": -1}.get(word.split()[-1], 0)
