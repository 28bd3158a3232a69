"""Whom "the senator" or "the photographer" means: the one person the article gives that role."""

import re
from collections import defaultdict

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document
from factcheck.extract.speakers.lexicon import FEMALE_WORDS, MALE_WORDS, PREPOSITIONS
from factcheck.model import NameClaim, NameType

_SHORT = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "pres": "president",
    "gen": "general",
    "dr": "doctor",
    "prof": "professor",
    "capt": "captain",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "det": "detective",
    "rev": "reverend",
}
_WORD = re.compile(r"[A-Za-z’'-]+")
# "Ana Reyes, a wedding photographer from Salem, said"; "Ana Reyes, the group's chairwoman,"
_APPOSITION = re.compile(r"(?:,| is| was) (?:an?|the|its|his|her)\s((?:[\w’'-]+ ){0,4}[\w’'-]+)")
_BEFORE = 40
# Nouns for persons that an article gives to few: "the official" and "the source" are anybody.
_ROLES = word_set(
    """
    actor actress administrator adviser advisor ambassador analyst anchor archbishop architect artist
    astronaut attorney author baroness billionaire biologist bishop boss boxer broadcaster captain
    cardinal ceo chairman chairwoman chancellor chef chief coach colonel columnist comedian comedienne
    commander commissioner commodore composer comptroller congressman congresswoman coordinator coroner
    councillor councilman councilwoman curator dean designer detective dictator director doctor duchess
    duke economist editor engineer entertainer entrepreneur epidemiologist executive filmmaker
    footballer founder general golfer goalkeeper governor guitarist headteacher historian host imam
    influencer inspector inventor investigator judge justice king lawmaker lawyer lecturer lieutenant
    manager mayor mogul midfielder minister model musician nominee novelist nurse ombudsman owner
    painter pastor philosopher photographer physician physicist pianist pilot playwright poet pope
    premier president priest prince princess principal producer professor prosecutor psychiatrist
    psychologist publisher queen quarterback rabbi rapper rector referee registrar representative
    researcher reverend salesman scientist screenwriter sculptor secretary seismologist senator sergeant
    sheriff singer skipper sociologist songwriter speaker spokesman spokesperson spokeswoman
    sportscaster striker superintendent superstar surgeon surveyor teacher treasurer tycoon veterinarian
    violinist whistleblower writer
    """
)

OFFICES = _ROLES | MALE_WORDS | FEMALE_WORDS | word_set("pm mp police court inquiry report union")
"""Who may speak in a headline without a name: "PM: ‘No more strikes’"."""


class Holders:
    """The roles that an article gives to persons, read once, when the first is asked for."""

    def __init__(self, doc: Document, names: list[NameClaim]) -> None:
        self._text = doc.text
        self._names = [n for n in names if n.type is NameType.PERSON]
        self._by_role: dict[str, set[str]] | None = None

    def holder(self, role: str) -> str | None:
        """Return the only person whom the article calls a `role` (one word, lower case), or None."""
        if self._by_role is None:
            self._by_role = self._read()
        found = self._by_role.get(role, set())
        return next(iter(found)) if len(found) == 1 else None

    def _read(self) -> dict[str, set[str]]:
        roles: dict[str, set[str]] = defaultdict(set)
        for name in self._names:
            before = _WORD.findall(self._text[max(0, name.start - _BEFORE) : name.start])
            for word in before[-1:]:
                roles[_SHORT.get(word.lower(), word.lower())].add(name.entity)
            first = name.form.split()[0].rstrip(".").lower()
            roles[_SHORT.get(first, first)].add(name.entity)
            apposition = _APPOSITION.match(self._text, name.end)
            if apposition:
                noun = ""
                for word in apposition.group(1).lower().split():
                    if word in PREPOSITIONS or word in ("who", "and", "that"):
                        break
                    noun = word
                roles[noun].add(name.entity)
        return {role: people for role, people in roles.items() if role in _ROLES}
