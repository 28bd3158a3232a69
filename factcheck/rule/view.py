"""What a rule sees: one subject of one story, with the means to quote the articles as evidence."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from factcheck.graph import ClaimGraph
from factcheck.link.cuts import Cut, cuts
from factcheck.link.posted import Post, disagreements
from factcheck.link.sites import Site, sites
from factcheck.link.tables import Tables
from factcheck.link.timeline import Chain, chains
from factcheck.link.unions import Unions
from factcheck.model import (
    Article,
    BlockKind,
    Claim,
    Dating,
    Event,
    Evidence,
    NameClaim,
    NumberClaim,
    OrderClaim,
    Quantity,
    QuoteClaim,
    QuoteUse,
    Reading,
    RoleClaim,
    Subject,
    TimeClaim,
    Utterance,
)
from factcheck.text.fold import fold
from factcheck.text.spelling import slip_keys
from factcheck.text.words import words

_C = TypeVar("_C", bound=Claim)


class StoryText:
    """The articles of a story with what is computed on them once, for the views of all its subjects."""

    def __init__(self, graph: ClaimGraph, tables: Tables) -> None:
        """Hold the graph's articles, and the `tables` of all stories."""
        self.graph = graph
        self.table = tables.of
        self._lines: dict[str, list[int]] = {}
        self._sites: dict[str, Sequence[Site]] = {}

    def line(self, article: str, offset: int) -> int:
        """Return the line of `offset`, counting from 1."""
        starts = self._lines.get(article)
        if starts is None:
            text = self.graph.articles[article].text
            starts = [i for i, c in enumerate(text) if c == "\n"] if "\n" in text else []
            self._lines[article] = starts
        return bisect_right(starts, offset - 1) + 1

    def block(self, claim: Claim) -> BlockKind | None:
        """Return what kind of block a claim stands in."""
        blocks = self.graph.articles[claim.article].blocks
        return next((b.kind for b in blocks if b.start <= claim.start < b.end), None)

    def variants(self, utterance: Utterance) -> Sequence[Site]:
        """Return the utterance's sites of variation."""
        if utterance.id not in self._sites:
            self._sites[utterance.id] = sites(self.table(utterance))
        return self._sites[utterance.id]

    @cached_property
    def quoted(self) -> dict[str, str]:
        """The words each article quotes, folded, by its id."""
        lines: dict[str, list[str]] = {}
        for claim in self.graph.all_claims(QuoteClaim):
            if claim.use is QuoteUse.UTTERANCE:
                lines.setdefault(claim.article, []).append(claim.words)
        return {article: "\n".join(map(fold, words)) for article, words in lines.items()}

    @cached_property
    def numbers(self) -> Sequence[NumberClaim]:
        """The numbers of all articles, in their order and that of offsets."""
        return self.graph.all_claims(NumberClaim)

    @cached_property
    def times(self) -> dict[str, list[TimeClaim]]:
        """The times that each article gives, in order, by its id."""
        found: dict[str, list[TimeClaim]] = {}
        for claim in self.graph.all_claims(TimeClaim):
            found.setdefault(claim.article, []).append(claim)
        return found

    @cached_property
    def subjects(self) -> dict[str, Subject]:
        """The story's subjects by canonical name."""
        return {s.name: s for s in self.graph.subjects}

    @cached_property
    def timeline(self) -> Sequence[Chain]:
        """The chains of facts about when things happened that cannot all be so."""
        graph = self.graph
        orders = graph.all_claims(OrderClaim)
        if not orders:
            return ()
        names, quotes = graph.all_claims(NameClaim), graph.all_claims(QuoteClaim)
        texts = [article.text for article in graph.articles.values()]
        return chains(orders, names, quotes, graph.subjects, graph.all_claims(RoleClaim), texts)

    @cached_property
    def posted(self) -> Sequence[tuple[Post, Post]]:
        """The pairs of phrases that place one post, of which nothing is quoted, on two networks."""
        graph = self.graph
        return list(disagreements(graph.articles, graph.all_claims(NameClaim), graph.all_claims(QuoteClaim)))

    @cached_property
    def alike(self) -> dict[object, list[Subject]]:
        """The story's subjects by the keys that they share with those whose names are nearly theirs."""
        found: dict[object, list[Subject]] = {}
        for subject in self.graph.subjects:
            for key in slip_keys(subject.name)[0]:
                found.setdefault(key, []).append(subject)
        return found

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the articles write in small letters."""
        return frozenset(
            w.text
            for a in self.graph.articles.values()
            for b in a.blocks
            if b.kind is BlockKind.TEXT
            for w in words(a.text, b.start, b.end)
            if w.text.islower()
        )

    @cached_property
    def witnesses(self) -> dict[str, int]:
        """For each article a number that it shares with its copies and its outlet's other articles."""
        ids = sorted(self.graph.articles)
        sets = Unions(len(ids))
        first: dict[str, int] = {}
        for i, article in enumerate(ids):
            outlet = self.graph.articles[article].outlet
            sets.join(first.setdefault(f"copy:{self.graph.sources.get(article, article)}", i), i)
            if outlet:
                sets.join(first.setdefault(f"outlet:{outlet}", i), i)
        return {article: sets.find(i) for i, article in enumerate(ids)}


