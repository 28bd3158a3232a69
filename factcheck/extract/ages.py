"""Ages of people: "Kardashian, 42,", "42-year-old Kim Kardashian", "aged 42", "turned 42 in October"."""

import datetime as dt
import re

from factcheck.extract.document import Document
from factcheck.extract.names import Names
from factcheck.model import AgeClaim, Days, NameClaim, NameType
from factcheck.text.numerals import word_value

_WORD_AGE = r"\d{1,3}|[a-z]{3,9}(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
# "Kardashian, 42," "Kardashian (42)" "Kardashian, aged 42" "Kardashian, who is 42" "Brown, Jr., 29"
_AFTER = re.compile(
    r"(?:,? (?:Jr|Sr|II|III|IV)\b)?\.?"
    r"(?:, (?:aged? |who is |now |then )?(?P<a>\d{1,3})(?= ?[,;.)\]—–]| -|$| of | and |\n| was\b| from\b)"
    r"| ?\((?:aged? )?(?P<b>\d{1,3})\)"
    r"|,? aged? (?P<c>\d{1,3})\b"
    r"|,? (?:is|was|turned|turns|has turned) (?P<d>\d{1,3})(?= ?[,;.]| years old| this| last| in | on |$))"
)
_NOT_AGE = re.compile(
    r"[,.]\d| (?:percent|per cent|%|million|people|years? (?:in|of)|to \d|minutes?|points?)|%"
)
_BEFORE = re.compile(
    rf"\b(?P<n>{_WORD_AGE})[- ]years?[- ]old(?:[- ](?P<noun>[a-z][a-z-]*(?: [a-z][a-z-]*)?(?: from [A-Z][a-z]+)?))?,? (?:named |called )?$",
)
_OLD = re.compile(rf"\b(?P<n>{_WORD_AGE})[- ]years?[- ]old\b|(?P<m>\d{{1,3}}) years old\b")
_OLDEST = 119
# "the 42-year-old said": one person is meant only if one person was spoken of just before
_LINKS = frozenset(
    {
        ",",
        ", a",
        ", an",
        ", the",
        " is",
        " is a",
        " is an",
        " was",
        " was a",
        " was an",
        ", who is",
        ", who was",
        ", now",
        ", then",
    }
)


def find_ages(doc: Document, names: Names) -> list[AgeClaim]:
    """Return the ages that the article binds to a named person, sorted by start.

    `person` is the name's entity in this article. `born` is the interval of birthdays that allows the age on
    the day of publication, open where that is unknown.
    """
    found: dict[tuple[int, int], AgeClaim] = {}
    for name in names.claims:
        if name.type is not NameType.PERSON:
            continue
        for start, end, years in (_after(doc.text, name), _before(doc.text, name), _linked(doc.text, name)):
            if 0 < years <= _OLDEST and (start, end) not in found:
                found[start, end] = _claim(doc, name, start, end, years)
    return [found[key] for key in sorted(found)]


def _after(text: str, name: NameClaim) -> tuple[int, int, int]:
    """Return the age that follows a name: "Kardashian, 42,"."""
    match = _AFTER.match(text, name.end)
    if not match or _NOT_AGE.match(text, match.end()):
        return 0, 0, 0
    years = int(next(g for g in match.group("a", "b", "c", "d") if g))
    return name.start, match.end(), years


def _before(text: str, name: NameClaim) -> tuple[int, int, int]:
    """Return the age that stands before a name: "42-year-old businesswoman Kim Kardashian"."""
    floor = max(0, name.start - 60)
    match = _BEFORE.search(text[floor : name.start])
    if not match:
        return 0, 0, 0
    noun = match.group("noun")
    if noun and _RELATION & set(noun.replace("-", " ").split()):
        return 0, 0, 0
    value = word_value(match.group("n"))
    return (floor + match.start("n"), name.end, int(value)) if value is not None else (0, 0, 0)


# "her 9-year-old daughter, North" names the daughter; "the 9-year-old daughter of North" does not.
_RELATION = frozenset({"of", "by", "for", "with", "and", "in", "at", "on", "to", "said", "told", "was", "is"})


def _linked(text: str, name: NameClaim) -> tuple[int, int, int]:
    """Return the age of an apposition or copula: "Jordan Ebner, a 19-year-old student"."""
    match = _OLD.search(text, name.end, name.end + 40)
    if not match or text[name.end : match.start()].rstrip() not in _LINKS:
        return 0, 0, 0
    value = word_value(match.group("n") or match.group("m"))
    return (name.start, match.end(), int(value)) if value is not None else (0, 0, 0)


def _claim(doc: Document, name: NameClaim, start: int, end: int, years: int) -> AgeClaim:
    dated = doc.published_at(start)
    day = dated.value if dated else None
    return AgeClaim(
        article=doc.article.id,
        outlet=doc.article.outlet,
        subject=name.entity,
        start=start,
        end=end,
        text=doc.text[start:end],
        person=name.entity,
        years=years,
        as_of=day,
        born=born(years, day),
    )


def born(years: int, day: dt.date | None) -> Days:
    """Return the birthdays of someone `years` old on `day`."""
    if day is None:
        return Days(earliest=None, latest=None)
    return Days(earliest=_back(day, years + 1) + dt.timedelta(days=1), latest=_back(day, years))


def _back(day: dt.date, years: int) -> dt.date:
    """Return the same day `years` before; 29 February becomes the 28th where the year has none."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
