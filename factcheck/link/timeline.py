"""A story's order of events as difference constraints, and the chains of facts that cannot all be so."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.link.acts import Acts, Moment
from factcheck.model import Act, NameClaim, OrderClaim, QuoteClaim, RoleClaim, Subject, When
from factcheck.reason.constraints import Constraint, Constraints, Contradiction

CALENDAR: Moment = ("calendar",)
SPRING: Moment = ("1 March of the year that no article names",)
# Facts that miss each other by more days than this tell of two events more often than of one told in two ways.
_SLIP = 14
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:/XXXX-(\d\d)-(\d\d))?")
_DATE = re.compile(r"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_SORRY = re.compile(r"\b(?:we|i)\s(?:\w+\s){0,3}apologi[sz]e\b", re.IGNORECASE)
# Stories are told within months; full dates within so many days of one another say which year a bare date has.
_SPAN = 120


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing said about the order of two moments, with everyone who says it."""

    moment: Moment
    anchor: Moment
    low: int | None
    high: int | None
    claims: tuple[OrderClaim, ...]

    @property
    def weekday(self) -> bool:
        """Whether it only names a weekday: which week's is a guess from the day of publication."""
        whens = [c.when for c in self.claims if c.when]
        return bool(whens) and all(w.weekday is not None and not _DATE.search(w.text) for w in whens)

    @property
    def exact(self) -> bool:
        """Whether it leaves one day only."""
        return self.low is not None and self.low == self.high


@dataclass(frozen=True, slots=True)
class Chain:
    """Facts that cannot all be so, in the order of reasoning. `days` is by how many days they fail.

    `latest` is the last day on which the moment that the last fact dates could be by the others, if they
    speak of the calendar at all; of a year that means nothing where not `year_known`.
    """

    facts: tuple[Fact, ...]
    days: int
    latest: dt.date | None
    year_known: bool


def chains(
    orders: Iterable[OrderClaim],
    names: Sequence[NameClaim],
    quotes: Iterable[QuoteClaim],
    subjects: Sequence[Subject],
    roles: Iterable[RoleClaim] = (),
    texts: Iterable[str] = (),
) -> tuple[Chain, ...]:
    """Return the contradictions that only two or more facts show, one of them between two events.

    The claims are of one story, their names canonical; a difference of two dates alone is not shown here.
    """
    told = [*orders, *(o for q in quotes if (o := _apology(q)))]
    told.sort(key=lambda o: (o.article, o.start, o.end))
    if not any(o.anchor for o in told):
        return ()
    acts = Acts([(o.article, a) for o in told for a in (o.act, o.anchor) if a], names, subjects, roles, texts)
    facts = _facts(told, acts)
    system: Constraints[Fact] = Constraints()
    found = system.add(c for fact in facts for c in _constraints(fact))
    result: dict[frozenset[Moment], Chain] = {}
    for contradiction in found:
        chain = _chain(contradiction)
        if chain:
            result.setdefault(frozenset(f.moment for f in chain.facts), chain)
    return tuple(result.values())


def _apology(quote: QuoteClaim) -> OrderClaim | None:
    """Return the apology that the words themselves make: "We sincerely apologise", said on a day."""
    if not (quote.said and quote.speaker and _SORRY.search(quote.words)):
        return None
    act = Act(action="apologise", agent=quote.speaker.mention, objects=(), start=quote.start, end=quote.end)
    around = [quote.said, quote.speaker.mention, *(s for s in (quote.cue, quote.platform) if s)]
    start, end = min(s.start for s in around), max(s.end for s in around)
    return OrderClaim(
        article=quote.article, outlet=quote.outlet, subject=None, start=start, end=end, text="",
        act=act, anchor=None, when=quote.said, low=0, high=0,
    )  # fmt: skip


def _facts(told: Sequence[OrderClaim], acts: Acts) -> list[Fact]:
    """Return what is told as facts; events whose own dates differ are left out: they may be two."""
    found: dict[tuple[Moment, Moment, int | None, int | None], list[OrderClaim]] = defaultdict(list)
    calendar = _Calendar([o.when for o in told if o.when])
    for order in told:
        moment = acts.moment(order.article, order.act)
        if moment is None:
            continue
        if order.anchor:
            anchor = acts.moment(order.article, order.anchor)
            if anchor and anchor != moment:
                found[moment, anchor, order.low, order.high].append(order)
        elif order.when and (placed := calendar.place(order.when)):
            # Open on one side: "before the vote, on 3 May"
            low = None if order.low is None else placed[1] + order.low
            high = None if order.high is None else placed[2] + order.high
            found[moment, placed[0], low, high].append(order)
    days: dict[tuple[Moment, Moment], list[tuple[int, int]]] = defaultdict(list)
    for moment, anchor, low, high in found:
        if anchor in (CALENDAR, SPRING) and low is not None and high is not None:
            days[moment, anchor].append((low, high))
    _to_weekdays(found, days)
    unsure = {key[0] for key, spans in days.items() if max(s[0] for s in spans) > min(s[1] for s in spans)}
    return [
        Fact(m, a, low, high, tuple(claims))
        for (m, a, low, high), claims in found.items()
        if m not in unsure and a not in unsure
    ]


