"""Noun phrases beside a verb: its subject and its object, as far as the words show."""

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document, Sentence
from factcheck.extract.events_clause import DETERMINERS, PREPOSITIONS, Clause
from factcheck.extract.events_lexicon import AUXILIARIES, CLAUSES, OTHER_VERBS
from factcheck.extract.names import Names
from factcheck.extract.nouns import singular
from factcheck.extract.orders.classes import PHRASES
from factcheck.extract.orders.lexicon import (
    ALONE,
    OCCASIONS,
    OCCURS,
    ONE_OF,
    VERBS,
)
from factcheck.model import NameType, Span, TimeClaim
from factcheck.text.fold import fold
from factcheck.text.numerals import NUMBER_WORDS
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare

_NP = 8
"""How many words a noun phrase may have here; a longer one is left unread."""
OPENERS = CLAUSES | frozenset({"day", "night", "morning", "on", "until", "following", "despite"})
_WISH = frozenset(
    {
        "not", "n't", "never", "to", "would", "could", "should", "may", "might", "can", "will", "if",
        "nearly", "almost", "reportedly", "allegedly",
    }
)  # fmt: skip
_WHICH = word_set(
    "same next previous following monday tuesday wednesday thursday friday saturday sunday night morning"
    " afternoon evening"
    " weekend"
)
_NO_ADVERBS = word_set("family assembly ally supply reply bully monopoly anomaly jelly belly fly butterfly")
_ADVERBS = word_set(
    "also then later even who first already just only finally eventually soon still now itself himself"
    " herself"
)
_PARTICLES = frozenset({"up", "out", "away", "apart"})
_UNITS = word_set(
    "minute minutes hour hours day days night nights week weeks fortnight fortnights month months year years"
)
_TIMES = word_set(
    "exactly yesterday today tonight last next same just only prior within less almost nearly shortly"
    " soon hours days weeks months minutes moments"
    " barely early late monday tuesday wednesday thursday friday saturday sunday"
)
PRONOUNS = frozenset({"he", "she", "it", "they", "who", "his", "her", "its", "their"})


