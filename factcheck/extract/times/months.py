"""Months, whole or in part, and dates that begin with one: "late November", "last August", "Nov. 27"."""

import re

from factcheck.extract.times.scene import Found, Scene
from factcheck.extract.times.value import Value, third_of, whole_month, word_set
from factcheck.extract.times.written import Written, month_first, resolve
from factcheck.extract.times.years import spoken_year
from factcheck.text.calendar import MONTHS, month_number

_PART = re.compile(
    r"\b(?:(early|late|mid|earlier|later)(?:\s(?:in|on))?[\s-]|(?:the\s)?(end|beginning|start|middle|close)\sof\s)?"
    r"(?:(last|next|this|this\spast|this\scoming)\s)?(?:(early|late|mid)[\s-])?$",
    re.IGNORECASE,
)
_THIRDS = {"end": "late", "close": "late", "beginning": "early", "start": "early", "middle": "mid"}
# Words that a month's name follows when it is a month; "May" and the like need one.
_LEADS = word_set(
    "in since by until till of from to for during before after between and or through around about"
    " last next this late early mid that each every until"
)
_SURE_LEADS = word_set("in since last past next this late early mid until till during coming")
# These join months ("April and May"), or anything else; one fixes a month for something ("set for May").
_JOINING = word_set("and or to through")
_FIXED = word_set("set due scheduled planned slated booked fixed except")
# Months that are words or first names too.
_AMBIGUOUS = frozenset({"may", "march", "april", "june", "august"})
# "a March filing", "the August break"
_DETERMINERS = word_set("a an the his her its their our this that")
_NOUN = re.compile(r"\s(?!on|in|of|to|and|or|for|from|with|by|at|was|is|has|had|will|said)[a-z]{4,}")
_NAME = re.compile(r"\s[A-Z][a-z]")


def month(scene: Scene, start: int, end: int) -> Found | None:
    """Read a month, or the date it begins."""
    written = month_first(scene, start, end)
    if written is None:
        return None
    if written.day is None and written.year is None and scene.text[end : end + 1] == " ":
        spoken = spoken_year(scene, end + 1)
        if spoken and spoken.value.earliest:
            return Found(start, spoken.end, whole_month(spoken.value.earliest.year, written.month), True)
    if written.day is None and written.year is None and not _is_month(scene, start, end):
        return None
    before = _PART.search(scene.before(start, 36))
    shown = before.group() if before else ""
    part, which = "", ""
    if before:
        part = (before[1] or before[2] or before[4] or "").lower()
        which = (before[3] or "").lower()
    begin = start - len(shown)
    if which and written.year is None:
        stop, value, stated = _by_neighbour(scene, written, which)
    else:
        stop, value, stated = resolve(scene, written)
    if written.day is None and (third := _THIRDS.get(part, part)) in ("early", "mid", "late"):
        value = third_of(value, third)
    if written.day is not None:
        stop = scene.with_hour(stop)
    return Found(begin, stop, value, stated)


def _by_neighbour(scene: Scene, written: Written, which: str) -> tuple[int, Value, bool]:
    """Ground "last August", "next May 5", "this March"."""
    here = scene.ground.publication
    if here is None:
        return resolve(scene, written)
    key, now = (written.month, written.day or 0), (here.month, here.day if written.day else 0)
    year = here.year
    if which in ("last", "this past"):
        year -= key >= now
    elif which in ("next", "this coming"):
        year += key <= now
    if written.day is None:
        return written.end, whole_month(year, written.month, "publication"), False
    return written.end, scene.ground.dated(year, written.month, written.day).anchored("publication"), False


def _is_month(scene: Scene, start: int, end: int) -> bool:
    """Whether a bare word is a month, not a verb or a name ("May", "March", "June")."""
    word = scene.text[start:end]
    lower = word.lower()
    words = scene.context(start, 30).split()
    prior = words[-1] if words else ""
    lead = prior.strip("(“\"'‘—").lower()
    mid = lead.startswith("mid-")
    if lower not in MONTHS:
        return lead in _SURE_LEADS and scene.text[end : end + 1] == "." and word[0].isupper()
    if not word[0].isupper():
        return lead in _SURE_LEADS and lower not in _AMBIGUOUS
    if scene.text[start - 1 : start] in ("-", "@", "#", "’", "'") and not mid:
        return False
    named = _NAME.match(scene.text, end, scene.high) is not None
    if lower in _AMBIGUOUS:
        return _is_sure_month(scene, word, end, words, lead, named)
    if lead in _LEADS or lead in _DETERMINERS or mid or not prior:
        return True
    return not (named or (prior[0].isupper() and prior[-1].isalpha()))


def _is_sure_month(scene: Scene, word: str, end: int, words: list[str], lead: str, named: bool) -> bool:
    """Whether a month that is also a word or a first name is meant as a month."""
    if word.isupper() and len(words) > 1 and words[-2].isupper():
        return False  # a headline in capitals tells nothing
    if lead in _SURE_LEADS or lead.startswith("mid-"):
        return True
    if lead in _JOINING:
        return any(w[0].isupper() and month_number(w.strip(".,")) for w in words[-5:-1])
    if lead == "for":
        return len(words) > 1 and words[-2].lower() in _FIXED
    if lead in _DETERMINERS or lead.endswith(("'s", "’s")):
        return _NOUN.match(scene.text, end, scene.high) is not None
    return lead in _LEADS and not named
