"""Holidays that fall on one day of the year."""

import re
from collections import defaultdict

from factcheck.extract.times.scene import Found, Scene
from factcheck.extract.times.value import unknown
from factcheck.extract.times.written import full_year
from factcheck.text.calendar import HOLIDAYS, LOOSE_HOLIDAYS, fixed_holiday

_BY_FIRST: dict[str, list[str]] = defaultdict(list)
for _name in sorted(HOLIDAYS, key=len, reverse=True):
    _BY_FIRST[re.split(r"[ .']", _name)[0]].append(_name)
HOLIDAY_STARTS = frozenset(_BY_FIRST)

_ON_BEFORE = re.compile(
    r"\b(on|at|by|since|before|after|until|till|last|this|next|past|over|around|from|for)\s$", re.IGNORECASE
)
_LOOSE_AFTER = re.compile(
    r"(?:,?\s(?:[’']\d\d|\d{4})\b|[.,;:!?)”\"]|\s(?:and|or|but|when|as|with|in|for|of|after|because|this|last|that|he|she|they|the|a|to|is|was|were)\b|$)"
)
# "Memorial Day weekend" and "the Easter holidays" are longer than the day.
_LONGER = re.compile(r"\s(?:weekend|week|season|holidays?|period|break|recess|sales?|shopping)\b")
_HOLIDAY_YEAR = re.compile(r"(?:,?\s(?:of\s|in\s)?(\d{4})(?!\d)|,?\s(this|last|next)\syear\b)")


def holiday_name(scene: Scene, start: int, end: int) -> Found | None:
    """Read a holiday that falls on one day of the year."""
    text = scene.text
    piece = scene.after(start, 30)
    if not piece[0].isupper():
        return None
    piece = piece.lower().replace("’", "'")
    for name in _BY_FIRST[text[start:end].lower()]:
        if piece.startswith(name) and not piece[len(name) : len(name) + 1].isalnum():
            break
    else:
        return None
    end = start + len(name)
    if _LONGER.match(text, end, scene.high):
        return None
    before = _ON_BEFORE.search(scene.before(start, 10))
    which = before[1].lower() if before else ""
    if name in LOOSE_HOLIDAYS and (not before or not _LOOSE_AFTER.match(text, end, scene.high)):
        return None
    year, stated, anchor = None, False, None
    follows = scene.match(_HOLIDAY_YEAR, end)
    here = scene.ground.publication
    if follows and follows[1]:
        year, stated, end = full_year(follows[1]), True, follows.end()
    elif follows and here:
        year, end = here.year + {"this": 0, "last": -1, "next": 1}[follows[2]], follows.end()
        anchor = "publication"
    if which in ("last", "this", "next"):
        start -= len(which) + 1
    ahead = 1 if which == "next" else -1 if which == "last" else scene.tense(start, end)
    if year is None and here is None:
        fixed = fixed_holiday(name)
        value = scene.ground.dated(None, *fixed) if fixed else unknown("day")
    else:
        value = scene.ground.holiday(name, year, ahead)
    return Found(start, scene.with_hour(end), value.anchored(anchor) if anchor else value, stated)
