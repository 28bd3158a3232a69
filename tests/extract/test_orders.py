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
        "They closed the lane about two days before the collapse.",
        "A man was arrested two days after the robbery.",
        "He was charged in the July 19, 2022, shooting.",
        "The shooting investigation opened two days after the fire alarm.",
    ],
)
def test_not_put_in_order(text: str) -> None:
    assert claims(OrderClaim, text, "2022-11-30") == []
