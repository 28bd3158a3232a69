"""What a word is in its sentence, as far as its form and neighbours tell: cue, verb, adverb."""

from factcheck.extract.cues import CUES, Strength, word_set
from factcheck.extract.speakers.frame import Sentence, Token
from factcheck.extract.speakers.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    NO_ADVERBS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    VERBS,
)


def adverb(token: Token) -> bool:
    """Whether the token is an adverb or auxiliary that may stand between a subject and its verb."""
    return (
        token.low in ADVERBS
        or token.low in AUXILIARIES
        or (token.low.endswith("ly") and token.text[0].islower() and token.low not in NO_ADVERBS)
    )


def numeral(token: Token) -> bool:
    """Whether the token is a number, in figures or as a word."""
    return token.text[0].isdigit() or token.low in _NUMERALS


_NUMERALS = word_set(
    "one two three four five six seven eight nine ten eleven twelve twenty half dozens hundreds"
)


def is_cue(sentence: Sentence, i: int) -> bool:
    """Whether token `i` is a cue verb here, and not a noun, an adjective or part of a name."""
    token = sentence[i]
    cue = CUES.get(token.low)
    if cue is None:
        return False
    before = sentence[i - 1] if i else None
    if token.text[0].isupper() and not (
        i == 0 or (before and (before.quote >= 0 or before.text in (":", "—", ",")))
    ):
        return _headline(sentence) and cue.form in ("finite", "past")
    after = sentence[i + 1] if i + 1 < len(sentence) else None
    if token.low == "writing" and before and before.low == "in" and not (after and after.quote >= 0):
        return False  # "was warned in writing"
    if cue.lemma in _PHRASAL:
        return _phrasal(sentence, i, cue.lemma)
    owned = before is not None and before.low.endswith(("'s", "s'")) and before.low not in AUXILIARIES
    modified = before is not None and (before.low in _MODIFIED or owned) and not _relative(sentence, i)
    if cue.form in ("past", "participle") and modified and after and (after.word or after.quote >= 0):
        return False  # "the proposed law", "his alleged “friends”"
    if (
        cue.form in ("past", "participle")
        and before is not None
        and before.low in PREPOSITIONS
        and before.low not in SUBORDINATORS
        and after
        and (after.word or after.quote >= 0)
    ):
        return False  # "into alleged fraud"
    if cue.form == "ing" and modified and after and after.word and after.low not in PREPOSITIONS | {"that"}:
        return False  # "the sobbing mother"
    if token.low == "known":
        by = after is not None and after.low == "by"
        return by or (
            before is not None and before.low in ("has", "have", "had", "having")
        )  # not: "known for"
    if cue.lemma == "allow" and not (after and after.low == "that"):
        return _beside_quote(sentence, i)
    if cue.lemma in _NAMES and cue.form == "past" and after and _named_right_after(sentence, i):
        # "items labelled “...”" names things; "what he called “...”" is somebody's word.
        by = i + 2 < len(sentence) and sentence[i + 2].low == "by"  # labelled “fragile” by the crew
        return by or any(t.low in _WHAT for t in sentence[max(0, i - 6) : i])
    if not cue.noun:
        return True
    if before is None:
        return cue.form == "ing"
    if (
        modified
        or before.low in DETERMINERS - _SUBJECTS
        or (not before.word and before.text not in _OPEN_POINTS)
    ):
        return False
    if cue.form == "base":
        says = after is not None and (after.low == "that" or after.quote >= 0)
        says = says or ((after is None or after.text == ".") and _beside_quote(sentence, i))
        return before.low in _BEFORE_BASE or (says and before.low.endswith("s") and before.word)
    if before.low in PREPOSITIONS:
        return cue.form == "ing" and cue.strength > Strength.STANCE
    if cue.form == "ing":
        return True
    if before.text == "," and after and after.text[0].isupper() and cue.strength is Strength.NAMING:
        return True  # "Kim, a nurse, calls Joan “...”"
    # The same letters as a plural noun: a verb has a subject that can speak, or plain speech after it.
    if before.quote >= 0 or before.text[0].isupper() or before.low in _SPEAKS or adverb(before):
        return not (after and (after.low in AUXILIARIES or after.low in ("of", "about")))
    if after is None or after.text in (",", "."):
        return _beside_quote(sentence, i)
    return after.quote >= 0 or after.low == "that" or after.text == ":"


