"""Who printed these words: the quotations of all articles searched for words that somebody asks for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.engine.analysis import Analysis
from factcheck.link.asked import Answer, Quoted, Verdict, asked_for, compare
from factcheck.link.utterances import has_words
from factcheck.link.wording import Token, tokens
from factcheck.model import QuoteClaim, Utterance

# A word that no article quotes is taken for a slip of the one that is so much like it.
_LIKE = 0.75

_Witnesses = list[tuple[QuoteClaim, tuple[Token, ...]]]


def quoting(words: str, analysis: Analysis) -> Answer:
    """Return the utterances that have `words`: those printed word for word first, then the most printed."""
    worded = [(u, _worded(u, analysis)) for u in _utterances(analysis)]
    asked = tokens(words, asked_for(words))
    meant = _mended(asked, {t.key for _, witnesses in worded for _, own in witnesses for t in own})
    found = [
        quoted
        for utterance, witnesses in worded
        if any(has_words(own, meant) for _, own in witnesses)
        and (quoted := compare(words, witnesses, utterance.subject))
    ]
    found.sort(key=_rank)
    return Answer(words, found[0].verdict if found else Verdict.UNKNOWN, tuple(found))


def _utterances(analysis: Analysis) -> Iterable[Utterance]:
    for graph in analysis.graphs:
        for subject in [*(s.name for s in graph.subjects), None]:
            yield from graph.utterances(subject)


def _worded(utterance: Utterance, analysis: Analysis) -> _Witnesses:
    return [(c, tokens(analysis.articles[c.article].text, c)) for c in utterance.claims]


def _mended(asked: Sequence[Token], known: set[str]) -> list[Token]:
    """Return the words asked for, typing errors mended: they decide what is found, never how it is judged."""
    if all(t.key in known for t in asked):
        return list(asked)
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    choices = sorted(known)
    mended = []
    for token in asked:
        if token.key not in known and len(token.key) > 3:
            near = process.extractOne(
                token.key, choices, scorer=Indel.normalized_similarity, score_cutoff=_LIKE
            )
            token = replace(token, key=near[0]) if near else token
        mended.append(token)
    return mended


def _rank(quoted: Quoted) -> tuple[object, ...]:
    first = quoted.printings[0].claim
    return list(Verdict).index(quoted.verdict), -quoted.articles, first.article, first.start
