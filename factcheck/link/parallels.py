"""Places where articles of one story tell the same thing: claims whose surroundings are alike, word for word.

Agency text is printed by many outlets, and reporters who write apart still tell one fact with the same verb and
nouns. A claim's surroundings are the words of its sentence, the nearer the weightier; rare words find candidates,
so that cost grows with what is shared and not with all pairs.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from factcheck.model import Article, BlockKind, NumberClaim, TimeClaim
from factcheck.reason import moments
from factcheck.reason.amounts import DURATIONS, is_money
from factcheck.text.calendar import MONTH_SHORT, MONTHS, WEEKDAY_SHORT, WEEKDAYS
from factcheck.text.fold import fold
from factcheck.text.nouns import commonest
from factcheck.text.numerals import NUMBER_WORDS
from factcheck.text.sentences import sentences
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare, words

_Claimed = NumberClaim | TimeClaim
_T = TypeVar("_T", bound=_Claimed)

_ENDINGS = ("ations", "ation", "ings", "ing", "ers", "ies", "ied", "ed", "er", "es", "s")
_SHORTEST = 4
_IRREGULAR = {
    "spent": "spend", "paid": "pay", "sold": "sell", "bought": "buy", "gave": "give", "given": "give",
    "took": "take", "taken": "take", "won": "win", "lost": "lose", "held": "hold", "built": "build",
    "sought": "seek", "fell": "fall", "rose": "rise", "stole": "steal", "stolen": "steal", "dead": "die",
    "died": "die", "dying": "die", "dies": "die",
}  # fmt: skip
# Words that stand beside every date and number, or are compared themselves.
_EMPTY = STOPWORDS | NUMBER_WORDS | frozenset(MONTHS) | frozenset(WEEKDAYS)
# A sentence of more characters is a list or a table.
_LONGEST = 600
# What makes two dates the ends of one span; "shot Friday and killed" does not.
_NAMES = "|".join(w.capitalize() for w in (*WEEKDAYS, *WEEKDAY_SHORT, *MONTHS, *MONTH_SHORT))
_SPAN_AFTER = re.compile(rf"(?: to | through | and | or |[-–])(?:early |late )?(?:(?:{_NAMES})\b|\d)")
_SPAN_BEFORE = re.compile(
    rf"(?:\bbetween |(?:\d(?:st|nd|rd|th)?|\b(?:{_NAMES}))\.?(?: (?:night|morning|evening|afternoon))?"
    r"(?: to | through | and | or |[-–])(?:early |late )?)$"
)
# A weekday up to which, or from which on, something was so is not the day of it.
_BOUND = re.compile(r"\b(?:by|until|till|since|as of) (?:early |late )?$", re.IGNORECASE)
# Characters looked at on either side for the other end.
_SPAN = 40
_SUM_BEFORE = re.compile(r"\d[\d.,]*(?: (?:million|billion|trillion|thousand))?(?: [^\W\d_]{2,9}){0,2} \($")
# An article of more figures is a table.
_MOST = 1_000
# Characters of an article's first sentences.
_LEAD = 600
# The share of their words from which two sentences are one, printed twice.
COPIED = 0.65
# What so many places of a story have in common finds nobody.
CROWD = 48
# How many words next to a claim, on each side, are its neighbours.
_NEIGHBOURS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Place(Generic[_T]):
    """A claim with its surroundings: the weight of each word of its sentence, by its stem, and the nearest."""

    claim: _T
    sentence: tuple[int, int]
    said: str
    """The sentence as written."""
    weights: Mapping[str, float]
    before: tuple[str, ...]
    """The stems before the claim, the nearest first; `after` those after it."""
    after: tuple[str, ...]
    near: frozenset[str]
    lead: bool
    """Whether it stands where an article says what happened: in its headline or first sentences."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two places are: the share of weight in common (0 to 1), words in common, near ones of them."""

    share: float
    words: int
    near: int
    left: int
    """How many words before the claims are the same, one after the other; `right` those after them."""
    right: int


def places(
    articles: Mapping[str, Article],
    claims: Mapping[str, Sequence[_T]],
    quoted: Mapping[str, Sequence[tuple[int, int]]],
    kinds: Collection[BlockKind] = (BlockKind.TEXT, BlockKind.TITLE),
) -> list[Place[_T]]:
    """Return the places of the claims of each article in blocks of some kinds; what is quoted is left out, dates aside.

    A caption is one sentence, whatever its stops: its stamp says nothing by itself.
    """
    found: list[Place[_T]] = []
    for article in sorted(claims):
        text = articles[article].text
        own = _told(text, claims[article], sorted(quoted.get(article, ())))
        if len(own) > _MOST:
            continue
        starts = [c.start for c in own]
        blocks = [b for b in articles[article].blocks if b.kind in kinds]
        end_of_lead = lead_end(articles[article])
        for block in blocks:
            if bisect_left(starts, block.start) == bisect_left(starts, block.end):
                continue
            whole = [(block.start, block.end)] if block.kind is BlockKind.CAPTION else None
            for start, end in whole or sentences(text, block.start, block.end):
                mine = own[bisect_left(starts, start) : bisect_left(starts, end)]
                if mine and end - start <= _LONGEST:
                    found += _places(text, start, end, mine, start < end_of_lead)
    return found


