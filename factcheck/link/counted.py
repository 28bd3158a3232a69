"""What a number counts: nouns that mean the same to a count, and what happened to those counted."""

from factcheck.model import NumberClaim
from factcheck.text.nouns import commonest

# Those counted together with what happened to them, whatever the articles call them.
ANYBODY = frozenset(
    ["people", "member", "relative", "passenger", "resident", "villager", "civilian", "patient"]
)
# What a sum is reckoned as: gross income and what is left of it are two sums.
RECKONED = frozenset(
    ["income", "revenue", "profit", "earning", "sale", "loss", "tax", "interest", "royalty", "asset", "debt"]
)
# Of these sums a story has one: "held on $15,000 bail".
ONE_SUM = frozenset(["bail", "bond", "reward", "ransom", "damage"])
# What articles tell of in their first words, as one thing.
TOLLS = frozenset(["killed", "injured", "shot"])
# Where nobody died, those shot are those injured.
WOUNDED = frozenset(["shot", "injured"])
# What is counted in every match and of every player: two such numbers are hardly ever of one thing.
SCORES = frozenset(
    ["point", "catch", "pass", "touchdown", "rebound", "assist", "carry", "reception", "season"]
)


def counted(claim: NumberClaim) -> tuple[str, str]:
    """Return the noun counted, by the commonest word for it, and what happened to those: ("people", "killed")."""
    noun, _, fate = claim.what.partition(" ")
    return commonest(noun), fate


def same_counted(a: NumberClaim, b: NumberClaim) -> bool:
    """Return whether two claims count the same: one noun, one fate; anybody who was killed or hurt is one noun."""
    (noun, fate), (other, others_fate) = counted(a), counted(b)
    if noun in SCORES or others(a) != others(b) or (fate != others_fate and {fate, others_fate} != WOUNDED):
        return False
    return noun == other or bool(fate and {noun, other} <= ANYBODY)


def others(claim: NumberClaim) -> bool:
    """Return whether a claim counts those besides somebody: "three others" of four."""
    return "other" in claim.text.lower()
