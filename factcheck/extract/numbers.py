"""Quantities an article states: counts with what they count, money, shares, measures; each an interval."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document, Sentence
from factcheck.extract.names import Names
from factcheck.extract.numbers_lexicon import (
    AT_LEAST,
    AT_MOST,
    CURRENCY_CODES,
    CURRENCY_PREFIXES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DURATIONS,
    FATES,
    HEDGE_ENDS,
    IRREGULAR,
    LINKS,
    MEASURES,
    MOMENT_AFTER,
    MOMENT_BEFORE,
    NEAR,
    NEAR_ABOVE,
    NEAR_BELOW,
    NOT_NOUNS,
    NOT_PLURAL,
    PERCENT,
    PERSONS,
    VAGUE,
)
from factcheck.model import NumberClaim, TimeClaim
from factcheck.text.numerals import NUMBER_WORDS, SCALES, word_value
from factcheck.text.words import Word, bare, words

_FIGURE = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:k|m|mn|bn|b|tn)?|\d+(?:\.\d+)?(?:k|m|mn|bn|b|tn)?", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")  # "the 2019 Innovator Awards"
_FRACTION = re.compile(r"\.(\d+)")
# A score, a clock time, or a decimal that bad copy has torn in two ("6. 1").
_TORN_AFTER = re.compile(r"[/:–]\d|[.,] \d|\.\d|-[\dA-Z]")
_TORN_BEFORE = re.compile(r"\d[.,] $")
_FAR = 0.1
"""How far, as a share, "about" and "nearly" may lie from the figure they hedge."""


@dataclass(slots=True)
class _Quantity:
    """A number phrase while it is read: words `first` to `last`, and its value as an interval."""

    first: int
    last: int
    value: float
    low: float | None
    high: float | None
    unit: str | None = None
    approximate: bool = False


def find_numbers(doc: Document, times: list[TimeClaim], names: Names) -> list[NumberClaim]:
    """Return the article's quantities, sorted by start.

    `what` is the noun counted, in the singular, with what happened to those counted where that is said
    ("people killed"); it may be empty for money, shares and measures. `unit` is a currency code ("$" where
    only the sign is known), "percent", a measure or a length of time, None for a plain count. `low` and
    `high` are inclusive; "more than 40" leaves `high` open.
    """
    taken = sorted([(t.start, t.end) for t in times] + [(c.start, c.end) for c in names.claims])
    starts = [a for a, _ in taken]
    found = []
    for sentence in doc.sentences:
        if any(c.isdigit() for c in doc.text[sentence.start : sentence.end]) or _has_number_word(
            doc, sentence
        ):
            found.extend(_Reader(doc, sentence, taken, starts).read())
    return found


_WORDS = NUMBER_WORDS | set(VAGUE)
_CURRENCIES = frozenset(CURRENCY_WORDS) | frozenset(CURRENCY_CODES)


def _has_number_word(doc: Document, sentence: Sentence) -> bool:
    return any(w in _WORDS for w in re.split(r"[\s-]+", doc.text[sentence.start : sentence.end].lower()))


class _Reader:
    """Reads the quantities of one sentence."""

    def __init__(
        self, doc: Document, sentence: Sentence, taken: list[tuple[int, int]], starts: list[int]
    ) -> None:
        self.doc, self.text, self.sentence = doc, doc.text, sentence
        self.tokens: list[Word] = []
        for token in words(doc.text, sentence.start, sentence.end):
            self.tokens.extend(_pieces(token))
        self.low = [bare(t.text).lower() for t in self.tokens]
        self.taken, self.starts = taken, starts

    def read(self) -> list[NumberClaim]:
        """Return the sentence's claims."""
        claims = []
        i = 0
        while i < len(self.tokens):
            quantity = self.quantity(i)
            if quantity is None:
                i += 1
                continue
            claim = self.claim(quantity)
            if claim:
                claims.append(claim)
            i = quantity.last + 1
        return claims

    # The number itself

    def joined(self, i: int, by: str = " \u00a0-") -> bool:
        """Whether the words at `i` and `i + 1` stand beside each other."""
        if not 0 <= i < len(self.tokens) - 1:
            return False
        gap = self.text[self.tokens[i].end : self.tokens[i + 1].start]
        return len(gap) <= 1 and (not gap or gap in by)

    def capital(self, i: int) -> bool:
        """Whether a word with a capital stands at `i`, beside the one before."""
        return self.joined(i - 1) and self.tokens[i].text[0].isupper()

    def numeric(self, i: int) -> bool:
        """Whether the word at `i` is a figure or a number word."""
        return self.low[i] in NUMBER_WORDS or bool(_FIGURE.fullmatch(self.low[i]))

    def quantity(self, i: int) -> _Quantity | None:
        """Return the quantity whose number begins at word `i`."""
        if self.low[i] in VAGUE:
            return self.vague(i)
        if not self.numeric(i) or self.low[i] == "zero":
            return None
        first, last = i, i
        while self.joined(last) and (self.numeric(last + 1) and not (self.low[last + 1][0].isdigit())):
            last += 1
        if first == last and _YEAR.fullmatch(self.tokens[first].text) and self.capital(last + 1):
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
        phrase = self.text[self.tokens[first].start : self.tokens[last].end]
        if self.broken(first, last) or self.overlaps(first, last):
            return None
        value = word_value(phrase)
        if value is None:
            return None
        quantity = _Quantity(first, last, value, value, value)
        self.rounded(quantity)
        self.ranged(quantity)
        self.money(quantity)
        self.hedged(quantity)
        return quantity

    def vague(self, i: int) -> _Quantity | None:
        """Return "dozens", "hundreds of thousands" as what they are at least."""
        value, last = float(VAGUE[self.low[i]]), i
        if i + 2 < len(self.low) and self.low[i + 1] == "of" and self.low[i + 2] in VAGUE:
            value, last = value * VAGUE[self.low[i + 2]] / 2, i + 2
        if not self.joined(last) or self.overlaps(i, last) or (i == last and self.low[i] == "tens"):
            return None
        return _Quantity(i, last, value, value, None, None, True)

    def broken(self, first: int, last: int) -> bool:
        """Whether the figure is a part of something else: a score, a decimal torn in two, a number plate."""
        a, b = self.tokens[first].start, self.tokens[last].end
        before, after = self.text[max(0, a - 3) : a], self.text[b : b + 3]
        if before.endswith(("/", ".", ":", "#", "@")) or _TORN_BEFORE.search(before):
            return True
        if before.endswith(("-", "–")) and before[-2:-1].isalnum() and self.low[first - 1] != "magnitude":
            return True
        return bool(_TORN_AFTER.match(after))

    def overlaps(self, first: int, last: int) -> bool:
        """Whether a time or a name holds a part of the number."""
        a, b = self.tokens[first].start, self.tokens[last].end
        i = bisect_left(self.starts, b)
        return any(end > a for _, end in self.taken[max(0, i - 3) : i])

    def rounded(self, quantity: _Quantity) -> None:
        """Widen a value that is written in millions: "2.4 million" is anything that rounds to it."""
        phrase = self.text[self.tokens[quantity.first].start : self.tokens[quantity.last].end].lower()
        scale = next((s for w, s in SCALES.items() if s >= 10**6 and phrase.endswith(w)), None)
        scale = scale or next(
            (s for e, s in (("bn", 10**9), ("m", 10**6)) if re.search(rf"\d{e}$", phrase)), None
        )
        if scale is None or not any(c.isdigit() for c in phrase):
            return
        fraction = _FRACTION.search(phrase)
        half = scale / 10 ** (len(fraction[1]) if fraction else 0) / 2
        quantity.low, quantity.high = quantity.value - half, quantity.value + half

    def ranged(self, quantity: _Quantity) -> None:
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
        while self.joined(j) and self.numeric(j + 1) and not self.low[j + 1][0].isdigit():
            j += 1
        other = word_value(self.text[self.tokens[i + 2].start : self.tokens[j].end])
        if other is None or other <= quantity.value:
            return
        quantity.high, quantity.last = other, j
        if between:
            quantity.first -= 1

    def money(self, quantity: _Quantity) -> None:
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

    def hedged(self, quantity: _Quantity) -> None:
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

    def apply(self, quantity: _Quantity, hedge: str) -> bool:
        """Widen the interval as the hedge says; False where it is none."""
        low, high, far = quantity.low, quantity.high, quantity.value * _FAR
        if hedge in AT_LEAST:
            quantity.high = None
        elif hedge in AT_MOST:
            quantity.low = None
        elif hedge in NEAR_BELOW:
            quantity.low, quantity.approximate = (low or 0) - far, True
        elif hedge in NEAR_ABOVE:
            quantity.high, quantity.approximate = (high or quantity.value) + far, True
        elif hedge in NEAR:
            quantity.low, quantity.high = (low or 0) - far, (high or quantity.value) + far
            quantity.approximate = True
        else:
            return False
        return True

    # What it counts

    def claim(self, quantity: _Quantity) -> NumberClaim | None:
        """Return the claim of a quantity with what it counts, None where nothing is counted."""
        last = quantity.last
        nxt = self.low[last + 1] if self.joined(last) else ""
        what, end = "", last
        if self.partial(quantity):
            return None
        if quantity.unit:
            what, end = self.worth(quantity)
        elif nxt in PERCENT or (nxt == "per" and self.low[last + 2 : last + 3] == ["cent"]):
            end = last + (1 if nxt in PERCENT else 2)
            quantity.unit = "percent"
            if self.joined(end) and self.low[end + 1] in ("point", "points"):
                quantity.unit, end = "percentage point", end + 1
            quantity.last = end
            what, end = self.worth(quantity)
        elif nxt == "magnitude" or self.after_magnitude(quantity):
            quantity.unit, what = "magnitude", "magnitude"
            end = quantity.last = last + (nxt == "magnitude")
        elif nxt in MEASURES or nxt in DURATIONS:
            if nxt in DURATIONS and not self.lasting(quantity, last + 1):
                return None
            if self.low[last] == "one":  # "one day", "one foot in the door"
                return None
            quantity.unit, quantity.last = MEASURES.get(nxt) or DURATIONS[nxt], last + 1
            # "a four-year deal" measures the deal; "four years" alone measures what the sentence is about
            if nxt == quantity.unit and quantity.value != 1 and self.joined(last + 1):
                what, end = self.head(last + 2)
        else:
            what, end = self.counted(quantity)
            if not what:
                return None
        end = max(end, quantity.last)
        start, stop = self.tokens[quantity.first].start, self.tokens[end].end
        if stop > start + 120:
            return None
        return NumberClaim(
            article=self.doc.article.id,
            outlet=self.doc.article.outlet,
            subject=None,
            start=start,
            end=stop,
            text=self.text[start:stop],
            what=what,
            low=_tidy(quantity.low),
            high=_tidy(quantity.high),
            unit=quantity.unit,
            approximate=quantity.approximate,
        )

    def partial(self, quantity: _Quantity) -> bool:
        """Whether the number only adds to another one ("another four", "two more"), or is below zero."""
        before = self.low[max(0, quantity.first - 1) : quantity.first]
        after = self.low[quantity.last + 1 : quantity.last + 2]
        return bool(before and before[0] in _ADDING) or after == ["more"]

    def after_magnitude(self, quantity: _Quantity) -> bool:
        """Whether the number follows "magnitude" or "magnitude of"; then takes the word in."""
        before = self.low[max(0, quantity.first - 2) : quantity.first]
        if before[-1:] == ["magnitude"]:
            quantity.first -= 1
        elif before == ["magnitude", "of"]:
            quantity.first -= 2
        else:
            return False
        return True

    def lasting(self, quantity: _Quantity, unit: int) -> bool:
        """Whether a number of days or years is a duration, no age and no moment."""
        after = self.low[unit + 1 : unit + 2]
        before = self.low[max(0, quantity.first - 1) : quantity.first]
        return not (after and after[0] in MOMENT_AFTER) and not (before and before[0] in MOMENT_BEFORE)

    def head(self, i: int) -> tuple[str, int]:
        """Return the head noun of the phrase that begins at word `i`, singular, with its index."""
        end = i - 1
        while end - i < 3 and end + 1 < len(self.low) and (end < i or self.joined(end)):
            word = self.low[end + 1]
            if word in NOT_NOUNS or not self.tokens[end + 1].text[0].islower() or self.verbal(end + 1):
                break
            end += 1
            if plural(word):
                break
        return (singular(self.low[end]), end) if end >= i else ("", i - 1)

    def verbal(self, i: int) -> bool:
        """Whether a word looks like a verb form rather than a noun."""
        return self.low[i].endswith(("ed", "ly", "ing")) and len(self.low[i]) > 4

    def counted(self, quantity: _Quantity) -> tuple[str, int]:
        """Return what a plain number counts and the last word of it."""
        i = quantity.last
        if i + 1 < len(self.low) and self.low[i + 1] == "of" and self.vagueness(quantity):
            i += 1
        fate, end = self.fate_after(i)
        if fate and end == i + 1 and self.joined(i):
            return f"people {fate}", end
        if not self.joined(i):
            return "", i
        noun, at = self.noun(i + 1, one=quantity.value == 1)
        if noun:
            fate, end = self.fate_after(at)
            fate, end = (fate, end) if fate else (self.fate_before(quantity), at)
            if not fate and (quantity.value == 1 or noun == "other"):
                return "", i  # "one man said" counts nobody
            return (
                (f"{'people' if noun in ('person', 'other') else noun} {fate}", end) if fate else (noun, at)
            )
        if fate and self.low[i + 1] in LINKS and end > i + 1:
            return f"people {fate}", end
        return "", i

    def vagueness(self, quantity: _Quantity) -> bool:
        return self.low[quantity.last] in VAGUE

    def noun(self, i: int, *, one: bool) -> tuple[str, int]:
        """Return the plural noun that follows within three words, in the singular."""
        for j in range(i, min(i + 4, len(self.low))):
            word = self.low[j]
            if j > i and not self.joined(j - 1):
                break
            if one:
                return (word, j) if word in PERSONS and word != "other" else ("", i)
            if not word[0].isalpha():
                break
            if plural(word):
                return singular(word), j
            if (word in NOT_NOUNS and word != "other") or word.endswith("ly"):
                break
        return "", i

    def fate_after(self, at: int) -> tuple[str, int]:
        """Return what happened to those counted, from the words after them."""
        for j in range(at + 1, min(at + 6, len(self.low))):
            if self.text[self.tokens[j - 1].end : self.tokens[j].start].strip(" -"):
                break
            if self.low[j] in FATES and not (self.low[j].endswith("ing") and self.low[j] != "missing"):
                return FATES[self.low[j]], j
            if self.low[j] not in LINKS:
                break
        return "", at

    def fate_before(self, quantity: _Quantity) -> str:
        """Return what a verb just before does to those counted: "killing seven people"."""
        for j in range(quantity.first - 1, max(-1, quantity.first - 3), -1):
            if self.text[self.tokens[j].end : self.tokens[j + 1].start].strip():
                break
            word = self.low[j]
            if word in FATES and word not in (
                "dead",
                "died",
                "missing",
                "homeless",
                "fatalities",
                "injuries",
            ):
                return FATES[word]
            if word not in ("the", "another", "also"):
                break
        return ""

    def worth(self, quantity: _Quantity) -> tuple[str, int]:
        """Return the noun that an amount or share is of."""
        last = quantity.last
        if self.joined(last):
            noun, end = self.head(last + 1)
            if noun and (noun in _SHARES or quantity.unit != "percent"):
                return noun, end
            if self.low[last + 1] in ("of", "in") and last + 2 < len(self.low):
                skip = last + 2 + (self.low[last + 2] in ("the", "its", "his", "her", "their", "a"))
                noun, end = self.head(skip)
                if noun:
                    return noun, end
        first = quantity.first
        if first >= 2 and self.low[first - 1] == "of" and self.low[first - 2].isalpha():
            return singular(self.low[first - 2]), last
        if first and self.low[first - 1] in _AMOUNTING:
            return _AMOUNTING[self.low[first - 1]], last
        return "", last


