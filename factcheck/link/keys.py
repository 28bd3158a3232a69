"""What makes two figures one with hardly a word in common: the bail, the charges, the cars that pulled up."""

import re
from itertools import takewhile

from factcheck.link.bearings import bearing
from factcheck.link.counted import ANYBODY, ONE_SUM, TOLLS, counted, others
from factcheck.link.parallels import Place
from factcheck.link.scopes import background
from factcheck.link.twins import verb
from factcheck.model import NumberClaim
from factcheck.reason import amounts
from factcheck.text.calendar import MONTHS
from factcheck.text.happenings import word_set
from factcheck.text.nouns import commonest
from factcheck.text.numerals import NUMBER_WORDS, word_value
from factcheck.text.stopwords import STOPWORDS

_FIRST_IN = re.compile(
    r".*\b(first|second|third|fourth|fifth|worst|biggest|largest|highest|lowest|longest)\b[^.;]{0,60}\bin $",
    re.DOTALL,
)
_LEFT = re.compile(r" (?:left|remaining|to go)\b")
_HAVING = re.compile(r"\b(?:have|has|had) (?:just |only |another )?$")
# What lasts so long: "a curfew of 72 hours".
_LASTING = re.compile(r"\b([a-z]{4,}) of (?:up to |about |at least )?$")
# What is told of those counted: "five women, and possibly a child, were inside", "two cars pulled up".
_PREDICATE = re.compile(
    r"(?:, [^,;.]{1,50},)? (?:(?:were|had been) (?:also |already )?(\w{5,})|(\w{3,}ed))\b"
)
# ... and where they were: "were in the bar".
_WHERE = re.compile(r"(?:, [^,;.]{1,50},)? (?:were|had been) (?:in|at) (?:the|a) (\w+)\b")
# ... and among whom: "two children were among the wounded".
_AMONG_AFTER = re.compile(r"(?:, [^;.]{1,50},)? (?:were|are) (?:also )?among (?:the|those) (\w+)\b")
_AMONG_BEFORE = re.compile(r"\b[Aa]mong (?:the|those) (\w+) (?:were|are) (?:at least )?$")
_DEAD = {"killed": "dead", "injured": "wounded", "hurt": "wounded"}
# Who else is counted in one breath: "two men and three women", "five women and a man".
_PEOPLE = r"(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|adults?|teenagers?)"
_AND_AFTER = re.compile(rf" and (\w+) ({_PEOPLE})\b", re.IGNORECASE)
_AND_BEFORE = re.compile(rf"\b(\w+) ({_PEOPLE}) and $", re.IGNORECASE)
# How far back a toll reaches: "have been killed in the town since January".
_SINCE = re.compile(
    rf"[^.;,]{{0,40}} (?:since (?:last )?({'|'.join(MONTHS)}|(?:19|20)\d\d)|(?:so far )?(this year))\b",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b([A-Z]\w+)(?: [Ii]sland)?,? (?:is |which is )?(?:home to|a (?:city|town|village|county) of) $"
)
# "fired off four shots", "loaded with four bullets": what was done to, or with, those counted.
_VERB_BEFORE = re.compile(r"\b(\w{3,})(?: (?:off|up|out|away|down))?(?: (?:with|by))? $")
# Verbs that say nothing of what happened, or what may be so no more.
_EMPTY = word_set(
    """
    said says say told reported added stated confirmed announced estimated believed heard saw thought knew
    were are have had will would can could may might do did does be been being included involved
    remained stayed needed wanted expected
    """
)
# Whose children: "a mother of four", "her four children".
_OWN = {
    "mother": "her",
    "mum": "her",
    "mom": "her",
    "widow": "her",
    "father": "his",
    "dad": "his",
    "widower": "his",
}
_OWN_BEFORE = re.compile(r"\b(his|her) $")
_CRIME = re.compile(r" of ((?:[\w-]+ ){0,3}[\w-]+)")
_SUSPECTED = re.compile(r"\b(?:suspicion|suspected|could|may|might|faces|facing)\b")
# "Damage to the church was estimated at $2 million", "bail was set at $3 million"
_SUM_BEFORE = re.compile(
    r"\b(damages?|bail|bond|reward|ransom)\b[^.;,$£€]{0,50} (?:at|of|was|is|were)(?: \w+){0,2} $",
    re.IGNORECASE,
)
# "gave $15 million to charity", "paid $3 million to settle"
_TO = re.compile(r" to (?:the )?([a-z]{4,})\b")

# Keys by which a story has one figure, whatever other sums and counts it tells.
_NARROW = frozenset(["sum", "paid", "charge", "since", "lasting"])
_PERSONS = ANYBODY | frozenset(
    ["man", "woman", "child", "boy", "girl", "officer", "student", "soldier", "protester"]
)
# Words that sentences must share besides a key: some keys say little of whom, or of what, is told.
_LEAST = {"sum": 0, "paid": 2, "charge": 2, "since": 1, "children": 1, "done": 1, "beside": 1, "lasting": 0}
# ... and of people much is told in one word: "attended", "joined".
_OF_PEOPLE = 2


