"""What was posted where, though nothing is quoted: two articles tell of one post and name two networks.

People post on several networks in one story, so that two networks are a contradiction only where the articles tell
of the same post: in almost the same sentence, or of the same person in much the same words, and where no article
has that person on both.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from factcheck.model import Article, BlockKind, Claim, NameClaim, NameType, Platform, QuoteClaim
from factcheck.text.calendar import WEEKDAYS
from factcheck.text.fold import fold
from factcheck.text.networks import CAPITAL, NETWORKS
from factcheck.text.persons import same_person
from factcheck.text.sentences import sentences
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare, words

# "In a Facebook post", "to Twitter", "tweeted".
_NETWORK = re.compile(
    r"(?:\b(?:on|to|via|in|a|an|the|his|her|their|its)\s){0,3}"
    rf"\b(?P<name>{'|'.join(NETWORKS)}|tweet(?:s|ed|ing)?)\b"
    r"(?:\s(?:posts?|page|account|message|video|story|live)\b)?",
    re.IGNORECASE,
)
_TELLS = (BlockKind.TITLE, BlockKind.TEXT, BlockKind.CAPTION, BlockKind.POST)
# A sentence that names so many networks is a row of buttons; a longer one is a list.
_BUTTONS = 3
_LONGEST = 600
# Almost the same sentence; much the same words of the same person. Shares are of the words of the shorter one.
_COPIED, _COPIED_WORDS = 0.6, 6
_TOLD, _TOLD_WORDS = 0.5, 4
# Words are compared by their beginning: "commented" and "comments".
_STEM, _SHORTEST = 6, 4
# What stands beside any network and tells no post from another.
_EMPTY = STOPWORDS | {"post", "posts", "posted", "posting", "message", "page", "account", "took", *WEEKDAYS}
# A second post is another post.
_ANOTHER = frozenset({"also", "another", "separate", "separately", "again", "both", "too"})
# Of so many phrases a story, all are compared with all.
_MOST = 400

_C = TypeVar("_C", bound=Claim)


@dataclass(frozen=True, slots=True, eq=False)
class Post:
    """A phrase that names a network, outside quotations, with what its sentence says of the post.

    `doer` is the first person named there, `words` the beginnings of its content words.
    """

    article: str
    network: str
    start: int
    end: int
    doer: str | None
    words: frozenset[str]
    days: frozenset[str]
    another: bool
    placing: bool
    """Whether it places a quotation: two of those are compared by what is quoted."""


def disagreements(
    articles: Mapping[str, Article], names: Sequence[NameClaim], quotes: Sequence[QuoteClaim]
) -> Iterator[tuple[Post, Post]]:
    """Yield the pairs of phrases, of two articles of one story, that place one post on two networks."""
    people = _by_article(n for n in names if n.type is NameType.PERSON)
    quoted = _by_article(quotes)
    told: list[Post] = []
    named: dict[str, set[tuple[str, str | None]]] = {}
    for article in articles.values():
        own = list(
            _posts(article, people[article.id], [q.platform for q in quoted[article.id] if q.platform])
        )
        named[article.id] = {(p.network, p.doer) for p in own}
        fragments = sorted(f for q in quoted[article.id] for f in q.fragments)
        told += (p for p in own if not _inside(fragments, p.start))
    if len({p.network for p in told}) < 2:
        return
    for a, b in combinations(told[:_MOST], 2):
        if a.network != b.network and a.article != b.article and _one_post(a, b) and not _both(a, b, named):
            yield a, b


def _by_article(claims: Iterable[_C]) -> defaultdict[str, list[_C]]:
    found: defaultdict[str, list[_C]] = defaultdict(list)
    for claim in claims:
        found[claim.article].append(claim)
    return found


def _inside(fragments: Sequence[tuple[int, int]], offset: int) -> bool:
    i = bisect_right(fragments, (offset, offset)) - 1
    return i >= 0 and offset < fragments[i][1]


def _posts(article: Article, people: Sequence[NameClaim], placing: Sequence[Platform]) -> Iterator[Post]:
    """Yield the phrases of an article that name a network, but for rows of buttons."""
    text = article.text
    for block in article.blocks:
        if block.kind not in _TELLS or not _NETWORK.search(text, block.start, block.end):
            continue
        for start, end in sentences(text, block.start, block.end):
            found = [m for m in _NETWORK.finditer(text, start, end) if _is_name(m["name"])]
            networks = {_network(m["name"]) for m in found}
            if not found or len(networks) >= _BUTTONS or end - start > _LONGEST:
                continue
            k = bisect_left(people, start, key=lambda n: n.start)
            doer = people[k].entity if k < len(people) and people[k].end <= end else None
            own = [fold(bare(w.text)) for w in words(text, start, end)]
            telling = frozenset(
                w[:_STEM] for w in own if len(w) >= _SHORTEST and w not in _EMPTY and w not in NETWORKS
            )
            for m in found:
                place = next((p for p in placing if p.start < m.end() and m.start() < p.end), None)
                yield Post(
                    article=article.id,
                    network=_network(m["name"]),
                    start=place.start if place else m.start(),
                    end=place.end if place else m.end(),
                    doer=doer,
                    words=telling,
                    days=frozenset(WEEKDAYS).intersection(own),
                    another=not _ANOTHER.isdisjoint(own) or len(networks) > 1,
                    placing=place is not None,
                )


def _is_name(word: str) -> bool:
    return word.lower() not in CAPITAL or word[0].isupper()


def _network(word: str) -> str:
    return NETWORKS.get(word.lower(), "Twitter")


def _one_post(a: Post, b: Post) -> bool:
    """Say whether two sentences tell of one post."""
    if (
        a.another
        or b.another
        or (a.placing and b.placing)
        or (a.days and b.days and a.days.isdisjoint(b.days))
    ):
        return False
    one_doer = bool(a.doer and b.doer and same_person(a.doer, b.doer))
    if a.doer and b.doer and not one_doer:
        return False
    common, least = len(a.words & b.words), min(len(a.words), len(b.words))
    if common >= _COPIED_WORDS and common >= _COPIED * least:
        return True
    return one_doer and common >= _TOLD_WORDS and common >= _TOLD * least


def _both(a: Post, b: Post, named: Mapping[str, set[tuple[str, str | None]]]) -> bool:
    """Say whether an article knows of both networks: one of the two at all, another of the same person."""
    for article, posts in named.items():
        if article in (a.article, b.article):
            networks = {network for network, _ in posts}
        else:
            networks = {n for n, doer in posts if not (doer and a.doer) or same_person(doer, a.doer)}
        if {a.network, b.network} <= networks:
            return True
    return False
