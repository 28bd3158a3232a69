"""What a story's articles say around a figure or a date, and whether that tells two of them apart."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from factcheck.link.bearings import bearing, from_elsewhere
from factcheck.link.counted import TOLLS, counted
from factcheck.link.judges_times import LATER, Times, grain
from factcheck.link.killers import culprit_apart, one_later
from factcheck.link.parallels import COPIED, Place, lead_end, nearness
from factcheck.link.scopes import DEADLY, another_time, apart, at_other_rate
from factcheck.link.turns import other_turn
from factcheck.model import (
    Article,
    Claim,
    EventClaim,
    NameClaim,
    NameType,
    NumberClaim,
    QuoteClaim,
    QuoteUse,
    TimeClaim,
)
from factcheck.reason.amounts import SHARES
from factcheck.text.fold import fold
from factcheck.text.persons import parts
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare, words

# Words that many names share and that name nothing by themselves.
_COMMON = frozenset(
    word
    for line in (
        "the of and for in at a an new north south east west northern southern eastern western",
        "county city town state states united national international department office group news party company",
        "police sheriff court jail prison hospital school high university college center centre church",
        "street avenue road park corp inc ltd co",
    )
    for word in line.split()
)
# Articles that share so much of their names tell one event, those that share less than the second two; of fewer
# names nothing is concluded.
_KIN = 0.4
_UNLIKE = 0.2
_TOLD = 5
_WEEK, _MONTH = 7, 28
# The share of their words from which two sentences are one, though the one leaves out when.
_PRINTED = 0.8
# Characters of a sentence, on average, and the fewest sentences of a story that say what is rare in it.
_SENTENCE = 120
_FEWEST = 20
# Characters between two tolls told one after the other, and between a toll and its place.
_BESIDE = 250
_CLAUSE = 80
_JUDGE = Times()


@dataclass(slots=True)
class StoryClaims:
    """The claims of one story, by article."""

    articles: Mapping[str, Article]
    numbers: dict[str, list[NumberClaim]] = field(default_factory=lambda: defaultdict(list))
    times: dict[str, list[TimeClaim]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, list[NameClaim]] = field(default_factory=lambda: defaultdict(list))
    quoted: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    doings: dict[tuple[str, int], tuple[str | None, str]] = field(default_factory=dict)
    """Whose doing, and what, a time dates, by article and start."""
    _known: dict[str, frozenset[str]] = field(default_factory=dict)
    _lowered: tuple[str, ...] = ()
    _words: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, claim: Claim) -> None:
        """Put a claim where it belongs."""
        match claim:
            case NumberClaim():
                self.numbers[claim.article].append(claim)
            case TimeClaim():
                self.times[claim.article].append(claim)
            case NameClaim():
                self.names[claim.article].append(claim)
            case QuoteClaim(use=QuoteUse.UTTERANCE):
                self.quoted[claim.article] += claim.fragments
                if claim.said and claim.subject:
                    self.doings.setdefault((claim.article, claim.said.start), (claim.subject, "say"))
            case EventClaim():
                self.doings[claim.article, claim.when.start] = (claim.subject, claim.action)
            case _:
                pass

    def doer(self, times: Sequence[TimeClaim]) -> str | None:
        """Return whose doing most of the times date, None where nobody's is known."""
        doings = [self.doings.get((t.article, t.start)) for t in times]
        known = Counter(d[0] for d in doings if d and d[0])
        return min(known, key=lambda d: (-known[d], d)) if known else None

    def named(self, place: Place[Any], only: NameType | None = None) -> set[str]:
        """Return the words of a place's names, one of which tells who or what is meant; or of one type `only`.

        Where something happened tells two of its days or tolls apart, not what somebody scored, paid or signed.
        """
        start, end = place.sentence
        names = [n for n in self.names[place.claim.article] if start <= n.start < end]
        if only:
            names = [n for n in names if n.type is only]
        elif isinstance(place.claim, NumberClaim) and not counted(place.claim)[1]:
            names = [n for n in names if n.type is not NameType.PLACE]
        return {word for n in names for word in parts(n.entity)[0]} - _COMMON

    def known(self, article: str) -> frozenset[str]:
        """Return the words of all names of an article."""
        if article not in self._known:
            names = {n.entity for n in self.names[article]}
            self._known[article] = frozenset(word for n in names for word in parts(n)[0])
        return self._known[article]

    def capitals(self, place: Place[Any], reach: int) -> list[str]:
        """Return the words in capitals of a place's sentence within so many characters of the claim, folded.

        The word that opens the sentence counts only where a name begins with it.
        """
        claim, (start, end) = place.claim, place.sentence
        text = self.articles[claim.article].text
        low, high = max(0, claim.start - reach), min(claim.end + reach, len(text))
        found = [*words(text, max(low, start), claim.start), *words(text, claim.end, min(high, end))]
        # No word cut in two.
        found = [w for w in found if low < w.start and w.end < high and w.text[0].isupper()]
        if found and found[0].start == start and all(n.start != start for n in self.names[claim.article]):
            found = found[1:]
        return [key for w in found if (key := fold(bare(w.text))) not in STOPWORDS]

    def says(self, article: str, word: str) -> bool:
        """Say whether a folded word stands anywhere in an article."""
        if article not in self._words:
            text = self.articles[article].text
            self._words[article] = frozenset(fold(bare(w.text)) for w in words(text, 0, len(text)))
        return word in self._words[article]

    def rarity(self, shared: Collection[str]) -> float:
        """Return how much words tell of one thing, by how seldom the story has them: 1 for a word that stands once.

        A word that stands in every sentence counts nothing.
        """
        if not self._lowered:
            self._lowered = tuple(a.text.lower() for a in self.articles.values())
        sentences = max(_FEWEST, sum(map(len, self._lowered)) // _SENTENCE)
        told = (min(sentences, max(1, sum(t.count(w) for t in self._lowered))) for w in shared)
        return sum(1 - math.log(n) / math.log(sentences) for n in told)

    def beside(self, place: Place[Any]) -> list[TimeClaim]:
        """Return the times of a number's sentence."""
        start, end = place.sentence
        if place.claim.kind == "time":
            return []
        return [t for t in self.times[place.claim.article] if start <= t.start < end]

    def may_be_one(self, a: Place[Any], b: Place[Any], *, by_name: bool = True, by_deed: bool = True) -> bool:
        """Say whether nothing tells two places apart: other names, other dates, months between the articles.

        Without `by_name` other names do not: of one shooting the one article names the town, the other the victim.
        Without `by_deed` neither does the verb: in one shooting people are shot, wounded and killed.
        """
        first, second = self.articles[a.claim.article], self.articles[b.claim.article]
        if first.outlet is not None and first.outlet == second.outlet:
            return False
        doing, others_doing = (self.doings.get((p.claim.article, p.claim.start)) for p in (a, b))
        if (
            doing
            and others_doing
            and ((by_deed and doing[1] != others_doing[1]) or _differ(doing[0], others_doing[0]))
        ):
            return False
        names, others = self.named(a), self.named(b)
        if not by_name and self._elsewhere(a, b):
            return False
        if by_name and names and others and names.isdisjoint(others) and self._strangers(a, b, names, others):
            return False
        if first.published and second.published:
            days = abs((first.published.value - second.published.value).days)
            if days > LATER and names.isdisjoint(others) and not self._one_story(a, b):
                return False
        return not self._other_time(a, b) and not self._other_scope(a, b)

    def _elsewhere(self, a: Place[Any], b: Place[Any]) -> bool:
        """Say whether each sentence names a place that the other article never does."""
        return all(
            (places := self.named(p, NameType.PLACE)) and places.isdisjoint(self.known(o.claim.article))
            for p, o in ((a, b), (b, a))
        )

    def unknown_to_each(self, a: Place[Any], b: Place[Any]) -> bool:
        """Say whether each sentence names somebody or something that the other article never names."""
        return all(self.named(p) - self.known(o.claim.article) for p, o in ((a, b), (b, a)))

    def _shared_out(self, place: Place[Any]) -> bool:
        """Say whether an article tells a toll place by place: "killed 253 in Nairobi", "10 in Dar es Salaam"."""
        claim, here = place.claim, self.named(place, NameType.PLACE)
        if not here:
            return False
        for other in self.numbers[claim.article]:
            beside = abs(other.start - claim.start) < _BESIDE
            if other is claim or not beside or counted(other)[1] != counted(claim)[1]:
                continue
            places = {
                word
                for n in self.names[claim.article]
                if n.type is NameType.PLACE and abs(n.start - other.start) < _CLAUSE
                for word in parts(n.entity)[0]
            } - _COMMON
            if places - here and here - places:
                return True
        return False

    def _one_story(self, a: Place[Any], b: Place[Any]) -> bool:
        """Say whether two figures stand in articles that name much the same people and places."""
        return a.claim.kind == "number" and self.kin(a.claim.article, b.claim.article) >= _KIN

    def kin(self, article: str, other: str) -> float:
        """Return the share of the names of the article with fewer that the other one has too; 1 where few are told."""
        names, others = self.known(article) - _COMMON, self.known(other) - _COMMON
        least = min(len(names), len(others))
        return len(names & others) / least if least >= _TOLD else 1.0

    def _other_scope(self, a: Place[Any], b: Place[Any]) -> bool:
        """Say whether two figures are of a part and its whole, or of those hurt where one article has dead too."""
        if a.claim.kind == "time":
            return False
        if at_other_rate(a, b):
            return True
        told = nearness(a, b)
        copied = told.share >= COPIED
        toll = bool(counted(a.claim)[1])
        if (toll or not copied) and self.kin(a.claim.article, b.claim.article) < _UNLIKE:
            return True
        texts = self.articles[a.claim.article].text, self.articles[b.claim.article].text
        if toll and told.share < _PRINTED and another_time(a) != another_time(b) and not self._later(a, b):
            return True
        fates = {counted(a.claim)[1], counted(b.claim)[1]}
        if len(fates) > 1 and fates & TOLLS and self._deadly(a, b):
            return True
        if a.claim.unit in SHARES and self._other_survey(a, b):
            return True
        if bearing(a) and from_elsewhere(a, b):
            return True
        if toll and self._shared_out(a) != self._shared_out(b):
            return True
        if toll and other_turn(a, b, texts, (self.times[a.claim.article], self.times[b.claim.article])):
            return True
        return apart(a, b, alike=copied) or culprit_apart(a, b, texts) or one_later(a, b, texts)

    def _later(self, a: Place[Any], b: Place[Any]) -> bool:
        """Say whether one article is known to be a month later than the other: "in March", it says of the same."""
        first, second = self.articles[a.claim.article].published, self.articles[b.claim.article].published
        return first is not None and second is not None and abs((first.value - second.value).days) > _MONTH

    def _deadly(self, a: Place[Any], b: Place[Any]) -> bool:
        """Say whether somebody died in what two tolls are of: of first sentences, as far as those tell."""
        for place in (a, b):
            article = self.articles[place.claim.article]
            end = lead_end(article) if a.lead and b.lead else len(article.text)
            if DEADLY.search(article.text, 0, end):
                return True
        return False

    def _other_survey(self, a: Place[Any], b: Place[Any]) -> bool:
        """Say whether two shares are of other persons, or of another week: who leads is asked anew all the time."""
        persons, others = self.named(a, NameType.PERSON), self.named(b, NameType.PERSON)
        if persons - others and others - persons:
            return True
        first, second = self.articles[a.claim.article], self.articles[b.claim.article]
        if not (first.published and second.published):
            return False
        return abs((first.published.value - second.published.value).days) > _WEEK

    def _strangers(self, a: Place[Any], b: Place[Any], names: set[str], others: set[str]) -> bool:
        """Say whether names that differ are of two things: of two persons, or of what one article never names."""
        if a.claim.kind == "time":
            return True
        if counted(a.claim)[1] and self._one_story(a, b):
            return False
        persons, other_persons = self.named(a, NameType.PERSON), self.named(b, NameType.PERSON)
        if persons and other_persons:
            return True
        names, others = names - persons, others - other_persons
        if not (names and others):
            return False
        known = bool(names & self.known(b.claim.article)), bool(others & self.known(a.claim.article))
        return not (any(known) if a.lead and b.lead else all(known))

    def _other_time(self, a: Place[Any], b: Place[Any]) -> bool:
        """Say whether two figures stand beside other years, or days too far apart for one event."""
        pairs = [(x, y) for x in self.beside(a) for y in self.beside(b) if _JUDGE.comparable(x, y)]
        return bool(pairs) and all(
            _JUDGE.unlike(x, y) or (grain(x) == "year" and _JUDGE.conflict(x, y)) for x, y in pairs
        )


def _differ(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b
