"""Who does the saying: the subject of a cue, wherever the sentence puts it."""

from typing import NamedTuple

from factcheck.extract.cues import CUES, Cue, Strength, word_set
from factcheck.extract.speakers.after import Range, starting_at
from factcheck.extract.speakers.before import ending_at, nominal, subject_before
from factcheck.extract.speakers.clause import blamed_before, clause_subject, goes_on, governor, subordinate
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.grammar import adverb, is_cue
from factcheck.extract.speakers.lexicon import ADVERBS, AUXILIARIES, BE, DETERMINERS, DOCUMENTS, INSCRIBED

_INVERTIBLE = ("past", "finite")
_NEVER_INVERTED = word_set(
    """
    tell put reflect show mean begin expand allow offer promise assure remind urge deny dispute express
    continue maintain query contend hint refer agonize estimate counter post
    """
)
_PASSIVE = word_set(
    """
    tell ask call describe accuse dub name label brand deem consider term quote question press criticize
    blame cite portray characterize denounce condemn hail praise remind inform warn depict entitle title
    mark tag nickname identify
    """
)
_POINTS = (",", "—", "–", "--", "-")
_AS = word_set("describe identify characterize characterise portray label depict name denounce hail praise")
_FRONTED = word_set("what which whom that who")


class Found(NamedTuple):
    """What a step found: the speaker's tokens, the cue's (None without one), and the step's name."""

    subject: Range
    cue: Range | None
    sieve: str


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
    written = cue.form == "base" and i > 0 and sentence[i - 1].quote >= 0  # “...,” write Kim Reed and Jo Hall
    if (cue.form in _INVERTIBLE or written) and invertible:
        subject = _inverted(sentence, i)
        if subject:
            return Said(i, cue, subject, "inverted")
    if cue.form in ("past", "participle") and cue.lemma != "say":
        agent = _agent(sentence, i)
        if agent is not None:
            return Said(i, cue, agent, "agent")
        if _passive(sentence, i, cue):
            return Said(i, cue, None, "passive")
    if cue.form == "ing" and i and sentence[i - 1].low == "as":
        quoted = _quoted(sentence, i - 1)
        if quoted is not None:
            return Said(i, cue, quoted, "shared")
    if cue.form == "ing" and i > 1 and sentence[i - 1].low == "for":
        blamed = blamed_before(sentence, i - 1)
        if blamed:
            return Said(i, cue, blamed, "shared")
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
        if sentence[j].low in AUXILIARIES:
            return None  # “birthers” have demanded proof
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
    if j == i - 1 or goes_on(sentence, subject[1]):
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


def _agent(sentence: Sentence, i: int) -> Range | None:
    """Return whom a "by" names after the cue at `i`: "described by Kim", "dubbed a “fire sale” by Kim"."""
    for k in range(i + 1, min(i + 5, len(sentence))):
        named = CUES[sentence[i].low].lemma in _PASSIVE and sentence[k - 1].quote >= 0
        if sentence[k].low == "by" and (k < i + 3 or named):
            return starting_at(sentence, k + 1)
        if sentence[k].quote < 0 and sentence[k].low not in _BEFORE_NAMED and k >= i + 2:
            break
    return None


_BEFORE_NAMED = word_set("as a an the only being")


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
    if cue.lemma in _AS and any(t.low == "as" for t in following):
        # "a man described as “quiet”", "identified only as “Joe”"; but "what he described as “quiet”"
        bare = following[0].low == "as" or adverb(following[0])
        return bare and not any(t.low in _FRONTED for t in sentence[max(0, i - 6) : i])
    return cue.lemma in _PASSIVE and (contracted or low in ("when", "if", "as", "having", "get", "got"))


def _quoted(sentence: Sentence, end: int) -> Range | None:
    """Return whom a paper quotes before the "as" at `end`: "The paper quoted Kim as saying"."""
    for k in range(end - 2, max(-1, end - 12), -1):
        token = sentence[k]
        if token.quote >= 0 or not token.word:
            return None
        if token.low in CUES and CUES[token.low].lemma in ("quote", "cite"):
            subject = starting_at(sentence, k + 1)
            return subject if subject and subject[1] <= end else None
    return None


def _progressive(sentence: Sentence, i: int) -> bool:
    """Whether an -ing form has its subject before a form of "be": "he was saying"."""
    if i and sentence[i - 1].low == "not":
        i -= 1
    return i > 0 and (sentence[i - 1].low in BE or sentence[i - 1].low.endswith(("'s", "'re", "'m")))


def _participle_subject(sentence: Sentence, i: int) -> Range | None:
    """Return the subject that an -ing form has of its own.

    "With Kim saying", "an editorial saying", "a sign saying", "..., Kim calling it “old” and Joan saying so".
    """
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
    name = all(t.text[0].isupper() for t in sentence[found[0] : found[1]])
    if opening == "with" or (opening == "of" and sentence[j].text[0].isupper()):
        return found
    if name and j == i - 1 and opening in (",", "—", "–", "and", "while"):
        return found
    if sentence[j].low in INSCRIBED:
        return (j - 1 if sentence[j - 1].low in DETERMINERS else j, j + 1)
    return found if sentence[j].low in DOCUMENTS and owned else None


def _begins_clause(sentence: Sentence, first: int, i: int) -> bool:
    """Whether the subject at `first` opens the last clause before the "and said" at `i`: ", and Kim denied it"."""
    if first < 2 or sentence[i - 1].low not in ("and", "but"):
        return False
    return sentence[first - 1].low in ("and", "but") and sentence[first - 2].text == ","


def _shared(sentence: Sentence, i: int, before: list[Said]) -> Range | None:
    """Return the subject of a verb that has none of its own: that of the verb before it, or of the clause."""
    if sentence[i - 1].low == "to":
        governed = governor(sentence, i - 2)
        if governed:
            return governed
    inner = subordinate(sentence, i)
    if inner:
        return inner
    for said in reversed(before):
        if said.cue.strength is Strength.STANCE:
            if said.order == "before" and said.subject and _begins_clause(sentence, said.subject[0], i):
                return said.subject
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
