"""What a number counts: nouns that mean the same to a count, and what happened to those counted."""

from factcheck.model import NumberClaim

# Words for one thing in news English; a claim's noun is in the singular already.
_ALIKE = {
    word: words.split()[0]
    for words in (
        "people person individual victim human",
        "passenger customer client traveller traveler user",
        "child kid youngster minor",
        "teenager teen youth",
        "officer policeman policewoman cop",
        "employee worker staff staffer",
        "soldier troop serviceman",
        "protester demonstrator",
        "student pupil",
        "doctor physician",
        "follower fan subscriber",
        "home house",
        "shop store",
        "round bullet",
        "car vehicle",
        "gun firearm weapon",
        "deal contract agreement",
        "bail bond",
        "fund cash money",
        "reward bounty",
        "film movie",
        "quake earthquake temblor tremor",
        "sentence term",
        "fee price",
        "damage loss",
        "ship vessel",
        "plane aircraft jet airplane",
        "fatality death",
        "jewelry jewellery jewel diamond gem",
    )
    for word in words.split()
}
# Those counted together with what happened to them, whatever the articles call them.
ANYBODY = frozenset(
    ["people", "member", "relative", "passenger", "resident", "villager", "civilian", "patient"]
)
# What a sum is reckoned as: gross income and what is left of it are two sums.
RECKONED = frozenset(
    ["income", "revenue", "profit", "earning", "sale", "loss", "tax", "interest", "royalty", "asset", "debt"]
)
# Where nobody died, those shot are those injured.
WOUNDED = frozenset(["shot", "injured"])
# What is counted in every match and of every player: two such numbers are hardly ever of one thing.
_SCORES = frozenset(
    ["point", "catch", "pass", "touchdown", "rebound", "assist", "carry", "reception", "season"]
)


def commonest(word: str) -> str:
    """Return the commonest of the words for one thing, the word itself for most."""
    return _ALIKE.get(word, word)


def counted(claim: NumberClaim) -> tuple[str, str]:
    """Return the noun counted, by the commonest word for it, and what happened to those: ("people", "killed")."""
    noun, _, fate = claim.what.partition(" ")
    return _ALIKE.get(noun, noun), fate


def same_counted(a: NumberClaim, b: NumberClaim) -> bool:
    """Return whether two claims count the same: one noun, one fate; anybody who was killed or hurt is one noun."""
    (noun, fate), (other, others_fate) = counted(a), counted(b)
    if noun in _SCORES or others(a) != others(b) or (fate != others_fate and {fate, others_fate} != WOUNDED):
        return False
    return noun == other or bool(fate and {noun, other} <= ANYBODY)


def others(claim: NumberClaim) -> bool:
    """Return whether a claim counts those besides somebody: "three others" of four."""
    return "other" in claim.text.lower()
