"""What a figure is of, as news frames it: those taken to hospital, the hours until a fire was out, the sum stolen.

A story has one figure to a frame, and tells it in words of all kinds: "17 others were taken to hospital", "hospitals
in three towns admitted 27 patients".
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.link.counted import ANYBODY, counted
from factcheck.link.parallels import CROWD, Likeness, Place, nearness
from factcheck.model import NumberClaim
from factcheck.reason import amounts

# Characters before and after a figure in which its frame is told, as far as the clause goes.
_AROUND = 70
# Days of a unit, and by what factor lengths in two of these are of two lengths: "four weeks" is "a month".
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
_CLEARLY = 1.15
_CLAUSE = re.compile(r"[;:!?()]| [–—-] |, (?:and|but|while|as|which|who|after|before|when)\b|\bbecause\b")
_FRAMES = {
    "people": {
        "hospital": r"hospitali[sz]ed|(?:taken|rushed|airlifted|flown|sent|brought|admitted) to (?:\w+ ){0,3}hospitals?"
        r"|hospitals? (?:[\w’'-]+ ){0,4}(?:admitted|received|took in|treated)",
        "evacuated": r"evacuat\w+|ordered (?:out|to (?:leave|get out))|told to (?:leave|get out)"
        r"|forced (?:from|out of) their|forced to leave|moved to safety",
        "rescued": r"rescu(?:ed?|ing)|plucked|winched|(?:pulled|brought|led|helped) (?:out|to safety)|pulled from",
        "arrested": r"arrest(?:ed|s|ing)|detain(?:ed|ing)|in(?:to)? custody|rounded up",
        "missing": r"\bmissing\b|unaccounted for",
        "homeless": r"homeless|displaced|lost their homes",
        "dismissed": r"redundan(?:t|cy|cies)|laid off|los(?:e|ing) their jobs",
    },
    "homes": {
        "evacuated": r"evacuat\w+|empt(?:y|ied|ying)|clear(?:ed|ing)",
        "destroyed": r"destroy(?:ed|ing)|razed|levell?ed|burn(?:ed|t) down|gutted",
        "flooded": r"flood(?:ed|ing|s)|under water|inundated",
    },
    "time": {
        "until a fire was out": r"put(?:ting)? (?:\w+ ){0,4}out|extinguish|dous(?:e|ed|ing)|under control",
        "closed": r"\b(?:closed|shut|close)\b(?: [\w’'-]+){0,2} for $",
        "barred": r"\b(?:bann|suspend|disqualifi|barr)ed\b(?: [\w’'-]+){0,3} for $",
        "until a verdict": r"jur(?:y|ors)\b.*(?:deliberat|talk|need|debat|took|verdict)"
        r"|deliberat(?:ed|ing|ion)|(?:reach|return)\w* (?:an?|its|their) verdict",
    },
    "sum": {
        "stolen": r"\bst(?:ole|olen|eal|ealing)\b|siphon|embezzl|swindl|defraud|helped (?:him|her|them)sel(?:f|ves) to"
        r"|made off with|skimmed|pocketed|misappropriat",
        "insured": r"\binsured?\b",
        "lent": r"\bloan(?:ed|s)?\b|\bborrow(?:ed|ing)?\b|\blent\b|\blend(?:ing)?\b",
    },
}  # fmt: skip
_CUES = {
    kind: [(name, re.compile(cue, re.IGNORECASE)) for name, cue in own.items()]
    for kind, own in _FRAMES.items()
}
_KINDS = {
    **dict.fromkeys(ANYBODY, "people"),
    **dict.fromkeys(
        ("man", "woman", "child", "person", "worker", "employee", "guest", "tourist", "other"), "people"
    ),
    **dict.fromkeys(("home", "house", "property", "household"), "homes"),
}


def framed(
    found: Sequence[Place[NumberClaim]], claims: Mapping[str, Sequence[NumberClaim]]
) -> Iterator[tuple[int, int, Likeness]]:
    """Yield pairs i < j of places of two articles that give two figures to one frame.

    `claims` are the articles' claims. An article that gives two figures to a frame, or the other article's figure
    anywhere, tells of two things.
    """
    members: dict[tuple[str, str, str | None], list[int]] = defaultdict(list)
    for i, place in enumerate(found):
        if told := frame(place):
            members[*told, "days" if place.claim.unit in _DAYS else place.claim.unit].append(i)
    for indices in members.values():
        own: dict[str, list[NumberClaim]] = defaultdict(list)
        for i in indices:
            own[found[i].claim.article].append(found[i].claim)
        for i, j in combinations(indices[:CROWD], 2):
            a, b = found[i].claim, found[j].claim
            if (
                a.article == b.article
                or not _differ(a, b)
                or any(c.unit == x.unit and amounts.disjoint(c, x) for x in (a, b) for c in own[x.article])
            ):
                continue
            if not any(
                amounts.same(c, x) for x, y in ((a, b), (b, a)) for c in claims[y.article] if c.unit == x.unit
            ):
                yield i, j, nearness(found[i], found[j])


def _differ(a: NumberClaim, b: NumberClaim) -> bool:
    """Say whether two figures cannot be one; of lengths in two units, whether they are clearly not one."""
    if a.unit == b.unit:
        return amounts.disjoint(a, b)
    low, high = sorted(amounts.stated(c) * _DAYS[c.unit or ""] for c in (a, b))
    return high > low * _CLEARLY and not (a.approximate or b.approximate)


def frame(place: Place[NumberClaim]) -> tuple[str, str] | None:
    """Return what is measured or counted and what of it, None for most figures and where two frames fit."""
    kind = _kind(place.claim)
    if kind is None:
        return None
    at, end = place.claim.start - place.sentence[0], place.claim.end - place.sentence[0]
    before = _CLAUSE.split(place.said[max(0, at - _AROUND) : at])[-1]
    after = _CLAUSE.split(place.said[end : end + _AROUND])[0]
    told = [
        name
        for name, cue in _CUES[kind]
        if cue.search(before + place.said[at:end] + after) or cue.search(before)
    ]
    return (kind, told[0]) if len(told) == 1 else None


def _kind(claim: NumberClaim) -> str | None:
    if amounts.is_money(claim):
        return "sum"
    if claim.unit in amounts.DURATIONS:
        return "time"
    return _KINDS.get(counted(claim)[0]) if claim.unit is None else None
