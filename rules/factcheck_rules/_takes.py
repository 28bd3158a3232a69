"""Two takes of one statement: who is asked twice says the same things in other words."""

from collections.abc import Iterable, Sequence
from itertools import product

from factcheck.model import QuoteClaim, Utterance
from factcheck.rule import View
from factcheck.text.fold import fold
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import words

# So many words in a row, one of them no function word, are a thing said again and no chance.
_RUN = 4
# A stretch of so many words that both print is of one statement, whatever stands beside it.
_LONG = 12
# Of a wording that a thousand outlets print, some are enough.
_COMPARED = 8


def other_take(view: View, utterance: Utterance, sides: Sequence[Iterable[QuoteClaim]]) -> bool:
    """Say whether the first of the `sides` heard another statement than each of the others.

    Outlets that heard one statement print some of its sentences alike, and each some of its own. Where nothing
    else that they quote of the speaker is alike, and yet they have him say the same things round about, he said
    them twice. `sides` are the quotations of the utterance that agree with each other.
    """
    few = [list({c.words: c for c in side}.values())[:_COMPARED] for side in sides]
    return all(_apart(view, utterance, a, b) for side in few[1:] for a, b in product(few[0], side))


def _apart(view: View, utterance: Utterance, a: QuoteClaim, b: QuoteClaim) -> bool:
    """Say whether two articles have nothing else alike of the speaker, and yet the same things round about."""
    if not (_name(a) and _name(b)):
        return False
    here = _runs(a.words) & _runs(b.words)
    # One name misspelt is two names here.
    others = {u.id: u for c in (a, b) for u in view.said_by(_name(c)) if u.id != utterance.id}
    both = {a.article, b.article}
    if len(here) > _LONG - _RUN or any(both <= {c.article for c in u.claims} for u in others.values()):
        return False
    mine, theirs = (
        {run for u in others.values() for c in u.claims if c.article == own.article for run in _runs(c.words)}
        for own in (a, b)
    )
    said_again = (mine & theirs) | (mine & _runs(b.words)) | (theirs & _runs(a.words))
    return bool(said_again - here)


def _name(claim: QuoteClaim) -> str:
    return (claim.speaker and claim.speaker.name) or ""


def _runs(said: str) -> set[tuple[str, ...]]:
    """Return the runs of words that tell something."""
    keys = [fold(w.text) for w in words(said)]
    runs = (tuple(keys[k : k + _RUN]) for k in range(len(keys) - _RUN + 1))
    return {run for run in runs if not STOPWORDS.issuperset(run)}
