"""The rule unit."""

from collections.abc import Iterator

from factcheck.model import NumberClaim
from factcheck.reason.amounts import is_money
from factcheck.rule import Conflict, Example, View, rule
from factcheck_rules._advice import advice, either
from factcheck_rules._amounts import asked, readings
from factcheck_rules._clauses import most_printed

# People, counted one by one: nobody has a price.
_HEADS = frozenset(
    {
        "follower",
        "subscriber",
        "fan",
        "viewer",
        "listener",
        "reader",
        "user",
        "member",
        "visitor",
        "people",
        "passenger",
        "customer",
        "resident",
        "voter",
        "student",
        "pupil",
        "child",
        "patient",
        "worker",
        "employee",
        "soldier",
        "refugee",
        "spectator",
        "supporter",
        "protester",
        "victim",
    }
)
_ELSEWHERE = frozenset({"of", "in", "for", "from", "to", "per"})


@rule(
    type="unit",
    severity="error",
    examples=[
        Example(
            {
                "Coast Daily": "The singer, who has $337 million Instagram followers, did not comment on the picture."
            },
            readings=["$337 million Instagram followers"],
        ),
        Example(
            {
                "Coast Daily": "The singer, who has 337 million Instagram followers, earned $3 million from fans."
            }
        ),
        Example(
            {
                "North Echo": "The Dutch group Halver bought the biscuit factory in Aldersby six years ago for £41m.",
                "Sport Daily": "The factory in Aldersby belongs to Halver, a food group that paid $41 million for it.",
            },
            readings=["£41 million", "$41 million"],
        ),
        Example(
            {
                "North Echo": "The Dutch group Halver bought the biscuit factory in Aldersby six years ago for £41m.",
                "Sport Daily": "The Aldersby factory belongs to Halver, a group that paid £41 million ($52 million).",
            },
        ),
    ],
)
def unit(view: View) -> Iterator[Conflict]:
    """A number of people stands with a currency, or another unit that cannot be right.

    “$337 million Instagram followers”: people are counted, not paid for. One article is enough to see it.

    Two articles give one number two units: £41 million and $41 million, 12 miles and 12 kilometres. Only numbers of
    two digits and more are compared so, where the sentences share a word and neither article gives the other's too.
    """
    yield from _two_units(view)
    for claim in view.claims(NumberClaim):
        if not is_money(claim) or claim.what not in _HEADS:
            continue
        words = claim.text.lower().split()
        if not words[-1].isalpha() or not _ELSEWHERE.isdisjoint(words):
            continue
        value = " ".join(claim.text.split())
        yield Conflict(
            message=f"“{value}”: a number of people with a currency.",
            readings=(view.reading(value, [view.evidence(claim.article, claim.start, claim.end)]),),
        )


def _two_units(view: View) -> Iterator[Conflict]:
    """Yield figures to which the articles give different units."""
    for quantity in view.quantities:
        units: dict[str | None, list[NumberClaim]] = {}
        for claim in quantity.claims:
            units.setdefault("USD" if claim.unit == "$" else claim.unit, []).append(claim)
        if len(units) < 2:
            continue
        groups = sorted(units.values(), key=lambda g: (g[0].article, g[0].start))
        values = readings(view, groups)
        yield Conflict(
            message=f"{asked(view, 'Which unit', most_printed(values, groups))}: {either(r.value for r in values)}?",
            readings=values,
            severity="warning",
            suggestion=advice(values, "check the figure with its source"),
        )