def narrow(found: object) -> bool:
    """Say whether a key is of one figure of a story, so that no other figure can be meant."""
    if not isinstance(found, tuple):
        return False
    return found[0] in _NARROW or (found[0] == "done" and found[1] not in _PERSONS)


def least(found: object) -> int:
    """Return how many words two sentences of one key must have in common."""
    if not isinstance(found, tuple):
        return 0
    return _OF_PEOPLE if found[0] == "done" and found[1] in _PERSONS else _LEAST.get(found[0], 0)


def key(place: Place[NumberClaim]) -> object:
    """Return what makes two figures one with hardly a word in common, None for most.

    The toll that a story tells of, the bail of somebody held, what somebody is charged with, the length of a
    contract, "the first in four months", what was done to those counted, or what they did, a noun of two words
    ("league goals"), the way from a place or under the ground.
    """
    claim = place.claim
    noun, fate = counted(claim)
    at, end = claim.start - place.sentence[0], claim.end - place.sentence[0]
    if found := bearing(place):
        return claim.unit, found
    if amounts.is_money(claim):
        return _of_sum(place, noun, at, end)
    if claim.unit in amounts.DURATIONS:
        before, after = place.said[:at].lower(), place.said[end:].lower()
        first = _FIRST_IN.match(before)
        left = _LEFT.match(after) or (_HAVING.search(before) and after.startswith(" to "))
        lasting = noun or ((of := _LASTING.search(before)) and commonest(of[1]))
        if lasting:
            return "lasting", claim.unit, lasting
        what = first[1] if first else "left" if left else ""
        return (claim.unit, what) if what else None
    if fate:
        if claim.high == 0:  # that nobody was hurt is told of much
            return None
        if since := _SINCE.match(place.said, end):
            return "since", fate, since[1] or since[2]
        if fate not in TOLLS or others(claim) or background(place):
            return None
        return fate if noun in ANYBODY else (noun, fate)
    return _of_count(place, noun, at, end) if claim.unit is None else None


def _of_sum(place: Place[NumberClaim], noun: str, at: int, end: int) -> object:
    """Return the key of a sum: what it is, or what it is paid to."""
    claim = place.claim
    unit = "$" if claim.unit == "USD" else claim.unit
    if claim.what in ONE_SUM:
        return "sum", unit, noun
    if found := _SUM_BEFORE.search(place.said[:at]):
        return "sum", unit, commonest(_one(found[1].lower()))
    if found := _TO.match(place.said, end):
        return "paid", unit, found[1]
    return None


def _of_count(place: Place[NumberClaim], noun: str, at: int, end: int) -> object:
    """Return the key of a plain count: by what is told of those counted, else by a noun of two words."""
    said, words = place.said, place.claim.text.lower().split()
    if noun == "count":
        return _charge(said, end)
    if noun == "child" and words[-2:-1] == ["of"]:
        return ("children", _OWN[words[0]]) if words[0] in _OWN else None
    if noun == "child" and (own := _OWN_BEFORE.search(said[:at])):
        return "children", own[1]
    if len(words) > 2 and words[-2].isalpha() and words[-2] not in NUMBER_WORDS:
        return " ".join(words[-2:])
    if among := _AMONG_AFTER.match(said, end) or _AMONG_BEFORE.search(said[:at]):
        return "beside", noun, _DEAD.get(among[1], among[1])
    if where := _WHERE.match(said, end):
        return "done", noun, "in", where[1].lower()
    if (home := _HOME.search(said[:at])) and noun in ANYBODY:
        return "home", home[1]
    if also := _AND_AFTER.match(said, end) or _AND_BEFORE.search(said[:at]):
        return "beside", noun, word_value(also[1]) or 1, _one(also[2].lower())
    if (done := _PREDICATE.match(said, end)) and (deed := done[1] or done[2]) not in _EMPTY:
        return "done", noun, _done(deed)
    if (doing := _VERB_BEFORE.search(said[:at])) and verb(doing[1]) and doing[1] not in _EMPTY:
        return "done", noun, _done(doing[1])
    return None


def _one(noun: str) -> str:
    """Return one of what a noun in small letters names: "women" -> "woman"."""
    return noun.replace("men", "man").replace("children", "child").removesuffix("s")


def _done(deed: str) -> str:
    """Return a deed without its ending: "battling", "battled"."""
    return deed.removesuffix("ed").removesuffix("ing").rstrip("e")


def _charge(said: str, end: int) -> object:
    """Return the key of the charges that a sentence tells of as made: "two counts of second-degree murder"."""
    crime = _CRIME.match(said, end)
    if crime is None or _SUSPECTED.search(said):
        return None
    words = takewhile(lambda w: w not in STOPWORDS, crime[1].lower().replace("-", " ").split())
    return "charge", " ".join(words)
