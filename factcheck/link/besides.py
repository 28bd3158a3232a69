"""Counts told beside one and the same other count: of "288 candidates for 125 seats" the seats are one thing.

What a disaster did is told beside its toll in many ways: there only tolls are told beside tolls.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from factcheck.link.counted import counted
from factcheck.link.parallels import CROWD, Place
from factcheck.model import NumberClaim

# Figures up to this one stand beside anything.
_COMMON = 12


def told_beside(found: Sequence[Place[NumberClaim]]) -> set[tuple[int, int]]:
    """Return the pairs i < j of counts of one noun in different articles, each exact and alone of its noun."""
    sentences: dict[tuple[str, tuple[int, int]], list[int]] = defaultdict(list)
    for i, place in enumerate(found):
        if place.claim.unit is None and place.claim.what:
            sentences[place.claim.article, place.sentence].append(i)
    beside: dict[tuple[str, str, float], list[int]] = defaultdict(list)
    for told in sentences.values():
        for i in told:
            noun, fate = counted(found[i].claim)
            if not _exact(found[i].claim) or sum(counted(found[j].claim)[0] == noun for j in told) > 1:
                continue
            for j in told:
                claim = found[j].claim
                other, others_fate = counted(claim)
                if j == i or not _exact(claim) or (others_fate and not fate):
                    continue
                if claim.low is not None and claim.low > _COMMON:
                    beside[noun, other, claim.low].append(i)
    pairs: set[tuple[int, int]] = set()
    for members in beside.values():
        if len(members) <= CROWD:
            pairs.update(
                (i, j)
                for i, j in combinations(members, 2)
                if found[i].claim.article != found[j].claim.article
            )
    return pairs


def _exact(claim: NumberClaim) -> bool:
    return claim.low == claim.high and not claim.approximate
