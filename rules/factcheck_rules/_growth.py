"""Counts that change while news comes in: when a number has grown, and when both are estimates of what changes."""

import itertools
import re
from collections.abc import Sequence

from factcheck.model import NumberClaim, Quantity
from factcheck.reason.amounts import stated
from factcheck.rule import View
from factcheck_rules._hours import Published, published

# What is counted anew while news comes in: a later, higher number is an update.
_GROWING = frozenset(
    [
        "killed",
        "injured",
        "missing",
        "arrested",
        "displaced",
        "evacuated",
        "rescued",
        "shot",
        "charged",
        "treated",
    ]
)
# What grows and shrinks from day to day.
_CHANGING = frozenset(["missing", "displaced", "evacuated", "refugee", "evacuee", "migrant"])
_AREAS = frozenset(["acre", "hectare"])
# Days after which a toll is settled, but for a small share of it: the last of the missing are found, the hurt die.
_SETTLED = 30
_LAST = 1.05
# Characters between a number and the date of its sentence.
_BESIDE = 150
_STOP = re.compile(r"[.!?;] |\n")
_SINCE = re.compile(r"\b(?:since|from|after) $")
_TOLLS = frozenset(
    [
        "death",
        "fatality",
        "injury",
        "casualty",
        "victim",
        "refugee",
        "evacuee",
        "aftershock",
        "arrest",
        "home",
        "house",
        "building",
        "case",
        "complaint",
        "vote",
    ]
)
# What was before is no other account: "have raised the reward to £75,000", "the fine was cut to $2 million".
_REVISED = re.compile(
    r"\b(?:rais|increas|lift|doubl|tripl|cut|reduc|lower|slash|trim|bump|boost|upp|revis|rose|risen|grew|grown|fell|fallen)"
    r"\w*\b[^.;:]{0,40} to (?:about |nearly |more than )?$"
)
# How many live in a place every source reckons in its own way.
_INHABITANTS = re.compile(
    r"\b(?:home to|population of|inhabited by) (?:about |some |around |more than |nearly )?$"
)
# Characters before a day in which it is said to be that of the source's words: "the sheriff said on Saturday".
_REACH = 60
_SAID = re.compile(
    r"\b(?:said|says|announced|reported|confirmed|told [\w' ]{1,25})(?: late| early)?(?: on)? $"
)


def update(view: View, quantity: Quantity, found: Sequence[Sequence[NumberClaim]]) -> bool:
    """Say whether the number only grew: each higher one is of articles published after all lower ones.

    A figure is as old as the words of its source, where those are dated. Within one day the hours that the articles
    print tell which came later; without them they are of one time.
    """
    first = quantity.claims[0]
    noun, _, fate = first.what.partition(" ")
    if fate not in _GROWING and noun not in _TOLLS and first.unit not in _AREAS:
        return False
    little = stated(found[-1][0]) <= _LAST * stated(found[0][0])
    if not little and any(_long_ago(view, c) for group in found for c in group):
        return False
    for lower, higher in itertools.pairwise(found):
        before = {_as_of(view, c) for c in lower}
        after = {_as_of(view, c) for c in higher}
        for x, y in itertools.product(before, after):
            if x is None or y is None or not x.before(y):
                return False  # the higher did not come later, or which did is not known
            if (y.day - x.day).days > _SETTLED and not little:
                return False
    return True


def _long_ago(view: View, claim: NumberClaim) -> bool:
    """Say whether the words beside a number date it so long before the article that it is settled: "in 2004"."""
    day = view.article(claim.article).published
    if day is None:
        return False
    text = view.article(claim.article).text
    for time in view.times(claim.article):
        if (
            time.latest is None
            or abs(time.start - claim.start) > _BESIDE
            or _SINCE.search(text[max(0, time.start - 6) : time.start])
        ):
            continue
        between = text[min(time.end, claim.end) : max(time.start, claim.start)]
        if not _STOP.search(between) and (day.value - time.latest).days > _SETTLED:
            return True
    return False


def _as_of(view: View, claim: NumberClaim) -> Published | None:
    """Return when a number was told: the day of "police said Saturday", else that of its article."""
    printed = published(view, claim.article)
    text = view.article(claim.article).text
    if printed is None:
        return None
    for time in view.times(claim.article):
        if (
            0 <= time.start - claim.end <= _BESIDE
            and time.latest is not None
            and time.earliest == time.latest < printed.day
            and not _STOP.search(text[claim.end : time.start])
            and _SAID.search(text[max(claim.end, time.start - _REACH) : time.start])
        ):
            return Published(time.latest, None)
    return printed


def estimates(view: View, found: Sequence[Sequence[NumberClaim]]) -> bool:
    """Say whether all numbers are estimates of what grows and shrinks, a camp, a fire; or of a town's people."""
    first = found[0][0]
    if any(_inhabitants(view, c) for group in found for c in group):
        return True
    if _CHANGING.isdisjoint(first.what.split()) and first.unit not in _AREAS:
        return False
    return all(c.approximate or c.low is None or c.high is None for group in found for c in group)


def revised(view: View, found: Sequence[Sequence[NumberClaim]]) -> Sequence[NumberClaim]:
    """Return the claims of what a figure was changed to, if none is of an article before the others'; else none."""
    changed = [group for group in found if all(_to(view, c) for c in group)]
    for group in changed if len(changed) < len(found) else ():
        after = [published(view, c.article) for c in group]
        before = [published(view, c.article) for other in found if other is not group for c in other]
        if not any(x and y and x.before(y) for x, y in itertools.product(after, before)):
            return group
    return ()


def _to(view: View, claim: NumberClaim) -> bool:
    text = view.article(claim.article).text
    return bool(_REVISED.search(text[max(0, claim.start - _REACH) : claim.start]))


def _inhabitants(view: View, claim: NumberClaim) -> bool:
    text = view.article(claim.article).text
    return bool(_INHABITANTS.search(text[max(0, claim.start - _REACH) : claim.start]))
