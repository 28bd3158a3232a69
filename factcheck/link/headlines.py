"""Slips: a toll that an article's first sentences give otherwise than its headline.

Elsewhere an article that gives both of two figures tells of two things; but a headline and the sentences under it
tell of one, and where they differ the article has made a slip.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck.link.judges import Numbers
from factcheck.link.killers import culprit_apart
from factcheck.link.parallels import Place, nearness
from factcheck.link.scopes import apart
from factcheck.model import Article, NumberClaim

# Some of those who died: "two people died at the scene".
_SOME = re.compile(
    r" (?:there|instantly|(?:at|on) the (?:scene|spot)|(?:at|in) (?:the |a |an )?(?:\w+ )?hospitals?|later)\b"
)


class Slips:
    """The tolls in the first sentences of a story's articles."""

    def __init__(
        self,
        articles: Mapping[str, Article],
        claims: Mapping[str, Sequence[NumberClaim]],
        found: Iterable[Place[NumberClaim]],
        judge: Numbers,
    ) -> None:
        """Hold the places where tolls are told first."""
        self._articles, self._claims, self._judge = articles, claims, judge
        self._leads: dict[str, list[Place[NumberClaim]]] = defaultdict(list)
        for place in found:
            if place.lead and judge.happened(place.claim):
                self._leads[place.claim.article].append(place)

    def beside(self, place: Place[NumberClaim], other: NumberClaim) -> list[Place[NumberClaim]]:
        """Return the places of an article that give `other`'s figure for what `place` counts, if any.

        `other` is of another article. Both figures stand in the first sentences, and the article has no third one.
        """
        judge, article = self._judge, place.claim.article
        if not place.lead or not judge.happened(place.claim) or _of_some(place):
            return []
        text = self._articles[article].text
        told = [
            p
            for p in self._leads[article]
            if judge.comparable(p.claim, other)
            and judge.same(p.claim, other)
            and judge.comparable(p.claim, place.claim)
            and p.sentence != place.sentence
            and nearness(p, place).words
            and not _of_some(p)
            and not apart(p, place, alike=False)
            and not culprit_apart(p, place, (text, text))
        ]
        rest = (
            c for c in self._claims[article] if judge.comparable(c, place.claim) and not judge.same(c, other)
        )
        return [] if any(judge.conflict(c, place.claim) for c in rest) else told


def _of_some(place: Place[NumberClaim]) -> bool:
    """Say whether a toll is of some of the victims: of those who died at once, or later."""
    return _SOME.match(place.said, place.claim.end - place.sentence[0]) is not None
