"""Acts that nouns name as known: "the collapse", "Quill's arrest", "the June 24 fire"."""

from bisect import bisect_left

from factcheck.extract.cues import word_set
from factcheck.extract.events_clause import PREPOSITIONS
from factcheck.extract.events_lexicon import AUXILIARIES, OTHER_VERBS
from factcheck.extract.orders.lexicon import (
    ALONE,
    DONE_TO,
    NOUNS,
    OCCASIONS,
    OCCURS,
    ONE_OF,
    SUFFERED,
    VERBS,
)
from factcheck.extract.orders.objects import PRONOUNS
from factcheck.extract.orders.phrases import OPENERS, Phrases
from factcheck.extract.orders.unclassed import act_noun
from factcheck.model import Act, Span
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare

THAT = "that"
"""The class of an act told before, which "that", "it" or "the decision" takes up."""
_NOT_DONE = word_set("attempted alleged planned threatened proposed possible mock failed would-be")
_TAKEN_UP = word_set(
    "decision move step measure action announcement development incident episode news change agreement ruling order"
)


class Nominals(Phrases):
    """One sentence, read for the acts that its nouns name."""

    def _begin(self, i: int) -> int:
        """Return where the noun at `i` begins with its "the"."""
        return self.tokens[i - 1 if i and self.low[i - 1] == "the" else i].start

    def happens(self, i: int) -> Act | None:
        """Return the occasion at `i` that is the subject of a verb without a class: "a blast cracked the wall"."""
        after = self.low[i + 1] if i + 1 < len(self.low) and not self.apart(i, i + 1) else ""
        occasion = self.occasion(i, new=True)
        if not occasion or not after or after in AUXILIARIES or after in VERBS or not self.other_verb(i + 1):
            return None
        token = self.tokens[i]
        return Act(action=occasion, agent=None, objects=(), start=token.start, end=self.tokens[i + 1].end)

    def come(self, i: int) -> Act | None:
        """Return the act that a noun names and the verb at `i` only places: "his arrest came on"."""
        found = None
        while i and self.low[i - 1] in AUXILIARIES:
            i -= 1
        if i and self.low[i - 1] == "which":
            i -= 1  # "the sale, which came on 3 May"
        stop = self.tokens[i - 1].start + len(bare(self.tokens[i - 1].text)) if i else 0
        aside = next((t for t in self.times if t.end == stop), None)
        if aside:  # "The crash, on 4 October, was"
            i = bisect_left(self.starts, aside.start)
            i -= self.low[i - 1] in ("on", "in") if i else 0
        for k in range(i - 1, max(-1, i - 10), -1):
            if self.low[k] in OPENERS - {"and"} or self.other_verb(k) or (k + 1 < i and self.apart(k, k + 1)):
                break
            found = self.nominal(k) or found  # the first noun of the phrase is what it is about
        return found or self._taken_up(i)

    def _taken_up(self, i: int) -> Act | None:
        """Return the act told before where "That" or "The decision" opens the sentence as the subject of verb `i`."""
        while i and self.low[i - 1] in AUXILIARIES:
            i -= 1
        alone = i == 1 and self.low[0] in ("that", "this", "it")
        noun = i == 2 and self.low[0] in ("the", "that", "this") and self.low[1] in _TAKEN_UP
        if not (alone or noun):
            return None
        return Act(
            action=THAT, agent=None, objects=(), start=self.tokens[0].start, end=self.tokens[i - 1].end
        )

    def _times(self, i: int) -> bool:
        """Whether an order begins at word `i`: "two days after", "the day before", "within hours"."""
        after = [*self.low[i : i + 6]]
        return (
            i < len(self.low)
            and self._time_word(i)
            and any(w in ("after", "before", "following") for w in after)
        )

    def _compound(self, i: int) -> bool:
        """Whether the noun at `i` only says which: "the shooting scene", "the death investigation"."""
        if i + 1 >= len(self.low) or self.apart(i, i + 1) or self.tokens[i].text != bare(self.tokens[i].text):
            return False
        after = self.low[i + 1]
        known = after in PREPOSITIONS or after in OPENERS or after in AUXILIARIES or after in STOPWORDS
        return not (
            known
            or after in VERBS
            or after in OCCURS
            or after in OTHER_VERBS
            or after in ("comes", "follows", "happened", "occurred")
            or not self.tokens[i + 1].text[0].islower()
        )

    def nominal(self, i: int) -> Act | None:
        """Return the act that the noun at `i` names as known: "the collapse", "its apology", "Quill's arrest"."""
        if not 0 < i < len(self.low) or self._compound(i):
            return None
        token = self.tokens[i]
        if (occasion := self.occasion(i)) is not None:
            return Act(action=occasion, agent=None, objects=(), start=self._begin(i), end=token.end)
        action = NOUNS.get(self.low[i])
        if not token.text[0].islower():
            return None
        k = self._determiner(i) if action or act_noun(self.low[i]) else None
        if k is None:
            return None
        if action is None and self.low[i + 1 : i + 2] != ["of"] and self.low[k] == "the":
            return None  # "the devaluation of the dinar" and "its devaluation", but not "the presentation"
        return self._known(i, k)

    def _known(self, i: int, k: int) -> Act | None:
        """Return the act that the noun at `i` names, word `k` making it known."""
        token, action = self.tokens[i], NOUNS.get(self.low[i]) or act_noun(self.low[i]) or ""
        before = self.tokens[k]
        if not _NOT_DONE.isdisjoint(self.low[max(0, k - 1) : i]):
            return None  # "the attempted murder of a man"
        possessive = before.text != bare(before.text)
        start = before.start
        agent: Span | None = None
        objects: tuple[str, ...] = ()
        if before.text.lower() in PRONOUNS:
            agent = Span(before.start, before.end, before.text)
        elif possessive:
            agent = self.phrase(k, max(0, k - 4))
            start = agent.start if agent else start
        elif k < i - 1 and (
            name := next((n for n in self.all_names if n.end == self.tokens[i - 1].end), None)
        ):
            agent = Span(name.start, name.end, name.form)  # "the Brandl arrest"
        if self.low[i + 1 : i + 2] == ["of"]:
            objects, end = self.objects(i + 1, "")
            if not objects:
                return None
        else:
            end = token.end
        if objects and action in ALONE and agent is None:
            agent, objects = self.phrase(bisect_left(self.starts, end) - 1, i + 2), ()
            if agent is None:
                return None
        thing = agent is not None and agent.text[0].islower() and not self._doer(agent)
        derived = self.low[i] not in NOUNS
        if agent and not objects and (action in SUFFERED or derived or (thing and action in DONE_TO)):
            objects, agent = self.head_word(agent), None
        action = self._which_of(i, k, action)
        return Act(action=action, agent=agent, objects=objects, start=start, end=end)

    def dated(self, first: int, last: int) -> Act | None:
        """Return the act of the noun that a date at words `first` to `last` says which it is: "the June 24 fire"."""
        for i in range(last, min(last + 3, len(self.low))):
            if self.apart(i - 1, i) or self.low[i] in PREPOSITIONS:
                return None
            if self._compound(i):
                continue
            token = self.tokens[i]
            if self.low[i] in OCCASIONS:
                return Act(
                    action=OCCASIONS[self.low[i]], agent=None, objects=(), start=token.start, end=token.end
                )
            if self.low[i] in NOUNS and token.text[0].islower():
                return self._known(i, first - 1)
        return None

    def _determiner(self, i: int) -> int | None:
        """Return the word that makes the noun at `i` known: "the", "its" or a possessive, adjectives between."""
        for k in range(i - 1, max(-1, i - 4), -1):
            word, token = self.low[k], self.tokens[k]
            if word == "the" or word in PRONOUNS or token.text != bare(token.text):
                apart = any(self.apart(m, m + 1) for m in range(k, i))
                return None if apart else k
            if (
                word in PREPOSITIONS
                or word in OPENERS
                or word in AUXILIARIES
                or word in OTHER_VERBS
                or word in VERBS
            ):
                return None
        return None

    def _which_of(self, i: int, k: int, action: str) -> str:
        """Return the class with what tells one such act from another between words `k` and `i`: "second apologise"."""
        told = [w for w in self.low[k + 1 : i] if w in ONE_OF]
        return f"{told[0]} {action}" if told else action

    def _doer(self, agent: Span) -> bool:
        """Whether somebody is named, or called by a pronoun."""
        head = agent.text.split()[-1]
        return head[0].isupper() or head.lower() in PRONOUNS
