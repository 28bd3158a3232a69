"""Words that a noun passes on: Kim's remark that it was “...”; her “...” comment; in Kim's words, “...”."""

from factcheck.extract.cues import word_set
from factcheck.extract.speakers.after import starting_at
from factcheck.extract.speakers.before import ending_at, subject_before
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
_POINTS_MADE = _REMARKS | word_set("point case idea notion theory argument")
_MAKES = word_set(
    """
    make makes made making raise raises raised raising defend defends defended defending advance advances
    advanced advancing repeat repeats repeated repeating reject rejects rejected rejecting
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
            following not in ("that", "of", "for", ":", ",", "?", "—", "–", "--")
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


def made(sentence: Sentence, at: int) -> Found | None:
    """Kim made the point that it was “...”; Kim defended the idea that “...”."""
    for k in range(at - 1, max(1, at - _REACH), -1):
        if sentence[k].quote >= 0 or sentence[k].text in (";", "."):
            return None
        if sentence[k].low == "that" and sentence[k - 1].low in _POINTS_MADE:
            makes = next((i for i in range(k - 2, max(-1, k - 6), -1) if sentence[i].low in _MAKES), None)
            subject = subject_before(sentence, makes) if makes is not None else None
            return Found(subject, (k - 1, k), "remark") if subject else None
    return None


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
