"""Reads articles with marked names and scores what the program finds in them."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from factcheck.extract.document import Document
from factcheck.extract.names import find_names
from factcheck.model import Article, Block, BlockKind

_MARK = re.compile(r"\[\[([^|\]]+)\|([pol])\|([^|\]]+)\]\]")
_TYPES = {"p": "person", "o": "organisation", "l": "place"}


class Mention(NamedTuple):
    start: int
    end: int
    type: str
    entity: str


class Score(NamedTuple):
    """Sums that give a mention F1 and B3 over the mentions found exactly; add them over articles."""

    gold: int = 0
    found: int = 0
    right: int = 0
    typed: int = 0
    lenient: int = 0
    b3_precision: float = 0
    b3_recall: float = 0

    def plus(self, other: "Score") -> "Score":
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    def f1(self, hits: int) -> float:
        return 2 * hits / (self.gold + self.found) if self.gold + self.found else 1.0

    @property
    def b3(self) -> float:
        precision, recall = self.b3_precision / max(1, self.right), self.b3_recall / max(1, self.right)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def __str__(self) -> str:
        return (
            f"exact {self.f1(self.right):.3f} with type {self.f1(self.typed):.3f} "
            f"lenient {self.f1(self.lenient):.3f} (precision {self.right / max(1, self.found):.3f}, "
            f"recall {self.right / max(1, self.gold):.3f}), "
            f"B3 {self.b3:.3f}, {self.gold} marked"
        )


def article_of(text: str, name: str = "a.txt") -> Article:
    """Return an article with a block for each line that is not blank, the first of them its title."""
    blocks: list[Block] = []
    at = 0
    for line in text.splitlines(keepends=True):
        start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        if end > start:
            blocks.append(Block(start=start, end=end, kind=BlockKind.TEXT if blocks else BlockKind.TITLE))
        at += len(line)
    return Article(id=name, text=text, blocks=tuple(blocks))


def marked(path: Path) -> tuple[str, list[Mention]]:
    """Return a marked article's plain text and its mentions."""
    text, mentions, at = "", [], 0
    source = path.read_text(encoding="utf-8")
    for match in _MARK.finditer(source):
        text += source[at : match.start()]
        mentions.append(Mention(len(text), len(text) + len(match[1]), _TYPES[match[2]], match[3]))
        text += match[1]
        at = match.end()
    return text + source[at:], mentions


def score(text: str, gold: list[Mention], types: Iterable[str] = _TYPES.values()) -> tuple[Score, list[str]]:
    """Return the score of one article and what went wrong; found names of other types do not count."""
    names = find_names(Document(article_of(text)))
    found = [
        Mention(c.start, c.end, c.type.value, c.entity) for c in names.claims if c.type.value in set(types)
    ]
    by_span = {(m.start, m.end): m for m in found}
    pairs = [(g, by_span[g.start, g.end]) for g in gold if (g.start, g.end) in by_span]
    lenient = sum(any(f.start < g.end and f.end > g.start for f in found) for g in gold)
    here, there = Counter(g.entity for g, _ in pairs), Counter(f.entity for _, f in pairs)
    both = Counter((g.entity, f.entity) for g, f in pairs)
    wrong = [f"missed {text[g.start : g.end]!r} {g.type}" for g in gold if (g.start, g.end) not in by_span]
    spans = {(g.start, g.end) for g in gold}
    wrong += [f"extra {text[f.start : f.end]!r} {f.type}" for f in found if (f.start, f.end) not in spans]
    wrong += [f"type {text[g.start : g.end]!r} {g.type} not {f.type}" for g, f in pairs if g.type != f.type]
    wrong += [
        f"cluster {g.entity} -> {f.entity}"
        for (g, f) in sorted(set(pairs))
        if both[g.entity, f.entity] < max(here[g.entity], there[f.entity])
    ]
    return (
        Score(
            len(gold),
            len(found),
            len(pairs),
            sum(g.type == f.type for g, f in pairs),
            lenient,
            sum(both[g.entity, f.entity] / there[f.entity] for g, f in pairs),
            sum(both[g.entity, f.entity] / here[g.entity] for g, f in pairs),
        ),
        wrong,
    )
