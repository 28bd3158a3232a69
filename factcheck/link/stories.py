"""Stories: which articles cover the same events, found from their words alone.

Articles are vectors of words weighted by rarity (tf-idf, cosine), grouped by their average likeness; groups that
quote the same long utterance are one story.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck.link.clusters import group_average
from factcheck.link.unions import Unions
from factcheck.model import Article, BlockKind, Utterance
from factcheck.text.fold import fold
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare, words

# Measured on two sets of news stories (41 and 162): pairs of articles put together are of one story in 0.9 of cases,
# and 0.95 of the pairs of one story are put together.
_NEAR = 0.13
# Pairs below this change no group's average by enough to matter, and are most of all pairs.
_FAINT = 0.03
# A quotation of so many words in common makes one story of two articles; a catchphrase does not.
_LONG = 8
# scipy takes a fifth of a second to import: plain Python has compared so many articles by then.
_MANY = 256


def group(articles: Sequence[Article]) -> list[list[str]]:
    """Return the ids of the articles of each story, both levels sorted."""
    # By their texts: what articles are called must not decide between equal likenesses.
    ordered = sorted(articles, key=lambda a: (a.text, a.id))
    groups = group_average(len(ordered), _likeness(ordered), _NEAR)
    return sorted(sorted(ordered[i].id for i in members) for members in groups)


def merge(groups: Sequence[Sequence[str]], utterances: Iterable[Utterance]) -> list[list[str]]:
    """Return the groups, those that quote the same long utterance made one."""
    number = {article: i for i, members in enumerate(groups) for article in members}
    sets = Unions(len(groups))
    for utterance in utterances:
        long = [c for c in utterance.claims if len(c.words.split()) >= _LONG]
        for claim in long[1:]:
            sets.join(number[long[0].article], number[claim.article])
    return sorted(sorted(a for i in members for a in groups[i]) for members in sets.members())


def _likeness(articles: Sequence[Article]) -> Iterable[tuple[int, int, float]]:
    """Return (i, j, cosine) for pairs i < j of articles that have more than a faint likeness."""
    counts = [Counter(_content(a)) for a in articles]
    df = Counter(word for c in counts for word in c)
    total = len(articles)
    vectors: list[dict[str, float]] = []
    for c in counts:
        weights = {w: (1 + math.log(n)) * math.log(1 + total / df[w]) for w, n in c.items()}
        norm = math.sqrt(sum(x * x for x in weights.values())) or 1.0
        vectors.append({w: x / norm for w, x in weights.items()})
    return _at_scale(vectors) if total > _MANY else _plainly(vectors)


def _plainly(vectors: Sequence[Mapping[str, float]]) -> Iterable[tuple[int, int, float]]:
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        for w, x in vector.items():
            postings[w].append((i, x))
    for i, vector in enumerate(vectors):
        dots: dict[int, float] = defaultdict(float)
        for w, x in vector.items():
            for j, y in postings[w]:
                if j > i:
                    dots[j] += x * y
        for j in sorted(dots):
            if dots[j] >= _FAINT:
                yield i, j, dots[j]


def _at_scale(vectors: Sequence[Mapping[str, float]]) -> Iterable[tuple[int, int, float]]:
    """Yield what `_plainly` does, by sparse products of some hundred articles with all at a time."""
    import numpy as np
    from scipy.sparse import csr_array, triu

    column = {w: k for k, w in enumerate(sorted({w for vector in vectors for w in vector}))}
    values = np.array([x for vector in vectors for x in vector.values()])
    columns = np.array([column[w] for vector in vectors for w in vector], dtype=np.int32)
    starts = np.cumsum([0, *map(len, vectors)])
    matrix = csr_array((values, columns, starts), shape=(len(vectors), len(column)))
    turned = matrix.T.tocsr()
    for at in range(0, len(vectors), _MANY):
        part = triu(matrix[at : at + _MANY] @ turned, at + 1, format="coo")
        kept = part.data >= _FAINT
        rows, others, likeness = part.row[kept] + at, part.col[kept], part.data[kept]
        yield from zip(rows.tolist(), others.tolist(), likeness.tolist(), strict=True)


def _content(article: Article) -> Iterable[str]:
    for block in article.blocks:
        if block.kind in (BlockKind.TITLE, BlockKind.TEXT):
            for word in words(article.text, block.start, block.end):
                key = fold(bare(word.text))
                if len(key) > 2 and key not in STOPWORDS:
                    yield key
