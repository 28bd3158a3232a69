"""Quantities: what is counted, in which unit, and which interval the words allow."""

import pytest

from factcheck.model import NumberClaim
from tests.extract.claims import claims

READ = [
    ("Seven people were killed.", "people killed", 7, 7, None),
    ("The quake hit the town, killing seven people.", "people killed", 7, 7, None),
    ("Nobody was killed.", "people killed", 0, 0, None),
    ("Police say no one was seriously hurt.", "people injured", 0, 0, None),
    ("At least 40 were injured.", "people injured", 40, None, None),
    ("More than three dozen people were hurt.", "people injured", 36, None, None),
    ("Hackers copied the records of 2.4 million passengers.", "passenger", 2_350_000, 2_450_000, None),
    ("He scored 19 league goals.", "goal", 19, 19, None),
    ("The mother of four came home.", "child", 4, 4, None),
    ("The mother-of-four came home.", "child", 4, 4, None),
    ("It left 31, 000 people dead.", "people killed", 31_000, 31_000, None),
    ("Power was restored to 1,200 homes.", "home", 1200, 1200, None),
    ("As many as 40 firefighters came.", "firefighter", None, 40, None),
    ("Between 15 and 20 friends came.", "friend", 15, 20, None),
    ("Dozens of houses burned.", "house", 24, None, None),
    ("Hundreds of thousands of people fled.", "people", 200_000, None, None),
    ("He signed for £32m.", "", 31_500_000, 32_500_000, "GBP"),
    ("It comes at a cost of $18 million.", "cost", 17_500_000, 18_500_000, "$"),
    ("He posted 60,000 dollars.", "", 60_000, 60_000, "$"),
    ("A $25,000 reward is offered.", "reward", 25_000, 25_000, "$"),
    ("The shares fell 6.8 per cent.", "fall", 6.8, 6.8, "percent"),
    ("He signed a four-year deal.", "deal", 4, 4, "year"),
    ("The town lies 35 miles away.", "", 35, 35, "mile"),
    ("A 5.6 magnitude earthquake hit the coast.", "magnitude", 5.6, 5.6, "magnitude"),
    ("Another four people died.", "people killed", 4, 4, None),
    ("Four people, one of them a child, were killed.", "people killed", 4, 4, None),
    ("Four people have burned to death.", "people killed", 4, 4, None),
    ("Four men were sentenced to death.", "man", 4, 4, None),
    ("He admits murdering four people.", "people killed", 4, 4, None),
    ("He was tried for the fatal shootings of four teens.", "teen killed", 4, 4, None),
    ("It held a fatal dose of four pills.", "pill", 4, 4, None),
    ("Four children have shot themselves.", "child", 4, 4, None),
    ("The dam killed four women and a man.", "woman killed", 4, 4, None),
    ("Four women and a man died.", "woman killed", 4, 4, None),
    ("He was shot four times.", "time", 4, 4, None),
    ("They are shot at four times the rate.", "", 4, 4, "time"),
]


@pytest.mark.parametrize(("text", "what", "low", "high", "unit"), READ, ids=[r[0] for r in READ])
def test_read(text: str, what: str, low: float | None, high: float | None, unit: str | None) -> None:
    (claim,) = claims(NumberClaim, text)
    assert (claim.what, claim.low, claim.high, claim.unit) == (what, low, high, unit)


def test_hedges_widen_on_their_own_side() -> None:
    (about,) = claims(NumberClaim, "About 100 houses burned.")
    (nearly,) = claims(NumberClaim, "Nearly 100 houses burned.")
    assert about.approximate
    assert (about.low, about.high) == (90, 110)
    assert nearly.approximate
    assert (nearly.low, nearly.high) == (85, 100)


@pytest.mark.parametrize(
    "text",
    [
        "Adela Voss, 51, came.",
        "The 26-year-old striker came.",
        "They won 3-2 at home.",
        "It happened at 9:27 a.m. on November 28, 2022.",
        "Call (954) 493-TIPS today.",
        "It measured 6. 1 on the scale.",
        "One man said so, and no one else was hurt.",
        "Nobody knows the two.",
        "Another four people came.",
        "The BlackBerry Curve 8900 helps you.",
        f"He saw {'9' * 5_000} houses.",
        "It happened two days ago.",
        "The ninth bridge fell.",
    ],
)
def test_no_quantity(text: str) -> None:
    assert claims(NumberClaim, text) == []
