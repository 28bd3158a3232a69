"""The steps that find who is quoted within one sentence, the surest first."""

from factcheck.extract.cues import Strength, word_set
from factcheck.extract.speakers.after import starting_at
from factcheck.extract.speakers.clause import clause_subject, governor, opening_clause
from factcheck.extract.speakers.following import came_from, cue_after, how, signed
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.grammar import verb
from factcheck.extract.speakers.lexicon import (
    ADVERBS,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
)
from factcheck.extract.speakers.remarks import made, remark, remark_after
from factcheck.extract.speakers.subject import Found, Said
from factcheck.extract.speakers.views import in_view_of

MARKS = "“”\"'‘’`«»„"
_WEAK = word_set(
    """
    continue offer allow begin expand reflect think believe guess figure hope wonder worry read estimate
    mean show remember recommend counter maintain question mention urge rail agree put propose
    """
)
"""Speech beside a quotation, but in "he thinks she is “...”" only inside somebody else's report."""


def within(sentence: Sentence, at: int, said: list[Said]) -> Found | None:
    """Return who is quoted at token `at`, as the sentence itself says."""
    direct = (
        cue_after(sentence, at, said)
        or how(sentence, at + 1)
        or signed(sentence, at)
        or came_from(sentence, at + 1)
    )
    if direct:
        return direct
    before = cue_before(sentence, at, said)
    noun = remark(sentence, at, before.cue[1] if before and before.cue else 0)
    return (
        noun
        or remark_after(sentence, at)
        or before
        or made(sentence, at)
        or cue_trailing(sentence, at, said)
        or according_to(sentence)
        or in_view_of(sentence)
        or colon(sentence, at)
        or stance(sentence, at, said)
        or governed(sentence, at)
    )


def cue_before(sentence: Sentence, at: int, said: list[Said]) -> Found | None:
    """Kim said: “...”; Kim told reporters that it was “...” and “...”."""
    best: Said | None = None
    opening = opening_clause(sentence)
    own = _own_clause(sentence, at)
    for one in reversed(said):
        if one.at < own:
            break
        if _relative(sentence, one, at):
            continue
        if one.order == "agent" and one.at < at and one.subject and one.subject[0] == at + 2:
            return Found(one.subject, (one.at, one.at + 1), "cue-before")  # called “a liar” by Kim
        if one.subject and one.at < at < one.subject[0] and _opens(sentence, one):
            return Found(one.subject, (one.at, one.at + 1), "cue-before")  # Calling it “a disgrace,” Kim left
        if one.at > at or one.order == "passive" or one.subject is None or one.subject[0] > at:
            continue
        if (
            one.at < opening <= at
            or sentence[one.subject[0]].low == "you"
            or (best is None and _passed_on(sentence, one, said))
        ):
            continue
        if one.cue.strength is Strength.STANCE or _aside(sentence, one):
            continue
        weak = one.cue.lemma in _WEAK or (one.cue.form == "base" and one.order == "before")
        weak = weak and not _contrasted(sentence, one.subject[0])
        if best is None or not weak:
            best = one
        if not weak:
            break
    if best is None or best.subject is None:
        return None
    name = "cue-before" if at - best.at <= 3 else "reported"
    return Found(best.subject, (best.at, best.at + 1), name)


def _relative(sentence: Sentence, one: Said, at: int) -> bool:
    """Whether a "who" said something else before the colon: "wrote to a mayor who promised a quay: “...”"."""
    if one.subject is None or at - one.at < 3 or sentence[at - 1].text not in (":", ","):
        return False
    return sentence[one.subject[0]].low == "who" and sentence[one.at + 1].low in DETERMINERS


def _contrasted(sentence: Sentence, first: int) -> bool:
    """Whether the subject at `first` stands against another: "Kim was glad, while Joan thought it “sad”"."""
    for k in range(first - 1, max(-1, first - 8), -1):
        if sentence[k].quote >= 0 or sentence[k].low in ("while", "whereas", "but"):
            return sentence[k].quote < 0 and sentence[first].low not in PRONOUNS
    return False


def _opens(sentence: Sentence, one: Said) -> bool:
    """Whether a participle opens the sentence, and its subject follows its clause."""
    if one.order != "shared" or one.cue.form != "ing" or one.subject is None:
        return False
    return not any(t.word and verb(sentence, i) for i, t in enumerate(sentence[: one.at]))


def _passed_on(sentence: Sentence, one: Said, said: list[Said]) -> bool:
    """Whether the cue only names who passed the words on: "Kim told Angie, the paper reported:"."""
    if one.cue.lemma != "report" or one.subject is None or one.subject[0] == 0:
        return False
    earlier = any(s.at < one.subject[0] and s.subject and s.cue.strength is Strength.SPEECH for s in said)
    return earlier and sentence[one.subject[0] - 1].text == ","


