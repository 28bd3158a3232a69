"""Group-average clustering (UPGMA) of a sparse likeness: groups whose members are alike on average.

Unlike joining every near pair, one article that looks like two stories does not make one of them.
"""

import heapq
from collections.abc import Iterable


def group_average(size: int, likeness: Iterable[tuple[int, int, float]], floor: float) -> list[list[int]]:
    """Return the groups of 0..size-1 that merging by average likeness of at least `floor` leaves.

    `likeness` gives (i, j, value) for i < j; pairs it leaves out count as 0. Each group is sorted, groups
    are in the order of their smallest member; equal likeness is merged in the order of the numbers.
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
        groups[i] += groups.pop(j)
        for k, total in sums.pop(j).items():
            if k != i:
                del sums[k][j]
                sums[i][k] = sums[k][i] = sums[i].get(k, 0.0) + total
        del sums[i][j]
        for k in sums[i]:
            low, high = sorted((i, k))
            heapq.heappush(heap, (-_average(low, high, sums, groups), low, high))
    return sorted(sorted(members) for members in groups.values())


def _average(i: int, j: int, sums: dict[int, dict[int, float]], groups: dict[int, list[int]]) -> float:
    return sums[i].get(j, 0.0) / (len(groups[i]) * len(groups[j]))
