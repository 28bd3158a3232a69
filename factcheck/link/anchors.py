"""Anchors of an alignment: runs of common words that stand once in either sequence, in the same order."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

# Three words in a row that neither side repeats hardly ever meet by chance.
_WORDS = 3
# So many may still do, where one of the sides comes back to its own words.
_SHORT = 4


class Run(NamedTuple):
    """`length` words that are the same from `a[i]` and `b[j]` on."""

    i: int
    j: int
    length: int


def anchors(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Return the longest chain of anchors, in order (patience sorting): linear but for the sorting."""
    once = _once(a)
    shared = [(i, j) for gram, j in _once(b).items() if j >= 0 and (i := once.get(gram, -1)) >= 0]
    runs: list[Run] = []
    for i, j in _ascending(shared):
        end_a, end_b = (runs[-1].i + runs[-1].length, runs[-1].j + runs[-1].length) if runs else (0, 0)
        if runs and i - j == end_a - end_b and i <= end_a:
            runs[-1] = runs[-1]._replace(length=i + _WORDS - runs[-1].i)
        elif i >= end_a and j >= end_b:
            runs.append(Run(i, j, _WORDS))
    runs = [_extended(a, b, runs, k) for k in range(len(runs))]
    kept = [run for k, run in enumerate(runs) if not _stray(runs, k)]
    return runs if len(kept) == len(runs) else [_extended(a, b, kept, k) for k in range(len(kept))]


def _stray(runs: Sequence[Run], k: int) -> bool:
    """Say whether a short run is further from where its neighbours would have it than it is long.

    Words that come twice meet so: "is not a killer, he is a boy", "is a killer".
    """
    run = runs[k]
    if run.length > _SHORT or len(runs) == 1:
        return False
    beside = [runs[n] for n in (k - 1, k + 1) if 0 <= n < len(runs)]
    return all(abs((run.i - run.j) - (other.i - other.j)) > run.length for other in beside)


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Return where each triple of words stands, -1 where it does more than once; in the order of the words."""
    found: dict[tuple[str, ...], int] = {}
    for i, gram in enumerate(zip(words, words[1:], words[2:], strict=False)):
        found[gram] = -1 if gram in found else i
    return found


def _ascending(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of `pairs`, sorted by the second number, in which the first rises too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for k, (i, _) in enumerate(pairs):
        at = bisect_left(tails, i)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [i]
        ends[at : at + 1] = [k]
    chain = []
    k = ends[-1] if ends else -1
    while k >= 0:
        chain.append(pairs[k])
        k = before[k]
    return chain[::-1]


def _extended(a: Sequence[str], b: Sequence[str], runs: list[Run], k: int) -> Run:
    """Return the run with the common words before it, up to the run before, and those behind it."""
    i, j, length = runs[k]
    first_a, first_b = (
        (runs[k - 1].i + runs[k - 1].length, runs[k - 1].j + runs[k - 1].length) if k else (0, 0)
    )
    while i > first_a and j > first_b and a[i - 1] == b[j - 1]:
        i, j, length = i - 1, j - 1, length + 1
    last_a, last_b = (runs[k + 1].i, runs[k + 1].j) if k + 1 < len(runs) else (len(a), len(b))
    while i + length < last_a and j + length < last_b and a[i + length] == b[j + length]:
        length += 1
    runs[k] = Run(i, j, length)
    return runs[k]
