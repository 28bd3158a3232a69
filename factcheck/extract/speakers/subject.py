"""Who does the saying: the subject of a cue, wherever the sentence puts it."""

from typing import NamedTuple

from factcheck.extract.cues import CUES, Cue, Strength, word_set
from factcheck.extract.speakers.after import Range, starting_at
from factcheck.extract.speakers.before import ending_at, nominal, subject_before
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.grammar import adverb, is_cue, verb
from factcheck.extract.speakers.lexicon import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DOCUMENTS,
    PREPOSITIONS,
    SUBORDINATORS,
)

_INVERTIBLE = ("past", "finite")
_NEVER_INVERTED = word_set(
    """
    tell put reflect show mean begin expand allow offer promise assure remind urge deny dispute express
    continue maintain query contend hint refer agonize estimate counter
    """
)
_PASSIVE = word_set(
    """
    tell ask call describe accuse dub name label brand deem consider term quote question press criticize
    blame cite portray characterize denounce condemn hail praise remind inform warn depict entitle title
    mark tag nickname
    """
)
_POINTS = (",", "—", "–", "--", "-")


class Said(NamedTuple):
    """A cue at token `at` with its subject, None where it has none, and how the two stand.

    `order` is "before" (Kim said), "inverted" (said Kim), "shared" (went and said), "agent" (called ... by
    Kim) or "passive" (was told).
    """

    at: int
    cue: Cue
    subject: Range | None
    order: str


def cues_of(sentence: Sentence) -> list[Said]:
    """Return the cues of a sentence in order, with their subjects."""
    found: list[Said] = []
    for i, token in enumerate(sentence):
        if token.quote < 0 and token.low in CUES and is_cue(sentence, i):
            found.append(_said(sentence, i, CUES[token.low], found))
    return found


def _said(sentence: Sentence, i: int, cue: Cue, before: list[Said]) -> Said:
    invertible = cue.strength is Strength.SPEECH and (i == 0 or cue.lemma not in _NEVER_INVERTED)
    if cue.form in _INVERTIBLE and invertible:
        subject = _inverted(sentence, i)
        if subject:
            return Said(i, cue, subject, "inverted")
    if cue.form in ("past", "participle") and cue.lemma != "say":
        agent = _agent(sentence, i)
        if agent is not None:
            return Said(i, cue, agent, "agent")
        if _passive(sentence, i, cue):
            return Said(i, cue, None, "passive")
    if cue.form == "ing" and not _progressive(sentence, i):
        return Said(i, cue, _participle_subject(sentence, i) or _shared(sentence, i, before), "shared")
    if cue.form == "base" and (i == 0 or sentence[i - 1].low == "to"):
        return Said(i, cue, _shared(sentence, i, before), "shared")
    subject = subject_before(sentence, i)
    if subject is None:
        return Said(i, cue, _shared(sentence, i, before), "shared")
    return Said(i, cue, subject, "before")


def _inverted(sentence: Sentence, i: int) -> Range | None:
    """Return the subject that follows the cue at `i`, where one does."""
    if i == 0:
        subject = starting_at(sentence, 1)  # "Added Kim: ..."
        return (
            subject
            if subject and sentence[subject[1] : subject[1] + 1] and sentence[subject[1]].text == ":"
            else None
        )
    j = i - 1
    while j >= 0 and sentence[j].word and adverb(sentence[j]):
        j -= 1
    while j >= 0 and sentence[j].quote < 0 and sentence[j].text in _POINTS:
        j -= 1
    if j < 0:
        return None
    subject = starting_at(sentence, i + 1)
    if subject is None:
        return None
    if sentence[j].quote >= 0:
        return subject if CUES[sentence[i].low].lemma != "read" or _document(sentence, subject) else None
    # "Nothing had changed, said Kim Reed." against "Kim Reed, 42, said nothing had changed."
    if j == i - 1 or _goes_on(sentence, subject[1]):
        return None
    if not any(t.text[0].isupper() for t in sentence[subject[0] : subject[1]]):
        return None
    if subject[1] >= len(sentence) or sentence[subject[1]].text == ".":
        return subject
    own = subject_before(sentence, i)
    if sentence[subject[1]].low not in (",", "who") or (own and not sentence[own[0]].text.islower()):
        return None
    return subject


def _document(sentence: Sentence, subject: Range) -> bool:
    return any(t.low in DOCUMENTS for t in sentence[subject[0] : subject[1]])


def _goes_on(sentence: Sentence, k: int) -> bool:
    """Whether a verb follows at `k`: then the phrase before it is a clause's own subject."""
    while k < len(sentence) and sentence[k].word and adverb(sentence[k]) and not verb(sentence, k):
        k += 1
    return k < len(sentence) and sentence[k].word and verb(sentence, k)


def _agent(sentence: Sentence, i: int) -> Range | None:
    for k in range(i + 1, min(i + 3, len(sentence))):
        if sentence[k].low == "by":
            return starting_at(sentence, k + 1)
    return None


def _passive(sentence: Sentence, i: int, cue: Cue) -> bool:
    if i == 0:
        return cue.lemma in _PASSIVE
    following = sentence[i + 1 : i + 3]
    if cue.lemma == "quote" and following and following[0].low == "as":
        return False  # "was quoted as saying": its subject speaks
    j = i - 1
    while j >= 0 and sentence[j].word and sentence[j].low in ADVERBS:
        j -= 1
    low = sentence[j].low if j >= 0 else ""
    contracted = low.endswith(("'s", "'re", "'m")) and low[:2] in ("he", "sh", "it", "th", "we", "i'")
    if low in BE:
        return True
    return cue.lemma in _PASSIVE and (contracted or low in ("when", "if", "as", "having", "get", "got"))