class Phrases(Clause):
    """One sentence, read for who is beside its verbs. Words are numbered from 0; what is quoted is left out."""

    def __init__(
        self, doc: Document, sentence: Sentence, names: Names, quoted: list[tuple[int, int]]
    ) -> None:
        """Read the sentence's words."""
        super().__init__(doc, sentence, names, quoted)
        self.times: list[TimeClaim] = []
        self.all_names = names.between(sentence.start, sentence.end)

    def finite(self, i: int) -> str | None:
        """Return the class of the verb at `i`, None where it is none, or says what did not happen."""
        word = self.low[i]
        if not self.tokens[i].text[0].islower() or word.endswith("ing") or not self.so(i):
            return None
        if word in OCCURS and i and (occasion := self.occasion(i - 1, new=True)):
            return occasion
        if found := self._phrasal(i):
            return found[1]
        if self.low[i + 1 : i + 2] and self.low[i + 1] in _PARTICLES and not self.apart(i, i + 1):
            return None  # "opened up", "found out": another act
        return VERBS.get(word)

    def so(self, i: int) -> bool:
        """Whether the word at `i` can be a verb, and says what happened: no noun, no wish, nothing denied."""
        before = self.low[max(0, i - 3) : i]
        if before and (before[-1] in DETERMINERS or before[-1] in PREPOSITIONS or before[-1] == "of"):
            return False
        said = zip(before, self.tokens[max(0, i - 3) : i], strict=True)
        # "on 9 May and was refloated": the month is no "may"
        return not any((w in _WISH and t.text[0].islower()) or w.endswith(("n't", "n’t")) for w, t in said)

    def _phrasal(self, i: int) -> tuple[int, str] | None:
        """Return how many more words the verb at `i` has and its class: "ran aground", "was called off"."""
        for rest, action in PHRASES.get(self.low[i], ()):
            if tuple(self.low[i + 1 : i + 1 + len(rest)]) == rest and not self.apart(i, i + 1):
                return len(rest), action
        return None

    def last(self, i: int) -> int:
        """Return the last word of the verb at `i`."""
        found = self._phrasal(i)
        return i + found[0] if found else i

    def occasion(self, i: int, *, new: bool = False) -> str | None:
        """Return the occasion that the noun at `i` names as one that is known, "the fire", or, if `new`, "a fire"."""
        word = self.low[i]
        if word not in OCCASIONS or not self.tokens[i].text[0].islower():
            return None
        for j in range(i - 1, max(-1, i - 4), -1):
            if self.low[j] == "the" or (new and self.low[j] in ("a", "an")):
                return OCCASIONS[word]
            if self.apart(j, j + 1) or self.low[j] in PREPOSITIONS or self.low[j] in ONE_OF:
                return None  # "a second fire" is not the fire
        return None

    def objects(self, i: int, action: str) -> tuple[tuple[str, ...], int]:
        """Return the head noun (or last name) of the noun phrase behind the verb at `i`, and where it ends."""
        head = -1
        j = i + 1
        while j < len(self.low) and j <= i + _NP:
            word = self.low[j]
            if (
                self.apart(j - 1, j)
                or word in PREPOSITIONS
                or word in CLAUSES
                or word in ("until", "worth", "following")
            ):
                break
            if word == "and" and head > i and self._ends_there(head, j):
                break
            if self._time_word(j) or (
                head > i and (word in AUXILIARIES or word in OCCURS or word in OTHER_VERBS)
            ):
                break
            if head > i and word.endswith(("ing", "ed")) and self.low[head] not in DETERMINERS:
                break
            head = j
            j += 1
        else:
            if j > i + _NP:
                return (), self.tokens[i].end
        if head < 0 or action in ALONE:
            return (), self.tokens[i].end
        named = [fold(bare(t.text)) for t in self.tokens[i + 1 : head] if t.text[0].isupper()]
        noun = self._noun(head)
        return ((*noun, *named) if noun and self.low[head] == self.tokens[head].text else noun), self.tokens[
            head
        ].end

    def _ends_there(self, head: int, j: int) -> bool:
        """Whether the "and" at word `j` joins something else to the thing or name that ends at `head`."""
        after = self.low[j + 1 : j + 2]
        return bool(after) and (
            after[0] in DETERMINERS or any(n.end == self.tokens[head].end for n in self.all_names)
        )

    def _time_word(self, j: int) -> bool:
        """Whether a time begins at word `j`: "five days", "a week", "the day", "exactly"."""
        word, after = self.low[j], self.low[j + 1 : j + 2]
        counts = word in NUMBER_WORDS or word.isdigit() or word in ("a", "an", "the")
        if word in ("the", "that") and after and after[0] in _WHICH:
            return True
        return word in _TIMES or bool(counts and after and after[0] in _UNITS)

    def _noun(self, i: int) -> tuple[str, ...]:
        word = self.low[i]
        if not self.tokens[i].text[0].isalpha():
            return ()
        if not self.tokens[i].text[0].islower():
            return (fold(bare(self.tokens[i].text)),) if word not in STOPWORDS else ()
        if (
            word in STOPWORDS
            or word in NUMBER_WORDS
            or not word.replace("-", "").isalpha()
            or word.endswith("ly")
        ):
            return ()
        return (singular(word),)

    def head_word(self, agent: Span | None) -> tuple[str, ...]:
        """Return a subject's head as an object."""
        if agent is None:
            return ()
        last = agent.text.split()[-1]
        if bare(last).lower() in PRONOUNS:
            return (bare(last).lower(),)
        return (fold(bare(last)),) if last[0].isupper() else (singular(bare(last).lower()),)

    def subject(self, i: int) -> Span | None:
        """Return the subject of the verb at `i`: a name, a pronoun, or "the brand" from its head noun on.

        Of "Mina Saad and her cameraman" it is the first.
        """
        span = self._subject(i)
        if span is None or not span.text[0].isupper():
            return span
        begin = next((k for k, t in enumerate(self.tokens) if t.start >= span.start), 0)
        for k in range(begin - 1, max(0, begin - 5), -1):
            if self.low[k] == "and":
                first = next((n for n in self.all_names if n.end == self.tokens[k - 1].end), None)
                if first and first.type is NameType.PERSON and not self.apart(k - 1, k):
                    return Span(first.start, first.end, first.form)
            if self.low[k] in AUXILIARIES or self.low[k] in VERBS or self.low[k] in CLAUSES:
                break
        return span

    def _subject(self, i: int) -> Span | None:
        j = i
        while (
            j > 0
            and (self.low[j - 1] in AUXILIARIES or self.low[j - 1] in _ADVERBS or self._adverb(j - 1))
            and not self.apart(j - 1, j)
        ):
            j -= 1
        if self.low[j : j + 1] == ["who"] or self.low[j - 1 : j] == ["which"]:
            j -= self.low[j] != "who"
            named = next((n for n in self.all_names if j and n.end == self.tokens[j - 1].end), None)
            if named and self.low[j] == "who" and named.type is NameType.PERSON:
                return Span(named.start, named.end, named.form)  # "the mother of Ada Voss, who was shot"
            return self._ending(j)
        if j == 0:
            return None
        if not self.apart(j - 1, j):
            if self.low[j - 1] in ("and", "but", "then"):
                return self._shared(j - 1)
            if self.low[j] == "being":  # "within hours of the memo being leaked"
                return self.phrase(j - 1, max(0, j - 5))
            return self._ending(j)
        for k in range(j - 1, max(0, j - 14), -1):  # "The Corvina, built in 1988, sank"
            if self.apart(k - 1, k):
                name = self.phrase(j - 1, k)
                beside = name is not None and name.text[0].isupper() and name.start == self.tokens[k].start
                return name if beside and self.tokens[k - 1].text[0].islower() else self._ending(k)
        return None

    def _adverb(self, i: int) -> bool:
        word = self.low[i]
        return word.endswith("ly") and self.tokens[i].text[0].islower() and word not in _NO_ADVERBS

    def _shared(self, j: int) -> Span | None:
        """Return the subject of the verb before the "and" at word `j`: "ran aground and was refloated"."""
        for k in range(j - 1, max(0, j - 14), -1):
            if self.apart(k, k + 1, commas=False) or self.low[k] in CLAUSES:
                return None
            if self.finite(k):
                return self.subject(k)
        return None

    def _ending(self, j: int) -> Span | None:
        """Return whom the noun phrase before word `j` is about: its head stands before the first preposition."""
        low = j
        while low > 0 and j - low < _NP and not (low < j and self.apart(low - 1, low)):
            word = self.low[low - 1]
            if word in OPENERS or word in AUXILIARIES or (word in VERBS and self.finite(low - 1)):
                break
            low -= 1
        else:
            if low > 0 and not self.apart(low - 1, low):
                return None
        heads = [k for k in range(low + 1, j) if self.low[k] in PREPOSITIONS]
        return self.phrase((heads[0] if heads else j) - 1, low)

    def phrase(self, head: int, low: int) -> Span | None:
        """Return the name that ends at word `head`, or a noun that "the", "its" or a name's 's makes definite."""
        if head < low or head < 0:
            return None
        token = self.tokens[head]
        if self.low[head] in PRONOUNS:
            return Span(token.start, token.start + len(bare(token.text)), bare(token.text))
        if token.text[0].isupper() and self.low[head] not in STOPWORDS:
            end = token.start + len(bare(token.text))
            known = next((n for n in self.all_names if n.end in (end, token.end)), None)
            if known:
                return Span(known.start, known.end, known.form)
            first = head
            while (
                first > low
                and self.tokens[first - 1].text[0].isupper()
                and not self.apart(first - 1, first)
                and self.low[first - 1] not in STOPWORDS
            ):
                first -= 1
            start = self.tokens[first].start
            return Span(start, end, self.text[start:end])
        word = self.low[head]
        if (word in STOPWORDS and word != "mine") or not word.isalpha():
            return None
        begin = self.tokens[head]
        for k in range(head, max(low, head - 5) - 1, -1):
            if self.low[k] in DETERMINERS or self.tokens[k].text != bare(self.tokens[k].text):
                begin = self.tokens[k]
                return Span(begin.start, token.end, self.text[begin.start : token.end])
        return Span(token.start, token.end, token.text)
