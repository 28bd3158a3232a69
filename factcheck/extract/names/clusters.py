"""Brings the written forms of an article's names together into entities and leaves out what is no name."""

from factcheck.extract.names.bodies import Bodies, alias
from factcheck.extract.names.forms import Form, decide
from factcheck.extract.names.known import is_nationality
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.people import Directory, Person, dominant, people
from factcheck.extract.names.single import misspelt, stands_alone
from factcheck.model import NameType

# As much as an age or two titles: enough to take words for a person's name that look like no name.
_STRONG = 8
# What may speak for a place or an organisation and still leave the word to a person of that last name.
_BENEFIT = 3
_WHICH_UNSAID = words("title_modifiers") - words("place_heads")


class Entity:
    """A person, organisation or place of one article with its forms."""

    __slots__ = ("forms", "name", "type")

    def __init__(self, kind: NameType, forms: list[Form]) -> None:
        """Start with the forms that are surely its names."""
        self.type = kind
        self.forms = forms
        self.name = ""

    def christen(self) -> None:
        """Choose the name that is shown: the most frequent full form; then the longest, then by alphabet."""
        counts: dict[str, int] = {}
        if len(self.forms) == 1 and len(self.forms[0].spellings) == 1:
            [self.name] = self.forms[0].spellings
            return
        for form in self.forms:
            for spelling, times in form.spellings.items():
                counts[spelling] = counts.get(spelling, 0) + times
        full = [s for s in counts if " " in s and len(s.rsplit(" ", 1)[1]) > 1] or list(counts)
        proper = [s for s in full if not s.isupper()] or full
        proper = [s for s in proper if s[0] != "@"] or proper
        self.name = min(proper, key=lambda s: (-counts[s], -len(s), s))


def entities(forms: dict[str, Form], lowered: frozenset[str]) -> list[Entity]:
    """Return the entities of an article; `lowered` are the words it also writes small."""
    for form in forms.values():
        decide(form)
    several = [f for f in forms.values() if len(f.words) > 1 and _plausible(f, lowered)]
    ends = {f.words[n:] for f in several if _surely_person(f) for n in range(1, len(f.words) - 1)}
    for form in several:
        if form.words in ends and not form.listed:
            form.type = NameType.PERSON
    persons = people([f for f in several if f.type is NameType.PERSON])
    owner = {p: Entity(NameType.PERSON, p.forms) for p in persons}
    found = list(owner.values())
    by_key: dict[str, Entity] = {}
    bodies = Bodies([f for f in several if f.type is not NameType.PERSON])
    shortened = []
    for form in sorted(several, key=lambda f: (-len(f.words), f.key)):
        if form.type is NameType.PERSON:
            continue
        if not form.listed and bodies.full_of(form):
            shortened.append(form)
        else:
            _join(form, by_key.get(alias(form.key)), by_key, found)
    for form in shortened:
        _join(form, _only(bodies.full_of(form), by_key), by_key, found)

    directory = Directory(persons)
    # First names go first: they tell which of two with one last name the article speaks of more.
    single = [f for f in forms.values() if len(f.words) == 1]
    single.sort(key=lambda f: (bool(directory.by_last(f.words[0])), f.key[0] == "@", f.key))
    left = []
    for form in single:
        person = _person_of(form, directory)
        full = _only(bodies.spelt_out(form) if form.listed else bodies.full_of(form), by_key)
        if person:
            owner[person].forms.append(form)
        elif form.key[0] == "@" and form.key[1:] in by_key:
            _join(form, by_key[form.key[1:]], by_key, found)
        elif full and _may_shorten(form, full, directory):
            full.forms.append(form)
        elif stands_alone(form, lowered, directory):
            if full and full.type is NameType.PLACE and not form.sure:
                form.type = NameType.PLACE
            if directory.by_last(form.words[0]) and form.context.person >= form.context.place:
                form.type = NameType.PERSON
            _join(form, by_key.get(alias(form.key)), by_key, found)
        else:
            left.append(form)
    for form in misspelt(left, _last_words(found)):
        _join(form, None, by_key, found)
    for entity in found:
        entity.christen()
    return found


def _last_words(found: list[Entity]) -> set[str]:
    """Return the single words by which entities are named."""
    return {form.words[-1] for entity in found for form in entity.forms}


def _may_shorten(form: Form, full: Entity, directory: Directory) -> bool:
    """Whether a word may stand for the body `full`: not where it is a place, or more persons' last name."""
    persons = sum(p.weight for p in directory.by_last(form.words[0]))
    bodies = sum(len(f.mentions) for f in full.forms)
    return full.type is NameType.ORGANISATION and form.listed is not NameType.PLACE and bodies > persons


def _only(keys: set[str], by_key: dict[str, Entity]) -> Entity | None:
    """Return the entity that all of `keys` name, or None where there is none or several."""
    owners = {id(by_key[alias(k)]): by_key[alias(k)] for k in keys if alias(k) in by_key}
    return next(iter(owners.values())) if len(owners) == 1 else None


def _join(form: Form, entity: Entity | None, by_key: dict[str, Entity], found: list[Entity]) -> None:
    if entity is None:
        entity = Entity(form.type, [])
        found.append(entity)
    entity.forms.append(form)
    by_key[alias(form.key)] = entity


def _person_of(form: Form, directory: Directory) -> Person | None:
    """Return the person whom a single word names, by last name first."""
    word = form.words[0]
    if word[0] == "@":
        return directory.by_handle(word[1:])
    # A word that is also a known place or organisation needs more to be a person: an unusual first name
    # beside it may be no name ("Wilayat Twitter").
    other = max(form.context.organisation, form.context.place)
    last = directory.by_last(word, form.suffix)
    if last:
        sure = any(_surely_person(f) for p in last for f in p.forms)
        if form.listed and form.context.person + (_BENEFIT if sure else 0) <= other:
            return None
        return dominant(last)
    if form.listed and form.context.person <= other:
        return None
    return dominant(directory.by_first(word))


def _surely_person(form: Form) -> bool:
    return form.type is NameType.PERSON and form.words[0] in words("given_names")


def _plausible(form: Form, lowered: frozenset[str]) -> bool:
    """Whether a name of several words is one, and not words that only happen to begin with capitals."""
    if all(is_nationality(w) for w in form.words) and not form.listed:
        return form.context.person >= _STRONG
    headed = not form.listed and form.words[-1] in words("place_heads")
    if headed and all(w in _WHICH_UNSAID for w in form.words[:-1]):  # "Congressional District"
        return False
    if form.sure or form.type is not NameType.PERSON:
        return True
    particles = words("particles")
    return not any(w in lowered for w in form.words if w not in particles)
