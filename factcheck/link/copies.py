"""Copies: the same agency text in two outlets is one source, not two."""

from collections import defaultdict
from collections.abc import Sequence
from zlib import crc32

from factcheck.link.unions import Unions
from factcheck.model import Article, BlockKind
from factcheck.text.fold import fold
from factcheck.text.words import words

_RUN = 5
_SKETCH = 128
# Two articles that share this part of the smaller one's runs of five words were not written apart.
_COPY = 0.5


def groups(articles: Sequence[Article]) -> dict[str, str]:
    """Return for each article's id the id of the first article (by id) it is a copy of, its own if of none.

    Compared are sketches (the lowest hashes of all runs of five words; Broder, 1997), so that cost grows with
    the copies there are and not with the pairs.
    """
    ordered = sorted(articles, key=lambda a: a.id)
    sketches = [_sketch(a) for a in ordered]
    holders: dict[int, list[int]] = defaultdict(list)
    for i, sketch in enumerate(sketches):
        for value in sketch:
            holders[value].append(i)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for those in holders.values():
        for k, i in enumerate(those):
            for j in those[k + 1 :]:
                shared[i, j] += 1
    sets = Unions(len(ordered))
    for (i, j), count in shared.items():
        smaller = min(len(sketches[i]), len(sketches[j]))
        if smaller >= _SKETCH // 8 and count >= _COPY * smaller:
            sets.join(i, j)
    return {a.id: ordered[sets.find(i)].id for i, a in enumerate(ordered)}


def _sketch(article: Article) -> frozenset[int]:
    keys = [
        fold(w.text)
        for b in article.blocks
        if b.kind is BlockKind.TEXT
        for w in words(article.text, b.start, b.end)
    ]
    runs = {crc32(" ".join(keys[k : k + _RUN]).encode()) for k in range(len(keys) - _RUN + 1)}
    return frozenset(sorted(runs)[:_SKETCH])
