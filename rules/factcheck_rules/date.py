"""The rule date."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Event, EventClaim, QuoteClaim, Utterance, When
from factcheck.reason.moments import describe, disjoint
from factcheck.rule import Conflict, Example, View, rule

_YEAR = re.compile(r"\d{4}")


@rule(
    type="date",
    severity="warning",
    examples=[
        Example(
            {
                "Valley Herald": "---\npublished: 2023-05-20\n---\nCorran Steel resigned from the pact. Corran Steel "
                "closed the Easton mill on May 12, 2023, a filing shows.",
                "State Wire": "---\npublished: 2023-05-21\n---\nCorran Steel is leaving Easton. Corran Steel closed the "
                "Easton mill on 14 May 2023, its lawyers said.",
            },
            readings=["12 May 2023", "14 May 2023"],
        ),
        Example(
            {
                "Valley Herald": "---\npublished: 2023-05-20\n---\nCorran Steel closed the Easton mill on May 12, a filing "
                "shows.",
                "State Wire": "---\npublished: 2023-05-21\n---\nCorran Steel closed the Easton mill on Friday, 12 May "
                "2023, its lawyers said.",
                "Coast Daily": "Corran Steel closed the Easton mill in May 2023, its lawyers said.",
            },
        ),
    ],
)
def date(view: View) -> Iterator[Conflict]:
    """The same statement or the same event is put on two dates.

    A date is the set of days it can mean: “late November” is 21 to 30 November, “Friday” is every Friday
    until the article's date of publication settles which. Two dates conflict only where no day fits both,
    across articles or inside one.

    Events are the same where subject, action and object agree; statements where the same words are quoted.
    """
    for utterance in view.utterances:
        yield from _compare(view, utterance, "the statement", [(c, c.said) for c in utterance.claims])
    for event in view.events:
        yield from _compare(view, event, _what(event), [(c, c.when) for c in event.claims])


def _what(event: Event) -> str:
    first: EventClaim = event.claims[0]
    return f"{first.action} {first.objects[0]}" if first.objects else first.action


def _compare(
    view: View,
    whole: Utterance | Event,
    what: str,
    dated: Sequence[tuple[QuoteClaim | EventClaim, When | None]],
) -> Iterator[Conflict]:
    groups = _groups([(c, w) for c, w in dated if w is not None])
    if len(groups) < 2:
        return
    readings = tuple(
        view.reading(describe(group[0][1]), [view.evidence(c.article, w.start, w.end) for c, w in group])
        for group in groups
    )
    who = view.subject.name if view.subject else whole.subject
    days = " or ".join(r.value for r in readings)
    yield Conflict(
        message=f"{days}? {who or 'Somebody'}: {what} has two dates.",
        readings=readings,
        level="statement" if isinstance(whole, Utterance) else "event",
    )


_Dated = tuple[QuoteClaim | EventClaim, When]


def _groups(dated: Sequence[_Dated]) -> list[list[_Dated]]:
    """Return claims whose dates can be one together, the narrowest first; one that fits two groups is left out."""
    groups: list[list[_Dated]] = []
    for claim, when in sorted(dated, key=lambda d: (_width(d[1]), d[0].article, d[1].start)):
        fitting = [g for g in groups if not any(_apart(when, other) for _, other in g)]
        if not fitting:
            if all(_apart(when, other) for g in groups for _, other in g):
                groups.append([(claim, when)])
        elif len(fitting) == 1:
            fitting[0].append((claim, when))
    return groups


def _apart(a: When, b: When) -> bool:
    """Say whether no day fits both; a year that only factcheck put to one day and month is not held against it."""
    unwritten = not _YEAR.search(a.text) and not _YEAR.search(b.text)
    if unwritten and a.edtf[-6:] == b.edtf[-6:] and len(a.edtf) == len(b.edtf) == len("2022-11-27"):
        return False
    return disjoint(a, b)


def _width(when: When) -> int:
    if when.earliest and when.latest:
        return (when.latest - when.earliest).days
    return 10_000
