"""How an outlet stands among the others: counted, with denominators, and no score of reliability."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Finding


@dataclass(frozen=True, slots=True)
class Standing:
    """How an outlet stands: `part` findings it has a part in, `alone` of them against two others or more.

    `by_rule` counts the first by rule.
    """

    articles: int
    part: int
    alone: int
    by_rule: Mapping[str, int]


def standing(outlet: str, articles: int, findings: Sequence[Finding]) -> Standing:
    """Return how an outlet stands that has so many articles, and a part in these findings."""
    return Standing(
        articles=articles,
        part=len(findings),
        alone=sum(stands_alone(f, outlet) for f in findings),
        by_rule=Counter(f.rule for f in findings),
    )


def stands_alone(finding: Finding, outlet: str) -> bool:
    """Say whether nobody else gives an outlet's reading, and two others or more agree on another.

    Articles of unknown outlets count as one other: they may be of one.
    """
    givers = [{e.outlet for e in r.evidence} for r in finding.readings]
    return {outlet} in givers and any(len(others - {outlet}) > 1 for others in givers)
