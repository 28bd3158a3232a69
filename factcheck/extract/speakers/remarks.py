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
_VIEWS = word_set("view opinion words telling account estimation judgment judgement eyes")
_ADMISSIONS = word_set("admission account own-account reckoning telling")


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


def made(sentence: Sentence, at: int) -> Found | None:
    """Kim made the point that it was “...”; Kim defended the idea that “...”."""
    for k in range(at - 1, max(1, at - _REACH), -1):
        if sentence[k].quote >= 0 or sentence[k].text in (";", "."):
            return None
        if sentence[k].low == "that" and sentence[k - 1].low in _POINTS_MADE:
            verb = next((i for i in range(k - 2, max(-1, k - 6), -1) if sentence[i].low in _MAKES), None)
            subject = subject_before(sentence, verb) if verb is not None else None
            return Found(subject, (k - 1, k), "remark") if subject else None
    return None


def in_words_of(sentence: Sentence) -> Found | None:
    """“...”, in Kim's view; it was, by her own admission, “...”; to Kim Reed, it is “...”."""
    if sentence[0].low == "to" and len(sentence) > 3:
        subject = starting_at(sentence, 1)
        named = subject and all(t.text[0].isupper() for t in sentence[subject[0] : subject[1]])
        if subject and named and sentence[subject[1] : subject[1] + 1] and sentence[subject[1]].text == ",":
            return Found(subject, (0, 1), "according-to")
    for k in range(len(sentence) - 2):
        first = sentence[k].low
        if first == "in" and k:
            noun = next(
                (i for i in range(k + 2, min(k + 7, len(sentence))) if sentence[i].low in _VIEWS), None
            )
        elif first == "by":
            noun = k + 3 if k + 3 < len(sentence) and sentence[k + 2].low == "own" else None
            noun = noun if noun and sentence[noun].low in _ADMISSIONS else None
            if noun:
                owner = ending_at(sentence, k + 1) or (k + 1, k + 2)
                return Found(owner, (noun, noun + 1), "according-to")
        else:
            continue
        if noun is None or any(t.quote >= 0 for t in sentence[k:noun]):
            continue
        owner_at = sentence[noun - 1]
        if owner_at.low in POSSESSIVES:
            return Found((noun - 1, noun), (noun, noun + 1), "according-to")
        if owner_at.low.endswith(("'s", "s'")):
            subject = ending_at(sentence, noun - 1)
            return Found(subject, (noun, noun + 1), "according-to") if subject else None
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
