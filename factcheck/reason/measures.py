"""Measures in one unit: whether "10 kilometres (8 miles)" can both be one length."""

from math import inf

from factcheck.model import NumberClaim
from factcheck.reason.amounts import place_of, stated

# What a unit is of, and how many of the smallest common one.
_METRES = {
    "mile": 1_609.344, "kilometre": 1_000.0, "metre": 1.0, "centimetre": 0.01, "millimetre": 0.001,
    "foot": 0.3048, "inch": 0.0254, "yard": 0.9144,
}  # fmt: skip
_HECTARES = {"acre": 0.404686, "hectare": 1.0}
_KILOGRAMS = {"pound": 0.453592, "kilogram": 1.0, "gram": 0.001, "ounce": 0.0283495, "tonne": 1_000.0}
_SPEEDS = {"mph": 1.609344, "km/h": 1.0, "knot": 1.852}
_KINDS = {"length": _METRES, "area": _HECTARES, "weight": _KILOGRAMS, "speed": _SPEEDS}
# A figure is anything that rounds to it, up to this share of it: writers round a conversion as they please.
_ROUNDED = 0.1


def kind_of(unit: str | None) -> str:
    """Return what a unit measures, "length", "area", "weight" or "speed"; "" for money, time and all other units."""
    return next((name for name, kind in _KINDS.items() if unit in kind), "")


def differ(a: NumberClaim, b: NumberClaim) -> bool:
    """Return whether two claims in different units of one kind cannot be one measure, however both are rounded."""
    for kind in _KINDS.values():
        if a.unit in kind and b.unit in kind and a.unit != b.unit:
            low, high = sorted((_reach(a, kind[a.unit]), _reach(b, kind[b.unit])))
            return low[1] < high[0]
    return False


def _reach(claim: NumberClaim, unit: float) -> tuple[float, float]:
    """Return the lowest and highest measure that a claim may round, in the common unit."""
    value = stated(claim)
    room = min(place_of(value) / 2, value * _ROUNDED)
    low = 0.0 if claim.low is None else claim.low - room
    return low * unit, inf if claim.high is None else (claim.high + room) * unit
