"""Brings the written forms of an article's names together into entities and leaves out what is no name."""

from factcheck.extract.names.bodies import Bodies, alias
from factcheck.extract.names.forms import Form, decide
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.people import Directory, Person, dominant, people
from factcheck.extract.names.segments import in_list
from factcheck.model import NameType


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
        for form in self.forms:
            for spelling, times in form.spellings.items():
                counts[spelling] = counts.get(spelling, 0) + times
        full = [s for s in counts if " " in s and len(s.rsplit(" ", 1)[1]) > 1] or list(counts)
        proper = [s for s in full if not s.isupper()] or full
        proper = [s for s in proper if s[0] != "@"] or proper
        self.name = min(proper, key=lambda s: (-counts[s], -len(s), s))


def entities(forms: dict[str, Form], lowered: frozenset[str]) -> list[Entity]:
    """Return the entities of an article; `lowered` are the words it also writes small."""
    several = [f for f in forms.values() if len(f.words) > 1]
    single = [f for f in forms.values() if len(f.words) == 1]
    for form in forms.values():
        decide(form)
    persons = people([f for f in several if f.type is NameType.PERSON and _plausible(f, lowered)])
    owner = {p: Entity(NameType.PERSON, p.forms) for p in persons}
    found = list(owner.values())
    bodies = [f for f in several if f.type is not NameType.PERSON]
    index = Bodies([f for f in bodies if f.type is NameType.ORGANISATION or f.type is NameType.PLACE])
    by_key: dict[str, Entity] = {}
    shortened = []
    for form in sorted(bodies, key=lambda f: (-len(f.words), f.key)):
        if form.type is NameType.ORGANISATION and index.full_of(form):
            shortened.append(form)
        else:
            _place(form, by_key, found)
    for form in shortened:
        full = by_key.get(alias(index.full_of(form) or ""))
        _join(form, full, by_key, found)
    directory = Directory(persons)
    for form in sorted(single, key=lambda f: f.key):
        person = _person_of(form, directory)
        if person:
            owner[person].forms.append(form)
            continue
        full = by_key.get(alias(index.full_of(form) or ""))
        if full and full.type is NameType.ORGANISATION and not in_list("places", form.mentions[0].tokens):
            full.forms.append(form)
        elif _stands_alone(form, lowered, directory):
            _place(form, by_key, found)
    for entity in found:
        entity.christen()
    return found


def _place(form: Form, by_key: dict[str, Entity], found: list[Entity]) -> None:
    """Give the form the entity of its key, a new one where there is none."""
    _join(form, by_key.get(alias(form.key)), by_key, found)


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
    upper = form.mentions[0].tokens[0].upper
    votes = form.context
    if in_list("places", form.mentions[0].tokens) and votes.place > votes.person:
        return None
    last = directory.by_last(word)
    if last:
        return dominant(last)
    if upper and len(word) < 4:
        return None
    if in_list("places", form.mentions[0].tokens) and votes.person <= votes.place:
        return None
    return dominant(directory.by_first(word))


def _plausible(form: Form, lowered: frozenset[str]) -> bool:
    """Whether a full name of a person is one: something speaks for it, or its words are never written small."""
    return form.sure or not any(w in lowered for w in form.words)


def _stands_alone(form: Form, lowered: frozenset[str], directory: Directory) -> bool:
    """Whether a single word that belongs to no fuller name is a name."""
    word = form.words[0]
    token = form.mentions[0].tokens[0]
    if word[0] == "@":
        return True
    if word in words("acronyms_not_names") or word in words("demonyms") or len(word) < 2:
        return in_list("places", form.mentions[0].tokens)
    listed = in_list("places", [token]) or in_list("organisations", [token])
    strong = form.context.person >= 8
    if not form.middle and not strong and (word in words("common_words") or word in lowered):
        return False
    if listed or strong:
        return True
    if (
        word in words("common_words")
        or word in lowered
        or word in words("titles")
        or word in words("event_heads")
    ):
        return False
    if word in words("title_modifiers") or word in words("org_heads") or word in words("place_heads"):
        return False
    if word.endswith("s") and directory.by_last(word[:-1]):
        return False
    if token.upper and len(word) <= 6:
        return True
    if word in words("given_names"):
        return form.middle > 0 or form.context.person > 0
    return form.middle > 0 and (max(form.context) >= 2 or form.middle > 1)
