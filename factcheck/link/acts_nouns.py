"""What a bare noun can stand for in a story: "the minister", "the university", "the film"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from factcheck.model import NameType, RoleClaim, Subject
from factcheck.text.fold import fold
from factcheck.text.persons import parts

# Nouns for one thing.
_SAME = {
    word: line.split()[0]
    for line in """
    photo photograph picture image snap
    film movie picture
    plane aircraft aeroplane airplane jet airliner
    ship vessel freighter
    inquiry enquiry investigation probe
    ward unit
    report study
    memo memorandum
    law bill legislation
    deal agreement contract accord
    car vehicle
    shop store
    plant factory works
    home house
    theatre theater
    share stock
    crew sailor seaman crewman mariner
    resident inhabitant villager townspeople
    policeman policewoman officer
    """.strip().splitlines()
    for word in line.split()[1:]
}
# Nouns for works, vessels and makes that have a title: "the play opened" is the one the story names.
_TITLED_NOUNS = """
play musical opera ballet film show exhibition series novel memoir album single documentary production
ship ferry vessel tanker liner trawler yacht boat freighter submarine probe rocket spacecraft satellite
"""
TITLED = frozenset(_TITLED_NOUNS.split())

# Nouns for one office.
_OFFICES = {
    word: frozenset(line.split()) - {word}
    for line in """
    captain skipper master
    head headteacher headmaster headmistress principal
    executive ceo chief boss
    manager coach
    chairman chairwoman chair chairperson
    councillor councilman councilwoman councilor
    governor warden
    lawyer attorney solicitor barrister
    """.strip().splitlines()
    for word in line.split()
}


_PEOPLE = re.compile(
    r"(?:er|or|ist|man|woman|ian|ant|(?<!m)ent|ess|ary|chief|head|executive|captain|coach|mayor|judge|boss|star|bride"
    r"|priest|bishop|nurse|king|queen|pilot|premier|financier|witness|whistleblower)$"
)


def personal(noun: str) -> bool:
    """Say whether a noun looks like one for what a person is or does."""
    return bool(_PEOPLE.search(noun))


# The prime minister is not "the minister", nor the deputy mayor "the mayor".
_UNDER = re.compile(r"\b(?:prime|vice|deputy|assistant|associate|former|acting|interim|junior|then)\b")


# Characters on either side of a name that may hold what it is, and the most places that are looked at.
_LEAD = 80
_PLACES = 200


class Nouns:
    """The nouns of one story, each put to the person, body or thing that it stands for there alone."""

    def __init__(self, subjects: Sequence[Subject], roles: Iterable[RoleClaim], texts: Iterable[str]) -> None:
        """Read who has which role, and the texts of the articles for what stands beside which name."""
        self._roles: dict[str, set[str]] = defaultdict(set)
        self._of: dict[str, set[str]] = defaultdict(set)
        for r in roles:
            role = fold(r.role)
            head = (role.split() or [""])[-1]
            self._of[r.person].add(role)
            for key in {role} if _UNDER.search(role) else {role, head}:
                self._roles[key].add(r.person)
        self._bodies: dict[str, set[str]] = defaultdict(set)
        self._person: dict[str, set[str]] = defaultdict(set)
        for s in subjects:
            words = parts(s.name)[0]
            if s.type is NameType.PERSON:
                self._person[words[-1] if words else ""].add(s.name)
            else:
                for word in words if len(words) > 1 else ():
                    self._bodies[word].add(s.name)
        self._text = "\n".join(texts)
        self._low = self._text.lower()
        self._windows: dict[str, str] = {}
        self._called: dict[str, set[str]] = {}

    def person(self, role: str) -> str | None:
        """Return the one person of the story who has a role, None where nobody or several have it."""
        said = fold(role)
        bearers = self._roles.get(said) or set()
        for other in () if bearers else _OFFICES.get(said, ()):
            bearers |= self._roles.get(other) or set()
        if not bearers and said:
            bearers = self._apposed(said)
        return next(iter(bearers)) if len(bearers) == 1 else None

    def _apposed(self, noun: str) -> set[str]:
        """Return whom the texts call by a noun beside the name: "the sacristan, Piero Lanza"."""
        if noun not in self._called:
            self._called[noun] = {
                next(iter(persons))
                for surname, persons in sorted(self._person.items())
                if len(persons) == 1 and noun in self._around(surname) and self._is_called(noun, surname)
            }
        return self._called[noun]

    def _is_called(self, noun: str, surname: str) -> bool:
        n, p = re.escape(noun), re.escape(surname)
        both = (
            rf"\b((?:[\w’'-]+ )?){n}, (?!said|says|told|and|but|who|which)(?:[\w.-]+ ){{1,2}}{p}\b"
            rf"|\b{p}, (?:an?|the|its|his|her|their) ((?:[\w-]+ ){{0,2}}){n}\b"
        )
        told = re.finditer(both, self._around(surname))
        return any(not _UNDER.search(m[1] or m[2] or "") for m in told)

    def may_be(self, noun: str, person: str) -> bool:
        """Say whether nothing that the story calls a person speaks against a noun: "the finance minister"."""
        said = set(fold(noun).split())
        head = re.escape((fold(noun).split() or [""])[-1])
        # "the interior minister of Corran, Paul Vance"
        beside = rf"((?:[a-z-]+ )?{head}) (?:of|at|for) (?:[\w’'-]+ ?){{1,5}}, {re.escape(person.lower())}\b"
        told = [fold(role) for role in re.findall(beside, self._around(person.lower()))]
        roles = [set(role.split()) - {"the", "a", "an"} for role in (*self._of.get(person, ()), *told)]
        return not roles or any(said <= role or role <= said for role in roles)

    def stranger(self, role: str) -> bool:
        """Say whether everybody whose role has the same head has another one: "the finance minister"."""
        head = (fold(role).split() or [""])[-1]
        bearers = [p for p, roles in self._of.items() if any(r.split()[-1:] == [head] for r in roles)]
        return bool(bearers) and not any(self.may_be(role, p) for p in bearers)

    def body(self, noun: str) -> str | None:
        """Return the one name of no person that has the noun in it: "the university" is Tilden University."""
        named = self._bodies.get(fold(noun)) or set()
        return next(iter(named)) if len(named) == 1 else None

    def surname(self, word: str) -> str | None:
        """Return the one person whose surname a word is."""
        named = self._person.get(word) or set()
        return next(iter(named)) if len(named) == 1 else None

    def titled(self, word: str) -> bool:
        """Say whether a word is a name's in the texts, no noun: it stands with a capital behind another word."""
        return word.capitalize() in self._capitals and word not in self._smalls

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """The words that stand with a capital within a sentence."""
        return frozenset(re.findall(r"(?<=[a-z,] )[A-Z][\w’'-]*", self._text))

    @cached_property
    def _smalls(self) -> frozenset[str]:
        return frozenset(re.findall(r"\b[a-z][\w’'-]*", self._text))

    def thing(self, noun: str) -> str:
        """Return the noun that stands for all of its meaning."""
        return _SAME.get(noun, noun)

    def stands_for(self, nouns: Iterable[str], names: Iterable[str]) -> Mapping[str, str]:
        """Return the nouns that one of the names alone goes with in the texts: "the Zipster, a scooter"."""
        found: dict[str, set[str]] = defaultdict(set)
        for noun in sorted(set(nouns)):
            for name in sorted(set(names) - {noun}):
                if self._beside(noun, name):
                    found[noun].add(name)
        return {noun: next(iter(known)) for noun, known in found.items() if len(known) == 1}

    def _beside(self, noun: str, name: str) -> bool:
        n, p = re.escape(noun), re.escape(name)
        the = "(?:an?|the|its|his|her|their)"
        both = (
            rf"\b{p} {n}\b|\b{p}, {the} (?:[\w-]+ ){{0,3}}{n}\b|\b{n}s?,? (?:called |named |the )?{p}\b"
            rf"|\b{n}, (?!said|says|told|and|but|who|which)(?:[\w.-]+ ){{1,2}}{p}\b"
        )
        return bool(re.search(both, self._around(name)))

    def _around(self, name: str) -> str:
        """Return what stands around a name in small letters, of a story with very many places the first of them."""
        if name not in self._windows:
            found: list[str] = []
            at = self._low.find(name)
            while at >= 0 and len(found) < _PLACES:
                found.append(self._low[max(0, at - _LEAD) : at + len(name) + _LEAD])
                at = self._low.find(name, at + 1)
            self._windows[name] = "\n".join(found)
        return self._windows[name]
