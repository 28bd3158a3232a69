"""Events with a time: somebody did something on a day that the same clause gives."""

from bisect import bisect_left, bisect_right
from itertools import islice

from factcheck.extract.document import Document, Sentence
from factcheck.extract.events_lexicon import (
    AUXILIARIES,
    BE,
    CLAUSES,
    INTRANSITIVE,
    NOUNS,
    OTHER_VERBS,
    VERBS,
)
from factcheck.extract.names import Names
from factcheck.extract.nouns import plural, singular
from factcheck.extract.times import when
from factcheck.model import EventClaim, NameClaim, NameType, QuoteClaim, QuoteUse, TimeClaim
from factcheck.text.numerals import NUMBER_WORDS
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import Word, bare, words

_REACH = 14
"""How many words may stand between a verb and its time."""
_PREPOSITIONS = frozenset(
    {
        "in",
        "on",
        "at",
        "of",
        "for",
        "from",
        "to",
        "with",
        "by",
        "about",
        "over",
        "into",
        "against",
        "during",
        "near",
    }
)
_PARTICLES = frozenset({"up", "down", "off", "over"})
_SPAN_ENDS = frozenset(
    {"between", "since", "until", "till", "before", "after", "through", "to", "and", "than", "by"}
)
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their"})
# A time that ends so is measured from what follows it: the verb there is its anchor.
_ANCHORED = frozenset({"after", "before", "day", "since", "week", "month", "when"})
_BEFORE_TIME = frozenset(
    {"on", "in", "at", "by", "around", "about", "late", "early", "since", "the", "of", "back", "from"}
)


def find_events(
    doc: Document, names: Names, times: list[TimeClaim], quotes: list[QuoteClaim]
) -> list[EventClaim]:
    """Return the article's events that carry a time, sorted by start.

    `subject` is the agent's entity in this article, None where no name is sure. `objects` are the head nouns
    (singular, small letters) or entities of what it was done to; of a passive, the one it happened to.
    What stands inside quotation marks is left out: it is the speaker's account.
    """
    quoted = sorted(f for q in quotes if q.use is QuoteUse.UTTERANCE for f in q.fragments)
    starts = [a for a, _ in quoted]
    found: list[EventClaim] = []
    clauses: dict[int, _Clause] = {}
    for time in times:
        i = bisect_right(starts, time.start) - 1
        if (i >= 0 and time.start < quoted[i][1]) or not _placed(time):
            continue
        sentence = _sentence(doc, time.start)
        if sentence is None:
            continue
        clause = clauses.get(sentence.start)
        if clause is None:
            clause = clauses[sentence.start] = _Clause(doc, sentence, names, quoted)
        claim = clause.event(time)
        if claim:
            found.append(claim)
    found.sort(key=lambda c: (c.start, c.end))
    return found


def _placed(time: TimeClaim) -> bool:
    """Whether a time can be set against another: a day or month, not a span of years."""
    if time.anchor == "event":  # "two days before the collapse": set against other times by its anchor
        return True
    if time.earliest and time.latest:
        return (time.latest - time.earliest).days <= 366
    return time.weekday is not None or time.edtf.startswith(("XXXX-0", "XXXX-1"))


def _sentence(doc: Document, offset: int) -> Sentence | None:
    i = bisect_right(doc.sentences, offset, key=lambda s: s.start) - 1
    return doc.sentences[i] if i >= 0 and offset < doc.sentences[i].end else None


