"""What came before what, and by how many days: "two days before the collapse", "the day the brand apologised"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from factcheck.extract.document import Document, Sentence
from factcheck.extract.names import Names
from factcheck.extract.orders.acts import Acts
from factcheck.extract.orders.connectors import connectors
from factcheck.extract.orders.later import followed
from factcheck.extract.orders.sequel import SEQUEL, SEQUEL_WORDS, Sequels
from factcheck.extract.orders.spans import SPANS, UNITS, apart
from factcheck.extract.orders.whose import Whose
from factcheck.extract.orders.within import claim, dated, lasting, ordered, placed
from factcheck.model import BlockKind, OrderClaim, QuoteClaim, QuoteUse, TimeClaim

_LASTED = re.compile(
    r"lasted(?<!\wlasted)\s(?P<exactly>exactly\s)?(?P<count>\d{1,3}|an?|[a-z]+(?:-[a-z]+)?)\s(?P<unit>days?|weeks?)\b"
)
_FOLLOWED = re.compile(r"\bfollowed\b|\bpreceded\b|\bpredated\b")
# Characters: what is longer is a list, or no prose.
_LONGEST = 1000


def find_orders(
    doc: Document, names: Names, times: list[TimeClaim], quotes: list[QuoteClaim]
) -> list[OrderClaim]:
    """Return where the article puts acts in time, sorted by start: on a date, or by another act.

    Quotations and headlines are left out, and so is what may be of a file picture: captions.
    """
    reader = _Reader(doc, names, times, quotes)
    found: list[OrderClaim] = []
    last: Sentence | None = None
    for paragraph in doc.paragraphs:
        if paragraph.block.kind is not BlockKind.TEXT:
            continue
        for sentence in paragraph.sentences:
            found.extend(reader.read(sentence, last, found))
            last = sentence
    whose = Whose(doc, names, reader.quoted)
    found = [named for order in found if (named := whose.named(order))]
    found.sort(key=lambda c: (c.start, c.end))
    return found


class _Reader:
    """An article, read sentence by sentence for its orders."""

    def __init__(self, doc: Document, names: Names, times: list[TimeClaim], quotes: list[QuoteClaim]) -> None:
        self.doc, self.names, self.times = doc, names, times
        self.quoted = sorted(f for q in quotes if q.use is QuoteUse.UTTERANCE for f in q.fragments)
        self._starts = [t.start for t in times]

    def read(self, sentence: Sentence, last: Sentence | None, found: list[OrderClaim]) -> list[OrderClaim]:
        """Return the orders of a sentence; `last` is the one before, `found` what was found there and before."""
        start, end = sentence.start, sentence.end
        if end - start > _LONGEST:
            return []
        low = self.doc.low
        here = [t for t in self._here(sentence) if placed(t)]
        joined = connectors(low, start, end)
        lasted = _LASTED.search(self.doc.text, start, end)
        spanned = SPANS.search(low, start, end) and UNITS.search(low, start, end)
        sequel = SEQUEL_WORDS.search(low, start, end) and SEQUEL.search(low, start, end)
        if not (here or joined or lasted or spanned or sequel or _FOLLOWED.search(low, start, end)):
            return []
        acts = self.acts(sentence)
        if len(acts.tokens) < 3:
            return []
        sequels = Sequels(acts, lambda: last and self.acts(last), found)
        orders: list[OrderClaim] = []
        measured: list[tuple[int, int]] = []
        for link in joined:
            if not any(a < link.end and link.start < b for a, b in self._quoted_near(link.start)):
                told = [o for order in ordered(acts, link) if (o := sequels.resolved(order))]
                measured += [(link.start, link.end)] * bool(told)
                orders.extend(told)
        if lasted:
            orders.extend(lasting(acts, lasted))
        for later, earlier, begin, stop, days in followed(acts):
            if order := sequels.resolved(claim(acts, later, begin, stop, earlier, None, *days)):
                orders.append(order)
                measured.append((begin, stop))
        orders.extend(sequels.spanned(apart(acts)) if spanned else ())
        for time in here:
            if not any(a < time.end and time.start < b for a, b in measured):
                told = [o for order in dated(acts, time) if (o := sequels.resolved(order))]
                orders.extend(sequels.counted(order, time) for order in told)
        orders.extend(sequels.find(here, measured) if sequel else ())
        return orders

    def acts(self, sentence: Sentence) -> Acts:
        """Return a sentence, read for its acts."""
        acts = Acts(self.doc, sentence, self.names, self.quoted)
        acts.times = self._here(sentence)
        return acts

    def _here(self, sentence: Sentence) -> list[TimeClaim]:
        return self.times[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]

    def _quoted_near(self, at: int) -> Iterator[tuple[int, int]]:
        i = bisect_right(self.quoted, (at, at)) - 1
        yield from self.quoted[max(0, i) : i + 2]
