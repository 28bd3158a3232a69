"""The rule duration."""

from collections.abc import Iterator, Sequence

from factcheck.model import NumberClaim, TimeClaim
from factcheck.reason.amounts import DURATIONS
from factcheck.rule import Conflict, Example, View, rule
from factcheck.text.lags import lag
from factcheck_rules._advice import advice, either
from factcheck_rules._amounts import asked, groups, readings
from factcheck_rules._clauses import most_printed

# The share of two sentences' words in common from which an unnamed length of time is taken for one.
_ALIKE = 0.55
_CHECK = "check the length with whoever gave it"


@rule(
    type="duration",
    severity="warning",
    examples=[
        Example(
            {
                "North Echo": "Police talked with the gunman for two hours at the Harrow town hall.",
                "Sport Daily": "Police talked with the gunman for four hours at the Harrow town hall.",
            },
            readings=["2 hours", "4 hours"],
        ),
        Example(
            {
                "North Echo": "Police talked with the gunman for two hours at the Harrow town hall.",
                "Sport Daily": "Police talked with the gunman for about two hours at the Harrow town hall.",
            },
        ),
    ],
)
def duration(view: View) -> Iterator[Conflict]:
    """The same thing is said to have taken, or to take, two lengths of time.

    Compared are lengths in one unit, where two articles tell of them alike: a contract of four years against
    one of five, “after two hours” against “after four hours”. “Nearly two hours” is an interval as every number.
    """
    for quantity in view.quantities:
        if quantity.claims[0].unit not in DURATIONS:
            continue
        found = groups(quantity.claims)
        if len(found) < 2:
            continue
        values = readings(view, found)
        if len({r.value for r in values}) == len(values):
            yield Conflict(
                message=f"{_question(view, most_printed(values, found))}: {either(r.value for r in values)}?",
                readings=values,
                suggestion=advice(values, _CHECK),
                # Read on real coverage, lengths told less alike were of two things.
                severity="info" if quantity.likeness < _ALIKE and not quantity.claims[0].what else None,
            )
    for dating in view.datings:
        lengths: dict[str, list[TimeClaim]] = {}
        for claim in dating.claims:
            distance = lag(claim.text)
            if distance:
                lengths.setdefault(f"{distance[0]:g} {distance[1]}", []).append(claim)
        torn = len({(c.article, v) for v, own in lengths.items() for c in own}) > len(
            {c.article for c in dating.claims}
        )
        if len(lengths) > 1 and not torn:
            told = [own for _, own in sorted(lengths.items())]
            said = tuple(
                view.reading(
                    " ".join(own[0].text.split()), [view.evidence(c.article, c.start, c.end) for c in own]
                )
                for own in told
            )
            question = asked(view, "How long", most_printed(said, told))
            yield Conflict(
                message=f"{question}: {either(r.value for r in said)}?",
                readings=said,
                suggestion=advice(said, _CHECK),
            )


def _question(view: View, claims: Sequence[NumberClaim]) -> str:
    if claims[0].what:
        return f"How long is the {claims[0].what}"
    return asked(view, "How long", claims)
