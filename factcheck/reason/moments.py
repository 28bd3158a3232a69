"""Times as sets of days: whether two can meet, and how to name one for an editor."""

import calendar
import datetime as dt
import re

from factcheck.model import TimeClaim, When

_MONTHS = list(calendar.month_name)[1:]
_WEEKDAYS = list(calendar.day_name)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_DAY = dt.timedelta(1)
_YEAR = 366

_MONTH_NAME = re.compile(rf"\b(?:{'|'.join(calendar.month_abbr[1:])})", re.IGNORECASE)
_WEEKDAY_NAME = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_LATE = re.compile(r"\b(?:night|late|evening|midnight|overnight)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:early|morning|midnight|overnight)\b", re.IGNORECASE)
_FOUR_DIGITS = re.compile(r"\d{4}")
_DATE_FIGURES = re.compile(r"\d[/.-]\d|\d{4}")
_SAID_YEAR = re.compile(r"\d{4}|[’']\d\d\b|\b(?:year|last|next|this)\b", re.IGNORECASE)
_STAMP = re.compile(r"[A-Za-z]{3,9}\.? \d{1,2}, \d{4}|\d{1,2} [A-Za-z]{3,9}\.? \d{4}")
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PERIODIC = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:/XXXX-(\d\d)(?:-(\d\d))?)?~?")


def when_of(claim: TimeClaim) -> When:
    """Return the time of a claim as a value that other claims carry."""
    return When(
        edtf=claim.edtf,
        earliest=claim.earliest,
        latest=claim.latest,
        weekday=claim.weekday,
        start=claim.start,
        end=claim.end,
        text=claim.text,
    )


def disjoint(a: When, b: When) -> bool:
    """Return whether no day satisfies both times.

    What is periodic (a weekday alone, 16 November of no stated year) is compared as a set of its own: Friday
    and Thursday never meet, 16 November meets 16 November 2022, Friday meets 2022-11-24 (a Thursday) not.
    Times of which nothing is known meet everything. An approximate time ("about two weeks ago") is widened by
    half its unit on either side, and a week by a day, since it may begin on a Sunday.
    """
    stamps = stamped(a), stamped(b)
    if stamps[0] and stamps[1]:
        return stamps[0] != stamps[1]
    return all(_apart(a, x, b, y) for x in _readings(a) for y in _readings(b))


def stamped(when: When) -> dt.date | None:
    """Return the day that an embedded post is stamped with, None for any other time.

    Beside an article's own words it is that day, the one before or the one after, in whatever zone those are; two
    stamps are one service's, which writes the same day for every outlet.
    """
    low, high = when.earliest, when.latest
    if low is None or high is None or high - low != 2 * _DAY or not _STAMP.fullmatch(when.text):
        return None
    return low + _DAY


def _apart(a: When, first: "_Bounds", b: When, second: "_Bounds") -> bool:
    if _before(first, second) or _before(second, first):
        return True
    if _grounded(first) and _grounded(second):
        return False
    days_a, days_b = _year_days(a, first), _year_days(b, second)
    if days_a is not None and days_b is not None and days_a.isdisjoint(days_b):
        return True
    week_a, week_b = _weekdays(a, first), _weekdays(b, second)
    return week_a is not None and week_b is not None and week_a.isdisjoint(week_b)


def _readings(when: When) -> list["_Bounds"]:
    """Return the intervals a time may be, where the article says only part of it.

    That a Friday is meant was said, but which was inferred from publication and tense: it can be that of the
    week before or after. Likewise the year of "May 3" can be the year before or after, where the weekday fits.
    """
    low, high = _bounds(when)
    if low is None or high is None:
        return [(low, high)]
    months = _MONTH_NAME.search(when.text)
    if when.weekday is not None and low == high and not months and not _DATE_FIGURES.search(when.text):
        return [(day, day) for day in (_moved(low, -7), low, _moved(low, 7))]
    if months and not _SAID_YEAR.search(when.text):
        years = [(low, high), *((_other_year(low, by), _other_year(high, by)) for by in (-1, 1))]
        named = [(a, b) for a, b in years if a == b and a.weekday() == when.weekday]
        return [*(named or years)]
    return [(low, high)]


def _other_year(day: dt.date, by: int) -> dt.date:
    year = min(max(day.year + by, dt.MINYEAR), dt.MAXYEAR)
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


def named(text: str) -> bool:
    """Return whether an expression names its day, month or year itself; "today" and "last week" do not."""
    return bool(_MONTH_NAME.search(text) or _WEEKDAY_NAME.search(text) or _DATE_FIGURES.search(text))


def dated(text: str) -> bool:
    """Return whether an expression names a month."""
    return bool(_MONTH_NAME.search(text))


def one_night(a: str, b: str) -> bool:
    """Return whether one text names an evening and the other a morning, as "Friday night" and "early Saturday" do."""
    return any(_LATE.search(x) and _EARLY.search(y) for x, y in ((a, b), (b, a)))


def says_year(text: str) -> bool:
    """Return whether an expression gives its year in figures."""
    return bool(_FOUR_DIGITS.search(text))


_Bounds = tuple[dt.date | None, dt.date | None]


def _before(a: _Bounds, b: _Bounds) -> bool:
    return a[1] is not None and b[0] is not None and a[1] < b[0]


def _grounded(bounds: _Bounds) -> bool:
    return bounds != (None, None)


