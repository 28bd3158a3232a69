"""Group-average clustering (UPGMA) of a sparse likeness: groups whose members are alike on average.

Unlike joining every near pair, one article that looks like two stories does not make one of them.
"""

import heapq
from collections.abc import Iterable

# A group of so few may be taken in by another that is so many times as like it as the next one is to either.
_FEW = 2
_NEARER = 2


def group_average(
    size: int, likeness: Iterable[tuple[int, int, float]], floor: float, lone_floor: float
) -> list[list[int]]:
    """Return the groups of 0..size-1 that merging by average likeness of at least `floor` leaves.

    One or two that are left alone go to the group that is by far the likest, if it is so by at least `lone_floor`:
    how like two strangers are depends on what else there is. `likeness` gives (i, j, value) for i < j; pairs it
    leaves out count as 0. Each group is sorted, groups are in the order of their smallest member; equal likeness
    is merged in the order of the numbers.
    """
    groups = {i: [i] for i in range(size)}
    sums: dict[int, dict[int, float]] = {i: {} for i in range(size)}
    heap: list[tuple[float, int, int]] = []
    for i, j, value in likeness:
        sums[i][j] = sums[j][i] = value
        heap.append((-value, i, j))
    heapq.heapify(heap)
    while heap and -heap[0][0] >= floor:
        value, i, j = heapq.heappop(heap)
        if i not in groups or j not in groups or _average(i, j, sums, groups) != -value:
            continue  # one of them has merged since
        _merge(i, j, groups, sums)
        for k in sums[i]:
            low, high = sorted((i, k))
            heapq.heappush(heap, (-_average(low, high, sums, groups), low, high))
    while pairs := _lone(groups, sums, lone_floor):
        for i, j in pairs:
            _merge(i, j, groups, sums)
    return sorted(sorted(members) for members in groups.values())


def _merge(i: int, j: int, groups: dict[int, list[int]], sums: dict[int, dict[int, float]]) -> None:
    groups[i] += groups.pop(j)
    for k, total in sums.pop(j).items():
        if k != i:
            del sums[k][j]
            sums[i][k] = sums[k][i] = sums[i].get(k, 0.0) + total
    del sums[i][j]


def _lone(
    groups: dict[int, list[int]], sums: dict[int, dict[int, float]], floor: float
) -> list[tuple[int, int]]:
    """Return the pairs i < j of groups, one of them small, that are each other's likest by far."""
    likest: dict[int, tuple[float, int, float]] = {}
    for i, others in sums.items():
        near = heapq.nsmallest(2, ((-_average(i, k, sums, groups), k) for k in others))
        if near and -near[0][0] >= floor:
            likest[i] = -near[0][0], near[0][1], -near[1][0] if near[1:] else 0.0
    return [
        (i, j)
        for i, (value, j, next_i) in sorted(likest.items())
        if i < j
        and j in likest
        and likest[j][1] == i
        and min(len(groups[i]), len(groups[j])) <= _FEW
        and value >= _NEARER * max(next_i, likest[j][2])
    ]


def _average(i: int, j: int, sums: dict[int, dict[int, float]], groups: dict[int, list[int]]) -> float:
    return sums[i].get(j, 0.0) / (len(groups[i]) * len(groups[j]))
