"""What a time is of: the verb or noun of its clause that it dates, by its class."""

import re

from factcheck.text import happenings
from factcheck.text.fold import fold
from factcheck.text.happenings import REPEATED, word_set
from factcheck.text.words import bare, words

# How many words of a clause are read, on either side of the time.
_REACH = 18
# "A judge on Thursday upheld": how far behind a time that opens no sentence its verb may stand.
_BESIDE = 2
# Marks that end a clause; a comma may part a place from its state, a colon the hour from the minutes.
_MARKS = re.compile(r"[;()—–“”\"]|--|:\s(?!\d)")
_CLAUSES = word_set(
    """
    that who whom whose which what when where while after before because since until as if although
    though but whether unless and or than how why
    """
)
_WHICH = word_set("that which")
_RELATIVE = word_set("which who whose whom")
# "As many as four", "as the 45th president": what ends no clause where no verb stands behind it.
_AS = "as"
_ROUND = re.compile(r"\([^()]{0,60}\)")
# So far before "that happened" may stand what did: "a shooting at a house party that happened".
_NOUN_BEFORE = 8
_DETERMINERS = word_set("a an the this that his her its their")
_BE = word_set("was were is are be been being am")
# An attempted murder is another's than a murder.
_ATTEMPTED, _ATTEMPT = "attempted", "attempt"
_OPENED = frozenset({"opened", "opens", "opening"})
_HAPPENED = word_set(
    """
    happened occurred happens occurs unfolded erupted place broke began started starts hit struck scheduled expected
    slated postponed
    """
)
# Of these forms nothing is told: "the wounded", "alleged", "populated".
_ADJECTIVES = word_set(
    """
    populated related located based armed unidentified alleged suspected retired united red hundred
    indeed need involved aged
    """
)
_FRONT = word_set(
    """
    on in at of by about around just past shortly early late the night morning evening afternoon day a.m
    p.m am pm midnight noon before after and but then earlier later
    """
)
# "Her husband and their son on Saturday": what joins two nouns ends no clause.
_AND = frozenset({"and", "or"})
# What such a verb tells of came of the verb before it: "shook the island and caused damage on Monday".
_CAUSED = word_set("caused damaged destroyed triggered prompted sparked")
# Of these a day's coverage tells one; who comes upon it comes the same day.
_MAIN = word_set("attack quake crash burn rob explode")
_CALLED = word_set("respond call")
# Shots are fired, and so is who loses a post.
_FIRED = word_set("fired fires firing")
_SHOTS = word_set("shots shot rounds gun guns rifle pistol handgun weapon bullets gunshots into")
_RECEIVED = word_set("received got answered")
_CALLS = word_set("call calls report reports")
_OF_DOING = word_set("with of for after before by from")
# Aftershocks go on for days.
_QUAKE, _AFTERSHOCK, _AFTERSHOCKS = "quake", "aftershock", word_set("aftershock aftershocks")
_IT = word_set("it this that incident")
# Characters before a sentence that may say what "it" was.
_BEFORE = 300
_Token = tuple[int, int, str, bool]


def happening(text: str, sentence: tuple[int, int], start: int, end: int) -> str | None:
    """Return the class of what the time from `start` to `end` dates, or the stem of its verb; None if unsure."""
    low, high = sentence
    said = _without_brackets(text[low:high], start - low)
    start, end = start - low, end - low
    tokens = [
        (w.start, w.end, key, w.text[0].islower())
        for w in words(said, max(0, start - 40 * _REACH), min(high - low, end + 40 * _REACH))
        if (key := fold(bare(w.text)))
    ]
    before = [t for t in tokens if t[1] <= start]
    after = [t for t in tokens if t[0] >= end]
    if said[end : end + 2] in ("'s", "’s") or (before and before[-1][2] in _DETERMINERS):
        return _described(said, end, after)
    found, open_ = _back(said, start, before)
    if found and after and after[0][2] in _DETERMINERS and not said[end : after[0][0]].strip():
        found = _with_object(before) or found
    if found in _CALLED:
        return _called(before, after) or found
    if found == _QUAKE and not _AFTERSHOCKS.isdisjoint(t[2] for t in before):
        return _AFTERSHOCK
    if found == "" and _it_happened(before):
        return _last_told(text, low)
    if found is not None or not open_:
        return found or None
    opens = all(t[2] in _FRONT or not t[2].isalpha() for t in before)
    found = _ahead(said, end, after if opens else after[:_BESIDE])
    return (_called(before, after) or found) if found in _CALLED else found


