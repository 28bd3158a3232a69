"""The noun phrase that begins at a token, as after an inverted "said" or at the head of a clause."""

from factcheck.extract.cues import word_set
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.grammar import adverb, numeral, verb
from factcheck.extract.speakers.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    ROUGHLY,
)

Range = tuple[int, int]
"""Tokens `first` to `last`, `last` exclusive."""

_LONGEST = 14
_TIMES = DAYS | word_set(
    """
    last next earlier later late early yesterday today tonight afterward soon
    """
)


def starting_at(sentence: Sentence, j: int) -> Range | None:
    """Return the noun phrase that begins with token `j`, as after an inverted "said", or None."""
    n = len(sentence)
    while (
        j < n
        and sentence[j].word
        and sentence[j].text[0].islower()
        and adverb(sentence[j])
        and sentence[j].low not in DETERMINERS
    ):
        j += 1
    if j + 1 < n and sentence[j].low in ("close", "up") and sentence[j + 1].low == "to":
        j += 2
    if j >= n or not sentence[j].word:
        return None
    first = sentence[j]
    roughly = first.low in ROUGHLY and j + 1 < n and numeral(sentence[j + 1])
    if first.low in _TIMES:
        return None
    if first.low in PRONOUNS:
        return (j, j + 1)
    if (
        (first.low in OBJECTS and first.low != "her")
        or first.low in CONJUNCTIONS
        or (first.low in PREPOSITIONS and not roughly)
    ):
        return None
    k = j
    while k < n and k - j < _LONGEST and _goes_in(sentence, j, k):
        k += 1
    while k > j + 1 and (
        not sentence[k - 1].word
        or sentence[k - 1].low in PREPOSITIONS
        or sentence[k - 1].low in ("and", "the", "a", "an")
    ):
        k -= 1
    return (j, k) if k > j else None


def _goes_in(sentence: Sentence, j: int, k: int) -> bool:
    """Whether token `k` still belongs to the phrase that begins at `j`."""
    t = sentence[k]
    if t.quote >= 0:
        return False
    if not t.word:
        return t.text in ("&", "'", "’")
    if k == j:
        return True
    before = sentence[k - 1]
    following = sentence[k + 1] if k + 1 < len(sentence) else None
    if t.low in PREPOSITIONS:
        return t.low in _LINKS and following is not None and (t.low == "of" or before.text[0].islower())
    if t.low == "and":
        return following is not None and following.text[0].isupper() and before.text[0].isupper()
    if t.low in CONJUNCTIONS or t.low in PRONOUNS or t.low in AUXILIARIES or t.low in ADVERBS:
        return t.low in DETERMINERS and before.low in _BEFORE_DETERMINER
    if t.text[0].islower() and (adverb(t) or verb(sentence, k)):
        return False
    return t.low not in _RESTARTS or before.low in _BEFORE_DETERMINER


_LINKS = word_set("of for at from with")
_RESTARTS = _TIMES | word_set("this during the a an his her its their")
_BEFORE_DETERMINER = word_set("of for at from with and one all both some many")
