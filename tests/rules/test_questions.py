"""The questions that findings put: understood without the articles, in the words of those that most print."""

import pytest
from conftest import Told

from factcheck.engine import analyse, findings
from factcheck.rule import load_rules


def question(told: Told, *texts: str) -> str:
    """Return what the only finding asks of articles by outlets in the order of the alphabet."""
    stories = {f"{letter} Herald": text for letter, text in zip("ABCD", texts, strict=False)}
    [finding] = findings(analyse(told(stories)).graphs, load_rules())
    return finding.message


CREW = "The ferry Lady Alder hit the pier at Port Hallow. "


@pytest.mark.parametrize(
    ("texts", "asked"),
    [
        (
            [
                f"{CREW}A total of 32 passengers were taken to hospital, Coast Ambulance said.",
                f"{CREW}Twenty-three passengers were taken to hospital, Coast Ambulance said.",
                f"{CREW}Coast Ambulance said 23 passengers were taken to hospital.",
            ],
            "How many passengers were taken to hospital: 23 or 32?",
        ),
        (
            [
                "Harrow Rovers have signed the striker Kola Adeyemi, who scored 19 league goals last season.",
                "Harrow Rovers have signed the striker Kola Adeyemi. He scored 29 league goals last season.",
            ],
            "How many goals, in “Harrow Rovers have signed the striker Kola Adeyemi, who scored … league goals last "
            "season”: 19 or 29?",
        ),
        (
            [
                f"{CREW}Divers searched the water for two hours. He was not found.",
                f"{CREW}Divers searched the water for four hours. He was not found.",
            ],
            "How long, in “Divers searched the water for …”: 2 hours or 4 hours?",
        ),
        (
            [
                f"{CREW}Its last safety inspection took place on 21 January 2026, according to the owner's letter.",
                f"{CREW}Its last safety inspection took place on 12 January 2026.",
                f"{CREW}Its last safety inspection took place on 12 January 2026, and the ship passed it.",
            ],
            "When, in “Its last safety inspection took place on …”: 12 January 2026 or 21 January 2026?",
        ),
        (
            [
                "Skyhop, said the police on Monday, paid the Kestrel group £3 million in August.",
                "Skyhop paid the Kestrel group £5 million in August, and its chief executive resigned.",
            ],
            "How much, in “Skyhop paid the Kestrel group … in August”: £3 million or £5 million?",
        ),
    ],
)
def test_a_question_is_a_whole_clause_of_one_sentence(told: Told, texts: list[str], asked: str) -> None:
    assert question(told, *texts) == asked


def test_a_platform_has_the_name_that_is_printed(told: Told) -> None:
    said = "“No payment cards were taken from our customers,” Mara Delacroix"
    x = f"{said} wrote on X."
    posts = [x, f"{said} wrote on LinkedIn.", f"{said} wrote on Instagram."]
    assert question(told, *posts) == "Did Mara Delacroix say this on Instagram, on LinkedIn or on X?"
    assert question(told, x, posts[1], f"{said} tweeted.").endswith("on LinkedIn or on Twitter?")


def test_an_undated_age_is_never_listed_under_another(told: Told) -> None:
    stories = {
        "A Herald": "---\npublished: 2026-03-10\n---\nIts captain Tomas Brandt, 54, was unhurt.",
        "B Post": "---\npublished: 2026-03-10\n---\nIts captain Tomas Brandt, 45, was unhurt.",
        "Draft": "Its captain Tomas Brandt, 51, was unhurt.",
    }
    [finding] = findings(analyse(told(stories)).graphs, load_rules())
    assert all(reading.value in e.text for reading in finding.readings for e in reading.evidence)
