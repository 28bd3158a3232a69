"""What a sentence without the words says of whoever speaks next: Kim released a statement. “...”."""

from collections.abc import Iterable

from factcheck.extract.cues import CUES, word_set
from factcheck.extract.speakers.after import starting_at
from factcheck.extract.speakers.before import subject_before
from factcheck.extract.speakers.clause import clause_subject
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.sieves import MARKS, cue_before, stance
from factcheck.extract.speakers.subject import Found, cues_of

_ISSUED = word_set("statement letter email e-mail post tweet message memo note caption")
_ISSUES = word_set(
    """
    released issued wrote posted sent published shared tweeted penned gave made left read
    """
)


def issued_by(sentence: Sentence) -> Found | None:
    """A statement by Kim:, a letter from the board:, with the words in the next paragraph."""
    for k, token in enumerate(sentence[:-2]):
        if token.low in _ISSUED and sentence[k + 1].low in ("by", "from"):
            subject = starting_at(sentence, k + 2)
            return Found(subject, (k, k + 1), "introduced") if subject else None
    return None


def issued(sentence: Sentence) -> Found | None:
    """Kim released a statement; the quotation follows in a paragraph of its own."""
    for k, token in enumerate(sentence):
        if token.quote >= 0:
            return None
        if token.low not in _ISSUED:
            continue
        for i in range(k - 1, max(-1, k - 6), -1):
            if sentence[i].low in _ISSUES:
                subject = subject_before(sentence, i) or clause_subject(sentence, i)
                return Found(subject, (i, i + 1), "introduced") if subject else None
    return None


def may_tell(words: Iterable[str]) -> bool:
    """Whether a sentence of these words may say that somebody spoke; spares most paragraphs the close look."""
    return not _TELLING.isdisjoint(words)


_TELLING = _ISSUES | frozenset(CUES)


def spoke(sentence: Sentence) -> Found | None:
    """Kim told the court that she had seen it; Kim praised the crew; the words follow in their own paragraph."""
    found = issued(sentence)
    if found or any(t.text[0] in MARKS for t in sentence if not t.word):
        return found
    said = cues_of(sentence)
    if any(s.cue.lemma in _SILENCES for s in said):
        return None
    said = [s for s in said if s.cue.lemma not in _SENSES]
    found = cue_before(sentence, len(sentence), said) or stance(sentence, len(sentence), said)
    main = clause_subject(sentence, len(sentence))
    if found is None or found.cue is None:
        return None
    first = found.subject[0]
    trails = first > 0 and sentence[first - 1].text == "," and found.sieve != "stance"
    if not trails and (main is None or first != main[0]):
        return None
    return found._replace(sieve="introduced")


_SILENCES = word_set("decline refuse")
_SENSES = word_set("see find hear learn know read expect intend plan")
