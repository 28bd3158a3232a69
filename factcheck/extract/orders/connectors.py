"""The words that put one act in time by another: "two days before", "a week to the day after", "by the time"."""

import re
from dataclasses import dataclass

from factcheck.text.numerals import TENS, UNITS, word_value

Range = tuple[int | None, int | None]

COUNT = (
    rf"\d{{1,3}}|an?|{'|'.join([*UNITS, *TENS])}|(?:{'|'.join(TENS)})-(?:{'|'.join(list(UNITS)[1:10])})"
    r"|a\scouple\sof"
)
UNIT = r"hours?|days?|nights?|weeks?|fortnights?|months?|years?"
HEDGE = (
    r"about|around|roughly|some|approximately|nearly|almost|over|under|more\sthan|less\sthan|fewer\sthan|at\sleast|"
    r"at\smost|up\sto|within|no\smore\sthan|not\squite|just\sover|just\sunder|a\slittle\sover|a\slittle\sunder|"
    r"a\sbit\smore\sthan|well\sover"
)
WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_AFTER = r"after|following|on\sfrom|later\sthan"
_BEFORE = r"before|prior\sto|ahead\sof|earlier\sthan|previous\sto"
_PART = "morning|afternoon|evening|night"
CONNECTOR = re.compile(
    rf"\b(?:(?P<hedge>{HEDGE})\s)?(?:just\s|only\s|barely\s|exactly\s|precisely\s|another\s)*"
    rf"(?P<count>{COUNT})\s(?P<unit>{UNIT})(?P<exactly>,?\sto\sthe\s(?:very\s)?(?:day|hour))?,?\s"
    rf"(?:(?P<after>{_AFTER})|(?P<before>{_BEFORE})|(?P<into>into)|(?P<of>of|from))\b"
    rf"|\b(?P<within>within\s)?(?:just\s|mere\s|only\s|barely\s|a\smatter\sof\s)*"
    rf"(?:a\sfew\s|several\s)?(?P<vague>minutes|moments|seconds|hours|days|weeks)\s"
    rf"(?:(?P<soon_after>{_AFTER})|(?P<soon_before>{_BEFORE})|(?P<soon_of>of))\b"
    rf"|\b(?:shortly|soon|straight|right|immediately|directly)\s(?:(?P<short_after>after)|(?P<short_before>before))\b"
    rf"|\bthe\s(?:(?P<next>day|{_PART}|week|month|(?P<weekday>{WEEKDAY}))\s(?:(?P<next_after>after|following)|(?P<next_before>before)))\b"
    r"|\b(?P<eve>(?:the|on)\seve\sof)\b"
    rf"|\b(?:(?:on\s)?the\s(?:same\s|very\s|self-?same\s)+(?P<same>day|{_PART})\b(?:\s(?:that|when|as|on\swhich|of)\b)?"
    rf"|(?:on\s)?the\s(?P<day>day)\b(?:\s(?:that|when|on\swhich|of)\b)?|on\sthe\s(?P<part>{_PART})\b(?:\s(?:that|when|of)\b)?"
    rf"|the\s(?P<which>{_PART})\s(?:that|when|of)\b)"
    r"|\b(?P<anniversary>(?:the|its|his|her|their)\s(?:first|second|third|fourth|fifth|tenth)\sanniversary\sof)\b"
    r"|\b(?P<until>by\sthe\stime(?:\sof)?|before|prior\sto|ahead\sof|in\sthe\srun-?up\sto)\b"
    r"|\b(?P<since>after|once|(?<!the\s)following|in\sthe\s(?:wake|aftermath)\sof|as\ssoon\sas)\b",
)
"""What joins two acts; of one place the longest reading comes first. Look for it in small letters."""

_WORDS = re.compile(
    r"\bbefore\b|\bafter\b|\bfollowing\b|\beve\sof\b|\bprior\sto\b|\bahead\sof\b|\bby\sthe\stime\b|\bonce\b|\bsoon\sas\b|"
    rf"\b(?:hours?|minutes|moments|days?|weeks?|months?|years?)\s(?:of|into|from|on\sfrom)\b|"
    rf"\bthe\s(?:same\s|very\s)*(?:day|{_PART})\b|\banniversary\sof\b|\b(?:wake|aftermath)\sof\b|\brun-?up\sto\b"
)
_ANNIVERSARIES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10}


@dataclass(frozen=True, slots=True)
class Connector:
    """Words that join an act to its anchor: so many days after it, at least and at most; None is open.

    `clause` says whether a clause may follow that begins with "the"; `weekday` on which day of the week the act was.
    """

    start: int
    end: int
    low: int | None
    high: int | None
    clause: bool
    weekday: int | None = None
    noun: bool = False
    """Whether only a noun may follow: "following the fire"."""


