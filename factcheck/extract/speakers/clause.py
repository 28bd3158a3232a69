"""Clauses: where the subject of a verb stands that has none beside it."""

from factcheck.extract.cues import CUES, word_set
from factcheck.extract.speakers.after import Range, starting_at
from factcheck.extract.speakers.before import subject_before
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.grammar import adverb, verb
from factcheck.extract.speakers.lexicon import (
    ADVERBS,
    CONJUNCTIONS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)

_OPENERS = 3
"""Phrases that may stand before the subject, each with its comma."""


def goes_on(sentence: Sentence, k: int) -> bool:
    """Whether a verb follows at `k`: then the phrase before it is a clause's own subject."""
    while k < len(sentence) and sentence[k].word and adverb(sentence[k]) and not verb(sentence, k):
        k += 1
    return k < len(sentence) and sentence[k].word and verb(sentence, k)


def subordinate(sentence: Sentence, i: int) -> Range | None:
    """Return the subject of the clause with a "when" that holds token `i`: "when Kim left and said".

    A comma right before `i` does not end a "where": "the quay, where dockers met, chanting".
    """
    comma = sentence[i - 1].text == ","
    for k in range(i - 2 if comma else i - 1, 0, -1):
        token = sentence[k]
        if token.quote >= 0 or not token.word:
            return None
        if comma and token.low != "where":
            continue
        if token.low in _CLAUSES:
            subject = starting_at(sentence, k + 1)
            return subject if subject and subject[1] < i and goes_on(sentence, subject[1]) else None
    return None


_CLAUSES = word_set("when while because though although whereas where")


def governor(sentence: Sentence, i: int) -> Range | None:
    """Return the subject of the verb that an infinitive hangs on: "Kim took to the stage to say"."""
    for k in range(i, max(-1, i - 12), -1):
        if sentence[k].quote >= 0 or sentence[k].text in (";", ":"):
            return None
        if sentence[k].low in _CAUSES:
            return _caused(sentence, k + 1, i + 1)
        if sentence[k].word and verb(sentence, k) and (not k or sentence[k - 1].low != "to"):
            return subject_before(sentence, k)
    return None


def blamed_before(sentence: Sentence, i: int) -> Range | None:
    """Return whom somebody blames or thanks before the "for" at `i`: "fined Kim $5,000 for calling"."""
    for k in range(i - 1, max(-1, i - 10), -1):
        clause = sentence[k].text == "," and not sentence[k + 1].text[0].isdigit()
        if sentence[k].quote >= 0 or sentence[k].text in (";", ":") or clause:
            return None
        if sentence[k].low in _BLAMES:
            return starting_at(sentence, k + 1)
    return None


_BLAMES = word_set(
    """
    arrested banned blame blamed blames blaming chided condemned criticise
    criticised criticises criticising criticize criticized criticizes criticizing faulted fined fired jailed
    mocked praise praised praises praising punished rebuked reprimanded sacked scolded sued suspended thank
    thanked thanks thanking
    """
)


def _caused(sentence: Sentence, k: int, end: int) -> Range | None:
    """Return the phrase from `k` to `end`, "advisers", "advisers like Kim Reed", or None where more stands there."""
    found = starting_at(sentence, k)
    while found and found[1] < end and sentence[found[1]].low in ("like", "including"):
        further = starting_at(sentence, found[1] + 1)
        found = (k, further[1]) if further else None
    return found if found and found[1] == end else None


_CAUSES = word_set("leading led prompting prompted causing caused forcing forced spurring spurred")
"""Verbs whose object does what their infinitive says: "leading advisers to counter"."""


def clause_subject(sentence: Sentence, i: int) -> Range | None:
    """Return the first noun phrase of the clause that holds token `i`, past opening adverbials."""
    start = next((k + 1 for k in range(i - 1, -1, -1) if sentence[k].text in (";", ":")), 0)
    start = start or _past_dateline(sentence)
    opened = False
    for _ in range(_OPENERS):
        start = _past_openers(sentence, start, i)
        if start >= len(sentence) or sentence[start].quote >= 0:
            return None
        if start != i and not _adverbial(sentence, start):
            break
        end = next((k for k in range(start, len(sentence)) if _closes(sentence, k)), None)
        if start != i and (end is None or end > i):
            # No comma closes it: "On Monday the club met and said ...". The subject stands before the verb.
            first = next((k for k in range(start + 1, i) if sentence[k].word and verb(sentence, k)), None)
            return subject_before(sentence, first) if first else None
        if end is None:
            return None
        if end < i and sentence[start].low in PREPOSITIONS:
            # The comma is the participle's: "In a speech the mayor took aim at it, calling it ..."
            first = next((k for k in range(start + 1, end) if sentence[k].word and verb(sentence, k)), None)
            if end == i - 1 or (first and sentence[end + 1].low.endswith("ing") and _main(sentence, first)):
                return subject_before(sentence, first) if first else None
        start = end + 1
        while (
            start + 1 < len(sentence)
            and sentence[start].low in ("and", "or")
            and sentence[start + 1].quote >= 0
        ):
            start += 2  # "Calling it “old” and “sad,” Kim left"
        if start < len(sentence) and sentence[start].text == ",":
            start += 1
        opened = True
    return _past_places(sentence, starting_at(sentence, start), i, opened)


