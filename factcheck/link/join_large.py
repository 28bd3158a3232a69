"""The join of up to millions of passages: sorted arrays and one sparse product, the same pairs as `join_small`.

The product is made for a block of passages at a time, so that memory holds the passages, their features (eight
bytes each while they are numbered, four later) and the pairs found, and nothing that grows faster.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul_topn

from factcheck.link.join_alike import NEAR, all_alike
from factcheck.link.join_crowds import CROWD, ORDERS, leaders
from factcheck.link.join_features import Features, distinct, edges, features_of
from factcheck.link.join_small import COMMON, DEEPEST, ENOUGH, MOST, PROBES, WEIGHT, weight

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

# Sums of hundredths, over a weight below 15,000, come no nearer to a quarter from below than this.
_LEAST = WEIGHT - 1 / 70_000
# Of two candidates of one weight the earlier is kept: each passage weighs a hair less than the one before,
# for ten million of them less than the smallest difference there is.
_HAIR = 2.0**-40
_BLOCK = 1 << 12
_PRODUCT = 1 << 15
_HELD_BITS = 20
_SLICE = 1 << 18


def found_at_scale(
    rows: Sequence[str], owners: Sequence[int], again: Iterable[tuple[int, int]], alike: float | None
) -> Iterator[tuple[int, int]]:
    """Yield the sorted pairs of owners of like `rows`, and those that have one `again`: see `join.pairs`."""
    features = features_of(rows)
    led = _leaders(rows, features, max(NEAR, alike or 0))
    members = np.fromiter(led, np.int64, len(led))
    features = features.without(members)
    near = members * len(rows) + np.fromiter(led.values(), np.int64, len(led))
    left, right = np.divmod(distinct(np.concatenate([near, *_candidates(features)])), len(rows))
    del features
    if alike is not None:
        same = all_alike(rows, left, right, alike)
        left, right = left[same], right[same]
    owner = np.asarray(owners, np.int64)
    yield from _sorted_pairs(owner[left], owner[right], np.array([*again], np.int64).reshape(-1, 2))


def _sorted_pairs(left: "Numbers", right: "Numbers", again: "Numbers") -> Iterator[tuple[int, int]]:
    left, right = np.concatenate([left, again[:, 0]]), np.concatenate([right, again[:, 1]])
    left, right = np.minimum(left, right), np.maximum(left, right)
    base = int(right.max(initial=0)) + 1
    unique = distinct(left[left != right] * base + right[left != right])
    for start in range(0, len(unique), _SLICE):
        i, j = np.divmod(unique[start : start + _SLICE], base)
        yield from zip(i.tolist(), j.tolist(), strict=True)


def _leaders(rows: Sequence[str], features: Features, near: float) -> dict[int, int]:
    common = features.held() > CROWD
    theirs = common[features.numbers]
    row = np.repeat(np.arange(len(rows), dtype=np.int32), np.diff(features.starts))
    counts = np.bincount(row[theirs], minlength=len(rows))
    crowded = (counts > 0) & (2 * counts >= np.diff(features.starts))
    if not crowded.any():
        return {}
    hashes = features.hashes[features.numbers[theirs & crowded[row]]]
    first = edges(counts[crowded])[:-1]
    smallest = (np.minimum.reduceat(hashes * np.uint64(factor), first).tolist() for factor in ORDERS)
    return leaders(rows, np.flatnonzero(crowded).tolist(), smallest, near)


def _candidates(features: Features) -> "Iterator[Numbers]":
    """Yield the pairs i < j of passages as numbers i * passages + j, a block of them at a time."""
    held = features.held()
    total = int(np.count_nonzero(np.diff(features.starts)))
    passages = len(features.starts) - 1
    prober, probe = _probes(features, held)
    if not len(probe):
        return
    counts = np.unique(held[probe])
    weights = np.zeros(int(counts[-1]) + 1)
    weights[counts] = [weight(count, total) for count in counts.tolist()]
    share = weights[held[probe]]
    own = np.bincount(prober, share, passages)
    share /= own[prober]
    asked = np.zeros(len(held), bool)
    asked[probe] = True
    column = np.cumsum(asked, dtype=np.int32) - 1
    holders = _holders(features, asked, held)
    starts = np.searchsorted(prober, np.arange(passages + 1))
    for begin in range(0, passages, _PRODUCT):
        ends = starts[begin : begin + _PRODUCT + 1]
        part = slice(int(ends[0]), int(ends[-1]))
        block = csr_matrix(
            (share[part], column[probe[part]], ends - ends[0]), shape=(len(ends) - 1, holders.shape[0])
        )
        best = sp_matmul_topn(block, holders, MOST + 1, threshold=_LEAST, density=0.1)
        i = np.repeat(np.arange(begin, begin + len(ends) - 1), np.diff(best.indptr))
        j = best.indices.astype(np.int64)
        yield (np.minimum(i, j) * passages + np.maximum(i, j))[i != j]


def _probes(features: Features, held: "NDArray[np.int32]") -> "tuple[NDArray[np.int32], NDArray[np.int32]]":
    """Return the passages and the numbers of their rarest features that another passage has."""
    probers, probes = [], []
    bits = max(1, len(held).bit_length())
    most = (1 << _HELD_BITS) - 1
    for begin in range(0, len(features.starts) - 1, _BLOCK):
        ends = features.starts[begin : begin + _BLOCK + 1]
        number = features.numbers[ends[0] : ends[-1]].astype(np.int64)
        row = np.repeat(np.arange(len(ends) - 1), np.diff(ends))
        count = np.minimum(held[number], most)
        keys = (((row << _HELD_BITS) | count) << bits | number)[count > 1]
        keys.sort()
        row = keys >> (bits + _HELD_BITS)
        rank = np.arange(len(row)) - np.searchsorted(row, np.arange(len(ends) - 1))[row]
        rare = (keys >> bits & most) <= COMMON
        chosen = (rank < PROBES) & ((rank < ENOUGH) | rare)
        probers.append((row[chosen] + begin).astype(np.int32))
        probes.append((keys[chosen] & ((1 << bits) - 1)).astype(np.int32))
    return np.concatenate(probers), np.concatenate(probes)


def _holders(features: Features, asked: "NDArray[np.bool_]", held: "NDArray[np.int32]") -> csr_matrix:
    """Return who holds each feature that somebody asks for: a row a feature, a column a passage."""
    holders = features.holders[np.repeat(asked, held)]
    counts = held[asked].astype(np.int64)
    first = edges(counts)
    if counts.max() > DEEPEST:
        holders = holders[np.arange(len(holders)) - np.repeat(first[:-1], counts) < DEEPEST]
        first = edges(np.minimum(counts, DEEPEST))
    weights = holders * -_HAIR
    weights += 1
    return csr_matrix((weights, holders, first), shape=(len(counts), len(features.starts) - 1))
