"""Quotations of an article, in every form that news gives them; who said them is for `speakers`."""

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document, Paragraph
from factcheck.extract.quotes.marks import MARK, marks
from factcheck.extract.quotes.pairing import Pair, pair
from factcheck.extract.quotes.posts import post_words, turns
from factcheck.extract.quotes.uses import use_of
from factcheck.model import BlockKind, QuoteClaim, QuoteUse

_END = ".?!…"
_TRAILING = " \t\n\u00a0"


def find_quotes(doc: Document) -> list[QuoteClaim]:
    """Return the article's quotations without speakers, sorted by start.

    `fragments` leave the marks out. A quotation that the attribution interrupts, or that runs over several
    paragraphs, is one claim with several fragments.
    """
    labels = turns(doc.text, doc.paragraphs)
    claims: list[QuoteClaim] = []
    open_claim: list[tuple[int, int]] = []
    inside = False
    for number, paragraph in enumerate(doc.paragraphs):
        if paragraph.block.kind is BlockKind.POST:
            words = post_words(doc.text, paragraph)
            if words:
                claims.append(_claim(doc, [words], QuoteUse.UTTERANCE))
            inside = False
            continue
        if number in labels:
            begin = labels[number][1] + 1
            while begin < paragraph.end and doc.text[begin] in _TRAILING:
                begin += 1
            claims.append(_claim(doc, [(begin, paragraph.end)], QuoteUse.UTTERANCE))
            inside = False
            continue
        found = marks(doc.text, paragraph.start, paragraph.end)
        if not found:
            inside = False
            continue
        continued = _begins_open(doc, number + 1)
        pairs = pair(found, paragraph.start, paragraph.end, inside=inside, continued=continued)
        joined = _groups(doc.text, paragraph, pairs)
        if inside and open_claim and joined and _continues(doc.text, paragraph, joined[0][0]):
            open_claim.extend(_span(doc.text, p) for p in joined.pop(0))
            still = bool(pairs) and not pairs[-1].closed and not joined
            claims[-1] = _claim(doc, open_claim, QuoteUse.UTTERANCE)
            if still:
                continue
        inside = bool(pairs) and not pairs[-1].closed
        for group in joined:
            spans = [_span(doc.text, p) for p in group]
            spans = [s for s in spans if s[0] < s[1]]
            if not spans:
                continue
            claims.append(_claim(doc, spans, _use(doc, paragraph, spans, pairs)))
            open_claim = spans
    claims.sort(key=lambda c: (c.start, c.end))
    return claims


def _span(text: str, found: Pair) -> tuple[int, int]:
    a, b = found.start, found.end
    while a < b and text[a] in _TRAILING:
        a += 1
    while b > a and text[b - 1] in _TRAILING:
        b -= 1
    return a, b


def _begins_open(doc: Document, number: int) -> bool:
    """Whether paragraph `number` begins with a mark that opens a quotation."""
    if number >= len(doc.paragraphs):
        return False
    paragraph = doc.paragraphs[number]
    first = MARK.match(doc.text, paragraph.start, paragraph.end)
    return bool(first) and doc.text[paragraph.start] in "“\"'‘`«„"


def _continues(text: str, paragraph: Paragraph, first: Pair) -> bool:
    """Whether the paragraph's first quotation goes on from the paragraph before."""
    return not first.opened or not text[paragraph.start : first.start].strip(" \t\n“\"'‘`«„")


def _groups(text: str, paragraph: Paragraph, pairs: list[Pair]) -> list[list[Pair]]:
    """Return the pairs in groups of one utterance: those that an attribution interrupts belong together."""
    groups: list[list[Pair]] = []
    for found in pairs:
        if groups and _interrupted(text, groups[-1][-1], found):
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
    return len(words) <= 16


_JOINERS = word_set("and but while adding that whereas")


def _use(doc: Document, paragraph: Paragraph, spans: list[tuple[int, int]], pairs: list[Pair]) -> QuoteUse:
    if len(spans) > 1:
        return QuoteUse.UTTERANCE
    (a, b) = spans[0]
    if b - a > 80:
        return QuoteUse.UTTERANCE
    left, right = paragraph.start, paragraph.end
    for sentence in paragraph.sentences:
        if sentence.start <= a:
            left = sentence.start
        if sentence.end >= b:
            right = sentence.end
            break
    text = doc.text
    before = _outside(text, left, a, pairs).rstrip("“\"'‘`«„")
    after = _outside(text, b, right, pairs).lstrip("”\"'’»“")
    return use_of(text, a, b, before, after, heading=paragraph.block.kind is BlockKind.TITLE)


def _outside(text: str, start: int, end: int, pairs: list[Pair]) -> str:
    """Return `text[start:end]` without what other marks hold."""
    kept = []
    at = start
    for found in pairs:
        if found.end <= start or found.start >= end:
            continue
        if found.start > at:
            kept.append(text[at : found.start - 1])
        at = max(at, min(found.end + 1, end))
    kept.append(text[at:end])
    return " ".join(kept) if len(kept) > 1 else kept[0]


def _claim(doc: Document, spans: list[tuple[int, int]], use: QuoteUse) -> QuoteClaim:
    start, end = spans[0][0], spans[-1][1]
    return QuoteClaim(
        article=doc.article.id,
        outlet=doc.article.outlet,
        subject=None,
        start=start,
        end=end,
        text=doc.text[start:end],
        use=use,
        fragments=tuple(spans),
        words=" ".join(doc.text[a:b] for a, b in spans),
    )
