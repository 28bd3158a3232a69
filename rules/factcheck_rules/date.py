"""The rule date."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from factcheck.model import Event, EventClaim, QuoteClaim, TimeClaim, When
from factcheck.reason.moments import describe_said, disjoint, one_night, says_year, when_of
from factcheck.rule import Conflict, Example, View, rule
from factcheck.text.fold import fold
from factcheck.text.lags import lag
from factcheck_rules._advice import advice, either
from factcheck_rules._clauses import clause, most_printed
from factcheck_rules._nights import of_one_night
from factcheck_rules._versions import utterance_key

_C = TypeVar("_C", QuoteClaim, EventClaim, TimeClaim)

# Events that happen to somebody once, whatever the days apart.
_ONCE = frozenset({"die", "born"})
# Days within which outlets may differ over one event.
_AGAIN = 45
# Characters within which two dates of one article belong to one statement.
_BESIDE = 120


@rule(
    type="date",
    severity="warning",
    examples=[
        Example(
            {
                "Valley Herald": "---\npublished: 2023-05-20\n---\nCorran Steel resigned from the pact. Corran Steel "
                "closed the Easton mill on May 12, 2023, a filing shows.",
                "State Wire": "---\npublished: 2023-05-21\n---\nCorran Steel is leaving Easton. "
                "Corran Steel closed the Easton mill on 14 May 2023, its lawyers said.",
            },
            readings=["12 May 2023", "14 May 2023"],
        ),
        Example(
            {
                "Valley Herald": "---\npublished: 2023-05-20\n---\n"
                "Corran Steel closed the Easton mill on May 12, a filing shows.",
                "State Wire": "---\npublished: 2023-05-21\n---\n"
                "Corran Steel closed the Easton mill on Friday, 12 May 2023, its lawyers said.",
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

    Events are the same where subject, action and object agree; statements where the same words are quoted. Two dates
    are also compared where articles tell of them in much the same words, as those that print one agency's text do,
    and where each article dates one happening of a kind early on, in the coverage of the same days: one arrest, one
    shooting.
    """
    found: dict[tuple[tuple[str, int, int], ...], Conflict] = {}
    for utterance in view.utterances:
        question = f"When did {view.subject.name} say this" if view.subject else "When was this said"
        said = [(c, c.said) for c in utterance.claims]
        for conflict in _compare(view, said, question, "statement", utterance_key):
            found.setdefault(_places(conflict), conflict)  # one statement may be quoted in parts
    for event in view.events:
        for spell in _spells(event):
            told = [(c, c.when) for c in spell]
            for conflict in _compare(view, told, _question(view, event), "event", _deed):
                found.setdefault(_places(conflict), conflict)
    dated = {place for places in found for place in places}
    for dating in view.datings:
        if lag(dating.claims[0].text):  # "five days later": the rule duration's
            continue
        for conflict in _compare(view, [(c, when_of(c)) for c in dating.claims], None, "passage"):
            if not dated.issuperset(_places(conflict)):
                found.setdefault(_places(conflict), conflict)
    yield from found.values()


def _spells(event: Event) -> list[list[EventClaim]]:
    """Return the event's claims by the time they tell of, each with those that say no day.

    What can happen again (a charge, a visit, a release) months later is another event, not another date.
    """
    days = sorted({c.when.earliest for c in event.claims if c.when.earliest})
    if event.claims[0].action in _ONCE or not days:
        return [list(event.claims)]
    breaks = [b for a, b in pairwise(days) if (b - a).days > _AGAIN]
    spells: dict[int, list[EventClaim]] = {k: [] for k in range(len(breaks) + 1)}
    for claim in event.claims:
        day = claim.when.earliest
        for k in spells if day is None else [bisect_right(breaks, day)]:
            spells[k].append(claim)
    return list(spells.values())


def _places(conflict: Conflict) -> tuple[tuple[str, int, int], ...]:
    return tuple(sorted((e.article, e.start, e.end) for r in conflict.readings for e in r.evidence))


def _question(view: View, event: Event) -> str | None:
    if view.subject is None:
        return None
    first: EventClaim = event.claims[0]
    what = first.action
    if first.objects:
        what += f" {'' if first.objects[0][0].isupper() else 'the '}{first.objects[0]}"
    return f"When did {view.subject.name} {what}"


def _deed(claims: Iterable[EventClaim]) -> str:
    """Return folded words that tell the event of `claims` from another, for `Conflict.key`."""
    return min(" ".join(map(fold, (c.action, *c.objects[:1]))) for c in claims)


def _compare(
    view: View,
    dated: Sequence[tuple[_C, When | None]],
    question: str | None,
    level: str,
    key: Callable[[Iterable[_C]], str] | None = None,
) -> Iterator[Conflict]:
    """Yield the conflict of dates, if there is one; without a `question` the articles' own words ask it."""
    groups = _groups([(c, w) for c, w in dated if w is not None])
    if len(groups) < 2 or _one_passage(groups):
        return
    if of_one_night(view, [[(c.article, w) for c, w in group] for group in groups]):
        return
    readings = tuple(
        view.reading(_value(group), [view.evidence(c.article, w.start, w.end) for c, w in group])
        for group in groups
    )
    if question is None:
        printed = [(c.article, w.start, w.end) for c, w in most_printed(readings, groups)]
        shown = clause(view, printed)
        question = f"When, in “{shown}”" if shown else "When"
    yield Conflict(
        message=f"{question}: {either(r.value for r in readings)}?",
        readings=readings,
        suggestion=advice(readings, "check the day with whoever gave it"),
        level=level,
        key=key(c for group in groups for c, _ in group) if key else None,
    )


def _value(group: Sequence[tuple[_C, When]]) -> str:
    """Return a group's date in words, with its year where one of the articles gives that."""
    narrowest = group[0][1]
    told = (w for _, w in group if w.edtf == narrowest.edtf and says_year(w.text))
    return describe_said(next(told, narrowest))


def _one_passage(groups: Sequence[Sequence[tuple[_C, When]]]) -> bool:
    """Say whether all dates stand side by side: "late Sunday into early Monday" is no contradiction."""
    places = [(c.article, w.start, w.end) for group in groups for c, w in group]
    beside = max(end for _, _, end in places) - min(start for _, start, _ in places) <= _BESIDE
    return beside and len({article for article, _, _ in places}) == 1


def _groups(dated: Sequence[tuple[_C, When]]) -> list[list[tuple[_C, When]]]:
    """Return claims whose dates can be one together, the narrowest first; one that fits two groups is left out."""
    groups: list[list[tuple[_C, When]]] = []
    for claim, when in sorted(
        dated, key=lambda d: (_width(d[1]), str(d[1].earliest), d[0].article, d[1].start)
    ):
        fitting = [g for g in groups if not any(_apart(when, other) for _, other in g)]
        if not fitting:
            # The first of a group is its narrowest: a "Monday" that fits it may fit this one too.
            if all(_apart(when, g[0][1]) for g in groups):
                groups.append([(claim, when)])
        elif len(fitting) == 1:
            fitting[0].append((claim, when))
    return groups


def _apart(a: When, b: When) -> bool:
    """Say whether two times exclude each other; a late evening and the early morning after may be one night."""
    return disjoint(a, b) and not one_night(a.text, b.text)


def _width(when: When) -> int:
    if when.earliest and when.latest:
        return (when.latest - when.earliest).days
    return 10_000
