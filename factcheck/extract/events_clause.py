"""The clause an event is told in: which verb a time belongs to."""

from bisect import bisect_left
from itertools import islice

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document, Sentence, Words
from factcheck.extract.events_lexicon import (
    AUXILIARIES,
    BE,
    CLAUSES,
    NOUNS,
    OTHER_VERBS,
    VERBS,
)
from factcheck.extract.names import Names
from factcheck.model import NameType, TimeClaim
from factcheck.text.words import Word, bare

_REACH = 14
"""How many words may stand between a verb and its time."""
PREPOSITIONS = word_set("in on at of for from to with by about over into against during near")
_PARTICLES = frozenset({"up", "down", "off", "over"})
_SPAN_ENDS = frozenset(
    {"between", "since", "until", "till", "before", "after", "through", "to", "and", "than", "by"}
)
DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their"})
# A time that ends so is measured from what follows it: the verb there is its anchor.
_ANCHORED = frozenset({"after", "before", "day", "since", "week", "month", "when"})
_BEFORE_TIME = frozenset(
    {"on", "in", "at", "by", "around", "about", "late", "early", "since", "the", "of", "back", "from"}
)


def _unquoted(
    words: Words, sentence: Sentence, quoted: list[tuple[int, int]]
) -> tuple[list[Word], list[str]]:
    """Return the words of a sentence that stand in no quotation, as written and in small letters."""
    i = max(0, bisect_left(quoted, (sentence.start, 0)) - 1)
    if i == len(quoted) or (quoted[i][0] >= sentence.end):
        return words.tokens, words.low
    tokens: list[Word] = []
    low: list[str] = []
    behind = 0
    for a, b in islice(quoted, i, None):
        if a >= sentence.end:
            break
        first = bisect_left(words.tokens, a, lo=behind, key=_start)
        tokens += words.tokens[behind:first]
        low += words.low[behind:first]
        behind = bisect_left(words.tokens, b, lo=first, key=_start)
    return tokens + words.tokens[behind:], low + words.low[behind:]


def _start(word: Word) -> int:
    return word.start


class Clause:
    """One sentence, read for the verbs that its times belong to."""

    def __init__(
        self,
        doc: Document,
        sentence: Sentence,
        names: Names,
        quoted: list[tuple[int, int]],
    ) -> None:
        self.doc, self.text, self.sentence = doc, doc.text, sentence
        self.tokens, self.low = _unquoted(doc.words(sentence), sentence, quoted)
        self.starts = [w.start for w in self.tokens]
        names_here = names.between(sentence.start, sentence.end)
        self.name_from = {n.start: n for n in names_here if n.type is not NameType.PLACE}
        self.name_to = {n.end: n for n in self.name_from.values()}

    def verb_of(self, time: TimeClaim) -> int | None:
        """Return the act that a time of this sentence dates, None where it is not sure which."""
        first, last = bisect_left(self.starts, time.start), bisect_left(self.starts, time.end)
        if first == last or not self.free(first, last):
            return None
        verb = self.back(first)
        if verb is None and self.fronted(first) and self.low[last - 1] not in _ANCHORED:
            verb = self.ahead(last)
        return verb

    def free(self, first: int, last: int) -> bool:
        """Whether a time stands for itself: no end of a span, no part of a noun ("a January 2017 report")."""
        before = self.low[first - 1] if first else ""
        if before in _SPAN_ENDS or (before in DETERMINERS and self.low[first] != "day"):
            return False
        return self.tokens[last - 1].text == bare(self.tokens[last - 1].text)

    def back(self, first: int) -> int | None:
        """Return the verb or act that a time at word `first` follows in the same clause."""
        i = first - 1
        while i >= 0 and first - i <= _REACH:
            if self.apart(i, i + 1):
                return None
            word = self.low[i]
            if self.act(i):
                return i
            if self.other_verb(i) or word in CLAUSES:
                return None
            i -= 1
        return None

    def ahead(self, last: int) -> int | None:
        """Return the main verb after a time that begins the sentence: the first verb there."""
        for i in range(last, min(last + _REACH, len(self.low))):
            word = self.low[i]
            if word in CLAUSES or (i > last and self.apart(i - 1, i, commas=False)):
                return None
            if word in VERBS and self.act(i):
                return i
            if self.other_verb(i) and word not in AUXILIARIES:
                return None
        return None

    def fronted(self, first: int) -> bool:
        """Whether a time begins the sentence."""
        return first <= 3 and all(w in _BEFORE_TIME for w in self.low[:first])

    def apart(self, i: int, j: int, *, commas: bool = True) -> bool:
        """Whether a mark that ends a clause, or a quotation, stands between two words."""
        if j >= len(self.tokens):
            return False
        gap = self.text[self.tokens[i].end : self.tokens[j].start]
        return any(c in ';:()—–“”"' or (commas and c == ",") for c in gap) or len(gap) > 4

    def act(self, i: int) -> bool:
        """Whether the word at `i` is a verb of a class, or the noun of one that can carry a time."""
        word = self.low[i]
        if not self.tokens[i].text[0].islower():
            return False
        if word in VERBS:
            if self.low[i + 1 : i + 2] and self.low[i + 1] in _PARTICLES:
                return False  # "broke up", "struck up", "shot down": another act
            before = self.low[i - 1] if i else ""
            if before in DETERMINERS | {"to"} or before in PREPOSITIONS:
                return word in NOUNS and before in DETERMINERS
            return not (word.endswith("ing") and before not in BE)
        return word in NOUNS and self.possessed(i)

    def possessed(self, i: int) -> bool:
        """Whether a noun is said to be somebody's act: "its apology", "the release of"."""
        before = self.tokens[i - 1].text if i else ""
        of = self.low[i + 1 : i + 2] == ["of"]
        return (
            before.lower() in DETERMINERS - {"a", "an", "the"}
            or before != bare(before)
            or (of and before.lower() == "the")
        )

    def other_verb(self, i: int) -> bool:
        """Whether the word at `i` looks like a verb form outside the classes."""
        word = self.low[i]
        if word in OTHER_VERBS or word in VERBS or (word in AUXILIARIES and word != "to"):
            return True
        lower = self.tokens[i].text[0].islower()
        before = self.low[i - 1] if i else ""
        if lower and word.endswith("ed") and len(word) > 4:
            return before not in DETERMINERS | {"of", "in", "on"}
        return lower and word.endswith("ing") and len(word) > 5 and before not in DETERMINERS | {"of"}
