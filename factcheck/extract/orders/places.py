"""Which acts a time or an order belongs to: the one it follows, the one it opens, the one it is measured from."""

from bisect import bisect_left
from dataclasses import replace

from factcheck.extract.cues import word_set
from factcheck.extract.events_clause import DETERMINERS, PREPOSITIONS
from factcheck.extract.events_lexicon import AUXILIARIES, CLAUSES, OTHER_VERBS
from factcheck.extract.orders.acts import Acts
from factcheck.model import Act
from factcheck.text.fold import fold

_REACH = 14
"""How many words may stand between an act and its time."""


_LEADING = word_set(
    "on in by at late early the it was and but then so yet only just finally eventually again not until"
)
"""Words before a time that begins its sentence."""


def opens(acts: Acts, first: int) -> bool:
    """Say whether word `first` is at the beginning of the sentence, a preposition or "then" aside."""
    if first <= 1:
        return True
    if (
        acts.low[0] in ("that", "this", "it")
        and acts.low[1] == "was"
        and (acts.low[0] != "it" or "that" not in acts.low[first:])
    ):
        return False  # "That was a week after the fire": what was told before was
    return first <= 4 and all(w in _LEADING for w in acts.low[1:first])


def back(acts: Acts, first: int) -> Act | None:
    """Return the act that an expression at word `first` follows in its clause."""
    if first and acts.low[first - 1] == "until":
        return acts.until(first - 1)
    i = first - 1
    beside = -1
    while i >= 0 and first - i <= _REACH:
        if acts.apart(i, i + 1) and i != beside:
            # "was arrested on April 4, two days after": the comma only parts two times of one act.
            gap = acts.text[acts.tokens[i].end : acts.tokens[i + 1].start]
            # "returned its verdict, on Oct. 9,": so does the comma before the preposition of a time.
            aside = i + 2 == first and acts.low[i + 1] == "on" and i > 0
            apposed = acts.apposed(i) if (i + 1 == first or aside) and gap == ", " else None
            if apposed:
                act = acts.clause_before(apposed)
                return replace(act, objects=(fold(acts.tokens[i].text),)) if act and act.objects else None
            timed = i + 1 == first and any(t.end == acts.tokens[i].end for t in acts.times)
            if i + 1 == first and gap == ", " and (act := _subject_noun(acts, i, first)):
                return act
            if gap == ", " and (name := _apposition(acts, i, first)) is not None:
                i = beside = name
                continue
            if gap != ", " or not (timed or aside):
                return None
        if any(t.start <= acts.tokens[i].start < t.end for t in acts.times):
            i -= 1
            continue
        if act := acts.clause(i):
            return act
        if act := acts.nominal(i):
            behind = bisect_left(acts.starts, act.end)
            near = behind == first or (behind + 1 == first and acts.low[behind] in ("on", "in"))
            return _governing(acts, i, act, near=near)
        if acts.low[i] == "as" and i and (act := acts.clause(i - 1)):
            return act  # "resigned as president on 3 May"
        joint = (
            i + 1 < first and acts.low[i] == "and" and acts.subject_begins(i + 1)
        )  # "of Ada Voss and her cameraman on 3 May"
        if acts.low[i].endswith("ing") and i and _beside_object(acts, i):
            i -= 1
            continue
        noun = i > 0 and acts.low[i - 1] in DETERMINERS and acts.low[i] in OTHER_VERBS  # "the cut"
        if (acts.low[i] in CLAUSES and not joint) or (acts.other_verb(i) and not noun):
            return None
        i -= 1
    return None


def _governing(acts: Acts, i: int, act: Act, *, near: bool) -> Act | None:
    """Return the act whose verb has the noun at `i` as its object, where there is one: "cancelled the concert".

    What stands not `near` to the noun may be the time of a verb that it depends on: "wrote about the fire to her
    aunt on 3 May".
    """
    begin = bisect_left(acts.starts, act.start)
    for k in range(i - 1, max(-1, i - 6), -1):
        if acts.apart(k, k + 1):
            break
        whole = acts.clause(k)
        if whole:
            # "opened an inquiry into the breach a day after": the time is the verb's
            about = begin > 0 and acts.low[begin - 1] in _ABOUT and not acts.apart(begin - 1, begin)
            return whole if about or whole.end == acts.tokens[i].end else act
    if begin == 0 or acts.apart(begin - 1, begin):
        return act
    before = acts.low[begin - 1]
    if near:
        # "stayed the execution on 5 May": not of what was done to it
        return None if before in _SPEAKING_OF else act
    return None if before in _ABOUT or (acts.other_verb(begin - 1) and before not in AUXILIARIES) else act


def _beside_object(acts: Acts, i: int) -> bool:
    """Whether the form in "-ing" at word `i` only says what somebody was doing meanwhile: "found him hiding in"."""
    before = acts.low[i - 1]
    return not (
        acts.apart(i - 1, i)
        or before in PREPOSITIONS | AUXILIARIES | CLAUSES
        or before in ("of", "by", "not")
    )


