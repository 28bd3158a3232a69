"""Copies: the same agency text in two outlets is one source, not two."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from factcheck.link.unions import Unions
from factcheck.model import Article, BlockKind, QuoteClaim
from factcheck.text.fold import fold
from factcheck.text.words import words

_RUN = 5
_SKETCH = 128
# Two articles that share this part of the smaller one's runs of five words were not written apart.
_COPY = 0.5
# Sketches that share this part are one sketch for all that is asked of them.
_LIKE = 0.9


def groups(articles: Sequence[Article], quotes: Iterable[QuoteClaim]) -> dict[str, str]:
    """Return for each article's id the id of the first article (by id) it is a copy of, its own if of none.

    What articles quote is left out: two reporters who print one statement in full did not copy each other.

    Compared are sketches (the lowest hashes of all runs of five words; Broder, 1997), so that cost grows with
    the different texts there are and not with the pairs.
    """
    ordered = sorted(articles, key=lambda a: a.id)
    quoted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for claim in quotes:
        quoted[claim.article] += claim.fragments
    sketches = [_sketch(a, sorted(quoted[a.id])) for a in ordered]
    sets = Unions(len(ordered))
    holders: dict[int, list[int]] = defaultdict(list)
    # The order is the sketches' own; what articles are called decides nothing.
    for i in sorted(range(len(ordered)), key=lambda i: (-len(sketches[i]), sorted(sketches[i]))):
        sketch = sketches[i]
        if len(sketch) < _SKETCH // 8:
            continue
        shared = Counter(j for value in sketch for j in holders[value])
        for j, count in shared.items():
            if count >= _COPY * min(len(sketch), len(sketches[j])):
                sets.join(i, j)
        # Who is all but one with an earlier article is found through it: a text in a thousand papers is
        # compared a thousand times, not a million.
        if not any(count >= _LIKE * len(sketches[j]) for j, count in shared.items()):
            for value in sketch:
                holders[value].append(i)
    return {a.id: ordered[sets.find(i)].id for i, a in enumerate(ordered)}


def _sketch(article: Article, quoted: Sequence[tuple[int, int]]) -> frozenset[int]:
    runs: set[int] = set()
    for start, end in _own(article, quoted):
        keys = [fold(w.text) for w in words(article.text, start, end)]
        runs.update(crc32(" ".join(keys[k : k + _RUN]).encode()) for k in range(len(keys) - _RUN + 1))
    return frozenset(sorted(runs)[:_SKETCH])


def _own(article: Article, quoted: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the story outside quotations."""
    at = 0
    for block in article.blocks:
        if block.kind is not BlockKind.TEXT:
            continue
        start = block.start
        while at < len(quoted) and quoted[at][0] < block.end:
            if quoted[at][0] >= start:
                yield start, quoted[at][0]
                start = quoted[at][1]
            at += 1
        yield start, block.end
