"""The join of some thousand passages in plain Python: nothing to import, the same pairs as at scale."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factcheck.link.join_alike import NEAR, are_alike
from factcheck.link.join_crowds import CROWD, MASK, ORDERS, leaders

# Random odd factors: the number of a feature looks random, and its rank among equals favours nobody.
FACTORS = (0xD1B54A32D192ED03, 0xAEF17502108EF2D9)
PROBES = 8
# With so many rarer ones, a feature that more passages have than this is not asked for: it says little more.
ENOUGH = 4
COMMON = 512
# Share of a probing passage's own weight that a candidate needs.
WEIGHT = 0.25
# Weights are whole hundredths, so that sums are exact in any order.
UNIT = 100
# The most candidates that one passage keeps, and the most passages that a feature is looked up in.
MOST = 64
DEEPEST = 4_096


def found_plainly(
    rows: Sequence[str], owners: Sequence[int], again: Iterable[tuple[int, int]], alike: float | None
) -> Iterator[tuple[int, int]]:
    """Yield the sorted pairs of owners of like `rows`, and those that have one `again`: see `join.pairs`."""
    found = set(again)
    bits = len(rows).bit_length()
    features = [_features(row, bits) for row in rows]
    held = Counter(f for own in features for f in own)
    led = _leaders(rows, features, held, max(NEAR, alike or 0))
    near = list(led.items())
    if led:
        for i in led:
            held.subtract(features[i])
            features[i] = set()
    for i, j in [*near, *_candidates(features, held)]:
        a, b = sorted((owners[i], owners[j]))
        if a != b and (a, b) not in found and (alike is None or are_alike(rows[i], rows[j], alike)):
            found.add((a, b))
    yield from sorted(found)


def weight(held: int, total: int) -> int:
    """Return what a feature counts that `held` of `total` passages have."""
    return round(UNIT * math.log(1 + total / held))


def _features(row: str, bits: int) -> set[int]:
    """Return the hashes of the unordered pairs of words at distance one and two, without their lower `bits`.

    The join at scale needs these to number the passages.
    """
    codes = [*map(ord, row)]
    x, y = FACTORS
    return {
        ((min(a, b) * x + max(a, b) * y) & MASK) >> bits
        for gap in (1, 2)
        for a, b in zip(codes, codes[gap:], strict=False)
        if a != b
    }


def _leaders(
    rows: Sequence[str], features: Sequence[set[int]], held: Counter[int], near: float
) -> dict[int, int]:
    common = {f for f, count in held.items() if count > CROWD}
    if not common:
        return {}
    crowded = [i for i, own in enumerate(features) if own and 2 * len(own & common) >= len(own)]
    smallest = ([min(f * factor & MASK for f in features[i] & common) for i in crowded] for factor in ORDERS)
    return leaders(rows, crowded, smallest, near)


def _candidates(features: Sequence[set[int]], held: Counter[int]) -> Iterator[tuple[int, int]]:
    holders: dict[int, list[int]] = defaultdict(list)
    total = 0
    for i, own in enumerate(features):
        total += bool(own)
        for f in own:
            if len(holders[f]) < DEEPEST:
                holders[f].append(i)
    for i, own in enumerate(features):
        rarest = sorted((held[f], f) for f in own if held[f] > 1)[:PROBES]
        weights = {
            f: weight(count, total)
            for rank, (count, f) in enumerate(rarest)
            if rank < ENOUGH or count <= COMMON
        }
        shared: Counter[int] = Counter()
        for f, w in weights.items():
            for j in holders[f]:
                shared[j] += w
        enough = WEIGHT * sum(weights.values())
        best = sorted((-w, j) for j, w in shared.items() if w >= enough)[: MOST + 1]
        yield from ((i, j) for _, j in best if j != i)
