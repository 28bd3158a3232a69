"""Noun phrases as objects: the head behind a verb, and what is a time and no noun."""

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document, Sentence
from factcheck.extract.events_clause import DETERMINERS, PREPOSITIONS, Clause
from factcheck.extract.events_lexicon import AUXILIARIES, CLAUSES, OTHER_VERBS
from factcheck.extract.names import Names
from factcheck.extract.nouns import singular
from factcheck.extract.orders.lexicon import (
    ALONE,
    OCCASIONS,
    OCCURS,
    ONE_OF,
)
from factcheck.model import Span, TimeClaim
from factcheck.text.fold import fold
from factcheck.text.numerals import NUMBER_WORDS
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare

NP = 8
"""How many words a noun phrase may have here; a longer one is left unread."""
_WHICH = word_set(
    "very same next previous following monday tuesday wednesday thursday friday saturday sunday night morning"
    " afternoon evening"
    " weekend"
)
_UNITS = word_set(
    "minute minutes hour hours day days night nights week weeks fortnight fortnights month months year years"
)
_TIMES = word_set(
    "exactly yesterday today tonight last next same just only prior within less almost nearly shortly"
    " soon hours days weeks months minutes moments"
    " barely early late monday tuesday wednesday thursday friday saturday sunday"
)
SOME = word_set(
    "first last one all most some many several half two three four five six seven eight nine ten both"
    " dozens hundreds thousands millions"
)
_TEAMS = frozenset({"team", "crew", "squad"})
_BESIDE = frozenset({"after", "before", "a", "an", "in", "on", "spring", "summer", "autumn", "winter"})
PRONOUNS = frozenset({"he", "she", "it", "they", "who", "his", "her", "its", "their"})


class Objects(Clause):
    """One sentence, read for what stands behind its verbs. Words are numbered from 0; what is quoted is left out."""

    def __init__(
        self, doc: Document, sentence: Sentence, names: Names, quoted: list[tuple[int, int]]
    ) -> None:
        """Read the sentence's words."""
        super().__init__(doc, sentence, names, quoted)
        self.times: list[TimeClaim] = []
        self.all_names = names.between(sentence.start, sentence.end)

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
        while j < len(self.low) and j <= i + NP:
            word = self.low[j]
            if word == "of" and head > i and (self.low[head] in SOME or self.low[head].isdigit()):
                head = -1  # "all 64 of its buses"
                j += 1
                continue
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
                head > i
                and (word in AUXILIARIES or word in OCCURS or word in OTHER_VERBS)
                and self.low[head] not in DETERMINERS  # "the cut" is a noun
            ):
                break
            if head > i and word.endswith(("ing", "ed")) and self.low[head] not in DETERMINERS:
                break
            head = j
            j += 1
        else:
            if j > i + NP:
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
        if word in ("only", "just", "same", "next", "last", "early", "late"):
            later = self.low[j + 1 : j + 2]
            return any(
                w in _TIMES or w in _UNITS or w in NUMBER_WORDS or w in _BESIDE or w.isdigit() for w in later
            )
        if word == "several" or (word == "a" and after == ["few"]):
            unit = j + (1 if word == "several" else 2)
            return self.low[unit : unit + 1] != [] and self.low[unit] in _UNITS
        whole = self.low[j + 2 : j + 3] == ["of"]  # "33 years of returns" is no time
        return word in _TIMES or bool(counts and after and after[0] in _UNITS and not whole)

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
        head = bare(last)
        if head in _TEAMS and len(told := agent.text.lower().split()) > 2:
            # "the inspection team" are the inspectors
            what = told[-2]
            return (f"{what[:-3]}or" if what.endswith("ion") else f"{what.removesuffix('e')}er",)
        named = last[0].isupper() and (
            " " in agent.text or agent.start != self.starts[0] or self._is_name(agent)
        )
        return (fold(head),) if named else (singular(head.lower()),)

    def _is_name(self, span: Span) -> bool:
        return any(n.end == span.end for n in self.all_names)
