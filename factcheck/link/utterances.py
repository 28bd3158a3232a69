"""Joining quotations: which claims quote the same utterance, whole or in part.

The join of wordings (`join.pairs`) finds candidates, an alignment decides. Quotations of the same words by the same
speaker are taken together first, so that cost grows with the wordings and not with the articles; and nothing rests
on what articles are called: whatever has to be put in an order is ordered by its words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations, pairwise, product
from typing import NamedTuple

from factcheck.link.join import pairs as likely_pairs
from factcheck.link.overlap import SHORTEST, Overlap, enough, overlap
from factcheck.link.unions import Unions
from factcheck.link.wording import Token, tokens
from factcheck.model import Article, QuoteClaim, QuoteUse, Utterance
from factcheck.text.persons import same_person
from factcheck.text.spelling import misspelling
from factcheck.text.variants import plain

_LONG = 6


class _Party(NamedTuple):
    """One speaker's quotations of one wording in one story: the number of the first in each of its articles."""

    speaker: str | None
    members: tuple[int, ...]
    articles: frozenset[str]


class _Block(NamedTuple):
    """The quotations of one wording in one story that are of one utterance for sure."""

    words: Sequence[Token]
    parties: tuple[_Party, ...]

    @property
    def short(self) -> bool:
        """True where it belongs to one utterance at most: it must not make one of two that share a phrase."""
        return len(self.words) < _LONG

    @property
    def members(self) -> list[int]:
        """The numbers of the quotations, the first of each article and speaker."""
        return [i for party in self.parties for i in party.members]


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
    groups = Unions(len(quotes))
    wordings: dict[tuple[str, ...], dict[object, list[int]]] = {}
    for i, words in sorted(enumerate(worded), key=lambda item: [t.key for t in item[1]]):
        held = wordings.setdefault(tuple(t.key for t in words), {})
        held.setdefault(stories[quotes[i].article], []).append(i)
    blocks = [
        {story: _blocks(members, quotes, worded, groups) for story, members in held.items()}
        for held in wordings.values()
    ]
    _across(blocks, groups)
    found = [(_same(a, b, near=near), a, b) for a, b, near in _to_try(list(wordings), blocks)]
    _place([(common, a, b) for common, a, b in found if common], groups)
    return tuple(whole([quotes[i] for i in members]) for members in groups.members())


def _blocks(
    numbers: Sequence[int],
    quotes: Sequence[QuoteClaim],
    worded: Sequence[Sequence[Token]],
    groups: Unions,
) -> list[_Block]:
    """Join quotations of one wording in one story, by their speakers, and return the blocks.

    Who is not named is whoever said it, where only one is named.
    """
    by_speaker: dict[str, list[int]] = defaultdict(list)
    for i in numbers:
        speaker = quotes[i].speaker
        by_speaker[(speaker and speaker.name) or ""].append(i)
    # Of one wording, but capitals and cuts may differ.
    words = min((worded[i] for i in numbers), key=_marks)
    common = overlap(words, words) if len(numbers) > 1 else None
    parties = [_party(name or None, own, common, quotes, groups) for name, own in sorted(by_speaker.items())]
    sets = Unions(len(parties))
    named = [p for p, party in enumerate(parties) if party.speaker]
    for p, q in combinations(named, 2):
        if _enough(common, parties[p], parties[q], near=True):
            sets.join(p, q)
    if len(named) < len(parties) and len({sets.find(p) for p in named}) == 1:
        # The first party is the one without a name. The very same words, be they few, are enough here.
        few = common is not None and common.words >= SHORTEST and common.content > 0
        for p in named:
            if few or _enough(common, parties[0], parties[p], near=True):
                sets.join(0, p)
    found = []
    for members in sets.members():
        own = tuple(parties[p] for p in members)
        if len(own) > 1:
            _join_all([i for party in own for i in party.members], groups)
        found.append(_Block(words, own))
    return found


def _party(
    speaker: str | None,
    numbers: Sequence[int],
    common: Overlap | None,
    quotes: Sequence[QuoteClaim],
    groups: Unions,
) -> _Party:
    """Join what one speaker is quoted with in the same words; the same article again needs more of them."""
    first: dict[str, int] = {}
    for i in numbers:
        earlier = first.setdefault(quotes[i].article, i)
        if _unmistakable(common):
            groups.join(earlier, i)
    party = _Party(speaker, tuple(first.values()), frozenset(first))
    if len(first) > 1 and _enough(common, party, party._replace(articles=frozenset()), near=True):
        _join_all(party.members, groups)
    return party