def _to_weekdays(
    found: dict[tuple[Moment, Moment, int | None, int | None], list[OrderClaim]],
    days: dict[tuple[Moment, Moment], list[tuple[int, int]]],
) -> None:
    """Count "the Monday before the vote" in days, where the day of the vote is known."""
    for key in [k for k, claims in found.items() if any(c.weekday is not None for c in claims)]:
        moment, anchor, low, high = key
        known = set(days[anchor, CALENDAR]) if (anchor, CALENDAR) in days else set()
        wanted = {c.weekday for c in found[key]}
        if len(known) != 1 or len(wanted) != 1 or low is None or high is None:
            continue
        [(first, last)], [weekday] = known, wanted
        if first == last and weekday is not None:
            shift = next(
                d for d in range(low, high + 1) if dt.date.fromordinal(first + d).weekday() == weekday
            )
            found[moment, anchor, shift, shift] += found.pop(key)


class _Calendar:
    """Dates as days from an origin: the calendar's, or the first of March of a year that is not known."""

    def __init__(self, whens: Sequence[When]) -> None:
        full = sorted(w.earliest.toordinal() for w in whens if w.earliest and w.earliest == w.latest)
        self._around = full[len(full) // 2] if full and full[-1] - full[0] <= _SPAN else None
        months = {int(m[1]) for w in whens if (m := _YEARLESS.match(w.edtf))}
        # Without spring and summer between, January follows December.
        self._winter = not months & set(range(3, 9))

    def place(self, when: When) -> tuple[Moment, int, int] | None:
        """Return the origin that a time counts from, and its first and last day from there."""
        if when.earliest and when.latest:
            return CALENDAR, when.earliest.toordinal(), when.latest.toordinal()
        match = _YEARLESS.fullmatch(when.edtf)
        if not match or int(match[1]) > 12:
            return None
        month, day = int(match[1]), int(match[2] or 1)
        last_month, last_day = (int(match[3]), int(match[4])) if match[3] else (month, int(match[2] or 31))
        if self._around is not None:
            return self._grounded(self._around, (month, day), (last_month, last_day))
        low, high = self._from_spring(month, day)[0], self._from_spring(last_month, last_day)[1]
        return (SPRING, low, high) if low <= high else None

    @staticmethod
    def _grounded(
        around: int, first: tuple[int, int], last: tuple[int, int]
    ) -> tuple[Moment, int, int] | None:
        year = dt.date.fromordinal(around).year
        days = [(_day(y, *first), _day(y, *last)) for y in (year - 1, year, year + 1)]
        near = [(a, b) for a, b in days if abs(a - around) <= _SPAN and a <= b]
        return (CALENDAR, *near[0]) if len(near) == 1 else None

    def _from_spring(self, month: int, day: int) -> tuple[int, int]:
        if month >= 3:
            days = _day(2001, month, day) - _day(2001, 3, 1)
            return days, days
        if self._winter:
            days = _day(2002, month, day) - _day(2001, 3, 1)
            return days, days
        days = _day(2001, month, day) - _day(2001, 3, 1)
        return days - 1, days  # before a leap day or none


def _day(year: int, month: int, day: int) -> int:
    while True:
        try:
            return dt.date(year, month, day).toordinal()
        except ValueError:
            day -= 1


def _constraints(fact: Fact) -> list[Constraint[Fact]]:
    found = []
    if fact.high is not None:
        found.append(Constraint(fact.moment, fact.anchor, fact.high, fact))
    if fact.low is not None:
        found.append(Constraint(fact.anchor, fact.moment, -fact.low, fact))
    return found


def _chain(contradiction: Contradiction[Fact]) -> Chain | None:
    """Return a contradiction as a chain from the calendar round to it, None where it is none for a reader."""
    cycle = contradiction.cycle
    if contradiction.days > _SLIP:
        return None
    begin = next((i for i, c in enumerate(cycle) if c.earlier in (CALENDAR, SPRING)), None)
    cycle = cycle[begin:] + cycle[:begin] if begin else cycle
    facts = tuple(dict.fromkeys(c.evidence for c in cycle))
    related = any(f.anchor not in (CALENDAR, SPRING) for f in facts)
    articles = {c.article for f in facts for c in f.claims}
    if len(facts) < 2 or not related or len(articles) < 2:
        return None
    # A weekday of the week before or after would do, unless every link is exact and whole weeks do not mend it.
    if any(f.weekday for f in facts) and not (contradiction.days % 7 and all(f.exact for f in facts)):
        return None
    latest = None
    if begin is not None:
        day = sum(c.days for c in cycle[:-1]) + (_day(2001, 3, 1) if cycle[0].earlier == SPRING else 0)
        latest = dt.date.fromordinal(day)
    return Chain(facts, contradiction.days, latest, cycle[0].earlier == CALENDAR)
