"""How an outlet stands among the others: counted, with denominators, and no score of reliability."""

from collections.abc import Mapping
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


def alone(finding: Finding) -> set[str | None]:
    """Return the outlets whose reading nobody else gives, where two others or more agree on another.

    Articles of unknown outlets count as one: they may be of one.
    """
    givers = [{e.outlet for e in r.evidence} for r in finding.readings]
    return {
        outlet
        for own in givers
        if len(own) == 1 and any(len(others - own) > 1 for others in givers)
        for outlet in own
    }
