"""What is put in order: by a date, by another act, and by nothing where it is not sure."""

import pytest

from factcheck.model import Act, OrderClaim
from tests.extract.claims import claims

Told = tuple[str, str | None, tuple[str, ...]]


def told(act: Act) -> Told:
    return act.action, act.agent and act.agent.text, act.objects


MEASURED: list[tuple[str, Told, Told, int | None, int | None]] = [
    (
        "The council closed the lane two days before the collapse.",
        ("close", "The council", ("lane",)),
        ("collapse", None, ()),
        -2,
        -2,
    ),
    (
        "On the day the airline apologised, the pilots' union published the log.",
        ("publish", "the pilots' union", ("log",)),
        ("apologise", "the airline", ()),
        0,
        0,
    ),
    (
        "The minister resigned on 3 May, the day after the ferry sank.",
        ("resign", "The minister", ()),
        ("sink", None, ("ferry",)),
        1,
        1,
    ),
    (
        "Adela Voss died Thursday, three days after she was shot on Maple Street.",
        ("die", "Adela Voss", ()),
        ("shoot", None, ("voss",)),
        3,
        3,
    ),
    (
        "The arrest of Pavel Dorn came a week after the robbery.",
        ("arrest", None, ("dorn",)),
        ("steal", None, ()),
        5,
        9,
    ),
    (
        "Adela Voss signed the contract before the council approved the plan.",
        ("sign", "Adela Voss", ("contract",)),
        ("approve", "the council", ("plan",)),
        None,
        0,
    ),
    (
        "The flight was cancelled the day before the hurricane struck the island.",
        ("cancel", None, ("flight",)),
        ("hurricane", None, ()),
        -1,
        -1,
    ),
    (
        "Adela Voss stepped down a week to the day after inspectors had closed the ward.",
        ("resign", "Adela Voss", ()),
        ("close", "inspectors", ("ward",)),
        7,
        7,
    ),
    (
        "The minister quit within hours of the memo being leaked.",
        ("resign", "The minister", ()),
        ("leak", None, ("memo",)),
        0,
        1,
    ),
    (
        "Pavel Dorn was sacked barely 48 hours after he won the race.",
        ("oust", None, ("dorn",)),
        ("race", None, ()),
        1,
        2,
    ),
    (
        "By the time Pavel Dorn was arrested, his insurer had already paid out £2 million.",
        ("pay-out", "his insurer", ()),
        ("arrest", None, ("dorn",)),
        None,
        0,
    ),
    (
        "The crash, on Oct. 4, was followed two days later by the arrest of the driver.",
        ("arrest", None, ("driver",)),
        ("crash", None, ()),
        2,
        2,
    ),
    (
        "Pavel Dorn resigned as president of the jury on the eve of the closing gala.",
        ("resign", "Pavel Dorn", ()),
        ("gala", None, ()),
        -1,
        -1,
    ),
    (
        "The dam burst about a week after inspectors had approved it.",
        ("collapse", None, ("dam",)),
        ("approve", "inspectors", ("dam",)),
        3,
        11,
    ),
    (
        "Adela Voss was named chief executive less than two weeks after the fire.",
        ("appoint", None, ("voss",)),
        ("fire", None, ()),
        0,
        17,
    ),
    (
        "Pavel Dorn fled hours before being charged.",
        ("escape", "Pavel Dorn", ()),
        ("charge", None, ("dorn",)),
        -1,
        0,
    ),
]


@pytest.mark.parametrize(("text", "act", "anchor", "low", "high"), MEASURED, ids=[m[0] for m in MEASURED])
def test_measured_from_another_act(
    text: str, act: Told, anchor: Told, low: int | None, high: int | None
) -> None:
    (claim,) = [c for c in claims(OrderClaim, text, "2022-11-30") if c.anchor]
    assert claim.anchor is not None
    assert (told(claim.act), told(claim.anchor), claim.low, claim.high) == (act, anchor, low, high)


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Skyhop's apology on Nov. 23 came late.", ("apologise", "Skyhop", ()), "2022-11-23"),
        ("Pavel Dorn's arrest on Nov. 22 surprised nobody.", ("arrest", None, ("dorn",)), "2022-11-22"),
        ("Bryce, who signed the contract on 18 May 2020, denies it.", ("sign", "Bryce", ("contract",)), "2020-05-18"),
        ("The fire destroyed the bakery on April 1, 2021.", ("fire", None, ()), "2021-04-01"),
        (
            "Adela Voss spoke on Nov. 9. Four days earlier, she sold shares in it.",
            ("sell", "Adela Voss", ("share",)),
            "2022-11-05",
        ),
        ("Her request, submitted on 10 November, was short.", ("file", None, ("request",)), "2022-11-10"),
        ("The jury returned its verdict, on Nov. 9, at noon.", ("verdict", None, ()), "2022-11-09"),
        ("The vessel ran aground on 9 May and was refloated on 21 May.", ("refloat", None, ("vessel",)), "2022-05-21"),
        ("The Nov. 24 gala was dull.", ("gala", None, ()), "2022-11-24"),
        ("Nordavia apologised again on 9 November.", ("again apologise", "Nordavia", ()), "2022-11-09"),
    ],
)  # fmt: skip
def test_dated(text: str, act: Told, day: str) -> None:
    (claim,) = [c for c in claims(OrderClaim, text, "2022-11-30") if c.when and c.when.edtf == day]
    assert told(claim.act) == act