class View:
    """One subject's part of the graph. `subject` is None for what nobody known said or did.

    Offsets count characters of the article's text as stored.
    """

    def __init__(self, story: StoryText, subject: Subject | None) -> None:
        """See `story` from `subject`."""
        self._story = story
        self._graph = story.graph
        self.subject = subject
        self._name = subject.name if subject else None

    @cached_property
    def utterances(self) -> Sequence[Utterance]:
        """What the subject said, each with all the claims that quote it."""
        return self._graph.utterances(self._name)

    @cached_property
    def events(self) -> Sequence[Event]:
        """What the subject did, each with all the claims that tell of it."""
        return self._graph.events(self._name)

    @cached_property
    def quantities(self) -> Sequence[Quantity]:
        """What several articles put a figure on, each with all the claims that do."""
        return self._graph.quantities(self._name)

    @cached_property
    def datings(self) -> Sequence[Dating]:
        """What several articles date in sentences that are alike, each with all the claims that do."""
        return self._graph.datings(self._name)

    @property
    def numbers(self) -> Sequence[NumberClaim]:
        """Every number of the story, whoever it is about, in the order of articles and offsets."""
        return self._story.numbers

    def times(self, article: str) -> Sequence[TimeClaim]:
        """Return every time that an article of the story gives, in order."""
        return self._story.times.get(article, ())

    @cached_property
    def names(self) -> Sequence[NameClaim]:
        """Every mention of the subject's name."""
        return self.claims(NameClaim)

    @property
    def timeline(self) -> Sequence[Chain]:
        """The story's chains of facts that cannot all be so; shown once, where no single subject is seen."""
        return () if self.subject else self._story.timeline

    @property
    def posted(self) -> Sequence[tuple[Post, Post]]:
        """The pairs of phrases that place one post of the subject, of which nothing is quoted, on two networks."""
        return [(a, b) for a, b in self._story.posted if (a.doer or b.doer) == self._name]

    @cached_property
    def others(self) -> Sequence[Subject]:
        """The other subjects of the story."""
        return [s for s in self._graph.subjects if s.name != self._name]

    @cached_property
    def nearly(self) -> Sequence[Subject]:
        """The other subjects whose names may be the same name misspelt (see `misspelling`), sorted by name."""
        keys = slip_keys(self._name)[1] if self._name else ()
        found = {s.name: s for key in keys for s in self._story.alike.get(key, ()) if s.name != self._name}
        return [found[name] for name in sorted(found)]

    def claims(self, kind: type[_C]) -> list[_C]:
        """Return the subject's claims of one kind, in the order of articles and offsets."""
        return [c for c in self._graph.claims(self._name) if isinstance(c, kind)]

    def named(self, name: str) -> Subject | None:
        """Return the subject of the story with this canonical name, or None."""
        return self._story.subjects.get(name)

    def mentions(self, subject: Subject) -> Sequence[NameClaim]:
        """Return the mentions of another subject of the story."""
        return [c for c in self._graph.claims(subject.name) if isinstance(c, NameClaim)]

    def said_by(self, name: str) -> Sequence[Utterance]:
        """Return what the subject with this canonical name said, each with all the claims that quote it."""
        return self._graph.utterances(name)

    def article(self, article: str) -> Article:
        """Return an article of the story by its id."""
        return self._graph.articles[article]

    def uses_as_word(self, name: str) -> bool:
        """Say whether the story's articles also use a name's word in small letters, as an ordinary word."""
        return name.lower() in self._story.small_words

    def quoted(self, article: str) -> str:
        """Return all that an article quotes as uttered, folded, a line a quotation."""
        return self._story.quoted.get(article, "")

    def block(self, claim: Claim) -> BlockKind | None:
        """Return what kind of block a claim stands in: a title, say."""
        return self._story.block(claim)

    def variants(self, utterance: Utterance) -> Sequence[Site]:
        """Return the places where the utterance's witnesses print different words.

        Headlines are left out: they shorten, and readers know it.
        """
        return self._story.variants(utterance)

    def cuts(self, utterance: Utterance) -> list[Cut]:
        """Return the places where witnesses cut the utterance's sentences without a mark."""
        return list(cuts(self._story.table(utterance), self._graph.articles))

    def evidence(self, article: str, start: int, end: int) -> Evidence:
        """Return the span of `article` as evidence."""
        source = self.article(article)
        return Evidence(
            article=article,
            outlet=source.outlet,
            start=start,
            end=end,
            text=source.text[start:end],
            line=self._story.line(article, start),
        )

    def reading(self, value: str, evidence: Iterable[Evidence]) -> Reading:
        """Return the reading `value` with its evidence in order, witnesses counted.

        Articles of one outlet, and copies of one text, are one independent witness.
        """
        unique = {(e.article, e.start, e.end): e for e in evidence}
        ordered = tuple(unique[key] for key in sorted(unique))
        articles = {e.article for e in ordered}
        published = [self.article(a).published for a in sorted(articles)]
        days = [p.value for p in published if p]
        return Reading(
            value=value,
            articles=len(articles),
            independent=len({self._story.witnesses[a] for a in articles}),
            first=min(days).isoformat() if len(days) == len(published) else None,
            evidence=ordered,
        )
