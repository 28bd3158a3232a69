"""Quoted words that were spoken in another language: outlets translate each in their own way."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from factcheck.model import QuoteClaim, Utterance
from factcheck.rule import Version, View
from factcheck.text.foreign import of_abroad, told_abroad, translated
from factcheck.text.ladder import Step, step
from factcheck.text.words import WORD

# The share of the shorter quotation's words that differ where each was translated by itself; in one place, so many.
_APART, _REWRITTEN = 0.15, 4
_COMPARED = 8
# Characters before and behind a quotation within which its attribution stands.
_BESIDE = 150


def said_translated(view: View, claim: QuoteClaim) -> bool:
    """Say whether the article says beside the quotation that the words were spoken in another language."""
    text = view.article(claim.article).text
    return translated(text[max(0, claim.start - _BESIDE) : claim.start]) or translated(
        text[claim.end : claim.end + _BESIDE]
    )


def translated_apart(view: View, utterance: Utterance, sides: Sequence[Sequence[Sequence[Version]]]) -> bool:
    """Say whether a foreigner's words differ so much that they were translated twice.

    A single changed word is no sign of that: outlets print one translation, and change it, as they do any words.
    """
    own = [{v.claim.words: v.claim for group in side for v in group} for side in sides]
    claims = [v.claim for side in sides for group in side for v in group]
    if not _from_abroad(view, claims):
        return False
    # Of a wording that a thousand outlets print, some are enough.
    few = [[side[words] for words in sorted(side)[:_COMPARED]] for side in own]
    printed = [{id(v.claim): v.words for v in site.versions} for site in view.variants(utterance)]
    return any(_far_apart(printed, a, b) for x, y in combinations(few, 2) for a in x for b in y)


def _from_abroad(view: View, claims: Sequence[QuoteClaim]) -> bool:
    """Say whether an article tells that the speaker is of a country, or spoke to a paper, where English is foreign."""
    texts = {c.article: view.article(c.article).text for c in claims}
    mentions = [(c.article, c.speaker.mention.start, c.speaker.mention.end) for c in claims if c.speaker]
    names = [(n.article, n.start, n.end) for n in view.names if n.article in texts]
    return any(of_abroad(texts[article], start, end) for article, start, end in mentions + names) or any(
        told_abroad(texts[c.article][max(0, c.start - _BESIDE) : c.end + _BESIDE]) for c in claims
    )


def _far_apart(printed: Sequence[Mapping[int, Sequence[str]]], a: QuoteClaim, b: QuoteClaim) -> bool:
    """Say whether two quotations of an utterance differ in several places, and in many of their words."""
    places = changed = 0
    for site in printed:
        if id(a) in site and id(b) in site and step(site[id(a)], site[id(b)]) > Step.CENSORED:
            places += 1
            x, y = Counter(site[id(a)]), Counter(site[id(b)])
            changed += max((x - y).total(), (y - x).total())
    shorter = min(len(WORD.findall(c.words)) for c in (a, b))
    return changed >= _APART * shorter and (places > 1 or changed >= _REWRITTEN)
