"""Noun phrases beside a verb: its subject and its object, as far as the words show."""

from factcheck.extract.cues import word_set
from factcheck.extract.events_clause import DETERMINERS, PREPOSITIONS
from factcheck.extract.events_lexicon import AUXILIARIES, CLAUSES
from factcheck.extract.orders.classes import PHRASES
from factcheck.extract.orders.lexicon import (
    OCCURS,
    ONE_OF,
    VERBS,
)
from factcheck.extract.orders.objects import NP, PRONOUNS, SOME, Objects
from factcheck.extract.orders.unclassed import unclassed
from factcheck.model import NameType, Span
from factcheck.text.numerals import NUMBER_WORDS
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare

OPENERS = CLAUSES | frozenset({"day", "night", "morning", "on", "until", "following", "despite"})
_WISH = frozenset(
    {
        "not", "n't", "never", "to", "would", "could", "should", "may", "might", "can", "will", "if",
        "nearly", "almost", "reportedly", "allegedly",
    }
)  # fmt: skip
_NO_ADVERBS = word_set("family assembly ally supply reply bully monopoly anomaly jelly belly fly butterfly")
_ADVERBS = word_set(
    "also then later even who first already just only finally eventually soon still now itself himself"
    " herself there"
)
_PARTICLES = frozenset({"up", "out", "away", "apart"})
_PLACES = word_set(
    "town city village island port state county district province borough parish suburb hamlet region"
)
_BEHIND = word_set("behind beside below above under between beyond inside outside across around")
_DAYS = word_set("day eve night morning afternoon evening anniversary heels back same very")


class Phrases(Objects):
    """One sentence, read for who is beside its verbs. Words are numbered from 0; what is quoted is left out."""

    def finite(self, i: int) -> str | None:
        """Return the class of the verb at `i`, None where it is none, or says what did not happen."""
        word = self.low[i]
        if not self.tokens[i].text[0].islower() or word.endswith("ing") or not self.so(i):
            return None
        if word.endswith("s") and i and (self.low[i - 1] in NUMBER_WORDS or self.low[i - 1].isdigit()):
            return None  # "by six votes to five"
        if word in OCCURS and i and (occasion := self.occasion(i - 1, new=True)):
            return occasion
        if found := self._phrasal(i):
            return found[1]
        if self.low[i + 1 : i + 2] and self.low[i + 1] in _PARTICLES and not self.apart(i, i + 1):
            return None  # "opened up", "found out": another act
        return VERBS.get(word) or self._unclassed(i)

    def so(self, i: int) -> bool:
        """Whether the word at `i` can be a verb, and says what happened: no noun, no wish, nothing denied."""
        before = self.low[max(0, i - 3) : i]
        if before and (before[-1] in DETERMINERS or before[-1] in PREPOSITIONS or before[-1] == "of"):
            return False
        if "could" in before and {"before", "until"} & set(self.low[max(0, i - 8) : i]):
            return not {"not", "never"} & set(before)  # "it was four days before crews could leave": they did
        said = zip(before, self.tokens[max(0, i - 3) : i], strict=True)
        # "on 9 May and was refloated": the month is no "may"
        return not any((w in _WISH and t.text[0].islower()) or w.endswith(("n't", "n’t")) for w, t in said)

    def _unclassed(self, i: int) -> str | None:
        """Return the class of a verb that no table has: it must have a subject, or it may be an adjective."""
        word, before = self.low[i], self.low[i - 1] if i else ""
        action = unclassed(word)
        if action is None or before in NUMBER_WORDS or before.isdigit():
            return None
        after = self.low[i + 1 : i + 2]
        if after and after[0] in ("to", "that", "how", "whether", "if", "as"):
            return None
        return action if self.subject(i) else None

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
                if self.low[k] in ("a", "an") and k > 1:
                    return self._ending(k)  # "The first bus, a double-decker, caught fire"
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
            if self.finite(k) or self._past(k):
                return self.subject(k)
        return None

    def _past(self, i: int) -> bool:
        """Whether the word at `i` looks like the past form of a verb that tells no act: "received a wound"."""
        word = self.low[i]
        return word not in AUXILIARIES and not word.endswith("ing") and self.other_verb(i) and self.so(i)

    def _ending(self, j: int) -> Span | None:
        """Return whom the noun phrase before word `j` is about: its head stands before the first preposition."""
        low = j
        while low > 0 and j - low < NP and not (low < j and self.apart(low - 1, low)):
            word = self.low[low - 1]
            if (
                (word in OPENERS and not self._where(low - 1))
                or word in AUXILIARIES
                or (word in VERBS and self.finite(low - 1))
            ):
                break
            low -= 1
        else:
            if low > 0 and not self.apart(low - 1, low):
                return None
        heads = [k for k in range(low + 1, j) if self.low[k] in PREPOSITIONS or self.low[k] in _BEHIND]
        if (
            heads
            and self.low[heads[0]] == "of"
            and (self.low[heads[0] - 1] in SOME - ONE_OF or self.low[heads[0] - 1].isdigit())
        ):
            head = self.tokens[(heads[1] if heads[1:] else j) - 1]  # "one of its two cranes": any of them
            return Span(head.start, head.end, head.text) if head.text == bare(head.text) else None
        if (
            heads
            and self.low[heads[0]] == "in"
            and self.low[heads[0] - 1] in ("trading", "dealings", "dealing")
        ):
            return self.phrase((heads[1] if heads[1:] else j) - 1, heads[0] + 1)  # "trading in its shares"
        if heads and self.low[heads[0]] == "of" and self.low[heads[0] - 1] in _PLACES:
            named = next((n for n in self.all_names if n.start == self.tokens[heads[0] + 1].start), None)
            if named:  # "the town of Cutler"
                return Span(named.start, named.end, named.form)
        return self.phrase((heads[0] if heads else j) - 1, low)

    def _where(self, i: int) -> bool:
        """Whether "on" at word `i` says where something is, not when: "the levee on the Bogue River"."""
        the = self.low[i] == "on" and self.low[i + 1 : i + 2] and self.low[i + 1] in DETERMINERS
        return (
            bool(the)
            and self.low[i + 2 : i + 3] != []
            and self.low[i + 2] not in _DAYS
            and not self._time_word(i + 1)
        )

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
        if (word in STOPWORDS and word != "mine") or not word.replace("-", "").isalpha():
            return None
        begin, end = self.tokens[head], token.start + len(bare(token.text))
        for k in range(head, max(low, head - 5) - 1, -1):
            if self.low[k] in DETERMINERS or (k < head and self.tokens[k].text != bare(self.tokens[k].text)):
                begin = self.tokens[k]
                break
        return Span(begin.start, end, self.text[begin.start : end])
