"""Who does the saying: the subject of a cue, wherever the sentence puts it."""

from typing import NamedTuple

from factcheck.extract.cues import CUES, Cue, Strength, word_set
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.lexicon import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from factcheck.extract.speakers.phrase import (
    Range,
    adverb,
    ending_at,
    is_cue,
    starting_at,
    subject_before,
    verb,
)

_INVERTIBLE = ("past", "finite")


class Said(NamedTuple):
    """A cue at token `at` with its subject (None where it has none here) and how it stands."""

    at: int
    cue: Cue
    subject: Range | None
    order: str
    """"before" (Kim said), "inverted" (said Kim), "shared" (went and said), "agent" (called ... by Kim)."""


def cues_of(sentence: Sentence) -> list[Said]:
    """Return the cues of a sentence in order, with their subjects."""
    found: list[Said] = []
    for i, token in enumerate(sentence):
        if token.quote < 0 and token.low in CUES and is_cue(sentence, i):
            found.append(_said(sentence, i, CUES[token.low], found))
    return found


def _said(sentence: Sentence, i: int, cue: Cue, before: list[Said]) -> Said:
    if cue.form in _INVERTIBLE and cue.strength is Strength.SPEECH and _open_left(sentence, i):
        subject = starting_at(sentence, i + 1)
        if subject and (_after_quote(sentence, i) or not _goes_on(sentence, subject[1])):
            return Said(i, cue, subject, "inverted")
    if cue.form in ("past", "participle") and cue.lemma not in ("quote", "say"):
        agent = _agent(sentence, i)
        if agent is not None:
            return Said(i, cue, agent, "agent")
        if _passive(sentence, i):
            return Said(i, cue, None, "passive")
    if cue.form in ("ing", "base") and not _own_subject(sentence, i):
        return Said(i, cue, _shared(sentence, i, before), "shared")
    subject = subject_before(sentence, i)
    if subject is None:
        return Said(i, cue, _shared(sentence, i, before), "shared")
    return Said(i, cue, subject, "before")


def _open_left(sentence: Sentence, i: int) -> bool:
    j = i - 1
    while j >= 0 and sentence[j].quote < 0 and sentence[j].word and adverb(sentence[j]):
        j -= 1
    return j >= 0 and (sentence[j].quote >= 0 or sentence[j].text in (",", "—", "–", "--", "-"))


def _after_quote(sentence: Sentence, i: int) -> bool:
    j = i - 1
    while j >= 0 and sentence[j].quote < 0 and (not sentence[j].word or adverb(sentence[j])):
        j -= 1
    return j >= 0 and sentence[j].quote >= 0


def _goes_on(sentence: Sentence, k: int) -> bool:
    """Whether a verb follows at `k`: then the phrase before it is no inverted subject but a clause's own."""
    while k < len(sentence) and sentence[k].word and adverb(sentence[k]):
        if verb(sentence, k):
            return True
        k += 1
    return k < len(sentence) and sentence[k].word and verb(sentence, k)


def _agent(sentence: Sentence, i: int) -> Range | None:
    for k in range(i + 1, min(i + 3, len(sentence))):
        if sentence[k].low == "by":
            return starting_at(sentence, k + 1)
    return None


def _passive(sentence: Sentence, i: int) -> bool:
    cue = CUES[sentence[i].low]
    if cue.lemma not in _PASSIVE and cue.form != "participle":
        return False
    if i == 0:
        return cue.lemma in _PASSIVE
    j = i - 1
    while j >= 0 and sentence[j].word and sentence[j].low in ADVERBS:
        j -= 1
    low = sentence[j].low if j >= 0 else ""
    return low in BE or low in ("when", "if", "as", "having", "get", "got")


_PASSIVE = word_set(
    """
    tell ask call describe accuse dub name label brand deem consider term quote question press
    criticize blame cite portray characterize denounce condemn hail praise remind inform warn depict
    """
)


def _own_subject(sentence: Sentence, i: int) -> bool:
    """Whether a bare verb has its subject before it ("critics say", "he would say")."""
    if CUES[sentence[i].low].form == "ing":
        j = i - 1
        return j >= 0 and sentence[j].low in (
            "is",
            "are",
            "was",
            "were",
            "been",
            "be",
            "he's",
            "she's",
            "they're",
            "not",
        )
    j = i - 1
    return j < 0 or sentence[j].low != "to"


def _shared(sentence: Sentence, i: int, before: list[Said]) -> Range | None:
    """The subject of a verb that has none of its own: of the verb before it, or of the whole clause."""
    for said in reversed(before):
        if said.subject is not None and said.order != "agent":
            return said.subject
        if said.order == "passive":
            return passive_subject(sentence, said.at)
    return clause_subject(sentence, i)


def passive_subject(sentence: Sentence, i: int) -> Range | None:
    """Return what stands before a passive: in "asked ..., he" nothing does."""
    return subject_before(sentence, i) if i else clause_subject(sentence, len(sentence))


def clause_subject(sentence: Sentence, i: int) -> Range | None:
    """Return the first noun phrase of the clause that holds token `i`, past opening adverbials."""
    start = 0
    for k in range(i - 1, -1, -1):
        if sentence[k].text in (";", ":") and sentence[k].quote < 0:
            start = k + 1
            break
    opening = start
    for _ in range(3):
        while start < i and (
            not sentence[start].word
            or sentence[start].low in CONJUNCTIONS - SUBORDINATORS
            or _plain_adverb(sentence, start)
        ):
            if sentence[start].quote >= 0:
                return None
            start += 1
        if start >= len(sentence):
            return None
        low = sentence[start].low
        inside = start < i and (
            low in PREPOSITIONS or low in SUBORDINATORS or (low.endswith(("ing", "ed")) and len(low) > 4)
        )
        if not inside and not (start == i and start == opening):
            break
        comma = next(
            (k for k in range(start, len(sentence)) if sentence[k].text == "," and sentence[k].quote < 0),
            None,
        )
        quote = next((k for k in range(start, len(sentence)) if sentence[k].quote >= 0), len(sentence))
        if comma is None:
            if start == i and quote < len(sentence):
                start = quote + 1  # Calling it “a disgrace,” Kim left.
                if start < len(sentence) and sentence[start].text == ",":
                    start += 1
                break
            return None
        start = quote + 1 if start == i and quote < comma else comma + 1
    return starting_at(sentence, start)


def _plain_adverb(sentence: Sentence, k: int) -> bool:
    token = sentence[k]
    return (token.low in ADVERBS and token.low not in ("both", "all")) or (
        token.low.endswith("ly")
        and len(token.low) > 4
        and k + 1 < len(sentence)
        and sentence[k + 1].text == ","
    )


__all__ = ["Said", "clause_subject", "cues_of", "ending_at", "passive_subject"]