def _bounds(when: When) -> _Bounds:
    """Return the interval of days, widened where the words are not exact."""
    low, high = when.earliest, when.latest
    if low is None or high is None:
        return low, high
    slack = 0
    if when.edtf.endswith("~"):
        slack = {0: 183, 1: 15}.get(when.edtf.count("-"), 4)
    elif low.weekday() == 0 and high - low == 6 * _DAY:
        return _moved(low, -1), high
    return _moved(low, -slack), _moved(high, slack)


def _moved(day: dt.date, count: int) -> dt.date:
    try:
        return day + count * _DAY
    except OverflowError:
        return day


def _year_days(when: When, bounds: _Bounds) -> frozenset[int] | None:
    """Return the days of the year a time can be, counted in a leap year; None where it can be any."""
    match = _PERIODIC.fullmatch(when.edtf)
    if match:
        month, day, month_2, day_2 = (int(g) if g else None for g in match.groups())
        if month is None or month > 12:
            return None  # a season or a quarter of no stated year
        low = _leap(month, day or 1)
        last_month = month_2 or month
        high = _leap(last_month, day_2 or (day if not month_2 else None) or 31)
        return frozenset(range(low, high + 1)) if low <= high else None
    low_day, high_day = bounds
    if low_day is None or high_day is None or (high_day - low_day).days >= _YEAR - 2:
        return None
    return frozenset(
        _leap(d.month, d.day) for d in (low_day + i * _DAY for i in range((high_day - low_day).days + 1))
    )


def _leap(month: int, day: int) -> int:
    while True:
        try:
            return dt.date(2000, month, day).timetuple().tm_yday
        except ValueError:
            day -= 1


def _weekdays(when: When, bounds: _Bounds) -> frozenset[int] | None:
    """Return the weekdays a time can be, None where it can be any."""
    low, high = bounds
    if low is not None and high is not None:
        span = (high - low).days
        return frozenset((low.weekday() + i) % 7 for i in range(span + 1)) if span < 6 else None
    return None if when.weekday is None else frozenset({when.weekday})


# Words for an editor


def describe(when: When) -> str:
    """Return a time in words: "24 November 2022", "late November", "Friday", "between 1 and 5 May 2021".

    A time of which nothing is known is given in the article's own words.
    """
    about = "about " if when.edtf.endswith("~") else ""
    edtf = when.edtf.rstrip("~")
    season = re.fullmatch(r"(\d{4}|XXXX)-(2[1-4]|3[3-6])", edtf)
    if season:
        code = int(season[2])
        name = _SEASONS.get(code) or f"the {['first', 'second', 'third', 'fourth'][code - 33]} quarter"
        joint = " of " if code > 30 else " "
        return name if season[1] == "XXXX" else f"{name}{joint}{season[1]}"
    if re.fullmatch(r"\d{3}X", edtf):
        return f"the {edtf[:3]}0s"
    match = _PERIODIC.fullmatch(edtf)
    if match and int(match[1]) <= 12:
        return about + _periodic(match, when.weekday)
    if when.earliest and when.latest:
        return about + _grounded_words(when.earliest, when.latest, edtf, when.weekday)
    if when.earliest:
        return f"from {_date(when.earliest)} on"
    if when.latest:
        return f"by {_date(when.latest)}"
    return _WEEKDAYS[when.weekday] if when.weekday is not None else when.text


def describe_said(when: When) -> str:
    """Return a time in words as `describe` does, without a year that was not said: "2 November" for "Nov. 2"."""
    unsaid = _MONTH_NAME.search(when.text) and not _SAID_YEAR.search(when.text)
    if day := stamped(when):
        return _date(day)
    match = (
        _PERIODIC.fullmatch("XXXX" + when.edtf[4:]) if unsaid and _WHOLE_DAY.fullmatch(when.edtf) else None
    )
    return _periodic(match, when.weekday) if match else describe(when)


def _periodic(match: re.Match[str], weekday: int | None) -> str:
    month, day, month_2, day_2 = (int(g) if g else None for g in match.groups())
    name = _MONTHS[(month or 1) - 1]
    if day is None:
        return name
    if day_2 is None:
        return f"{_WEEKDAYS[weekday]} {day} {name}" if weekday is not None else f"{day} {name}"
    if month == month_2:
        return _third(day, day_2) + name if _third(day, day_2) else f"between {day} and {day_2} {name}"
    return f"between {day} {name} and {day_2} {_MONTHS[(month_2 or 1) - 1]}"


def _third(first: int, last: int) -> str:
    if (first, last) in ((1, 10), (11, 20)):
        return "early " if first == 1 else "mid-"
    return "late " if first == 21 and last >= 28 else ""


def _grounded_words(low: dt.date, high: dt.date, edtf: str, weekday: int | None) -> str:
    if edtf.startswith("["):
        return f"{_date(low)} or {_date(high)}"
    if low == high:
        return f"{_WEEKDAYS[weekday]} {_date(low)}" if weekday is not None else _date(low)
    if low.month == high.month and low.year == high.year:
        if low.day == 1 and (high + _DAY).day == 1:
            return f"{_MONTHS[low.month - 1]} {low.year}"
        third = _third(low.day, high.day)
        return (
            f"{third}{_MONTHS[low.month - 1]} {low.year}" if third else f"between {low.day} and {_date(high)}"
        )
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
        return f"{low.year}" if low.year == high.year else f"between {low.year} and {high.year}"
    if low.year == high.year:
        return f"between {low.day} {_MONTHS[low.month - 1]} and {_date(high)}"
    return f"between {_date(low)} and {_date(high)}"


def _date(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
