"""Distances in time: "five days before", "two weeks later"."""

import re

from factcheck.text.numerals import word_value

_LAG = re.compile(r"([a-z0-9 -]{1,20}?)[ -](day|week|month|year|hour|minute)s? (before|after|later|earlier)")


def lag(text: str) -> tuple[float, str] | None:
    """Return the length and kind of a distance in time, "five days before" as 5 and "day before"; None for others.

    "ago" is left out: it counts from a day that the article may not have.
    """
    match = _LAG.fullmatch(" ".join(text.lower().split()))
    value = word_value(match[1]) if match else None
    return (value, f"{match[2]} {match[3]}") if match and value is not None else None
