"""Quotations of an article, in every form that news gives them; who said them is for `speakers`."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document, Paragraph
from factcheck.extract.quotes.marks import MARK, marks
from factcheck.extract.quotes.pairing import Pair, pair
from factcheck.extract.quotes.posts import post_words, turns
from factcheck.extract.quotes.uses import a_work, use_of
from factcheck.model import BlockKind, QuoteUse

Spot = tuple[int, int]
_AROUND = 400
"""Characters of a sentence that tell what marks in it are for."""
_TRAILING = " \t\n\u00a0"


class Quotation(NamedTuple):
    """A quotation while nobody is known to have said it; its parts are those of a `QuoteClaim`."""

    start: int
    end: int
    use: QuoteUse
    fragments: tuple[Spot, ...]
    words: str


def find_quotes(doc: Document) -> list[Quotation]:
    """Return the article's quotations, sorted by start.

    `fragments` leave the marks out. A quotation that the attribution interrupts, or that runs over several
    paragraphs, is one with several fragments.
    """
    labels = turns(doc.text, doc.paragraphs)
    drafts: list[tuple[list[Spot], QuoteUse]] = []
    inside = False
    for number, paragraph in enumerate(doc.paragraphs):
        whole = _whole(doc, paragraph, labels.get(number))
        if whole is not None:
            if whole[0] < whole[1]:
                drafts.append(([whole], QuoteUse.UTTERANCE))
            inside = False
            continue
        found = marks(doc.text, paragraph.start, paragraph.end, inside=inside)
        if not found:
            inside = False
            continue
        continued = _begins_open(doc, number + 1)
        pairs = pair(found, paragraph.start, paragraph.end, inside=inside, continued=continued)
        if pairs and not (pairs[-1].closed or continued):
            pairs[-1] = _bracketed(doc.text, paragraph, pairs[-1])
        groups = _groups(doc.text, paragraph, pairs)
        if inside and drafts and groups and _continues(doc.text, paragraph, groups[0][0]):
            further = _spans(doc.text, groups.pop(0))
            drafts[-1][0].extend(further)
            drafts[-1] = (drafts[-1][0], QuoteUse.UTTERANCE)
        inside = bool(pairs) and not pairs[-1].closed
        for group in groups:
            spans = _spans(doc.text, group)
            if spans:
                drafts.append((spans, _use(doc, paragraph, spans, pairs)))
    quotations = [
        Quotation(spans[0][0], spans[-1][1], use, tuple(spans), " ".join(doc.text[a:b] for a, b in spans))
        for spans, use in drafts
    ]
    return sorted(quotations, key=lambda q: (q.start, q.end))


def _whole(doc: Document, paragraph: Paragraph, label: Spot | None) -> Spot | None:
    """Return the words of a paragraph that is quoted whole, a post or a transcript's turn; else None."""
    if paragraph.block.kind is BlockKind.POST:
        return post_words(doc.text, paragraph)
    if label is None:
        return None
    start = label[1] + 1
    while start < paragraph.end and doc.text[start] in _TRAILING:
        start += 1
    return start, paragraph.end


def _spans(text: str, group: list[Pair]) -> list[Spot]:
    """Return what a group's marks hold, without blanks at the ends; what holds nothing is left out."""
    spans = []
    for a, b, *_ in group:
        while a < b and text[a] in _TRAILING:
            a += 1
        while b > a and text[b - 1] in _TRAILING:
            b -= 1
        if a < b:
            spans.append((a, b))
    return spans


def _begins_open(doc: Document, number: int) -> bool:
    """Whether paragraph `number` begins with a mark that opens a quotation."""
    if number >= len(doc.paragraphs):
        return False
    paragraph = doc.paragraphs[number]
    first = MARK.match(doc.text, paragraph.start, paragraph.end)
    return bool(first) and doc.text[paragraph.start] in "“\"'‘`«„"


