"""Aligning two sequences of words: gaps stay together, near words pair up."""

from collections.abc import Sequence

from rapidfuzz.distance import Indel, Levenshtein

Pairs = list[tuple[int | None, int | None]]

_MATCH, _NEAR, _OTHER = 4, 1, -2
_OPEN, _EXTEND = -4, -1
# A common stretch has at least so many words, a second one beside the best more; fewer are found by chance.
_FIRST, _ANOTHER = 3, 4
_START, _PAIR, _ONLY_A, _ONLY_B = range(4)
_NEAR_ENOUGH = 0.6
# Above this many cells the exact alignment gives way to a bit-parallel one: 250,000 cells take about 0.2 s.
_CELLS = 250_000


def align(a: Sequence[str], b: Sequence[str]) -> Pairs:
    """Return pairs of indices into `a` and `b` in order, None where one has no counterpart.

    The best common stretch is found by local alignment with affine gaps (Smith and Waterman, 1981; Gotoh,
    1982), so that a part aligns inside the whole and dropped words stay together; then what is left of it
    and what is right of it are aligned in the same way, so that two passages of one speech both find their
    places.
    """
    if len(a) * len(b) > _CELLS:
        return _coarse(a, b)
    return _within(a, b, 0, len(a), 0, len(b), min(_FIRST, len(a), len(b)))


def _within(a: Sequence[str], b: Sequence[str], a0: int, a1: int, b0: int, b1: int, least: int) -> Pairs:
    stretch = _local(a[a0:a1], b[b0:b1]) if a0 < a1 and b0 < b1 else []
    middle: Pairs = [(i if i is None else i + a0, j if j is None else j + b0) for i, j in stretch]
    if sum(i is not None and j is not None and a[i] == b[j] for i, j in middle) < least:
        return [(i, None) for i in range(a0, a1)] + [(None, j) for j in range(b0, b1)]
    (i, j), (k, m) = middle[0], middle[-1]
    assert i is not None and j is not None and k is not None and m is not None
    left = _within(a, b, a0, i, b0, j, _ANOTHER)
    return left + middle + _within(a, b, k + 1, a1, m + 1, b1, _ANOTHER)


def _score(x: str, y: str) -> int:
    if x == y:
        return _MATCH
    if len(x) > 3 and len(y) > 3 and Indel.normalized_similarity(x, y) >= _NEAR_ENOUGH:
        return _NEAR
    return _OTHER


def _local(a: Sequence[str], b: Sequence[str]) -> Pairs:
    """Return the best common stretch; it begins and ends with a pair."""
    n, m = len(a), len(b)
    low = -(10**9)
    scores: dict[tuple[str, str], int] = {}
    # best[i][j]: pairs end at (i, j); in_a: ends with words of a alone; in_b: of b alone.
    best = [[0] * (m + 1) for _ in range(n + 1)]
    steps = [bytearray(m + 1) for _ in range(n + 1)]
    runs_a = [bytearray(m + 1) for _ in range(n + 1)]  # 1 where the gap in b goes on
    runs_b = [bytearray(m + 1) for _ in range(n + 1)]
    in_a = [low] * (m + 1)
    peak = (0, 0, 0)
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
            top, how = pair, _PAIR
            if in_a[j] > top:
                top, how = in_a[j], _ONLY_A
            if in_b > top:
                top, how = in_b, _ONLY_B
            if top > 0:
                row[j], step[j] = top, how
                if top > peak[0]:
                    peak = (top, i, j)
    return _trace(peak[1:], steps, runs_a, runs_b)


def _trace(
    peak: tuple[int, int], steps: list[bytearray], runs_a: list[bytearray], runs_b: list[bytearray]
) -> Pairs:
    i, j = peak
    pairs: Pairs = []
    while steps[i][j] != _START:
        if steps[i][j] == _PAIR:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif steps[i][j] == _ONLY_A:
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
