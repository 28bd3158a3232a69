"""How alike two passages are, word by word: the last check of a candidate of the join."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# From here on a variant of a crowd may stand for another.
NEAR = 0.75
# Fewer words in common are a phrase that anybody may use, unless they are all of the shorter one.
FEW = 6

_SLICE = 200_000


def overall(a: str, b: str) -> float:
    """Return twice the words in common, in order, over the words of both: 0 to 1."""
    return 2 * LCSseq.similarity(a, b) / (len(a) + len(b))


def are_alike(a: str, b: str, least: float) -> bool:
    """Say whether `a` and `b` (one character a word) are alike, whole or one as a part of the other.

    They are where their likeness (`overall`) is at least `least`, or that of the shorter one and the stretch
    of the longer one, no longer than it, that is most like it. With fewer than FEW words in common, the shorter
    one has to stand in the longer one word for word.
    """
    common = LCSseq.similarity(a, b)
    if common < FEW:
        return a in b or b in a
    if 2 * common >= least * (len(a) + len(b)):
        return True
    if common * (2 - least) < least * min(len(a), len(b)):
        return False  # not even a stretch of just these words would do
    return fuzz.partial_ratio(a, b, score_cutoff=100 * least) >= 100 * least


def all_alike(
    rows: Sequence[str], left: "NDArray[np.int64]", right: "NDArray[np.int64]", least: float
) -> "NDArray[np.bool_]":
    """Return for each pair of numbers in `left` and `right` whether these `rows` are alike, as `are_alike`."""
    import numpy as np

    lengths = np.fromiter(map(len, rows), np.int32, len(rows))
    alike = np.zeros(len(left), bool)
    for start in range(0, len(left), _SLICE):
        i, j = left[start : start + _SLICE], right[start : start + _SLICE]
        alike[start : start + _SLICE] = _slice_alike(rows, lengths, i, j, least)
    return alike


def _slice_alike(
    rows: Sequence[str],
    lengths: "NDArray[np.int32]",
    left: "NDArray[np.int64]",
    right: "NDArray[np.int64]",
    least: float,
) -> "NDArray[np.bool_]":
    import numpy as np
    from rapidfuzz.process import cpdist

    a, b = [rows[i] for i in left.tolist()], [rows[j] for j in right.tolist()]
    m, n = lengths[left], lengths[right]
    common = cpdist(a, b, scorer=LCSseq.similarity, dtype=np.int32)
    shorter = np.minimum(m, n)
    few = common < FEW
    alike: NDArray[np.bool_] = ~few & (2 * common >= least * (m + n))
    for k in np.flatnonzero(few & (common == shorter)).tolist():
        alike[k] = a[k] in b[k] or b[k] in a[k]
    open_ = np.flatnonzero(~few & ~alike & (common * (2 - least) >= least * shorter))
    if len(open_):
        parts = cpdist(
            [a[k] for k in open_.tolist()],
            [b[k] for k in open_.tolist()],
            scorer=fuzz.partial_ratio,
            score_cutoff=100 * least,
            dtype=np.float64,
        )
        alike[open_] = parts >= 100 * least
    return alike
