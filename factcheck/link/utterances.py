"""Joining quotations: which claims quote the same utterance, whole or in part.

Rare word pairs find candidates (`join.pairs`), an alignment decides.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

from factcheck.link.align import align
from factcheck.link.join import pairs as likely_pairs
from factcheck.link.unions import Unions
from factcheck.link.wording import Token, tokens
from factcheck.model import Article, QuoteClaim, QuoteUse, Utterance
from factcheck.text.persons import same_person
from factcheck.text.spelling import misspelling
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.variants import plain

_SHORTEST = 3
_LONG = 6
# A passage left out is one change, however long; at a marked cut it is none.
_GAP = 3


def join(
    claims: Iterable[QuoteClaim], articles: Mapping[str, Article], stories: Mapping[str, object]
) -> tuple[Utterance, ...]:
    """Return the utterances of `claims`, single quotations too, in the order of their first claim.

    `stories` gives each article's story so far: where two articles' differ, only words that leave no doubt
    join them. Offsets count characters of the articles' texts.
    """
    quotes = sorted(
        (c for c in claims if c.use is QuoteUse.UTTERANCE), key=lambda c: (c.article, c.start, c.end)
    )
    worded = [tokens(articles[c.article].text, c) for c in quotes]
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, words in enumerate(worded):
        alike[tuple(t.key for t in words)].append(i)
    groups = Unions(len(quotes))
    placed: set[int] = set()
    for i, j in _pairs_to_try(list(alike), list(alike.values()), [stories[c.article] for c in quotes]):
        # A short quotation belongs to one utterance; it must not make one of two that share a phrase.
        short = {k for k in (i, j) if len(worded[k]) < _LONG}
        if short & placed or groups.find(i) == groups.find(j):
            continue
        near = stories[quotes[i].article] == stories[quotes[j].article]
        if _same(_Quoted(quotes[i], worded[i]), _Quoted(quotes[j], worded[j]), near=near):
            groups.join(i, j)
            placed |= short
    return tuple(whole([quotes[i] for i in members]) for members in groups.members())


def _pairs_to_try(
    wordings: Sequence[tuple[str, ...]], holders: Sequence[Sequence[int]], stories: Sequence[object]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of quotations that may be one utterance, the longest first.

    `holders` are the quotations of each wording. A wording that a thousand outlets print is compared once a
    story, not a million times.
    """
    first: list[dict[object, int]] = []
    for members in holders:
        own: dict[object, int] = {}
        for i in members:
            own.setdefault(stories[i], i)
        first.append(own)
    length = {i: len(wordings[w]) for w, members in enumerate(holders) for i in members}
    pairs = {
        (own[stories[i]], i)
        for members, own in zip(holders, first, strict=True)
        for i in members
        if own[stories[i]] != i
    }
    for own in first:
        pairs.update(pairwise(sorted(own.values())))
    for v, w in likely_pairs(wordings, shortest=_SHORTEST, alike=None):
        shared = first[v].keys() & first[w].keys()
        pairs.update((first[v][story], first[w][story]) for story in shared)
        if not shared:
            pairs.add((min(first[v].values()), min(first[w].values())))
    yield from sorted(pairs, key=lambda p: (-min(length[p[0]], length[p[1]]), p))


def whole(claims: Sequence[QuoteClaim]) -> Utterance:
    """Return the utterance that `claims` quote; its subject is the speaker most of them name."""
    names = Counter(c.speaker.name for c in claims if c.speaker and c.speaker.name)
    subject = min(names, key=lambda n: (-names[n], n)) if names else None
    key = "\n".join(f"{c.article}:{c.start}" for c in claims)
    return Utterance(
        id=blake2b(key.encode(), digest_size=6).hexdigest(), subject=subject, claims=tuple(claims)
    )


class _Quoted(NamedTuple):
    claim: QuoteClaim
    words: Sequence[Token]


class _Overlap(NamedTuple):
    """What two quotations have in common: `words` of `extent`, `content` of them no function words.

    `extent` counts the words between the first and last in common, and what their sentences go on with on
    both sides; passages that one leaves out count for a few.
    """

    words: int
    extent: int
    content: int
    shorter: int

    @property
    def share(self) -> float:
        return self.words / self.extent

    @property
    def whole(self) -> bool:
        """True where the shorter quotation stands in the longer word for word."""
        return self.words == self.shorter == self.extent


