"""The rule age."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model import AgeClaim, NameClaim, NameType
from factcheck.rule import Conflict, Example, Reading, View, rule
from factcheck.text.persons import parts
from factcheck_rules._advice import advice, either

# Days within which two birth intervals only touch: a birthday just then is less likely than a slip.
_TOUCH = 4
# ... unless an article tells of one: "who turned 47 on Sunday" may be said in a paper of the days around.
_TURNED = re.compile(r"\bturn(?:ed|s|ing)?\b", re.IGNORECASE)
# Years that articles without a date may lie apart.
_UNDATED = 3
_AROUND = 200
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Years between a parent and a child of the same name.
_GENERATION = 15


@rule(
    type="age",
    severity="error",
    examples=[
        Example(
            {
                "Valley Herald": "---\npublished: 2025-03-12\n---\nMara Holm, 51, is the mayor of Corran Falls.",
                "State Wire": "---\npublished: 2025-03-13\n---\nMayor Mara Holm, 57, criticised the state.",
            },
            readings=["51", "57"],
        ),
        Example(
            {
                "Valley Herald": "---\npublished: 2025-03-12\n---\nMara Holm, 51, is the mayor of Corran Falls.",
                "State Wire": "---\npublished: 2026-03-13\n---\nMayor Mara Holm, 52, criticised the state.",
            },
        ),
    ],
)
def age(view: View) -> Iterator[Conflict]:
    """One person is given two ages that no birthday explains.

    An age on the day of publication is an interval of birthdays; two ages conflict where these do not meet, or
    only for a few days. So 51 in March and 52 in the March after agree, 51 and 57 in one week do not. Where an
    article carries no date, only ages more than three years apart are reported.

    A father and a son of one name are two people: where one article adds a middle name or “Jr.” and a generation
    lies between the ages, nothing is reported, unless the same two figures changed places (19 and 91); nor where one
    article gives both ages.
    """
    if view.subject is None or view.subject.type is not NameType.PERSON:
        return
    found = _groups(view, _own(view))
    if len(found) < 2:
        return
    readings = tuple(_reading(view, g) for g in found)
    if len({r.value for r in readings}) == len(readings):
        yield Conflict(
            message=f"How old is {view.subject.name}: {either(r.value for r in readings)}?",
            readings=readings,
            suggestion=advice(readings, "check the date of birth"),
        )


def _reading(view: View, group: Sequence[AgeClaim]) -> Reading:
    """Return the age that most of a group print, with those that print it.

    The others may be of the same person at another time, or not: nobody is said to print what he does not.
    """
    times = Counter(c.years for c in group)
    years = min(times, key=lambda y: (-times[y], y))
    printed = [view.evidence(c.article, c.start, c.end) for c in group if c.years == years]
    return view.reading(str(years), printed)


def _groups(view: View, claims: Sequence[AgeClaim]) -> list[list[AgeClaim]]:
    """Return ages that can be of one person together, the youngest first; one that fits two groups is left out."""
    groups: list[list[AgeClaim]] = []
    for claim in sorted(claims, key=lambda c: (c.as_of is None, c.years, c.article, c.start)):
        fitting = [g for g in groups if not any(_apart(view, claim, other) for other in g)]
        if not fitting:
            if not any(_two_people(view, claim, other) for g in groups for other in g):
                groups.append([claim])
        elif len(fitting) == 1:
            fitting[0].append(claim)
    return sorted(groups, key=lambda g: g[0].years)


def _apart(view: View, a: AgeClaim, b: AgeClaim) -> bool:
    if a.born.earliest and a.born.latest and b.born.earliest and b.born.latest:
        low, high = max(a.born.earliest, b.born.earliest), min(a.born.latest, b.born.latest)
        least = -_TOUCH if any(_TURNED.search(c.text) for c in (a, b)) else _TOUCH
        return a.years != b.years and (high - low).days < least and not _long_ago(view, a, b)
    return abs(a.years - b.years) > _UNDATED


def _long_ago(view: View, a: AgeClaim, b: AgeClaim) -> bool:
    """Say whether the younger age is that of a year which its article names."""
    younger, older = sorted((a, b), key=lambda c: c.years)
    return older.years - younger.years > 1 and _explained(view, younger, older.years - younger.years)


def _two_people(view: View, a: AgeClaim, b: AgeClaim) -> bool:
    """Say whether a generation lies between two ages and the names are not written alike.

    Of 19 and 91 the figures changed places more likely than that father and son have them.
    """
    if abs(a.years - b.years) < _GENERATION or f"{a.years}" == f"{b.years}"[::-1]:
        return False
    return _written(view, a).isdisjoint(_written(view, b))


def _written(view: View, claim: AgeClaim) -> set[tuple[tuple[str, ...], str]]:
    """Return the person's name as written beside the age."""
    return {parts(n.form) for n in view.names if n.article == claim.article and _touch(n, claim)}


def _touch(name: NameClaim, claim: AgeClaim) -> bool:
    return name.start <= claim.end and claim.start <= name.end


def _own(view: View) -> list[AgeClaim]:
    """Return the ages that are surely the subject's.

    A surname alone may be a relative's: it counts only in an article that gives no age beside the full name. An
    article that gives two ages tells of two people, unless it writes the name alike with both and others give one.
    """
    by_article: dict[str, list[AgeClaim]] = {}
    for claim in view.claims(AgeClaim):
        by_article.setdefault(claim.article, []).append(claim)
    own: list[AgeClaim] = []
    torn: list[list[AgeClaim]] = []
    for claims in by_article.values():
        full = [c for c in claims if any(len(name) > 1 for name, _ in _written(view, c))] or claims
        if len({c.years for c in full}) == 1:
            own += full
        elif len({frozenset(_written(view, c)) for c in full}) == 1:
            torn.append(full)
    settled = {c.years for c in own}
    return own + [c for full in torn if len({f.years for f in full} - settled) == 1 for c in full]


def _explained(view: View, claim: AgeClaim, years: int) -> bool:
    """Say whether a claim's age is told of a year gone by: "the 29-year-old was acquitted in 1958"."""
    if claim.as_of is None:
        return False
    text = view.article(claim.article).text
    around = text[max(0, claim.start - _AROUND) : claim.end + _AROUND]
    return any(abs(claim.as_of.year - int(y) - years) <= 1 for y in _YEAR.findall(around))
