"""Whose view a sentence gives: “...”, in Kim's view; it was, by her own admission, “...”; to Kim Reed, it is “...”."""

from factcheck.extract.cues import word_set
from factcheck.extract.speakers.after import Range, starting_at
from factcheck.extract.speakers.before import ending_at
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.lexicon import POSSESSIVES
from factcheck.extract.speakers.subject import Found

_VIEWS = word_set("view opinion words telling account estimation judgment judgement eyes")
_ADMISSIONS = word_set("admission account reckoning telling")
_LONGEST_NAME = 5


def in_view_of(sentence: Sentence) -> Found | None:
    """Return whose view the sentence gives, with the word for it as the cue."""
    subject = _to_whom(sentence)
    if subject:
        return Found(subject, (0, 1), "according-to")
    for noun in range(2, len(sentence)):
        low = sentence[noun].low
        viewed = low in _VIEWS and _after(sentence, noun, "in")
        admitted = low in _ADMISSIONS and sentence[noun - 1].low == "own" and _after(sentence, noun - 1, "by")
        owner = _owner(sentence, noun - 2 if admitted else noun - 1) if viewed or admitted else None
        if owner:
            return Found(owner, (noun, noun + 1), "according-to")
    return None


def _to_whom(sentence: Sentence) -> Range | None:
    """Return whom a sentence begins with, "To Kim Reed, the sale was “old news”"."""
    if sentence[0].low != "to":
        return None
    subject = starting_at(sentence, 1)
    if subject is None or subject[1] >= len(sentence) or sentence[subject[1]].text != ",":
        return None
    return subject if all(t.text[0].isupper() for t in sentence[subject[0] : subject[1]]) else None


def _after(sentence: Sentence, noun: int, preposition: str) -> bool:
    """Whether a preposition stands before the owner of the noun: "in the older captain's view"."""
    for k in range(noun - 2, max(-1, noun - 2 - _LONGEST_NAME), -1):
        if sentence[k].low == preposition:
            return True
        if not sentence[k].word:
            return False
    return False


def _owner(sentence: Sentence, k: int) -> Range | None:
    """Return whose it is, where token `k` says so: "her", "Kim Reed's"."""
    if sentence[k].low in POSSESSIVES:
        return (k, k + 1)
    return ending_at(sentence, k) if sentence[k].low.endswith(("'s", "s'")) else None
