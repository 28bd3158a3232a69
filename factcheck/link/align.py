"""Aligning two sequences of words: gaps stay together, near words pair up, a part finds its place in the whole.

Words that both have once are fixed first; what is between them is short, and is aligned exactly.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from factcheck.link.anchors import Run, anchors
from factcheck.link.grid import MATCH, PLAIN, Pairs, Place, Reach, gap_score, grid

# A common stretch has at least so many words, a second one beside the best more; fewer are found by chance.
_FIRST, _ANOTHER = 3, 4
# Above this many cells the exact alignment gives way to a bit-parallel one: 250,000 cells take about 0.2 s. In all
# no pair may cost more than about a second, however it is made: what is left then stays apart.
_CELLS, _BUDGET = 250_000, 1_000_000
# At an end, words this many times as far away as the other side is long cannot pay for the gap; and where many
# are left on both sides, anchors find what is common.
_FAR, _FARTHEST = 5, 60
# Anchors are looked for again in what is between, where words stand once that are elsewhere too.
_DEEPEST = 3


def align(a: Sequence[str], b: Sequence[str]) -> Pairs:
    """Return pairs of indices into `a` and `b` in order, None where one has no counterpart.

    The parts that have enough in common are found, from the anchors where there are any; what is left of them
    and right of them is aligned in the same way, so that two passages of one speech both find their places.
    """
    if len(a) == len(b) and all(x == y for x, y in zip(a, b, strict=True)):
        return [(i, i) for i in range(len(a))]
    return _Alignment(a, b, [PLAIN] * len(a), Reach.FROM_START).pairs()


def place(a: Sequence[str], b: Sequence[str], places: Sequence[Place]) -> Pairs:
    """Return the same for words `b` that are known to be of `a`, of whose words `places` says more.

    So a last common word is sought a little further, and a few words find their place where nothing else
    would vouch for it.
    """
    alignment = _Alignment(a, b, places, Reach.TO_END)
    pairs = alignment.pairs()
    if any(i is not None and j is not None for i, j in pairs) or len(a) * len(b) > _CELLS:
        return pairs
    return alignment.fitted()


class _Alignment:
    """Aligns regions of two sequences: `a` from `i` to `k`, `b` from `j` to `m`."""

    def __init__(self, a: Sequence[str], b: Sequence[str], places: Sequence[Place], ends: Reach) -> None:
        self._a = a
        self._b = b
        self._places = places
        self._ends = ends
        self._budget = _BUDGET

    def pairs(self) -> Pairs:
        """Return the pairs of everything."""
        n, m = len(self._a), len(self._b)
        return _with_swaps(self.region(0, n, 0, m, min(_FIRST, n, m)), self._a, self._b)

    def fitted(self) -> Pairs:
        """Return the pairs where all of `b` stands where it fits best."""
        n, m = len(self._a), len(self._b)
        pairs = self._grid(0, n, 0, m, Reach.FITTED)[1]
        first = next((i for i, _ in pairs if i is not None), 0)
        last = next((i for i, _ in reversed(pairs) if i is not None), -1)
        return _apart(0, first, 0, 0) + pairs + _apart(last + 1, n, 0, 0)

    def region(self, i: int, k: int, j: int, m: int, least: int, depth: int = 0) -> Pairs:
        """Return the pairs of a region; common stretches have `least` words, the best of them."""
        a, b = self._a[i:k], self._b[j:m]
        if (Counter(a) & Counter(b)).total() < least and not any(p.also for p in self._places[i:k]):
            return _apart(i, k, j, m)
        stretches: list[Pairs] = []
        if depth < _DEEPEST:
            runs = anchors(a, b)
            if not runs and len(a) * len(b) > _CELLS:
                runs = _common(a, b)
            stretches = self._stretches([Run(r.i + i, r.j + j, r.length) for r in runs], least)
        if not stretches:
            exact = self._affords(len(a) * len(b))
            return self._local(i, k, j, m, least) if exact else _apart(i, k, j, m)
        out: Pairs = []
        after = False
        for stretch in stretches:
            (x, y), (u, v) = stretch[0], stretch[-1]
            assert x is not None and y is not None and u is not None and v is not None
            out += self._beside(i, x, j, y, after, True, depth) + stretch
            i, j, after = u + 1, v + 1, True
        return out + self._beside(i, k, j, m, after, False, depth)

    def _stretches(self, runs: Sequence[Run], least: int) -> list[Pairs]:
        """Return the runs joined where what lies between them costs less than either side brings."""
        gaps = [self._between(r.i + r.length, s.i, r.j + r.length, s.j) for r, s in pairwise(runs)]
        apart = [False] * len(gaps)
        for order in (range(len(gaps)), range(len(gaps) - 1, -1, -1)):
            total = 0
            for g in order:
                total += runs[g if order.step > 0 else g + 1].length * MATCH + gaps[g][0]
                if total <= 0:
                    apart[g] = True
                    total = 0
        stretches: list[Pairs] = [[]]
        lengths = [0]
        for g, run in enumerate(runs):
            stretches[-1] += [(run.i + x, run.j + x) for x in range(run.length)]
            lengths[-1] += run.length
            if g < len(gaps):
                if apart[g]:
                    stretches.append([])
                    lengths.append(0)
                else:
                    stretches[-1] += gaps[g][1]
        best = max(lengths, default=0)
        return [s for s, n in zip(stretches, lengths, strict=True) if n >= (least if n == best else _ANOTHER)]

    def _between(self, i: int, k: int, j: int, m: int) -> tuple[int, Pairs]:
        """Return score and pairs of what lies between two anchors, from end to end."""
        if j == m:
            return gap_score(sum(not p.passed for p in self._places[i:k])), _apart(i, k, j, m)
        if i == k:
            return gap_score(m - j), _apart(i, k, j, m)
        if not self._affords((k - i) * (m - j)):
            return -(10**9), []
        return self._grid(i, k, j, m, Reach.WHOLE)

    def _affords(self, cells: int) -> bool:
        if cells > min(_CELLS, self._budget):
            return False
        self._budget -= cells
        return True

    def _grid(self, i: int, k: int, j: int, m: int, reach: Reach) -> tuple[int, Pairs]:
        score, pairs = grid(self._a[i:k], self._b[j:m], self._places[i:k], reach)
        return score, [(x if x is None else x + i, y if y is None else y + j) for x, y in pairs]

    def _beside(self, i: int, k: int, j: int, m: int, after: bool, before: bool, depth: int) -> Pairs:
        """Return the pairs of what a stretch stands before, one stands `after`, or both."""
        head: Pairs = []
        tail: Pairs = []
        if after and self._affords(_reach(k - i, m - j)):
            head = self._grid(i, min(k, i + _far(m - j)), j, min(m, j + _far(k - i)), self._ends)[1]
            i += sum(x is not None for x, _ in head)
            j += sum(y is not None for _, y in head)
        if before and self._affords(_reach(k - i, m - j)):
            first, other = max(i, k - _far(m - j)), max(j, m - _far(k - i))
            back = _Alignment(
                self._a[first:k][::-1], self._b[other:m][::-1], self._places[first:k][::-1], self._ends
            )
            pairs = back._grid(0, k - first, 0, m - other, self._ends)[1]
            tail = [
                (x if x is None else k - 1 - x, y if y is None else m - 1 - y) for x, y in reversed(pairs)
            ]
            k -= sum(x is not None for x, _ in pairs)
            m -= sum(y is not None for _, y in pairs)
        return head + self.region(i, k, j, m, _ANOTHER, depth + 1) + tail

    def _local(self, i: int, k: int, j: int, m: int, least: int) -> Pairs:
        """Return the best common stretch with what is beside it, where no anchor helps."""
        a, b = self._a, self._b
        middle = self._grid(i, k, j, m, Reach.ANYWHERE)[1] if i < k and j < m else []
        same = sum(
            x is not None and y is not None and (a[x] == b[y] or b[y] in self._places[x].also)
            for x, y in middle
        )
        if same < least:
            return _apart(i, k, j, m)
        (x, y), (u, v) = middle[0], middle[-1]
        assert x is not None and y is not None and u is not None and v is not None
        left = self._beside(i, x, j, y, False, True, _DEEPEST)
        return left + middle + self._beside(u + 1, k, v + 1, m, True, False, _DEEPEST)


def _apart(i: int, k: int, j: int, m: int) -> Pairs:
    return [(x, None) for x in range(i, k)] + [(None, y) for y in range(j, m)]


def _far(length: int) -> int:
    return min(_FAR * (length + 1), _FARTHEST)


def _reach(a: int, b: int) -> int:
    """Return the cells of the words beside a stretch that are near enough to it."""
    return min(a, _far(b)) * min(b, _far(a))


def _common(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Return the common runs of two long sequences by their edit distance (bit-parallel)."""
    return [
        Run(op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in Levenshtein.opcodes(a, b)
        if op.tag == "equal" and op.src_end - op.src_start >= _FIRST
    ]


def _with_swaps(pairs: Pairs, a: Sequence[str], b: Sequence[str]) -> Pairs:
    """Return `pairs` where two neighbours that changed places stand under each other: two places, not three."""
    out: Pairs = []
    k = 0
    while k < len(pairs):
        (i, j), (u, v), (x, y) = (pairs[k : k + 3] + [(None, None)] * 3)[:3]
        if i is not None and j is None and u is not None and v is not None and x is None and y is not None:
            swapped = a[i] == b[y]
            both: Pairs = [(i, v), (u, y)]
        elif i is None and j is not None and u is not None and v is not None and x is not None and y is None:
            swapped = a[x] == b[j]
            both = [(u, j), (x, v)]
        else:
            swapped, both = False, []
        out += both if swapped else pairs[k : k + 1]
        k += 3 if swapped else 1
    return out
