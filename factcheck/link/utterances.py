"""Joining quotations: which claims quote the same utterance, whole or in part.

Rare word pairs find candidates, an alignment decides. Small corpora only so far: the index is plain Python.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from factcheck.link.align import align
from factcheck.link.names import compatible
from factcheck.link.unions import Unions
from factcheck.link.wording import Token, tokens
from factcheck.model import Article, QuoteClaim, QuoteUse, Utterance
from factcheck.text.stopwords import STOPWORDS

_PROBES = 8
_WEIGHT = 0.25
_SHORTEST = 3


def join(claims: Iterable[QuoteClaim], articles: Mapping[str, Article]) -> tuple[Utterance, ...]:
    """Return the utterances of `claims`, single quotations too, in the order of their first claim."""
    quotes = sorted(
        (c for c in claims if c.use is QuoteUse.UTTERANCE), key=lambda c: (c.article, c.start, c.end)
    )
    worded = [tokens(articles[c.article].text, c) for c in quotes]
    groups = Unions(len(quotes))
    for i, j in _candidates(worded):
        if groups.find(i) != groups.find(j) and _same(quotes[i], worded[i], quotes[j], worded[j]):
            groups.join(i, j)
    return tuple(whole([quotes[i] for i in members]) for members in groups.members())


def whole(claims: Sequence[QuoteClaim]) -> Utterance:
    """Return the utterance that `claims` quote; its subject is the speaker most of them name."""
    names = Counter(c.speaker.name for c in claims if c.speaker and c.speaker.name)
    subject = min(names, key=lambda n: (-names[n], n)) if names else None
    key = "\n".join(f"{c.article}:{c.start}" for c in claims)
    return Utterance(
        id=blake2b(key.encode(), digest_size=6).hexdigest(), subject=subject, claims=tuple(claims)
    )


def _pairs(keys: Sequence[str]) -> set[tuple[str, str]]:
    """Unordered pairs of words at distance one and two: a swap changes none of them."""
    return {
        (min(x, y), max(x, y)) for gap in (1, 2) for x, y in zip(keys, keys[gap:], strict=False) if x != y
    }


def _candidates(worded: Sequence[tuple[Token, ...]]) -> Iterator[tuple[int, int]]:
    """Yield pairs (i < j) that share enough rare word pairs; each probes with its rarest against all of the other's."""
    features = [_pairs([t.key for t in words]) for words in worded]
    postings: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, own in enumerate(features):
        for feature in own:
            postings[feature].append(i)
    total = len(worded)
    seen: set[tuple[int, int]] = set()
    for i, own in enumerate(features):
        probes = sorted(own, key=lambda f: (len(postings[f]), f))[:_PROBES]
        weights = {f: math.log(1 + total / len(postings[f])) for f in probes}
        shared: dict[int, float] = defaultdict(float)
        for f in probes:
            for j in postings[f]:
                shared[j] += weights[f]
        enough = _WEIGHT * sum(weights.values())
        seen.update((min(i, j), max(i, j)) for j, weight in shared.items() if j != i and weight >= enough)
    yield from sorted(seen)


def _same(a: QuoteClaim, words_a: Sequence[Token], b: QuoteClaim, words_b: Sequence[Token]) -> bool:
    """Say whether two quotations are of one utterance: the words they have in common leave no doubt."""
    pairs = align([t.key for t in words_a], [t.key for t in words_b])
    common = [
        (i, j) for i, j in pairs if i is not None and j is not None and words_a[i].key == words_b[j].key
    ]
    if len(common) < _SHORTEST:
        return False
    extent = max(common[-1][0] - common[0][0], common[-1][1] - common[0][1]) + 1
    share = len(common) / extent
    content = sum(words_a[i].key not in STOPWORDS for i, _ in common)
    short = min(len(words_a), len(words_b))
    speakers = (a.speaker and a.speaker.name, b.speaker and b.speaker.name)
    alike = all(speakers) and compatible(str(speakers[0]), str(speakers[1]))
    apart = all(speakers) and not alike
    if len(common) == short and share == 1.0 and (alike or short >= 5):
        return content >= (1 if alike else 3)
    if apart:
        return len(common) >= 8 and share >= 0.85 and content >= 4
    if len(common) < 6:
        return (
            len(common) >= 4 and share >= 0.8 and content >= 2 and bool(alike) and len(common) >= 0.75 * short
        )
    return share >= 0.7 and content >= 3 and (len(common) >= 10 or len(common) >= 0.6 * short)
