"""Acts as clauses and nouns tell them: who did what, as far as the words beside the verb show."""

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from factcheck.extract.events_clause import DETERMINERS
from factcheck.extract.events_lexicon import BE
from factcheck.extract.orders.lexicon import (
    AGAIN,
    ALONE,
    ANYONE,
    ERGATIVE,
    GIVEN,
    HELD,
    LIGHT,
    NOUNS,
    OCCASION_PHRASES,
    OCCASIONS,
    ONE_OF,
    PICTURES,
    POSTS,
    PRINTED,
    RECEIVED,
    SELF,
    SPOKEN,
    VERBS,
)
from factcheck.extract.orders.nouns import Nominals
from factcheck.extract.orders.phrases import OPENERS, PRONOUNS
from factcheck.extract.roles_lexicon import HEADS
from factcheck.model import Act, Span
from factcheck.text.fold import fold
from factcheck.text.words import bare

# What was done to it is not said here.
_WHAT = frozenset({"them", "me", "us", "one", "this", "that"})
_OFFICE = frozenset({"post", "job", "role", "office", "position", "successor", "replacement", "head"})
_WHOM = {"him": "he", "her": "she", "it": "it"}
_COMES = frozenset({"came", "comes", "happened", "occurred", "took"})


class Acts(Nominals):
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
            or (self.low[i] == "held" and self.low[i - 1] in BE)
            or (self.low[i] in ("was", "were") and self.low[i + 1 : i + 2] == ["on"])
        ):
            return self.come(i)
        for rest in OCCASION_PHRASES.get(self.low[i], ()):
            if tuple(self.low[i + 1 : i + 1 + len(rest)]) == rest and self.so(i):
                subject = self.subject(i)
                start = subject.start if subject else self.tokens[i].start
                end = self.tokens[i + len(rest)].end
                return Act(action="strike", agent=None, objects=(), start=start, end=end)
        if named := self._named_to(i):
            return named
        if self.low[i] in GIVEN and self._reduced(i) and (named := self.nominal(i - 1)):
            return replace(named, end=self.tokens[last].end)  # "the indictment, handed up on 20 March"
        if lent := self._lent(i) or self._made(i):
            return lent
        action = self.finite(i)
        if action is None or (self.low[last + 1 : last + 2] and self.low[last + 1] in _WHAT):
            return None
        after = self.low[last + 1 : last + 2]
        if action in ("begin", "end", "fail") and after and (after[0] == "to" or after[0].endswith("ing")):
            return None  # "began to fly", "started calling", "failed to act"
        start, end = self.tokens[i].start, self.tokens[last].end
        if action in OCCASIONS.values() and last == i and VERBS.get(self.low[i]) != action:
            return Act(action=action, agent=None, objects=(), start=self._begin(i - 1), end=end)
        passive = any(w in BE for w in self.low[max(0, i - 3) : i]) and action not in ("born", "die")
        if passive and last > i and action == "launch":
            return None  # "boxes had been lifted off"
        agent = self.subject(i)
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
            whom = self.low[last + 1] if last + 1 < len(self.low) and not self.apart(last, last + 1) else ""
            if not objects and whom in _WHOM and action not in ALONE:
                objects, end = (_WHOM[whom],), self.tokens[last + 1].end
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
            if not objects and (action in ERGATIVE or suffering):
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

    def _lent(self, i: int) -> Act | None:
        """Return the act of a noun that the verb only lends its tense: "issued an apology", "returned its verdict"."""
        if self.low[i] not in LIGHT | HELD or not self.tokens[i].text[0].islower() or not self.so(i):
            return None
        last = self.last(i)
        if self.low[i] == "handed" and last == i:
            return None
        objects, end = self.objects(last, "")
        if not objects:
            return None
        start = self.tokens[i].start
        if objects[0] in OCCASIONS and self.low[i] in HELD:
            return Act(action=OCCASIONS[objects[0]], agent=None, objects=(), start=start, end=end)
        action = NOUNS.get(objects[0])
        if action not in SPOKEN:
            return None
        noun = bisect_left(self.starts, end) - 1
        action = self._which_of(noun, max(last, noun - 4), action)
        if self.low[i] in RECEIVED:
            return Act(action=action, agent=None, objects=(), start=start, end=end)
        passive = any(w in BE for w in self.low[max(0, i - 3) : i])
        agent = None if passive else self.subject(i)
        return Act(action=action, agent=agent, objects=(), start=agent.start, end=end) if agent else None

    def _named_to(self, i: int) -> Act | None:
        """Return the appointment in "was named chief executive"."""
        if self.low[i] not in ("named", "elected", "chosen", "picked") or not self.so(i):
            return None
        if not any(w in BE for w in self.low[max(0, i - 3) : i]):
            return self._given_post(i)
        to_post, end = self.objects(i + (self.low[i + 1 : i + 2] == ["as"]), "")
        agent = self.subject(i) if to_post and to_post[0] in HEADS | {"successor", "head"} else None
        if agent is None:
            return None
        return Act(action="appoint", agent=None, objects=self.head_word(agent), start=agent.start, end=end)

    def _given_post(self, i: int) -> Act | None:
        """Return the appointment in "named her to the post", "named Ada Voss as his successor"."""
        for k in range(i + 1, min(i + 7, len(self.low) - 1)):
            if self.apart(k - 1, k):
                return None
            if self.low[k] in ("as", "to"):
                what = self.low[k + 1 : k + 5]
                if not any(w in HEADS or w in _OFFICE for w in what):
                    return None
                whom = self.low[i + 1]
                objects = (_WHOM[whom],) if whom in _WHOM and k == i + 2 else self._noun(k - 1)
                agent, end = self.subject(i), self.tokens[k + 1].end
                start = agent.start if agent else self.tokens[i].start
                return (
                    Act(action="appoint", agent=agent, objects=objects, start=start, end=end)
                    if objects
                    else None
                )
        return None

    def _made(self, i: int) -> Act | None:
        """Return the act of "made the breach public"."""
        if self.low[i] != "made" or not self.so(i):
            return None
        for k in range(i + 2, min(i + 8, len(self.low))):
            if self.apart(k - 1, k):
                return None
            if self.low[k] == "public":
                noun, agent = self._noun(k - 1), self.subject(i)
                start = agent.start if agent else self.tokens[i].start
                end = self.tokens[k].end
                return (
                    Act(action="announce", agent=agent, objects=noun, start=start, end=end) if noun else None
                )
        return None

    def gerund(self, i: int) -> Act | None:
        """Return the act at `i` whose doer the main clause names: "after resigning", "before being arrested"."""
        passive = self.low[i] in ("being", "getting")
        verb = i + 1 if passive or self.low[i] == "having" else i
        if verb >= len(self.low) or not self.low[i].endswith("ing"):
            return None
        action = VERBS.get(self.low[verb])
        if action is None:
            return None
        start, end = self.tokens[i].start, self.tokens[verb].end
        objects: tuple[str, ...] = ()
        if not passive:
            objects, end = self.objects(verb, action)
            if action == "leave" and objects and objects[0] not in POSTS:
                return None
        return Act(
            action=f"be {action}" if passive else action, agent=None, objects=objects, start=start, end=end
        )

    def done_by(self, act: Act, whose: Span) -> Act:
        """Return the act of a gerund with its doer, or whom it was done to."""
        if act.action.startswith("be "):
            return replace(act, action=act.action[3:], objects=self.head_word(whose))
        if act.objects or act.action in ALONE:
            return replace(act, agent=whose)
        return replace(act, objects=self.head_word(whose))

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