_ADDING = frozenset({"another", "additional", "extra", "further", "other", "minus"})
_PRONOUN_BEFORE = frozenset({"no", "some", "any", "every", "each", "this", "that", "which", "the"})
# Nouns that a share stands before: "a 10 percent increase".
_SHARES = word_set(
    """
    increase decrease rise drop cut rate stake share tax tariff discount chance majority interest raise
    growth fall decline gain loss reduction turnout approval
    """
)
_AMOUNTING = {
    form: lemma
    for lemma, forms in {
        "cost": "cost costs costing",
        "worth": "worth",
        "pay": "pay paid pays paying",
        "earn": "earned earns earning",
        "raise": "raised raises raising",
        "fall": "fell fall falls fallen dropped",
        "rise": "rose rise rises risen gained",
        "donate": "donated donates",
        "lose": "lost loses losing",
    }.items()
    for form in forms.split()
}


def _pieces(token: Word) -> list[Word]:
    """Return a word cut at its hyphens: "9-millimetre" is a number and a unit."""
    if "-" not in token.text or not (
        token.text[0].isdigit() or token.text.split("-")[0].lower() in NUMBER_WORDS
    ):
        return [token]
    pieces, at = [], token.start
    for part in token.text.split("-"):
        if part:
            pieces.append(Word(at, at + len(part), part))
        at += len(part) + 1
    return pieces


def plural(word: str) -> bool:
    """Whether a word looks like the plural of a noun."""
    if word in IRREGULAR:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in NOT_PLURAL
    )


def singular(word: str) -> str:
    """Return a noun in the singular, small letters."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if not plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _tidy(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
