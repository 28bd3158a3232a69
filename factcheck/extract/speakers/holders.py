"""Whom "the senator" or "the photographer" means: the one person the article gives that role."""

import re
from collections import defaultdict

from factcheck.extract.document import Document
from factcheck.extract.speakers.lexicon import PREPOSITIONS, ROLES
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
        return {role: people for role, people in roles.items() if role in ROLES}
