"""Ages of people: "Kardashian, 42,", "42-year-old Kim Kardashian", "aged 42", "will turn 52 in June"."""

import datetime as dt
import re
from bisect import bisect_left

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document
from factcheck.extract.names import Names
from factcheck.model import AgeClaim, Days, NameClaim, NameType
from factcheck.text.numerals import word_value
from factcheck.text.words import words

# "Kardashian, 42," "Kardashian (42)" "Kardashian, aged 42" "Kardashian, who is 42" "Brown, Jr., 29"
_AFTER = re.compile(
    r"(?:,? (?:Jr|Sr|II|III|IV)\b)?\.?"
    r"(?:, (?:aged? |who is |now |then )?(?P<a>\d{1,3})"
    r"(?= ?[,;.)\]—–]| -|$| of | and |\n| was\b| are\b| from\b)"
    r"| ?\((?:aged? )?(?P<b>\d{1,3})\)"
    r"|,? aged? (?P<c>\d{1,3})\b"
    r"|,? (?:who )?(?:is|was|turned|has turned) (?P<d>\d{1,3})"
    r"(?= ?[,;.]| years old| this| last| in | on |$)"
    r")"
)
# "Adela Voss, the mayor, will turn 52 in June": still a year short of it
_TURNING = re.compile(
    r"(?:, [a-z’' -]{3,40},)? (?:will turn|turns) (\d{1,3})(?= in | on | next | this |[,.])"
)
_NOT_AGE = re.compile(
    r"[,.]\d|%| and \d{1,3}\b"
    r"| (?:percent|per cent|million|people|years? (?:in|of)|to \d|minutes?|points?)"
)
_WORD_AGE = r"\d{1,3}|[A-Za-z][a-z]{2,8}(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
_OLD = re.compile(rf"\b(?P<n>{_WORD_AGE})[- ]years?[- ]old\b|(?P<m>\d{{1,3}}) years old\b")
_NOUNS_BETWEEN = re.compile(r"(?:[- ][A-Za-z]+(?:-[a-z]+)*\.?){0,3},? (?:named |called )?")
_OTHER_NAME = re.compile(r"(?: [A-Z][\w.’'-]*){2,3}, ")
_CAPITAL = re.compile(r" [A-Z]")
_SUBJECT = re.compile(r"The (\d{1,3})-year-old (?=[a-z])")
_OLDEST = 119
_LOOK = 60
_LINKED = 40
# "her 9-year-old daughter, North" names the daughter; "the 9-year-old daughter of North" does not
_NOT_BETWEEN = word_set("of by for with and in at on to said told was is from s")
_LINKS = frozenset({"", ",", " is", " was", ", who is", ", who was", ", now", ", then"})
_ARTICLES = re.compile(r"(?: (?:a|an|the))?$")
# Somebody without a name, who may be the one whose age is given
_UNNAMED = word_set(
    """
    man woman boy girl child teen teenager victim suspect student player son daughter brother sister
    husband wife mother father baby infant toddler resident driver passenger officer year-old friend
    cousin nephew niece
    """
)


def find_ages(doc: Document, names: Names) -> list[AgeClaim]:
    """Return the ages that the article binds to a named person, sorted by start.

    `person` is the name's entity in this article. `born` is the interval of birthdays that allows the age on
    the day of publication, open where that is unknown.
    """
    people = [n for n in names.claims if n.type is NameType.PERSON]
    found: dict[tuple[int, int], AgeClaim] = {}
    for name in people:
        for read in (_after, _before, _linked):
            start, end, years = read(doc.text, name)
            if 0 < years <= _OLDEST and (start, end) not in found:
                found[start, end] = _claim(doc, name.entity, start, end, years)
    ages: dict[str, set[int]] = {}
    for claim in found.values():
        ages.setdefault(claim.person, set()).add(claim.years)
    for start, end, entity, years in _subjects(doc, people):
        if ages.get(entity, {years}) == {years}:  # else the description is of somebody else
            found[start, end] = _claim(doc, entity, start, end, years)
    return [found[key] for key in sorted(found)]