class _Clause:
    """One sentence, read for the verbs that its times belong to."""

    def __init__(
        self,
        doc: Document,
        sentence: Sentence,
        names: Names,
        quoted: list[tuple[int, int]],
    ) -> None:
        self.doc, self.text, self.sentence = doc, doc.text, sentence
        i = bisect_left(quoted, (sentence.start, 0))
        at = sentence.start
        self.tokens: list[Word] = []
        for a, b in islice(quoted, max(0, i - 1), None):
            if a >= sentence.end:
                break
            if b > at:
                self.tokens.extend(words(doc.text, at, max(at, a)))
                at = b
        self.tokens.extend(words(doc.text, at, max(at, sentence.end)))
        self.starts = [w.start for w in self.tokens]
        self.low = [bare(w.text).lower() for w in self.tokens]
        names_here = names.between(sentence.start, sentence.end)
        self.name_from = {n.start: n for n in names_here if n.type is not NameType.PLACE}
        self.name_to = {n.end: n for n in self.name_from.values()}

    def event(self, time: TimeClaim) -> EventClaim | None:
        """Return the event that a time of this sentence dates, None where it is not sure which."""
        first, last = bisect_left(self.starts, time.start), bisect_left(self.starts, time.end)
        if first == last or not self.free(first, last):
            return None
        verb = self.back(first)
        if verb is None and self.fronted(first) and self.low[last - 1] not in _ANCHORED:
            verb = self.ahead(last)
        if verb is None:
            return None
        return self.claim(verb, time)

    def free(self, first: int, last: int) -> bool:
        """Whether a time stands for itself: no end of a span, no part of a noun ("a January 2017 report")."""
        before = self.low[first - 1] if first else ""
        if before in _SPAN_ENDS or (before in _DETERMINERS and self.low[first] != "day"):
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
            if before in _DETERMINERS | {"to"} or before in _PREPOSITIONS:
                return word in NOUNS and before in _DETERMINERS
            return not (word.endswith("ing") and before not in BE)
        return word in NOUNS and self.possessed(i)

    def possessed(self, i: int) -> bool:
        """Whether a noun is said to be somebody's act: "its apology", "the release of"."""
        before = self.tokens[i - 1].text if i else ""
        of = self.low[i + 1 : i + 2] == ["of"]
        return (
            before.lower() in _DETERMINERS - {"a", "an", "the"}
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
            return before not in _DETERMINERS | {"of", "in", "on"}
        return lower and word.endswith("ing") and len(word) > 5 and before not in _DETERMINERS | {"of"}

    def claim(self, i: int, time: TimeClaim) -> EventClaim | None:
        """Return the claim for the act at word `i`."""
        word = self.low[i]
        nominal = word not in VERBS or (self.low[i - 1 : i] and self.low[i - 1] in _DETERMINERS)
        action = NOUNS[word] if nominal else VERBS[word]
        if not nominal and self.negated(i):
            return None
        passive = not nominal and any(w in BE for w in self.low[max(0, i - 2) : i]) and action != "born"
        subject: str | None
        if nominal:
            subject, objects = self.owner(i), self.of(i)
        elif passive:
            subject, objects = self.by(i), self.patient(i)
        else:
            subject = self.agent(i)
            objects = () if action in INTRANSITIVE and action != "begin" else self.object(i, time)
            if subject is None and not objects:
                objects = self.patient(i)
        if subject is None and not objects:
            return None
        start = min(self.tokens[i].start, time.start)
        end = max(self.tokens[i].end, time.end)
        return EventClaim(
            article=self.doc.article.id,
            outlet=self.doc.article.outlet,
            subject=subject,
            start=start,
            end=end,
            text=self.text[start:end],
            action=action,
            objects=objects,
            when=when(time),
        )

    def negated(self, i: int) -> bool:
        """Whether the act is denied or only wished for: then nothing happened."""
        before = self.low[max(0, i - 3) : i]
        return any(
            w in ("not", "n't", "never", "to", "would", "could", "should", "may", "might", "can")
            or w.endswith("n't")
            for w in before
        )

    # Who and what

    def agent(self, i: int) -> str | None:
        """Return the name that is the subject of the verb at `i`: the last one before it in its clause."""
        j = i
        while j > 0 and (
            self.low[j - 1] in AUXILIARIES
            or self.low[j - 1] in ("also", "then", "later", "who")
            or self.low[j - 1].endswith("ly")
        ):
            j -= 1
        if j > 1 and self.tokens[j - 1].text.isdigit() and self.text[self.tokens[j - 1].end] == ",":
            j -= 1  # "Kardashian, 42, posted"
        if j == 0:
            return None
        name = self.ending(self.tokens[j - 1].end)
        return name.entity if name else None

    def ending(self, end: int) -> NameClaim | None:
        """Return the name that ends at `end`."""
        name = self.name_to.get(end)
        for possessive in (2, 1):
            name = name or (
                self.name_to.get(end - possessive) if self.text[end - possessive] in "’'" else None
            )
        return name

    def owner(self, i: int) -> str | None:
        """Return whose act a noun is: "Balenciaga's apology"."""
        name = self.ending(self.tokens[i - 1].end) if i else None
        return name.entity if name else None

    def by(self, i: int) -> str | None:
        """Return the agent of a passive: "was arrested by X"."""
        for j in range(i + 1, min(i + 8, len(self.low))):
            if self.low[j] == "by" and j + 1 < len(self.tokens):
                name = self.name_from.get(self.tokens[j + 1].start)
                return name.entity if name else None
        return None

    def patient(self, i: int) -> tuple[str, ...]:
        """Return what stands before a passive or subjectless verb."""
        j = i
        while j > 0 and (self.low[j - 1] in AUXILIARIES or self.low[j - 1].endswith("ly")):
            j -= 1
        if j == 0 or self.apart(j - 1, j):
            return ()
        head = j - 1
        # "in a statement released": the noun beside the participle, not what that is part of
        whole = j < i or VERBS.get(self.low[i]) in INTRANSITIVE
        reach = 6 if whole else 0
        if not whole and self.low[head - 1 : head] and self.low[head - 1] in _PREPOSITIONS | {"behind"}:
            return ()
        for k in range(head, max(0, head - reach), -1):  # "the gates of the dam": the head stands before "of"
            if self.apart(k - 1, k) or self.low[k] in CLAUSES or self.other_verb(k):
                break
            if self.low[k] in _PREPOSITIONS:
                head = k - 1
        name = self.ending(self.tokens[head].end)
        return (name.entity,) if name else self.noun(head)

    def of(self, i: int) -> tuple[str, ...]:
        """Return what a noun is the act on: "the release of the campaign"."""
        return self.object(i + 1, None) if self.low[i + 1 : i + 2] == ["of"] else ()

    def object(self, i: int, time: TimeClaim | None) -> tuple[str, ...]:
        """Return the head of the noun phrase after the word at `i`."""
        stop = len(self.tokens)
        j = i + 1
        head = -1
        while j < stop and j <= i + 8:
            if time is not None and time.start <= self.tokens[j].start < time.end:
                break
            if self.apart(j - 1, j) or self.low[j] in _PREPOSITIONS | CLAUSES:
                break
            if head > i and self.low[j].endswith(("ing", "ed")):
                break
            name = self.name_from.get(self.tokens[j].start)
            if name and self.text[name.end : name.end + 2] not in ("’s", "'s"):
                return (name.entity,)
            head = j
            if plural(self.low[j]) and self.tokens[j].text == bare(self.tokens[j].text):
                break
            j += 1
        return self.noun(head) if head > i else ()

    def noun(self, i: int) -> tuple[str, ...]:
        """Return the word at `i` as a noun, if it can be one."""
        word = self.low[i]
        if (
            word in STOPWORDS
            or word in NUMBER_WORDS
            or not word.isalpha()
            or word in VERBS
            or word.endswith(("ly", "ing"))
            or not self.tokens[i].text[0].islower()
        ):
            return ()
        return (singular(word),)
