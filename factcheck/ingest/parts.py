"""Dates that the text gives of itself: stamps ("Published: 5 December 2022"), and heads of dated parts."""

import re
from typing import NamedTuple

from factcheck.ingest.dates import WEEKDAYS, Written, date_at
from factcheck.model import Dated

_LABELS = {
    **dict.fromkeys(("published", "posted", "created", "issued", "filed", "pubdate"), "published"),
    **dict.fromkeys(("updated", "modified", "edited", "revised"), "updated"),
}
# What may stand in a stamp beside labels and dates: clock times, zones, agencies, and the words between.
_ZONES = "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist aest aedt sgt hkt jst z"
_AGENCIES = "ap afp reuters upi pti ani ians tnn dpa efe bbc cnn"
_BETWEEN = "on at of last first originally date time local a m p am pm hrs hours uk us st nd rd th"
_BESIDE = WEEKDAYS.union(_ZONES.split(), _AGENCIES.split(), _BETWEEN.split())
_TOKEN = re.compile(r"\s+|\d{1,4}(?!\d)|[A-Za-z]{1,12}(?![A-Za-z])|[-:,.|–—@()/•·*]")
_LONGEST = 160
_LABEL = re.compile(
    r"\b(?:(?:First|Last|Originally|LAST|FIRST) )?"
    r"(?:Posted|Published|Updated|Created|Modified|POSTED|PUBLISHED|UPDATED)(?: on| ON)?:"
)
_DATE_LEAD = re.compile(r"date:?[ \t]+(?=\d{4}-\d\d-\d\d(?!\d))", re.IGNORECASE)
_UPDATE = re.compile(r"[(\[*]{0,3}(?:UPDATE|Update)\b")
_EARLIER = r"(?:original|earlier|previous|first) (?:story|report|article|post|version)"
_ORIGINAL = re.compile(
    rf"[(\[*]{{0,3}}(?:{_EARLIER}[)\]*]{{0,3}}\s{{0,2}}[:—–-]|(?:original|earlier)[)\]*]{{0,3}}:"
    rf"|(?:{_EARLIER}|original|earlier)[)\]*]{{0,3}}$)[)\]*—–-]{{0,3}}\s{{0,3}}",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[A-Z][A-Z.' -]{2,30}(?:, [A-Z][A-Za-z. ]{1,20})?, ")
_AFTER_DATELINE = re.compile(
    r"\s{0,2}(?:\([A-Za-z/ ]{2,24}\)\s{0,2}(?:[-–—:_]{1,3}|(?=\s))|[-–—:_]{1,3})\s{0,2}"
)


class Stamp(NamedTuple):
    """Where a stamp ends, and the dates in it by what they date: "published", "updated" or nothing.

    Without dates it is a label with the hour alone: "Last updated at 22:46 GMT".
    """

    end: int
    dates: tuple[tuple[str, Written], ...]
    timed: bool
    """It names a weekday or the hour too, as only a stamp does."""


class Head(NamedTuple):
    """The head of a part: where it ends, and its date; None for the original story, or where it has none."""

    end: int
    update: bool
    published: Dated | None


def dated(written: Written) -> Dated:
    """Return a date that was found in the text as a date of publication."""
    return Dated(value=written.value, source="text", start=written.start, end=written.end, sure=written.sure)


def lead(text: str, start: int) -> Written | None:
    """Return the date of a leading "date 2022-12-05 "."""
    match = _DATE_LEAD.match(text, start)
    return date_at(text, match.end()) if match else None


def stamp(text: str, start: int, end: int) -> Stamp | None:
    """Return the stamp at `start`: labels, dates and clock times alone, up to `end` or as far as they go."""
    at, label, labelled, timed = start, "", False, False
    dates: list[tuple[str, Written]] = []
    stop = min(end, start + _LONGEST)
    while at < stop:
        written = date_at(text, at) if text[at].isalnum() else None
        if written and written.end <= end:
            dates.append((label, written))
            at, label = written.end, ""
            continue
        match = _TOKEN.match(text, at, end)
        if not match:
            break
        word = match.group().lower()
        if word in _LABELS:
            label, labelled = _LABELS[word], True
        elif word[0].isalpha():
            if word not in _BESIDE:
                break
            timed = timed or word in WEEKDAYS or word in ("am", "pm", "a", "p", "hrs")
        at = match.end()
    if label and dates and not dates[-1][0]:  # "3 July 2013 Last updated at 13:38 GMT"
        dates[-1] = (label, dates[-1][1])
    return Stamp(at, tuple(dates), timed) if dates or (labelled and at == end) else None


def trailing(text: str, start: int, end: int) -> int | None:
    """Return where the stamp begins that ends a line of something else: "... Posted: May 5, 2010"."""
    low = max(start + 1, end - _LONGEST)
    if text.find(":", low, end) < 0:  # as in most lines: a label has its colon
        return None
    for match in _LABEL.finditer(text, low, end):
        found = stamp(text, match.start(), end)
        if found and found.dates and found.end == end:
            whole = stamp(text, start, end)
            return None if whole and whole.end == end else match.start()
    return None


def head(text: str, start: int, end: int) -> Head | None:
    """Return the head of an update or of the original story that begins at `start`, or None."""
    if match := _ORIGINAL.match(text, start, end):
        return Head(match.end(), False, None)
    match = _UPDATE.match(text, start, end)
    if not match:
        return None
    found = stamp(text, match.end(), end)
    reach = found.end if found else _plain_reach(text, match.end(), end)
    stop = reach if reach == end else _terminated(text, match.end(), reach)
    if stop is None:
        return None
    dates = [written for _, written in (found.dates if found else ()) if written.end <= stop]
    return Head(stop, True, dated(dates[0]) if dates else None)


def dateline(text: str, start: int, end: int) -> tuple[Written, int] | None:
    """Return the date of a dateline ("ATHENS, May 5, 2010 (AP) - ") and where the story begins."""
    match = _DATELINE.match(text, start, end)
    written = date_at(text, match.end()) if match else None
    if written is None:
        return None
    if written.end == end:  # a line by itself may be a heading too
        return written._replace(sure=False), end
    after = _AFTER_DATELINE.match(text, written.end, end)
    return (written, after.end()) if after else None


def _plain_reach(text: str, start: int, end: int) -> int:
    """Return how far a head without a date goes: "UPDATE @ 5:15 p.m. (Jan. 12)", "UPDATE 2:"."""
    at, stop = start, min(end, start + 60)
    while at < stop and (match := _TOKEN.match(text, at, end)):
        word = match.group().lower()
        if word[0].isalpha() and word not in _BESIDE and word[:3] not in _MONTH_STEMS:
            break
        at = match.end()
    return at


def _terminated(text: str, start: int, reach: int) -> int | None:
    """Return where the head ends: after its last bracket, dash or colon that is not part of a clock time."""
    for at in range(reach - 1, start - 1, -1):
        char = text[at]
        following = text[at + 1 : at + 3].lstrip()[:1]
        if char in ")]—–" or (char == ":" and not following.isdigit()):
            return at + 1 + (reach - at - 1 if text[at + 1 : reach].isspace() else 0)
    if text[start : start + 1] == ":":
        return start + 1
    return None


_MONTH_STEMS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
