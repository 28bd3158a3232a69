"""Seasons and quarters: "spring 2023", "last fall", "the third quarter of 2000", "Q3 2022"."""

import datetime as dt
import re
from dataclasses import replace

from factcheck.extract.times.scene import Found, Scene
from factcheck.extract.times.value import Value, days, whole_month
from factcheck.extract.times.written import full_year
from factcheck.text.calendar import QUARTERS, SEASONS

_SEASON_BEFORE = re.compile(
    r"\b(?:(?:early|late|mid)[\s-])?(?:(in\sthe|the|this|last|next|that|this\spast|this\scoming|of)\s)?(?:(?:early|late|mid)[\s-])?$",
    re.IGNORECASE,
)
_SEASON_YEAR = re.compile(r"(?:,?\s(?:of\s)?(\d{4})(?!\d)|\s?[’'](\d\d)\b)")


def season(scene: Scene, start: int, end: int) -> Found | None:
    """Read a season with its year, or one that is this, last or next year's.

    A season's days differ by hemisphere, so a season is no narrower than its year (winter: with the months
    of the next) as a set of days; its EDTF code keeps what was said.
    """
    code = SEASONS[scene.text[start:end].lower()]
    before = _SEASON_BEFORE.search(scene.before(start, 24))
    which = (before[1] or "").lower() if before else ""
    dated = scene.match(_SEASON_YEAR, end)
    if dated:
        year = full_year(dated[1] or dated[2])
        if not 1000 <= year <= 2199:
            return None
        return Found(start, dated.end(), _season(year, code, None), True)
    if (
        which.split(" ")[0] not in ("in", "this", "last", "next", "that")
        or scene.after(end, 4).lower() == " of "
    ):
        return None
    shown = before.group() if before else ""
    begin = start - len(shown) + (3 if shown.lower().startswith("in ") else 0)
    here = scene.ground.publication
    if here is None or which in ("that", "in the"):
        return Found(begin, end, Value(f"XXXX-{code}", None, None, "season"))
    year = here.year
    opens = {21: 3, 22: 6, 23: 9, 24: 12}[code]
    if which.startswith("last") or which == "this past":
        year -= here.month < opens + 3
    elif which == "next":
        year += here.month >= opens
    elif code == 24 and here.month <= 3:
        year -= 1
    return Found(begin, end, _season(year, code, "publication"))


def _season(year: int, code: int, anchor: str | None) -> Value:
    last = dt.date(year, 12, 31) if code != 24 else dt.date(year + 1, 3, 31)
    return Value(f"{year}-{code}", dt.date(year, 1, 1), last, "season", None, anchor)


_QUARTER_BEFORE = re.compile(
    r"\b((?:the\s)?(?:fiscal[\s-])?)(first|second|third|fourth)[\s-]$", re.IGNORECASE
)
_QUARTER_YEAR = re.compile(r"s?\s(?:of\s)?(?:fiscal\s)?(\d{4})(?!\d)")


def quarter(scene: Scene, start: int, end: int) -> Found | None:
    """Read a quarter of a year; of an unnamed year it stays open, since companies' years differ."""
    before = _QUARTER_BEFORE.search(scene.before(start, 26))
    if not before:
        return None
    code = QUARTERS[before[2].lower()]
    dated = scene.match(_QUARTER_YEAR, end)
    begin = start - len(before.group())
    if not dated:
        return Found(begin, end, Value(f"XXXX-{code}", None, None, "quarter"))
    return Found(begin, dated.end(), _quarter(full_year(dated[1]), code), True)


def short_quarter(scene: Scene, start: int) -> Found | None:
    """Read "Q3 2022"."""
    match = re.compile(r"Q([1-4])\s(?:of\s)?(\d{4})(?!\d)").match(scene.text, start, scene.high)
    return Found(start, match.end(), _quarter(int(match[2]), 32 + int(match[1])), True) if match else None


def _quarter(year: int, code: int) -> Value:
    month = 3 * (code - 32)
    value = days(whole_month(year, month - 2).earliest, whole_month(year, month).latest, "quarter")  # type: ignore[arg-type]
    return replace(value, edtf=f"{year}-{code}")
