"""The stretch of text that a time expression is read in, and what was found."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.extract.times.ground import Ground
from factcheck.extract.times.tense import tense
from factcheck.extract.times.value import Value

_ZONE = r"(?:\s(?:[ECMP][SD]?T|GMT|UTC|BST|CEST|Eastern|Central|Pacific|local)\b(?:\stime)?)?"
# "at 9:59 P.M. ET", ", 6 a.m.", "at 21:30": an hour that follows its day is part of the same expression.
_CLOCK = re.compile(
    r",?\s(?:at\s|around\s|about\s|shortly\s(?:before|after)\s){0,2}"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}:\d\d(?!\d)|noon\b|midnight\b)" + _ZONE,
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:,?\s(?:early\s|late\s|mid-)?|-)(?:morning|afternoon|evening|night|lunchtime|overnight)\b(?!\s[A-Z])"
)


class Found(NamedTuple):
    """A time expression with its days. `stated` says that its own words name the year."""

    start: int
    end: int
    value: Value
    stated: bool = False


@dataclass(slots=True)
class Scene:
    """A paragraph from `low` to `high`; `low` moves past what was already read as a time."""

    text: str
    low: int
    high: int
    ground: Ground
    month_leads: bool | None
    """Whether figures stand in American order (month first) in this article; None where nothing shows it."""
    low_of_paragraph: int
    """Where the paragraph begins, however much of it was read."""

    def before(self, start: int, reach: int = 40) -> str:
        """Return up to `reach` characters before `start`."""
        return self.text[max(self.low, start - reach) : start]

    def context(self, start: int, reach: int = 40) -> str:
        """Return up to `reach` characters of the paragraph before `start`, what was read already included."""
        return self.text[max(self.low_of_paragraph, start - reach) : start]

    def after(self, end: int, reach: int = 40) -> str:
        """Return up to `reach` characters from `end` on."""
        return self.text[end : min(self.high, end + reach)]

    def match(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """Match `pattern` at an offset, within the paragraph."""
        return pattern.match(self.text, at, self.high)

    def tense(self, start: int, end: int) -> int:
        """Return 1 where the words around look ahead, -1 where they look back, 0 where neither shows."""
        return tense(self.text, start, end, self.low_of_paragraph, self.high)

    def with_hour(self, end: int) -> int:
        """Return the end of a day's expression with the part of the day or the hour behind it."""
        part = self.match(_PART, end)
        if part:
            end = part.end()
        clock = self.match(_CLOCK, end)
        return clock.end() if clock else end
