"""Roles: before a name, in apposition, and not where the noun belongs to somebody else."""

import pytest

from factcheck.model import RoleClaim
from tests.extract.claims import claims

READ = [
    ("The plan of chief engineer Henrik Lindqvist failed.", "Henrik Lindqvist", "chief engineer"),
    ("Henrik Lindqvist, the authority's chief engineer, spoke.", "Henrik Lindqvist", "chief engineer"),
    ("The authority's chief engineer, Henrik Lindqvist, spoke.", "Henrik Lindqvist", "chief engineer"),
    ("Mara Delacroix, chief executive of Skyhop, spoke.", "Mara Delacroix", "chief executive"),
    ("Adela Voss, 51, the mayor, spoke.", "Adela Voss", "mayor"),
    ("Adela Voss, a former Democratic candidate for the board, spoke.", "Adela Voss", "former candidate"),
    ("He met former F.B.I. director Jonas Brandt there.", "Jonas Brandt", "former director"),
    ("She came with ex-husband Jonas Brandt on Friday.", "Jonas Brandt", "ex-husband"),
    ("His uncle, Jonas Brandt, pulled two neighbours out.", "Jonas Brandt", "uncle"),
]


@pytest.mark.parametrize(("text", "person", "role"), READ, ids=[r[0] for r in READ])
def test_read(text: str, person: str, role: str) -> None:
    assert [(c.person, c.role) for c in claims(RoleClaim, text)] == [(person, role)]


@pytest.mark.parametrize(
    "text",
    [
        "Adela Voss, 57, asked the governor to come.",
        "Adela Voss, his mother and two brothers came.",
        "A friend, Adela Voss and others came.",
        "Adela Voss met the mayor.",
        "The engineer said Adela Voss came.",
    ],
)
def test_no_role(text: str) -> None:
    assert claims(RoleClaim, text) == []