def _main(sentence: Sentence, k: int) -> bool:
    """Whether the first verb of a sentence, at `k`, is its own and not that of a "who" or "when" in it."""
    return not any(t.low in _RELATIVES for t in sentence[:k])


_RELATIVES = word_set("who which that where when while because if as what")


def _closes(sentence: Sentence, k: int) -> bool:
    """Whether an opening phrase ends at `k`: at its comma, or with the quotation it holds."""
    return sentence[k].quote >= 0 or sentence[k].text == ","


def _past_places(sentence: Sentence, subject: Range | None, i: int, opened: bool) -> Range | None:
    """Return the subject proper where what was found still belongs to the opening phrase."""
    if (
        subject
        and subject[1] < i
        and (sentence[subject[1]].low in _WHEN or sentence[subject[1] - 1].low in _WHEN)
    ):
        # "Days after the brand apologised, Kim said ..."
        comma = next((k for k in range(subject[1], i) if sentence[k].text == ","), None)
        if comma is not None:
            subject = starting_at(sentence, comma + 1)
    while opened and subject and subject[1] < i and sentence[subject[1]].text == ",":
        # "Speaking in Salem, New Hampshire, Kim went after ...": the place is no subject.
        further = starting_at(sentence, subject[1] + 1)
        if further is None or not goes_on(sentence, further[1]):
            break
        subject = further
    if subject and subject[1] == subject[0] + 1 and subject[1] + 1 < i and sentence[subject[1]].text == ",":
        # "Online, he praised ...": an adverb that no list knows.
        further = starting_at(sentence, subject[1] + 1)
        if further and sentence[further[0]].low in PRONOUNS - {"who"} and goes_on(sentence, further[1]):
            return further
    return subject


def _past_dateline(sentence: Sentence) -> int:
    """Return where the sentence begins after "WASHINGTON (AP) —", 0 where it has no such head."""
    for k, token in enumerate(sentence[:12]):
        if token.quote >= 0 or (token.word and token.text.islower()):
            return 0
        heads = k > 0 and (sentence[k - 1].text == ")" or sentence[0].text.isupper())
        if heads and token.text in ("—", "–", "--", "-"):
            return k + 1
    return 0


def _past_openers(sentence: Sentence, start: int, i: int) -> int:
    while start < i and sentence[start].quote < 0:
        token = sentence[start]
        plain = token.low in CONJUNCTIONS and token.low not in SUBORDINATORS
        if token.word and not plain and not _plain_adverb(sentence, start):
            break
        start += 1
    return start


def _adverbial(sentence: Sentence, k: int) -> bool:
    """Whether an opening phrase begins at `k`: "In a statement", "While ...", "Asked about"."""
    low = sentence[k].low
    if low in PREPOSITIONS or low in SUBORDINATORS:
        return True
    if len(low) > 4 and low.endswith(("ing", "ed")) and k + 1 < len(sentence):
        following = sentence[k + 1]
        return following.quote >= 0 or not following.text[0].isupper() or low in CUES
    return False


def _plain_adverb(sentence: Sentence, k: int) -> bool:
    token = sentence[k]
    if token.low in ADVERBS:
        return token.low not in ("both", "all")
    if not token.low.endswith("ly") or k + 1 >= len(sentence):
        return False
    following = sentence[k + 1]
    return following.text == "," or following.low in PREPOSITIONS or following.low in SUBORDINATORS


_WHEN = word_set("after before since when ago later earlier")


def opening_clause(sentence: Sentence) -> int:
    """Return where the main clause begins after an opening one ("After Kim asked, the crowd ..."), else 0.

    "As Kim said, ..." is an attribution of what follows, and no such opening.
    """
    if sentence[0].low not in SUBORDINATORS or sentence[0].low == "as":
        return 0
    for k, token in enumerate(sentence):
        if token.quote >= 0:
            return 0
        if token.text == ",":
            subject = starting_at(sentence, k + 1)
            if subject and goes_on(sentence, subject[1]):
                return k + 1
    return 0
