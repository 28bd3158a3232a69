"""Tolls with and without one more: "four, including the gunman", "two people died, and a third on Wednesday"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from factcheck.link.counted import counted
from factcheck.link.parallels import Place
from factcheck.model import NumberClaim
from factcheck.text.numerals import ORDINALS

_WHO = r"(?:gunman|shooter|suspect|attacker|assailant|killer|bomber|perpetrator)"
_CULPRIT = rf"(?:the )?(?:\w+ )?(?:{_WHO}|himself|herself)"
_WITH_CULPRIT = re.compile(rf"\bincluding {_CULPRIT}\b", re.IGNORECASE)
_HIM = r"(?:himself|herself)"
_HIS_DEATH = (
    rf"(?:(?:(?:killed|killing|kills|kill|shot|shooting|shoots|shoot|hanged|stabbed) )?{_HIM}"
    r"|(?:taking|took) (?:his|her) own life"
    rf"|turn(?:ed|ing|s)? (?:the|his|her|a) \w+ on {_HIM})"
)
# "... before taking his own life": whoever is counted before that is not the killer.
_BEFORE_HIMSELF = re.compile(
    rf"\b(?:before|and|then) (?:(?:he|she) )?(?:then |also |fatally |(?:shot|shooting) and ){{0,2}}{_HIS_DEATH}\b",
    re.IGNORECASE,
)
_BESIDE_CULPRIT = re.compile(
    rf"\b(?:(?:killed|killing|kills|kill|shot|shooting|shoots|shoot|hanged|stabbed|then|and) {_HIM}"
    rf"|(?:his|her) own life|turn(?:ed|ing|s)? (?:the|his|her|a) \w+ on {_HIM}|self-inflicted|murder-suicide"
    rf"|(?:commit(?:ted|ting)?|by|apparent|of) suicide|{_WHO} (?:(?:was|is) (?:\w+ )?(?:shot dead|shot and killed"
    rf"|killed|dead)|(?:\w+ )?died|dead)|(?:killed|killing|shot dead|fatally shot) (?:the|a) {_WHO})\b",
    re.IGNORECASE,
)

_ORDINAL = {value: word for word, value in ORDINALS.items()}
_ONE_LATER = re.compile(
    rf"\b(?:a|the) ({'|'.join(ORDINALS)})(?: \w+){{0,3}}?"
    r" (?:died|dies|succumbed|was killed|was found dead|was pronounced dead)\b",
    re.IGNORECASE,
)


def culprit_apart(a: Place[NumberClaim], b: Place[NumberClaim], texts: tuple[str, str]) -> bool:
    """Say whether two numbers of dead may differ only by the one who did it: "four, including the gunman".

    `texts` are the two articles': where neither sentence says whether the culprit is counted, an article that
    tells of his death leaves it open.
    """
    if counted(a.claim)[1] != "killed" or a.claim.low is None or b.claim.low is None:
        return False
    if abs(a.claim.low - b.claim.low) != 1:
        return False
    told = [_culprit(p.said) for p in (a, b)]
    if told[0] or told[1]:
        return told[0] != told[1]
    return any(_culprit(t) for t in texts)


def one_later(a: Place[NumberClaim], b: Place[NumberClaim], texts: tuple[str, str]) -> bool:
    """Say whether the article with the lower of two tolls adds the one that is missing: "a third victim died"."""
    if counted(a.claim)[1] != "killed" or a.claim.low is None or b.claim.low is None:
        return False
    if abs(a.claim.low - b.claim.low) != 1:
        return False
    lower = texts[a.claim.low > b.claim.low]
    return _ORDINAL.get(int(max(a.claim.low, b.claim.low))) in _added(lower)


@lru_cache(maxsize=1_024)
def _added(text: str) -> frozenset[str]:
    """Return the ordinals of victims that a text adds: "third"."""
    return frozenset(m[1].lower() for m in _ONE_LATER.finditer(text))


@lru_cache(maxsize=1_024)
def _culprit(text: str) -> str:
    if _WITH_CULPRIT.search(text):
        return "counted"
    return "beside" if _BESIDE_CULPRIT.search(text) else ""


class Victims:
    """The tolls of a story that are of a killer's victims alone, among those that may count him too."""

    def __init__(self, found: Iterable[Place[NumberClaim]]) -> None:
        """Find the tolls that are told before the killer's own death."""
        self._own: set[int] = set()
        self._articles: set[str] = set()
        for place in found:
            if counted(place.claim)[1] == "killed" and _BEFORE_HIMSELF.search(place.said):
                self._own.add(id(place.claim))
                self._articles.add(place.claim.article)

    def both(self, a: Place[NumberClaim], b: Place[NumberClaim]) -> bool:
        """Say whether two places count victims alone: then only such tolls of their articles compare."""
        return id(a.claim) in self._own and id(b.claim) in self._own

    def only(self, claims: Mapping[str, Sequence[NumberClaim]]) -> dict[str, list[NumberClaim]]:
        """Return the claims of each article that count victims alone."""
        return {article: [c for c in own if id(c) in self._own] for article, own in claims.items()}

    def total(self, a: Place[NumberClaim], b: Place[NumberClaim]) -> bool:
        """Say whether one is of victims alone, and the other of all the dead in an article that tells them apart."""
        return any(
            id(p.claim) in self._own and id(o.claim) not in self._own and o.claim.article in self._articles
            for p, o in ((a, b), (b, a))
        )