def _relative(sentence: Sentence, i: int) -> bool:
    """Whether the word before token `i` is a "that" after a noun: "a banner that said", not "that proposed law"."""
    if i < 2 or sentence[i - 1].low != "that":
        return False
    noun = sentence[i - 2]
    return (
        noun.word
        and noun.low not in PREPOSITIONS
        and noun.low not in CUES
        and noun.low not in VERBS
        and noun.low not in AUXILIARIES
    )


def _beside_quote(sentence: Sentence, i: int) -> bool:
    """Whether only a short phrase stands between a quotation and token `i`: “...,” the star claims."""
    for k in range(i - 1, max(-1, i - 7), -1):
        if sentence[k].quote >= 0:
            return True
        if not sentence[k].word and sentence[k].text != ",":
            return False
    return False


_PHRASAL = {"put": "it this", "fire": "back", "shoot": "back", "clap": "back", "go": "on"}
"""Verbs that say something only with this word after them."""


def _phrasal(sentence: Sentence, i: int, lemma: str) -> bool:
    if i + 1 >= len(sentence) or sentence[i + 1].low not in _PHRASAL[lemma].split():
        return False
    beyond = sentence[i + 2] if i + 2 < len(sentence) else None
    return lemma != "go" or beyond is None or beyond.quote >= 0 or beyond.text in (":", ",", ".")


def _named_right_after(sentence: Sentence, i: int) -> bool:
    """Whether a quotation is all that a verb of naming has: "called “...”", "a formula called the “...”"."""
    if sentence[i + 1].quote >= 0:
        return True
    bare = i > 0 and sentence[i - 1].text.islower() and sentence[i - 1].low not in PRONOUNS
    two = sentence[i + 1].low in ("the", "a", "an") and i + 2 < len(sentence) and sentence[i + 2].quote >= 0
    return two and bare and not adverb(sentence[i - 1])


_NAMES = word_set("call label name nickname dub brand title entitle term mark tag")
_WHAT = word_set("what whom which that who")
_SUBJECTS = word_set("that all many some most both each few several one two three")
_SPEAKS = PRONOUNS | word_set("that which")
_OPEN_POINTS = (",", "—", "–", "--", "-", ")")
_MODIFIED = word_set("the a an his her its their this that")
_BEFORE_BASE = word_set(
    """
    to will would can could may might must should shall did do does didn't don't doesn't won't can't
    couldn't wouldn't they we i you who and or people critics others
    """
)


def _headline(sentence: Sentence) -> bool:
    words = [t for t in sentence if t.word and len(t.text) > 3]
    return len(words) > 2 and sum(t.text[0].isupper() for t in words) >= 0.8 * len(words)


def verb(sentence: Sentence, i: int) -> bool:
    """Whether token `i` looks like a finite verb."""
    token = sentence[i]
    low = token.low
    if low in AUXILIARIES or low in VERBS:
        # "Drew Reed" drew nothing.
        return token.text[0].islower() or i == 0 or "'" in low or _headline(sentence)
    if token.text[0].isupper():
        return False
    if low in CUES:
        return is_cue(sentence, i)
    return (
        len(low) > 4
        and low.endswith("ed")
        and low not in _NOT_PAST
        and not (i and sentence[i - 1].low in DETERMINERS)
    )


_NOT_PAST = word_set(
    """
    hundred indeed speed breed creed exceed proceed biped moped sacred naked wicked aged beloved
    """
)
