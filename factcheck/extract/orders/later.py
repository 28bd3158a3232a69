"""Orders between two acts that are told one after the other: "was followed two days later by", "A week later she"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck.extract.events_lexicon import BE
from factcheck.extract.orders.acts import Acts
from factcheck.extract.orders.connectors import COUNT, UNIT, Range, length, value
from factcheck.extract.orders.places import measured_from
from factcheck.model import Act

_LATER = (
    rf"(?P<count>{COUNT})\s(?P<unit>{UNIT})\slater|the\s(?:next|following)\s(?P<day>day|morning)"
    r"|(?P<hours>hours|days|weeks)\slater"
)
_FOLLOWED = re.compile(
    rf"\bfollowed,?\s(?:(?:just\s|only\s|barely\s|exactly\s)?"
    rf"(?:{_LATER}|within\s(?P<within>hours|days|weeks)),?\s)?by\b"
)
_BY = re.compile(
    r"\b(?P<verb>followed|preceded|predated)\s(?P<what>[^.;:,]{3,80}?)\sby\s(?:just\s|only\s|exactly\s)?"
    rf"(?P<count>{COUNT})\s(?P<unit>{UNIT})\b"
)
_MOST = {"hours": 1, "days": 10, "weeks": 70}


def followed(acts: Acts) -> Iterator[tuple[Act, Act, int, int, Range]]:
    """Yield what followed what in a sentence: the later act, the earlier, where it says so, and the days between."""
    low, start, end = acts.doc.low, acts.sentence.start, acts.sentence.end
    if low.find("followed", start, end) < 0 and low.find("pre", start, end) < 0:
        return
    for match in _FOLLOWED.finditer(low, start, end):
        verb, behind = bisect_left(acts.starts, match.start()), bisect_left(acts.starts, match.end())
        if not (0 < verb < len(acts.low)) or acts.low[verb - 1] not in BE or behind >= len(acts.low):
            continue
        first, then = acts.come(verb), measured_from(acts, behind, clauses=False)
        if first and then:
            yield then, first, match.start(), match.end(), _days(match)
    for match in _BY.finditer(low, start, end):
        verb, behind = bisect_left(acts.starts, match.start()), bisect_left(acts.starts, match.start("what"))
        if not 0 < verb < behind < len(acts.low):
            continue
        one, other = acts.come(verb), measured_from(acts, behind, clauses=False)
        count = value(match["count"])
        if one and other and count:
            later, earlier = (one, other) if match["verb"] == "followed" else (other, one)
            yield later, earlier, match.start(), match.end(), length(count, match["unit"].rstrip("s"))


def _days(match: re.Match[str]) -> Range:
    if match["count"]:
        return length(value(match["count"]), match["unit"].rstrip("s"))
    if match["day"]:
        return 1, 1
    vague = match["hours"] or match["within"]
    return (0, _MOST[vague]) if vague else (0, None)
