"""An article's text cut into lines and stretches, with the evidence of every finding marked in it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from factcheck.model import Article, BlockKind, Finding, Severity
from factcheck.output.html.views import anchor
from factcheck.output.phrases import SEVERITIES


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding as an article's page shows it: in the list at its head (`listed`), and in the text (`mark`)."""

    number: int
    severity: Severity
    listed: Markup
    mark: Markup


class Place(NamedTuple):
    """Evidence in one article, with the finding it belongs to."""

    start: int
    end: int
    anchor: str
    finding: Marked


class Part(NamedTuple):
    """A stretch of a line; `severity` is the gravest of the findings it is evidence for, or None.

    `links` are the findings whose evidence begins with it.
    """

    text: str
    severity: str | None
    links: Sequence[Place]


class Line(NamedTuple):
    """A line as stored, from 1. `quiet` lines (front matter, furniture) were not read for claims."""

    number: int
    quiet: bool
    parts: Sequence[Part]


def places(
    findings: Iterable[tuple[Finding, Marked]], articles: Mapping[str, Article]
) -> dict[str, list[Place]]:
    """Return all evidence by article, in order; spans that the text does not hold are left out."""
    found: dict[str, list[Place]] = defaultdict(list)
    for finding, marked in findings:
        for i, reading in enumerate(finding.readings):
            for n, e in enumerate(reading.evidence):
                article = articles.get(e.article)
                if article is not None and 0 <= e.start <= e.end <= len(article.text):
                    found[e.article].append(Place(e.start, e.end, anchor(finding, i, n), marked))
    for group in found.values():
        group.sort(key=lambda place: (place.start, place.finding.number, place.anchor))
    return found


def lines(article: Article, evidence: Sequence[Place]) -> Iterator[Line]:
    """Yield the lines that are not blank, cut where evidence begins or ends.

    Front matter and the title are left out unless a finding stands there: the head of the page shows them.
    """
    text = article.text
    cuts = sorted({offset for place in evidence for offset in (place.start, place.end)})
    begins: dict[int, list[Place]] = defaultdict(list)
    ends: dict[int, list[Place]] = defaultdict(list)
    for place in evidence:
        begins[place.start].append(place)
        ends[place.end].append(place)
    read = _ReadParts(article)
    head = _Head(article)
    # How many spans of each severity are open: spans of several findings overlap.
    open_: dict[str, int] = dict.fromkeys(SEVERITIES, 0)
    upcoming = 0
    start = 0
    for number, stored in enumerate(text.split("\n"), 1):
        end = start + len(stored)
        parts: list[Part] = []
        at = start
        links: list[Place] = []
        # The line's own break belongs to it, so that evidence at the very end of a line is not lost.
        while upcoming < len(cuts) and cuts[upcoming] <= end:
            offset = cuts[upcoming]
            if offset > at or links:
                parts.append(Part(text[at:offset], _gravest(open_), links))
                links = []
            at = max(at, offset)
            for place in ends[offset]:
                open_[place.finding.severity] -= place.start < place.end
            for place in begins[offset]:
                open_[place.finding.severity] += place.start < place.end
            links = begins[offset]
            upcoming += 1
        if at < end or links:
            parts.append(Part(text[at:end], _gravest(open_), links))
        marked = any(part.links or part.severity for part in parts)
        if marked or (stored.strip() and not head.holds(start, end)):
            yield Line(number, not read.overlap(start, end), parts)
        start = end + 1


class _ReadParts:
    """The stretches of an article that claims may be drawn from."""

    def __init__(self, article: Article) -> None:
        blocks = sorted((b.start, b.end) for b in article.blocks if b.kind is not BlockKind.FURNITURE)
        self._starts = [start for start, _ in blocks]
        self._ends = [end for _, end in blocks]

    def overlap(self, start: int, end: int) -> bool:
        """Return whether any of `start` to `end` was read; where nothing is known, all of it was."""
        last = bisect_right(self._starts, max(start, end - 1)) - 1
        return not self._starts or (last >= 0 and self._ends[last] > start)


class _Head:
    """What of an article's text the head of its page shows: front matter, and the title."""

    def __init__(self, article: Article) -> None:
        self._body = min((b.start for b in article.blocks), default=0)
        self._titles = [
            (b.start, b.end)
            for b in article.blocks
            if b.kind is BlockKind.TITLE and article.text[b.start : b.end].strip() == (article.title or "")
        ]

    def holds(self, start: int, end: int) -> bool:
        """Return whether a line is all front matter or title."""
        if end <= self._body:
            return True
        return any(a < end and start < b and end - start <= b - a + 2 for a, b in self._titles)


def _gravest(open_: Mapping[str, int]) -> str | None:
    return next((severity for severity in SEVERITIES if open_[severity]), None)
