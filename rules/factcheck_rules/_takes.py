"""Two takes of one statement: who is asked twice says the same things in other words."""

from collections.abc import Container, Iterable, Sequence

from rapidfuzz import fuzz

from factcheck.model import QuoteClaim, Utterance
from factcheck.rule import View
from factcheck.text.fold import fold
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import words

# So many words in a row, one of them no function word, are a thing said again and no chance.
_RUN = 4
# Characters of the shortest sentence, and the likeness (of 100) of two prints of one, a hyphen more or less.
_SENTENCE = 25
_ALIKE = 92
# A stretch of so many words that both print is of one statement, whatever stands beside it.
_LONG = 12


def other_take(view: View, utterance: Utterance, sides: Sequence[Sequence[QuoteClaim]]) -> bool:
    """Say whether the first of the `sides` heard another statement than each of the others.

    Outlets that heard one statement print some of its sentences alike, and each some of its own. Where nothing
    else that they quote of the speaker is alike, and yet they have him say the same things round about, he said
    them twice. `sides` are the quotations of the utterance that agree with each other.
    """
    return all(_apart(view, utterance, sides[0], side) for side in sides[1:])


def _apart(view: View, utterance: Utterance, a: Sequence[QuoteClaim], b: Sequence[QuoteClaim]) -> bool:
    """Say whether two sides have nothing else alike of the speaker, and yet the same things round about."""
    names = {(c.speaker and c.speaker.name) or "" for c in (*a, *b)}
    # One name misspelt is two names here.
    others = {u.id: u for name in names if name for u in view.said_by(name) if u.id != utterance.id}
    if "" in names or not others:
        return False
    ours, theirs = (_runs(c.words for c in side) for side in (a, b))
    if len(ours & theirs) > _LONG - _RUN:
        return False
    mine, yours = ({c.article for c in side} for side in (a, b))
    if any(
        {c.article for c in u.claims} & mine and {c.article for c in u.claims} & yours
        for u in others.values()
    ):
        return False
    claims = [c for u in others.values() for c in u.claims]
    if _whole(claims, mine, b) or _whole(claims, yours, a):
        return False
    own, other = (_runs(c.words for c in claims if c.article in side) for side in (mine, yours))
    return bool(((own & other) | (own & theirs) | (other & ours)) - (ours & theirs))


def _whole(claims: Iterable[QuoteClaim], articles: Container[str], quoted: Iterable[QuoteClaim]) -> bool:
    """Say whether what one side quotes beside is a part of what the other quotes as one: it was said with it."""
    beside = [fold(c.words) for c in claims if c.article in articles]
    return any(
        len(words_) >= _SENTENCE and fuzz.partial_ratio(words_, fold(c.words), score_cutoff=_ALIKE) > 0
        for words_ in beside
        for c in quoted
        if len(c.words) >= len(words_)
    )


def _runs(quoted: Iterable[str]) -> set[tuple[str, ...]]:
    """Return the runs of words that tell something, of some quotations."""
    found: set[tuple[str, ...]] = set()
    for said in set(quoted):
        keys = [fold(w.text) for w in words(said)]
        found.update(tuple(keys[k : k + _RUN]) for k in range(len(keys) - _RUN + 1))
    return {run for run in found if not STOPWORDS.issuperset(run)}
