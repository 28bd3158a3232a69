"""So many days from another: "three days ago", "five days before", "two weeks after the fire"."""

import re
from dataclasses import replace

from factcheck.extract.times.scene import Found, Scene
from factcheck.extract.times.value import Value, one_day, unknown, whole_year
from factcheck.extract.times.written import Written, day_first, month_first, resolve
from factcheck.text.numerals import TENS, UNITS

_NUMBER = (
    r"\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|couple|few|several|many|some"
)
COUNTED = re.compile(
    rf"(?<![\w.,])(?:(about|around|nearly|almost|roughly|some|over|more\sthan|just)\s)?(?:a\s)?({_NUMBER})(?:\sof)?(?:\s(?:more|full|long|short))?[\s-]$",
    re.IGNORECASE,
)
_DIRECTION = re.compile(
    r"(?:\sor\s(?:so|more|two))?(?:\s(ago)(?!\w)|\s(from\snow|hence)\b|\s(earlier|later|previously|beforehand|afterwards?)\b(?!\sthan)|\s(before|after|prior)\b)",
    re.IGNORECASE,
)
_ENDS_HERE = re.compile(r"\s*(?:[.,;:!?)”\"–—]|$|\n)")


def counted_from(
    scene: Scene, counted: re.Match[str] | None, start: int, end: int, name: str
) -> Found | None:
    """Read "three days ago", "a week later", "five days before", "two weeks after the fire", "Days after"."""
    toward = scene.match(_DIRECTION, end)
    if not toward:
        return None
    if name == "weekend":
        return None
    begin = start - len(counted.group()) if counted else start
    count = _count(counted[2].lower()) if counted else None
    hedge = (counted[1] or "").lower() if counted else ""
    vague = count is None or hedge not in ("", "just")
    if name == "fortnight":
        name, count = "week", (count or 0) * 2 or None
    word = (toward[1] or toward[2] or toward[3] or toward[4]).lower()
    ground = scene.ground
    ahead = word in ("from now", "hence", "later", "after", "afterward", "afterwards")
    steps = None if count is None or count > 3000 else count if ahead else -count
    if word == "ago" or toward[2]:
        if steps is None or ground.publication is None or name == "night":
            return Found(begin, toward.end(), _open(name, "publication" if ground.publication else None))
        value = ground.shifted(one_day(ground.publication), steps, name, "publication")
        if word == "ago" and hedge in ("over", "more than"):
            return Found(begin, toward.end(), _up_to(value))
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


def _count(figure: str) -> int | None:
    """Return the number that a counting word or figure stands for, None for "several" and the like."""
    if figure in ("a", "an"):
        return 1
    return int(figure) if figure.isdigit() else UNITS.get(figure) or TENS.get(figure)


def _up_to(value: Value) -> Value:
    """Return "more than a year ago": that time or any before it."""
    return replace(value, edtf=f"../{value.edtf}", earliest=None) if value.latest else value


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
_BESIDE = re.compile(r"\s(after|before)\b")
_CLAUSE_AFTER = re.compile(r"\s(?:after|before|that|when|of|(?:the|he|she|they|it|we|[A-Z][a-z]+)\s)\b")


def beside_event(scene: Scene, start: int, end: int, name: str) -> Found | None:
    """Read "the day after", "the year before", and "on the day the brand apologised"."""
    lead = _EVENT_DAY.search(scene.before(start, 16))
    if not lead:
        return None
    begin = start - len(lead[1])
    toward = scene.match(_BESIDE, end)
    if not toward:
        of_clause = name == "day" and lead[1].lower().startswith("on ") and scene.match(_CLAUSE_AFTER, end)
        return Found(begin, end, unknown("day", "event")) if of_clause else None
    step = 1 if toward[1] == "after" else -1
    if scene.match(_ENDS_HERE, toward.end()):
        return Found(begin, toward.end(), _from_named(scene, begin, step, name, vague=False))
    dated = _date_behind(scene, toward.end())
    if dated:
        value = scene.ground.shifted(dated[1], step, name, "date")
        return Found(
            begin, dated[0], value if name in ("day", "night") or not value.earliest else value.about()
        )
    return Found(begin, toward.end(), unknown("day", "event")) if name == "day" else None
