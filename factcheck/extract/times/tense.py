"""Whether the words around a date speak of what is to come or of what has happened."""

import re

from factcheck.extract.times.value import word_set

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_CLAUSE = re.compile(r"[;!?\n]|(?:^|(?<!\.)[a-z\d)\"”’'])\.\s")
# Toward a date rather than on it: "was extended to Nov. 16".
_TOWARD = re.compile(r"\b(?:to|until|till|by|through|before|for)\s(?:(?:early|mid|late|the)[\s-])?$")
# What somebody was asked, ordered or told to do on a date may be yet to come.
_TO_DO = re.compile(r"\bto\s(?!(?:the|an?|his|her|its|their|this|that)\b)[a-z]{2,}\b")
# A future this many words off belongs to another verb ("will become law after voting ... Friday").
_FAR = 9
_REACH = 70

_FUTURE = word_set(
    "will won't shall scheduled set due expected expects expect plans plan planned planning slated hopes"
    " intends payable effective effect upcoming would must deadline maturing anticipated slotted tentatively"
    # The timetable's present: "sentencing begins Nov. 16".
    " begins starts opens ends expires resumes reconvenes takes meets returns faces"
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


def _is_to_be(words: list[str], at: int) -> bool:
    """Whether the participle at an index is yet to come: "is to be held", "will likely be charged"."""
    verbs = [word for word in words[max(0, at - 4) : at] if not word.endswith("ly")]
    return len(verbs) > 1 and verbs[-1] == "be" and verbs[-2] in _TO_BE


def tense(text: str, start: int, end: int, low: int, high: int) -> int:
    """Return 1 where the clause around `text[start:end]` looks ahead, -1 where back, 0 where unclear.

    `low` and
    `high` bound the paragraph. The nearest cue decides: before the date first, since English puts the date
    after its verb ("will meet Friday"), else behind it ("On Friday he will meet").
    """
    left = text[max(low, start - _REACH) : start]
    for cut in _CLAUSE.finditer(left):
        last = cut.end()
        left = " " * last + left[last:]
    found = list(_WORD.finditer(left))
    words, starts = [m.group() for m in found], [m.start() for m in found]
    for i in range(len(words) - 1, -1, -1):
        cue = _cue(words[i])
        if cue > 0:
            if len(words) - i > _FAR:
                break
            return 1
        if cue < 0 and _is_to_be(words, i):
            return 1
        if cue < 0 and (_TOWARD.search(left) or _TO_DO.search(left, starts[i])):
            return 0
        if cue < 0:
            return -1
    right = text[end : min(high, end + _REACH)]
    cut_right = _CLAUSE.search(right)
    if cut_right:
        right = right[: cut_right.start() + 1]
    right = right.split(" that ", 1)[0]  # "warning on Friday that it would": what is said has its own tense
    for match in _WORD.finditer(right):
        cue = _cue(match.group())
        if cue:
            return cue
    return 0
