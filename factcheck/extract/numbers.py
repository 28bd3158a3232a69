"""Quantities an article states: counts with what they count, money, shares, measures; each an interval."""

import re
from dataclasses import replace

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document, Sentence
from factcheck.extract.names import Names
from factcheck.extract.nouns import plural, singular
from factcheck.extract.numbers_fates import FateReader
from factcheck.extract.numbers_lexicon import (
    DURATIONS,
    LINKS,
    MEASURES,
    MOMENT_AFTER,
    MOMENT_BEFORE,
    NOT_NOUNS,
    ON_FROM_PEOPLE,
    PARENTS,
    PERCENT,
    PERSONS,
    SPEEDS,
    VAGUE,
)
from factcheck.extract.numbers_value import Quantity
from factcheck.model import NumberClaim, TimeClaim
from factcheck.text.numerals import NUMBER_WORDS


def find_numbers(doc: Document, times: list[TimeClaim], names: Names) -> list[NumberClaim]:
    """Return the article's quantities, sorted by start.

    `what` is the noun counted, in the singular, with what happened to those counted where that is said
    ("people killed"); it may be empty for money, shares and measures. `unit` is a currency code ("$" where
    only the sign is known), "percent", a measure, a length of time or "time" ("four times the rate"), None for
    a plain count. `low` and `high` are inclusive; "more than 40" leaves `high` open.
    """
    taken = sorted([(t.start, t.end) for t in times] + [(c.start, c.end) for c in names.claims])
    starts = [a for a, _ in taken]
    found = []
    for number, paragraph in enumerate(doc.paragraphs):
        written_out = not _WORDS.isdisjoint(doc.runs(number))
        for sentence in paragraph.sentences:
            if _DIGIT.search(doc.text, sentence.start, sentence.end) or (
                written_out and _has_number_word(doc, sentence)
            ):
                found.extend(_Claims(doc, sentence, taken, starts).read())
    return found


# Nobody is counted of those killed or hurt alone: elsewhere it is a manner of speaking.
_NOBODY = frozenset({"nobody", "no-one"})
_HARMED = frozenset({"killed", "injured"})
_WORDS = NUMBER_WORDS | set(VAGUE) | _NOBODY
_DIGIT = re.compile(r"\d")
_AN_HOUR = re.compile(r" (?:an|per) hour\b", re.IGNORECASE)
_STOP = re.compile(r"\s*(?:[.,;:!?)”’\"]|$|\n)")
_LETTERS = re.compile(r"[^\W\d_]+")


def _has_number_word(doc: Document, sentence: Sentence) -> bool:
    return not _WORDS.isdisjoint(_LETTERS.findall(doc.text[sentence.start : sentence.end].lower()))