def lead_end(article: Article) -> int:
    """Return the offset up to which an article says what happened: its headline and first sentences."""
    return next((b.start for b in article.blocks if b.kind is BlockKind.TEXT), 0) + _LEAD


def _told(text: str, claims: Sequence[_T], quoted: Sequence[tuple[int, int]]) -> list[_T]:
    """Return the claims that the article makes itself, in order: neither quoted nor an aside."""
    starts = [a for a, _ in quoted]
    told = []
    for claim in sorted(claims, key=lambda c: c.start):
        i = bisect_right(starts, claim.start) - 1
        said = i >= 0 and claim.start < quoted[i][1] and not _full(claim)
        if not said and not _aside(text, claim):
            told.append(claim)
    return told


def _full(claim: _Claimed) -> bool:
    """Say whether a claim is a date with its month, which is the same whoever says it; "Monday" is the speaker's."""
    return isinstance(claim, TimeClaim) and moments.dated(claim.text)


def _aside(text: str, claim: _Claimed) -> bool:
    """Say whether a claim fills a pair of brackets (a currency's conversion, a dateline), or is one end of a span."""
    bracketed = text[claim.start - 1 : claim.start] == "(" and text[claim.end : claim.end + 1] == ")"
    if isinstance(claim, NumberClaim):
        # A mile is always as long; "(seven hours with the other chip)" is of another thing.
        measure = claim.unit is not None and claim.unit not in DURATIONS and not is_money(claim)
        if bracketed and converted(text, claim, claim.start):
            return False
        return text[claim.start - 1 : claim.start] == "(" and not (bracketed and measure)
    if bracketed:
        return True
    if _SPAN_AFTER.match(text, claim.end, claim.end + _SPAN):
        return True
    low = max(0, claim.start - _SPAN)
    if not _full(claim) and _BOUND.search(text, low, claim.start):
        return True
    return _SPAN_BEFORE.search(text, low, claim.start) is not None


def converted(text: str, claim: NumberClaim, at: int) -> bool:
    """Say whether a sum at an offset is another one's in other money: "30 billion euros ($40 billion)".

    What dollars are reckoned in may be other dollars: "$US1 million ($1.52 million)".
    """
    if not is_money(claim) or text[at - 1 : at] != "(":
        return False
    found = _SUM_BEFORE.search(text, max(0, at - 40), at)
    return found is not None and "$" not in text[max(0, found.start() - 4) : at]


def alike(found: Sequence[Place[_T]]) -> Iterator[tuple[int, int, Likeness]]:
    """Yield pairs i < j of places of different articles that have surroundings in common, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, place in enumerate(found):
        for stem in place.weights:
            holders[stem].append(i)
    for i, place in enumerate(found):
        tried: dict[int, int] = defaultdict(int)
        for stem in place.weights:
            if 1 < len(holders[stem]) <= CROWD:
                for j in holders[stem]:
                    if j > i:
                        tried[j] += 1
        for j in sorted(tried):
            other = found[j]
            if other.claim.article != place.claim.article and other.claim.kind == place.claim.kind:
                yield i, j, nearness(place, other)


def nearness(a: Place[Any], b: Place[Any]) -> Likeness:
    """Return how alike two places are; a place inside a longer sentence is as alike as its own words are."""
    common = [stem for stem in a.weights if stem in b.weights]
    least = min(sum(a.weights.values()), sum(b.weights.values()))
    shared = sum(min(a.weights[s], b.weights[s]) for s in common)
    # Rounded, so that what is equally alike stays so whatever the order of the sums.
    share = round(shared / least, 6) if least else 0.0
    return Likeness(
        share, len(common), len(a.near & b.near), _run(a.before, b.before), _run(a.after, b.after)
    )


def _run(a: Sequence[str], b: Sequence[str]) -> int:
    """Return how many words two sides begin with alike."""
    return next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _places(text: str, start: int, end: int, claims: Sequence[_T], lead: bool) -> Iterator[Place[_T]]:
    tokens = [(w.start, w.end, _stem(fold(bare(w.text)))) for w in words(text, start, end)]
    for claim in claims:
        before = [s for a, b, s in tokens if b <= claim.start and s][::-1]
        after = [s for a, b, s in tokens if a >= claim.end and s]
        weights: dict[str, float] = {}
        for side in (before, after):
            for k, stem in enumerate(side):
                weights[stem] = max(weights.get(stem, 0.0), 2 / (2 + k))
        near = frozenset(before[:_NEIGHBOURS] + after[:_NEIGHBOURS])
        said = text[start:end]
        yield Place(claim, (start, end), said, weights, tuple(before), tuple(after), near, lead)


def _stem(word: str) -> str:
    """Return a content word without its ending, "" for any other word."""
    if len(word) < 3 or not word[0].isalpha() or word in _EMPTY:
        return ""
    word = _IRREGULAR.get(word, word).replace("-", "")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return commonest(word[: -len(ending)])
    return commonest(word)
