"""Years and decades: "in 1998", "early 2021", "fiscal 1989", "the 1990s", "2015-17"."""

import datetime as dt
import re

from factcheck.extract.times.scene import Found, Scene
from factcheck.extract.times.value import Value, decade, whole_year, word_set
from factcheck.text.numerals import TENS, UNITS

_MODIFIER = re.compile(
    r"\b(?:(?:the\s)?(?:early|mid|late|fiscal)[\s-]|in\sthe\sfiscal\syear\s|fiscal\syear\s|FY\s?)$",
    re.IGNORECASE,
)
_LEADS = word_set(
    "in since by until till from of during between before after through to circa late early mid fiscal year"
    " for and or the back throughout again summer spring autumn fall winter"
)
# Before bare figures these count things ("some 2000 people") or number them ("flight 1998").
_COUNTERS = word_set("some over nearly almost roughly approximately only up")
_NUMBERED = word_set("no. no number room flight route highway section page box model chapter")
# These do either: a year unless what follows is counted.
_EITHER = word_set("about around than to least")
_COUNTED_AFTER = re.compile(
    r"\s(?:[a-z]+s|(?!and|or|when|while|to|the|as|after|in|before|by|with|for|if)[a-z]+)\b"
)
_POSSESSIVE = re.compile(
    r"(?:[’']s|s[’']|\b(?:his|her|its|their|our|my|your|the|a|an|this|that))\s$", re.IGNORECASE
)
_UNIT_AFTER = re.compile(
    r"(?:\s|-)(?:people|men|women|children|miles|feet|metres|meters|km|kilometres|kilometers|dollars|pounds|euros|"
    r"hours|troops|soldiers|words|copies|tons|tonnes|acres|square|degrees|votes|jobs|homes|times|points|percent|"
    r"per|shares|members|yards|block|calories|volts|residents|employees|workers|students|fans|guests|rpm|mph|years)\b"
)
_NOT_AFTER = re.compile(r"%|:\d|[.,]\d|[A-Za-rt-z]|\s?(?:million|billion|hundred|thousand)\b|[Ss][A-Za-z]")
_RUN = re.compile(r"\s?[-–/]\s?(\d{4}|\d\d)(?![\d%/-]|[.,:]\d|\w)")
_PERIOD = re.compile(r"\speriod\b")
_DECADE_AFTER = re.compile(r"[’']?s\b")


def year(scene: Scene, start: int, end: int) -> Found | None:
    """Read the year, run of years or decade that the four figures at `start` to `end` write."""
    text = scene.text
    number = int(text[start:end])
    if not 1500 <= number <= 2099 or scene.match(_NOT_AFTER, end):
        return None
    if _joined(text, start):
        return None
    widened = _MODIFIER.search(scene.before(start, 24))
    begin = start - len(widened.group()) if widened else start
    plural = scene.match(_DECADE_AFTER, end)
    if (
        plural
        and number % 10 == 0
        and (plural.group() == "s" or scene.before(begin, 4).lower().endswith("the "))
    ):
        return Found(begin, plural.end(), decade(number), True)
    words = scene.before(begin, 40).split()
    before = words[-1].strip("(“\"'‘[").lower() if words else ""
    if not (widened or _reads_as_year(scene, number, start, end, before)):
        return None
    run = scene.match(_RUN, end)
    if run:
        last = int(run[1]) if len(run[1]) == 4 else number // 100 * 100 + int(run[1])
        if number < last <= number + 60:
            value = Value(f"{number}/{last}", dt.date(number, 1, 1), dt.date(last, 12, 31), "years")
            return Found(begin, run.end(), value, True)
    period = scene.match(_PERIOD, end)
    if period and scene.before(begin, 4).lower() == "the ":
        begin, end = begin - 4, period.end()
    return Found(begin, end, whole_year(number), True)


def _joined(text: str, start: int) -> bool:
    """Whether the figures at `start` are the tail of something: a price, a tag, a longer number, a code."""
    prior = text[start - 1 : start]
    if prior and prior in "$£€¥#.,:/_@":
        return True
    if prior and prior in "-–—":
        return text[start - 2 : start - 1].isalnum() and text[max(0, start - 4) : start].lower() != "mid-"
    return False


def _reads_as_year(scene: Scene, number: int, start: int, end: int, before: str) -> bool:
    """Whether four figures without a modifier are a year; `before` is the word in front, in small letters."""
    if before in _COUNTERS or before in _NUMBERED or scene.match(_UNIT_AFTER, end):
        return False
    if before in _EITHER:
        return number >= 1900 and not _COUNTED_AFTER.match(scene.text, end, scene.high)
    if before in _LEADS:
        return True
    return number >= 1900 and _stands_as_year(scene, start, end, before)


def _stands_as_year(scene: Scene, start: int, end: int, before: str) -> bool:
    """Whether figures that no preposition leads are a year, by what they stand between."""
    behind = scene.after(end, 24)
    if _POSSESSIVE.search(scene.before(start, 10)):
        # "the 1971 Convention" is of that year; "his 1987 Chevrolet" is of a make.
        return re.match(r"\s[A-Z]", behind) is None or before in ("the", "this", "that", "a", "an")
    lead = scene.before(start, 30).rstrip()
    if before and lead.split()[-1][:1].isupper() and lead[-1:] not in ",.;:()":
        return False  # part of a name: "the Magazine 2019 Awards", "Windows 2000"
    if scene.text[start - 1 : start] == "(" or lead.endswith((",", ")")):
        return re.match(r"[).,;:\s–-]", behind or ".") is not None
    return not before or re.match(r"\s[a-z]|[.,;:)]|$", behind) is not None


def short_decade(scene: Scene, start: int, end: int) -> Found | None:
    """Read "the '90s" or "the late 80s" from its figures."""
    plural = scene.match(_DECADE_AFTER, end)
    marked = scene.text[start - 1 : start] in ("'", "’", "‘")
    number = int(scene.text[start:end])
    if not plural or plural.group() != "s" or number % 10:
        return None
    lead = scene.before(start - marked, 12).lower()
    if not (marked or lead.endswith(("the early ", "the late ", "the mid-"))) or lead.endswith(
        ("his ", "her ", "their ")
    ):
        return None
    widened = _MODIFIER.search(scene.before(start - marked, 12))
    begin = start - marked - (len(widened.group()) if widened else 0)
    return Found(begin, plural.end(), decade(number + (2000 if number < 30 else 1900)), True)


_SPOKEN = re.compile(r"(nineteen|twenty)[\s-](?:(hundred)|([a-z]+)(?:[\s-]([a-z]+))?)\b", re.IGNORECASE)


def spoken_year(scene: Scene, start: int) -> Found | None:
    """Read a year in words, as transcripts write it: "nineteen ninety-six"."""
    match = scene.match(_SPOKEN, start)
    if not match or match[2] or not match[3]:
        return None
    century = 1900 if match[1].lower() == "nineteen" else 2000
    tens, unit = match[3].lower(), (match[4] or "").lower()
    if tens in TENS:
        more = UNITS.get(unit, 0)
        number = TENS[tens] + (more if more < 10 else 0)
        end = match.end() if 0 < more < 10 else match.end(3)
    elif 10 <= UNITS.get(tens, 0) <= 19:
        number, end = UNITS[tens], match.end(3)
    else:
        return None
    return Found(start, end, whole_year(century + number), True)