def _join_all(numbers: Sequence[int], groups: Unions) -> None:
    for i, j in pairwise(numbers):
        groups.join(i, j)


def _across(blocks: Sequence[Mapping[object, Sequence[_Block]]], groups: Unions) -> None:
    """Join what several stories quote in the same words, where they are enough to leave no doubt."""
    for held in blocks:
        flat = [block for own in held.values() for block in own]
        common = overlap(flat[0].words, flat[0].words) if len(held) > 1 else None
        if _unmistakable(common):
            _join_all([i for block in flat for i in block.members], groups)


def _to_try(
    wordings: Sequence[tuple[str, ...]], blocks: Sequence[Mapping[object, Sequence[_Block]]]
) -> Iterator[tuple[_Block, _Block, bool]]:
    """Yield pairs of blocks that may be of one utterance, and whether they are of one story.

    A wording that a thousand outlets print is compared once a story, not a million times.
    """
    for v, w in likely_pairs(wordings, shortest=SHORTEST, alike=None):
        shared = blocks[v].keys() & blocks[w].keys()
        for story in shared:
            for a, b in product(blocks[v][story], blocks[w][story]):
                yield a, b, True
        if not shared:
            a, b = (min((x for own in blocks[k].values() for x in own), key=_order) for k in (v, w))
            yield a, b, False


def _place(found: Iterable[tuple[Overlap, _Block, _Block]], groups: Unions) -> None:
    """Join the pairs that are of one utterance; a short block where it has most words in common."""
    placed: set[int] = set()
    for _, a, b in sorted(found, key=_rank):
        short = {id(block) for block in (a, b) if block.short}
        if short & placed or groups.find(a.members[0]) == groups.find(b.members[0]):
            continue
        _join_all([*a.members, *b.members], groups)
        placed |= short


def _rank(item: tuple[Overlap, _Block, _Block]) -> tuple[object, ...]:
    common, a, b = item
    longest = max(len(a.words), len(b.words))
    return a.short or b.short, -common.words, -common.share, -longest, _order(a), _order(b)


def _order(block: _Block) -> tuple[object, ...]:
    """Return what a block is ordered by: its words and speakers, never what its articles are called."""
    return [t.key for t in block.words], _marks(block.words), [p.speaker or "" for p in block.parties]


def _marks(words: Sequence[Token]) -> list[tuple[bool, bool, bool]]:
    return [(t.after_cut, t.begins, t.capital) for t in words]


def whole(claims: Sequence[QuoteClaim]) -> Utterance:
    """Return the utterance that `claims` quote; its subject is the speaker most of them name."""
    names = Counter(c.speaker.name for c in claims if c.speaker and c.speaker.name)
    subject = min(names, key=lambda n: (-names[n], n)) if names else None
    key = "\n".join(f"{c.article}:{c.start}" for c in claims)
    return Utterance(
        id=blake2b(key.encode(), digest_size=6).hexdigest(), subject=subject, claims=tuple(claims)
    )


def _same(a: _Block, b: _Block, *, near: bool) -> Overlap | None:
    """Return what two blocks have in common where it leaves no doubt that they are of one utterance."""
    common = overlap(a.words, b.words)
    fits = any(_enough(common, p, q, near=near) for p, q in product(a.parties, b.parties))
    return common if fits else None


def _enough(common: Overlap | None, a: _Party, b: _Party, *, near: bool) -> bool:
    if common is None:
        return False
    if not near or (len(a.articles) == 1 and a.articles == b.articles):
        # Another story, or the same article again: a phrase somebody likes is no second quotation of it.
        return _unmistakable(common) or (common.words >= 12 and common.share >= 0.8)
    if a.speaker and b.speaker:
        if _one_speaker(a.speaker, b.speaker):
            return enough(common, shortest=SHORTEST)
        # Two speakers: word for word, or long and all but word for word.
        if common.whole:
            return common.words >= 6 and common.content >= 3
        return (
            common.words >= 8
            and common.share >= (0.8 if common.words >= 12 else 0.85)
            and common.content >= 3
        )
    return enough(common, shortest=5)


def _unmistakable(common: Overlap | None) -> bool:
    return common is not None and common.whole and common.words >= 8


def has_words(words: Sequence[Token], asked: Sequence[Token]) -> bool:
    """Say whether a quotation of `words` and the words `asked` for are of one utterance, whoever said it.

    They are where the words stand in the quotation as asked; else it is decided as for two quotations of one
    speaker.
    """
    if _stands(words, asked):
        return True
    common = overlap(words, asked)
    return common is not None and enough(common, shortest=SHORTEST)


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