def _progressive(sentence: Sentence, i: int) -> bool:
    """Whether an -ing form has its subject before a form of "be": "he was saying"."""
    if i and sentence[i - 1].low == "not":
        i -= 1
    return i > 0 and (sentence[i - 1].low in BE or sentence[i - 1].low.endswith(("'s", "'re", "'m")))


def _participle_subject(sentence: Sentence, i: int) -> Range | None:
    """Return the subject that an -ing form has of its own: "with Kim saying", "an editorial saying"."""
    j = i - 1
    while j > 0 and sentence[j].word and adverb(sentence[j]):
        j -= 1
    if j < 0 or not sentence[j].word or not nominal(sentence, j):
        return None
    found = ending_at(sentence, j)
    if found is None:
        return None
    opening = sentence[found[0] - 1].low if found[0] else ""
    owned = any(t.low.endswith(("'s", "s'")) for t in sentence[found[0] : found[1]])
    if opening == "with" or (opening == "of" and sentence[j].text[0].isupper()):
        return found
    return found if sentence[j].low in DOCUMENTS and owned else None


def _shared(sentence: Sentence, i: int, before: list[Said]) -> Range | None:
    """Return the subject of a verb that has none of its own: that of the verb before it, or of the clause."""
    if sentence[i - 1].low == "to":
        governed = _governor(sentence, i - 2)
        if governed:
            return governed
    inner = _subordinate(sentence, i)
    if inner:
        return inner
    for said in reversed(before):
        if said.cue.strength is Strength.STANCE:
            continue
        if said.order == "passive" and said.at == 0:
            break
        if said.order == "passive":
            return subject_before(sentence, said.at)
        if said.subject is not None and said.order != "agent" and said.subject[0] < i:
            if said.cue.form == "base" and sentence[said.at - 1].low != "to":
                continue
            return said.subject
    return clause_subject(sentence, i)


def _subordinate(sentence: Sentence, i: int) -> Range | None:
    """Return the subject of the clause with a "when" that holds token `i`: "when Kim left and said"."""
    for k in range(i - 1, 0, -1):
        token = sentence[k]
        if token.quote >= 0 or not token.word:
            return None
        if token.low in _CLAUSES:
            subject = starting_at(sentence, k + 1)
            return subject if subject and subject[1] < i and _goes_on(sentence, subject[1]) else None
    return None


_CLAUSES = word_set("when while because though although whereas")


def _governor(sentence: Sentence, i: int) -> Range | None:
    """Return the subject of the verb that an infinitive hangs on: "Kim took to the stage to say"."""
    for k in range(i, max(-1, i - 12), -1):
        if sentence[k].quote >= 0 or sentence[k].text in (";", ":"):
            return None
        if sentence[k].word and verb(sentence, k) and (not k or sentence[k - 1].low != "to"):
            return subject_before(sentence, k)
    return None


def clause_subject(sentence: Sentence, i: int) -> Range | None:
    """Return the first noun phrase of the clause that holds token `i`, past opening adverbials."""
    start = 0
    for k in range(i - 1, -1, -1):
        if sentence[k].text in (";", ":") and sentence[k].quote < 0:
            start = k + 1
            break
    if start == 0:
        start = _past_dateline(sentence)
    opened = False
    for _ in range(3):
        start = _past_openers(sentence, start, i)
        if start >= len(sentence) or sentence[start].quote >= 0:
            return None
        if start != i and not _adverbial(sentence, start):
            break
        # The opening phrase ends with its comma, or with the quotation it holds.
        end = next(
            (k for k in range(start, len(sentence)) if sentence[k].quote >= 0 or sentence[k].text == ","),
            None,
        )
        if start != i and (end is None or end > i):
            # No comma closes it: "On Monday the club met and said ...". The subject stands before the verb.
            first = next((k for k in range(start + 1, i) if sentence[k].word and verb(sentence, k)), None)
            return subject_before(sentence, first) if first else None
        if end is None:
            return None
        start = end + 1
        if start < len(sentence) and sentence[start].text == ",":
            start += 1
        opened = True
    subject = starting_at(sentence, start)
    if subject and subject[1] < i and sentence[subject[1]].low in _WHEN:
        # "Days after the brand apologised, Kim said ..."
        comma = next(
            (k for k in range(subject[1], i) if sentence[k].text == "," and sentence[k].quote < 0), None
        )
        if comma is not None:
            subject = starting_at(sentence, comma + 1)
    while opened and subject and subject[1] < i and sentence[subject[1]].text == ",":
        # "Speaking in Salem, New Hampshire, Kim went after ...": the place is still part of the opening.
        further = starting_at(sentence, subject[1] + 1)
        if further is None or not _goes_on(sentence, further[1]):
            break
        subject = further
    return subject


def _past_dateline(sentence: Sentence) -> int:
    """Return where the sentence begins after "WASHINGTON (AP) —", 0 where it has no such head."""
    for k, token in enumerate(sentence[:12]):
        if token.quote >= 0 or (token.word and token.text.islower()):
            return 0
        if (
            token.text in ("—", "–", "--", "-")
            and k
            and (sentence[k - 1].text == ")" or sentence[0].text.isupper())
        ):
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
            if subject and _goes_on(sentence, subject[1]):
                return k + 1
    return 0
