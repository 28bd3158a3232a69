"""Which acts that the articles of a story put in order are one: by what was done, to what, by whom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Act, NameClaim, NameType, RoleClaim, Span, Subject
from factcheck.text.fold import fold

Moment = tuple[str, ...]

# Nouns that describe an organisation without its name: "the brand apologised" is whichever of them did.
_BODY_NOUNS = """
brand company firm house label airline retailer maker manufacturer network broadcaster publisher studio club team
band bank carrier corporation organisation organization agency charity museum university school chain group
startup giant designer outlet
"""
_BODIES = frozenset(_BODY_NOUNS.split())
# A story with more pictures than this is about pictures, and which is meant is never sure.
_POSES = 100
_DEFINITE = ("the ", "its ", "his ", "her ", "their ")
# Acts told without an object, by whoever did them.
_ALONE = frozenset({"die", "apologise", "resign", "born", "testify", "divorce", "announce"})


@dataclass(frozen=True, slots=True)
class _Who:
    """Who did it: a name (`person` where it is surely a person's), a noun, or neither: "a man"."""

    name: str | None = None
    person: bool = False
    noun: str | None = None


class Acts:
    """The acts of one story, each put to the moment it tells of, or to none where that is not sure."""

    def __init__(
        self,
        acts: Iterable[tuple[str, Act]],
        names: Iterable[NameClaim],
        subjects: Sequence[Subject],
        roles: Iterable[RoleClaim] = (),
    ) -> None:
        """Sort the acts, each given with its article. `names` and `roles` carry the story's canonical names."""
        self._roles: dict[str, set[str]] = defaultdict(set)
        for r in roles:
            self._roles[fold(r.role)].add(r.person)
        self._names: dict[tuple[str, int], NameClaim] = {(n.article, n.end): n for n in names}
        self._kind = {s.name: s.type for s in subjects}
        self._last: dict[str, set[str]] = defaultdict(set)
        for s in subjects:
            if " " in s.name:
                self._last[fold(s.name.split()[-1])].add(s.name)
        self._whole = [(a, act) for a, act in acts if act.objects or act.agent]
        self._who = {(a, act.start, act.end): self._read(a, act) for a, act in self._whole}
        self._groups: dict[tuple[str, str], set[_Who]] = defaultdict(set)
        for a, act in self._whole:
            who = self._who[a, act.start, act.end]
            if who:
                self._groups[act.action, self._thing(act)].add(who)
        self._doers: dict[tuple[str, str], tuple[frozenset[str], list[str]]] = {}
        self._bare: dict[str, Moment | None] = {}
        self._beside: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
        for _, act in self._whole:
            if act.objects[1:]:
                self._beside[act.action, act.objects[0]].add(act.objects[1:])
        self._poses = self._posed()

    def moment(self, article: str, act: Act) -> Moment | None:
        """Return the moment an act tells of; acts of one moment are one event."""
        if not act.objects and not act.agent:
            if act.action not in self._bare:
                self._bare[act.action] = self._only(act.action)
            return self._bare[act.action]
        who = self._who.get((article, act.start, act.end))
        if who is None and act.agent is not None:
            return None
        if act.action == "pose":
            return self._poses.get((article, act.start, act.end))
        thing = self._thing(act)
        if thing and not self._which(act):
            return None
        whose = self._identity(who, (act.action, thing), alone=not thing)
        return None if whose is None else (act.action, thing, whose)

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
            return None if bearers else _Who(name=agent.text)
        if agent.text.lower() in ("he", "she", "it", "they", "who"):
            return None
        if not self._definite(agent.text):
            return _Who()
        determiner, _, role = agent.text.partition(" ")
        bearers = self._roles.get(fold(role), set())
        if determiner.lower() == "the" and len(bearers) == 1:  # "his lawyer" is another's elsewhere
            return _Who(name=next(iter(bearers)), person=True)
        return _Who(noun=head.lower())

    @staticmethod
    def _definite(text: str) -> bool:
        return (
            text.lower().startswith(_DEFINITE)
            or "’s " in text
            or "'s " in text
            or "s' " in text
            or "s’ " in text
        )

    @staticmethod
    def _thing(act: Act) -> str:
        return "" if act.action in _ALONE else act.objects[0] if act.objects else ""

    def _identity(self, who: _Who | None, key: tuple[str, str], *, alone: bool) -> str | None:
        """Return whose act it is among those of its action and object, "" where the story has one at most."""
        everyone, bodies = self._known(key)
        if who is None or who == _Who():
            if alone or len(everyone) > 1:
                return None
            return next(iter(everyone), "")
        if who.name:
            return who.name
        if who.noun in everyone:
            return who.noun
        return bodies[0] if len(bodies) == 1 else None

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
        named = self._beside[act.action, act.objects[0]]
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
