"""Where a draft stands that is checked against what has been published: with most, with some, or alone."""

from collections.abc import Collection, Sequence

from factcheck.model import Finding, Reading
from factcheck.output.phrases import UNKNOWN_OUTLET, count

DRAFT = "your draft"


def named(article: str, outlet: str | None, new: Collection[str]) -> str:
    """Return the name of a witness: an article that is `new` and of no known outlet is the reader's own."""
    return outlet or (DRAFT if article in new else UNKNOWN_OUTLET)


def own_first(finding: Finding, new: Collection[str]) -> Sequence[Reading]:
    """Return the readings, those of `new` articles first, and their places first in each."""
    if not new:
        return finding.readings
    readings = [
        r.model_copy(update={"evidence": tuple(sorted(r.evidence, key=lambda e: e.article not in new))})
        for r in finding.readings
    ]
    return sorted(readings, key=lambda r: r.evidence[0].article not in new)


def published(reading: Reading, new: Collection[str]) -> int:
    """Return how many articles that are not `new` give a reading."""
    return len({e.article for e in reading.evidence} - set(new))


def help_with(finding: Finding, new: Collection[str]) -> list[str]:
    """Return what helps with a finding: how a new article stands in it, then what to do.

    A new article is no support for itself: where it has a part in the best supported reading, advice that counts
    it is left out.
    """
    advice = [finding.suggestion] if finding.suggestion else []
    support = [published(r, new) for r in finding.readings]
    own = [any(e.article in new for e in r.evidence) for r in finding.readings]
    if len(finding.readings) < 2 or not any(own) or not any(support):
        return advice
    stands = [_stands(support, k) for k, mine in enumerate(own) if mine]
    return stands if own[0] else [*stands, *advice]


def _stands(support: Sequence[int], k: int) -> str:
    """Return how a draft with reading `k` stands; `support` counts the published articles of each reading."""
    others = [*support[:k], *support[k + 1 :]]
    most, against = max(others), count(sum(others), "article")
    if not support[k]:
        return f"Your draft stands alone against {against}."
    beside = count(support[k], "other article")
    if support[k] > most:
        return f"Your draft is with the majority: {beside} to {sum(others):,}."
    side = "as many stand on the other side" if support[k] == most else f"{most:,} have another reading"
    return f"Your draft stands with {beside}; {side}."
