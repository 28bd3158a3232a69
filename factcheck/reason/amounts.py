"""Amounts as intervals of what they can be: whether two can be one, and how to name one for an editor."""

from factcheck.model import NumberClaim

DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
SHARES = frozenset({"percent", "percentage point"})
_SIGNS = {"$": "$", "GBP": "£", "EUR": "€"}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def disjoint(a: NumberClaim, b: NumberClaim) -> bool:
    """Return whether no value satisfies both claims; units are the caller's concern."""
    return _below(a, b) or _below(b, a)


def is_money(claim: NumberClaim) -> bool:
    """Return whether a claim is of a sum of money: its unit is a currency."""
    return claim.unit is not None and (claim.unit == "$" or (len(claim.unit) == 3 and claim.unit.isupper()))


def _below(a: NumberClaim, b: NumberClaim) -> bool:
    return a.high is not None and b.low is not None and a.high < b.low


def describe(claim: NumberClaim) -> str:
    """Return an amount in words: "7", "at least 40", "£32 million", "4 years", "about 2.4m" as written."""
    low, high = claim.low, claim.high
    if low is None and high is None:
        return claim.text
    if low is None or high is None:
        bound = "at least" if high is None else "at most"
        return f"{bound} {_with_unit(claim, _middle(claim))}"
    if claim.approximate or (high - low) > 0.2 * high:
        return " ".join(claim.text.split())
    return _with_unit(claim, _middle(claim))


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
    return f"{figure} {claim.unit}" + ("" if value == 1 or not claim.unit.isalpha() else "s")


def _figure(value: float) -> str:
    for scale, name in _SCALES:
        if value >= scale and round(value / scale, 3) * scale == round(value, 3):
            return f"{value / scale:.6g} {name}"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"
