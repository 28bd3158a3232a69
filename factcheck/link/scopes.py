"""What the words beside two figures say of their scope: a part or the whole, a span or a year, a rate."""

import re
from typing import Any

from factcheck.link.counted import ANYBODY, counted
from factcheck.link.parallels import Place, converted
from factcheck.model import NumberClaim
from factcheck.reason import amounts
from factcheck.text.calendar import MONTHS
from factcheck.text.numerals import word_value

_NUMBER = "(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+|dozens|scores|hundreds|thousands|tens of thousands)"
_PART_BEFORE = re.compile(
    r"(?:\b(?:of (?:them|whom|those|which|that|these)|among them)|(?:^|[,;:] |\band )of the (?:\w+ )?\w+)"
    r"[,:]? (?:\w+ ){0,2}$"
)
_INCLUDED_BEFORE = re.compile(r"\bincluding (?:\w+ ){0,2}$")
_OF_WHICH = re.compile(
    r"\b(?:of (?:which|whom|them|those)|among them),? (?:only |at least |about |just )?([a-z]+|\d[\d,]*)\b",
    re.IGNORECASE,
)
_MEMBER_BEFORE = re.compile(
    r"\b(?:and|plus|along with|as well as|in addition to|besides)(?: another| a further)? $"
)
_PART_AFTER = re.compile(
    "|".join(
        (
            r" (?:in|on|at|for|from|during) (?:\w+ ){1,4}alone\b",
            rf" of (?:the (?:{_NUMBER}|injured|wounded|victims|dead|killed)|them|those|these)\b",
            rf"[^.;]{{0,60}}?\band {_NUMBER} more (?:in|across|around|from|on|at)\b",
            rf"[^;]{{0,90}}?, (?:and )?(?:(?:one|another|the others?) (?:was|were)|{_NUMBER} (?:to|at))\b",
        )
    )
)
_WHOLE_AFTER = re.compile(r"[^.;]{0,50}?\b(?:including|among them|in all\b|in total|altogether)")
_RATE_AFTER = re.compile(
    r"[ -](?:\w+[ -]){0,2}?(?:(per|each|apiece|annual|annually|yearly|monthly|weekly|daily|hourly)\b"
    r"|(?:a|an|every) (second|minute|hour|day|week|month|year|night|person|head|share|piece)\b)"
)
# Two that have "17 percent each" have 17 percent.
_APIECE = frozenset({"each", "apiece"})
# What was said before more was known.
_CORRECTED = re.compile(
    r"\b(?:initial|early|earlier|first|preliminary) (?:reports?|estimates?|counts?|figures?|statements?)\b"
    r"|\b(?:initially|originally|first|earlier|previously) (?:said|reported|announced|told|believed|estimated)\b"
    r"|\b(?:said|reported|announced) (?:initially|originally|earlier|at first)\b",
    re.IGNORECASE,
)
# How badly somebody is hurt, which tells of some of those who are.
_GRAVE = re.compile(
    r"\b(?:critical|serious|grave|severe|minor|slight|life-threatening|non-life-threatening)(?:ly)?\b"
)
_SPAN = re.compile(
    r"\b(?:from|between|since) (?:19|20)\d\d(?: (?:to|through|until|and)|-| ?–)|\bsince (?:19|20)\d\d"
    r"|\b(?:over|in|during) the (?:\w+[ -])?\w+[ -]years?\b|\byear span\b"
)
# Of a count, how far it reaches: "three times since October", "nine games before coming back".
_SINCE_AFTER = re.compile(
    rf" (?:since (?:last )?(?:{'|'.join(MONTHS)}|(?:19|20)\d\d|\w+day)"
    r"|(?:in|over|during|within) the (?:past|last|previous)\b|(?:before|until) \w+ing\b)"
)
_YEAR = re.compile(r"\b(?:last|this) year\b|\b(?:in|for) (?:19|20)\d\d\b")
_AROUND = 60
# Two days' rates of a currency part its conversions by no more.
_RATES = 1.08
_APART = frozenset(
    frozenset(kinds)
    for kinds in (
        ("part", ""),
        ("part", "whole"),
        ("part", "member"),
        ("member", "whole"),
        ("span", "year"),
        ("since", ""),
    )
)
DEADLY = re.compile(r"\b(?:killed|died|dead|fatally|fatalities)\b", re.IGNORECASE)
"""Words that tell of somebody's death."""
# What happened at another time, told beside the news: such a figure is of another event.
_BACKGROUND = re.compile(
    r"\b(?:last (?:year|month|spring|summer|fall|autumn|winter|decade)"
    r"|(?:years?|months?|decades?) (?:ago|earlier|before|since)|since (?:the|19|20)|in (?:19|20)\d\d"
    rf"|in (?:{'|'.join(MONTHS)})(?! \d)|so far this year|this year|every year|anniversary|history|in the past"
    r"|the previous|deadliest|worst|series of|on average)\b",
    re.IGNORECASE,
)
_ELSEWHEN = re.compile(
    r"\b(?:last (?:year|month|spring|summer|fall|autumn|winter)|(?:years?|months?|decades?) (?:ago|earlier|before)"
    rf"|in (?:19|20)\d\d|in (?:{'|'.join(MONTHS)})(?! \d))\b",
    re.IGNORECASE,
)


