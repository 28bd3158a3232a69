"""Which acts a time or an order belongs to: the one it follows, the one it opens, the one it is measured from."""

from dataclasses import replace

from factcheck.extract.events_lexicon import AUXILIARIES, CLAUSES, OTHER_VERBS
from factcheck.extract.orders_acts import Acts
from factcheck.model import Act
from factcheck.text.fold import fold

_REACH = 14
"""How many words may stand between an act and its time."""


def opens(acts: Acts, first: int) -> bool:
    """Say whether word `first` is at the beginning of the sentence, a preposition aside."""
    return first <= 1 or (first == 2 and acts.low[1] in ("on", "the", "was"))


def back(acts: Acts, first: int) -> Act | None:
    """Return the act that an expression at word `first` follows in its clause."""
    i = first - 1
    while i >= 0 and first - i <= _REACH:
        if acts.apart(i, i + 1):
            # "was arrested on April 4, two days after": the comma only parts two times of one act.
            gap = acts.text[acts.tokens[i].end : acts.tokens[i + 1].start]
            apposed = acts.apposed(i) if i + 1 == first and gap == ", " else None
            if apposed:
                act = acts.clause_before(apposed)
                return replace(act, objects=(fold(acts.tokens[i].text),)) if act and act.objects else None
            if not (i + 1 == first and gap == ", " and any(t.end == acts.tokens[i].end for t in acts.times)):
                return None
        if any(t.start <= acts.tokens[i].start < t.end for t in acts.times):
            i -= 1
            continue
        act = acts.clause(i) or acts.nominal(i)
        if act is not None:
            return _governing(acts, i, act)
        if acts.low[i] in CLAUSES or acts.low[i] in OTHER_VERBS or acts.other_verb(i):
            return None
        i -= 1
    return None


def _governing(acts: Acts, i: int, act: Act) -> Act:
    """Return the act whose verb has the noun at `i` as its object, where there is one: "cancelled the concert"."""
    for k in range(i - 1, max(-1, i - 6), -1):
        if acts.apart(k, k + 1):
            break
        whole = acts.clause(k)
        if whole:
            return whole if whole.end == acts.tokens[i].end else act
    return act


def ahead(acts: Acts, last: int) -> Act | None:
    """Return the act of the main clause, which begins behind a comma with its subject."""
    for begin in range(last, min(len(acts.tokens), last + 2 * _REACH)):
        cleft = acts.low[begin - 1] == "that" and acts.low[:2] == ["it", "was"]
        if cleft or acts.apart(begin - 1, begin):
            gap = acts.text[acts.tokens[begin - 1].end : acts.tokens[begin].start]
            if "," not in gap and not cleft:
                return None
            commas = 0
            for i in range(begin + 1, min(begin + _REACH, len(acts.tokens))):
                commas += acts.apart(i - 1, i)
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


def measured_from(acts: Acts, begin: int, *, finite: bool) -> Act | None:
    """Return the act that an order is measured from: a clause or a noun that begins at word `begin`."""
    commas = 0
    for i in range(begin, min(begin + 10, len(acts.tokens))):
        if i > begin and acts.apart(i - 1, i):
            commas += 1
            if commas > 2 or "," not in acts.text[acts.tokens[i - 1].end : acts.tokens[i].start]:
                return None
        if i > begin and acts.low[i] in CLAUSES:
            return None
        if commas == 1:
            continue
        act = acts.clause(i)
        if act is not None:
            return act if i > begin else None
        if not finite or acts.low[begin] != "the":
            act = acts.nominal(i)
            following = acts.low[i + 1 : i + 2]
            if act is not None and not (following and acts.finite(i + 1)):
                return act
        if acts.other_verb(i) and acts.low[i] not in AUXILIARIES:
            return None
    return None
