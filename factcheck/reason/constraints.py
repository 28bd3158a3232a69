"""Time as one system of difference constraints: what cannot all be so, shown as the shortest chain of facts."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Generic, TypeVar

from factcheck.reason.relaxation import relax

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Constraint(Generic[E]):
    """`later - earlier <= days`, with the evidence for it.

    "On 24 November" is two constraints: at most so many days after a day of the calendar, and at most minus so
    many before it.
    """

    later: Hashable
    earlier: Hashable
    days: int
    evidence: E


@dataclass(frozen=True, slots=True)
class Contradiction(Generic[E]):
    """Constraints that cannot all hold: a cycle whose days sum to less than nothing.

    Each constraint's `earlier` is the `later` of the one before it, round to the first, which is the one that
    came last. No contradiction that the last one makes has fewer links, and leaving out any one makes it none.
    """

    cycle: tuple[Constraint[E], ...]

    @property
    def days(self) -> int:
        """By how many days the chain fails, above 0."""
        return -sum(c.days for c in self.cycle)


class Constraints(Generic[E]):
    """A consistent set of constraints that grows; what contradicts it is told and left out.

    A height for every moment that satisfies all constraints is kept, so that adding some touches only the
    moments whose height they change.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._number: dict[Hashable, int] = {}
        self._height: list[int] = []
        self._leaving: list[list[int]] = []
        self._kept: list[Constraint[E]] = []
        self._sources: list[int] = []
        self._targets: list[int] = []
        self._weights: list[int] = []

    def add(self, constraints: Iterable[Constraint[E]]) -> list[Contradiction[E]]:
        """Add constraints and return a contradiction for each that cannot be kept beside the others."""
        new = list(constraints)
        found: list[Contradiction[E]] = []
        if len(new) > len(self._kept):
            new = self._add_all(new)
        for constraint in new:
            contradiction = self._add_one(constraint)
            if contradiction:
                found.append(contradiction)
        return found

    @property
    def days(self) -> Mapping[Hashable, int]:
        """A day for every moment with which all that was kept holds."""
        return {moment: self._height[n] for moment, n in self._number.items()}

    def _add_all(self, new: list[Constraint[E]]) -> list[Constraint[E]]:
        """Add many at once; return those to be tried singly: they were the newest in some contradiction."""
        for c in new:
            self._keep(c)
        dropped = relax(self._sources, self._targets, self._weights, self._leaving, self._height)
        again = [self._kept[e] for e in sorted(dropped)]
        for e in dropped:
            self._leaving[self._sources[e]].remove(e)
        return again

    def _keep(self, c: Constraint[E]) -> None:
        source, target = self._node(c.earlier), self._node(c.later)
        self._leaving[source].append(len(self._kept))
        self._kept.append(c)
        self._sources.append(source)
        self._targets.append(target)
        self._weights.append(c.days)

    def _node(self, moment: Hashable) -> int:
        n = self._number.setdefault(moment, len(self._height))
        if n == len(self._height):
            self._height.append(0)
            self._leaving.append([])
        return n

    def _add_one(self, c: Constraint[E]) -> Contradiction[E] | None:
        """Add one constraint, lowering what it pushes down, each moment once, the furthest first.

        The heights before make every step cost at least nothing, as in Dijkstra's algorithm (Cotton and Maler,
        "Fast and flexible difference constraint propagation", 2006). If the push comes round to where the
        constraint starts, there is a cycle, and the heights stay as they were.
        """
        source, target = self._node(c.earlier), self._node(c.later)
        height = self._height
        if source == target:
            return Contradiction((c,)) if c.days < 0 else None
        push = height[source] + c.days - height[target]
        lowered: dict[int, int] = {}
        queue = [(push, target)] if push < 0 else []
        while queue:
            push, node = heappop(queue)
            if node in lowered:
                continue
            if node == source:
                return Contradiction((c, *self._shortest(target, source, c.days)))
            lowered[node] = height[node] + push
            for e in self._leaving[node]:
                ahead = self._targets[e]
                push = lowered[node] + self._weights[e] - height[ahead]
                if push < 0 and ahead not in lowered:
                    heappush(queue, (push, ahead))
        for node, value in lowered.items():
            height[node] = value
        self._keep(c)
        return None

    def _shortest(self, start: int, goal: int, days: int) -> list[Constraint[E]]:
        """Return the fewest kept constraints from `start` to `goal` whose days sum to less than `-days`.

        Measured against the heights no step costs less than nothing, so a way that has cost more than the
        contradiction amounts to is given up.
        """
        height = self._height
        budget = height[start] - height[goal] - days
        steps: list[dict[int, tuple[int, int]]] = [{start: (0, -1)}]
        best = {start: 0}
        while goal not in steps[-1]:
            level: dict[int, tuple[int, int]] = {}
            for node, (cost, _) in steps[-1].items():
                for e in self._leaving[node]:
                    ahead = self._targets[e]
                    total = cost + height[node] + self._weights[e] - height[ahead]
                    if total < budget and total < best.get(ahead, budget):
                        best[ahead] = total
                        level[ahead] = (total, e)
            steps.append(level)
        way: list[Constraint[E]] = []
        for level in reversed(steps[1:]):
            e = level[goal][1]
            way.append(self._kept[e])
            goal = self._sources[e]
        return way[::-1]
