"""The features of many passages as arrays: every unordered pair of words at distance one and two, numbered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from scipy.sparse import csr_matrix

from factcheck.link.join_small import FACTORS

if TYPE_CHECKING:
    from numpy.typing import NDArray

Number = TypeVar("Number", np.int64, np.uint64)

_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True)
class Features:
    """Who has which feature, in both directions; equal features have one number, from 0.

    The passages with feature f are holders[held_from[f] : held_from[f + 1]], in order; the features of passage i
    are numbers[starts[i] : starts[i + 1]], in order. `hashes` has one for each feature, in rising order.
    """

    holders: "NDArray[np.int32]"
    held_from: "NDArray[np.int64]"
    numbers: "NDArray[np.int32]"
    starts: "NDArray[np.int64]"
    hashes: "NDArray[np.uint64]"

    def held(self) -> "NDArray[np.int32]":
        """Return how many passages have each feature."""
        return np.diff(self.held_from).astype(np.int32)

    def without(self, rows: "NDArray[np.int64]") -> "Features":
        """Return the features with those of `rows` left out; the others keep their numbers."""
        if not len(rows):
            return self
        stays = np.ones(len(self.starts) - 1, bool)
        stays[rows] = False
        holds = stays[self.holders]
        counts = np.diff(self.starts)
        return Features(
            self.holders[holds],
            edges(np.add.reduceat(holds, self.held_from[:-1], dtype=np.int64)),
            self.numbers[np.repeat(stays, counts)],
            edges(np.where(stays, counts, 0)),
            self.hashes,
        )


def features_of(rows: Sequence[str]) -> Features:
    """Return the features of `rows` (one character a word).

    One sort does nearly all: of the upper bits of the hashes, with the passage in the lower bits.
    """
    bits = len(rows).bit_length()
    keys = np.concatenate([_keys(rows, at, bits) for at in range(0, len(rows), _BLOCK)])
    keys = distinct(keys)
    holders = (keys & np.uint64((1 << bits) - 1)).astype(np.int32)
    keys >>= np.uint64(bits)
    first = np.flatnonzero(_new(keys))
    hashes = keys[first]
    del keys
    held_from = np.append(first, len(holders))
    whole = csr_matrix((np.ones(len(holders), bool), holders, held_from), shape=(len(first), len(rows)))
    turned = whole.tocsc()
    return Features(holders, held_from, turned.indices, turned.indptr.astype(np.int64), hashes)


def distinct(numbers: "NDArray[Number]") -> "NDArray[Number]":
    """Sort `numbers` in place and return each once; numpy's `unique` hashes and takes ten times as long."""
    numbers.sort()
    return numbers[_new(numbers)]


def edges(counts: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """Return where each part begins when there are `counts` in each, and the end of the last."""
    return np.concatenate([[0], np.cumsum(counts)])


def _new(numbers: "NDArray[np.int64] | NDArray[np.uint64]") -> "NDArray[np.bool_]":
    new = np.ones(len(numbers), bool)
    np.not_equal(numbers[1:], numbers[:-1], out=new[1:])
    return new


def _keys(rows: Sequence[str], begin: int, bits: int) -> "NDArray[np.uint64]":
    """Return a key for each feature of a block of `rows`: its hash and, in the lower `bits`, the row."""
    block = rows[begin : begin + _BLOCK]
    codes = np.frombuffer("".join(block).encode("utf-32-le"), "<u4").astype(np.uint64)
    lengths = np.fromiter(map(len, block), np.int64, len(block))
    row = np.repeat(np.arange(begin, begin + len(block), dtype=np.uint64), lengths)
    x, y = map(np.uint64, FACTORS)
    found = []
    for gap in (1, 2):
        a, b = codes[:-gap], codes[gap:]
        valid = (row[:-gap] == row[gap:]) & (a != b)
        a, b = a[valid], b[valid]
        keys = np.minimum(a, b) * x + np.maximum(a, b) * y
        keys >>= np.uint64(bits)
        keys <<= np.uint64(bits)
        keys |= row[:-gap][valid]
        found.append(keys)
    return np.concatenate(found)