def _bracketed(text: str, paragraph: Paragraph, last: Pair) -> Pair:
    """Return words without a closing mark, ended by the bracket they stand in: (those “on the left), ..."""
    before = text.rfind("(", paragraph.start, last.start)
    if before < 0 or text.find(")", before, last.start) >= 0:
        return last
    depth = 0
    for bracket in _BRACKET.finditer(text, last.start, last.end):
        depth += 1 if bracket.group() == "(" else -1
        if depth < 0:
            return last._replace(end=bracket.start(), closed=True)
    return last


_BRACKET = re.compile(r"[()]")


def _continues(text: str, paragraph: Paragraph, first: Pair) -> bool:
    """Whether the paragraph's first quotation goes on from the paragraph before."""
    return not first.opened or not text[paragraph.start : first.start].strip(" \t\n“\"'‘`«„")


def _groups(text: str, paragraph: Paragraph, pairs: list[Pair]) -> list[list[Pair]]:
    """Return the pairs in groups of one utterance: those that an attribution interrupts belong together."""
    groups: list[list[Pair]] = []
    for found in pairs:
        last = groups[-1][-1] if groups else None
        if last and _interrupted(text, last, found) and not _new_sentence(paragraph, last, found):
            groups[-1].append(found)
        else:
            groups.append([found])
    return groups


def _interrupted(text: str, first: Pair, second: Pair) -> bool:
    """Whether only an attribution stands between two fragments of one sentence: “A,” she said, “b.”."""
    gap = text[first.end + 1 : second.start - 1]
    if len(gap) > 160 or not first.closed:
        return False
    tail = text[max(first.start, first.end - 2) : first.end].rstrip()
    middle = gap.strip(" '’`")
    if not tail.endswith((",", "—", "-", "–")) and not middle.startswith((",", "—", "–", "--")):
        return False
    if not middle.endswith((",", "—", "–", "-")) or len(middle) < 4:
        return False
    words = middle.strip(" ,—–-").split()
    if any(w.strip(",").lower() in _JOINERS for w in words) or any(c in middle for c in ";:?!"):
        return False
    return len(words) <= 16 and not a_work(middle, text[second.start : second.end])


_JOINERS = word_set("and but while adding that whereas")


def _new_sentence(paragraph: Paragraph, first: Pair, second: Pair) -> bool:
    """Whether a sentence begins between two fragments: “A,” Kim said. Joan, a nurse, said, “B.”."""
    at = bisect_right(paragraph.sentences, first.end + 1, key=lambda s: s.start)
    return at < len(paragraph.sentences) and paragraph.sentences[at].start < second.start - 1


def _use(doc: Document, paragraph: Paragraph, spans: list[Spot], pairs: list[Pair]) -> QuoteUse:
    a, b = spans[0]
    if len(spans) > 1 or b - a > 80:
        return QuoteUse.UTTERANCE
    left, right = max(paragraph.start, a - _AROUND), min(paragraph.end, b + _AROUND)
    at = bisect_right(paragraph.sentences, a, key=lambda s: s.start) - 1
    if at >= 0:
        left = max(left, paragraph.sentences[at].start)
        last = bisect_left(paragraph.sentences, b, lo=at, key=lambda s: s.end)
        if last < len(paragraph.sentences):
            right = min(right, paragraph.sentences[last].end)
    before = _outside(doc.text, left, a, pairs).rstrip("“\"'‘`«„")
    after = _outside(doc.text, b, right, pairs).lstrip("”\"'’»“")
    return use_of(doc.text, a, b, before, after, heading=paragraph.block.kind is BlockKind.TITLE)


def _outside(text: str, start: int, end: int, pairs: list[Pair]) -> str:
    """Return `text[start:end]` without what other marks hold."""
    kept = []
    at = start
    for i in range(bisect_right(pairs, start, key=lambda p: p.end), len(pairs)):
        found = pairs[i]
        if found.start >= end:
            break
        if found.start > at:
            kept.append(text[at : found.start - 1])
        at = max(at, min(found.end + 1, end))
    kept.append(text[at:end])
    return " ".join(kept)