def _after(text: str, name: NameClaim) -> tuple[int, int, int]:
    """Return the age that follows a name: "Kardashian, 42,"."""
    match = _AFTER.match(text, name.end)
    if match and not _NOT_AGE.match(text, match.end()):
        return name.start, match.end(), int(next(g for g in match.group("a", "b", "c", "d") if g))
    match = _TURNING.match(text, name.end)
    if match:
        return name.start, match.end(), int(match[1]) - 1
    return 0, 0, 0


def _before(text: str, name: NameClaim) -> tuple[int, int, int]:
    """Return the age that stands before a name: "42-year-old businesswoman Kim Kardashian"."""
    floor = max(0, name.start - _LOOK)
    owner = text[name.end : name.end + 2] in ("'s", "’s") and text[name.start - 2 : name.start] == ", "
    if owner or text.find("old", floor, name.start) < 0:
        return 0, 0, 0  # "the 5-year-old, Mara Holm's son"
    for match in _OLD.finditer(text, floor, name.start):
        between = text[match.end() : name.start]
        if not _NOUNS_BETWEEN.fullmatch(between):
            continue
        if _OTHER_NAME.fullmatch(between):
            continue  # "27-year-old Ada Holm, Mara Holm"
        if not _NOT_BETWEEN.isdisjoint(between.replace("-", " ").split()):
            continue
        return match.start(), name.end, _years(match)
    return 0, 0, 0


def _linked(text: str, name: NameClaim) -> tuple[int, int, int]:
    """Return the age of an apposition or copula: "Jordan Ebner, a 19-year-old student"."""
    end = name.end + _LINKED
    match = _OLD.search(text, name.end, end) if text.find("old", name.end, end) >= 0 else None
    if not match or match.start() == name.end:
        return 0, 0, 0
    link = _ARTICLES.sub("", text[name.end : match.start()].rstrip())
    if text[name.end : match.start()] == ", " and _CAPITAL.match(text, match.end()):
        return 0, 0, 0  # "Jumarco Daniel, 18-year-old Leonard Williams"
    return (name.start, match.end(), _years(match)) if link and link in _LINKS else (0, 0, 0)


def _years(match: re.Match[str]) -> int:
    value = word_value(match["n"] or match["m"])
    return int(value) if value is not None else 0


def _subjects(doc: Document, people: list[NameClaim]) -> list[tuple[int, int, str, int]]:
    """Return the ages of "The 26-year-old striker ..." that opens a sentence after one person was spoken of.

    Sure only where the two sentences before name one person, as their first words, and nobody without a name.
    """
    found = []
    starts = [p.start for p in people]
    for i, sentence in enumerate(doc.sentences):
        match = _SUBJECT.match(doc.text, sentence.start, sentence.end)
        if not match or i == 0:
            continue
        before = doc.sentences[max(0, i - 2) : i]
        named = people[bisect_left(starts, before[0].start) : bisect_left(starts, sentence.start)]
        if not named or len({p.entity for p in named}) != 1:
            continue
        text = doc.text[before[0].start : sentence.start]
        if not _UNNAMED.isdisjoint(w.text.lower() for w in words(text)):
            continue
        if named[-1].start < before[-1].start or named[-1].start - before[-1].start > _LOOK:
            continue
        found.append((match.start(1), match.end() - 1, named[-1].entity, int(match[1])))
    return found


def _claim(doc: Document, person: str, start: int, end: int, years: int) -> AgeClaim:
    dated = doc.published_at(start)
    day = dated.value if dated else None
    return AgeClaim(
        article=doc.article.id,
        outlet=doc.article.outlet,
        subject=person,
        start=start,
        end=end,
        text=doc.text[start:end],
        person=person,
        years=years,
        as_of=day,
        born=born(years, day),
    )


def born(years: int, day: dt.date | None) -> Days:
    """Return the birthdays of someone `years` old on `day`; both ends open without a day."""
    if day is None:
        return Days(earliest=None, latest=None)
    return Days(earliest=_back(day, years + 1) + dt.timedelta(days=1), latest=_back(day, years))


def _back(day: dt.date, years: int) -> dt.date:
    """Return the same day `years` before; 29 February becomes the 28th where the year has none."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
