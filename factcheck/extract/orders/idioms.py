"""Acts told in several words: "issued an apology", "was named chief executive", "placed him on leave"."""

from bisect import bisect_left

from factcheck.extract.events_lexicon import BE
from factcheck.extract.orders.lexicon import (
    AROUND,
    HELD,
    LIGHT,
    NOUNS,
    OCCASIONS,
    RECEIVED,
    SPOKEN,
)
from factcheck.extract.orders.nouns import Nominals
from factcheck.extract.roles_lexicon import HEADS
from factcheck.model import Act

_BESIDE = frozenset({"administrative", "paid", "unpaid", "temporary", "indefinite", "police"})
_OFFICE = frozenset({"post", "job", "role", "office", "position", "successor", "replacement", "head"})
WHOM = {"him": "he", "her": "she", "it": "it"}


class Idioms(Nominals):
    """One sentence, read for the acts that a verb tells together with a noun or what stands behind its object."""

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
                objects = (WHOM[whom],) if whom in WHOM and k == i + 2 else self._noun(k - 1)
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

    def _around(self, i: int) -> Act | None:
        """Return the act of a verb whose object stands before the rest of it: "placed the warden on leave"."""
        tails = AROUND.get(self.low[i])
        if not tails or not self.so(i) or any(w in BE for w in self.low[max(0, i - 3) : i]):
            return None
        for k in range(i + 2, min(i + 10, len(self.low))):
            if self.apart(k - 1, k) and self.text[self.tokens[k - 1].end : self.tokens[k].start] != ", ":
                return None
            rest = [w for w in self.low[k : k + 5] if w not in _BESIDE]
            action = next((a for tail, a in tails if tuple(rest[: len(tail)]) == tail), None)
            if action:
                whom = self.low[i + 1]
                objects = (WHOM[whom],) if whom in WHOM and k == i + 2 else self._noun(k - 1)
                agent, end = self.subject(i), self.tokens[k].end
                start = min(agent.start if agent else self.tokens[i].start, self.tokens[i].start)
                return (
                    Act(action=action, agent=agent, objects=objects, start=start, end=end)
                    if objects
                    else None
                )
        return None

    def _intended(self, i: int, end: int) -> tuple[tuple[str, ...], int]:
        """Return what the verb at `i` announces, and where that ends: "announced that it would close the mill"."""
        for k in range(i + 1, min(i + 8, len(self.low) - 1)):
            if self.low[k] in ("would", "will"):
                objects, behind = self.objects(k + 1, "")
                return (self.low[k + 1], *objects[:1]), max(behind, self.tokens[k + 1].end)
        return (), end
