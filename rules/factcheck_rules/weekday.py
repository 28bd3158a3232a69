"""The rule weekday."""

import calendar
import datetime as dt
from collections.abc import Iterator

from factcheck.model import TimeClaim
from factcheck.reason.moments import describe, misnamed_weekday, says_year, when_of
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
    date is judged only within two months of the article's publication, and not in an article of several years; nor
    in an undated one.
    """
    told: dict[tuple[str, str], list[TimeClaim]] = {}
    for claim in view.claims(TimeClaim):
        told.setdefault((claim.article, claim.text), []).append(claim)
    for claims in told.values():
        when = when_of(claims[0])
        real = misnamed_weekday(when)
        if real is None or when.earliest is None or not _sure(view, claims[0]):
            continue
        names = list(calendar.day_name)
        day = f"{when.earliest.day} {calendar.month_name[when.earliest.month]} {when.earliest.year}"
        yield Conflict(
            message=f"{day} was a {names[real]}, not a {names[when.weekday or 0]}.",
            readings=(
                view.reading(describe(when), [view.evidence(c.article, c.start, c.end) for c in claims]),
            ),
        )


def _sure(view: View, claim: TimeClaim) -> bool:
    """Say whether the year is certain: stated, or that of a publication not long before or after."""
    if says_year(claim.text):
        return True
    published = view.article(claim.article).published
    if published is None or claim.earliest is None:
        return False
    others = [c for c in view.claims(TimeClaim) if c.article == claim.article and says_year(c.text)]
    before = max((c for c in others if c.start < claim.start), key=lambda c: c.start, default=None)
    if before and before.earliest and before.edtf[:7] == claim.edtf[:7]:
        return True  # under a full date of that month, whatever else the article tells of
    elsewhen = [c for c in others if c.earliest == c.latest and c.edtf[:4] != f"{published.value.year}"]
    if len(elsewhen) > 1 or any(c.start < claim.start for c in elsewhen):
        return False  # a list of what happened in several years, or what stands under a date of another
    years = [published.value.year + k for k in (-1, 0, 1)]
    near = [y for y in years if _distance(claim.earliest, y, published.value) <= _NEAR]
    return near == [claim.earliest.year]


def _distance(day: dt.date, year: int, from_: dt.date) -> int:
    moved = day.replace(year=year, day=min(day.day, 28))
    return abs((moved - from_).days)
