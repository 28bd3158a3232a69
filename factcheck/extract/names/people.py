"""Which written forms name the same person within an article."""

from dataclasses import dataclass, field
from typing import TypeVar

from factcheck.extract.names.forms import Form
from factcheck.extract.names.lexicon import nicknames

# More bearers of one first name than an article has: beyond it nothing is compared, so no text is slow.
_CROWD = 100
_Key = TypeVar("_Key")


@dataclass(slots=True, eq=False)
class Person:
    """A person by the full forms of the name; short forms join later."""

    forms: list[Form] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """Return how often the person is named by forms that are surely theirs."""
        return sum(len(f.mentions) for f in self.forms)


def same_first(a: str, b: str) -> bool:
    """Whether two first names may be one person's: equal, a nickname, or an initial."""
    if a == b or b in nicknames().get(a, ()):
        return True
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def same_person(a: Form, b: Form) -> bool:
    """Whether two full names may be one person's: one is the other with words left out or shortened."""
    if a.suffix != b.suffix and ((a.suffix and b.suffix) or _added_later(a, b)):
        return False
    short, long = (a.words, b.words) if len(a.words) <= len(b.words) else (b.words, a.words)
    if not same_first(short[0], long[0]):
        return False
    at = 0
    for i, word in enumerate(short):
        while at < len(long) and not (_fits(word, long[at]) if i else at == 0):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True


def _added_later(a: Form, b: Form) -> bool:
    """Whether "Jr." comes to a name that stood without it before: it tells the son from the father."""
    bare, suffixed = (b, a) if a.suffix else (a, b)
    return bare.words == suffixed.words and bare.mentions[0].start < suffixed.mentions[0].start


def _fits(a: str, b: str) -> bool:
    return a == b or ((len(a) == 1 or len(b) == 1) and a[0] == b[0])


def _tails(form: Form) -> list[tuple[str, ...]]:
    """Return the ends of a full name that are two words or more: "Des Jardins" of "Nicholas Des Jardins"."""
    return [form.words[-n:] for n in range(2, len(form.words))]


def people(full: list[Form]) -> list[Person]:
    """Return the persons whom full names name; a name that could be two persons' stays its own."""
    found: list[Person] = []
    owners: dict[tuple[str, ...], list[Person]] = {}
    ends = {tail for form in full for tail in _tails(form)}
    by_first: dict[str, list[Person]] = {}
    order = sorted(full, key=lambda f: (-len(f.words), -len(f.mentions), f.key))
    for form in order:
        if form.words in ends:
            continue
        near = by_first.get(form.words[0], [])
        fits = [p for p in near if all(same_person(form, f) for f in p.forms)] if len(near) < _CROWD else []
        if len(fits) == 1:
            person = fits[0]
            person.forms.append(form)
        else:
            person = Person([form])
            found.append(person)
        first = form.words[0]
        for name in {first, first[0], *nicknames().get(first, ())}:
            _enter(by_first, name, person)
        for tail in _tails(form):
            _enter(owners, tail, person)
    for form in order:
        if form.words in ends:
            best = dominant(owners.get(form.words, []))
            if best:
                best.forms.append(form)
            else:
                found.append(Person([form]))
    return found


def _enter(index: dict[_Key, list[Person]], name: _Key, person: Person) -> None:
    group = index.setdefault(name, [])
    if person not in group[-_CROWD:]:
        group.append(person)


def dominant(fits: list[Person]) -> Person | None:
    """Return the only one, or the one named at least twice as often as any other, and twice more."""
    if len(fits) < 2:
        return fits[0] if fits else None
    first, second = sorted(fits, key=lambda p: -p.weight)[:2]
    return first if first.weight >= 2 * second.weight and first.weight - second.weight > 1 else None


class Directory:
    """Finds persons by a last name, a first name or a nickname alone."""

    def __init__(self, found: list[Person]) -> None:
        """Index the persons by the words of their full names."""
        self._last: dict[str, list[Person]] = {}
        self._first: dict[str, list[Person]] = {}
        self._handles: dict[str, Person] = {}
        for person in found:
            for form in person.forms:
                first, *rest = form.words
                self._handles["".join(form.words)] = person
                names = {first, *nicknames().get(first, ())}
                if form.nick:
                    names.add(form.nick)
                for name in names:
                    _enter(self._first, name, person)
                for name in rest:
                    if len(name) > 1:
                        _enter(self._last, name, person)

    def by_last(self, name: str, suffix: str | None = None) -> list[Person]:
        """Return those who bear the name anywhere but first; of father and son the one that `suffix` tells."""
        group = self._last.get(name, [])
        if len(group) < 2 or not any(f.suffix for p in group for f in p.forms):
            return group
        if suffix:
            return [p for p in group if any(f.suffix == suffix for f in p.forms)] or group
        bare = {f.words for p in group for f in p.forms if not f.suffix}
        return [p for p in group if not all(f.suffix and f.words in bare for f in p.forms)]

    def by_first(self, name: str) -> list[Person]:
        """Return those whose first name or nickname it may be; the very first name before a nickname."""
        group = self._first.get(name, [])
        exact = [p for p in group if any(name in (f.words[0], f.nick) for f in p.forms)]
        return exact or group

    def by_handle(self, handle: str) -> Person | None:
        """Return the only person whose name, written as one word, is the handle."""
        return self._handles.get(handle.replace("_", ""))
