"""The steps that find who is quoted within one sentence, the surest first."""

from typing import NamedTuple

from factcheck.extract.cues import Strength
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.phrase import Range, starting_at
from factcheck.extract.speakers.subject import Said, clause_subject

_POINTS = (",", "—", "–", "--", "-", "(", "'", "’", '"', "”", "'")


class Found(NamedTuple):
    """What a step found: the speaker's tokens, the cue's (None without one), and the step's name."""

    subject: Range
    cue: Range | None
    sieve: str


def cue_after(sentence: Sentence, at: int, said: list[Said]) -> Found | None:
    """“...,” said Kim; “...,” Kim said; “...?” asked Kim, a lawyer."""
    k = at + 1
    while k < len(sentence) and sentence[k].quote < 0 and sentence[k].text in _POINTS:
        k += 1
    if k >= len(sentence) or sentence[k].quote >= 0:
        return None
    ends = sentence[at].text.rstrip("'’\"” ")[-1:] in ",?!—-–…" or k > at + 1
    for one in said:
        if one.at < k or one.subject is None:
            continue
        if one.at - k > 22 or any(t.quote >= 0 or t.text in ";:" for t in sentence[k : one.at]):
            return None
        if one.cue.strength is Strength.STANCE or one.order == "agent":
            continue
        if one.order == "inverted":
            if one.at - k > 2:
                return None
            return Found(one.subject, (one.at, one.at + 1), "cue-after-inverted")
        if one.order == "before" and ends and one.subject[0] - k <= 1 and one.subject[0] >= k:
            return Found(one.subject, (one.at, one.at + 1), "cue-after")
        if one.order != "shared" or one.cue.form != "ing":
            return None
    return None


def cue_before(sentence: Sentence, at: int, said: list[Said]) -> Found | None:
    """Kim said: “...”; Kim told reporters that it was “...” and “...”."""
    best: Said | None = None
    for one in reversed(said):
        if one.at > at or one.order == "passive":
            continue
        if one.subject is None or one.subject[0] > at:
            continue
        if one.cue.strength is Strength.STANCE:
            best = best or one
            continue
        best = one
        break
    if best is None or best.subject is None:
        return None
    near = at - best.at <= 3
    name = "cue-before" if near else "reported"
    if best.cue.strength is Strength.STANCE:
        name = "stance"
    return Found(best.subject, (best.at, best.at + 1), name)


def according_to(sentence: Sentence, at: int) -> Found | None:
    """According to Kim, it was “...”; in the words of Kim."""
    for k in range(len(sentence) - 2):
        two = (sentence[k].low, sentence[k + 1].low)
        if two == ("according", "to") or two == ("words", "of"):
            subject = starting_at(sentence, k + 2)
            if subject:
                return Found(subject, (k, k + 2), "according-to")
    return None


def cue_trailing(sentence: Sentence, at: int, said: list[Said]) -> Found | None:
    """It is “...” and will stay so, Kim said."""
    for one in reversed(said):
        if one.at < at:
            break
        if one.subject is None or one.cue.strength is not Strength.SPEECH or one.subject[0] <= at:
            continue
        if one.order == "inverted":
            return Found(one.subject, (one.at, one.at + 1), "cue-trailing")
        before = sentence[one.subject[0] - 1]
        if one.order == "before" and (before.text == "," or before.quote >= 0):
            return Found(one.subject, (one.at, one.at + 1), "cue-trailing")
    return None


def colon(sentence: Sentence, at: int) -> Found | None:
    """Kim: “...”; Kim's answer: “...”."""
    if at < 2 or sentence[at - 1].text != ":":
        return None
    words = sentence[: at - 1]
    if len(words) > 4 or not all(t.word for t in words):
        subject = clause_subject(sentence, at - 1)
        return Found(subject, None, "colon") if subject else None
    return Found((0, at - 1), None, "colon")
