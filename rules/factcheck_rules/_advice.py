"""How findings name what there is to choose from, and what they advise to do."""

from collections.abc import Iterable, Sequence

from factcheck.rule import Reading


def either(values: Iterable[str]) -> str:
    """Return "A or B", "A, B or C"."""
    *most, last = values
    return f"{', '.join(most)} or {last}" if most else last


def advice(readings: Sequence[Reading], check: str, *, quoted: bool = False) -> str:
    """Return who is best supported, if anybody is, and what to do: `check` begins with a small letter.

    Outlets count once, and copies of one text too.
    """
    best, *others = sorted(readings, key=lambda r: -r.independent)
    if best.independent <= max((r.independent for r in others), default=0):
        return f"{check[0].upper()}{check[1:]}."
    value = f"“{best.value}”" if quoted else best.value
    return f"{best.independent} independent outlets have {value}; {check}."