class _Claims(FateReader):
    """Reads the claims of one sentence: its number phrases with what they count."""

    def read(self) -> list[NumberClaim]:
        """Return the sentence's claims."""
        claims: list[NumberClaim] = []
        last = -1
        for i, word in enumerate(self.low):
            if i <= last or not (word in _WORDS or word[0].isdigit()):
                continue
            quantity = self.nobody(i) or self.quantity(i)
            if quantity is None:
                continue
            claim = self.claim(quantity)
            if claim:
                claims.append(self.converted(claims[-1], claim) if claims else claim)
            last = quantity.last
        return claims

    def nobody(self, i: int) -> Quantity | None:
        """Return "nobody" or "no one" at word `i` as a quantity of none, where it tells of the dead or injured."""
        first = i if self.low[i] in _NOBODY else i - 1
        if first < i and self.low[max(first, 0) : i + 1] != ["no", "one"]:
            return None
        return Quantity(first, i, 0, 0, 0) if self.fate_after(i)[0] in _HARMED else None

    def converted(self, last: NumberClaim, claim: NumberClaim) -> NumberClaim:
        """Return a claim in brackets after another as open as that: "less than 25 km (15 miles)"."""
        if self.text[last.end : claim.start].strip() != "(" or claim.low is None or claim.high is None:
            return claim
        low = None if last.low is None else claim.low
        return replace(claim, low=low, high=None if last.high is None else claim.high)

    def claim(self, quantity: Quantity) -> NumberClaim | None:
        """Return the claim of a quantity with what it counts, None where nothing is counted."""
        last = quantity.last
        nxt = self.low[last + 1] if self.joined(last) else ""
        what, end = "", last
        if self.partial(quantity):
            return self.besides(quantity)
        if quantity.unit:
            what, end = self.worth(quantity)
        elif nxt in PERCENT or (nxt == "per" and self.low[last + 2 : last + 3] == ["cent"]):
            end = last + (1 if nxt in PERCENT else 2)
            quantity.unit = "percent"
            if self.joined(end) and self.low[end + 1] in ("point", "points"):
                quantity.unit, end = "percentage point", end + 1
            quantity.last = end
            what, end = self.worth(quantity)
        elif "magnitude" in self.low[last + 1 : last + 3] or self.after_magnitude(quantity):
            quantity.unit, what = "magnitude", "magnitude"
            end = quantity.last = last + (nxt == "magnitude")
        elif nxt == "times" and not _RATIO.isdisjoint(self.low[last + 2 : last + 3]):
            quantity.unit, quantity.last = "time", last + 1  # "four times the rate"
        elif nxt in MEASURES or nxt in DURATIONS:
            if nxt in DURATIONS and not self.lasting(quantity, last + 1):
                return None
            if self.low[last] == "one":  # "one day", "one foot in the door"
                return None
            quantity.unit, quantity.last = MEASURES.get(nxt) or DURATIONS[nxt], last + 1
            if quantity.unit in SPEEDS and _AN_HOUR.match(self.text, self.tokens[last + 1].end):
                quantity.unit, quantity.last = SPEEDS[quantity.unit], last + 3
                return self.made(quantity, "", quantity.last)
            # "a four-year deal" measures the deal; "four years" alone measures what the sentence is about
            if nxt == quantity.unit and quantity.value != 1 and self.joined(last + 1):
                what, end = self.head(last + 2)
            elif nxt in DURATIONS and self.low[last + 2 : last + 3] == ["of"]:
                what, end = self.taking(last + 3)
        else:
            what, end = self.counted(quantity)
            if not what:
                return None
        return self.made(quantity, what, end)

    def besides(self, quantity: Quantity) -> NumberClaim | None:
        """Return the claim of "another four people died", which counts those besides others; None for other sums."""
        if (
            quantity.unit
            or self.low[max(0, quantity.first - 1)] != "another"
            or not self.joined(quantity.last)
        ):
            return None
        what, end = self.counted(quantity)
        if " " not in what:
            return None
        quantity.first -= 1
        return self.made(quantity, what, end)

    def made(self, quantity: Quantity, what: str, end: int) -> NumberClaim | None:
        """Return the claim of a quantity of `what`, up to word `end`; None where it is too long to be one."""
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

    def partial(self, quantity: Quantity) -> bool:
        """Whether the number only adds to another one ("another four", "two more"), or is below zero."""
        before = self.low[max(0, quantity.first - 1) : quantity.first]
        after = self.low[quantity.last + 1 : quantity.last + 2]
        return (bool(after) and after[0] in _MORE) or (
            quantity.unit is None and bool(before) and before[0] in _ADDING
        )

    def after_magnitude(self, quantity: Quantity) -> bool:
        """Whether the number follows "magnitude" or "magnitude of"; then takes the word in."""
        before = self.low[max(0, quantity.first - 2) : quantity.first]
        if before[-1:] == ["magnitude"]:
            quantity.first -= 1
        elif before == ["magnitude", "of"]:
            quantity.first -= 2
        else:
            return False
        return True

    def lasting(self, quantity: Quantity, unit: int) -> bool:
        """Whether a number of days or years is a duration, no age and no moment."""
        after = self.low[unit + 1 : unit + 2]
        before = self.low[max(0, quantity.first - 1) : quantity.first]
        if self.low[unit + 1 : unit + 3] == ["of", "age"]:
            return False
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

    def taking(self, i: int) -> tuple[str, int]:
        """Return what took so long, "four days of Senate hearings": the plural after names that stand before it."""
        at = i
        while at < min(i + 4, len(self.low) - 1) and self.tokens[at].text[0].isupper() and self.joined(at):
            at += 1
        noun, end = self.head(at)
        return (noun, end) if noun and plural(self.low[end]) else ("", i - 2)

    def verbal(self, i: int) -> bool:
        """Whether a word looks like a verb form rather than a noun."""
        return self.low[i].endswith(("ed", "ly", "ing")) and len(self.low[i]) > 4

    def counted(self, quantity: Quantity) -> tuple[str, int]:
        """Return what a plain number counts and the last word of it."""
        i = quantity.last
        before = self.low[max(0, quantity.first - 2) : quantity.first]
        if before[1:] == ["of"] and before[0] in PARENTS:  # "a mother of four"
            quantity.first -= 2
            return "child", i
        if i + 1 < len(self.low) and self.low[i + 1] == "of" and self.vagueness(quantity):
            i += 1
        fate, end = self.fate_after(i)
        if fate and end == i + 1 and self.joined(i):
            return f"people {fate}", end
        if not self.joined(i):
            stops = _STOP.match(self.text, self.tokens[i].end)
            return self.bare(quantity) if stops else "", i
        if self.low[i + 1] == "times" and quantity.value > 1:  # "was shot three times"
            return "time", i + 1
        noun, at = self.noun(i + 1, one=quantity.value == 1)
        if noun:
            fate, end = self.fate_after(at)
            fate, end = (fate, end) if fate else (self.fate_beside(at) or self.fate_before(quantity), at)
            if not fate and (quantity.value == 1 or noun == "other"):
                return "", i  # "one man said" counts nobody
            return (
                (f"{'people' if noun in ('person', 'other') else noun} {fate}", end) if fate else (noun, at)
            )
        if fate and self.low[i + 1] in LINKS and end > i + 1:
            return f"people {fate}", end
        return self.bare(quantity) if self.low[i + 1] in ON_FROM_PEOPLE else "", i

    def bare(self, quantity: Quantity) -> str:
        """Return what "killing two and wounding seven" counts; "" where no verb stands before the number."""
        fate = self.fate_before(quantity)
        return f"people {fate}" if fate else ""

    def vagueness(self, quantity: Quantity) -> bool:
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
            noun, dash, rest = word.partition("-")
            if dash and rest.split("-")[0] in NUMBER_WORDS:  # "three bank workers-two women and a man"
                return (singular(noun), j) if plural(noun) else ("", i)
            if plural(word):
                return singular(word), j
            if (word in NOT_NOUNS and word != "other") or word.endswith("ly"):
                break
        return "", i

    def worth(self, quantity: Quantity) -> tuple[str, int]:
        """Return the noun that an amount or share is of."""
        last = quantity.last
        if self.joined(last):
            noun, end = self.head(last + 1)
            if not noun and self.capital(last + 1):  # "$337 million Instagram followers"
                noun, end = self.head(last + 2) if self.joined(last + 1) else ("", last)
                noun = noun if noun in _HEADS else ""
            if noun and (noun in _SHARES or quantity.unit != "percent"):
                return noun, end
            if self.low[last + 1] in ("of", "in") and last + 2 < len(self.low):
                skip = last + 2 + (self.low[last + 2] in ("the", "its", "his", "her", "their", "a"))
                skip += skip < len(self.low) - 1 and self.verbal(skip)  # "in adjusted gross income"
                noun, end = self.head(skip)
                if noun:
                    return noun, end
        first = quantity.first
        if first >= 2 and self.low[first - 1] == "of" and self.low[first - 2].isalpha():
            return singular(self.low[first - 2]), last
        if first and self.low[first - 1] in _AMOUNTING:
            return _AMOUNTING[self.low[first - 1]], last
        return "", last


_RATIO = word_set("the as that its their what more higher lower larger greater bigger faster likelier")
# People, whom nobody prices.
_HEADS = word_set("follower subscriber fan viewer listener user member visitor customer passenger")
_MORE = frozenset({"more", "additional", "further", "extra"})
_ADDING = frozenset({"another", "additional", "extra", "further", "other", "minus"})
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


def _tidy(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
