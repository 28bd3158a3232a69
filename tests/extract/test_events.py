"""Events with a time: the verb a time belongs to, and none where that is not sure."""

import pytest

from factcheck.model import EventClaim
from tests.extract.claims import claims

READ = [
    ("Adela Voss removed the campaign on Nov. 24.", "Adela Voss", "remove", ("campaign",), "Nov. 24"),
    ("On Nov. 24, Adela Voss removed the campaign.", "Adela Voss", "remove", ("campaign",), "Nov. 24"),
    ("The upper gates of the dam were closed on Saturday.", None, "close", ("gate",), "Saturday"),
    ("The spillway collapsed at about 5 a.m. on Tuesday.", None, "collapse", ("spillway",), "Tuesday"),
    ("The bridge at Mill Road had been closed on Monday.", None, "close", ("bridge",), "Monday"),
    (
        "They spoke of the release of the report in late November.",
        None,
        "release",
        ("report",),
        "late November",
    ),
    ("Adela Voss, 51, resigned on Friday.", "Adela Voss", "resign", (), "Friday"),
    ("In a statement released on Monday, the town said nothing.", None, "release", ("statement",), "Monday"),
]


@pytest.mark.parametrize(("text", "subject", "action", "objects", "when"), READ, ids=[r[0] for r in READ])
def test_read(text: str, subject: str | None, action: str, objects: tuple[str, ...], when: str) -> None:
    (claim,) = claims(EventClaim, text, "2022-11-30")
    assert (claim.subject, claim.action, claim.objects) == (subject, action, objects)
    assert when in claim.when.text


@pytest.mark.parametrize(
    "text",
    [
        "Skyhop did not remove the campaign on Nov. 24.",
        "“Skyhop removed the campaign on Nov. 24,” Adela Voss said.",
        "Skyhop removed the campaign after the story that appeared on Nov. 24.",
        "Skyhop removed the campaign.",
        "The mayor closed the bridge, and people slept until Tuesday.",
        "A January 2022 report opened the debate.",
    ],
)
def test_no_event(text: str) -> None:
    assert claims(EventClaim, text, "2022-11-30") == []
