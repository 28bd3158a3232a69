"""The exact alignment of two short sequences of words: affine gaps, near words pair up.

Local and global in one grid (Smith and Waterman, 1981; Gotoh, 1982), and in between: from the first words on,
for as long as it pays.
"""

from collections.abc import Collection, Sequence
from enum import Enum
from typing import NamedTuple

from rapidfuzz.distance import Indel

Pairs = list[tuple[int | None, int | None]]

MATCH, _NEAR, _OTHER = 4, 1, -3
_OPEN, _EXTEND = -4, -1
# Where one side has come to its end, a last common word is worth a gap of two; where both have, one of six.
_ONE_END, _BOTH_ENDS = 2, 6
_NEAR_ENOUGH = 0.6
_START, _PAIR, _ONLY_A, _ONLY_B, _PASSED = range(5)
_LOW = -(10**9)


class Place(NamedTuple):
    """What is known of a word of `a` that stands for several: what else stands there, and whether most pass it."""

    also: Collection[str] = ()
    passed: bool = False


PLAIN = Place()


class Reach(Enum):
    """How far an alignment goes."""

    ANYWHERE = 0
    """The best stretch, wherever it is."""
    FROM_START = 1
    """From the first words on, for as long as it pays."""
    TO_END = 2
    """The same, where a common word is sought up to the end of one side."""
    WHOLE = 3
    """From end to end."""
    FITTED = 4
    """All of `b` to wherever it fits best in `a`."""


def grid(a: Sequence[str], b: Sequence[str], places: Sequence[Place], reach: Reach) -> tuple[int, Pairs]:
    """Return the best score and its pairs of indices, in order; words outside the stretch are left out."""
    n, m = len(a), len(b)
    anywhere = reach is Reach.ANYWHERE
    floor = 0 if anywhere else _LOW
    fitted = reach is Reach.FITTED
    free_start = anywhere or fitted
    to_end = reach is Reach.TO_END
    scores: dict[tuple[str, str], int] = {}
    # best: pairs end at (i, j); in_a: ends with words of a alone; in_b: of b alone.
    above = [0] * (m + 1)
    steps = [bytearray(m + 1) for _ in range(n + 1)]
    runs_a = [bytearray(m + 1) for _ in range(n + 1)]  # 1 where the gap in b goes on
    runs_b = [bytearray(m + 1) for _ in range(n + 1)]
    in_a = [_LOW] * (m + 1)
    if not anywhere:
        for j in range(1, m + 1):
            above[j] = _OPEN + (j - 1) * _EXTEND
            steps[0][j], runs_b[0][j] = _ONLY_B, j > 1
    peak = (_LOW if fitted else 0, 0, 0)
    for i in range(1, n + 1):
        x, (also, passed) = a[i - 1], places[i - 1]
        step, run_a, run_b = steps[i], runs_a[i], runs_b[i]
        opening, extending = (_LOW, 0) if passed else (_OPEN, _EXTEND)
        row = [0] * (m + 1)
        in_b = _LOW
        if not free_start:
            gap = in_a[0] = max(above[0] + opening, in_a[0] + extending)
            run_a[0] = above[0] + opening < gap
            row[0], step[0] = (above[0], _PASSED) if passed and above[0] >= gap else (gap, _ONLY_A)
        before = row[0]
        for j in range(1, m + 1):
            y = b[j - 1]
            if x == y:
                score = MATCH
            elif also and y in also:
                score = MATCH - 1
            elif (known := scores.get((x, y))) is not None:
                score = known
            else:
                score = scores[x, y] = _likeness(x, y)
            opened, extended = above[j] + opening, in_a[j] + extending
            if extended > opened:
                run_a[j] = 1
                gap = extended
            else:
                gap = opened
            in_a[j] = gap
            opened, in_b = before + _OPEN, in_b + _EXTEND
            if in_b > opened:
                run_b[j] = 1
            else:
                in_b = opened
            top, how = above[j - 1] + score, _PAIR
            if gap > top:
                top, how = gap, _ONLY_A
            if passed and above[j] > top:
                top, how = above[j], _PASSED
            if in_b > top:
                top, how = in_b, _ONLY_B
            before = floor
            if top > floor:
                row[j] = before = top
                step[j] = how
                if to_end and score > _NEAR and how == _PAIR and (i == n or j == m):
                    top += _BOTH_ENDS if i == n and j == m else _ONE_END
                if top > peak[0] and not fitted:
                    peak = (top, i, j)
        if fitted and row[m] > peak[0]:
            peak = (row[m], i, m)
        above = row
    if reach is Reach.WHOLE:
        peak = (above[m], n, m)
    return peak[0], _trace(peak[1], peak[2], steps, runs_a, runs_b)


def gap_score(length: int) -> int:
    """Return the cost of so many words in a row that one side leaves out."""
    return _OPEN + (length - 1) * _EXTEND if length else 0


def _likeness(x: str, y: str) -> int:
    near = len(x) > 3 and len(y) > 3 and Indel.normalized_similarity(x, y) >= _NEAR_ENOUGH
    return _NEAR if near else _OTHER


def _trace(i: int, j: int, steps: list[bytearray], runs_a: list[bytearray], runs_b: list[bytearray]) -> Pairs:
    pairs: Pairs = []
    while (step := steps[i][j]) != _START:
        if step == _PAIR:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif step == _PASSED:
            i -= 1
            pairs.append((i, None))
        elif step == _ONLY_A:
            on = True
            while on:
                on = bool(runs_a[i][j])
                i -= 1
                pairs.append((i, None))
        else:
            on = True
            while on:
                on = bool(runs_b[i][j])
                j -= 1
                pairs.append((None, j))
    pairs.reverse()
    return pairs
