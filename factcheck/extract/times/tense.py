"""Whether the words around a date speak of what is to come or of what has happened."""

import re

from factcheck.extract.times.value import word_set

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_CLAUSE = re.compile(r"[;!?\n]|[a-z)\"”’']\.\s")
_TIGHT = re.compile(r"\s(?:(?:on|in|at|about|around|the|early|late)\s){0,2}")
_REACH = 70

_FUTURE = word_set(
    "will won't shall scheduled set due expected expects expect plans plan planned planning planning"
    " going slated hopes intends payable effective upcoming would must deadline maturing reconvenes"
    " anticipated slotted tentatively"
)
_PAST = word_set(
    "said told was were had has have been did didn't wasn't went came took met gave made saw"
    " left found died held began shot read wrote spoke put sent won lost fell rose hit ran led broke fled got"
    " heard became brought bought sold struck drew grew knew stood fought caught taught thought felt kept"
    " paid says ago since"
)
_TO_BE = word_set("to will must shall should may can")
# Words in -ed that say nothing of when.
_NOT_VERBS = word_set("united need hundred red bed indeed wed sacred wicked speed feed seed breed led")


def _cue(word: str) -> int:
    word = word.lower().replace("’", "'")
    if word in _FUTURE or word.endswith("'ll"):
        return 1
    if word in _PAST or (word.endswith("ed") and len(word) > 3 and word not in _NOT_VERBS):
        return -1
    return 0


def tense(text: str, start: int, end: int, low: int, high: int) -> int:
    """Return 1 where the clause around `text[start:end]` looks ahead, -1 where back, 0 where unclear.

    -2 is back beyond doubt: a past form right before the date ("was arrested on 25 December"). `low` and
    `high` bound the paragraph. The nearest cue decides: before the date first, since English puts the date
    after its verb ("will meet Friday"), else behind it ("On Friday he will meet").
    """
    left = text[max(low, start - _REACH) : start]
    for cut in _CLAUSE.finditer(left):
        last = cut.end()
        left = " " * last + left[last:]
    words = list(_WORD.finditer(left))
    for i in range(len(words) - 1, -1, -1):
        cue = _cue(words[i].group())
        if cue < 0 and i > 1 and words[i - 1].group() == "be" and words[i - 2].group() in _TO_BE:
            return 1  # "is to be held", "must be returned by"
        if cue < 0:
            return -2 if _TIGHT.fullmatch(left, words[i].end()) else -1
        if cue > 0:
            return 1
    right = text[end : min(high, end + _REACH)]
    cut_right = _CLAUSE.search(right)
    if cut_right:
        right = right[: cut_right.start() + 1]
    for match in _WORD.finditer(right):
        cue = _cue(match.group())
        if cue:
            return cue
    return 0
