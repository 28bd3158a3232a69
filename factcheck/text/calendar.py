"""The calendar as English writes it: names of months and weekdays, seasons, and holidays with a date."""

import calendar
import datetime as dt

MONTHS = {name.lower(): i for i, name in enumerate(calendar.month_name) if name}
MONTH_SHORT = {name.lower(): i for i, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
WEEKDAYS = {name.lower(): i for i, name in enumerate(calendar.day_name)}
WEEKDAY_SHORT = {name.lower(): i for i, name in enumerate(calendar.day_abbr)} | {
    "tues": 1,
    "thur": 3,
    "thurs": 3,
}

# EDTF (ISO 8601-2) writes seasons and quarters in the place of the month.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
QUARTERS = {"first": 33, "second": 34, "third": 35, "fourth": 36}

_EASTER = {  # days from Easter Sunday
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
}
_FIXED = {
    "new year's day": (1, 1),
    "australia day": (1, 26),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "fourth of july": (7, 4),
    "july fourth": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "guy fawkes night": (11, 5),
    "bonfire night": (11, 5),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
_NTH = {  # month, weekday, which one (-1: the last), days added
    "martin luther king jr. day": (1, 0, 3, 0),
    "martin luther king day": (1, 0, 3, 0),
    "presidents' day": (2, 0, 3, 0),
    "presidents day": (2, 0, 3, 0),
    "memorial day": (5, 0, -1, 0),
    "labor day": (9, 0, 1, 0),
    "columbus day": (10, 0, 2, 0),
    "remembrance sunday": (11, 6, 2, 0),
    "thanksgiving day": (11, 3, 4, 0),
    "thanksgiving": (11, 3, 4, 0),
    "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4),
}

HOLIDAYS = frozenset(_EASTER) | frozenset(_FIXED) | frozenset(_NTH)
"""Names of holidays, in small letters with plain apostrophes; none whose day differs by country, but for
Thanksgiving, which news in English hardly ever means as Canada's."""

# A bare name of these is a season or a thing as often as a day ("Christmas tree").
LOOSE_HOLIDAYS = frozenset({"christmas", "easter", "thanksgiving", "halloween"})


def month_number(word: str) -> int | None:
    """Return 1 to 12 for a month's name or abbreviation (any case, no point), else None."""
    word = word.lower()
    return MONTHS.get(word) or MONTH_SHORT.get(word)


def weekday_number(word: str) -> int | None:
    """Return 0 (Monday) to 6 for a weekday's name or abbreviation (any case, no point), else None."""
    word = word.lower()
    return WEEKDAYS.get(word, WEEKDAY_SHORT.get(word))


def month_end(year: int, month: int) -> dt.date:
    """Return the last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the year and month `count` months away."""
    whole = year * 12 + month - 1 + count
    return whole // 12, whole % 12 + 1


def nth_weekday(year: int, month: int, weekday: int, which: int) -> dt.date:
    """Return the `which`-th (1 to 4, or -1 for the last) weekday of a month."""
    if which < 0:
        last = month_end(year, month)
        return last - dt.timedelta((last.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the Gregorian calendar (the "anonymous" computus, Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def fixed_holiday(name: str) -> tuple[int, int] | None:
    """Return month and day of a holiday that falls on the same date every year, else None."""
    return _FIXED.get(name)


def holiday(name: str, year: int) -> dt.date | None:
    """Return the day of a holiday (a member of HOLIDAYS) in a year, None for an unknown name."""
    if name in _FIXED:
        return dt.date(year, *_FIXED[name])
    if name in _EASTER:
        return easter(year) + dt.timedelta(_EASTER[name])
    if name in _NTH:
        month, weekday, which, more = _NTH[name]
        return nth_weekday(year, month, weekday, which) + dt.timedelta(more)
    return None
