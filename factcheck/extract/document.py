"""An article ready for extraction: its paragraphs that may be claimed from, with their sentences."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from factcheck.model import Article, Block, BlockKind, Dated, Span
from factcheck.text.sentences import sentences
from factcheck.text.words import Word, lowered, words

_RUN = re.compile(r"[a-z]+|\d+")
_KEPT = 1_000
"""Sentences whose words are kept: more than news has. A longer text is read anew, not held whole."""
_KEPT_RUNS = 10_000
"""Paragraphs whose runs are kept; they take less room."""


class Sentence(NamedTuple):
    """A sentence by its offsets, with the number of its paragraph."""

    start: int
    end: int
    paragraph: int


class Words(NamedTuple):
    """The words of a sentence: as written, and `low`, without possessive endings and in small letters."""

    tokens: list[Word]
    low: list[str]


class Paragraph(NamedTuple):
    """A block of the article that claims may be drawn from."""

    start: int
    end: int
    block: Block
    sentences: tuple[Sentence, ...]


class Document:
    """An article's text with its paragraphs, sentences and their words; furniture is left out.

    Offsets are those of `article.text`.
    """

    def __init__(self, article: Article) -> None:
        """Cut the article's blocks into sentences."""
        self.article = article
        self.text = article.text
        self._words: dict[int, Words] = {}
        self._runs: dict[int, list[str]] = {}
        blocks = [b for b in article.blocks if b.kind is not BlockKind.FURNITURE]
        self.paragraphs: tuple[Paragraph, ...] = tuple(
            Paragraph(
                b.start,
                b.end,
                b,
                tuple([Sentence(s, e, i) for s, e in sentences(self.text, b.start, b.end)]),
            )
            for i, b in enumerate(blocks)
        )

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order."""
        return tuple(s for p in self.paragraphs for s in p.sentences)

    @cached_property
    def _starts(self) -> list[int]:
        return [p.start for p in self.paragraphs]

    @cached_property
    def low(self) -> str:
        """The text in small letters, each at its place."""
        return self.text.replace("İ", "i").lower()  # of all letters this one alone becomes two

    def runs(self, paragraph: int) -> list[str]:
        """Return the runs of small letters (a to z) and of digits in a paragraph of that number, in order.

        For a quick look whether the paragraph is worth a close one.
        """
        found = self._runs.get(paragraph)
        if found is None:
            here = self.paragraphs[paragraph]
            found = _RUN.findall(self.low, here.start, here.end)
            if len(self._runs) < _KEPT_RUNS:
                self._runs[paragraph] = found
        return found

    def words(self, sentence: Sentence) -> Words:
        """Return the words of a sentence; they are kept, for several kinds of claims ask for the same."""
        found = self._words.get(sentence.start)
        if found is None:
            tokens = words(self.text, sentence.start, sentence.end)
            found = Words(tokens, lowered(tokens))
            if len(self._words) < _KEPT:
                self._words[sentence.start] = found
        return found

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """Return the paragraph that holds `offset`, or None where it lies in furniture or between two."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0 or offset >= self.paragraphs[i].end:
            return None
        return self.paragraphs[i]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds `offset`, or None."""
        paragraph = self.paragraph_at(offset)
        for sentence in paragraph.sentences if paragraph else ():
            if sentence.start <= offset < sentence.end:
                return sentence
        return None

    def published_at(self, offset: int) -> Dated | None:
        """Return the date that holds at `offset`: the part's own ("UPDATE: ..."), else the article's."""
        paragraph = self.paragraph_at(offset)
        if paragraph and paragraph.block.published:
            return paragraph.block.published
        return self.article.published

    def span(self, start: int, end: int) -> Span:
        """Return the span of `start` to `end` with its text."""
        return Span(start, end, self.text[start:end])