def _aside(sentence: Sentence, one: Said) -> bool:
    """Whether the cue stands in an aside, "- as Kim has said -", that governs nothing after it."""
    if one.subject is None or one.subject[0] < 2:
        return False
    k = one.subject[0] - 1
    return sentence[k].low == "as" and sentence[k - 1].text in ("—", "–", "--", "-", "(")


def _own_clause(sentence: Sentence, at: int) -> int:
    """Return where the clause of token `at` begins after a semicolon: "Kim said “old”; Joan preferred “sad”"."""
    for k in range(min(at, len(sentence)) - 1, 0, -1):
        if sentence[k].text == ";" and sentence[k].quote < 0:
            said = any(t.word and verb(sentence, i) for i, t in enumerate(sentence[:at]) if i > k)
            return k + 1 if said and sentence[k + 1].low not in ("that", "and") else 0
    return 0


def stance(sentence: Sentence, at: int, said: list[Said]) -> Found | None:
    """Kim wants “...”: an attitude, where nothing plainer is said."""
    own = _own_clause(sentence, at)
    for one in reversed(said):
        if one.at < own:
            return None
        if one.at < at and one.cue.strength is Strength.STANCE and one.subject and one.order != "passive":
            return Found(one.subject, (one.at, one.at + 1), "stance") if one.subject[0] < at else None
    return None


def governed(sentence: Sentence, at: int) -> Found | None:
    """Kim urged voters to “...”; Kim presents herself as “...”: the words complete somebody's own act."""
    if at < 2 or sentence[at - 1].low not in ("to", "as") or not sentence[at].text.strip(MARKS)[:1].islower():
        return None
    subject = governor(sentence, at - 2)
    if subject is None:
        return None
    person = sentence[subject[0]].low in ("he", "she", "they") or sentence[subject[1] - 1].text[0].isupper()
    passive = any(t.low in BE for t in sentence[subject[1] : at])
    return Found(subject, None, "governed") if person and not passive else None


def according_to(sentence: Sentence) -> Found | None:
    """According to Kim, it was “...”; in the words of Kim."""
    for k in range(len(sentence) - 2):
        two = (sentence[k].low, sentence[k + 1].low)
        if two in (("according", "to"), ("words", "of")):
            subject = starting_at(sentence, k + 2)
            if subject:
                return Found(subject, (k, k + 2), "according-to")
    return None


def cue_trailing(sentence: Sentence, at: int, said: list[Said]) -> Found | None:
    """Read: it is “...” and will stay so, Kim said; “...”, as Kim put it; “...”, as described by Kim."""
    for one in reversed(said):
        if one.at < at:
            break
        if one.subject is None or one.cue.strength is Strength.STANCE or one.subject[0] <= at:
            continue
        before = sentence[one.subject[0] - 1]
        if one.order == "agent" and sentence[one.at - 1].low == "as":
            return Found(one.subject, (one.at, one.at + 1), "cue-trailing")
        if one.cue.strength is not Strength.SPEECH:
            continue
        if one.order == "inverted" or (
            one.order == "before" and (before.text == "," or before.quote >= 0 or before.low == "as")
        ):
            return Found(one.subject, (one.at, one.at + 1), "cue-trailing")
    return None


def colon(sentence: Sentence, at: int) -> Found | None:
    """Kim: “...”; Kim on the vote: “...”."""
    if at < 2 or sentence[at - 1].text != ":":
        return None
    words = sentence[: at - 1]
    if _adverbial(sentence, at):
        return None
    if len(words) <= 4 and all(t.word and not verb(sentence, i) for i, t in enumerate(words)):
        return Found((0, at - 1), None, "colon")
    subject = clause_subject(sentence, at - 1)
    if subject is None:
        return None
    first = sentence[subject[0]]
    if first.text[0].islower() and first.low not in DETERMINERS and first.low not in PRONOUNS:
        return None
    return Found(subject, None, "colon")


def passes_on(sentence: Sentence, at: int) -> bool:
    """Whether nobody new is named before the colon at the head of a sentence: On the vote: “...”."""
    return at >= 2 and sentence[at - 1].text == ":" and _adverbial(sentence, at)


def _adverbial(sentence: Sentence, at: int) -> bool:
    """Whether the words before token `at` say when, where or about what, and hold no verb."""
    first = sentence[0].low
    if first not in PREPOSITIONS and first not in ADVERBS and first != "and":
        return False
    return not any(t.quote >= 0 or (t.word and verb(sentence, i)) for i, t in enumerate(sentence[:at]))
