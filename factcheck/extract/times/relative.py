"""Times that lean on another: "last week", "that month", "five days before", "two weeks after the fire"."""

import datetime as dt
import re
from dataclasses import replace

from factcheck.extract.times.scene import Found, Scene
from factcheck.extract.times.value import (
    Value,
    days,
    one_day,
    third_of,
    unknown,
    week_of,
    whole_month,
    whole_year,
)
from factcheck.extract.times.written import Written, day_first, full_year, month_first, resolve
from factcheck.text.calendar import QUARTERS
from factcheck.text.numerals import UNITS

UNITS_OF_TIME = {
    "day": "day", "days": "day", "night": "night", "nights": "night", "morning": "night",
    "afternoon": "night", "evening": "night", "week": "week", "weeks": "week", "fortnight": "fortnight",
    "month": "month", "months": "month", "year": "year", "years": "year", "decade": "decade",
    "decades": "decade", "weekend": "weekend",
}  # fmt: skip
"""Words for a length of time, with the unit they shift by ("night" for any part of a day)."""

_NUMBER = (
    r"\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|couple|few|several|many|some"
)
_COUNTED = re.compile(
    rf"(?<![\w.,])(?:(about|around|nearly|almost|roughly|some|over|more\sthan|just)\s)?(?:a\s)?({_NUMBER})(?:\sof)?(?:\s(?:more|full|long|short))?[\s-]$",
    re.IGNORECASE,
)
_DIRECTION = re.compile(
    r"(?:\sor\s(?:so|more|two))?(?:\s(ago)(?!\w)|\s(from\snow|hence)\b|\s(earlier|later|previously|beforehand|afterwards?)\b(?!\sthan)|\s(before|after|prior)\b)",
    re.IGNORECASE,
)
_ENDS_HERE = re.compile(r"\s*(?:[.,;:!?)”\"–—]|$|\n)")
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
    counted = _COUNTED.search(scene.before(start, 36))
    if counted or plural:
        found = _counted(scene, counted, start, end, name)
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
    if word == "day" and (found := _day_of_event(scene, start, end)):
        return found
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
        base = ground.last_day(at)
        if base is None:
            return unknown("day", "date")
        return ground.shifted(base, step, "day", "date") if base.unit == "day" else unknown("day", "date")
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


def _counted(scene: Scene, counted: re.Match[str] | None, start: int, end: int, name: str) -> Found | None:
    """Read "three days ago", "a week later", "five days before", "two weeks after the fire", "Days after"."""
    toward = scene.match(_DIRECTION, end)
    if not toward:
        return None
    begin = start - len(counted.group()) if counted else start
    if counted and counted[1] and counted[1].lower() == "some":
        begin = start - len(counted.group())
    figure = counted[2].lower() if counted else ""
    count = (
        1
        if figure in ("a", "an")
        else int(figure)
        if figure.isdigit()
        else UNITS.get(figure) or _tens(figure)
    )
    vague = count is None or (counted is not None and counted[1] is not None and counted[1].lower() != "just")
    if name == "fortnight":
        name, count = "week", (count or 0) * 2 or None
    word = (toward[1] or toward[2] or toward[3] or toward[4]).lower()
    ground = scene.ground
    ahead = word in ("from now", "hence", "later", "after", "afterward", "afterwards")
    if name == "weekend":
        return None
    steps = None if count is None or count > 3000 else count if ahead else -count
    if word == "ago" or toward[2]:
        if steps is None or ground.publication is None or name == "night":
            return Found(begin, toward.end(), _open(name, "publication" if ground.publication else None))
        value = ground.shifted(one_day(ground.publication), steps, name, "publication")
        exact = name == "day" and not vague and " or " not in toward.group()
        return Found(begin, toward.end(), value if exact else value.about())
    if toward[3]:
        return Found(begin, toward.end(), _from_named(scene, begin, steps, name, vague))
    if not counted and (word == "prior" or scene.before(start, 6).lower().endswith(("the ", "first "))):
        return None  # "in the days after": a stretch, not a time
    stop = toward.end()
    if scene.match(_ENDS_HERE, stop):
        return Found(begin, stop, _from_named(scene, begin, steps, name, vague))
    dated = _date_behind(scene, stop)
    if dated:
        stop, base = dated
        value = ground.shifted(base, steps, name, "date") if steps is not None else unknown("day", "date")
        return Found(
            begin, stop, value if name == "day" and not vague else value.about() if value.earliest else value
        )
    return Found(begin, stop, unknown("day" if name in ("day", "night", "week") else name, "event"))


def _tens(word: str) -> int | None:
    return {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}.get(word)


def _open(name: str, anchor: str | None) -> Value:
    return unknown("day" if name in ("day", "night", "week") else name, anchor)


def _from_named(scene: Scene, at: int, steps: int | None, name: str, vague: bool) -> Value:
    """Shift the date last named; the publication's year where only years are counted and none is near."""
    ground = scene.ground
    base = ground.last_day(at)
    if name in ("year", "decade") and ground.last_year and steps is not None:
        return whole_year(ground.last_year + steps * (10 if name == "decade" else 1), "date").about()
    if base is None or steps is None or base.unit != "day":
        return _open(name, "date")
    value = ground.shifted(base, steps, name, "date")
    return value.about() if value.earliest and (vague or name not in ("day", "night")) else value


def _date_behind(scene: Scene, at: int) -> tuple[int, Value] | None:
    text = scene.text
    at += text[at : at + 1].isspace()
    if at >= scene.high:
        return None
    end = at
    while end < scene.high and end - at < 10 and text[end].isalpha():
        end += 1
    written: Written | None = day_first(scene, at) if text[at].isdigit() else month_first(scene, at, end)
    if written is None or written.day is None or written.last_day:
        return None
    stop, value, _ = resolve(scene, written)
    return stop, value


_EVENT_DAY = re.compile(r"\b((?:on\s)?the\s(?:same\s|very\s)?)$", re.IGNORECASE)
_CLAUSE_AFTER = re.compile(r"\s(?:after|before|that|when|of|(?:the|he|she|they|it|we|[A-Z][a-z]+)\s)\b")


def _day_of_event(scene: Scene, start: int, end: int) -> Found | None:
    """Read "the day after", and "on the day the brand apologised", whose day only the event tells."""
    lead = _EVENT_DAY.search(scene.before(start, 16))
    if not lead:
        return None
    toward = re.compile(r"\s(after|before)\b").match(scene.text, end, scene.high)
    step = {"after": 1, "before": -1}[toward[1]] if toward else 0
    begin = start - len(lead[1])
    if toward:
        if scene.match(_ENDS_HERE, toward.end()):
            return Found(
                begin, toward.end(), _anaphoric(scene, "day", step, begin, "") or unknown("day", "date")
            )
        dated = _date_behind(scene, toward.end())
        if dated:
            return Found(begin, dated[0], scene.ground.shifted(dated[1], step, "day", "date"))
        return Found(begin, toward.end(), unknown("day", "event"))
    if lead[1].lower().startswith("on ") and scene.match(_CLAUSE_AFTER, end):
        return Found(begin, end, unknown("day", "event"))
    return None


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
