"""Whether a phrase can speak at all."""

from factcheck.extract.cues import word_set
from factcheck.extract.speakers.after import Range
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.lexicon import ADVERBS, POSSESSIVES, PRONOUNS

LONE = word_set("all others another some many both several most few")
"""Words that stand for people by themselves."""


def plausible(sentence: Sentence, found: Range) -> bool:
    """Whether a phrase can speak at all: "police", "critics" can, "interview", "26", "however" cannot."""
    first, last = found
    token = sentence[first]
    if token.low in _SILENT or sentence[last - 1].text in _TIMES:
        return False
    if last - first == 1 and (token.low in _ALONE or (token.low in ADVERBS and token.low not in LONE)):
        return False
    if last - first > 1 or token.low in PRONOUNS or token.low in POSSESSIVES:
        return True
    if not any(c.isalpha() for c in token.text):
        return False
    return not token.text.islower() or token.low.endswith("s") or token.low in _BARE or token.low in LONE


_SILENT = word_set(
    """
    what why how there you however it's that's there's then still yet needless close
    watch read listen online
    """
)
_ALONE = word_set("this these such")
"""Silent without a noun: "this new mayor" can speak."""
_TIMES = word_set(
    """
    second minute minutes hour hours day days night nights week weeks weekend month months year years
    decade decades century moment morning afternoon evening season time
    """
)
_BARE = word_set(
    """
    police people staff somebody someone everyone everybody nobody anyone one none either
    """
)
