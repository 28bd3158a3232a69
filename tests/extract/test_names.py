"""Names in news prose: found, typed, and brought together within an article."""

import json
from pathlib import Path

import pytest

from factcheck.extract.document import Document
from factcheck.extract.names import Names, find_names
from tests.extract.marked_names import Mention, Score, article_of, marked, score

MARKED = Path(__file__).parent.parent / "names"


def names_in(*lines: str) -> Names:
    """The names of an article with a plain headline and these paragraphs."""
    return find_names(Document(article_of("\n".join(("what happened next", *lines)))))


def found(*lines: str) -> list[str]:
    """The names as "form = entity (type)", without the entity where it is the form."""
    return [
        f"{c.form} ({c.type[0]})" if c.form == c.entity else f"{c.form} = {c.entity} ({c.type[0]})"
        for c in names_in(*lines).claims
    ]


@pytest.mark.parametrize("half", ["dev", "heldout"])
def test_marked_articles(half: str) -> None:
    total = Score()
    wrong: list[str] = []
    for path in sorted((MARKED / half).glob("*.txt")):
        result, faults = score(*marked(path))
        total = total.plus(result)
        wrong += faults
    assert total.gold > 180
    assert total.f1(total.right) >= 0.92, (str(total), wrong)
    assert total.f1(total.typed) >= 0.92, (str(total), wrong)
    assert total.b3 >= 0.92, (str(total), wrong)


