"""Whether two tolls are of two events of one kind: "Monday's earthquake was the second one to hit the island"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from factcheck.link.judges_times import Times, grain
from factcheck.link.parallels import Place
from factcheck.model import TimeClaim

_SECOND = re.compile(
    r"\b(?:was|is|marks|marked|became) the (?:second|third|fourth|fifth)\b[^.\n]{0,40}"
    r"\b(?:to (?:hit|strike|rock|shake|jolt|happen|occur)|in (?:as many|less than|under|two|three|the (?:past|last))"
    r"|within)\b"
)
# Characters before that in which the sentence names its day.
_BEFORE = 120
_JUDGE = Times()


def other_turn(
    a: Place[Any],
    b: Place[Any],
    texts: tuple[str, str],
    times: tuple[Sequence[TimeClaim], Sequence[TimeClaim]],
) -> bool:
    """Say whether one article tells of the second such event within days, and the other of another day's.

    `texts` and `times` are those of the two articles.
    """
    first, second = (_turn(text) for text in texts)
    if first and not second:
        return _apart(first, times[0], b, times[1])
    if second and not first:
        return _apart(second, times[1], a, times[0])
    return False


@lru_cache(maxsize=1_024)
def _turn(text: str) -> tuple[int, int] | None:
    found = _SECOND.search(text)
    if not found:
        return None
    low = max(0, found.start() - _BEFORE)
    return max(low, text.rfind("\n", low, found.start()), text.rfind(". ", low, found.start())), found.end()


def _apart(
    turn: tuple[int, int], times: Sequence[TimeClaim], other: Place[Any], others: Sequence[TimeClaim]
) -> bool:
    day = next((t for t in times if turn[0] <= t.start < turn[1] and grain(t) == "day"), None)
    days = [t for t in others if grain(t) == "day"]
    start, end = other.sentence
    beside = next((t for t in days if start <= t.start < end), days[0] if days else None)
    return day is not None and beside is not None and _JUDGE.conflict(day, beside)
