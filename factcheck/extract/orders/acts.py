"""Acts as clauses and nouns tell them: who did what, as far as the words beside the verb show."""

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from factcheck.extract.events_clause import DETERMINERS
from factcheck.extract.events_lexicon import BE
from factcheck.extract.orders.idioms import WHOM
from factcheck.extract.orders.lexicon import (
    AGAIN,
    ALONE,
    ANYONE,
    ERGATIVE,
    GIVEN,
    OCCASION_PHRASES,
    OCCASIONS,
    ONE_OF,
    ONLY_WITH,
    PICTURES,
    POSTS,
    PRINTED,
    SELF,
    VERBS,
)
from factcheck.extract.orders.objects import PRONOUNS
from factcheck.extract.orders.phrases import OPENERS
from factcheck.extract.orders.unclassed import unclassed
from factcheck.extract.orders.unfinished import Unfinished
from factcheck.model import Act, NameType, Span
from factcheck.text.fold import fold
from factcheck.text.words import bare

# What was done to it is not said here.
_WHAT = frozenset({"them", "me", "us", "one", "this", "that"})
_HAPPENS = frozenset({"held", "played", "contested", "staged", "fought"})
_COMES = frozenset({"came", "comes", "happened", "occurred", "took"})


class Acts(Unfinished):
    """One sentence, read for its acts."""

    def clause(self, i: int) -> Act | None:
        """Return the act that the verb at `i` tells with its subject and object."""
        act = self._clause(i)
        if act and self._once_more(i):
            return replace(act, action=f"again {act.action}")  # another one, whichever the first was
        return act

    def _once_more(self, i: int) -> bool:
        """Whether the act at `i` is not the first of its kind: "apologised again", "closed for a second time"."""
        after = self.low[i + 1 : i + 10]
        stop = next((k for k, w in enumerate(after) if w in OPENERS - {"and"}), len(after))
        told = self.low[i - 1 : i] + after[:stop]
        return not AGAIN.isdisjoint(told) or any(a in ONE_OF and b == "time" for a, b in pairwise(told))

    def _clause(self, i: int) -> Act | None:
        last = self.last(i)
        if last == i and (
            self.low[i] in _COMES
            or (self.low[i] in _HAPPENS and self.low[i - 1] in BE)
            or (self.low[i] in ("was", "were") and (self.low[i + 1 : i + 2] == ["on"] or self._times(i + 1)))
        ):
            return self.come(i)
        for rest, occasion in OCCASION_PHRASES.get(self.low[i], ()):
            if tuple(self.low[i + 1 : i + 1 + len(rest)]) == rest and self.so(i):
                subject = self.subject(i)
                start = subject.start if subject else self.tokens[i].start
                end = self.tokens[i + len(rest)].end
                return Act(action=occasion, agent=None, objects=(), start=start, end=end)
        if named := self._named_to(i):
            return named
        if self.low[i] in GIVEN and self._reduced(i) and (named := self.nominal(i - 1)):
            return replace(named, end=self.tokens[last].end)  # "the indictment, handed up on 20 March"
        if told := self._lent(i) or self._made(i) or self._around(i):
            return told
        action = self.finite(i)
        after = self.low[last + 1 : last + 2]
        that = after == ["that"] and action in ("admit", "announce")  # what follows is a clause
        if action is None or (after and after[0] in _WHAT and not that):
            return None
        if action in ("begin", "end", "fail") and after and (after[0] == "to" or after[0].endswith("ing")):
            return None  # "began to fly", "started calling", "failed to act"
        start, end = self.tokens[i].start, self.tokens[last].end
        if action in OCCASIONS.values() and last == i and VERBS.get(self.low[i]) != action:
            return Act(action=action, agent=None, objects=(), start=self._begin(i - 1), end=end)
        passive = any(w in BE for w in self.low[max(0, i - 3) : i]) and action not in ("born", "die")
        if passive and last > i and action == "launch":
            return None  # "boxes had been lifted off"
        agent = self.subject(i)
        passive = passive or self._passive_too(i, action)
        if agent is None and action not in ALONE and self._reduced(i):
            agent, passive = self._ending(i), True
        if agent:
            lead = self.text[max(self.sentence.start, agent.start - 4) : agent.start]
            start = agent.start - 4 if lead.lower() == "the " else agent.start
        if passive:
            objects = self.head_word(agent)
            agent = None
        else:
            objects, end = self.objects(last, action)
            if objects and objects[0] in ANYONE and (name := self._named_behind(end)):
                objects = (name,)  # "arrested the driver, Paul Vance"
            whom = self.low[last + 1] if last + 1 < len(self.low) and not self.apart(last, last + 1) else ""
            if not objects and whom in WHOM and action not in ALONE:
                objects, end = (WHOM[whom],), self.tokens[last + 1].end
            if action == "strip" and "of" in self.low[last + 1 : last + 6]:
                # "stripped her of the title": what was taken away tells more than from whom
                objects, end = self.objects(self.low.index("of", last + 1), action)
            if action == "announce" and not objects:
                objects, end = self._intended(last, end)
            if action in ("elect", "appoint", "crown", "nominate") and len(objects) > 1:
                objects = objects[-1:]  # "elected Ada Holm speaker"
            if (
                action in ("close", "open")
                and objects == ("door",)
                and "its" in self.low[last + 1 : last + 3]
            ):
                objects, agent = self.head_word(agent), None  # "closed its doors"
            if action in ("post", "publish", "pose"):
                action, objects = self.picture(i, action, objects)
            if action == "appear":
                objects = self.head_word(agent)
                if not PRINTED.intersection(objects) or self.low[i + 1 : i + 2] != ["in"]:
                    return None
                action, agent = "publish", None
            if action == "leave" and objects and objects[0] not in POSTS:
                return None
            suffering = agent and action not in ALONE and self._reduced(i) and not self._doer(agent)
            alone = action in ERGATIVE or (action == unclassed(self.low[i]) and self.low[i] not in VERBS)
            if not objects and (alone or suffering):
                objects, agent = self.head_word(agent), None
            elif action in ALONE and action != "pose":
                objects = () if agent else objects
        if (agent is None and not objects) or (
            len(objects) == 1 and objects[0] in ANYONE and action != "vote"
        ):
            return None
        if (not objects and action not in ALONE and action != "admit") or (
            action in ONLY_WITH and objects[0] not in ONLY_WITH[action]
        ):
            return None
        return Act(
            action=action,
            agent=agent,
            objects=objects,
            start=min(start, agent.start if agent else start),
            end=end,
        )

    def _passive_too(self, i: int, action: str) -> bool:
        """Whether the verb at `i` shares the "was" of the one before: "was arrested on 3 May and released"."""
        if self.low[i - 1 : i] != ["and"] or action in ALONE or self.objects(self.last(i), action)[0]:
            return False
        verb = next((k for k in range(i - 2, max(0, i - 14), -1) if self.finite(k)), 0)
        return any(w in BE for w in self.low[max(0, verb - 3) : verb])

    def _reduced(self, i: int) -> bool:
        """Whether the verb at `i` may be a participle behind its noun: "the request, submitted on 10 January"."""
        last = self.last(i)
        if self.low[last + 1 : last + 2] and self.low[last + 1] in ("up", "down", "out"):
            last += 1
        after = self.low[last + 1 : last + 2]
        if not after or not self.low[i].endswith(("ed", "en", "wn", "ut", "ld", "nt", "de", "ade")):
            return False
        comma = i > 0 and self.text[self.tokens[i - 1].end : self.tokens[i].start] == ", "
        return (comma or (i > 0 and not self.apart(i - 1, i))) and (
            after[0] in ("on", "by") or self._time_word(last + 1)
        )

    def reads(self, offset: int) -> bool:
        """Say whether a word that is not quoted begins at an offset."""
        i = bisect_left(self.starts, offset)
        return i < len(self.starts) and self.starts[i] == offset

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

    def subject_begins(self, i: int) -> bool:
        """Whether a noun phrase begins at word `i`: "the", "its", a pronoun or a capital."""
        return (
            self.low[i] in DETERMINERS
            or self.low[i] in PRONOUNS - {"who"}
            or self.tokens[i].text[0].isupper()
        )

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

    def _named_behind(self, end: int) -> str | None:
        """Return the last name of the person named between commas behind an offset."""
        named = next((n for n in self.all_names if n.start == end + 2 and n.type is NameType.PERSON), None)
        return fold(named.form.split()[-1]) if named and self.text[end : end + 2] == ", " else None

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