def _subject_noun(acts: Acts, i: int, first: int) -> Act | None:
    """Return the act of a noun at the head of its sentence, dated between commas: "Her exit, a week after"."""
    act = acts.nominal(i)
    return act if act and bisect_left(acts.starts, act.start) <= 1 and first <= 5 else None


def _apposition(acts: Acts, i: int, first: int) -> int | None:
    """Return the last word of the name before an apposition that word `i` ends: "Gail Ross, its chief, on Oct. 5"."""
    if not any(acts.low[k] in DETERMINERS for k in range(max(0, i - 6), i + 1)) or first - i > 2:
        return None
    for k in range(i - 1, max(0, i - 8), -1):
        if acts.clause(k + 1) or acts.low[k + 1] in CLAUSES:
            return None
        if acts.apart(k, k + 1):
            named = any(
                n.end == acts.tokens[k].end - 1 or n.end == acts.tokens[k].end for n in acts.all_names
            )
            return k if named and acts.low[k + 1] in DETERMINERS else None
    return None


_SPEAKING_OF = word_set(
    "stayed discussed debated demanded planned expected opposed feared condemned criticised criticized deplored praised"
    " predicted promised proposed threatened urged welcomed examined investigated reviewed mourned remembered"
)
"""Verbs whose time is not that of the act that is their object."""
_ABOUT = word_set("about over for to with from against on into")
"""Prepositions of nouns that lend the verb before them no time: "wrote about the fire"."""


def ahead(acts: Acts, last: int, *, commaless: bool = False) -> Act | None:
    """Return the act of the main clause, which begins behind a comma with its subject; or, `commaless`, at once."""
    for begin in range(last, min(len(acts.tokens), last + 2 * _REACH)):
        cleft = acts.low[begin - 1] == "that" and acts.low[:2] == ["it", "was"]
        bare = commaless and begin == last and acts.subject_begins(begin)
        if cleft or bare or acts.apart(begin - 1, begin):
            gap = acts.text[acts.tokens[begin - 1].end : acts.tokens[begin].start]
            if "," not in gap and not cleft and not bare:
                return None
            if acts.low[begin] in ("when", "while", "although", "though", "if"):
                return None
            if any(t.start <= at < t.end for t in acts.times for at in acts.starts[begin : begin + 2]):
                continue
            commas, aside = 0, False
            for i in range(begin + 1, min(begin + _REACH, len(acts.tokens))):
                if acts.apart(i - 1, i):
                    commas += 1
                    aside = commas == 1 and acts.low[i] in ("who", "which", "whose")
                if aside:
                    continue  # "Stroud, who inherited the park, offered"
                if commas not in (0, 2) and acts.finite(i):
                    break  # "Two days later, in March, closed"
                if commas > 2 or acts.low[i] in CLAUSES:
                    break
                if act := acts.clause(i):
                    return act if act.agent or act.objects else None
                if acts.other_verb(i) and acts.low[i] not in AUXILIARIES:
                    break
            if not acts.low[begin].endswith("ing") and acts.low[begin] not in CLAUSES:
                return None
    return None


def measured_from(acts: Acts, begin: int, *, clauses: bool) -> Act | None:
    """Return the act that an order is measured from: a noun, or, if they may be, a clause that begins at `begin`."""
    commas = 0
    for i in range(begin, min(begin + 10, len(acts.tokens))):
        if i > begin and acts.apart(i - 1, i):
            commas += 1
            if commas > 2 or "," not in acts.text[acts.tokens[i - 1].end : acts.tokens[i].start]:
                return None
        if commas == 1:
            continue
        if acts.low[i] in _NOT_IT or (i > begin and acts.low[i] in CLAUSES):
            return None
        act = acts.clause(i)
        if act is not None:
            return act if i > begin and (clauses or acts.low[i - 1] == "being") else None
        act = acts.nominal(i)
        if act is not None and not _goes_on(acts, i):
            return act
        if occasion := acts.happens(i):
            return occasion
        known = i > begin and acts.low[i - 1] in DETERMINERS  # "the opening concert"
        if acts.other_verb(i) and acts.low[i] not in AUXILIARIES and not known:
            return None
    return None


_NOT_IT = word_set("anniversary prospect threat possibility")
"""What is no act itself, though it is of one: "the eve of the anniversary of the murder"."""
_PAST = word_set("was were had did could")
"""Auxiliaries of a clause that something past is measured from: "before the gala has" is no such clause."""


def _goes_on(acts: Acts, i: int) -> bool:
    """Whether a verb behind the noun at `i` has it, or what "of" and the like add to it, as its subject."""
    for k in range(i + 1, min(i + 7, len(acts.tokens))):
        if acts.apart(k - 1, k) or acts.low[k] in CLAUSES or (k == i + 1 and _begins(acts, k)):
            return False
        if acts.low[k] in _PAST or acts.finite(k):
            return True
    return False


def _begins(acts: Acts, i: int) -> bool:
    """Whether another noun phrase begins at word `i`: "the day after the confession the bishop dismissed him"."""
    return acts.low[i] in DETERMINERS or acts.low[i] in ("he", "she", "it", "they")
