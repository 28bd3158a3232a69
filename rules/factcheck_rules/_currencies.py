"""Whether sums in dollars may be one foreign sum in the dollars of two countries."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import NumberClaim
from factcheck.reason.amounts import describe, is_money, same, stated
from factcheck.rule import View
from factcheck.text.nouns import commonest

# Dollars of the countries that call their money so are worth less than so many times each other, but for Asia's.
_TIMES = 2
# A conversion stands behind its sum, in brackets or behind a comma and a word.
_BESIDE = 12
_DOLLARS = frozenset({"$", "USD", "CAD", "AUD", "NZD"})


def foreign(view: View, found: Sequence[Sequence[NumberClaim]]) -> str | None:
    """Return the sum in another currency that the story gives for the same, where all may be that, or None.

    85 million euros are both US$108 million and A$160 million, and either is printed with a mere "$".
    Where the articles of each value name the same foreign sum themselves, one of them has reckoned wrongly.
    """
    claims = [c for group in found for c in group]
    if not all(c.unit in _DOLLARS for c in claims) or all(c.unit == "USD" for c in claims):
        return None
    figures = [stated(c) for c in claims]
    if max(figures) > _TIMES * min(figures):
        return None
    bases = list(_bases(view.numbers, claims))
    for base in bases:
        givers = {b.article for b in bases if b.unit == base.unit and same(b, base)}
        if not all(any(c.article in givers for c in group) for group in found):
            return describe(base)
    return None


def _bases(numbers: Iterable[NumberClaim], claims: Sequence[NumberClaim]) -> Iterator[NumberClaim]:
    """Yield the sums in other currencies that stand beside one of the values, or are said to be of the same things."""
    nouns = {commonest(c.what) for c in claims if c.what}
    last = None
    for claim in numbers:
        if not is_money(claim):
            continue
        if claim.unit not in _DOLLARS and claim.what and commonest(claim.what) in nouns:
            yield claim
        elif last and last.article == claim.article and claim.start - last.end <= _BESIDE:
            base, dollars = (claim, last) if last.unit in _DOLLARS else (last, claim)
            if (
                base.unit not in _DOLLARS
                and dollars.unit in _DOLLARS
                and any(same(dollars, c) for c in claims)
            ):
                yield base
        last = claim
