"""What grounds a time: the publication, dates earlier in the text, and the tense around it."""

import datetime as dt

from factcheck.extract.times.value import (
    Value,
    days,
    one_day,
    unknown,
    week_of,
    whole_month,
    whole_year,
)
from factcheck.text.calendar import add_months, holiday, month_end

# A date without a year is hardly ever more than nine months old: writers add the year by then.
_STALE = 275
# A date just gone by is meant even where its clause looks ahead ("will charge him over the Aug. 7 bombing").
_RECENT = 90
# A date with its weekday that went by so many days before publication is hardly of the years told of before it.
_JUST_GONE = 60
# How far back, in characters, "the next day" may reach for its date: about a paragraph of news.
_REACH = 500
_LEAP = 2000


class Ground:
    """What is known at one place of an article; moves along with the reader.

    `publication` is the day that relative expressions count from, None where unknown.
    """

    def __init__(self, publication: dt.date | None, only_year: int | None = None) -> None:
        """Start with the date of publication, or with the only year that full dates of the article name."""
        self.publication = publication
        self._only_year = only_year
        self._last: Value | None = None
        self._last_at = 0
        self._month: Value | None = None
        self._year: Value | None = None
        self._stated: tuple[dt.date, int] | None = None
        self._seen: dict[tuple[int, int], int] = {}

    # What was read

    def note(self, value: Value, at: int, *, stated_year: bool) -> None:
        """Remember a date that was read at offset `at`, for expressions that lean on it."""
        if value.unit in ("day", "days"):
            self._last, self._last_at = value, at
        if value.unit in ("day", "days", "month"):
            self._month = value
        if value.earliest and value.unit in ("day", "days", "month", "year"):
            self._year = value
        if stated_year and value.earliest and value.unit in ("day", "month"):
            self._stated = (value.earliest, at)

    def last_day(self, at: int) -> Value | None:
        """Return the day last named, if near enough to be meant."""
        return self._last if self._last and at - self._last_at <= _REACH else None

    def from_last_day(self, at: int, step: int) -> Value:
        """Return the day `step` days from the one last named: "the next day", "the day before"."""
        base = self.last_day(at)
        if base is None or base.unit != "day":
            return unknown("day", "date")
        return self.shifted(base, step, "day", "date")

    @property
    def last_month(self) -> Value | None:
        """The day or month last named."""
        return self._month

    @property
    def last_year(self) -> int | None:
        """The year last named or implied."""
        return self._year.earliest.year if self._year and self._year.earliest else None

    # Dates without a year

    def year_for(
        self, month: int, day: int | None, ahead: int, at: int, weekday: int | None = None
    ) -> int | None:
        """Return the year of a month (and day) that is named without one, None where nothing tells.

        `ahead` is the tense around it (see `tense`). A date in the same sentence, about, that states its year
        rules; then the same date earlier in the article; then the nearest to publication.
        """
        story = self._running_year(month, day, at)
        if story and not self._just_gone(month, day, weekday, story):
            return story
        if not self.publication:
            # "Sunday, Nov. 27": the weekday confirms the year in which the article's full dates lie.
            sure = self._only_year and day and weekday is not None
            return self._only_year if sure and _weekday(self._only_year, month, day) == weekday else None
        known = self._seen.get((month, day or 0))
        if known and not ahead:
            return known
        year = self._nearest_year(month, day, ahead)
        if weekday is not None and day is not None:
            year = self._confirmed(year, month, day, weekday, ahead)
        self._seen[month, day or 0] = year
        return year

    def _confirmed(self, year: int, month: int, day: int, weekday: int, ahead: int) -> int:
        """Return the year in which the date has its weekday, if not far; else the weekday is a slip."""
        assert self.publication is not None
        for other in (year, year - 1 if ahead <= 0 else year + 1):
            if _weekday(other, month, day) == weekday:
                off = (dt.date(other, month, day) - self.publication).days
                # What has happened may be a year ago to the day; a date of no clear tense is the near one, misnamed.
                return other if -(366 if ahead < 0 else _STALE) <= off <= _STALE else year
        return year

    def _running_year(self, month: int, day: int | None, at: int) -> int | None:
        """Return the year of a narrative: "was arrested on 3 March 2011 and charged on 5 April"."""
        if not self._stated:
            return None
        stated, where = self._stated
        if at - where > 150 or (month, day or 31) < (stated.month, stated.day):
            return None
        if self.publication and stated.year == self.publication.year:
            return None
        return stated.year

    def _just_gone(self, month: int, day: int | None, weekday: int | None, story: int) -> bool:
        """Whether a date that has another weekday in a narrative's year is of the days before publication."""
        if (
            self.publication is None
            or day is None
            or weekday is None
            or _weekday(story, month, day) == weekday
        ):
            return False
        gone = [self.publication - dt.timedelta(n) for n in range(_JUST_GONE)]
        return any((d.month, d.day) == (month, day) for d in gone)

    def _nearest_year(self, month: int, day: int | None, ahead: int) -> int:
        assert self.publication is not None
        here = self.publication
        past = here.year if (month, day or 0) <= (here.month, here.day) else here.year - 1
        if day is None and month == here.month:
            return here.year
        if day is not None and (month, day) == (here.month, here.day):
            return here.year
        then = dt.date(past, month, min(day or 28, month_end(past, month).day))
        gone = (here - then).days
        if ahead > 0:
            return past + 1 if gone > _RECENT else past
        if ahead < 0:
            return past
        return past + 1 if gone > _STALE else past

    def dated(self, year: int | None, month: int, day: int, weekday: int | None = None) -> Value:
        """Return a day of a month, in a year or in none that is known."""
        if year is None:
            return Value(f"XXXX-{month:02}-{day:02}", None, None, "day", weekday)
        try:
            return one_day(dt.date(year, month, day), weekday)
        except ValueError:  # 29 February of a common year: the article's slip, kept as it stands
            return Value(f"XXXX-{month:02}-{day:02}", None, None, "day", weekday)

    # Days and weeks by name

    def weekday(self, weekday: int, which: str, ahead: int) -> Value:
        """Return the day a weekday stands for; `which` is "last", "next", "this" or nothing."""
        here = self.publication
        if here is None:
            return unknown("day", None, weekday)
        back = (here.weekday() - weekday) % 7
        if which == "last":
            day = here - dt.timedelta(back or 7)
        elif which == "next" or (which == "this" and back):
            day = here + dt.timedelta(7 - back)
        elif ahead > 0:
            day = here + dt.timedelta((7 - back) % 7)
        else:
            day = here - dt.timedelta(back)
        return one_day(day, weekday, "publication")

    def shifted(self, base: Value, count: int, unit: str, anchor: str) -> Value:
        """Return the time `count` units after `base` (before, if negative)."""
        if base.earliest is None or base.latest is None or base.earliest != base.latest:
            return self._shifted_open(base, count, unit, anchor)
        day = base.earliest
        try:
            if unit in ("day", "night"):
                return one_day(day + dt.timedelta(count), None, anchor)
            if unit == "week":
                return one_day(day + dt.timedelta(7 * count), None, anchor)
            if unit == "month":
                return whole_month(*add_months(day.year, day.month, count), anchor)
            if unit == "decade":
                return whole_year(day.year + 10 * count, anchor)
            return whole_year(day.year + count, anchor)
        except (ValueError, OverflowError):
            return unknown(unit, anchor)

    def _shifted_open(self, base: Value, count: int, unit: str, anchor: str) -> Value:
        """Shift a day of no known year, or a mere weekday, as far as that can be said."""
        if unit not in ("day", "night", "week") or base.unit != "day":
            return unknown("day" if unit in ("day", "night", "week") else unit, anchor)
        if base.weekday is not None and base.edtf == "XXXX-XX-XX":
            weekday = (base.weekday + count) % 7 if unit != "week" else base.weekday
            return unknown("day", anchor, weekday)
        if base.edtf.startswith("XXXX-") and "X" not in base.edtf[5:]:
            step = dt.timedelta(count * (7 if unit == "week" else 1))
            plain = (
                [dt.date(y, int(base.edtf[5:7]), int(base.edtf[8:])) + step for y in (_LEAP, _LEAP + 3)]
                if base.edtf[5:] != "02-29"
                else []
            )
            if plain and (plain[0].month, plain[0].day) == (plain[1].month, plain[1].day):
                return Value(f"XXXX-{plain[0].month:02}-{plain[0].day:02}", None, None, "day", None, anchor)
        return unknown("day", anchor)

    def period(self, unit: str, shift: int) -> Value:
        """Return the week, weekend, month, year or decade `shift` away from publication."""
        here = self.publication
        if here is None:
            return unknown(unit)
        if unit == "day":
            return one_day(here + dt.timedelta(shift), None, "publication")
        if unit == "week":
            # A Sunday paper's "last week" is the week that ends with it, whichever day weeks begin on.
            sunday = here.weekday() == 6 and shift < 0
            return week_of(here + dt.timedelta(7 * shift + sunday), "publication")
        if unit == "weekend":
            saturday = here - dt.timedelta((here.weekday() - 5) % 7)
            if shift > 0:
                saturday += dt.timedelta(7 * shift)
            elif shift < 0 and here.weekday() >= 5:
                saturday -= dt.timedelta(7)
            return days(saturday, saturday + dt.timedelta(1), "weekend", "publication")
        if unit == "month":
            return whole_month(*add_months(here.year, here.month, shift), "publication")
        if unit == "decade":
            first = here.year // 10 * 10 + 10 * shift
            return Value(
                f"{first // 10:03}X",
                dt.date(first, 1, 1),
                dt.date(first + 9, 12, 31),
                "decade",
                None,
                "publication",
            )
        return whole_year(here.year + shift, "publication")

    def holiday(self, name: str, year: int | None, ahead: int) -> Value:
        """Return the day of a holiday: of `year`, else the nearest to publication."""
        if year is not None:
            day = holiday(name, year)
            return one_day(day) if day else unknown("day")
        here = self.publication
        if here is None:
            return unknown("day")
        around = [d for y in (here.year - 1, here.year, here.year + 1) if (d := holiday(name, y))]
        past = max(d for d in around if d <= here)
        coming = min(d for d in around if d >= here)
        gone = (here - past).days
        day = coming if ahead > 0 or (ahead == 0 and gone > _STALE) else past
        return one_day(day, None, "publication")


def _weekday(year: int | None, month: int, day: int | None) -> int | None:
    if year is None or day is None:
        return None
    try:
        return dt.date(year, month, day).weekday()
    except ValueError:
        return None