def _with_object(before: list[_Token]) -> str | None:
    """Return what the verb beside a time tells of where its object follows: "disputed on Friday a report"."""
    k = len(before) - 1
    if k > 0 and before[k][2] == "on":
        k -= 1
    return _verb(before, k) if k > 0 and before[k][2].endswith("ed") else None


def _without_brackets(said: str, at: int) -> str:
    """Return a sentence with blanks for its short brackets, which end no clause; those around `at` stay."""
    return _ROUND.sub(lambda m: m.group() if m.start() <= at < m.end() else " " * len(m.group()), said)


def _it_happened(before: list[_Token]) -> bool:
    """Say whether a clause tells of no more than that it happened: "The incident occurred just after 8 p.m."."""
    first = {t[2] for t in before[:2]}
    return not first.isdisjoint(_IT) and any(t[2] in _HAPPENED for t in before[1:4])


def _called(before: list[_Token], after: list[_Token]) -> str | None:
    """Return what officers were called to: "dispatched to the lot on reports that a man had been shot"."""
    told = {happenings.noun(t[2]) or happenings.verb(t[2]) for t in (*before, *after) if t[3]} & _MAIN
    return told.pop() if len(told) == 1 else None


def _last_told(text: str, start: int) -> str | None:
    """Return what the text before a sentence told of last: that is what "it happened" means."""
    told = None
    for word in words(text, max(0, start - _BEFORE), start):
        found = happenings.noun(key := fold(bare(word.text))) or happenings.verb(key)
        told = found if found in _MAIN else told
    return told


def _described(text: str, end: int, after: list[_Token]) -> str | None:
    """Return what the noun tells of that a time describes: "the Feb. 6 shooting", "Friday's vote"."""
    at = end
    for begin, stop, word, _ in after[:4]:
        if _MARKS.search(text, at, begin) or "," in text[at:begin] or word in _CLAUSES:
            break
        found = _ATTEMPT if word == _ATTEMPTED else happenings.noun(word)
        if found:
            return found
        at = stop
    return None


def _back(text: str, start: int, before: list[_Token]) -> tuple[str | None, bool]:
    """Return what the clause before a time tells of ("" where of nothing known), and whether it has no verb."""
    told: str | None = None
    weak: str | None = None
    happened = listed = False
    at, k = start, len(before) - 1
    while k >= 0 and len(before) - k <= _REACH:
        begin, stop, word, _ = before[k]
        if _MARKS.search(text, stop, at):
            return told or weak, True
        if "," in text[stop:at]:
            beyond = _apposed(text, before, k)
            if beyond is None and told is None and weak is None:
                beyond = k if _joins(before, k, listed) else _before_relative(text, before, k)
            if beyond is None:
                return told or weak, True
            listed = False
            at, k = before[beyond][1], beyond
            continue
        if word in _CLAUSES and not text[stop : stop + 2].strip().isdigit():
            nothing = told is None and not happened
            if nothing and (
                (word in _AND and _goes_on(before, k, weak))
                or (word == "while" and _doing(before, k))
                or (word == _AS and weak is None)
            ):
                listed = listed or word in _AND
                at, k = begin, k - 1
                continue
            if happened and told is None and word in _WHICH:
                of = (_noun(before, j) for j in range(k - 1, max(-1, k - _NOUN_BEFORE), -1))
                return next(filter(None, of), weak), False
            return told or weak or ("" if happened else None), False
        if word == "connection" and k and before[k - 1][2] == "in":
            return told or weak, False  # "charged in connection with the shooting on Monday"
        found = _verb(before, k)
        if found == "" or word in _HAPPENED:
            happened = True
        elif found and not happenings.known(found):
            weak = (
                weak or found
            )  # "a party filled with guests": not what the day is of, if there is another verb
        elif found and happenings.says(found) and (weak or (happened and told)):
            return told or weak, False  # "police said the shooting happened on Monday"
        elif found and (told is None or told in REPEATED or happenings.governs(found)):
            return found, False  # "filed a report on Monday": of the filing
        elif found:
            return (found if (told, found) == ("die", "attack") else told), False  # "was shot dead"
        elif told is None:
            told = _noun(before, k)
            if word in _BE and not happened:
                return told or weak or "", False
        at, k = begin, k - 1
    return told or weak or ("" if happened else None), k < 0


