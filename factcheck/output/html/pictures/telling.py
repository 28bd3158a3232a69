"""What the articles of a story tell, as the pictures need it: each utterance or happening with its places."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from markupsafe import Markup

from factcheck.graph import ClaimGraph
from factcheck.model import (
    Article,
    Dating,
    Event,
    EventClaim,
    Evidence,
    Finding,
    NumberClaim,
    Quantity,
    QuoteClaim,
    TimeClaim,
    Utterance,
    When,
)
from factcheck.output.html.pictures.lettering import cell
from factcheck.output.phrases import UNKNOWN_OUTLET
from factcheck.reason.moments import when_of

_Claimed = QuoteClaim | EventClaim | NumberClaim | TimeClaim
_Whole = Utterance | Event | Quantity | Dating

_LABEL = 90
"""Characters of an article that are looked at for a label."""
_AROUND = 160
_DATELINE = re.compile(r"[A-Z][A-Z'’.-]+\b[^\n—–]{0,60}?\s(?:—|–|--?)\s+(?=\S)")
"""What may stand before a story's first sentence: “PORT HALLOW, March 10 (Wire) —”."""


@dataclass(frozen=True, slots=True)
class Time:
    """The time that one article gives; `spans` are the stretches of its text that a finding on it would show."""

    article: str
    when: When
    spans: tuple[tuple[int, int], ...]


class Telling:
    """One utterance or happening of a story."""

    def __init__(self, whole: _Whole, story: "Story") -> None:
        self.whole = whole
        self._story = story

    @property
    def said(self) -> bool:
        """Whether it is words, and not a happening."""
        return isinstance(self.whole, Utterance)

    @cached_property
    def articles(self) -> int:
        """How many articles tell of it."""
        return len({claim.article for claim in self.whole.claims})

    @cached_property
    def times(self) -> list[Time]:
        """The times that articles give it, in the order of articles."""
        found = []
        for claim in self.whole.claims:
            when = _when(claim)
            if when:
                found.append(Time(claim.article, when, tuple(_spans(claim))))
        return found

    @cached_property
    def label(self) -> str:
        """It in an article's own words: the longest quotation, or the words of who tells of it first."""
        claims: Sequence[_Claimed] = self.whole.claims
        if isinstance(self.whole, Utterance):
            words = max((c.words for c in self.whole.claims), key=len)
            return f"“{words[:200]}”"
        claim = claims[0]
        text = self._story.text(claim.article)
        label = _event_label(text, claim) if isinstance(claim, EventClaim) else _clause(text, claim)
        return label[head.end() :] if (head := _DATELINE.match(label)) else label


class Story:
    """A story's utterances and happenings by whom they are about, and by their places."""

    def __init__(self, graph: ClaimGraph) -> None:
        """Hold what the graph has linked."""
        self._articles: Mapping[str, Article] = graph.articles
        self.sources = graph.sources
        self._by_subject: dict[str | None, list[Telling]] = {}
        places: dict[str, list[tuple[int, int, Telling]]] = {}
        for whole in graph.wholes:
            telling = Telling(whole, self)
            self._by_subject.setdefault(whole.subject, []).append(telling)
            for claim in whole.claims:
                own = places.setdefault(claim.article, [])
                own += [(start, end, telling) for start, end in _spans(claim)]
        self._touched: dict[str, Sequence[Telling]] = {}
        self._places = {article: _Places(own) for article, own in places.items()}

    def of(self, subject: str | None) -> Sequence[Telling]:
        """Return what a subject said and did, or what nobody known did."""
        return self._by_subject.get(subject, ())

    def at(self, evidence: Evidence) -> list[Telling]:
        """Return what a piece of evidence is part of."""
        own = self._places.get(evidence.article)
        return own.at(evidence.start, evidence.end) if own else []

    def touched(self, finding: Finding) -> Sequence[Telling]:
        """Return what a finding's evidence is part of, each once: first what most of its readings show."""
        known = self._touched.get(finding.id)
        if known is None:
            counts: Counter[Telling] = Counter()
            for reading in finding.readings:
                counts.update({telling: None for e in reading.evidence for telling in self.at(e)}.keys())
            known = self._touched[finding.id] = sorted(counts, key=lambda telling: -counts[telling])
        return known

    def text(self, article: str) -> str:
        """Return an article's text."""
        return self._articles[article].text


class _Places:
    """The tellings of one article by the stretches of its text."""

    def __init__(self, places: list[tuple[int, int, Telling]]) -> None:
        places.sort(key=lambda place: place[:2])
        self._places = places
        self._starts = [start for start, _, _ in places]
        self._reach = list(accumulate((end for _, end, _ in places), max))

    def at(self, start: int, end: int) -> list[Telling]:
        found: dict[Telling, None] = {}
        i = bisect_right(self._starts, max(start, end - 1)) - 1
        while i >= 0 and self._reach[i] > start:
            if self._places[i][1] > start:
                found[self._places[i][2]] = None
            i -= 1
        return list(found)


