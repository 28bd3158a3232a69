"""Stories: which articles cover the same events, found from their words and the people they name.

Articles are vectors of words and of full names weighted by rarity (tf-idf, cosine), grouped by their average
likeness; groups that quote the same long utterance, or tell of the same private person, are one story.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from factcheck.link.clusters import group_average
from factcheck.link.unions import Unions
from factcheck.model import AgeClaim, Article, BlockKind, Claim, NameClaim, NameType, Utterance
from factcheck.text.fold import fold
from factcheck.text.newswords import SHARES
from factcheck.text.persons import parts
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare, words

# How alike the articles of one story are. Of few articles hardly two strangers are as alike by chance, of many some
# are: so the bound grows with their number. Of the pairs of articles of two sets of news stories (41 and 162) that are
# put together 0.96 and 0.94 are of one story, and 0.98 and 0.96 of the pairs of one story are put together; of runs on
# one to four stories of these sets 0.99 to 1, and 0.93 to 1.
_NEAR = 0.05
_NEARER = 0.036
_NEAREST = 0.13
# One or two articles go with the story that they are twice as near to as to any other, and it to any other.
_LONE = 0.06
# Pairs below this change no group's average by enough to matter, and are most of all pairs.
_FAINT = 0.03
# So many articles of other news stand behind every run: without them a word that all of a single story's articles
# have would weigh less than one that a single article has, and the story would fall apart.
_BEHIND = 1000
# A full name says more of what an article is about than its words do one by one.
_NAMED = 2.0
# So does any name's word that news seldom has: the town, the firm, a surname alone. Without it as many of the pairs
# put together are of one story, but 0.93 and 0.94 of the pairs of one story are put together; with more weight,
# articles on other days of one election become one story.
_PROPER = 1.25
# A politician is named in stories of all kinds: with the names two articles are at most so many times as like as
# without them.
_AT_MOST = 5
# An article of fewer different words has no room for much beside the name.
_FEW = 10
# A quotation of so many words in common makes one story of two articles; a catchphrase does not.
_LONG = 8
# scipy takes a fifth of a second to import: plain Python has compared so many articles by then.
_MANY = 256

_VOWELS = re.compile(r"[aeiouy]")
_DOUBLE = re.compile(r"(.)\1")


def group(articles: Sequence[Article], names: Iterable[NameClaim] = ()) -> list[list[str]]:
    """Return the ids of the articles of each story, both levels sorted; `names` are those in the articles."""
    # By their texts: what articles are called must not decide between equal likenesses.
    ordered = sorted(articles, key=lambda a: (a.text, a.id))
    near = min(_NEAREST, _NEAR + _NEARER * math.log10(max(1, len(ordered))))
    groups = group_average(len(ordered), _likeness(ordered, names), near, _LONE)
    return sorted(sorted(ordered[i].id for i in members) for members in groups)


def merge(
    groups: Sequence[Sequence[str]], utterances: Iterable[Utterance], claims: Iterable[Claim] = ()
) -> list[list[str]]:
    """Return the groups, those made one that quote the same long utterance or give one private person's age.

    Of `claims`, which are those of the articles, names and ages tell who is a private person: a full name
    that two groups give with the same age, and no third group has. A public figure is in many stories.
    """
    number = {article: i for i, members in enumerate(groups) for article in members}
    sets = Unions(len(groups))
    for utterance in utterances:
        long = [c for c in utterance.claims if len(c.words.split()) >= _LONG]
        for claim in long[1:]:
            sets.join(number[long[0].article], number[claim.article])
    for first, second in _private(claims, number):
        sets.join(first, second)
    return sorted(sorted(a for i in members for a in groups[i]) for members in sets.members())


def _private(claims: Iterable[Claim], number: Mapping[str, int]) -> Iterable[tuple[int, int]]:
    """Return the pairs of groups that tell of a private person, one pair a person."""
    naming: dict[str, set[int]] = defaultdict(set)
    aged: dict[tuple[str, int], set[int]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim, NameClaim):
            naming[fold(claim.entity)].add(number[claim.article])
        elif isinstance(claim, AgeClaim) and len(parts(claim.person)[0]) > 1:
            aged[fold(claim.person), claim.years].add(number[claim.article])
    for (person, _), found in sorted(aged.items()):
        if len(found) == 2 and naming[person] <= found:
            first, second = sorted(found)
            yield first, second


def _likeness(
    articles: Sequence[Article], names: Iterable[NameClaim] = ()
) -> Iterable[tuple[int, int, float]]:
    """Return (i, j, likeness) for pairs i < j of articles that have more than a faint likeness."""
    named: dict[str, Counter[str]] = defaultdict(Counter)
    in_names: dict[str, set[str]] = defaultdict(set)
    proper: dict[str, set[str]] = defaultdict(set)
    for claim in names:
        name = parts(claim.entity)[0]
        if claim.type is NameType.PERSON and len(name) > 1:
            # With the blank between them they are no word of any text.
            key = f"{_sounds(name[0])} {_sounds(name[-1])}"
            named[claim.article][key] += 1
            in_names[claim.article] |= {key, *name}
        proper[claim.article].update(name)
    counts = [Counter(_content(a)) + named[a.id] for a in articles]
    df = Counter(word for c in counts for word in c)
    total = len(articles) + _BEHIND
    rarity = {
        w: math.log(1 + total / (n + _BEHIND * SHARES.get(w, 0.0))) * (_NAMED if " " in w else 1.0)
        for w, n in df.items()
    }
    vectors: list[dict[str, float]] = []
    parts_of_names: list[dict[str, float]] = []
    for article, c in zip(articles, counts, strict=True):
        own_names = proper[article.id] - SHARES.keys()
        weights = {
            w: (1 + math.log(n)) * rarity[w] * (_PROPER if w in own_names else 1.0) for w, n in c.items()
        }
        norm = math.sqrt(sum(x * x for x in weights.values())) or 1.0
        vector = {w: x / norm for w, x in weights.items()}
        vectors.append(vector)
        own = sorted(in_names[article.id]) if len(c) >= _FEW else ()
        parts_of_names.append({w: vector[w] for w in own if w in vector})
    return (_at_scale if len(vectors) > _MANY else _plainly)(vectors, parts_of_names)


@lru_cache(maxsize=65_536)
def _sounds(word: str) -> str:
    """Return a word without vowels and double letters: who is misspelt as Smyth must not make another story."""
    return word[0] + _DOUBLE.sub(r"\1", _VOWELS.sub("", word[1:]))


_Vector = Mapping[str, float]
_Postings = Mapping[str, Sequence[tuple[int, float]]]


def _plainly(vectors: Sequence[_Vector], names: Sequence[_Vector]) -> Iterable[tuple[int, int, float]]:
    by_word, by_name = _postings(vectors), _postings(names)
    for i, vector in enumerate(vectors):
        dots, of_names = _dots(i, vector, by_word), _dots(i, names[i], by_name)
        for j in sorted(dots):
            value = min(dots[j], _AT_MOST * (dots[j] - of_names.get(j, 0.0)))
            if value >= _FAINT:
                yield i, j, value


def _postings(vectors: Sequence[_Vector]) -> _Postings:
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        for w, x in vector.items():
            found[w].append((i, x))
    return found


def _dots(i: int, vector: _Vector, postings: _Postings) -> dict[int, float]:
    """Return the products of vector `i` with all later ones that share a word with it."""
    dots: dict[int, float] = defaultdict(float)
    for w, x in vector.items():
        for j, y in postings[w]:
            if j > i:
                dots[j] += x * y
    return dots


def _at_scale(vectors: Sequence[_Vector], names: Sequence[_Vector]) -> Iterable[tuple[int, int, float]]:
    """Yield what `_plainly` does, by sparse products of some hundred articles with all at a time."""
    import numpy as np
    from scipy.sparse import csr_array, triu

    column = {w: k for k, w in enumerate(sorted({w for vector in vectors for w in vector}))}

    def matrix(rows: Sequence[_Vector]) -> csr_array:
        values = np.array([x for row in rows for x in row.values()])
        columns = np.array([column[w] for row in rows for w in row], dtype=np.int32)
        return csr_array((values, columns, np.cumsum([0, *map(len, rows)])), shape=(len(rows), len(column)))

    words_of, names_of = matrix(vectors), matrix(names)
    words_turned, names_turned = words_of.T.tocsr(), names_of.T.tocsr()
    for at in range(0, len(vectors), _MANY):
        dots = words_of[at : at + _MANY] @ words_turned
        rest = (dots - names_of[at : at + _MANY] @ names_turned) * _AT_MOST
        part = triu(dots.minimum(rest), at + 1, format="coo")
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
