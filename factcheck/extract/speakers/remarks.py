"""Words that a noun passes on: Kim's remark that it was “...”; her “...” comment; in Kim's words, “...”."""

from factcheck.extract.cues import word_set
from factcheck.extract.speakers.after import starting_at
from factcheck.extract.speakers.before import ending_at
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.lexicon import DAYS, POSSESSIVES
from factcheck.extract.speakers.subject import Found

_REMARKS = word_set(
    """
    remark remarks comment comments claim claims statement statements assertion contention conclusion
    argument belief warning promise pledge vow question suggestion description accusation complaint
    tweet message declaration prediction insistence observation admission call reply response answer
    quip refrain mantra line words phrase characterization note letter demand allegation charge
    explanation announcement post caption sentence view opinion judgment judgement assessment verdict
    """
)


def remark(sentence: Sentence, at: int, floor: int) -> Found | None:
    """Kim's remark that it was “...”; his call for “...”; in Kim's words, “...”."""
    for k in range(at - 1, max(floor, at - _REACH), -1):
        t = sentence[k]
        if t.quote >= 0 or t.text in (";", "."):
            return None
        if t.low not in _REMARKS or k + 1 >= len(sentence):
            continue
        following = sentence[k + 1].low
        if (
            following not in ("that", "of", "for", ":", ",", "?")
            and sentence[k + 1].quote < 0
            and not (sentence[k + 1].low in DAYS and sentence[k + 2].low == "that")
        ):
            continue
        for i in range(k - 1, max(-1, k - 5) if at - k <= _NEAR else k, -1):
            owner = sentence[i]
            if not owner.word:
                break
            if owner.low in POSSESSIVES:
                return Found((i, i + 1), (k, k + 1), "remark")
            if owner.low.endswith(("'s", "s'")):
                subject = ending_at(sentence, i)
                return Found(subject, (k, k + 1), "remark") if subject else None
        if following == "of" and k and sentence[k - 1].low == "the":
            subject = starting_at(sentence, k + 2)
            if subject and subject[1] < at and sentence[subject[1]].low == "that":
                return Found(subject, (k, k + 1), "remark")
    return None


_NEAR = 9
_REACH = 24
"""Words from a remark to what it says, where it says whose remark it is before and after itself."""


def remark_after(sentence: Sentence, at: int) -> Found | None:
    """Kim's “...” remark; his “...” comment."""
    if at == 0 or at + 1 >= len(sentence) or sentence[at + 1].low not in _REMARKS:
        return None
    owner = sentence[at - 1]
    if owner.low in POSSESSIVES:
        return Found((at - 1, at), (at + 1, at + 2), "remark")
    if owner.quote < 0 and owner.low.endswith(("'s", "s'")):
        subject = ending_at(sentence, at - 1)
        return Found(subject, (at + 1, at + 2), "remark") if subject else None
    return None
