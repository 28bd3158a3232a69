"""The noun phrase that begins at a token, as after an inverted "said" or at the head of a clause."""

from factcheck.extract.cues import word_set
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.grammar import adverb, verb
from factcheck.extract.speakers.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
)

Range = tuple[int, int]
"""Tokens `first` to `last`, `last` exclusive."""

_LONGEST = 14
_TIMES = DAYS | word_set("last next earlier later late early yesterday today tonight afterward soon")


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
    if j >= n or not sentence[j].word:
        return None
    first = sentence[j]
    if first.low in _TIMES:
        return None
    if first.low in PRONOUNS:
        return (j, j + 1)
    if (
        (first.low in OBJECTS and first.low != "her")
        or first.low in CONJUNCTIONS
        or first.low in PREPOSITIONS
    ):
        return None
    k = j
    while k < n and k - j < _LONGEST:
        t = sentence[k]
        if t.quote >= 0:
            break
        if not t.word:
            if t.text in ("&", "'", "’") or (t.text == "." and k + 1 < n and len(sentence[k - 1].text) <= 5):
                k += 1
                continue
            break
        if k > j:
            if t.low in PREPOSITIONS:
                if (
                    t.low not in ("of", "for", "at", "from", "with")
                    or k + 1 >= n
                    or not _role_before(sentence, j, k, t.low)
                ):
                    break
            elif t.low == "and":
                if k + 1 >= n or not (
                    sentence[k + 1].text[0].isupper() and sentence[k - 1].text[0].isupper()
                ):
                    break
            elif (
                t.low in CONJUNCTIONS
                or t.low in PRONOUNS
                or t.low in AUXILIARIES
                or (t.text[0].islower() and (t.low in ADVERBS or t.low.endswith("ly") or verb(sentence, k)))
                or (t.low in ADVERBS and t.text[0].isupper() and t.low not in DETERMINERS)
                or (
                    t.low
                    in (
                        "last",
                        "this",
                        "during",
                        "earlier",
                        "next",
                        "the",
                        "a",
                        "an",
                        "his",
                        "her",
                        "its",
                        "their",
                    )
                    and sentence[k - 1].low
                    not in (
                        "of",
                        "for",
                        "at",
                        "from",
                        "with",
                        "and",
                        "one",
                        "all",
                        "both",
                        "some",
                        "many",
                    )
                )
            ):
                break
        k += 1
    while k > j + 1 and (
        (not sentence[k - 1].word and sentence[k - 1].text not in (".",))
        or sentence[k - 1].low in PREPOSITIONS
        or sentence[k - 1].low == "and"
    ):
        k -= 1
    return (j, k) if k > j else None


def _role_before(sentence: Sentence, j: int, k: int, preposition: str) -> bool:
    """Whether a preposition after an inverted subject still belongs to it: "said a spokesman for the group"."""
    head = sentence[k - 1]
    if preposition == "of":
        return True
    return head.text[0].islower()
