"""Orders between an act and the one told before it: "Two days later, she resigned", "By then, it had closed"."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from factcheck.extract.cues import word_set
from factcheck.extract.events_lexicon import CLAUSES
from factcheck.extract.orders.acts import Acts
from factcheck.extract.orders.connectors import COUNT, HEDGE, WEEKDAY, Range, hedged, length, value
from factcheck.extract.orders.lexicon import ALONE
from factcheck.extract.orders.nouns import THAT
from factcheck.extract.orders.places import ahead, back, opens
from factcheck.extract.orders.whose import unnamed
from factcheck.extract.orders.within import ENDS, at_last, claim, of_it
from factcheck.model import Act, OrderClaim, TimeClaim

_STOP = r"(?=[,.;:]|$|\sand\b|\sbut\b|\swhen\b)"
_PART = "day|morning|afternoon|evening|night"
_UNIT = "hours?|days?|nights?|weeks?|fortnights?|months?"
_VAGUE = "minutes|moments|hours|days|weeks"
SEQUEL = re.compile(
    rf"\b(?:(?P<hedge>{HEDGE})\s)?(?:just\s|only\s|barely\s|exactly\s|another\s)*"
    rf"(?P<count>{COUNT})\s(?:short\s|long\s|full\s|more\s)?(?P<unit>{_UNIT})\s"
    rf"(?:(?P<later>later\b(?!\sthan)|afterwards?\b|after\sthat\b|after{_STOP}|on(?=,))"
    rf"|(?P<earlier>earlier\b(?!\sthan)|beforehand\b|before\sthat\b|(?:before|previously|prior){_STOP}))"
    rf"|\bwithin\s(?:(?P<within>{COUNT})\s|a\smatter\sof\s)?(?P<inside>{_UNIT}|minutes)(?:\sof\sthat)?(?=,)"
    rf"|\b(?:a\sfew\s|several\s)?(?P<vague>{_VAGUE})\s(?:(?P<vague_later>later|afterwards?|after\sthat)|(?P<vague_earlier>earlier|beforehand))"
    r"\b(?!\sthan)"
    rf"|\bthe\s(?:very\s)?(?:(?P<next>next|following)|(?P<previous>previous|preceding))\s(?P<step>{_PART}|week|month)"
    r"\b(?!['’-]|\s(?:of|after|before)\b)"
    rf"|\bthe\s(?:(?P<next_on>next|following)|(?P<previous_on>previous|preceding))\s(?P<weekday>{WEEKDAY})\b(?!['’-])"
    rf"|\bthe\s(?P<part>{_PART}|week|month)\s(?:(?P<part_after>after)|(?P<part_before>before))(?:\sthat\b|{_STOP})"
    rf"|\b(?:(?:the|that)\s(?:very\s)?same|later\sthat|that)\s(?P<same>{_PART})\b(?!['’-])"
    r"|\b(?P<by_then>by\s(?:then|that\s(?:time|point|stage)))\b"
    r"|\b(?:shortly|soon|immediately)\s(?:(?P<soon_after>afterwards?\b|thereafter\b|after\sthat\b)"
    r"|(?P<soon_before>beforehand\b|before\sthat\b))"
    r"|\b(?P<after>after\sthat|since\sthen)(?=,)|\b(?P<before>before\sthat)(?=,)"
)
"""What counts from the act told before. Look for it in small letters."""
SEQUEL_WORDS = re.compile(
    r"after|later|earlier|before|prev|prior|within|next|following|preceding|same|then|by that|s on,"
    rf"|that (?:{_PART})"
)
"""Words without which there is none: they are looked for at a tenth of the cost."""

# In a sentence that begins so the act told first is not the main one.
_SUBORDINATE = word_set("when after before while although though if because since as until once by")
_SAYING = frozenset({"said", "says", "told", "saying", "according", "later", "earlier", "ago"})
_AND = frozenset({"and", "but", "then"})
_JOINED = frozenset({"and", "but", "then", "only", "who", "which"})
# Figures of another time are compared, no acts put in order: "against 40 a week earlier".
_COMPARED = frozenset({"against", "than", "compared", "versus", "from"})
# Characters: a date that "two days later" counts from is shown with it if it stands no farther off.
_NEAR = 400


def days_of(match: re.Match[str]) -> Range | None:
    """Return the days from the act told before to the other, at least and at most."""
    if match["count"]:
        low, high = hedged(match["hedge"] or "", value(match["count"]), match["unit"].rstrip("s"))
        return (_less(high), _less(low)) if match["earlier"] else (low, high)
    if match["inside"]:
        most = length(value(match["within"] or "a"), match["inside"].rstrip("s"))[1]
        return 0, most if match["within"] else {"hour": 1, "minute": 1, "day": 10, "week": 70}.get(
            match["inside"].rstrip("s"), 300
        )
    if match["vague"]:
        low, high = {"days": (1, 10), "weeks": (7, 70)}.get(match["vague"], (0, 1))
        return (-high, -low) if match["vague_earlier"] else (low, high)
    if word := match["step"] or match["part"]:
        low, high = {"week": (1, 13), "month": (1, 62), "night": (0, 1), "evening": (0, 1)}.get(word, (1, 1))
        if match["previous"] or match["part_before"]:
            return -high, -max(low, 1)
        return low, high
    if match["weekday"]:
        return (1, 7) if match["next_on"] else (-7, -1)
    if match["same"]:
        return 0, 1 if match["same"] in ("night", "evening") else 0
    if match["by_then"] or match["before"]:
        return None, 0
    return (None, 0) if match["soon_before"] else (0, None)


def _less(days: int | None) -> int | None:
    return None if days is None else -days


class Sequels:
    """One sentence, read for what it puts in time by the act told before."""

    def __init__(self, acts: Acts, last: Callable[[], Acts | None], found: Iterable[OrderClaim]) -> None:
        """Keep the sentence, how to read the one before, and the orders found in all before."""
        self.acts, self._last, self._found = acts, last, found
        self._told: list[Act | None] = []

    @property
    def told(self) -> Act | None:
        """The act of the sentence before: the one it dates or puts in order, or its only or main one."""
        if not self._told:
            self._told.append(self._tell())
        return self._told[0]

    def _tell(self) -> Act | None:
        last = self._last()
        if last is None or not last.tokens:
            return None
        start, end = last.sentence.start, last.sentence.end
        placed = [o for o in self._found if start <= o.act.start and o.act.end <= end]
        if placed:
            dates = [o for o in placed if o.when]
            order = max(dates or placed, key=lambda o: (o.when.start if o.when else o.end, o.start))
            return order.act
        acts = _acts(last)
        if not acts:
            return None
        verb, act = acts[0]
        begin = bisect_left(last.starts, act.start)
        aside = last.low[max(0, begin - 1) : verb] if begin < verb else last.low[:verb]
        if last.low[0] in _SUBORDINATE or not (CLAUSES - _SAYING).isdisjoint(aside) or "had" in aside[-3:]:
            return None  # what was told aside, or had been before
        rest = last.low[verb + 1 : acts[1][0]] if len(acts) > 1 else []
        main = not rest or (not CLAUSES.isdisjoint(rest) and _AND.isdisjoint(rest))
        return act if main else None

    def resolved(self, order: OrderClaim) -> OrderClaim | None:
        """Return the order with "that" and "the decision" put to the act told before, None where that is not sure."""
        if order.act.action != THAT and not (order.anchor and order.anchor.action == THAT):
            return order
        if self.told is None:
            return None
        act = self.told if order.act.action == THAT else order.act
        anchor = self.told if order.anchor and order.anchor.action == THAT else order.anchor
        start = min(order.start, act.start, anchor.start if anchor else act.start)
        end = max(order.end, act.end, anchor.end if anchor else act.end)
        text = self.acts.text[start:end]
        return replace(order, act=act, anchor=anchor, start=start, end=end, text=text)

    def spanned(self, told: Iterable[tuple[Act, Act, int, int, Range]]) -> Iterator[OrderClaim]:
        """Yield the orders of spans between two acts: the later, the earlier, where it says so, and the days."""
        for later, earlier, start, end, days in told:
            order = self.resolved(claim(self.acts, later, start, end, earlier, None, *days))
            if order:
                yield order

    def find(self, times: Iterable[TimeClaim], measured: Iterable[tuple[int, int]]) -> Iterator[OrderClaim]:
        """Yield the orders by the act told before, where no date says the same and nothing else is measured."""
        acts = self.acts
        taken = [(t.start, t.end) for t in times] + list(measured)
        for match in SEQUEL.finditer(acts.doc.low, acts.sentence.start, acts.sentence.end):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            first, last = bisect_left(acts.starts, match.start()), bisect_left(acts.starts, match.end())
            if first == last or not acts.reads(match.start()):
                continue
            order = self._placed(match, first, last, any(True for _ in times))
            if order:
                yield order

    def _placed(self, match: re.Match[str], first: int, last: int, dated: bool) -> OrderClaim | None:
        acts, days = self.acts, days_of(match)
        before = acts.low[first - 1] if first else ""
        if (
            days is None
            or (before in ENDS - {"and"} and not at_last(acts, first))
            or not _COMPARED.isdisjoint(acts.low[max(0, first - 8) : first])
        ):
            return None
        fronted = opens(acts, first)
        if fronted:
            act, anchor = ahead(acts, last, commaless=True), self.told
        elif before in ("and", "but") or (before == "then" and first > 1):
            anchor = self._before(first)
            act = self._joined(anchor, last) if anchor else None
        else:
            act = acts.come(first - 1) if before == "followed" else back(acts, first)
            anchor = self._beside(act) if act else None
            if act and anchor is None and not dated and not _several(acts, act):
                anchor = self.told
        if act is None or anchor is None or THAT in (act.action, anchor.action):
            return None
        if match["by_then"] and not self._over(act):
            return None
        weekday = WEEKDAY.split("|").index(match["weekday"]) if match["weekday"] else None
        return claim(acts, of_it(act, anchor), match.start(), match.end(), anchor, None, *days, weekday)

    def _before(self, first: int) -> Act | None:
        """Return the last act told before word `first`."""
        return next((a for i, a in reversed(_acts(self.acts)) if i < first), None)

    def _joined(self, first: Act, last: int) -> Act | None:
        """Return the act behind "and, two days later,": with its own subject, or with that of the first."""
        acts = self.acts
        for i in range(last, min(last + 8, len(acts.low))):
            action = acts.finite(i)
            if action is None:
                continue
            if act := acts.clause(i):
                return act
            if any(w.isalpha() and w not in ("was", "were", "then", "also", "had") for w in acts.low[last:i]):
                return None
            shared = first.objects if first.agent is None else acts.head_word(first.agent)
            start, end = acts.tokens[i].start, acts.tokens[acts.last(i)].end
            if first.agent is None or "was" in acts.low[last:i] or "were" in acts.low[last:i]:
                return (
                    Act(action=action, agent=None, objects=shared, start=start, end=end) if shared else None
                )
            objects, end = acts.objects(acts.last(i), action)
            whole = Act(action=action, agent=first.agent, objects=objects, start=start, end=end)
            return whole if objects or action in ALONE else None
        return None

    def _over(self, act: Act) -> bool:
        """Whether an act had been done by then: "had already been closed"."""
        here = [
            w for w, t in zip(self.acts.low, self.acts.tokens, strict=True) if act.start <= t.start < act.end
        ]
        return "had" in here

    def _beside(self, act: Act) -> Act | None:
        """Return the act told before another in its own sentence: "was robbed and, two days later, burnt"."""
        acts = self.acts
        begin = bisect_left(acts.starts, act.start)
        told = [(i, a) for i, a in _acts(acts) if a.end <= act.start or i < begin]
        if not told:
            return None
        i, found = told[-1]
        between = acts.low[i + 1 : bisect_left(acts.starts, act.end)]
        joined = not _JOINED.isdisjoint(between) or ";" in acts.text[found.end : act.end]
        return found if joined and found != act else None

    def counted(self, order: OrderClaim, time: TimeClaim) -> OrderClaim:
        """Return an order by a date with its "it" resolved; with where the date stands that it is counted from."""
        if unnamed(order.act) and (before := self._beside(order.act) or self.told):
            order = replace(order, act=of_it(order.act, before))
        if time.anchor != "date" or time.earliest is None or time.earliest != time.latest:
            return order
        match = SEQUEL.search(self.acts.doc.low, max(self.acts.sentence.start, time.start - 12), time.end + 2)
        days = days_of(match) if match else None
        if days is None or days[0] is None:
            return order
        for base in reversed(list(self._found)):
            if order.start - base.start > _NEAR:
                break
            when = base.when
            if when and when.earliest and when.earliest == when.latest and base.end <= order.start:
                shift = (time.earliest - when.earliest).days
                if days[0] <= shift and (days[1] is None or shift <= days[1]):
                    text = self.acts.text[base.start : order.end]
                    return replace(order, start=base.start, text=text)
                break
        return order


def _acts(acts: Acts) -> list[tuple[int, Act]]:
    """Return the acts that the verbs of a sentence tell, in order, each with its verb."""
    found: list[tuple[int, Act]] = []
    for i in range(len(acts.tokens)):
        act = acts.clause(i) if acts.low[i] not in ("was", "were") else None
        if act and act.action != THAT and not any(act == a for _, a in found):
            found.append((i, act))
    return found


def _several(acts: Acts, act: Act) -> bool:
    """Whether a sentence tells another act before this one."""
    begin = bisect_left(acts.starts, act.start)
    return any(i < begin for i, _ in _acts(acts))
