"""What a time is of: the verb or noun of its clause."""

import pytest

from factcheck.link.happenings import happening
from factcheck.text.sentences import sentences

TOLD = [
    ("Six people were shot at a vigil [Monday evening], police said.", "attack"),
    ("A gunman opened fire minutes into a vigil [Sunday evening] in West Baltimore.", "attack"),
    ("The [Feb. 6] shooting at the barber shop left three dead.", "attack"),
    ("The shooting happened just after 2:00 a.m. on [January 29, 2017].", "attack"),
    ("Lindsay Holm checked into a clinic in Rancho Mirage, Calif., on [Thursday night].", "enter"),
    ("On [November 12], a jury in Redwood City, California, convicted Petra Lund.", "convict"),
    ("A superior court judge on [Thursday] rejected the plea.", "reject"),
    ("Officials said [Saturday] they were treating the fire as arson.", "say"),
    ("Alan Frith was charged with murder [Saturday].", "charge"),
    ("A man was found guilty of two counts of murder [Thursday evening].", "convict"),
    ("A block party filled with guests was attacked [last Saturday].", "attack"),
    ("A man facing murder charges in a shooting was on suicide watch [Monday].", None),
    ("It happened [Friday evening] off the highway.", None),
    ("A quake shook the island and caused damage to homes in three villages on [Monday].", "quake"),
    ("Police look into a fatal shooting that occurred at a house party [Friday evening].", "attack"),
    ("A woman shot her husband and their son [Saturday evening].", "attack"),
    ("Two men were held in connection with the shooting of a boy [Saturday night].", "attack"),
    ("Officers were dispatched on [January 22, 2017], to a lot where a man had been shot.", "attack"),
    ("Officers were called on [January 22, 2017], to talk to a driver.", "call"),
]


@pytest.mark.parametrize(("line", "what"), TOLD)
def test_what_a_time_is_of(line: str, what: str | None) -> None:
    start, end = line.index("["), line.index("]") - 1
    text = line.replace("[", "").replace("]", "")
    assert happening(text, (0, len(text)), start, end) == what


def test_what_happened_was_told_before() -> None:
    text = "Five people were shot outside a club. It happened around 11 p.m. Sunday on the west side."
    start = text.index("Sunday")
    assert happening(text, (text.index("It"), len(text)), start, start + len("Sunday")) == "attack"


def test_an_hour_with_its_day_behind_it_ends_no_sentence() -> None:
    text = "A man was shot at 8 p.m. Friday in Brooklyn. He died at 9 p.m. Police came."
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == [
        "A man was shot at 8 p.m. Friday in Brooklyn.",
        "He died at 9 p.m.",
        "Police came.",
    ]
