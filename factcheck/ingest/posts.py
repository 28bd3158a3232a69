"""Social-media posts that an article quotes in full, by the foot that an embedded post leaves in text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.ingest.dates import WEEKDAYS, Written, date_at
from factcheck.model import Post

LONGEST = 340
"""A post of 280 characters with a link and the marks that embedding adds; more is an article's own prose."""

_HANDLE = re.compile(r"\(@(\w{1,30})\)")
_DASHES = ("—", "–", "―", "--", "&mdash;", "&ndash;", " - ")
_NAME_ROOM = 90
_BEFORE_DATE = re.compile(r"[,\s]{0,3}(?:\d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?[ ,·•-]{0,4})?")
_DIGIT = re.compile(r"\d")
_POSTED_BY = re.compile(r"Posted by (?P<name>[^\n]{1,60}?) on (?P<day>[A-Z][a-z]{5,8}), ")
_SHARED_BY = re.compile(
    r"A (?:post|photo|video|reel) (?:shared|posted) by "
    r"(?P<name>[^\n(@]{0,60}?)\s{0,2}\(?@(?P<handle>[\w.]{1,30})\)?"
)


class Foot(NamedTuple):
    """The foot of a post: its stretch, and what it says of the post before it."""

    start: int
    end: int
    post: Post
    alone: bool = False
    """The foot is all there is: the words before it are not the post's."""


def feet(text: str, start: int, end: int) -> Iterator[Foot]:
    """Yield the feet of posts between `start` and `end`, in order."""
    at = text.find("(@", start, end)
    last = start
    while at != -1:
        foot = _tweet(text, max(last, at - _NAME_ROOM), at, end)
        if foot:
            yield foot
            last = foot.end
        at = text.find("(@", max(at + 2, last), end)


def other_foot(text: str, start: int, end: int) -> Foot | None:
    """Return the foot of a Facebook or Instagram post at the end of a paragraph, or None."""
    at = text.rfind("Posted by ", max(start + 1, end - 140), end)
    if at != -1 and (match := _POSTED_BY.match(text, at, end)) and match.group("day").lower() in WEEKDAYS:
        date = date_at(text, match.end())
        if date and end - date.end <= 1:
            a, b = match.span("name")
            return Foot(
                at,
                end,
                Post(
                    name=text[a:b],
                    handle=None,
                    platform="Facebook",
                    published=date.value,
                    start=a,
                    end=b,
                    stamp=(match.start("day"), date.end),
                ),
            )
    at = text.rfind("A ", start, min(end, start + 2)) if end - start <= 200 else -1
    if at == start and (match := _SHARED_BY.match(text, at, end)):
        a, b = match.span("name") if match.group("name").strip() else match.span("handle")
        rest = _BEFORE_DATE.match(text, match.end(), end)
        place = text.find(" on ", match.end(), end)
        date = date_at(text, place + 4) if place != -1 else None
        if rest and (date or end - match.end() <= 1):
            post = Post(
                name=match.group("name").strip() or None,
                handle=match.group("handle"),
                platform="Instagram",
                published=date.value if date else None,
                start=a,
                end=b,
                stamp=(date.start, date.end) if date else None,
            )
            return Foot(at, end, post, alone=True)
    return None


def _tweet(text: str, low: int, at: int, end: int) -> Foot | None:
    """Return the foot with its handle at `at`: dash, name, handle, and the date or the line's end."""
    handle = _HANDLE.match(text, at, end)
    if not handle:
        return None
    dash, width = max((text.rfind(mark, low, at), len(mark)) for mark in _DASHES)
    if dash == -1:
        return None
    a = dash + width
    b = at
    while a < b and text[a].isspace():
        a += 1
    while b > a and text[b - 1].isspace():
        b -= 1
    before = _BEFORE_DATE.match(text, handle.end(), end)
    date = date_at(text, before.end()) if before else None
    if date and date.end <= end:
        stop = date.end
    elif not text[handle.end() : min(end, handle.end() + 20)].strip():
        stop = end
    else:
        return None
    named = a < b
    post = Post(
        name=text[a:b] if named else None,
        handle=handle.group(1),
        platform="Twitter",
        published=date.value if date else None,
        start=a if named else handle.start(1) - 1,
        end=b if named else handle.end(1),
        stamp=_stamp(before, date) if before and date else None,
    )
    return Foot(dash, stop, post)


def _stamp(before: re.Match[str], date: Written) -> tuple[int, int]:
    """Return the stretch of a post's day, and of the hour before it."""
    hour = _DIGIT.search(before.string, before.start(), before.end())
    return hour.start() if hour else date.start, date.end
