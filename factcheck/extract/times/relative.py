"""Times that lean on another: "last week", "that month", "five days before", "two weeks after the fire"."""

import datetime as dt
import re

from factcheck.extract.times.counted import COUNTED, beside_event, counted_from
from factcheck.extract.times.scene import Found, Scene
from factcheck.extract.times.value import Value, third_of, unknown, week_of, whole_month, whole_year

UNITS_OF_TIME = {
    "day": "day", "days": "day", "night": "night", "nights": "night", "morning": "night",
    "afternoon": "night", "evening": "night", "week": "week", "weeks": "week", "fortnight": "fortnight",
    "month": "month", "months": "month", "year": "year", "years": "year", "decade": "decade",
    "decades": "decade", "weekend": "weekend",
}  # fmt: skip
"""Words for a length of time, with the unit they shift by ("night" for any part of a day)."""

_MODIFIED = re.compile(
    r"(?:\b(early|earlier|late|later|mid|sometime|overnight)(?:\sin)?[\s-])?"
    r"\b(?:(last|past|this|next|that|the\ssame|the\snext|the\sfollowing|the\sprevious|the\spreceding|the\spast|"
    r"the\slast|the\scurrent|the\scoming|this\spast|this\scoming|the|later\sthe\ssame|same|following))\s"
    r"(?:(?:full|fiscal|calendar|school|financial|very)\s)?$",
    re.IGNORECASE,
)
_EDGE = re.compile(
    r"\b(?:the\s)?(end|beginning|start|middle|close)\sof\s(?:the\s|this\s|last\s|next\s)$", re.IGNORECASE
)
_SHIFT = {
    "last": -1,
    "past": -1,
    "this past": -1,
    "this": 0,
    "next": 1,
    "this coming": 1,
    "the current": 0,
    "the coming": 1,
}
_ANAPHORIC = {
    "that": 0, "the same": 0, "same": 0, "later the same": 0, "the next": 1, "the following": 1,
    "following": 1, "the previous": -1, "the preceding": -1,
}  # fmt: skip
_THIRDS = {
    "early": "early", "late": "late", "mid": "mid", "end": "late", "close": "late",
    "beginning": "early", "start": "early", "middle": "mid",
}  # fmt: skip
_ADJECTIVAL = re.compile(r"-(?!\w+ing\b)\w|\s?olds?\b|\s(?:old)\b")
_OF = re.compile(r"\sof\b")
_YEAR_AGO = re.compile(r"-(?:ago|earlier)\b")


def unit(scene: Scene, start: int, end: int) -> Found | None:
    """Read the expression around a word for a length of time, if it stands for a time."""
    text = scene.text
    word = text[start:end].lower()
    name = UNITS_OF_TIME[word]
    plural = word.endswith("s")
    ago = scene.match(_YEAR_AGO, end)
    if name == "year" and ago:
        return Found(start, ago.end(), scene.ground.period("year", -1).about())
    if scene.match(_ADJECTIVAL, end):
        return None
    counted = COUNTED.search(scene.before(start, 36))
    if counted or plural:
        found = counted_from(scene, counted, start, end, name)
        if found or plural:
            return found
    if name == "fortnight" or (text[start].isupper() and not text[start:end].isupper()):
        return None  # "This Week with ...", "Last Night": a title
    before = scene.before(start, 40)
    edge = _EDGE.search(before)
    if edge and name in ("month", "year"):
        shift = {"last": -1, "next": 1}.get(before.split()[-1].lower(), 0)
        period = scene.ground.period(name, shift)
        return Found(start - len(edge.group()), end, third_of(period, _THIRDS[edge[1].lower()]))
    if name not in ("weekend", "decade") and (found := beside_event(scene, start, end, name)):
        return found
    if name in ("week", "weekend") and scene.match(_OF, end):
        return None  # "the weekend of 5 May", "the last week of May": not counted from publication
    modified = _MODIFIED.search(before)
    if not modified:
        return None
    part, which = (modified[1] or "").lower(), re.sub(r"\s", " ", modified[2].lower())
    begin = start - len(modified.group())
    value = _modified(scene, name, word, which, modified.group().lower(), begin, end)
    if value is None:
        return None
    if part in _THIRDS and value.unit == "month":
        value = third_of(value, _THIRDS[part])
    return Found(begin, scene.with_hour(end) if name in ("day", "night") else end, value)


def _modified(
    scene: Scene, name: str, word: str, which: str, shown: str, begin: int, end: int
) -> Value | None:
    ground = scene.ground
    if which in _ANAPHORIC:
        return _anaphoric(scene, name, _ANAPHORIC[which], begin, which)
    if which == "the":
        if name == "weekend":
            return ground.period("weekend", 1 if scene.tense(begin, end) > 0 else -1)
        if name == "year" and (
            "full" in shown or "fiscal" in shown or scene.before(begin, 4).lower() == "for "
        ):
            return ground.period("year", 0)
        return None
    if which in ("the last", "the past"):
        return None  # "the last week": the seven days up to now, a duration
    shift = _SHIFT.get(which)
    if shift is None or name == "day":
        return None
    if name == "night":
        if shift > 0 or (shift < 0 and word != "night"):
            return None
        return ground.period("day", shift)
    if name == "weekend" and which == "this":
        return ground.period("weekend", 1 if scene.tense(begin, end) > 0 else 0)
    return ground.period(name, shift)


def _anaphoric(scene: Scene, name: str, step: int, at: int, which: str) -> Value | None:
    """Read "that month", "the next day", "the following year" from what was named before."""
    ground = scene.ground
    if name in ("day", "night"):
        return ground.from_last_day(at, step)
    if name == "month":
        month = ground.last_month
        if month is None:
            return unknown("month", "date")
        if month.earliest:
            index = month.earliest.year * 12 + month.earliest.month - 1 + step
            return whole_month(index // 12, index % 12 + 1, "date")
        if month.edtf.startswith("XXXX-") and month.edtf[5:7].isdigit():
            return Value(
                f"XXXX-{(int(month.edtf[5:7]) - 1 + step) % 12 + 1:02}", None, None, "month", None, "date"
            )
        return unknown("month", "date")
    if name == "year":
        year = ground.last_year
        return whole_year(year + step, "date") if year else unknown("year", "date")
    if name in ("week", "weekend"):
        base = ground.last_day(at)
        if name == "week" and base and base.earliest and base.unit == "day":
            return week_of(base.earliest + dt.timedelta(7 * step), "date")
        return unknown("week", "date")
    return None
