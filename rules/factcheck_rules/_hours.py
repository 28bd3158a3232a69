"""When an article was published, to the minute where it prints the hour with its date."""

import datetime as dt
import re
from typing import NamedTuple

from factcheck.rule import View

# A stamp is a short line at the head: "Updated 5/5/2010 1:41 PM", "Wed May 5, 2010 7:12pm BST".
_LINES, _LONGEST = 12, 70
_HOUR = re.compile(r"\b(\d{1,2}): ?(\d\d) ?(?:([ap])\.? ?m\b\.?)? ?\(?([A-Z]{2,4}\b)?", re.IGNORECASE)
_STAMP = re.compile(r"\b(?:19|20)\d\d\b|\b(?:updated|published|posted)\b", re.IGNORECASE)
# Hours to be added for Universal Time.
_ZONES = {"gmt": 0, "utc": 0, "bst": -1, "cet": -1, "cest": -2}
_ZONES |= {"edt": 4, "est": 5, "cdt": 5, "cst": 6, "mdt": 6, "mst": 7, "pdt": 7, "pst": 8}


class Published(NamedTuple):
    """The day of an article, and the minutes of it where printed: in Universal Time if the zone is."""

    day: dt.date
    minutes: int | None

    def before(self, other: "Published") -> bool:
        """Say whether this is known to be the earlier, which within a day the hours alone can tell."""
        if self.day != other.day:
            return self.day < other.day
        if self.minutes is None or other.minutes is None:
            return False
        return self.minutes < other.minutes


def published(view: View, article: str) -> Published | None:
    """Return when an article was published, None where no day is known."""
    found = view.article(article).published
    if not found:
        return None
    for line in view.article(article).text[: _LINES * _LONGEST].split("\n")[:_LINES]:
        hour = _HOUR.search(line) if len(line) <= _LONGEST and _STAMP.search(line) else None
        if hour:
            return Published(found.value, _minutes(hour))
    return Published(found.value, None)


def _minutes(hour: re.Match[str]) -> int:
    hours = int(hour[1]) % 12 + 12 * (hour[3].lower() == "p") if hour[3] else int(hour[1])
    return (hours + _ZONES.get((hour[4] or "").lower(), 0)) * 60 + int(hour[2])