class _Voices(dict[str, str]):
    def __missing__(self, article: str) -> str:
        return f"article:{article}"


class Names:
    """What articles are called in a picture: by their outlet, or by their title where that is not known."""

    def __init__(self, articles: Collection[Article]) -> None:
        """Hold the articles' names."""
        self._names = {a.id: a.outlet or (a.title or "").strip() or a.id for a in articles}
        self._voices = _Voices(
            {a.id: f"article:{a.id}" if a.outlet is None else f"outlet:{a.outlet}" for a in articles}
        )
        self.voice: Callable[[str], str] = self._voices.__getitem__
        """What tells voices apart: an outlet's articles are one, each of unknown outlets is its own."""
        self._called = {voice: self._names[article] for article, voice in self._voices.items()}
        self._marked: dict[str, Markup] = {}

    def of(self, article: str) -> str:
        """Return the name for an article."""
        return self._names.get(article, UNKNOWN_OUTLET)

    def called(self, voice: str) -> str:
        """Return the name for a voice."""
        return self._called.get(voice, UNKNOWN_OUTLET)

    def list(self, voices: Iterable[str], most: int = 12) -> Markup:
        """Return the names for voices, each once, in a row: the first `most` of them and how many more."""
        each = list(dict.fromkeys(voices))
        shown = [self._mark(voice) for voice in each[:most]]
        if len(each) > most:
            shown.append(Markup(f"{len(each) - most:,} more"))
        return Markup(", ".join(shown))

    def _mark(self, voice: str) -> Markup:
        if voice not in self._marked:
            # Its direction is its own: a name from right to left must not turn the row around.
            self._marked[voice] = Markup("<bdi>%s</bdi>") % cell(self.called(voice))
        return self._marked[voice]


def _when(claim: _Claimed) -> When | None:
    match claim:
        case QuoteClaim():
            return claim.said
        case EventClaim():
            return claim.when
        case TimeClaim():
            return when_of(claim)
        case _:
            return None


def _spans(claim: _Claimed) -> Iterable[tuple[int, int]]:
    """Yield the stretches of text that evidence on a claim can show."""
    yield claim.start, claim.end
    if isinstance(claim, QuoteClaim):
        beside = (claim.said, claim.platform, claim.speaker and claim.speaker.mention)
        yield from ((span.start, span.end) for span in beside if span)
    elif isinstance(claim, EventClaim):
        yield claim.when.start, claim.when.end


def _event_label(text: str, claim: EventClaim) -> str:
    """Return what was done without its time; where the time comes first, the sentence goes on to say more."""
    if claim.when.end >= claim.end and claim.when.start > claim.start:
        return _without(text, claim.start, claim.end, claim.when.start, claim.when.end)
    end, mark = _sentence_end(text, claim.start, claim.start + _LABEL)
    return _without(text, claim.start, max(end, claim.end), claim.when.start, claim.when.end) + mark


def _clause(text: str, claim: _Claimed) -> str:
    """Return the words around a claim, from the beginning of its sentence where that is near."""
    low = max(0, claim.start - _AROUND)
    start = max(text.rfind(mark, low, claim.start) + len(mark) if mark in text[low : claim.start] else low
                for mark in ("\n", ". ", "? ", "! ", "” "))  # fmt: skip
    end, mark = _sentence_end(text, claim.end, claim.end + _LABEL)
    if isinstance(claim, TimeClaim):
        return _without(text, start, end, claim.start, claim.end) + mark
    return text[start:end].strip() + mark


def _sentence_end(text: str, start: int, limit: int) -> tuple[int, str]:
    """Return where the sentence that goes on at `start` ends, or the last word before `limit` with "…"."""
    ends = [text.find(mark, start, limit) for mark in ("\n", ". ", "; ", "? ", "! ")]
    end = min((end for end in ends if end >= 0), default=-1)
    if end >= 0 or limit >= len(text):
        return (end if end >= 0 else len(text)), ""
    space = text.rfind(" ", start, limit)
    return (space if space > start else limit), "…"


def _without(text: str, start: int, end: int, cut_start: int, cut_end: int) -> str:
    """Return the stretch without another one in it, and without the “on” or comma that led to that."""
    if not start <= cut_start < end:
        return text[start:end].strip(" \n.,")
    before, after = text[start:cut_start].rstrip(" \n,"), text[cut_end:end].lstrip(" \n,")
    head, _, last = before.rpartition(" ")
    if last.lower() in _LEADING:
        before = head
    return f"{before} {after}".strip(" \n.,") or text[start:end]


_LEADING = frozenset(
    {"on", "in", "at", "by", "since", "from", "until", "before", "after", "of", "this", "late"}
)
