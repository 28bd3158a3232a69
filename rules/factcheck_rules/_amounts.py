"""What the rules on quantities share: claims whose values can be one together."""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, NumberClaim
from factcheck.reason.amounts import describe, disjoint, stated
from factcheck.rule import Reading, View, same_counted
from factcheck_rules._clauses import clause


def groups(claims: Iterable[NumberClaim]) -> list[list[NumberClaim]]:
    """Return claims whose values can be one together, the narrowest first; those of one unit where units differ.

    A claim that fits two groups is left out, and so are the claims of an article that gives two values itself.
    """
    claims = list(claims)
    units: dict[str | None, list[NumberClaim]] = {}
    for claim in claims:
        units.setdefault("USD" if claim.unit == "$" else claim.unit, []).append(claim)
    if len(units) > 1:
        return list(units.values())
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


def _width(claim: NumberClaim) -> float:
    return float("inf") if claim.low is None or claim.high is None else claim.high - claim.low


def asked(view: View, question: str, claims: Iterable[Claim]) -> str:
    """Return a question on the figure or date that `claims` give, with the clause it stands in."""
    shown = clause(view, [(c.article, c.start, c.end) for c in claims])
    return f"{question}, in “{shown}”" if shown else question
