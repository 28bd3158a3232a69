"""Who printed these words: the quotations of all articles searched for words that somebody asks for."""

from collections.abc import Collection, Iterable
from itertools import pairwise

from factcheck.engine.analysis import Analysis
from factcheck.link.asked import Answer, Quoted, Verdict, asked_for, compare
from factcheck.link.utterances import has_words
from factcheck.link.wording import Token, tokens
from factcheck.model import QuoteClaim, Utterance

# A word that no article quotes is taken for a slip of the one that is so much like it.
_LIKE = 0.75
_LONG = 4

_Witnesses = list[tuple[QuoteClaim, tuple[Token, ...]]]


def quoting(words: str, analysis: Analysis) -> Answer:
    """Return the utterances that have `words`: those printed word for word first, then the most printed."""
    worded = [(u, _worded(u, analysis)) for u in _utterances(analysis)]
    known = {t.key for _, witnesses in worded for _, own in witnesses for t in own}
    asked = asked_for(words, lambda key: _mended(key, known))
    parts = _parts(asked.meant)
    found = [
        quoted
        for utterance, witnesses in worded
        if any(all(has_words(own, part) for part in parts) for _, own in witnesses)
        and (quoted := compare(asked, witnesses, utterance.subject))
    ]
    found.sort(key=_rank)
    return Answer(words, found[0].verdict if found else Verdict.UNKNOWN, tuple(found))


def _parts(asked: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """Return the words asked for in parts, cut where "..." stands for words left out."""
    cuts = [0, *(k for k, token in enumerate(asked) if k and token.after_cut), len(asked)]
    return [asked[first:last] for first, last in pairwise(cuts)]


def _utterances(analysis: Analysis) -> Iterable[Utterance]:
    for graph in analysis.graphs:
        for subject in [*(s.name for s in graph.subjects), None]:
            yield from graph.utterances(subject)


def _worded(utterance: Utterance, analysis: Analysis) -> _Witnesses:
    return [(c, tokens(analysis.articles[c.article].text, c)) for c in utterance.claims]


def _mended(key: str, known: Collection[str]) -> str:
    """Return the known word that is most like an unknown one, where one is like enough."""
    if key in known or len(key) < _LONG:
        return key
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    near = process.extractOne(key, sorted(known), scorer=Indel.normalized_similarity, score_cutoff=_LIKE)
    return near[0] if near else key


def _rank(quoted: Quoted) -> tuple[object, ...]:
    first = quoted.printings[0].claim
    return list(Verdict).index(quoted.verdict), -quoted.articles, first.article, first.start
