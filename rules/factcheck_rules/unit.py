"""The rule unit."""

from collections.abc import Iterator

from factcheck.model import NumberClaim
from factcheck.reason.amounts import is_money
from factcheck.reason.measures import differ
from factcheck.rule import Conflict, Example, View, rule

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
    ],
)
def unit(view: View) -> Iterator[Conflict]:
    """A number of people stands with a currency, or another unit that cannot be right.

    “$337 million Instagram followers”: people are counted, not paid for. One article is enough to see it. So it is
    where a measure is given in two units that cannot both be right, “10 kilometres (8 miles)”; whatever can be
    rounded to both is let pass, and so are currencies, whose rates move.
    """
    yield from _conversions(view)
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


def _conversions(view: View) -> Iterator[Conflict]:
    """Yield measures whose other unit, in brackets behind them, gives another size."""
    last: NumberClaim | None = None
    for claim in view.claims(NumberClaim):
        if last and last.article == claim.article and differ(last, claim):
            text = view.article(claim.article).text
            if text[last.end : claim.start] == " (" and text[claim.end : claim.end + 1] == ")":
                value = " ".join(text[last.start : claim.end + 1].split())
                yield Conflict(
                    message=f"“{value}”: the two are not the same size.",
                    readings=(
                        view.reading(value, [view.evidence(claim.article, last.start, claim.end + 1)]),
                    ),
                    severity="warning",
                )
        last = claim