def _goes_on(before: list[_Token], k: int, weak: str | None) -> bool:
    """Say whether the clause goes on before the "and" at `k`: it joins two nouns, or a verb to what caused it."""
    following = before[k + 1 :]
    if weak is not None:
        return bool(following) and following[0][2] in _CAUSED
    return any(t[2].isalpha() and t[2] not in _FRONT for t in following)


def _doing(before: list[_Token], k: int) -> bool:
    """Say whether "while" is said of who the clause is about: "was shot while visiting a home on Monday"."""
    return k + 1 < len(before) and before[k + 1][2].endswith("ing")


def _verb(tokens: list[_Token], k: int) -> str | None:
    """Return what the verb at `k` tells of: its class or stem, "" of a verb that only says that it happened."""
    word, lower = tokens[k][2], tokens[k][3]
    following = tokens[k + 1][2] if k + 1 < len(tokens) else ""
    previous = tokens[k - 1][2] if k else ""
    if word in _OPENED and following == "fire":
        return "attack"
    if word == "found" and following == "guilty":
        return "convict"
    if word in _FIRED and not _SHOTS.isdisjoint(t[2] for t in tokens[max(0, k - 3) : k + 4]):
        return "attack"
    if word in _RECEIVED and not _CALLS.isdisjoint(t[2] for t in tokens[k + 1 : k + 4]):
        return "call"
    if word in _HAPPENED or (word == "took" and following == "place"):
        return ""
    if not lower or previous in _DETERMINERS or previous == "on" or word in _ADJECTIVES:
        return None
    found = happenings.verb(word)
    if found and not (word.endswith("ing") and previous not in _BE):
        return found
    if found and previous in _OF_DOING:
        return found  # "charged with murdering him on Monday", "targeted for filing a report on Monday"
    if previous.endswith("ly") and (k != 1 and tokens[k - 2][2] not in _BE):
        return None  # "a badly damaged house"; "on Friday strongly condemned" tells of something
    return word[:-2] if word.endswith("ed") and len(word) > 4 else None


def _noun(tokens: list[_Token], k: int) -> str | None:
    """Return what the noun at `k` tells of."""
    word, previous = tokens[k][2], tokens[k - 1][2] if k else ""
    if word == "fire" and previous in _OPENED:
        return "attack"
    if word == "dead" and previous == "found":
        return "find"
    if previous == _ATTEMPTED:
        return _ATTEMPT
    return happenings.noun(word)


def _apposed(text: str, before: list[_Token], k: int) -> int | None:
    """Return the word before what a pair of commas encloses that ends at word `k`: "in Hartsville, Ind., on"."""
    for j in range(k, max(0, k - 4), -1):
        if before[j][3]:
            return None
        if "," in text[before[j - 1][1] : before[j][0]]:
            return j - 1
    return None


def _joins(before: list[_Token], k: int, listed: bool) -> bool:
    """Say whether the comma behind word `k` stands between two names, or in a list: "Vancouver, B.C."."""
    return k + 1 < len(before) and (listed or not (before[k][3] or before[k + 1][3]))


def _before_relative(text: str, before: list[_Token], k: int) -> int | None:
    """Return the word before a relative clause that ends at word `k`: "the fire, which was big, broke out"."""
    for j in range(k, max(0, k - _REACH), -1):
        if before[j][2] in _RELATIVE and "," in text[before[j - 1][1] : before[j][0]]:
            return j - 1
    return None


def _ahead(text: str, end: int, after: list[_Token]) -> str | None:
    """Return what the first verb after a time tells of."""
    at, commas = end, 0
    for k, (begin, stop, word, _) in enumerate(after[:_REACH]):
        if _MARKS.search(text, at, begin) or (word in _CLAUSES and k > 1):
            return None
        commas += "," in text[at:begin]
        found = _verb(after, k)
        if found and commas in (0, 1, 3):
            return found
        if found == "" or (commas > 1 and after[k][3]):
            return None
        at = stop
    return None
