"""Which acts that the articles of a story put in order are one: by what was done, to what, by whom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.link.acts_nouns import TITLED, Nouns, personal
from factcheck.model import Act, NameClaim, NameType, RoleClaim, Span, Subject
from factcheck.text.fold import fold

Moment = tuple[str, ...]

# Nouns that describe an organisation without its name: "the brand apologised" is whichever of them did.
_BODY_NOUNS = """
brand company firm house label airline retailer maker manufacturer network broadcaster publisher studio club team
band bank carrier corporation organisation organization agency charity museum university school chain group
startup giant designer outlet insurer lender builder developer operator supplier
"""
_BODIES = frozenset(_BODY_NOUNS.split())
# A story with more pictures than this is about pictures, and which is meant is never sure.
_POSES = 100
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth"})
_DEFINITE = ("the ", "its ", "his ", "her ", "their ")
# Acts told without an object, by whoever did them.
_ALONE_CLASSES = """
die apologise resign born testify divorce announce retire recant leave concede complain admit deny escape surrender
disappear defect pay-out appeal
"""
_ALONE = frozenset(_ALONE_CLASSES.split())
# Whom these happen to tells which they are: it does not matter who is said to have done them.
_SUFFERED_CLASSES = """
oust appoint arrest convict acquit sentence charge suspend reinstate expel kill shoot stabbing kidnap rescue evict
deport extradite execute bury exhume hospitalise diagnose identify promote inaugurate collapse close reopen open
evacuate demolish destroy explosion fire sink ground refloat derailment flood cancel postpone recall retract overturn
uphold vote complete steal recover rename restore unveil ban extinguish cut-off verdict return withdraw burst arrive
begin end
"""
_SUFFERED = frozenset(_SUFFERED_CLASSES.split())
# What most stories have one person do: who is called "the conductor" is whom they name.
_ONCE_CLASSES = "resign leave retire die escape surrender disappear recant defect concede appeal"
_ONCE = frozenset(_ONCE_CLASSES.split())
# Ways out of a post that "left" and "departure" tell without saying which.
_EXITS = ("resign", "oust", "retire")


@dataclass(frozen=True, slots=True)
class _Who:
    """Who did it: a name (`person` where it is surely a person's), a noun, or neither: "a man"."""

    name: str | None = None
    person: bool = False
    noun: str | None = None


def _kind(act: Act) -> str:
    """Return the class of an act without what tells it from others: "second apologise"."""
    return act.action.split()[-1]


class Acts:
    """The acts of one story, each put to the moment it tells of, or to none where that is not sure."""

    def __init__(
        self,
        acts: Iterable[tuple[str, Act]],
        names: Iterable[NameClaim],
        subjects: Sequence[Subject],
        roles: Iterable[RoleClaim] = (),
        texts: Iterable[str] = (),
    ) -> None:
        """Sort the acts, each given with its article. `names` and `roles` carry the story's canonical names."""
        self._nouns = Nouns(subjects, roles, texts)
        self._names: dict[tuple[str, int], NameClaim] = {(n.article, n.end): n for n in names}
        self._kind = {s.name: s.type for s in subjects}
        self._last: dict[str, set[str]] = defaultdict(set)
        for s in subjects:
            if " " in s.name:
                self._last[fold(s.name.split()[-1])].add(s.name)
        self._whole = [(a, act) for a, act in acts if act.objects or act.agent]
        self._things = self._aliases()
        self._who = {(a, act.start, act.end): self._read(a, act) for a, act in self._whole}
        self._groups: dict[tuple[str, str], set[_Who]] = defaultdict(set)
        self._of_class: dict[str, set[str]] = defaultdict(set)
        for a, act in self._whole:
            who, thing = self._who[a, act.start, act.end], self._thing(act)
            self._of_class[act.action].add(thing)
            if who:
                self._groups[act.action, thing].add(who)
        self._several = {key for key, known in self._groups.items() if _Who() in known}
        self._doers: dict[tuple[str, str], tuple[frozenset[str], list[str]]] = {}
        self._bare: dict[str, Moment | None] = {}
        self._beside: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
        for _, act in self._whole:
            if act.objects[1:]:
                self._beside[act.action, self._thing(act)].add(act.objects[1:])
        self._poses = self._posed()

    def _aliases(self) -> Mapping[tuple[str, str], str]:
        """Return by class and noun the thing that a noun stands for among those of its class."""
        by_action: dict[str, set[str]] = defaultdict(set)
        for _, act in self._whole:
            if act.objects and act.action != "pose":
                by_action[act.action].add(act.objects[0])
        titles = {fold(w) for n in self._names.values() for w in n.entity.split()[-1:]}
        found: dict[tuple[str, str], str] = {}
        for action, things in by_action.items():
            named = {t for t in things if t in titles or self._nouns.titled(t)}
            for noun in things - named:
                if person := self._nouns.person(noun):
                    found[action, noun] = fold(person.split()[-1])
            nouns = {t for t in things - named if (action, t) not in found}
            for noun, name in self._nouns.stands_for(nouns, named).items():
                found[action, noun] = name
            works = [t for t in nouns if (action, t) not in found and t in TITLED]
            strangers = [t for t in named if not self._nouns.surname(t)]
            if len(works) == len(strangers) == 1:
                found[action, works[0]] = strangers[0]
            bodies = [t for t in nouns if (action, t) not in found and t in _BODIES]
            if len(bodies) == len(strangers) == 1:
                found[action, bodies[0]] = strangers[0]  # "wrote to the company": the one that was written to
            for noun in nouns:
                found.setdefault((action, noun), self._nouns.thing(noun))
        return found

    def moment(self, article: str, act: Act) -> Moment | None:
        """Return the moment an act tells of; acts of one moment are one event."""
        if not act.objects and not act.agent:
            if act.action not in self._bare:
                self._bare[act.action] = self._only(act.action)
            return self._bare[act.action]
        who = self._who.get((article, act.start, act.end))
        if who is None and act.agent is not None and not (act.objects and _kind(act) in _SUFFERED):
            return None
        if act.action == "pose":
            return self._poses.get((article, act.start, act.end))
        thing = self._thing(act)
        if not thing and who and who.name and _kind(act) not in _ALONE:
            # "her victory" is what she won, where that is one thing.
            own = {t for t in self._of_class[act.action] if t and who in self._groups[act.action, t]}
            thing = own.pop() if len(own) == 1 else ""
        if thing and act.objects and not self._which(act):
            return None
        if thing and _kind(act) in _SUFFERED:
            return act.action, thing, ""
        whose = self._identity(who, (act.action, thing), alone=not thing)
        if whose is None or act.action != "leave":
            return None if whose is None else (act.action, thing, whose)
        return self._exit(whose)

    def _exit(self, whose: str) -> Moment:
        """Return how somebody left, where the story has one way only."""
        surname = fold(whose.split()[-1])
        known = [
            (action, "", whose) if action in _ALONE else (action, surname, "")
            for action in _EXITS
            if any(w.name == whose for w in self._groups.get((action, ""), ()))
            or surname in self._of_class[action]
        ]
        return known[0] if len(known) == 1 else ("leave", "", whose)

    def _read(self, article: str, act: Act) -> _Who | None:
        """Return who an act's agent is; None where that is not told or a pronoun that nothing resolves."""
        return self._identify(article, act.agent) if act.agent else None

    def _identify(self, article: str, agent: Span) -> _Who | None:
        known = self._names.get((article, agent.end))
        if known:
            return _Who(name=known.entity, person=self._kind.get(known.entity) is NameType.PERSON)
        head = agent.text.split()[-1]
        if head[0].isupper():
            bearers = self._last.get(fold(agent.text), set())
            if len(bearers) == 1:
                name = next(iter(bearers))
                return _Who(name=name, person=self._kind[name] is NameType.PERSON)
            if agent.text == head and head.endswith("s"):
                return _Who()  # "Organizers", at the head of a sentence
            return None if bearers else _Who(name=agent.text)
        if agent.text.lower() in ("he", "she", "it", "they", "who"):
            return None
        if not self._definite(agent.text):
            told = agent.text.lower().split()
            if len(told) > 2 and told[1] in _ORDINALS:
                return _Who(noun=" ".join(told[1:]))  # "a second patient" is the second one
            return _Who()
        determiner, _, role = agent.text.partition(" ")
        if determiner.lower() == "the":  # "his lawyer" is another's elsewhere
            if self._nouns.stranger(role):
                return _Who(noun=role.lower())
            if person := self._nouns.person(role) or self._nouns.person(head):
                return _Who(name=person, person=True)
            if body := self._nouns.body(head):
                return _Who(name=body)
        return _Who(noun=role.lower() if personal(head) else head.lower())

    @staticmethod
    def _definite(text: str) -> bool:
        return (
            text.lower().startswith(_DEFINITE)
            or "’s " in text
            or "'s " in text
            or "s' " in text
            or "s’ " in text
        )

    def _thing(self, act: Act) -> str:
        if not act.objects or (_kind(act) in _ALONE and _kind(act) != "announce"):
            return ""
        return self._things.get((act.action, act.objects[0]), act.objects[0])

    def _identity(self, who: _Who | None, key: tuple[str, str], *, alone: bool) -> str | None:
        """Return whose act it is among those of its action and object, "" where the story has one at most."""
        everyone, bodies = self._known(key)
        if who is None or who == _Who():
            if alone or len(everyone) > 1:
                return None
            return next(iter(everyone), "")
        if who.name:
            return self._full(who.name, everyone)
        people = [n for n in everyone if self._kind.get(n) is NameType.PERSON]
        nouns = [n for n in everyone if n not in self._kind]
        once = (key[0].split()[-1] in _ONCE and key not in self._several) or (
            key[1] != "" and personal(who.noun or "")
        )
        if who.noun and personal(who.noun) and once and len(people) == 1 and nouns == [who.noun]:
            # The story names one who did so; "the minister" is another only if called otherwise.
            return people[0] if self._nouns.may_be(who.noun, people[0]) else None
        if who.noun in everyone:
            return who.noun
        return bodies[0] if len(bodies) == 1 and who.noun in _BODIES else None

    def _full(self, name: str, everyone: frozenset[str]) -> str:
        """Return the full name that a surname alone stands for where one only of its bearers did such an act."""
        bearers = self._last.get(fold(name), set()) & everyone if " " not in name else set()
        return next(iter(bearers)) if len(bearers) == 1 else name

    def _known(self, key: tuple[str, str]) -> tuple[frozenset[str], list[str]]:
        """Return everybody who did such an act, by name or noun, and the names of those that are no persons."""
        if key not in self._doers:
            known = self._groups[key]
            bodies = sorted({w.name for w in known if w.name and not w.person})
            nouns = {w.noun for w in known if w.noun and not (bodies and w.noun in _BODIES)}
            self._doers[key] = frozenset({w.name for w in known if w.name} | nouns), bodies
        return self._doers[key]

    def _which(self, act: Act) -> bool:
        """Say whether it is sure which thing is meant, where names beside the noun tell several apart."""
        named = self._beside[act.action, self._thing(act)]
        return not act.objects[1:] if not named else len(named) == 1

    def _only(self, action: str) -> Moment | None:
        """Return the moment of "the collapse": the story's one act of that kind, else the occasion's own."""
        found = {self.moment(a, act) for a, act in self._whole if act.action == action}
        if not found:
            return (action, "", "")
        only = found.pop()
        return only if not found else None

    def _posed(self) -> Mapping[tuple[str, int, int], Moment]:
        """Join pictures of one person that name two or more of the same things."""
        poses = [
            (a, act, w)
            for a, act in self._whole
            if act.action == "pose" and (w := self._who[a, act.start, act.end]) and w.name
        ]
        found: dict[tuple[str, int, int], Moment] = {}
        if len(poses) > _POSES:
            return found
        for a, act, who in poses:
            for _, other, whom in poses:
                shared = set(act.objects) & set(other.objects) - {""}
                if other is not act and whom.name == who.name and len(shared) > 1:
                    found[a, act.start, act.end] = ("pose", " ".join(sorted(shared)), str(who.name))
        return found
