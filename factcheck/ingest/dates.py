"""Whole dates, with day, month and year, at a known place of a text: "Dec. 5, 2022", "12/5/22"."""

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

_MONTH_NAMES = "january february march april may june july august september october november december"
MONTHS = {"sept": 9} | {
    name[:length]: number for number, name in enumerate(_MONTH_NAMES.split(), start=1) for length in (3, 99)
}
WEEKDAYS = frozenset(
    form
    for name in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for form in (name, name[:3], name[:4], name[:5])
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)(?:T[\d:.]{2,15}(?:Z|[+-]\d\d:?\d\d)?)?")
_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])")
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]{1,2}([A-Za-z]{3,9})\.?,?[ -]{1,2}(\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(
    r"([A-Za-z]{3,9})\.? {1,2}(\d{1,2})(?:st|nd|rd|th)?(?:,| ,)? {0,2}(?<!\d)(\d{4})(?!\d)"
)
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")
_AMERICAN_ZONES = re.compile(r"\b(?:[ECMP][SD]?T)\b")
_WEEKDAY_LEAD = re.compile(r"\s{0,3}([A-Za-z]{3,9})[.,]{0,2} {1,2}")


class Written(NamedTuple):
    """A date as written; `sure` is False where day and month could be the other way round."""

    value: dt.date
    start: int
    end: int
    sure: bool


def date_at(text: str, at: int) -> Written | None:
    """Return the whole date that begins at `at`, or None."""
    if match := _ISO.match(text, at):
        return _made(match, match.group(1), match.group(2), match.group(3))
    if match := _DAY_FIRST.match(text, at):
        return _made(match, match.group(3), MONTHS.get(match.group(2).lower()), match.group(1))
    if match := _MONTH_FIRST.match(text, at):
        return _made(match, match.group(3), MONTHS.get(match.group(1).lower()), match.group(2))
    if match := _FIGURES.match(text, at):
        return _of_figures(text, match)
    return None


def day_of(value: str) -> dt.date | None:
    """Return the day that a field of a file names, in whatever usual form it stands; None where unsure."""
    value = value.strip()
    lead = _WEEKDAY_LEAD.match(value)
    at = lead.end() if lead and lead.group(1).lower() in WEEKDAYS else 0
    found = date_at(value, at)
    if found is None or not found.sure:
        return None
    rest = value[found.end :]
    return found.value if not rest or rest[0] in " ,T" else None


def _made(match: re.Match[str], year: str, month: str | int | None, day: str) -> Written | None:
    if month is None:
        return None
    try:
        value = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return Written(value, match.start(), match.end(), True) if 1700 <= value.year <= 2200 else None


def _of_figures(text: str, match: re.Match[str]) -> Written | None:
    first, mark, second = int(match.group(1)), match.group(2), int(match.group(3))
    year = int(match.group(4))
    if year < 100:
        year += 1900 if year >= 69 else 2000
    month_first = first <= 12
    sure = first > 12 or second > 12 or first == second
    if not sure:
        shown = False if mark == "." else _order(text, match)
        month_first, sure = (True, False) if shown is None else (shown, True)
    month, day = (first, second) if month_first else (second, first)
    try:
        return Written(dt.date(year, month, day), match.start(), match.end(), sure)
    except ValueError:
        return None


def _order(text: str, match: re.Match[str]) -> bool | None:
    """Return whether a text puts the month first, by an American time zone or by its other dates."""
    if _AMERICAN_ZONES.search(text, match.end(), min(len(text), match.end() + 24)):
        return True
    return _order_shown(text)


@lru_cache(maxsize=1)  # asked for each date of one text in turn
def _order_shown(text: str) -> bool | None:
    orders = set()
    for other in _SLASHED.finditer(text):
        first, second = int(other.group(1)), int(other.group(2))
        if first <= 12 < second <= 31:
            orders.add(True)
        elif second <= 12 < first <= 31:
            orders.add(False)
    return orders.pop() if len(orders) == 1 else None
