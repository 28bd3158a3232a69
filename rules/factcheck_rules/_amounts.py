"""What the rules on quantities share: claims whose values can be one together, and when a number has grown."""

import itertools
import re
from collections.abc import Iterable, Sequence

from factcheck.model import Claim, NumberClaim, Quantity
from factcheck.reason.amounts import describe, disjoint, stated
from factcheck.rule import Reading, View, same_counted
from factcheck_rules._clauses import clause
from factcheck_rules._hours import published

# What is counted anew while news comes in: a later, higher number is an update.
_GROWING = frozenset(
    [
        "killed",
        "injured",
        "missing",
        "arrested",
        "displaced",
        "evacuated",
        "rescued",
        "shot",
        "charged",
        "treated",
    ]
)
# Days after which a toll is settled.
_SETTLED = 30
# Characters between a number and the date of its sentence.
_BESIDE = 150
_STOP = re.compile(r"[.!?;] |\n")
_SINCE = re.compile(r"\b(?:since|from|after) $")
_TOLLS = frozenset(
    [
        "death",
        "fatality",
        "injury",
        "casualty",
        "victim",
        "refugee",
        "evacuee",
        "aftershock",
        "arrest",
        "home",
        "house",
        "building",
        "case",
        "complaint",
        "vote",
    ]
)


def groups(claims: Iterable[NumberClaim]) -> list[list[NumberClaim]]:
    """Return claims whose values can be one together, the narrowest first.

    A claim that fits two groups is left out, and so are the claims of an article that gives two values itself.
    """
    found: list[list[NumberClaim]] = []
    for claim in sorted(claims, key=lambda c: (_width(c), c.low or 0, c.article, c.start)):
        fitting = [g for g in found if _meets(g, claim)]
        if not fitting:
            found.append([claim])
        elif len(fitting) == 1:
            fitting[0].append(claim)
    articles = [{c.article for c in g} for g in found]
    torn = {a for i, own in enumerate(articles) for others in articles[i + 1 :] for a in own & others}
    kept = [[c for c in g if c.article not in torn] for g in found]
    return sorted((g for g in kept if g), key=lambda g: (g[0].low or 0, g[0].high or 0))


def _meets(group: Sequence[NumberClaim], claim: NumberClaim) -> bool:
    """Say whether one value satisfies a claim and all of a group: intervals that meet in pairs meet all."""
    return not any(disjoint(c, claim) for c in group)


def firm(view: View, found: Sequence[Sequence[NumberClaim]]) -> list[list[NumberClaim]]:
    """Return groups without what an article says less firmly elsewhere, so that the others' values fit: "at least 50".

    Its headline may well have "about 50 hurt", or a plain 50.
    """
    if len(found) < 2:
        return [list(g) for g in found]
    articles = {c.article for g in found for c in g}
    loose: dict[str, list[NumberClaim]] = {}
    for claim in view.numbers:
        if claim.article in articles and claim.high is None and claim.low is not None:
            loose.setdefault(claim.article, []).append(claim)
    kept = []
    for group in found:
        others = [g for g in found if g is not group]
        kept.append([c for c in group if not _leaves_room(c, loose.get(c.article, ()), others)])
    return [g for g in kept if g]


def _leaves_room(
    claim: NumberClaim, loose: Iterable[NumberClaim], others: Sequence[Sequence[NumberClaim]]
) -> bool:
    hedged = [h for h in loose if h.unit == claim.unit and h.low == stated(claim) and same_counted(h, claim)]
    return any(_meets(other, h) for h in hedged for other in others)


def readings(view: View, found: Sequence[Sequence[NumberClaim]]) -> tuple[Reading, ...]:
    """Return one reading a group, named by its narrowest claim."""
    return tuple(
        view.reading(describe(g[0]), [view.evidence(c.article, c.start, c.end) for c in g]) for g in found
    )


def update(view: View, quantity: Quantity, found: Sequence[Sequence[NumberClaim]]) -> bool:
    """Say whether the number only grew: each higher one is of articles published after all lower ones.

    Within one day the hours that the articles print tell which came later; without them they are of one time.
    """
    noun, _, fate = quantity.claims[0].what.partition(" ")
    if fate not in _GROWING and noun not in _TOLLS:
        return False
    if any(_long_ago(view, c) for group in found for c in group):
        return False
    for lower, higher in itertools.pairwise(found):
        before = {published(view, c.article) for c in lower}
        after = {published(view, c.article) for c in higher}
        for x, y in itertools.product(before, after):
            if x is None or y is None or not x.before(y):
                return False  # the higher did not come later, or which did is not known
            if (y.day - x.day).days > _SETTLED:
                return False
    return True


def _long_ago(view: View, claim: NumberClaim) -> bool:
    """Say whether the words beside a number date it so long before the article that it is settled: "in 2004"."""
    day = view.article(claim.article).published
    if day is None:
        return False
    text = view.article(claim.article).text
    for time in view.times(claim.article):
        if (
            time.latest is None
            or abs(time.start - claim.start) > _BESIDE
            or _SINCE.search(text[max(0, time.start - 6) : time.start])
        ):
            continue
        between = text[min(time.end, claim.end) : max(time.start, claim.start)]
        if not _STOP.search(between) and (day.value - time.latest).days > _SETTLED:
            return True
    return False


def _width(claim: NumberClaim) -> float:
    return float("inf") if claim.low is None or claim.high is None else claim.high - claim.low


def asked(view: View, question: str, claims: Iterable[Claim]) -> str:
    """Return a question on the figure or date that `claims` give, with the clause it stands in."""
    shown = clause(view, [(c.article, c.start, c.end) for c in claims])
    return f"{question}, in “{shown}”" if shown else question
