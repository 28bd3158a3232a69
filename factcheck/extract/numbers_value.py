"""The number phrases of a sentence, each with the interval its words allow and its currency."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from factcheck.extract.document import Document, Sentence
from factcheck.extract.numbers_lexicon import (
    AT_LEAST,
    AT_MOST,
    CURRENCY_CODES,
    CURRENCY_PREFIXES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    HEDGE_ENDS,
    NEAR,
    NEAR_ABOVE,
    NEAR_BELOW,
    PARENTS,
    VAGUE,
)
from factcheck.text.numerals import NUMBER_WORDS, SCALES, word_value
from factcheck.text.words import Word, lowered

_FIGURE = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:k|m|mn|bn|b|tn|million|billion|trillion)?", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")  # "the 2019 Innovator Awards"
_THOUSANDS = re.compile(r"\d{3}")
_TORN_HEAD = re.compile(r"\d{1,3}(?:,\d{3})*")
_TORN = re.compile(r"(\d), (\d{3})\b")
_MODEL = re.compile(r"\d{2,3}")  # "AK 47", "F 16"
_LETTERS = re.compile(r"[A-Z]{1,2}")
_LABEL = re.compile(r"\d{3,}")
_FRACTION = re.compile(r"\.(\d+)")
# A score, a clock time, or a decimal that bad copy has torn in two ("6. 1").
_TORN_AFTER = re.compile(r"[/:–]\d|[.,] \d|\.\d|-[\dA-Z]")
_TORN_BEFORE = re.compile(r"\d[.,] $")
_LONG = [[form] for form in ("days", "weeks", "months", "years", "decades")]
_CURRENCIES = frozenset(CURRENCY_WORDS) | frozenset(CURRENCY_CODES)
_PRONOUN_BEFORE = frozenset({"no", "some", "any", "every", "each", "this", "that", "which", "the"})
_MOST = 1e16
_LONGEST = 8
_FARTHER = 0.15
"""How far "nearly" may lie below a round figure, as a share: "nearly 40" is 35 and more."""
_FAR = 0.1
"""How far, as a share, "about" and "nearly" may lie from the figure they hedge, at most."""


@dataclass(slots=True)
class Quantity:
    """A number phrase while it is read: words `first` to `last`, and its value as an interval."""

    first: int
    last: int
    value: float
    low: float | None
    high: float | None
    unit: str | None = None
    approximate: bool = False


class NumberReader:
    """Reads the number phrases of one sentence."""

    def __init__(
        self, doc: Document, sentence: Sentence, taken: list[tuple[int, int]], starts: list[int]
    ) -> None:
        self.doc, self.text, self.sentence = doc, doc.text, sentence
        words = doc.words(sentence)
        self.tokens, self.low = words.tokens, words.low
        if "-" in self.text[sentence.start : sentence.end] or _TORN.search(
            self.text, sentence.start, sentence.end
        ):
            self.tokens = self._mended([piece for word in words.tokens for piece in _pieces(word)])
            self.low = lowered(self.tokens)
        self.taken, self.starts = taken, starts

    def _mended(self, tokens: list[Word]) -> list[Word]:
        """Return the words with thousands brought together that bad copy has torn apart: "31, 000 people"."""
        mended: list[Word] = []
        for token in tokens:
            last = mended[-1] if mended else None
            if (
                last
                and _THOUSANDS.fullmatch(token.text)
                and _TORN_HEAD.fullmatch(last.text)
                and self.text[last.end : token.start] == ", "
            ):
                mended[-1] = Word(last.start, token.end, f"{last.text},{token.text}")
            else:
                mended.append(token)
        return mended

    def phrase_end(self, i: int) -> int:
        """Return the last word of the number phrase that goes on from word `i`, a few words at most."""
        last = i
        while last - i < _LONGEST and self.joined(last) and self.low[last + 1] in NUMBER_WORDS:
            last += 1
        return last

    def phrase(self, first: int, last: int) -> str:
        """Return the words `first` to `last` as written, torn thousands mended."""
        return _TORN.sub(r"\1,\2", self.text[self.tokens[first].start : self.tokens[last].end])

    def joined(self, i: int, by: str = " \u00a0-") -> bool:
        """Whether the words at `i` and `i + 1` stand beside each other."""
        if not 0 <= i < len(self.tokens) - 1:
            return False
        gap = self.text[self.tokens[i].end : self.tokens[i + 1].start]
        return len(gap) <= 1 and (not gap or gap in by)

    def labels(self, i: int) -> bool:
        """Whether a figure is a year, a model or an ordinal: "2019 Awards", "Curve 8900", "5 th"."""
        figure = self.tokens[i].text
        if self.joined(i) and self.low[i + 1] in ("st", "nd", "rd", "th"):
            return True
        if _YEAR.fullmatch(figure) and self.capital(i + 1):
            return True
        if (
            _MODEL.fullmatch(figure)
            and i
            and self.joined(i - 1)
            and _LETTERS.fullmatch(self.tokens[i - 1].text)
        ):
            return True
        return bool(_LABEL.fullmatch(figure)) and i > 1 and self.joined(i - 1) and self.capital(i - 1)

    def capital(self, i: int) -> bool:
        """Whether a word with a capital stands at `i`, beside the one before."""
        return self.joined(i - 1) and self.tokens[i].text[0].isupper()

    def numeric(self, i: int) -> bool:
        """Whether the word at `i` is a figure or a number word."""
        return self.low[i] in NUMBER_WORDS or bool(_FIGURE.fullmatch(self.low[i]))

    def quantity(self, i: int) -> Quantity | None:
        """Return the quantity whose number begins at word `i`."""
        if self.low[i] in VAGUE:
            return self.vague(i)
        if not self.numeric(i) or self.low[i] == "zero":
            return None
        first, last = i, i
        last = self.phrase_end(last)
        if first == last and self.labels(first):
            return None
        if last == first and self.low[first] == "one" and self.low[max(0, first - 1)] in _PRONOUN_BEFORE:
            return None
        if self.joined(first - 1) and self.low[first - 1] in ("a", "an") and self.low[first] in SCALES:
            first -= 1
        elif self.low[first] in SCALES and self.low[first - 1 : first] != ["half"]:
            if first >= 2 and self.low[first - 2] == "half":
                first -= 2
            elif self.low[first - 1 : first] == ["several"] or first == last:
                return None
        if first and self.low[first - 1] == "half" and self.joined(first - 1):
            first -= 1
        phrase = self.phrase(first, last)
        if self.broken(first, last) or self.overlaps(first, last):
            return None
        value = word_value(phrase)
        if value is None or value > _MOST:
            return None
        quantity = Quantity(first, last, value, value, value)
        self.rounded(quantity)
        self.ranged(quantity)
        self.money(quantity)
        self.hedged(quantity)
        return quantity

    def vague(self, i: int) -> Quantity | None:
        """Return "dozens", "hundreds of thousands" as what they are at least."""
        value, last = float(VAGUE[self.low[i]]), i
        if i + 2 < len(self.low) and self.low[i + 1] == "of" and self.low[i + 2] in VAGUE:
            value, last = value * VAGUE[self.low[i + 2]] / 2, i + 2
        if not self.joined(last) or self.overlaps(i, last) or (i == last and self.low[i] == "tens"):
            return None
        return Quantity(i, last, value, value, None, None, True)

    def broken(self, first: int, last: int) -> bool:
        """Whether the figure is a part of something else: a score, a decimal torn in two, a number plate."""
        a, b = self.tokens[first].start, self.tokens[last].end
        before, after = self.text[max(0, a - 3) : a], self.text[b : b + 3]
        if before.endswith(("/", ".", ":", "#", "@")) or _TORN_BEFORE.search(before):
            return True
        if before.endswith(("-", "–")) and before[-2:-1].isalnum():
            return self.low[first - 1] not in ("magnitude", "of") or bool(_TORN_AFTER.match(after))
        return bool(_TORN_AFTER.match(after))

    def overlaps(self, first: int, last: int) -> bool:
        """Whether a time or a name holds a part of the number."""
        a, b = self.tokens[first].start, self.tokens[last].end
        i = bisect_left(self.starts, b)
        return any(end > a for _, end in self.taken[max(0, i - 3) : i])

    def rounded(self, quantity: Quantity) -> None:
        """Widen a value that is written in millions: "2.4 million" is anything that rounds to it."""
        phrase = self.phrase(quantity.first, quantity.last).lower()
        scale = next((s for w, s in SCALES.items() if s >= 10**6 and phrase.endswith(w)), None)
        scale = scale or next(
            (s for e, s in (("bn", 10**9), ("m", 10**6)) if re.search(rf"\d{e}$", phrase)), None
        )
        if scale is None or not any(c.isdigit() for c in phrase):
            return
        fraction = _FRACTION.search(phrase)
        half = scale / 10 ** (len(fraction[1]) if fraction else 0) / 2
        quantity.low, quantity.high = quantity.value - half, quantity.value + half

    def ranged(self, quantity: Quantity) -> None:
        """Read "between X and Y", "X to Y" and "X or Y" as one interval."""
        i = quantity.last
        if i + 2 >= len(self.low) or self.low[i + 1] not in ("to", "and", "or") or not self.joined(i):
            return
        between = quantity.first and self.low[quantity.first - 1] == "between"
        if self.low[i + 1] == "and" and not between:
            return
        j = i + 2
        if not self.numeric(j) or not self.joined(i + 1):
            return
        j = self.phrase_end(j)
        other = word_value(self.text[self.tokens[i + 2].start : self.tokens[j].end])
        if other is None or other <= quantity.value:
            return
        quantity.high, quantity.last = other, j
        if between:
            quantity.first -= 1

    def money(self, quantity: Quantity) -> None:
        """Find the currency before or after the number."""
        start = self.tokens[quantity.first].start
        sign = self.text[start - 1 : start]
        if sign in CURRENCY_SIGNS and quantity.first and self.low[quantity.first - 1] == sign:
            quantity.first -= 1
            quantity.unit = CURRENCY_SIGNS[sign]
            if sign == "$" and quantity.first and self.tokens[quantity.first - 1].end == start - 1:
                code = CURRENCY_PREFIXES.get(self.low[quantity.first - 1])
                if code:
                    quantity.first, quantity.unit = quantity.first - 1, code
        elif (
            quantity.first
            and self.joined(quantity.first - 1)
            and self.low[quantity.first - 1] in CURRENCY_CODES
        ):
            quantity.first -= 1
            quantity.unit = CURRENCY_CODES[self.low[quantity.first]]
        nxt = quantity.last + 1
        if self.joined(quantity.last) and self.low[nxt] in _CURRENCIES:
            quantity.unit = (
                quantity.unit or CURRENCY_WORDS.get(self.low[nxt]) or CURRENCY_CODES[self.low[nxt]]
            )
            quantity.last = nxt

    def hedged(self, quantity: Quantity) -> None:
        """Apply the hedge before the number ("more than") or after it ("or more")."""
        for length in (4, 3, 2, 1):
            first = quantity.first - length
            if first < 0 or self.low[quantity.first - 1] not in HEDGE_ENDS:
                continue
            hedge = " ".join(self.low[first : quantity.first])
            if self.text[self.tokens[quantity.first - 1].end : self.tokens[quantity.first].start].strip():
                return
            if self.apply(quantity, hedge):
                quantity.first = first
                return
        after = self.low[quantity.last + 1 : quantity.last + 3]
        if after == ["or", "more"]:
            quantity.high, quantity.last = None, quantity.last + 2
        elif after == ["or", "so"]:
            self.apply(quantity, "about")
            quantity.last += 2

    def apply(self, quantity: Quantity, hedge: str) -> bool:
        """Widen the interval as the hedge says; False where it is none."""
        low, high, far = quantity.low, quantity.high, _far(quantity.value)
        if (
            low is not None and low < quantity.value
        ):  # rounded: the hedge reaches as far from the figure itself
            far = max(0.0, far - (quantity.value - low))
        if hedge == "over" and self.low[quantity.last + 1 : quantity.last + 2] in _LONG:
            quantity.high = (high or quantity.value) + 1  # "over three years" is mostly while they last
        elif hedge in AT_LEAST:
            quantity.high = None
        elif hedge in AT_MOST:
            quantity.low = None
        elif hedge in NEAR_BELOW:
            far = max(far, min(quantity.value * _FARTHER, _place(quantity.value) / 2))
            quantity.low, quantity.approximate = (low or 0) - far, True
        elif hedge in NEAR_ABOVE:
            quantity.high, quantity.approximate = (high or quantity.value) + far, True
        elif hedge in NEAR:
            quantity.low, quantity.high = (low or 0) - far, (high or quantity.value) + far
            quantity.approximate = True
        else:
            return False
        return True


def _far(value: float) -> float:
    """Return how far a value may lie from the figure that "about" hedges.

    No further than the last place the figure gives, or five of it where that is a five: "about 5.6 million" is
    5.5 to 5.7, "about 25" 22.5 to 27.5, "about 600" 540 to 660.
    """
    place = _place(value)
    return min(value * _FAR, place * (5 if round(value / place) % 10 == 5 else 1)) if place else value * _FAR


def _place(value: float) -> float:
    """Return what the last figure of a number stands for: 100 for 600, 0.1 for 5.6; 0 where it has too many."""
    digits = f"{value:.12g}" if value < _MOST else ""
    whole, _, fraction = digits.partition(".")
    if "e" in digits or not digits:
        return 0.0
    return 10.0 ** (-len(fraction) if fraction else len(whole) - len(whole.rstrip("0")))


def _pieces(token: Word) -> list[Word]:
    """Return a word cut at its hyphens: "9-millimetre" is a number and a unit."""
    if "-" not in token.text:
        return [token]
    lead = token.text.split("-", 1)[0].lower()
    if not (lead[:1].isdigit() or lead in NUMBER_WORDS or (lead in PARENTS and "-of-" in token.text)):
        return [token]
    pieces, at = [], token.start
    for part in token.text.split("-"):
        if part:
            pieces.append(Word(at, at + len(part), part))
        at += len(part) + 1
    return pieces