def test_names_of_the_seeds(shared: Path) -> None:
    """Places are not marked there, nor words in small letters that a post writes for a name."""
    types = {"PERSON": "person", "ORG": "organisation", "PLATFORM": "organisation", "HANDLE": "person"}
    total = Score()
    for article in json.loads((shared / "gold" / "names_in_seeds.json").read_text(encoding="utf-8")):
        text = (shared / "seeds" / article["article"]).read_text(encoding="utf-8")
        gold = [Mention(m["start"], m["end"], types[m["type"]], m["entity"]) for m in article["mentions"]]
        total = total.plus(score(text, gold, ("person", "organisation"))[0])
    assert total.f1(total.right) >= 0.95, str(total)
    assert total.b3 >= 0.97, str(total)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Atlantic City Mayor Don Guardian spoke.", ["Atlantic City (p)", "Don Guardian (p)"]),
        ("French actress Isabelle Huppert left.", ["Isabelle Huppert (p)"]),
        ("It was chief executive Mara Delacroix's idea.", ["Mara Delacroix (p)"]),
        ("He met Sen. Marcus T. Hollis, D-Ore., there.", ["Marcus T. Hollis (p)", "Ore. (p)"]),
        ("She read J.K. Rowling and W. Mark Felt Sr. again.", ["J.K. Rowling (p)", "W. Mark Felt Sr. (p)"]),
        ('It was Kanye "Ye" West.', ['Kanye "Ye" West (p)']),
        ("They sued North Six, Inc., on Monday.", ["North Six, Inc. (o)"]),
        ("She works at Halden & Rowe in Leeds.", ["Halden & Rowe (o)", "Leeds (p)"]),
        (
            "The Bank of England and the House of Representatives.",
            ["Bank of England (o)", "House of Representatives (o)"],
        ),
        ("A Leeds-based firm, a U.S.-led talk.", ["Leeds (p)", "U.S. (p)"]),
        (
            "Tobias van der Linden and Abdullah bin Rashid al-Harthi met.",
            ["Tobias van der Linden (p)", "Abdullah bin Rashid al-Harthi (p)"],
        ),
        ("Tickets go on sale on Friday, 3 May. I think French voters like Christmas.", []),
        (
            "The parents of North, 10, Saint, 8, and Chicago, 6, spoke.",
            ["North (p)", "Saint (p)", "Chicago (p)"],
        ),
        (
            "The Department of Justice sued the Securities and Exchange Commission.",
            ["Department of Justice (o)", "Securities and Exchange Commission (o)"],
        ),
        ("She saw spokesman Dane Schiller and Lance Jackson.", ["Dane Schiller (p)", "Lance Jackson (p)"]),
        ("The Dane Holger Rune beat Lance Cpl. Tom Reed.", ["Holger Rune (p)", "Tom Reed (p)"]),
        ("They met Evangelist Reginald Benjamin.", ["Reginald Benjamin (p)"]),
        ("She bought it at Marks and Spencer.", ["Marks and Spencer (o)"]),
        ("They saw the World Cup and World War II films in the LAST MONTH.", []),
    ],
)
def test_what_is_a_name(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ("He asked Anthony Marchetti.", "Tony laughed. Marchetti’s wife did not."),
            ["Anthony Marchetti (p)", "Tony = Anthony Marchetti (p)", "Marchetti = Anthony Marchetti (p)"],
            id="last name and nickname",
        ),
        pytest.param(
            ("They beat Rodney King.", "Then King wept, and the King of Spain heard of it. A King spoke."),
            ["Rodney King (p)", "King = Rodney King (p)", "Spain (p)"],
            id="a last name that is a title",
        ),
        pytest.param(
            ("He saw Jerry Ortiz and Jeremy Ortiz.", "Then Ortiz spoke. Later Jeremy wept."),
            ["Jerry Ortiz (p)", "Jeremy Ortiz (p)", "Ortiz (p)", "Jeremy = Jeremy Ortiz (p)"],
            id="two brothers stay two",
        ),
        pytest.param(
            (
                "He saw Paul Sandoval.",
                "His son, Paul Sandoval Jr., hid. Sandoval spoke; Sandoval Jr. did not.",
            ),
            [
                "Paul Sandoval (p)",
                "Paul Sandoval Jr. (p)",
                "Sandoval = Paul Sandoval (p)",
                "Sandoval Jr. = Paul Sandoval Jr. (p)",
            ],
            id="a name that gets its Jr. later is the son's",
        ),
        pytest.param(
            ("They arrested Bert Herring Jr. on Monday.", "Bert Herring was 56. Herring denied it."),
            [
                "Bert Herring Jr. (p)",
                "Bert Herring = Bert Herring Jr. (p)",
                "Herring = Bert Herring Jr. (p)",
            ],
            id="a Jr. may be left out later",
        ),
        pytest.param(
            (
                "He saw Ann Moore. He liked Ann Moore. He rang Ann Moore. Her son, Tom Moore, hid.",
                "Then Moore left.",
            ),
            ["Ann Moore (p)"] * 3 + ["Tom Moore (p)", "Moore = Ann Moore (p)"],
            id="the dominant of two",
        ),
        pytest.param(
            ("They sued North Six, Inc. and spoke to North West, 9, on Sunday.", "Then North said no."),
            ["North Six, Inc. (o)", "North West (p)", "North = North West (p)"],
            id="a child is no company",
        ),
        pytest.param(
            ("The campaign of Balenciaga ended.", "The controversial Balenziaga ads cost Balenciaga a lot."),
            ["Balenciaga (o)", "Balenziaga (o)", "Balenciaga (o)"],
            id="another spelling is another name",
        ),
        pytest.param(
            ("The Federal Bureau of Investigation (FBI) came.", "The FBI left."),
            ["Federal Bureau of Investigation (o)"] + ["FBI = Federal Bureau of Investigation (o)"] * 2,
            id="letters and what they stand for",
        ),
        pytest.param(
            (
                "Kim Kardashian West came. Kim Kardashian sat. Kim Kardashian spoke.",
                "“Kim, no,” @kimkardashian read.",
            ),
            [
                "Kim Kardashian West = Kim Kardashian (p)",
                "Kim Kardashian (p)",
                "Kim Kardashian (p)",
                "Kim = Kim Kardashian (p)",
                "@kimkardashian = Kim Kardashian (p)",
            ],
            id="the most frequent full name is shown",
        ),
        pytest.param(
            ("Then Tobias van der Linden came.", "But van der Linden left."),
            ["Tobias van der Linden (p)", "van der Linden = Tobias van der Linden (p)"],
            id="small words of a last name",
        ),
        pytest.param(
            ("It was Marston Dairy Group plc.", "Later Marston Dairy paid. Then Marston lost."),
            ["Marston Dairy Group plc (o)"]
            + [f"{n} = Marston Dairy Group plc (o)" for n in ("Marston Dairy", "Marston")],
            id="a company's shorter names",
        ),
    ],
)
def test_who_is_who(lines: tuple[str, ...], expected: list[str]) -> None:
    assert found(*lines) == expected


def test_headlines_give_only_names_known_from_the_body() -> None:
    text = "Juno Vale Slams Former Label Over Lost Masters\nIn a post, Juno Vale blamed the label.\n"
    assert [(c.start, c.form) for c in find_names(Document(article_of(text))).claims] == [
        (0, "Juno Vale"),
        (text.index("Juno", 9), "Juno Vale"),
    ]


def test_looking_names_up() -> None:
    names = names_in("Dr. Grace Oyelaran met Tony Marsh's son.")
    first, second = names.claims
    assert (first.form, second.form) == ("Grace Oyelaran", "Tony Marsh")
    assert names.at(first.end - 1, first.end + 5) == first
    assert names.at(first.end, first.end + 1) is None
    assert names.between(first.start, second.end - 1) == [first]
    assert names.entity_of("GRACE OYELARAN") == "Grace Oyelaran"
    assert names.entity_of("Nobody") is None
