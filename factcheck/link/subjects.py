"""Subjects: one canonical name for whom several articles of a story name, each in its own way.

Ordered steps, the surest first: the same name; a fuller form of it; a surname alone that only one person of the
story bears. Names that differ in spelling are never merged here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from factcheck.link.unions import Unions
from factcheck.model import NameClaim, NameType, Subject
from factcheck.text.fold import fold
from factcheck.text.persons import parts, same_organisation, same_person

_PERSON = NameType.PERSON


@dataclass(slots=True)
class _Entity:
    """An article's own idea of somebody: its name there, type, and the forms it used."""

    article: str
    name: str
    type: NameType
    forms: Counter[str] = field(default_factory=Counter)


def resolve(names: Iterable[NameClaim]) -> tuple[dict[tuple[str, str], str], tuple[Subject, ...]]:
    """Return for each (article, entity) its canonical name, and the subjects, sorted by name.

    `names` are the mentions of one story's articles. The canonical name is the fullest form most articles use;
    it does not depend on the order of the articles.
    """
    entities = _entities(names)
    sets = Unions(len(entities))
    _join_same(entities, sets)
    _join_fuller(entities, sets)
    _join_surnames(entities, sets)
    groups = [[entities[i] for i in members] for members in sets.members()]
    canonical: dict[tuple[str, str], str] = {}
    subjects: dict[str, Subject] = {}
    for group in sorted(groups, key=_size):
        kind = min(Counter(e.type for e in group).items(), key=lambda t: (-t[1], t[0]))[0]
        name = _unused(_display(group), kind, subjects)
        forms = tuple(sorted({form for e in group for form in e.forms}))
        subjects[name] = Subject(name=name, type=kind, forms=forms)
        for e in group:
            canonical[e.article, e.name] = name
    return canonical, tuple(subjects[name] for name in sorted(subjects))


def _size(group: Sequence[_Entity]) -> tuple[object, ...]:
    """Return what groups are ordered by: the most named first, then by content, never by articles' ids."""
    return -len(group), sorted(_content(e) for e in group)


def _content(entity: _Entity) -> tuple[str, str, list[tuple[str, int]]]:
    return entity.name, entity.type, sorted(entity.forms.items())


def _unused(name: str, kind: NameType, subjects: Mapping[str, Subject]) -> str:
    """Return a name that no subject has: the second Fauzi is "Fauzi (place)", or "Fauzi (2)" of the same type."""
    if name not in subjects:
        return name
    by_type = f"{name} ({kind})"
    if subjects[name].type is not kind and by_type not in subjects:
        return by_type
    return next(f"{name} ({n})" for n in count(2) if f"{name} ({n})" not in subjects)


def _entities(names: Iterable[NameClaim]) -> list[_Entity]:
    found: dict[tuple[str, str], _Entity] = {}
    types: dict[tuple[str, str], Counter[NameType]] = defaultdict(Counter)
    for claim in names:
        key = (claim.article, claim.entity)
        found.setdefault(key, _Entity(claim.article, claim.entity, claim.type)).forms[claim.form] += 1
        types[key][claim.type] += 1
    for key, entity in found.items():
        entity.type = min(types[key].items(), key=lambda t: (-t[1], t[0]))[0]
    return sorted(found.values(), key=lambda e: (_content(e), e.article))


def _join_same(entities: list[_Entity], sets: Unions) -> None:
    """The same name, marks and case aside; of one word, only for one type (North is not North Six)."""
    first: dict[tuple[str, str], int] = {}
    for i, e in enumerate(entities):
        folded = " ".join(parts(e.name)[0]) or fold(e.name)
        suffix = parts(e.name)[1]
        key = (f"{folded} {suffix}", "" if " " in folded else e.type)
        sets.join(first.setdefault(key, i), i)


def _join_fuller(entities: list[_Entity], sets: Unions) -> None:
    """A fuller form of the same name ("Kim Kardashian West"), where only one group of the story fits."""
    by_surname: dict[str, list[int]] = defaultdict(list)
    for i, e in enumerate(entities):
        words = parts(e.name)[0]
        if e.type is _PERSON:
            for word in set(words[1:]):
                by_surname[word].append(i)
        else:
            by_surname[words[0] if words else ""].append(i)
    two = _fathers_and_sons(entities)
    # All that fits is found before any of it is joined: what comes first must not decide.
    fitting: dict[int, set[int]] = defaultdict(set)
    for i, e in enumerate(entities):
        words = parts(e.name)[0]
        if len(words) < 2 and e.type is _PERSON:
            continue
        key = words[-1] if e.type is _PERSON and words else words[0] if words else ""
        for j in by_surname[key]:
            if sets.find(j) == sets.find(i) or e.type is not entities[j].type:
                continue
            if words in two and parts(e.name)[1] != parts(entities[j].name)[1]:
                continue
            if _fits(e, entities[j]):
                fitting[sets.find(i)].add(sets.find(j))
                fitting[sets.find(j)].add(sets.find(i))
    for g, fits in fitting.items():
        if len(fits) == 1:
            [h] = fits
            if not any(_apart(entities[g], entities[k]) for k in fitting[h] - {g}):
                sets.join(g, h)


def _fathers_and_sons(entities: Iterable[_Entity]) -> set[tuple[str, ...]]:
    """Return the names that one article gives to two people, one of them with Jr., III or the like."""
    suffixes: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for e in entities:
        words, suffix = parts(e.name)
        suffixes[e.article, words].add(suffix)
    return {words for (_, words), found in suffixes.items() if len(found) > 1}


def _fits(e: _Entity, other: _Entity) -> bool:
    if e.type is _PERSON:
        return len(parts(other.name)[0]) >= 2 and same_person(e.name, other.name)
    return same_organisation(e.name, other.name)


def _apart(e: _Entity, other: _Entity) -> bool:
    """Say whether two fuller forms of one name exclude each other: John A. Smith is not John B. Smith."""
    a, b = parts(e.name)[0], parts(other.name)[0]
    same_ends = (a[0], a[-1]) == (b[0], b[-1]) if a and b else False
    return e.type is _PERSON and same_ends and not _fits(e, other)


def _join_surnames(entities: list[_Entity], sets: Unions) -> None:
    """A surname or given name alone, where one person of the story bears it and nobody else does."""
    bearers: dict[str, set[int]] = defaultdict(set)
    for i, e in enumerate(entities):
        words = parts(e.name)[0]
        if e.type is _PERSON and len(words) > 1:
            bearers[words[-1]].add(i)
            bearers[words[0]].add(i)
    for i, e in enumerate(entities):
        words = parts(e.name)[0]
        if e.type is _PERSON and len(words) == 1:
            groups = {sets.find(j) for j in bearers[words[0]]}
            if len(groups) == 1:
                sets.join(i, groups.pop())


def _display(group: list[_Entity]) -> str:
    articles: Mapping[str, set[str]] = defaultdict(set)
    for e in group:
        articles[e.name].add(e.article)
    full = [n for n in articles if len(parts(n)[0]) > 1] or list(articles)
    return min(full, key=lambda n: (-len(articles[n]), -len(n), n))
