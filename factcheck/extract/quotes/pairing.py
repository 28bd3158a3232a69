"""The cheapest reading of a paragraph's marks: which open, which close, which mean nothing.

A walk over the marks with a handful of states (outside, inside double marks, inside single marks, one
deeper), the cheapest way to each kept: linear in the number of marks, whatever they are. Single marks inside
double ones are part of the words quoted and are not read at all, so that ill-typed inner marks spoil nothing.
"""

from typing import NamedTuple

from factcheck.extract.quotes.marks import Mark

_OUT, _DOUBLE, _SINGLE, _DOUBLE_IN_DOUBLE, _DOUBLE_IN_SINGLE = range(5)
_NESTED = 1.2
_UNCLOSED = (0.0, 2.2, 3.0, 6.0, 6.0)
_CONTINUED = 0.2
_FAR = 1e9
_STAY, _OPEN, _CLOSE = 0, 1, 2


class Pair(NamedTuple):
    """Words between two marks; `closed` is False where the paragraph ends first, `opened` where it began within."""

    start: int
    end: int
    opened: bool
    closed: bool
    single: bool


def pair(found: list[Mark], start: int, end: int, *, inside: bool, continued: bool) -> list[Pair]:
    """Return the quotations of the paragraph `start` to `end`, outermost only.

    `inside`: the paragraph before ended within a quotation, so this one may begin within it.
    `continued`: the next paragraph begins with an opening mark, so this one may well end within a quotation.
    """
    if not found:
        return []
    best = [0.0, 1.0 if inside else _FAR, _FAR, _FAR, _FAR]
    steps: list[list[tuple[int, int]]] = []
    for mark in found:
        now = [_FAR] * 5
        step = [(_OUT, _STAY)] * 5
        for before, after, action, cost in _moves(mark):
            total = best[before] + cost
            if total < now[after]:
                now[after] = total
                step[after] = (before, action)
        best = now
        steps.append(step)
    unclosed = list(_UNCLOSED)
    if continued:
        unclosed[_DOUBLE] = unclosed[_SINGLE] = _CONTINUED
    state = min(range(5), key=lambda s: best[s] + unclosed[s])
    actions = []
    for step in reversed(steps):
        before, action = step[state]
        actions.append((before, action, state))
        state = before
    actions.reverse()
    return _pairs(found, actions, start, end)


def _moves(mark: Mark) -> tuple[tuple[int, int, int, float], ...]:
    opens, closes, stray = mark.opens, mark.closes, mark.stray
    if mark.single:
        return (
            (_OUT, _OUT, _STAY, stray),
            (_OUT, _SINGLE, _OPEN, opens),
            (_SINGLE, _OUT, _CLOSE, closes),
            (_SINGLE, _SINGLE, _STAY, min(stray, opens + 1.0)),
            (_DOUBLE, _DOUBLE, _STAY, 0.0),
            (_DOUBLE_IN_DOUBLE, _DOUBLE_IN_DOUBLE, _STAY, 0.0),
            (_DOUBLE_IN_SINGLE, _DOUBLE_IN_SINGLE, _STAY, 0.0),
        )
    return (
        (_OUT, _OUT, _STAY, stray),
        (_OUT, _DOUBLE, _OPEN, opens),
        (_DOUBLE, _OUT, _CLOSE, closes),
        (_DOUBLE, _DOUBLE, _STAY, stray + 0.8),
        (_DOUBLE, _DOUBLE_IN_DOUBLE, _STAY, opens + _NESTED),
        (_DOUBLE_IN_DOUBLE, _DOUBLE, _STAY, closes),
        (_DOUBLE_IN_DOUBLE, _DOUBLE_IN_DOUBLE, _STAY, stray + 1.5),
        (_SINGLE, _SINGLE, _STAY, stray + 1.0),
        (_SINGLE, _DOUBLE_IN_SINGLE, _STAY, opens + _NESTED),
        (_DOUBLE_IN_SINGLE, _SINGLE, _STAY, closes),
    )


def _pairs(found: list[Mark], actions: list[tuple[int, int, int]], start: int, end: int) -> list[Pair]:
    pairs = []
    inside = actions[0][0] in (_DOUBLE, _DOUBLE_IN_DOUBLE)
    opened_at, opened, single = start, False, False
    for mark, (_, action, _) in zip(found, actions, strict=True):
        if action == _OPEN:
            opened_at, opened, single, inside = mark.end, True, mark.single, True
        elif action == _CLOSE:
            pairs.append(Pair(opened_at, mark.start, opened, True, single))
            inside = False
    if inside:
        pairs.append(Pair(opened_at, end, opened, False, single))
    return pairs
