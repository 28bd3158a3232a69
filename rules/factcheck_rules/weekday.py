"""The rule weekday."""

import calendar
from collections.abc import Iterator

from factcheck.model import TimeClaim, When
from factcheck.reason.moments import describe, misnamed_weekday
from factcheck.rule import Conflict, Example, View, rule


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

    “Wednesday, March 11, 2025” was a Tuesday: the weekday or the date is wrong. Where the year is not stated,
    the year of publication decides; an undated article's dates without a year are not judged.
    """
    for claim in view.claims(TimeClaim):
        when = _when(claim)
        real = misnamed_weekday(when)
        if real is None or when.earliest is None:
            continue
        names = list(calendar.day_name)
        day = f"{when.earliest.day} {calendar.month_name[when.earliest.month]} {when.earliest.year}"
        yield Conflict(
            message=f"{day} was a {names[real]}, not a {names[claim.weekday or 0]}.",
            readings=(view.reading(describe(when), [view.evidence(claim.article, claim.start, claim.end)]),),
        )


def _when(claim: TimeClaim) -> When:
    return When(
        edtf=claim.edtf,
        earliest=claim.earliest,
        latest=claim.latest,
        weekday=claim.weekday,
        start=claim.start,
        end=claim.end,
        text=claim.text,
    )
