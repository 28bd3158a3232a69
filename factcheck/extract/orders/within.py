"""Orders that one sentence tells: an act on a date, or so many days after another act."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from factcheck.extract.cues import word_set
from factcheck.extract.events_clause import DETERMINERS
from factcheck.extract.orders.acts import Acts
from factcheck.extract.orders.connectors import Connector, length
from factcheck.extract.orders.lexicon import BILLS, OCCASIONS, PROCEEDINGS, RESULTS, STRUCTURES
from factcheck.extract.orders.places import ahead, back, measured_from, opens
from factcheck.extract.orders.whose import given, unnamed
from factcheck.extract.times import when
from factcheck.model import Act, OrderClaim, TimeClaim
from factcheck.text.numerals import word_value
from factcheck.text.words import bare

_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/.-]\d", re.IGNORECASE)
# "The following Friday" is counted from what was told before, not from publication.
_TAKEN_UP = re.compile(r"(?:the\s)?(?:following|next|previous|preceding)\s|that\s", re.IGNORECASE)
_BEFORE_TIMES = word_set("on at in early late just about around only barely dawn noon midnight")
_PARTS = word_set("night morning evening afternoon day")
# Before a date these make it the end of a span, or what is planned; "the" makes it say which: "the June 24 fire".
ENDS = word_set("before after since until till by through from between to and than for of ahead effective")


def placed(time: TimeClaim) -> bool:
    """Say whether a time is a date, counted from one, or a weekday that the day of publication grounds."""
    if time.anchor != "date" and _TAKEN_UP.match(time.text):
        return False
    if time.weekday is not None and time.earliest is not None and time.earliest == time.latest:
        return True
    if time.edtf.endswith("~") or time.edtf.startswith("["):
        return False
    if time.anchor == "date":
        return "X" not in time.edtf[5:] and len(time.edtf) >= 10
    return bool(_MONTH.search(time.text)) and "X" not in time.edtf[5:] and len(time.edtf) >= 7


def dated(acts: Acts, time: TimeClaim) -> Iterator[OrderClaim]:
    """Yield the act that a time dates."""
    first, last = bisect_left(acts.starts, time.start), bisect_left(acts.starts, time.end)
    if first == last:
        return
    before = acts.low[first - 1] if first else ""
    if before == "of" and first > 3 and acts.low[first - 2] in _PARTS:
        first -= 3  # "on the night of 4 June"
        before = acts.low[first - 1]
    if before in ENDS and not at_last(acts, first):
        return
    if before in DETERMINERS and acts.low[first] not in ("day", "same"):
        act = acts.dated(first, last)  # "the June 24 fire"
    else:
        act = back(acts, first)
        if act is None and opens(acts, first):
            act = ahead(acts, last, commaless=True)
    if act is not None:
        yield claim(acts, act, time.start, time.end, None, time, 0, 0)


def at_last(acts: Acts, first: int) -> bool:
    """Say whether what is told before word `first` happened no earlier: "was not found until 9 May"."""
    if not first or acts.low[first - 1] != "until":
        return False
    return acts.low[max(0, first - 2)] == "not" or acts.until(first - 1) is not None


def ordered(acts: Acts, link: Connector) -> Iterator[OrderClaim]:
    """Yield what a connector puts in order, and the date beside it, of what it is measured from."""
    first, behind = bisect_left(acts.starts, link.start), bisect_left(acts.starts, link.end)
    if behind >= len(acts.tokens) or acts.apart(behind - 1, behind) or behind == first:
        return
    if first and acts.low[first - 1] == "for":
        return  # "suspended for a month after": so long, not so much later
    gerund = acts.gerund(behind) if link.clause else None
    origin = gerund or measured_from(acts, behind, clauses=not link.noun)
    if origin is None:
        return
    behind = bisect_left(acts.starts, origin.end)
    act = ahead(acts, behind, commaless=True) if opens(acts, first) else back(acts, first)
    time = None if gerund else _beside(acts, first, behind)
    if time and (act is None or time.start > link.start):
        # "on 5 September, the morning after she left": whatever it was, it dates what it is measured from
        low = None if link.high is None else -link.high
        high = None if link.low is None else -link.low
        yield claim(acts, origin, link.start, link.end, None, time, low, high)
    if act is None or (act.start, act.end) == (origin.start, origin.end):
        return
    if gerund:
        whose = acts.subject_of(act) or act.agent
        if whose is None:
            return
        origin = acts.done_by(origin, whose)
    if opens(acts, first) or _nothing_between(acts, act.end, link.start):
        # Nothing else beside them that "it" could be: not "exploded at a bank after it was evacuated"
        act, origin = of_it(act, origin), of_it(origin, act)
    anchor = _same_subject(acts, act, origin)
    yield claim(acts, act, link.start, link.end, anchor, None, link.low, link.high, link.weekday)


def _beside(acts: Acts, first: int, behind: int) -> TimeClaim | None:
    """Return the date that stands in apposition to an order, before it or behind its anchor."""
    last = acts.tokens[behind - 1]
    stop = last.start + len(bare(last.text))
    for time in acts.times:
        before = time.end <= acts.starts[first] and acts.text[time.end : acts.starts[first]] == ", "
        after = behind < len(acts.tokens) and re.fullmatch(r", (?:on )?", acts.text[stop : time.start])
        if (before or after) and placed(time):
            return time
    return None


def lasting(acts: Acts, match: re.Match[str]) -> Iterator[OrderClaim]:
    """Yield that what lasted nine days ended eight or nine days after it began."""
    verb = bisect_left(acts.starts, match.start())
    if verb >= len(acts.tokens) or acts.tokens[verb].start != match.start():
        return
    subject = acts.subject(verb)
    count = word_value(match["count"]) if match["count"] not in ("a", "an") else 1
    if subject and count and not subject.text[0].isdigit() and (what := acts.head_word(subject)):
        begin, end = (
            Act(action=action, agent=None, objects=what, start=subject.start, end=match.end())
            for action in ("begin", "end")
        )
        low, high = length(int(count), match["unit"].rstrip("s"), exact=bool(match["exactly"]))
        yield claim(acts, end, subject.start, match.end(), begin, None, low - 1, high)


def _nothing_between(acts: Acts, start: int, end: int) -> bool:
    """Whether nothing but a time stands between two offsets."""
    first, last = bisect_left(acts.starts, start), bisect_left(acts.starts, end)
    return all(
        acts.low[k] in _BEFORE_TIMES or any(t.start <= acts.starts[k] < t.end for t in acts.times)
        for k in range(first, last)
    )


def of_it(act: Act, other: Act) -> Act:
    """Return the act with "it" resolved to who did the other act, or to what that was done to."""
    if act.objects in (("it",), ("they",)) and other.objects and other.objects not in (("it",), ("they",)):
        act = replace(act, objects=other.objects)
    if act.agent and act.agent.text.lower() == "it" and other.agent and not unnamed(other):
        return replace(act, agent=other.agent)
    return act


def _same_subject(acts: Acts, act: Act, anchor: Act) -> Act:
    """Return the anchor with its pronoun resolved to the subject of the act it belongs to, if that is a name."""
    if act.objects[:1] in (("he",), ("she",)):
        return anchor  # "indicted her nine days after she resigned": one person, named before
    whose = acts.subject_of(act) if unnamed(anchor) else None
    if whose is None:
        return anchor
    if anchor.agent and anchor.agent.text.lower() in ("it", "its"):
        return replace(anchor, agent=whose)
    return given(anchor, whose)


def _called(act: Act) -> Act:
    """Return the act with one class and noun for what is told in several ways.

    "Opened the inquiry", "launched an inquiry" and "the inquiry began"; "the levee broke" and "the dam gave way";
    "reported a loss" and "posted its worst quarter".
    """
    if not act.objects:
        return act
    what = OCCASIONS.get(act.objects[0], act.objects[0])
    act = replace(act, objects=(what, *act.objects[1:]))
    if what in PROCEEDINGS and act.action in _BEGUN:
        return replace(act, action=_BEGUN[act.action])
    if act.action == "pass" and act.agent and act.agent.text.split()[-1] in BILLS:
        return replace(act, agent=None, objects=(act.agent.text.split()[-1],))
    if what in STRUCTURES and act.action in ("break", "burst", "breach"):
        return replace(act, action="collapse")
    if what in RESULTS and act.action in ("report", "post", "announce", "publish"):
        return replace(act, action="report", objects=("result",))
    return act


_BEGUN = {"open": "begin", "release": "begin", "launch": "begin", "close": "end"}


def claim(
    acts: Acts,
    act: Act,
    start: int,
    end: int,
    anchor: Act | None,
    time: TimeClaim | None,
    low: int | None,
    high: int | None,
    weekday: int | None = None,
) -> OrderClaim:
    """Return the claim that an act was so many days after its anchor or a time, said from `start` to `end`."""
    act, anchor = _called(act), anchor and _called(anchor)
    parts = [act, *([anchor] if anchor else [])]
    begin = min(start, *(p.start for p in parts))
    stop = max(end, *(p.end for p in parts))
    return OrderClaim(
        article=acts.doc.article.id,
        outlet=acts.doc.article.outlet,
        subject=None,
        start=begin,
        end=stop,
        text=acts.text[begin:stop],
        act=act,
        anchor=anchor,
        when=when(time) if time else None,
        low=low,
        high=high,
        weekday=weekday,
    )
