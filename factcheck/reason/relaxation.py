"""Bellman-Ford over a whole graph of constraints at once, on plain lists."""

from collections import deque
from collections.abc import Sequence


def relax(
    sources: Sequence[int],
    targets: Sequence[int],
    weights: Sequence[int],
    leaving: Sequence[Sequence[int]],
    height: list[int],
) -> list[int]:
    """Lower `height` until height[target] <= height[source] + weight for every edge but those returned.

    Edges are numbered; `leaving` has the numbers of those that leave each node, in order. The edges returned
    lay on a negative cycle, where each was the newest; without them the rest is consistent.
    """
    nodes = range(len(height))
    parent = [-1] * len(height)
    dropped: list[int] = []
    gone: set[int] = set()
    queue = deque(n for n in nodes if any(height[targets[e]] > height[n] + weights[e] for e in leaving[n]))
    waiting = [False] * len(height)
    for n in queue:
        waiting[n] = True
    lowered = 0
    while queue:
        node = queue.popleft()
        waiting[node] = False
        here = height[node]
        for e in leaving[node]:
            target = targets[e]
            if height[target] > here + weights[e] and e not in gone:
                height[target] = here + weights[e]
                parent[target] = e
                lowered += 1
                if not waiting[target]:
                    waiting[target] = True
                    queue.append(target)
        # A cycle among the parents is negative. Looking for one costs as much as lowering so many nodes.
        if lowered >= len(height):
            lowered = 0
            for cycle in _cycles(parent, sources):
                newest = max(cycle)
                gone.add(newest)
                dropped.append(newest)
                parent[targets[newest]] = -1
    return dropped


def _cycles(parent: Sequence[int], sources: Sequence[int]) -> list[list[int]]:
    """Return the cycles that the parent edges form, each as its edges."""
    seen = [0] * len(parent)
    found = []
    for start in range(len(parent)):
        node = start
        while not seen[node] and parent[node] >= 0:
            seen[node] = start + 1
            node = sources[parent[node]]
        if seen[node] == start + 1 and parent[node] >= 0:
            cycle = [parent[node]]
            while sources[cycle[-1]] != node:
                cycle.append(parent[sources[cycle[-1]]])
            found.append(cycle)
        seen[node] = seen[node] or start + 1
    return found
