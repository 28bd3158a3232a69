"""The rule count."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model import NumberClaim, Quantity, Severity
from factcheck.reason.amounts import DURATIONS, is_money
from factcheck.rule import Conflict, Example, View, rule
from factcheck.text.numerals import NUMBER_WORDS
from factcheck.text.words import lowered, words
from factcheck_rules._advice import advice, either
from factcheck_rules._amounts import firm, groups, readings
from factcheck_rules._clauses import clause, most_printed, whole_clause
from factcheck_rules._growth import estimates, update

_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "people": "people", "person": "people"}

_NUMERALS = NUMBER_WORDS | {"dozen", "dozens", "hundreds", "thousands", "millions", "billions"}
# "… passengers were taken to hospital" is a question but for its first words.
_SUBJECT = re.compile(r"(?:an? (?:\w+ )?(?:total|number|group) of )?… (?=\w)", re.IGNORECASE)

# The share of two sentences' words in common from which they are one sentence with another number.
_COPIED = 0.65


@rule(
    type="number",
    severity="error",
    examples=[
        Example(
            {
                "Valley Herald": "---\npublished: 2023-03-12\n---\n"
                "Seven people were killed when the spillway of the Corran dam collapsed on Tuesday, officials said.",
                "State Wire": "---\npublished: 2023-03-12\n---\n"
                "Nine people were killed when the spillway of the Corran dam collapsed on Tuesday, the sheriff said.",
            },
            readings=["7", "9"],
        ),
        Example(
            {
                "Valley Herald": "---\npublished: 2023-03-12\n---\n"
                "At least 40 people were injured when the spillway of the Corran dam collapsed on Tuesday.",
                "State Wire": "---\npublished: 2023-03-12\n---\n"
                "Four dozen people were hurt when the spillway of the Corran dam collapsed on Tuesday.",
            },
        ),
    ],
)
def count(view: View) -> Iterator[Conflict]:
    """The same things are counted, and the numbers cannot both be true.

    Numbers are compared where two articles tell of them alike: the same things counted, the same happened to
    them, much the same words around. Each number is the interval its words allow: “at least 40”, “nearly 50”,
    “dozens”, “2.4 million” (which is anything that rounds to it); only numbers that exclude each other
    are reported. Shares in percent and distances are compared in the same way, those of polls within a week.
    Where an article's headline gives another toll than the sentences below it, and other articles agree with the
    one, the other is reported.

    The dead and injured of a disaster grow while news comes in: where articles published later give the higher
    number, the finding is a note on an update; so it is with the magnitude of an earthquake, which its observers
    correct, with its aftershocks, and where all give estimates of what grows and shrinks: refugees, the missing,
    the acres of a fire. A number that a source gave on a day (“police said Saturday”) is of that day. The
    reverse, or two numbers at one time, is a contradiction.
    """
    for quantity in view.quantities:
        first = quantity.claims[0]
        if is_money(first) or first.unit in DURATIONS:
            continue
        found = firm(view, groups(quantity.claims))
        if len(found) < 2:
            continue
        values = readings(view, found)
        if len({r.value for r in values}) < len(values):
            continue
        latest = update(view, quantity, found)
        if latest:
            suggestion = f"The number grew: the latest articles have {values[-1].value}."
        elif estimates(view, found):
            suggestion = "These are estimates of what changes: check which is the latest."
        else:
            suggestion = advice(values, "check the figure with its source")
        yield Conflict(
            message=f"{_question(view, most_printed(values, found))}: {either(r.value for r in values)}?",
            readings=values,
            severity="info" if latest or estimates(view, found) else _severity(quantity),
            suggestion=suggestion,
        )


def _severity(quantity: Quantity) -> Severity:
    """Return a note for what observers correct and go on counting, an error for a toll or an almost equal sentence.

    Else a warning.
    """
    first = quantity.claims[0]
    if first.unit == "magnitude" or first.what.partition(" ")[0] == "aftershock":
        return "info"
    return "error" if " " in first.what or quantity.likeness >= _COPIED else "warning"


def _question(view: View, claims: Sequence[NumberClaim]) -> str:
    noun, _, fate = claims[0].what.partition(" ")
    places = [(c.article, *_figure(c)) for c in claims]
    if claims[0].unit is not None or not noun:
        what = "What was the magnitude" if claims[0].unit == "magnitude" else "What is the figure"
        shown = clause(view, places)
        return f"{what}, in “{shown}”" if shown else what
    if fate:
        return f"How many {_plural(noun)} were {fate}"
    whole = whole_clause(view, places)
    if whole and (subject := _SUBJECT.match(whole)):
        return f"How many {whole[subject.end() :]}"
    return f"How many {_plural(noun)}" + (f", in “{whole}”" if whole else "")


def _figure(claim: NumberClaim) -> tuple[int, int]:
    """Return where the figure itself stands, with what hedges it, in "at least four strong aftershocks"."""
    spoken = [
        w for w in words(claim.text) if w.text[0].isdigit() or set(lowered([w])[0].split("-")) & _NUMERALS
    ]
    if not spoken:
        return claim.start, claim.end
    first = spoken[0].start if " of " in claim.text[: spoken[0].start] else 0
    return claim.start + first, claim.start + spoken[-1].end


def _plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
