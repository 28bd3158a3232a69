"""Aligning two sequences of words: gaps stay together, ends are free, near words pair up."""

from collections.abc import Sequence

from rapidfuzz.distance import Indel, Levenshtein

Pairs = list[tuple[int | None, int | None]]

_MATCH, _NEAR, _OTHER = 4, 1, -2
_OPEN, _EXTEND = -4, -1
_NEAR_ENOUGH = 0.6
# Above this many cells the exact alignment gives way to a bit-parallel one: 250,000 cells take about 0.2 s.
_CELLS = 250_000


def align(a: Sequence[str], b: Sequence[str]) -> Pairs:
    """Return pairs of indices into `a` and `b`, None where one has no counterpart.

    Semi-global with affine gaps (Gotoh, 1982): leading and trailing words of either side cost nothing, so a
    part aligns inside the whole, and dropped words stay together instead of scattering.
    """
    if len(a) * len(b) > _CELLS:
        return _coarse(a, b)
    return _gotoh(a, b)


def _score(x: str, y: str) -> int:
    if x == y:
        return _MATCH
    if len(x) > 3 and len(y) > 3 and Indel.normalized_similarity(x, y) >= _NEAR_ENOUGH:
        return _NEAR
    return _OTHER


def _gotoh(a: Sequence[str], b: Sequence[str]) -> Pairs:
    n, m = len(a), len(b)
    low = -(10**9)
    scores: dict[tuple[str, str], int] = {}
    # best[i][j]: pairs end at (i, j); in_a: ends with words of a alone; in_b: of b alone.
    best = [[0] * (m + 1) for _ in range(n + 1)]
    steps: list[bytearray] = [bytearray(m + 1) for _ in range(n + 1)]  # 0 pair, 1 word of a, 2 word of b
    runs_a = [bytearray(m + 1) for _ in range(n + 1)]  # 1 where the gap in b goes on
    runs_b = [bytearray(m + 1) for _ in range(n + 1)]
    in_a = [low] * (m + 1)
    for i in range(1, n + 1):
        in_b = low
        above, row, step = best[i - 1], best[i], steps[i]
        x = a[i - 1]
        for j in range(1, m + 1):
            y = b[j - 1]
            score = scores.get((x, y))
            if score is None:
                score = scores[x, y] = _score(x, y)
            pair = above[j - 1] + score
            opened, extended = above[j] + _OPEN, in_a[j] + _EXTEND
            runs_a[i][j] = extended > opened
            in_a[j] = max(opened, extended)
            opened, extended = row[j - 1] + _OPEN, in_b + _EXTEND
            runs_b[i][j] = extended > opened
            in_b = max(opened, extended)
            top = pair
            if in_a[j] > top:
                top, step[j] = in_a[j], 1
            if in_b > top:
                top, step[j] = in_b, 2
            row[j] = top
    return _trace(best, steps, runs_a, runs_b)


def _trace(
    best: list[list[int]], steps: list[bytearray], runs_a: list[bytearray], runs_b: list[bytearray]
) -> Pairs:
    n, m = len(best) - 1, len(best[0]) - 1
    # The best end lies on the last row or column; the first of equals, so that the order is stable.
    ends = [(best[n][j], n, j) for j in range(m + 1)] + [(best[i][m], i, m) for i in range(n + 1)]
    top = max(score for score, _, _ in ends)
    i, j = next((i, j) for score, i, j in ends if score == top)
    pairs: Pairs = [(None, k) for k in range(m - 1, j - 1, -1)] + [(k, None) for k in range(n - 1, i - 1, -1)]
    while i and j:
        if steps[i][j] == 0:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif steps[i][j] == 1:
            on = True
            while on and i:
                on = bool(runs_a[i][j])
                i -= 1
                pairs.append((i, None))
        else:
            on = True
            while on and j:
                on = bool(runs_b[i][j])
                j -= 1
                pairs.append((None, j))
    pairs += [(k, None) for k in range(i - 1, -1, -1)] + [(None, k) for k in range(j - 1, -1, -1)]
    pairs.reverse()
    return pairs


def _coarse(a: Sequence[str], b: Sequence[str]) -> Pairs:
    pairs: Pairs = []
    for op in Levenshtein.opcodes(a, b):
        if op.tag in ("equal", "replace"):
            pairs += zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=False)
        elif op.tag == "delete":
            pairs += [(i, None) for i in range(op.src_start, op.src_end)]
        else:
            pairs += [(None, j) for j in range(op.dest_start, op.dest_end)]
    return pairs
