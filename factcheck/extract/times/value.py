"""What a time expression denotes: a set of days, with its name in Extended Date/Time Format."""

import datetime as dt
from dataclasses import dataclass, replace

from factcheck.text.calendar import month_end

# "Early", "mid" and "late" cut a month into thirds of ten days: the usage of meteorological and commodity
# reporting ("dekads", WMO), and how TIMEX3's START, MID and END are commonly read.
THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def word_set(words: str) -> frozenset[str]:
    """Return a table of words that is written as one string."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Value:
    """A set of days. `anchor` says what grounded it; `unit` is what it denotes ("day", "month", ...)."""

    edtf: str
    earliest: dt.date | None
    latest: dt.date | None
    unit: str
    weekday: int | None = None
    anchor: str | None = None

    def anchored(self, anchor: str | None) -> "Value":
        """Return the same days with another anchor."""
        return replace(self, anchor=anchor)

    def about(self) -> "Value":
        """Return the same days marked as approximate, as EDTF does."""
        return self if self.edtf.endswith("~") else replace(self, edtf=self.edtf + "~")


def one_day(day: dt.date, weekday: int | None = None, anchor: str | None = None) -> Value:
    """Return a single day."""
    return Value(day.isoformat(), day, day, "day", weekday, anchor)


def days(first: dt.date, last: dt.date, unit: str = "days", anchor: str | None = None) -> Value:
    """Return the days from `first` to `last`, both included."""
    return Value(f"{first.isoformat()}/{last.isoformat()}", first, last, unit, None, anchor)


def whole_month(year: int, month: int, anchor: str | None = None) -> Value:
    """Return a month of a year."""
    return Value(
        f"{year:04}-{month:02}", dt.date(year, month, 1), month_end(year, month), "month", None, anchor
    )


def whole_year(year: int, anchor: str | None = None) -> Value:
    """Return a year."""
    return Value(f"{year:04}", dt.date(year, 1, 1), dt.date(year, 12, 31), "year", None, anchor)


def week_of(day: dt.date, anchor: str | None = None) -> Value:
    """Return the week, Monday to Sunday, that holds `day`."""
    monday = day - dt.timedelta(day.weekday())
    return days(monday, monday + dt.timedelta(6), "week", anchor)


def decade(first: int) -> Value:
    """Return ten years from `first`."""
    return Value(f"{first // 10:03}X", dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "decade")


def third_of(value: Value, part: str) -> Value:
    """Return the early, middle or late third of a month; other lengths of time stay whole."""
    if value.unit != "month":
        return value
    low, high = THIRDS[part]
    if value.earliest is None or value.latest is None:
        if not value.edtf[-2:].isdigit():
            return value
        month = int(value.edtf[-2:])
        high = min(high, month_end(2000, month).day)
        return replace(value, edtf=f"{value.edtf}-{low:02}/{value.edtf}-{high:02}", unit="days")
    last = min(value.latest, value.earliest.replace(day=min(high, value.latest.day)))
    return days(value.earliest.replace(day=low), last, "days", value.anchor)


_OPEN = {
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-XX-XX",
    "month": "XXXX-XX",
    "week": "XXXX-XX-XX",
    "decade": "XXXX",
}


def unknown(unit: str, anchor: str | None = None, weekday: int | None = None) -> Value:
    """Return a time that nothing grounds: a day, month or year, which is not known."""
    return Value(_OPEN.get(unit, "XXXX"), None, None, unit, weekday, anchor)
