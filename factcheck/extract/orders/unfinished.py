"""Acts that no finite verb tells: "after resigning", "for the firm to apologise", "not found until"."""

from dataclasses import replace

from factcheck.extract.events_lexicon import BE
from factcheck.extract.orders.idioms import Idioms
from factcheck.extract.orders.lexicon import (
    ALONE,
    ERGATIVE,
    POSTS,
    VERBS,
)
from factcheck.extract.orders.unclassed import base, gerund, unclassed
from factcheck.model import Act, Span

_DENIED_BE = frozenset({"wasn't", "weren't", "wasn’t", "weren’t"})
_DENIED = _DENIED_BE | {"not", "never", "n't", "didn't", "didn’t", "hadn't", "hadn’t"}


class Unfinished(Idioms):
    """One sentence, read for its gerunds and infinitives, and for what happened no earlier."""

    def gerund(self, i: int) -> Act | None:
        """Return the act at `i` whose doer the main clause names: "after resigning", "before being arrested"."""
        passive = self.low[i] in ("being", "getting")
        verb = i + 1 if passive or self.low[i] == "having" else i
        if verb >= len(self.low) or not self.low[i].endswith("ing"):
            return None
        word = self.low[verb]
        action = VERBS.get(word) or (unclassed(word) if passive or verb > i else gerund(word))
        if action is None or not self.tokens[i].text[0].islower():
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

    def infinitive(self, begin: int, whose: Span | None = None) -> Act | None:
        """Return the act in "to notify them", by `whose`, or "for the hospital to notify them".

        `begin` is the word "to" stands at, or the first of "the hospital".
        """
        for i in range(begin + 1, min(begin + 8, len(self.low))):
            if self.apart(i - 1, i):
                return None
            if self.low[i - 1] == "to":
                action = base(self.low[i])
                if action is None:
                    return None
                agent = self.phrase(i - 2, begin) if i - 1 > begin and whose is None else whose
                objects, end = self.objects(i, action)
                if not objects and agent and action in ERGATIVE:
                    objects, agent = self.head_word(agent), None
                if not objects and (agent is None or action not in ALONE):
                    return None
                start = agent.start if agent else self.tokens[i].start
                return Act(action=action, agent=agent, objects=objects, start=start, end=end)
        return None

    def until(self, u: int) -> Act | None:
        """Return the act that happened at last, "until" being word `u`: "was not found until"."""
        n = next(
            (k for k in range(u - 1, max(-1, u - 10), -1) if self.low[k] in _DENIED or self.apart(k, k + 1)),
            -1,
        )
        if n < 0 or self.low[n] not in _DENIED:
            return None
        k = n + 1
        while k < u and (self.low[k] in BE or self.low[k].endswith("ly")):
            k += 1
        if k >= u or not (agent := self.subject(n)):
            return None
        passive = self.low[n - 1] in BE or self.low[n] in _DENIED_BE or self.low[k - 1] in BE
        if (
            passive
            and self.low[k] in ("allowed", "permitted", "able")
            and self.low[k + 1 : k + 2] == ["to"]
            and k + 2 < u
        ):
            k, passive = k + 2, False
        action = VERBS.get(self.low[k]) or unclassed(self.low[k]) if passive else base(self.low[k])
        if action is None:
            return None
        objects, end = ((), self.tokens[k].end) if passive else self.objects(k, action)
        if passive or (not objects and action not in ALONE):
            objects = self.head_word(agent)
            return (
                Act(action=action, agent=None, objects=objects, start=agent.start, end=end)
                if objects
                else None
            )
        return Act(action=action, agent=agent, objects=objects, start=agent.start, end=end)

    def done_by(self, act: Act, whose: Span) -> Act:
        """Return the act of a gerund with its doer, or whom it was done to."""
        if act.action.startswith("be "):
            return replace(act, action=act.action[3:], objects=self.head_word(whose))
        if act.objects or act.action in ALONE:
            return replace(act, agent=whose)
        return replace(act, objects=self.head_word(whose))
