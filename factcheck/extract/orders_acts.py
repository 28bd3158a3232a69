"""Acts as clauses and nouns tell them: who did what, as far as the words beside the verb show."""

from bisect import bisect_left

from factcheck.extract.events_clause import PREPOSITIONS
from factcheck.extract.events_lexicon import AUXILIARIES, BE, OTHER_VERBS
from factcheck.extract.orders_lexicon import (
    ALONE,
    ANYONE,
    ERGATIVE,
    LIGHT,
    NOUNS,
    OCCASIONS,
    OCCURS,
    PHRASES,
    PICTURES,
    SELF,
    SUFFERED,
    VERBS,
)
from factcheck.extract.orders_phrases import OPENERS, PRONOUNS, Phrases
from factcheck.model import Act, Span
from factcheck.text.fold import fold
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare

# What was done to it is not said here.
_WHAT = frozenset({"it", "him", "them", "me", "us", "one", "this", "that"})
_COMES = frozenset({"came", "comes", "happened", "occurred", "took"})


class Acts(Phrases):
    """One sentence, read for its acts."""

    def clause(self, i: int) -> Act | None:
        """Return the act that the verb at `i` tells with its subject and object."""
        if (
            self.low[i] in _COMES
            or (self.low[i] == "held" and self.low[i - 1] in BE)
            or (self.low[i] in ("was", "were") and self.low[i + 1 : i + 2] == ["on"])
        ):
            return self._come(i)
        occasion = PHRASES.get((self.low[i], *self.low[i + 1 : i + 2]))
        if occasion:
            subject = self.subject(i)
            start = subject.start if subject else self.tokens[i].start
            return Act(action=occasion, agent=None, objects=(), start=start, end=self.tokens[i + 1].end)
        action = self.finite(i)
        if action is None or (self.low[i + 1 : i + 2] and self.low[i + 1] in _WHAT):
            return None
        start, end = self.tokens[i].start, self.tokens[i].end
        if action in OCCASIONS.values() and VERBS.get(self.low[i]) != action:
            return Act(action=action, agent=None, objects=(), start=self._begin(i - 1), end=end)
        passive = any(w in BE for w in self.low[max(0, i - 3) : i]) and action not in ("born", "die")
        agent = self.subject(i)
        if agent:
            lead = self.text[max(self.sentence.start, agent.start - 4) : agent.start]
            start = agent.start - 4 if lead.lower() == "the " else agent.start
        if passive:
            objects = self.head_word(agent)
            agent = None
        else:
            objects, end = self.objects(i, action)
            if (
                self.low[i] in LIGHT
                and objects
                and (named := NOUNS.get(objects[0])) in ("apologise", "announce")
            ):
                return Act(action=named, agent=agent, objects=(), start=start, end=end) if agent else None
            if action in ("post", "publish", "pose"):
                action, objects = self.picture(i, action, objects)
            if not objects and action in ERGATIVE:
                objects, agent = self.head_word(agent), None
            elif action in ALONE and action != "pose":
                objects = () if agent else objects
        if (agent is None and not objects) or (objects and objects[0] in ANYONE and len(objects) == 1):
            return None
        if not objects and action not in ALONE:
            return None
        return Act(
            action=action,
            agent=agent,
            objects=objects,
            start=min(start, agent.start if agent else start),
            end=end,
        )

    def _begin(self, i: int) -> int:
        """Return where the noun at `i` begins with its "the"."""
        return self.tokens[i - 1 if i and self.low[i - 1] == "the" else i].start

    def _come(self, i: int) -> Act | None:
        """Return the act that a noun names and the verb at `i` only places: "his arrest came on"."""
        found = None
        while i and self.low[i - 1] in AUXILIARIES:
            i -= 1
        for k in range(i - 1, max(-1, i - 10), -1):
            if self.low[k] in OPENERS - {"and"} or self.other_verb(k) or (k + 1 < i and self.apart(k, k + 1)):
                break
            found = self.nominal(k) or found  # the first noun of the phrase is what it is about
        return found

    def picture(self, i: int, action: str, objects: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """Read "posted a photo of herself in ..." as posing, with the names it shows."""
        stop = i + 1
        while stop < len(self.low) and not (stop > i + 1 and self.apart(stop - 1, stop)) and stop < i + 20:
            stop += 1
        rest = self.low[i + 1 : stop]
        if action != "pose" and not (any(w in PICTURES for w in rest) and any(w in SELF for w in rest)):
            return action, objects
        named = [fold(bare(w.text)) for w in self.tokens[i + 1 : stop] if w.text[0].isupper()]
        # A name in small letters ("adidas") is one where it stands beside another behind a stroke.
        for k in range(i + 1, stop - 1):
            if "/" in self.text[self.tokens[k].end : self.tokens[k + 1].start]:
                named += [self.low[k], self.low[k + 1]]
        return "pose", ("", *sorted({fold(n) for n in named}))

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
        if action is None or not token.text[0].islower():
            return None
        before = self.tokens[i - 1]
        possessive = before.text != bare(before.text)
        start = before.start
        agent: Span | None = None
        objects: tuple[str, ...] = ()
        if before.text.lower() in PRONOUNS:
            agent = Span(before.start, before.end, before.text)
        elif possessive:
            agent = self.phrase(i - 1, max(0, i - 5))
            start = agent.start if agent else start
        elif before.text.lower() != "the":
            return None
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
        if agent and action in SUFFERED and not objects:
            objects, agent = self.head_word(agent), None
        return Act(action=action, agent=agent, objects=objects, start=start, end=end)

    def subject_of(self, act: Act) -> Span | None:
        """Return the name that is the grammatical subject of an act of this sentence."""
        for i, token in enumerate(self.tokens):
            if act.start <= token.start < act.end and self.finite(i):
                span = self.subject(i)
                if span is None:
                    return None
                # One capital at the head of a sentence is no name, two are.
                named = all(w[0].isupper() for w in span.text.split()) and " " in span.text
                return span if named or any(n.end == span.end for n in self.all_names) else None
        return None

    def apposed(self, i: int) -> int | None:
        """Return the word before the comma of a name that ends at word `i`: "its head, Ada Holm, "; else None."""
        for name in self.all_names:
            if name.end == self.tokens[i].end and self.text[name.start - 2 : name.start] == ", ":
                return bisect_left(self.starts, name.start) - 1
        return None

    def clause_before(self, i: int) -> Act | None:
        """Return the act whose object ends at word `i`, or goes on with "of" and the like to there."""
        for k in range(i - 1, max(-1, i - 8), -1):
            if self.apart(k, k + 1) or self.low[k] in OPENERS:
                return None
            if act := self.clause(k):
                return act
        return None