def _same(a: _Quoted, b: _Quoted, *, near: bool) -> bool:
    """Say whether two quotations are of one utterance: the words they have in common leave no doubt."""
    overlap = _overlap(a.words, b.words)
    if overlap is None:
        return False
    if not near or a.claim.article == b.claim.article:
        # Another story, or the same article again: a phrase somebody likes is no second quotation of it.
        return (overlap.whole and overlap.words >= 8) or (overlap.words >= 12 and overlap.share >= 0.8)
    speakers = (a.claim.speaker and a.claim.speaker.name, b.claim.speaker and b.claim.speaker.name)
    if all(speakers):
        if _one_speaker(str(speakers[0]), str(speakers[1])):
            return _enough(overlap, shortest=3)
        # Two speakers: word for word, or long and all but word for word.
        if overlap.whole:
            return overlap.words >= 6 and overlap.content >= 3
        return overlap.words >= 8 and overlap.share >= 0.85 and overlap.content >= 3
    return _enough(overlap, shortest=5)


def _enough(overlap: _Overlap, *, shortest: int) -> bool:
    if overlap.whole:
        return overlap.words >= shortest and overlap.content >= (1 if shortest < 5 else 2)
    if overlap.words < 6:
        known = shortest < 5  # a few words in common say too little unless the speaker is the same
        return (
            known
            and overlap.words >= 4
            and overlap.share >= 0.8
            and overlap.content >= 2
            and overlap.words >= 0.75 * overlap.shorter
        )
    most = overlap.words >= (8 if overlap.share >= 0.85 else 10) or overlap.words >= 0.6 * overlap.shorter
    return overlap.share >= 0.7 and overlap.content >= (2 if shortest < 5 else 3) and most


def has_words(words: Sequence[Token], asked: Sequence[Token]) -> bool:
    """Say whether a quotation of `words` and the words `asked` for are of one utterance, whoever said it.

    They are where the words stand in the quotation as asked; else it is decided as for two quotations of one
    speaker.
    """
    if _stands(words, asked):
        return True
    overlap = _overlap(words, asked)
    return overlap is not None and _enough(overlap, shortest=_SHORTEST)


def _stands(words: Sequence[Token], asked: Sequence[Token]) -> bool:
    """Say whether all of `asked` stand in `words` one after the other, whatever is written together."""
    edges = {0}
    text = ""
    for token in words:
        text += plain([token.key])
        edges.add(len(text))
    wanted = plain([t.key for t in asked])
    start = text.find(wanted)
    while start >= 0 and not {start, start + len(wanted)} <= edges:
        start = text.find(wanted, start + 1)
    return start >= 0


def _one_speaker(a: str, b: str) -> bool:
    return same_person(a, b) or misspelling(a, b, person=True) is not None


def _overlap(a: Sequence[Token], b: Sequence[Token]) -> _Overlap | None:
    pairs = align([t.key for t in a], [t.key for t in b])
    common = [(i, j) for i, j in pairs if i is not None and j is not None and a[i].key == b[j].key]
    if len(common) < _SHORTEST:
        return None
    extent = len(common)
    for (i, j), (k, m) in pairwise(common):
        if not (a[k].after_cut or b[m].after_cut):
            extent += min(max(k - i, m - j) - 1, _GAP)
    (i, j), (k, m) = common[0], common[-1]
    extent += min(_before(a, i), _before(b, j)) + min(_after(a, k), _after(b, m))
    content = sum(a[i].key not in STOPWORDS and not _name(a[i]) for i, _ in common)
    return _Overlap(len(common), extent, content, min(len(a), len(b)))


def _name(word: Token) -> bool:
    """Say whether a word is likely part of a name: two people who name one law do not say the same."""
    return word.capital and not word.begins


def _before(words: Sequence[Token], i: int) -> int:
    """Return how many words of its sentence stand before the word at `i`, up to _GAP."""
    for count in range(_GAP):
        if i - count <= 0 or words[i - count].begins:
            return count
    return _GAP


def _after(words: Sequence[Token], i: int) -> int:
    """Return how many words of its sentence stand behind the word at `i`, up to _GAP."""
    for count in range(_GAP):
        if i + count + 1 >= len(words) or words[i + count + 1].begins:
            return count
    return _GAP
