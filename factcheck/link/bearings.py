"""What a distance leads to: "six miles south of Easton", "a depth of six miles"."""

import re

from factcheck.link.parallels import Place
from factcheck.model import NumberClaim
from factcheck.reason import amounts
from factcheck.text.calendar import MONTHS, WEEKDAYS
from factcheck.text.fold import fold
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare, words

_SIDE = r"(?:north|south|east|west)(?:ern)?"
_WAY = re.compile(
    rf"(?: \([^)]{{1,20}}\))? (?:drive |or so )?(?:to the )?({_SIDE}(?:-?{_SIDE})?)"
    r" of (?:the (?:city|town|village|port|island|coast) of )?((?:[A-Z][\w'’.-]*)(?: [A-Z][\w'’.-]*){0,2})"
)
_DOWN = re.compile(
    r" (?:deep|down|underground|(?:below|beneath|under) (?:the )?(?:\w+ )?(?:surface|ground|sea|seabed))\b"
)
_DEPTH = re.compile(
    r"\b(?:deep|depth)(?: of)?(?: (?:just|only|about|around|some))?(?: [\d., ]+ ?[a-z]+ ?\()? ?$"
)
# Characters before a distance in which its other end is named.
_BEFORE = 60
# "The survey said the quake was six miles south": who says it is no place.
_CLAUSE = re.compile(r"\b(?:said|says|reported|that|where|which|who)\b|[;:] ")
_NO_PLACES = STOPWORDS | frozenset(MONTHS) | frozenset(WEEKDAYS)


def from_elsewhere(a: Place[NumberClaim], b: Place[NumberClaim]) -> bool:
    """Say whether two distances begin at two places: neither sentence names what the other does."""
    (near, said), (other_near, other_said) = _origin(a), _origin(b)
    return bool(near and other_near) and near.isdisjoint(other_said) and other_near.isdisjoint(said)


def _origin(place: Place[NumberClaim]) -> tuple[set[str], set[str]]:
    """Return the words in capitals just before a distance, and all of its sentence up to there, folded."""
    at = place.claim.start - place.sentence[0]
    clause = max((m.end() for m in _CLAUSE.finditer(place.said, 0, at)), default=0)
    near, said = set(), set()
    for word in words(place.said, 0, at):
        key = fold(bare(word.text))
        if word.text[0].isupper() and key not in _NO_PLACES and not any(m.startswith(key) for m in MONTHS):
            said.add(key)
            if word.start >= max(clause, at - _BEFORE):
                near.add(key)
    return near, said


def bearing(place: Place[NumberClaim]) -> str:
    """Return whence and which way a distance is reckoned, "south easton", "depth"; "" where that is not said."""
    claim = place.claim
    if claim.unit is None or amounts.is_money(claim) or claim.unit in amounts.DURATIONS | amounts.SHARES:
        return ""
    at, end = claim.start - place.sentence[0], claim.end - place.sentence[0]
    after = place.said[end:].lstrip(")")
    if found := _WAY.match(after):
        return f"{found[1].removesuffix('ern')} {fold(found[2]).rstrip('.')}"
    return "depth" if _DOWN.match(after) or _DEPTH.search(place.said[:at]) else ""
