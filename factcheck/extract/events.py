"""Events with a time: somebody did something on a day that the same clause gives."""

from bisect import bisect_right

from factcheck.extract.document import Document, Sentence
from factcheck.extract.events_clause import DETERMINERS, PREPOSITIONS, Clause
from factcheck.extract.events_lexicon import (
    AUXILIARIES,
    BE,
    CLAUSES,
    INTRANSITIVE,
    NOUNS,
    VERBS,
)
from factcheck.extract.names import Names
from factcheck.extract.nouns import plural, singular
from factcheck.extract.times import when
from factcheck.model import EventClaim, NameClaim, QuoteClaim, QuoteUse, TimeClaim
from factcheck.text.numerals import NUMBER_WORDS
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare


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
    clauses: dict[int, _Told] = {}
    for time in times:
        i = bisect_right(starts, time.start) - 1
        if (i >= 0 and time.start < quoted[i][1]) or not _placed(time):
            continue
        sentence = _sentence(doc, time.start)
        if sentence is None:
            continue
        clause = clauses.get(sentence.start)
        if clause is None:
            clause = clauses[sentence.start] = _Told(doc, sentence, names, quoted)
        verb = clause.verb_of(time)
        claim = clause.claim(verb, time) if verb is not None else None
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


class _Told(Clause):
    """A sentence, read for who did what."""

    def claim(self, i: int, time: TimeClaim) -> EventClaim | None:
        """Return the claim for the act at word `i`."""
        word = self.low[i]
        nominal = word not in VERBS or (self.low[i - 1 : i] and self.low[i - 1] in DETERMINERS)
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
        return any(w in ("no", "nothing", "nobody") for w in self.low[max(0, i - 9) : i]) or any(
            w in ("not", "n't", "never", "to", "would", "could", "should", "may", "might", "can")
            or w.endswith("n't")
            for w in before
        )

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
        if not whole and self.low[head - 1 : head] and self.low[head - 1] in PREPOSITIONS | {"behind"}:
            return ()
        for k in range(head, max(0, head - reach), -1):  # "the gates of the dam": the head stands before "of"
            if self.apart(k - 1, k) or self.low[k] in CLAUSES or self.other_verb(k):
                break
            if self.low[k] in PREPOSITIONS:
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
            if self.apart(j - 1, j) or self.low[j] in PREPOSITIONS | CLAUSES:
                break
            if head > i and self.low[j].endswith(("ing", "ed")):
                break
            name = self.name_from.get(self.tokens[j].start)
            if name and self.text[name.end : name.end + 2] not in ("’s", "'s"):
                while j < stop and self.tokens[j].start < name.end:
                    j += 1
                if j < stop and not self.apart(j - 1, j) and self.noun(j) and not self.other_verb(j):
                    continue  # "the Easton mill": the name only says which
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
