"""An article as placing reads it: its sentences, what is quoted, the places and times outside of that."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document, Sentence
from factcheck.extract.names import Names
from factcheck.extract.platform_phrases import Setting, settings
from factcheck.model import NameClaim, NameType, QuoteClaim, QuoteUse, TimeClaim

WORD = re.compile(r"[\w’'-]+")

# Between an attribution and its place or time none of these may stand: they open a clause of another event,
# or make the place belong to something else ("the backlash on Instagram").
BREAKS = word_set(
    """
    after before while when whenever who whom whose which because although though but since until unless if as
    whether where saw seen see found watched met noticed learned heard spotted spread circulated flooded
    criticised criticized responding reacting backlash outrage criticism reactions comments comment rumours
    rumors followers fans users posts photo photos picture pictures
    """
)
# After the verb of saying these open the content of what was said.
CONTENT = word_set(
    """
    that he she they it we i you was were is are had has have would will could should may might
    """
)
NARROW = BREAKS | CONTENT
GAP = 90
REACH = 400
"""How many characters around a quotation and its verb are looked at, however long the sentence."""


class Page:
    """The article with its quotations cut out, for looking at what stands around them."""

    def __init__(self, doc: Document, quotes: list[QuoteClaim], names: Names, times: list[TimeClaim]) -> None:
        self.doc, self.text, self.names = doc, doc.text, names
        self.sentences = doc.sentences
        self._starts = [s.start for s in self.sentences]
        self._quoted = sorted(f for q in quotes if q.use is QuoteUse.UTTERANCE for f in q.fragments)
        self._quote_starts = [a for a, _ in self._quoted]
        self._times = [t for t in times if _dated(t) and not self.quoted(t.start)]
        self._time_starts = [t.start for t in self._times]
        self._settings: dict[int, list[Setting]] = {}

    def index(self, offset: int) -> int:
        """Return the number of the sentence that begins at or before `offset`, -1 where none does."""
        return bisect_right(self._starts, offset) - 1

    def part(self, offset: int) -> object:
        """Return what tells one part of the article ("UPDATE: ...") from another."""
        paragraph = self.doc.paragraph_at(offset)
        return paragraph.block.published if paragraph else None

    def quoted(self, offset: int) -> bool:
        """Whether `offset` lies inside an utterance's quotation marks."""
        i = bisect_right(self._quote_starts, offset) - 1
        return i >= 0 and offset < self._quoted[i][1]

    def holds_quote(self, sentence: Sentence) -> bool:
        """Whether a quotation begins in the sentence."""
        i = bisect_left(self._quote_starts, sentence.start)
        return i < len(self._quote_starts) and self._quote_starts[i] < sentence.end

    def plain(self, start: int, end: int) -> str:
        """Return the text from `start` to `end` without what is quoted in it."""
        pieces, at = [], start
        i = max(0, bisect_right(self._quote_starts, start) - 1)
        while i < len(self._quoted) and self._quoted[i][0] < end:
            a, b = self._quoted[i]
            if b > at:
                pieces.append(self.text[at : max(a, at)])
                at = b
            i += 1
        if at < end:
            pieces.append(self.text[at:end])
        return " ".join(pieces)

    def settings(self, sentence: Sentence) -> list[Setting]:
        """Return the places named in a sentence outside quotation marks."""
        found = self._settings.get(sentence.start)
        if found is None:
            found = settings(self.doc, sentence)
            found = [s for s in found if not self.quoted(s.start)]
            self._settings[sentence.start] = found
        return found

    def settings_near(self, sentence: Sentence, start: int, end: int) -> list[Setting]:
        """Return the places of a sentence that begin within reach of `start` to `end`."""
        found = self.settings(sentence)
        if not found:  # as in most sentences
            return found
        a = bisect_left(found, start - REACH, key=_start)
        return found[a : bisect_left(found, end + REACH, key=_start)]

    def times(self, start: int, end: int) -> list[TimeClaim]:
        """Return the times that say a day or so, outside quotation marks, from `start` to `end`."""
        i = bisect_left(self._time_starts, start)
        return self._times[i : bisect_left(self._time_starts, end)]

    def lead(self, offset: int) -> str | None:
        """Return what stands before `offset` in its sentence, None where that is out of reach."""
        start = self.sentences[self.index(offset)].start
        return self.plain(start, offset) if offset - start <= REACH else None

    def subject(self, start: int, end: int) -> str | None:
        """Return whom a clause is about: its first person, else first organisation, no possessors."""
        claims = [c for c in self.names.between(start, min(end, start + REACH)) if not self._possesses(c)]
        people = [c for c in claims if c.type is NameType.PERSON]
        found = people or [c for c in claims if c.type is NameType.ORGANISATION]
        return found[0].entity if found else None

    def nearest(self, start: int, end: int) -> str | None:
        """Return the last person or organisation named from `start` to `end`."""
        claims = self.names.between(max(start, end - REACH), end)
        return next((c.entity for c in reversed(claims) if c.type is not NameType.PLACE), None)

    def _possesses(self, name: NameClaim) -> bool:
        return self.quoted(name.start) or self.text[name.end : name.end + 2] in ("’s", "'s")


def _start(setting: Setting) -> int:
    return setting.start


def clear(
    between: str, breaks: Iterable[str], longest: int = GAP, only: frozenset[str] | None = None
) -> bool:
    """Whether `between` is short and holds no word or mark that opens another clause.

    With `only`, every word of it must be one of these.
    """
    if len(between) > longest or ";" in between:
        return False
    found = WORD.findall(between.lower())
    if only is not None:
        return all(w in only for w in found)
    return not any(w in breaks for w in found)


def _dated(time: TimeClaim) -> bool:
    """Whether a time says a day or so by itself, not a span of years and not by another event."""
    if time.anchor == "event":
        return False
    if time.earliest and time.latest:
        return (time.latest - time.earliest).days <= 31
    return time.weekday is not None or time.edtf.startswith(("XXXX-0", "XXXX-1"))
