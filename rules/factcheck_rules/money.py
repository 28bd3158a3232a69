"""The rule money."""

from collections.abc import Iterator, Sequence

from factcheck.model import NumberClaim
from factcheck.reason.amounts import describe, is_money
from factcheck.rule import Conflict, Example, View, rule
from factcheck_rules._advice import advice, either
from factcheck_rules._amounts import asked, groups, readings
from factcheck_rules._clauses import most_printed
from factcheck_rules._currencies import foreign
from factcheck_rules._growth import revised

# Nouns of which one has a sum: "the bail was $15,000".
_SUMS = frozenset(
    {
        "bail",
        "bond",
        "reward",
        "fee",
        "price",
        "ransom",
        "fine",
        "salary",
        "damage",
        "cost",
        "debt",
        "deficit",
        "budget",
        "loan",
        "bill",
        "prize",
        "rent",
    }
)


@rule(
    type="money",
    severity="error",
    examples=[
        Example(
            {
                "North Echo": "Harrow Rovers signed the striker Kola Adeyemi from Porto Alegre for £32m on Wednesday.",
                "Sport Daily": "Harrow Rovers signed the striker Kola Adeyemi from Porto Alegre for £23 million.",
            },
            readings=["£32 million", "£23 million"],
        ),
        Example(
            {
                "North Echo": "The Kestrel group asked Skyhop for a ransom of €3 million ($3.3 million) in August.",
                "Sport Daily": "The Kestrel group asked Skyhop for a ransom of $3.3 million in August.",
            },
        ),
        Example(
            {
                "North Echo": "The Dutch group Halver bought the biscuit factory in Aldersby six years ago for £41m.",
                "Sport Daily": "The factory in Aldersby belongs to Halver, a food group that paid $41 million for it.",
            },
            readings=["£41 million", "$41 million"],
        ),
    ],
)
def money(view: View) -> Iterator[Conflict]:
    """Two sums of money are given for the same thing.

    Sums are compared in one currency only, where two articles tell of them alike: “held on a $15,000 bond”
    against “held on $18,000 bond”. A sum is the interval its words allow: “£32m” is £31.5 to £32.5 million,
    “more than $2 million” has no upper end. A conversion in brackets is no second sum, and where an article
    gives the sum in another currency, dollars of unknown countries may both be that: a note. So it is where an
    article says what the sum was changed to: “raised the reward to £75,000”. One number in two currencies (£41
    million, $41 million) is a finding of its own.

    Sums whose digits changed places ($3.2 and $2.3 million) or whose point moved are compared with hardly a word in
    common, and so are those of one frame: what was stolen, what was lent, for how much a thing was insured.
    """
    for quantity in view.quantities:
        if not is_money(quantity.claims[0]):
            continue
        found = groups(quantity.claims)
        if len(found) < 2:
            continue
        values = readings(view, found)
        if len({r.value for r in values}) == len(values):
            base = foreign(view, found)
            later = revised(view, found)
            yield Conflict(
                message=f"{_question(view, most_printed(values, found))}: {either(r.value for r in values)}?",
                readings=values,
                severity="info" if base or later else None,
                suggestion=f"Perhaps each is {base} in other dollars."
                if base
                else f"The sum was changed, to {describe(later[0])}."
                if later
                else advice(values, "check the sum with its source"),
            )


def _question(view: View, claims: Sequence[NumberClaim]) -> str:
    if claims[0].what in _SUMS:
        return f"How much was the {claims[0].what}"
    return asked(view, "How much", claims)