def apart(a: Place[NumberClaim], b: Place[NumberClaim], *, alike: bool) -> bool:
    """Say whether two figures are of different scope: one a part of what the other is the whole of, one a rate.

    In sentences that are `alike` one may well leave out in which condition the counted are.
    """
    if bool(_CORRECTED.search(a.said)) != bool(_CORRECTED.search(b.said)):
        return True
    first, second = _scope(a), _scope(b)
    if first[1] != second[1] or (not alike and first[2] != second[2]):
        return True
    if grave(a.claim) != grave(b.claim):
        return True
    return frozenset((first[0], second[0])) in _APART or (a.claim.unit is None and _told_in_part(a, b))


def grave(claim: NumberClaim) -> bool:
    """Say whether a claim is of those alone who are badly, or hardly, hurt."""
    return bool(_GRAVE.search(claim.text))


def at_other_rate(a: Place[NumberClaim], b: Place[NumberClaim]) -> bool:
    """Say whether one sum may be the other one's, converted at another day's rate.

    Two conversions say only at what rate each article reckons: what they are of is told beside them.
    """
    both = [converted(p.said, p.claim, p.claim.start - p.sentence[0]) for p in (a, b)]
    if all(both) or not any(both):
        return all(both)
    low, high = sorted((amounts.stated(a.claim), amounts.stated(b.claim)))
    return 0 < low < high < low * _RATES


def another_time(place: Place[Any]) -> bool:
    """Say whether a sentence names another month or year than that of the news, of which it gives no day."""
    return bool(_ELSEWHEN.search(place.said))


def background(place: Place[Any]) -> bool:
    """Say whether a sentence tells of another time than the news."""
    return bool(_BACKGROUND.search(place.said))


def _scope(place: Place[NumberClaim]) -> tuple[str, str, bool]:
    """Return what a figure is of, as what rate, and whether it says how badly those counted are hurt.

    It is of a "part", the "whole", a "member" of a list, a "span" of years, a "year", all "since" some day; "" where
    nothing is said.
    """
    claim = place.claim
    at, end = claim.start - place.sentence[0], claim.end - place.sentence[0]
    before, after = place.said[:at].lower(), place.said[end:].lower()
    found = _RATE_AFTER.match(after)
    rate = next((g for g in found.groups() if g), "") if found else ""
    if claim.unit in amounts.SHARES and rate in _APIECE:
        rate = ""
    hurt = bool(_GRAVE.search(claim.text) or _GRAVE.search(after[:_AROUND])) and claim.unit is None
    measure = claim.unit is not None and not amounts.is_money(claim) and claim.unit not in amounts.SHARES
    if _INCLUDED_BEFORE.search(before) and (claim.unit is not None or counted(claim)[0] in ANYBODY):
        return "part", rate, hurt
    if not measure and (_PART_BEFORE.search(before) or _PART_AFTER.match(after)):
        return "part", rate, hurt
    if claim.unit is not None:
        said = place.said.lower()
        return "span" if _SPAN.search(said) else "year" if _YEAR.search(said) else "", rate, hurt
    if _WHOLE_AFTER.match(after):
        return "whole", rate, hurt
    if _SINCE_AFTER.match(after):
        return "since", rate, hurt
    return "member" if _MEMBER_BEFORE.search(before) and " " not in claim.what else "", rate, hurt


def _told_in_part(a: Place[NumberClaim], b: Place[NumberClaim]) -> bool:
    """Say whether one sentence gives the other's figure for a part of its own: "five bombs, of which four went off"."""
    return any(
        word_value(m[1]) == amounts.stated(o.claim)
        for p, o in ((a, b), (b, a))
        for m in _OF_WHICH.finditer(p.said, p.claim.end - p.sentence[0])
    )
