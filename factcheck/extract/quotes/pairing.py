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
_UNCLOSED_CONTINUED = (0.0, 0.2, 0.2, 6.0, 6.0)
_INSIDE = 0.4
"""Cost of beginning within a quotation that the paragraph before left open."""
_FAR = 1e9
_REOPENED = 1.3
"""Cost of a quotation that another one follows without having been closed."""
_STAY, _OPEN, _CLOSE, _REOPEN = 0, 1, 2, 3


class Pair(NamedTuple):
    """Words between two marks; not `opened` or `closed` where the paragraph begins or ends within."""

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
    # Costs of the cheapest way to each state, in the order above, and how each mark was read on that way.
    best = (0.0, _INSIDE if inside else _FAR, _FAR, _FAR, _FAR)
    steps: list[tuple[_Step, _Step, _Step, _Step, _Step]] = []
    for mark in found:
        best, step = _single_step(best, mark) if mark.single else _double_step(best, mark)
        steps.append(step)
    unclosed = _UNCLOSED_CONTINUED if continued else _UNCLOSED
    state = min(range(5), key=lambda s: best[s] + unclosed[s])
    actions = []
    for way in reversed(steps):
        before, action = way[state]
        actions.append((before, action))
        state = before
    actions.reverse()
    return _pairs(found, actions, start, end)


_Costs = tuple[float, float, float, float, float]
_Step = tuple[int, int]
"""The state before a mark, and what the mark does."""
_Ways = tuple[_Step, _Step, _Step, _Step, _Step]

_IN_OUT, _IN_DOUBLE, _IN_SINGLE = (_OUT, _STAY), (_DOUBLE, _STAY), (_SINGLE, _STAY)
_IN_DD, _IN_DS = (_DOUBLE_IN_DOUBLE, _STAY), (_DOUBLE_IN_SINGLE, _STAY)


def _single_step(best: _Costs, mark: Mark) -> tuple[_Costs, _Ways]:
    """Read a single mark: inside double marks it is part of the words."""
    out, double, single, dd, ds = best
    to_out, out_way = out + mark.stray, _IN_OUT
    if single + mark.closes < to_out:
        to_out, out_way = single + mark.closes, (_SINGLE, _CLOSE)
    to_single, single_way = single + min(mark.stray, mark.opens + 1.0), _IN_SINGLE
    if out + mark.opens < to_single:
        to_single, single_way = out + mark.opens, (_OUT, _OPEN)
    return (to_out, double, to_single, dd, ds), (out_way, _IN_DOUBLE, single_way, _IN_DD, _IN_DS)


def _double_step(best: _Costs, mark: Mark) -> tuple[_Costs, _Ways]:
    """Read a double mark; inside single marks, or inside double ones, it may nest."""
    out, double, single, dd, ds = best
    opens, closes, stray = mark.opens, mark.closes, mark.stray
    to_out, out_way = out + stray, _IN_OUT
    if double + closes < to_out:
        to_out, out_way = double + closes, (_DOUBLE, _CLOSE)
    to_double, double_way = double + stray + 0.8, _IN_DOUBLE
    if out + opens < to_double:
        to_double, double_way = out + opens, (_OUT, _OPEN)
    if dd + closes < to_double:
        to_double, double_way = dd + closes, _IN_DD
    if mark.fresh and double + opens + _REOPENED < to_double:
        to_double, double_way = double + opens + _REOPENED, (_DOUBLE, _REOPEN)
    to_dd, dd_way = dd + stray + 1.5, _IN_DD
    if double + opens + _NESTED < to_dd:
        to_dd, dd_way = double + opens + _NESTED, _IN_DOUBLE
    to_single, single_way = single + stray + 1.0, _IN_SINGLE
    if ds + closes < to_single:
        to_single, single_way = ds + closes, _IN_DS
    to_ds, ds_way = single + opens + _NESTED, _IN_SINGLE
    return (to_out, to_double, to_single, to_dd, to_ds), (out_way, double_way, single_way, dd_way, ds_way)


def _pairs(found: list[Mark], actions: list[_Step], start: int, end: int) -> list[Pair]:
    pairs = []
    inside = actions[0][0] in (_DOUBLE, _DOUBLE_IN_DOUBLE)
    opened_at, opened, single = start, False, False
    for mark, (_, action) in zip(found, actions, strict=True):
        if action == _OPEN:
            opened_at, opened, single, inside = mark.end, True, mark.single, True
        elif action == _CLOSE:
            pairs.append(Pair(opened_at, mark.start, opened, True, single))
            inside = False
        elif action == _REOPEN:
            pairs.append(Pair(opened_at, mark.start, opened, False, single))
            opened_at, opened, single = mark.end, True, mark.single
    if inside:
        pairs.append(Pair(opened_at, end, opened, False, single))
    return pairs
