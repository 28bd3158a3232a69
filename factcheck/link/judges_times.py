"""When two times can be set side by side, and whether their values tell that two days are meant."""

import re

from factcheck.model import TimeClaim
from factcheck.reason import moments
from factcheck.text.lags import lag

_MONTH_DAY = re.compile(r"(?:\d{4}|XXXX)-(\d\d)-(\d\d)")
# Days apart, what is dated is two events; so are articles that name nobody in common.
LATER = 45
_YEAR = 365


class Times:
    """Times as the articles give them: a day against a day, a month against a month, a year against a year."""

    def comparable(self, a: TimeClaim, b: TimeClaim) -> bool:
        """Say whether two claims are of one kind, so that their values can be set side by side."""
        first, second = lag(a.text), lag(b.text)
        if first or second:
            return bool(first and second and first[1] == second[1])
        return grain(a) is not None and grain(a) == grain(b)

    def conflict(self, a: TimeClaim, b: TimeClaim) -> bool:
        """Say whether no value satisfies both claims."""
        first, second = lag(a.text), lag(b.text)
        if first and second:
            return first[0] != second[0]
        return moments.disjoint(moments.when_of(a), moments.when_of(b))

    def unlike(self, a: TimeClaim, b: TimeClaim) -> bool:
        """Days far apart are those of two events, a late evening and an early morning may be one night.

        A year that was inferred is left out; a weekday is one of the weeks around the article's day.
        """
        if grain(a) != "day":
            return False
        if moments.one_night(a.text, b.text):
            return True
        if not (a.earliest and b.earliest):
            return False
        if moments.says_year(a.text) and moments.says_year(b.text):
            return abs((a.earliest - b.earliest).days) > LATER
        if moments.dated(a.text) or moments.dated(b.text):
            apart = abs(a.earliest.timetuple().tm_yday - b.earliest.timetuple().tm_yday)
            return min(apart, _YEAR - apart) > LATER
        return False


def other_month(a: TimeClaim, b: TimeClaim) -> bool:
    """Say whether two dates differ in the month alone: 17 August and 17 September are rarely both told of."""
    days = [_MONTH_DAY.fullmatch(c.edtf) for c in (a, b)]
    if not (days[0] and days[1] and moments.dated(a.text) and moments.dated(b.text)):
        return False
    return days[0][2] == days[1][2] and days[0][1] != days[1][1]


def grain(claim: TimeClaim) -> str | None:
    """Return what a time names: "day", "month" or "year"; None for "today" and what else hangs on another day."""
    if claim.edtf.endswith("~") or "/" in claim.edtf or not moments.named(claim.text):
        return None
    if claim.weekday is not None or claim.edtf.count("-") == 2:
        return "day"
    return {1: "month", 0: "year"}.get(claim.edtf.count("-")) if "XX-XX" not in claim.edtf else None
