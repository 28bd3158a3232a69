"""One measured join in a process of its own: `python -m tests.benchmarks.joining WAY SIZE` prints JSON.

`cpu` are seconds of process time from the quotations in memory to their groups, imports of the way included;
`peak` is the most memory in MB, quotations included; `pairs` how many were found. `groups` tells, for each
quotation of the sample, the number of its group, `families` that of the utterance it was made from; `listed`
are the sample's pairs themselves, for the way that compares all.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator

from factcheck.link.join import ALIKE, SHORTEST, pairs
from factcheck.link.join_alike import FEW
from factcheck.link.unions import Unions
from tests.benchmarks.quotations import CUT, Words, corpus

Way = Callable[[list[Words]], Iterable[tuple[int, int]]]

# MinHashLSH tuned on 100,000 (bands of rows of permutations: recall, CPU seconds): 32 of 4 of 128: 0.983, 13;
# 42 of 3: 0.994, 16; 64 of 2: 0.9996, 29; 128 of 2 of 256: 0.9998, 51; 128 of 1 was not done after 900.
PERMUTATIONS, BANDS, ROWS = 128, 64, 2


def by_join(wordings: list[Words]) -> Iterable[tuple[int, int]]:
    """Join with factcheck."""
    return pairs(wordings, cut=CUT)


def by_minhash(wordings: list[Words]) -> Iterator[tuple[int, int]]:
    """Join with datasketch: its candidates of the same passages and features, checked by the same likeness.

    It is spared what it need not do: equal passages count once, features come as numbers and need no hash of
    their own, and who is in one group already is not compared again.
    """
    from datasketch import MinHash, MinHashLSH

    from factcheck.link.join_alike import are_alike

    rows, owners = [], []
    first: dict[str, int] = {}
    letters: dict[str, str] = {}
    for number, words in enumerate(wordings):
        for passage in passages(words):
            row = "".join(letters.setdefault(word, chr(0x100 + len(letters))) for word in passage)
            if row in first:
                yield first[row], number
            else:
                first[row] = number
                rows.append(row)
                owners.append(number)
    features = ([*_pairs_of_words(row)] for row in rows)
    sketches = MinHash.bulk(features, num_perm=PERMUTATIONS, hashfunc=lambda feature: feature)
    index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
    groups = Unions(len(rows))
    for i, sketch in enumerate(sketches):
        for j in index.query(sketch):
            if groups.find(i) != groups.find(j) and are_alike(rows[i], rows[j], ALIKE):
                groups.join(i, j)
                yield owners[j], owners[i]
        index.insert(i, sketch, check_duplication=False)


def _pairs_of_words(row: str) -> Iterator[int]:
    for gap in (1, 2):
        for a, b in zip(row, row[gap:], strict=False):
            x, y = sorted((ord(a), ord(b)))
            yield (x * 0x9E3779B1 + y * 0x85EBCA6B) & 0xFFFFFFFF


def by_comparing_all(wordings: list[Words]) -> Iterator[tuple[int, int]]:
    """Compare all passages with all, by rapidfuzz alone: what any other way is measured against.

    A likeness of few words counts only where one passage stands in the other, as in the join's own check.
    """
    import numpy as np
    from rapidfuzz import fuzz
    from rapidfuzz.distance import LCSseq
    from rapidfuzz.process import cdist

    letters: dict[str, str] = {}
    rows = {
        "".join(letters.setdefault(word, chr(0x100 + len(letters))) for word in passage): number
        for number, words in enumerate(wordings)
        for passage in passages(words)
    }
    numbered = [*rows]
    owners = [*rows.values()]
    for start in range(0, len(rows), 256):
        block, others = numbered[start : start + 256], numbered[start:]
        for scorer in (fuzz.ratio, fuzz.partial_ratio):
            like = cdist(block, others, scorer=scorer, score_cutoff=100 * ALIKE, dtype=np.float32)
            for i, j in np.argwhere(like >= 100 * ALIKE).tolist():
                a, b = block[i], others[j]
                if i < j and (LCSseq.similarity(a, b) >= FEW or a in b or b in a):
                    yield owners[start + i], owners[start + j]


def passages(words: Words) -> Iterator[Words]:
    """Yield the passages between ellipses that are long enough to be compared."""
    start = 0
    for end in [*(i for i, word in enumerate(words) if word == CUT), len(words)]:
        if end - start >= SHORTEST:
            yield words[start:end]
        start = end + 1


WAYS: dict[str, Way] = {"join": by_join, "minhash": by_minhash, "all": by_comparing_all}


def main(way: str, size: int) -> None:
    """Measure one way on a corpus of `size` quotations."""
    made = corpus(size)
    of_sample = {position: k for k, position in enumerate(made.sample)}
    began = time.process_time()
    groups = Unions(size)
    found = 0
    listed = []
    for i, j in WAYS[way](made.wordings):
        found += 1
        groups.join(i, j)
        if way == "all" and i != j:
            listed.append(sorted((of_sample[i], of_sample[j])))
    cpu = time.process_time() - began
    outcome = {
        "cpu": cpu,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "pairs": found,
        "groups": [groups.find(i) for i in made.sample],
        "families": [made.family[i] for i in made.sample],
        "listed": sorted({(i, j) for i, j in listed}),
    }
    print(json.dumps(outcome))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
