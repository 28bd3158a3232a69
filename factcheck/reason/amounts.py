"""Amounts as intervals of what they can be: whether two can be one, and how to name one for an editor."""

import math
import re

from factcheck.model import NumberClaim

DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
SHARES = frozenset({"percent", "percentage point"})
_SIGNS = {"$": "$", "GBP": "£", "EUR": "€"}
_PLURALS = {"foot": "feet", "inch": "inches"} | {u: u for u in ("mph", "km/h")}
_CLOSE = 0.15
"""How far, as a share, two figures may lie apart that are one, rounded or hedged."""
_TOUCH = 1e-9
_HALF = 0.5
_NEAR = 0.05
_ROOM = 4
_MORE = 2
"""How many more figures the finer of two numbers shows, where the other is it rounded."""
_MORE_THAN = re.compile(r"(?:more than|over|above|upwards? of|in excess of)\b", re.IGNORECASE)
_LESS_THAN = re.compile(r"(?:fewer than|less than|under|below)\b", re.IGNORECASE)
_SCALED = re.compile(r"(\d[\d,]*(?:\.\d+)?) ?(?:([mb])n?|(tn)|([mbt])r?illion)\b", re.IGNORECASE)
_SPACED = re.compile(r"(?<=\d), (?=\d{3}\b)")
_LETTERS = {"m": 10**6, "b": 10**9, "t": 10**12}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def disjoint(a: NumberClaim, b: NumberClaim) -> bool:
    """Return whether no value satisfies both claims; units are the caller's concern."""
    return (_below(a, b) or _below(b, a)) and not (_rounded(a, b) or _rounded(b, a))


def same(a: NumberClaim, b: NumberClaim) -> bool:
    """Return whether two claims give one figure: their values can be one, and the figures themselves are close.

    "Over $300" leaves room for $3,544 and does not give it.
    """
    if disjoint(a, b):
        return False
    x, y = stated(a), stated(b)
    return abs(x - y) <= _CLOSE * max(abs(x), abs(y))


def stated(claim: NumberClaim) -> float:
    """Return the figure an interval lies around, or the end it has: 40 for "at least 40".

    The end of "more than $10 million" is half a million lower, where what rounds to its figure begins.
    """
    if claim.low is None and claim.high is None:
        return 0.0
    if (claim.low is None or claim.high is None) and (printed := _SCALED.search(claim.text)):
        scale = next(g for g in printed.groups()[1:] if g)[0].lower()
        return float(printed[1].replace(",", "")) * _LETTERS[scale]
    return _middle(claim)


def digits(claim: NumberClaim) -> int:
    """Return how many figures an amount shows: 2 for $43 million, 8 for $43,885,310."""
    return _significant(stated(claim))


def place_of(value: float) -> float:
    """Return what the last figure of a number stands for: 100 for 600, 0.1 for 5.6; 0 for 0."""
    if value <= 0:
        return 0.0
    return 10.0 ** (math.floor(math.log10(value)) - _significant(value) + 1)


def is_money(claim: NumberClaim) -> bool:
    """Return whether a claim is of a sum of money: its unit is a currency."""
    return claim.unit is not None and (claim.unit == "$" or (len(claim.unit) == 3 and claim.unit.isupper()))


def _below(a: NumberClaim, b: NumberClaim) -> bool:
    """Return whether all of `a` lies below all of `b`; where both are rounded, an end in common is not one."""
    if a.high is None and b.low is not None and a.low and is_money(a):
        return a.low * _ROOM < b.low  # "more than $25,000" is not said of $250,000
    if a.high is None or b.low is None:
        return False
    if a.approximate and b.approximate and a.low is not None and b.high is not None:
        # Both writers look at one figure: what one hedges lies halfway to what the other hedges, at most.
        return _middle(a) + a.high < b.low + _middle(b)
    touching = abs(a.high - b.low) <= _TOUCH * abs(a.high)
    return a.high < b.low or (touching and _wide(a) and _wide(b))


def _wide(claim: NumberClaim) -> bool:
    return claim.low is None or claim.high is None or claim.high > claim.low


def _rounded(coarse: NumberClaim, fine: NumberClaim) -> bool:
    """Return whether one figure is the other in rounder numbers: "$43 million" for $43,885,310, 6 miles for 6.2.

    Only where the finer one says much more, and for lengths, which nobody measures alike, a little more.
    """
    if coarse.low is None or coarse.high is None or fine.low is None or fine.low != fine.high:
        return False
    rough, exact = stated(coarse), fine.low
    if coarse.unit in DURATIONS or coarse.unit == "magnitude" or rough <= 0 or exact <= 0:
        return False
    if coarse.unit is not None and not is_money(coarse):
        near = abs(rough - exact) <= _NEAR * exact and coarse.unit not in SHARES
        return near or (rough.is_integer() and not exact.is_integer() and abs(rough - exact) <= _HALF)
    shown, more = _significant(rough), _significant(exact)
    if more < shown + _MORE:
        return False
    place = 10.0 ** (math.floor(math.log10(rough)) - shown + 1)
    return abs(rough - exact) <= place / 2 or (shown > 1 and rough < exact < rough + place)


def _significant(value: float) -> int:
    return len(f"{value:.12e}".split("e")[0].replace(".", "").rstrip("0"))


def describe(claim: NumberClaim) -> str:
    """Return an amount in words: "7", "at least 40", "£32 million", "4 years", "about 2.4m" as written."""
    low, high = claim.low, claim.high
    if low is None and high is None:
        return _printed(claim)
    if low is None or high is None:
        if is_money(claim) and claim.text[-1:].isalpha():
            return _printed(claim)  # its end is that of a rounded figure: "more than $160 million"
        if high is None:
            bound = "more than" if _MORE_THAN.match(claim.text) else "at least"
        else:
            bound = "less than" if _LESS_THAN.match(claim.text) else "at most"
        return f"{bound} {_with_unit(claim, _middle(claim))}"
    if claim.approximate or (high - low) > 0.2 * high:
        return _printed(claim)
    return _with_unit(claim, _middle(claim))


def _printed(claim: NumberClaim) -> str:
    """Return the words as printed, on one line and without a space inside a figure: "about 100, 000 people"."""
    return _SPACED.sub(",", " ".join(claim.text.split()))


def _middle(claim: NumberClaim) -> float:
    if claim.low is None or claim.high is None:
        return claim.high if claim.low is None else claim.low  # type: ignore[return-value]
    return (claim.low + claim.high) / 2


def _with_unit(claim: NumberClaim, value: float) -> str:
    figure = _figure(value)
    if claim.unit is None or claim.unit == "magnitude":
        return figure
    if is_money(claim):
        sign = _SIGNS.get(claim.unit)
        return f"{sign}{figure}" if sign else f"{claim.unit} {figure}"
    if claim.unit == "percent":
        return f"{figure}%"
    return f"{figure} {claim.unit if value == 1 else _PLURALS.get(claim.unit, claim.unit + 's')}"


def _figure(value: float) -> str:
    for scale, name in _SCALES:
        if value >= scale and round(value / scale, 3) * scale == round(value, 3):
            return f"{value / scale:.6g} {name}"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"
