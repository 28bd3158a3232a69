"""How long it was from one act to another: "ten days passed between the vote and the strike", "it took her a week"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck.extract.orders.acts import Acts
from factcheck.extract.orders.connectors import COUNT, HEDGE, Range, hedged, value
from factcheck.extract.orders.lexicon import SPOKEN
from factcheck.extract.orders.nouns import THAT
from factcheck.extract.orders.places import measured_from
from factcheck.model import Act, Span

SPANS = re.compile(
    r"\bbetween\b|\bseparate[sd]?\b|\bit\s(?:took|was|would)\b|\b(?:pass(?:ed)?|elapsed?|by)\s(?:before|until)\b"
)
"""Words without which there is no such length, and `UNITS` others. Look for them in small letters."""
UNITS = re.compile(r"\b(?:hour|day|night|week|fortnight|month)s?\b")

_LENGTH = (
    rf"(?:(?P<hedge>{HEDGE})\s)?(?:just\s|only\s|exactly\s|(?P<more>another\s|a\sfurther\s))*(?:a\sfull\s)?"
    rf"(?P<count>{COUNT})\s(?:(?P<added>more\s|further\s)|full\s|long\s)?"
    r"(?P<unit>hours?|days?|nights?|weeks?|fortnights?|months?)"
)
_PASSED = r"(?:had\s|would\s)?(?:pass(?:ed)?|elapsed?|went\sby|go\sby|gone\sby|lay|lie|came)"
_BETWEEN = re.compile(rf"\b{_LENGTH}\s(?:{_PASSED}\s)?between\b")
_SEPARATED = re.compile(rf"\b{_LENGTH}\sseparate[sd]?\b")
_PASSED_BEFORE = re.compile(rf"\b{_LENGTH}\s{_PASSED}\s(?P<how>before|until)\b")
_TOOK = re.compile(
    rf"\bit\s(?:took|was|would\stake|would\sbe)\s(?:(?!another|a\b|an\b)[a-z’']+\s){{0,4}}?{_LENGTH}"
    r"\s(?P<how>before|until|for|to)\b"
)


# What is done in a moment: so long passed before it, however long it took.
_AT_ONCE = SPOKEN | {
    "notify",
    "request",
    "report",
    "charge",
    "arrest",
    "oust",
    "suspend",
    "close",
    "recall",
    "cancel",
}


def apart(acts: Acts) -> Iterator[tuple[Act, Act, int, int, Range]]:
    """Yield which act was how long after which: the later, the earlier, where it says so, and the days between.

    An act told in the sentence before stands as THAT.
    """
    low, start, end = acts.doc.low, acts.sentence.start, acts.sentence.end
    for match in _BETWEEN.finditer(low, start, end):
        if acts.reads(match.start()) and (pair := _pair(acts, match.end(), "and")):
            yield pair[1], pair[0], match.start(), match.end(), _days(match)
    for match in _SEPARATED.finditer(low, start, end):
        if acts.reads(match.start()) and (pair := _pair(acts, match.end(), "and")):
            yield pair[1], pair[0], match.start(), match.end(), _days(match)
    for match in (*_PASSED_BEFORE.finditer(low, start, end), *_TOOK.finditer(low, start, end)):
        behind = bisect_left(acts.starts, match.end())
        if behind >= len(acts.low) or not acts.reads(match.start()):
            continue
        how, added = match["how"], bool(match["more"] or match["added"])
        act: Act | None
        if how in ("before", "until"):
            act = measured_from(acts, behind, clauses=True)
        else:
            act = acts.infinitive(behind - (how == "to"), _whom(acts, match) if how == "to" else None)
            if act and not added and act.action not in _AT_ONCE:
                continue  # "it took a week to repair the bridge": from when the work began
        if act:
            that = Act(action=THAT, agent=None, objects=(), start=match.start(), end=match.end())
            yield act, that, match.start(), match.end(), _days(match)


def _pair(acts: Acts, at: int, joint: str) -> tuple[Act, Act] | None:
    """Return the acts of two nouns behind an offset, joined by a word: "the vote and the strike"."""
    begin = bisect_left(acts.starts, at)
    one = measured_from(acts, begin, clauses=False) if begin < len(acts.low) else None
    if one is None:
        return None
    middle = bisect_left(acts.starts, one.end)
    joints = [k for k in range(middle, min(middle + 6, len(acts.low) - 1)) if acts.low[k] == joint]
    other = measured_from(acts, joints[0] + 1, clauses=False) if joints else None
    return (one, other) if other else None


def _whom(acts: Acts, match: re.Match[str]) -> Span | None:
    """Return whom it took so long: "it took the minister nine days to resign"."""
    at = (
        match.start("hedge")
        if match["hedge"]
        else match.start("more")
        if match["more"]
        else match.start("count")
    )
    head = bisect_left(acts.starts, at) - 1
    begin = bisect_left(acts.starts, match.start()) + 2
    return acts.phrase(head, begin) if head >= begin else None


def _days(match: re.Match[str]) -> Range:
    return hedged(match["hedge"] or "", value(match["count"]), match["unit"].rstrip("s"))