def connectors(low: str, start: int, end: int) -> list[Connector]:
    """Return the connectors between two offsets of a text in small letters, in order."""
    if not _WORDS.search(low, start, end):
        return []
    found = []
    for match in CONNECTOR.finditer(low, start, end):
        days = _range(match)
        if days is not None:
            text = match.group()
            weekday = match["weekday"]
            found.append(
                Connector(
                    match.start(),
                    match.end(),
                    *days,
                    clause=not text.endswith((" of", "following", " to", "into")),
                    weekday=WEEKDAY.split("|").index(weekday) if weekday else None,
                    noun=text.endswith(("following", " of", "prior to", "run-up to", "into")),
                )
            )
    return found


def _range(match: re.Match[str]) -> Range | None:
    if match["count"]:
        return _counted(match)
    if match["vague"]:
        return _vague(match)
    if match["short_after"]:
        return 0, 3
    if match["short_before"]:
        return -3, 0
    if match["next"]:
        return _next(match)
    if match["eve"]:
        return -1, -1
    if match["same"] or match["day"] or match["part"] or match["which"]:
        return 0, 0
    if match["anniversary"]:
        years = _ANNIVERSARIES[match["anniversary"].split()[1]]
        return 365 * years, 366 * years
    return (None, 0) if match["until"] else (0, None)


def _next(match: re.Match[str]) -> Range:
    """Read "the day before", "the night after", "the week after", "the Monday before"."""
    after = bool(match["next_after"])
    word = match["next"]
    if match["weekday"]:
        return (1, 7) if after else (-7, -1)
    if word == "week":
        return (1, 13) if after else (-13, -1)
    if word == "month":
        return (1, 62) if after else (-62, -1)
    if word in ("night", "evening") and after:
        return 0, 1
    return (1, 1) if after else (-1, -1)


def _vague(match: re.Match[str]) -> Range:
    """Read "hours after", "within days of"."""
    least, most = {"hours": (0, 1), "days": (1, 10), "weeks": (7, 70)}.get(match["vague"], (0, 1))
    if match["soon_of"] or match["within"]:
        least = 0
    return (-most, -least) if match["soon_before"] else (least, most)


def _counted(match: re.Match[str]) -> Range | None:
    """Read "two days before", "about a week after", "48 hours after", "within a month of"."""
    hedge = match["hedge"] or ""
    if match["of"] and hedge != "within":
        return None
    count = value(match["count"])
    if not count:
        return None
    unit = match["unit"].rstrip("s")
    low, high = hedged(hedge, count, unit, exact=_exact(match))
    if match["into"] and low is not None:
        low = max(0, low - 1)
    if match["before"]:
        return None if high is None else -high, None if low is None else -low
    return low, high


def hedged(hedge: str, count: int, unit: str, *, exact: bool = False) -> Range:
    """Return the days that "about a week" or "at least two days" may be, at least and at most; None is open."""
    low, high = length(count, unit, exact=exact)
    slack = max(1, high - low) if unit == "day" else max(2, high // 4)
    if hedge in ("about", "around", "roughly", "approximately", "some"):
        return max(0, low - slack), high + slack
    if hedge in ("under", "less than", "fewer than", "at most", "up to", "within", "no more than"):
        return 0, high
    if hedge in ("nearly", "almost", "not quite", "just under", "a little under"):
        return max(0, low - slack), high
    if hedge in ("just over", "a little over"):
        return low, high + slack
    return (low, None) if hedge else (low, high)


def _exact(match: re.Match[str]) -> bool:
    return bool(match["exactly"]) or "exactly" in match.group() or "precisely" in match.group()


def value(figure: str) -> int:
    """Return the number that a count names, 0 where it is none: "a" -> 1, "a couple of" -> 2, "48" -> 48."""
    return 1 if figure in ("a", "an") else 2 if figure.startswith("a ") else int(word_value(figure) or 0)


def length(count: int, unit: str, *, exact: bool = False) -> tuple[int, int]:
    """Return the days that "two days" or "a week" may be, at least and at most."""
    if unit in ("day", "night"):
        return count, count
    if unit == "hour":
        return max(0, count - 13) // 24, (count + 23) // 24
    if unit in ("week", "fortnight"):
        count *= 2 if unit == "fortnight" else 1
        slack = 0 if exact else 2 if count == 1 else 3
        return 7 * count - slack, 7 * count + slack
    if unit == "month":
        slack = 0 if exact else 6 + 2 * count
        return (28 if count == 1 else 30 * count - 1) - slack, 31 * count + slack
    slack = 0 if exact else 40
    return 365 * count - slack, 366 * count + slack
