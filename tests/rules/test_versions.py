"""What the case bank cannot say: a suggestion left out, and long or many quotations in bearable time."""

import time

import pytest
from conftest import Told

from factcheck.engine import analyse, findings
from factcheck.model import Finding
from factcheck.rule import load_rules

LETTERS = "bcdfglmnprst"


def found(told: Told, stories: dict[str, str], *names: str) -> tuple[tuple[Finding, ...], float]:
    """Return what the rules find, with the seconds of processor time that they took."""
    graphs = analyse(told(stories)).graphs
    rules = [r for r in load_rules() if r.name in names]
    start = time.process_time()
    return findings(graphs, rules), time.process_time() - start


def word(number: int) -> str:
    """Return a word of its own for each number below 46,656."""
    syllables = (number // 36**k % 36 for k in range(3))
    return "".join(LETTERS[s // 3] + "aei"[s % 3] for s in syllables)


@pytest.mark.parametrize(
    ("more", "suggested"), [("", False), (" Henrik Lindqvist declined to comment.", True)]
)
def test_only_a_commoner_spelling_is_suggested(told: Told, more: str, suggested: bool) -> None:
    stories = {
        "Valley Herald": f"Henrik Lindqvist ran the dam for nine years.{more}",
        "Coast Daily": "Henrik Lindquist ran the dam for nine years.",
    }
    [finding], _ = found(told, stories, "name-spelling")
    assert (finding.suggestion is not None) == suggested


@pytest.mark.parametrize(
    ("said", "told_apart"),
    [
        (("chance that we", "chance that we", "chance we"), "a word is left out"),
        (("chance we", "chance we", "chance that we"), "the second has a word more"),
        (("chance we", "chance that we"), "the second has a word more"),
        (("chance we all", "chance that we"), "the words differ"),
    ],
)
def test_words_are_left_out_where_most_have_them(told: Told, said: tuple[str, ...], told_apart: str) -> None:
    outlets = ("Valley Herald", "Coast Daily", "State Wire")
    stories = {
        outlet: f"{outlet} asked. “There is one {words} lose the old ferry to the bank,” said Marta Olsen."
        for outlet, words in zip(outlets, said, strict=False)
    }
    [finding], _ = found(told, stories, "quote-wording")
    assert finding.message.endswith(f": {told_apart}.")


def test_a_long_speech_with_many_changes(told: Told) -> None:
    speech = [word(7 * k) for k in range(4_000)]
    changed = [w if k % 7 else word(7 * k + 3) for k, w in enumerate(speech)]
    stories = {
        outlet: f"A long speech\n\n“{' '.join(words).capitalize()},” said Marta Olsen, the mayor.\n"
        for outlet, words in (("Valley Herald", speech), ("Coast Daily", changed))
    }
    found_, seconds = found(told, stories, "quote-wording", "quote-meaning")
    assert len(found_) == 1
    assert seconds < 3


def test_many_names(told: Told) -> None:
    names = [f"{word(29 * k).capitalize()} {word(31 * k + 5).capitalize()}" for k in range(1_000)]
    text = " ".join(f"{name} declined to comment." for name in names)
    stories = dict.fromkeys(("Valley Herald", "Coast Daily"), f"The dam of Norby\n\n{text}\n")
    assert found(told, stories, "name-spelling")[1] < 2
