"""Ages: bound to the person they are about, as an interval of birthdays."""

import datetime as dt

import pytest

from factcheck.model import AgeClaim
from tests.extract.claims import claims

READ = [
    ("Adela Voss, 51, criticised the state.", "Adela Voss", 51),
    ("The dead were Adela Voss, 51; Tomas Brandt, 9; and Ruth Amadi, 44.", "Adela Voss", 51),
    ("Police arrested 25-year-old Adela Voss.", "Adela Voss", 25),
    ("Police arrested twenty-five-year-old Adela Voss.", "Adela Voss", 25),
    ("Police named 35-year-old Deputy Jerry Ortiz.", "Jerry Ortiz", 35),
    ("Police named Adela Voss, aged 51, as the driver.", "Adela Voss", 51),
    ("Police found Adela Voss, a 51-year-old teacher, at home.", "Adela Voss", 51),
    ("Adela Voss, the mayor, will turn 52 in June.", "Adela Voss", 51),
    (
        "Kola Adeyemi joined the Rovers on Friday. The 26-year-old striker signed for four years.",
        "Kola Adeyemi",
        26,
    ),
]


@pytest.mark.parametrize(("text", "person", "years"), READ, ids=[r[0] for r in READ])
def test_read(text: str, person: str, years: int) -> None:
    found = claims(AgeClaim, text)
    assert found
    assert (found[0].person, found[0].years) == (person, years)


@pytest.mark.parametrize(
    "text",
    [
        "Adela Voss, 51 percent of whose town burned, spoke.",
        "Adela Voss said the 9-year-old was safe.",
        "Adela Voss said a boy was found. The 9-year-old was safe.",
        "Malia and Adela Voss, aged 16 and 13 respectively, came.",
        "A 51-year-old friend of Adela Voss came.",
    ],
)
def test_nobody_is_given_an_age_that_may_be_another_s(text: str) -> None:
    assert claims(AgeClaim, text) == []


def test_birthdays_follow_from_the_day_of_publication() -> None:
    (claim,) = claims(AgeClaim, "Adela Voss, 51, spoke.", "2025-03-12")
    assert (claim.born.earliest, claim.born.latest) == (dt.date(1973, 3, 13), dt.date(1974, 3, 12))
    (undated,) = claims(AgeClaim, "Adela Voss, 51, spoke.")
    assert undated.as_of is None
    assert undated.born.earliest is None
    (leap,) = claims(AgeClaim, "Adela Voss, 51, spoke.", "2024-02-29")
    assert (leap.born.earliest, leap.born.latest) == (dt.date(1972, 3, 1), dt.date(1973, 2, 28))