@pytest.mark.parametrize(
    "text",
    [
        "Adela Voss could have signed the contract before the council approved the plan.",
        "The council did not close the lane two days before the collapse.",
        "“We closed the lane two days before the collapse,” Adela Voss said.",
        "They apologised about two days before the collapse.",
        "A man was arrested two days after the robbery.",
        "He was charged in the July 19, 2022, shooting.",
        "The shooting investigation opened two days after the fire alarm.",
        "Pavel Dorn was suspended for a month after he left.",
        "The attacks began to worry them on 3 May.",
        "It happened on 3 May.",
        "Two days later, Adela Voss resigned.",
        "Adela Voss admitted that Pavel Dorn had sold the mill. That day, she wept.",
        "Pavel Dorn sold the mill and Adela Voss closed the bank. A man left two days later.",
    ],
)
def test_not_put_in_order(text: str) -> None:
    assert claims(OrderClaim, text, "2022-11-30") == []


SEQUELS: list[tuple[str, Told, Told, int | None, int | None]] = [
    (
        "The council closed the bridge. A week later, the minister, Adela Voss, resigned.",
        ("resign", "Adela Voss", ()),
        ("close", "The council", ("bridge",)),
        5,
        9,
    ),
    (
        "The council approved the plan. It was vetoed the following day.",
        ("reject", None, ("plan",)),
        ("approve", "The council", ("plan",)),
        1,
        1,
    ),
    (
        "The bridge collapsed. By then, the school had already been closed.",
        ("close", None, ("school",)),
        ("collapse", None, ("bridge",)),
        None,
        0,
    ),
    (
        "The council closed the bridge. The decision came three days after the flood.",
        ("close", "The council", ("bridge",)),
        ("flood", None, ()),
        3,
        3,
    ),
    (
        "The council closed the bridge. That was two days before the dam burst.",
        ("close", "The council", ("bridge",)),
        ("collapse", None, ("dam",)),
        -2,
        -2,
    ),
    (
        "The fire destroyed the mill. It took another three days for the firm to apologise.",
        ("apologise", "the firm", ()),
        ("fire", None, ()),
        3,
        3,
    ),
    (
        "The council closed the bridge. Ten days went by before the minister apologised.",
        ("apologise", "the minister", ()),
        ("close", "The council", ("bridge",)),
        10,
        10,
    ),
    (
        "Ten days passed between the robbery and the arrest of Pavel Dorn.",
        ("arrest", None, ("dorn",)),
        ("steal", None, ()),
        10,
        10,
    ),
    (
        "The fire destroyed the mill. Pavel Dorn was not charged until a week later.",
        ("charge", None, ("dorn",)),
        ("fire", None, ()),
        5,
        9,
    ),
    (
        "Pavel Dorn was arrested and, two days later, released.",
        ("release", None, ("dorn",)),
        ("arrest", None, ("dorn",)),
        2,
        2,
    ),
    (
        "The state placed Pavel Dorn on leave three days after the devaluation of the dinar.",
        ("suspend", "The state", ("dorn",)),
        ("devalu", None, ("dinar",)),
        3,
        3,
    ),
    (
        "Regulators shelved the plan the day after inspectors had sealed the mill.",
        ("shelv", "Regulators", ("plan",)),
        ("seal", "inspectors", ("mill",)),
        1,
        1,
    ),
]


@pytest.mark.parametrize(("text", "act", "anchor", "low", "high"), SEQUELS, ids=[m[0] for m in SEQUELS])
def test_by_what_was_told_before(
    text: str, act: Told, anchor: Told, low: int | None, high: int | None
) -> None:
    (claim,) = [c for c in claims(OrderClaim, text, "2022-11-30") if c.anchor]
    assert claim.anchor is not None
    assert (told(claim.act), told(claim.anchor), claim.low, claim.high) == (act, anchor, low, high)


def test_a_date_that_is_counted_from_another_is_shown_with_it() -> None:
    text = "The council closed the bridge on 3 November. Two days later, Adela Voss resigned."
    (claim,) = [c for c in claims(OrderClaim, text, "2022-11-30") if c.act.action == "resign"]
    assert claim.when is not None
    assert claim.when.edtf == "2022-11-05"
    assert claim.text.startswith("The council closed the bridge on 3 November")
