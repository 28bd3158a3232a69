"""The rule weekday."""

import calendar
import datetime as dt
from collections.abc import Iterator

from factcheck.model import TimeClaim
from factcheck.reason.moments import says_year
from factcheck.rule import Conflict, Example, View, rule

# Days from publication within which a date without a year is of that year.
_NEAR = 60


@rule(
    type="date",
    severity="warning",
    examples=[
        Example(
            {
                "Capital Post": "---\npublished: 2025-03-13\n---\n"
                "The Post reported on Wednesday, March 11, 2025, that two sensors at the dam had been out of service.",
            },
            readings=["Wednesday 11 March 2025"],
        ),
        Example(
            {
                "Capital Post": "---\npublished: 2025-03-13\n---\n"
                "The Post reported on Wednesday, March 12, 2025, that two sensors at the dam had been out of service.",
            },
        ),
    ],
)
def weekday(view: View) -> Iterator[Conflict]:
    """A date is given with a weekday that it does not have.

    “Wednesday, March 11, 2025” was a Tuesday: the weekday or the date is wrong. Where the year is not stated, the
    date is judged only within two months of the article's publication, and not where the weekday fits another year
    that the article tells of; nor in an undated article or one of several years.
    """
    told: dict[tuple[str, str], list[TimeClaim]] = {}
    for claim in view.claims(TimeClaim):
        told.setdefault((claim.article, claim.text), []).append(claim)
    names = list(calendar.day_name)
    for claims in told.values():
        claim = claims[0]
        days = _meant(view, claim)
        if claim.weekday is None or not days or any(d.weekday() == claim.weekday for d in days):
            continue
        date = f"{days[0].day} {calendar.month_name[days[0].month]}"
        date += f" {days[0].year}" if len(days) == 1 else ""
        was = " and ".join(f"a {names[d.weekday()]}{f' in {d.year}' if len(days) > 1 else ''}" for d in days)
        said = names[claim.weekday]
        yield Conflict(
            message=f"{date} was {was}, not a {said}.",
            readings=(
                view.reading(f"{said} {date}", [view.evidence(c.article, c.start, c.end) for c in claims]),
            ),
        )


def _meant(view: View, claim: TimeClaim) -> list[dt.date]:
    """Return the days that a date may be where its year is certain, or nearly so; else none.

    Certain is a stated year, and that of a publication not long before or after; beside it one other year that the
    article tells of may be meant.
    """
    day = claim.earliest
    if day is None or day != claim.latest:
        return []
    if says_year(claim.text):
        return [day]
    published = view.article(claim.article).published
    if published is None:
        return []
    others = [c for c in view.claims(TimeClaim) if c.article == claim.article and says_year(c.text)]
    before = max((c for c in others if c.start < claim.start), key=lambda c: c.start, default=None)
    if before and before.earliest and before.edtf[:7] == claim.edtf[:7]:
        return [day]  # under a full date of that month, whatever else the article tells of
    years = [published.value.year + k for k in (-1, 0, 1)]
    near = [y for y in years if _distance(day, y, published.value) <= _NEAR]
    named = {day.year, *(c.earliest.year for c in others if c.earliest and c.earliest == c.latest)} - set(
        near
    )
    return [_moved(day, y) for y in (*near, *named)] if len(near) == 1 and len(named) < 2 else []


def _moved(day: dt.date, year: int) -> dt.date:
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


def _distance(day: dt.date, year: int, from_: dt.date) -> int:
    return abs((_moved(day, year) - from_).days)
