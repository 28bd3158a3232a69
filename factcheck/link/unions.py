"""Disjoint sets over 0..n-1."""


class Unions:
    """Union-find with path halving; the smallest number of a set stands for it."""

    def __init__(self, size: int) -> None:
        """Begin with every number in a set of its own."""
        self._parent = list(range(size))

    def find(self, i: int) -> int:
        """Return the number that stands for the set of `i`."""
        parent = self._parent
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        """Make one set of those of `i` and `j`."""
        a, b = sorted((self.find(i), self.find(j)))
        self._parent[b] = a

    def members(self) -> list[list[int]]:
        """Return the sets, each sorted, in the order of their smallest number."""
        sets: dict[int, list[int]] = {}
        for i in range(len(self._parent)):
            sets.setdefault(self.find(i), []).append(i)
        return list(sets.values())
