"""What the rules on wording share: the places of an utterance where the same articles stand against the same others."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product

from factcheck.model import QuoteClaim, Utterance
from factcheck.rule import Reading, Site, Version, View
from factcheck.text.fold import fold
from factcheck.text.ladder import Step, step
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import WORD
from factcheck_rules._advice import advice
from factcheck_rules._takes import other_take
from factcheck_rules._translations import said_translated, translated_apart

# Words of an utterance that tell it from others; more would tie a finding's identity to words it is not about.
_TELLING = 8
# With "have": what was not so.
_UNREAL = frozenset({"should", "could", "would", "might", "ought"})
_STOP = re.compile(r"[.!?]+(?=\W{0,8}(?:\s|$))|\n")
# Characters of a quotation that are shown as one stretch, where several places in it differ.
_STRETCH = 250
_BETWEEN = " … "


def utterance_key(claims: Iterable[QuoteClaim]) -> str:
    """Return folded words that tell the utterance of `claims` from another, for `Conflict.key`."""
    return min(
        " ".join(fold(m.group()) for m in islice(WORD.finditer(said), _TELLING))
        for said in {c.words for c in claims}
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A site's versions, those that agree together, and how far apart they are."""

    step: Step
    groups: Sequence[Sequence[Version]]

    @property
    def sides(self) -> frozenset[frozenset[str]]:
        """The articles of each group."""
        return frozenset(frozenset(v.claim.article for v in g) for g in self.groups)

    @property
    def articles(self) -> frozenset[str]:
        """All articles that speak there."""
        return frozenset().union(*self.sides)


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more versions of an utterance's words, at every place where they part in the same way."""

    step: Step
    readings: tuple[Reading, ...]
    key: str
    translations: bool
    """Whether the versions seem to be translations made apart, though no article says so."""
    lacking: tuple[int, int] | None
    """The number of the reading with more words, and how many more, where nothing else sets two apart."""

    @property
    def level(self) -> str:
        """The kind of difference, as the table of confidence names it."""
        if self.translations:
            return "translation"
        return self.step.name.lower().replace("_", "-")

    @property
    def suggestion(self) -> str:
        """What to do about it; where more independent witnesses print one version, it is named."""
        if self.translations:
            return "Compare with what was said in the first language."
        if self.step is Step.SPELLING:
            return (
                "A recording has no spelling: follow the house style, or the text if the words were written."
            )
        if self.step is Step.CENSORED:
            return "Follow the house style on hidden letters."
        return advice(self.readings, "compare with the recording or text", quoted=True)

    def message(self, view: View, what: str) -> str:
        """Return one sentence that shows the versions and says what sets them apart."""
        if self.translations:
            what = "perhaps each is a translation of its own"
        elif self.lacking:
            what = self._lacks(*self.lacking)
        *all_but_one, last = (f"“{r.value}”" for r in self.readings)
        who = f"{view.subject.name} is quoted with" if view.subject else "The same words are quoted as"
        return f"{who} {', '.join(all_but_one)} and {last}: {what}."

    def _lacks(self, longer: int, more: int) -> str:
        """Say that words are left out where the many have them, and nothing of who is right where not."""
        if self.readings[longer].independent > self.readings[1 - longer].independent:
            return "a word is left out" if more == 1 else "words are left out"
        return f"the {('first', 'second')[longer]} has {'a word' if more == 1 else 'words'} more"


def differences(view: View, steps: Container[Step]) -> Iterator[Difference]:
    """Yield the subject's utterances' differences of the given kinds.

    Places of one utterance where the same articles print one version and the same others another are one
    difference; the gravest of them names it. So are places of one sentence where the same articles are divided
    otherwise.
    """
    for utterance in view.utterances:
        alike: dict[object, list[_Place]] = {}
        for site in view.variants(utterance):
            groups = _groups(site)
            if len(groups) > 1:
                place = _Place(max(_step(view, a, b) for a, b in combinations(groups, 2)), groups)
                alike.setdefault(place.sides, []).append(place)
        graver = (
            places
            for places in alike.values()
            if max(p.step for p in places) in steps and _one_statement(view, utterance, _sides(places))
        )
        for places in _by_sentence(view, graver):
            sides = _sides(places)
            readings = tuple(_reading(view, own) for own in sides)
            key = utterance_key(v.claim for own in sides for group in own for v in group)
            apart = translated_apart(view, utterance, sides)
            yield Difference(max(p.step for p in places), readings, key, apart, _lacking(places, sides))


def _one_statement(view: View, utterance: Utterance, sides: Sequence[Sequence[Sequence[Version]]]) -> bool:
    """Say whether the sides are versions of words said once, in the language in which they are quoted."""
    claims = [[v.claim for group in own for v in group] for own in sides]
    return (
        not _both_said(view, sides)
        and not any(said_translated(view, c) for own in claims for c in own)
        and not other_take(view, utterance, claims)
    )


def _step(view: View, a: Sequence[Version], b: Sequence[Version]) -> Step:
    """Return how far apart two groups' versions are, as far as they say all of the sentence.

    What should have been used for the campaign, should not have been used: the one who stops before what it is
    said of denies nothing. And what "morning" is yesterday, the word before it says.
    """
    apart = step(a[0].words, b[0].words)
    around = [min(v.context for v in group) for group in (a, b)]
    if apart is Step.CONTENT_WORD and step(*around) is Step.TIME:
        return Step.TIME
    if apart is Step.NEGATION and all(_UNREAL & {*words} and "have" in words for words in around):
        rests = [{_rest(view, v) for v in group} for group in (a, b)]
        if not rests[0] & rests[1] and all(x[: len(y)] == y[: len(x)] for x, y in product(*rests)):
            return Step.FUNCTION_WORD
    return apart


def _rest(view: View, version: Version) -> tuple[str, ...]:
    """Return the folded words that stand behind a version in its sentence, as far as they are quoted."""
    text = view.article(version.claim.article).text
    said = " ".join(text[max(s, version.end) : e] for s, e in version.claim.fragments if e > version.end)
    return tuple(fold(m.group()) for m in WORD.finditer(_STOP.split(said, maxsplit=1)[0]))


def _by_sentence(view: View, found: Iterable[list[_Place]]) -> list[list[_Place]]:
    """Return lists of places, those joined in which the same articles differ within one sentence."""
    out: list[list[_Place]] = []
    for places in found:
        home = next((o for o in out if any(_one_sentence(view, p, q) for p in o for q in places)), None)
        if home is None:
            out.append(list(places))
        else:
            home += places
    return out


def _one_sentence(view: View, a: _Place, b: _Place) -> bool:
    """Say whether the same articles speak at two places, and one prints no full stop between them."""
    if a.articles != b.articles:
        return False
    ends = {id(v.claim): v for g in a.groups for v in g}
    for other in (v for g in b.groups for v in g):
        if (own := ends.get(id(other.claim))) is not None:
            first, second = sorted((own, other), key=lambda v: v.start)
            if not _STOP.search(view.article(own.claim.article).text, first.end, second.start):
                return True
    return False


def _sides(places: Sequence[_Place]) -> list[list[list[Version]]]:
    """Return the articles' versions, those of articles that agree at all places together, a list a place."""
    stands: dict[str, dict[int, int]] = {}
    for k, place in enumerate(places):
        for n, group in enumerate(place.groups):
            for v in group:
                stands.setdefault(v.claim.article, {}).setdefault(k, n)
    sides: dict[tuple[int, ...], list[list[Version]]] = {}
    for k, place in enumerate(places):
        for group in place.groups:
            for v in group:
                own = sides.setdefault(tuple(stands[v.claim.article].values()), [[] for _ in places])
                own[k].append(v)
    return [sides[side] for side in sorted(sides)]


def _lacking(
    places: Sequence[_Place], sides: Sequence[Sequence[Sequence[Version]]]
) -> tuple[int, int] | None:
    """Return which of two sides has more words, and how many, where it only adds words at every place."""
    if len(sides) != 2 or any(p.step is not Step.DROPPED for p in places):
        return None
    more = [len(a[0].words) - len(b[0].words) for a, b in zip(*sides, strict=True)]
    if min(more) < 0 < max(more):
        return None
    return (0 if max(more) > 0 else 1), abs(sum(more))


def _both_said(view: View, sides: Sequence[Sequence[Sequence[Version]]]) -> bool:
    """Say whether an article that prints one version quotes another elsewhere: then both were said.

    Words that come twice in an utterance are quoted twice by whoever prints all of it: elsewhere they stand where
    an article has them as often as those that print them here.
    """
    printed = [[v for group in own for v in group] for own in sides]
    for other in printed:
        phrases = {fold(view.article(v.claim.article).text[v.start : v.end]) for v in other}
        told = [p for p in phrases if any(w not in STOPWORDS for w in p.split()) and len(p.split()) > 2]
        others = {v.claim.article for own in printed if own is not other for v in own} if told else set()
        own = [view.quoted(article) for article in {v.claim.article for v in other}]
        for text in map(view.quoted, sorted(others)):
            if any(p in text and text.count(p) >= min(o.count(p) for o in own) for p in told):
                return True
    return False


def _groups(site: Site) -> list[list[Version]]:
    """Return versions that agree together, the best supported group first.

    Versions apart by no more than spelling are one group where others differ by more.
    """
    alike: dict[tuple[str, ...], list[Version]] = {}
    for version in sorted(site.versions, key=lambda v: (v.words, v.claim.article, v.start)):
        alike.setdefault(version.words, []).append(version)
    groups: list[list[Version]] = []
    for floor in (Step.CENSORED, Step.FORMAT):
        groups = []
        for wording, versions in alike.items():
            home = next((g for g in groups if step(g[0].words, wording) <= floor), None)
            if home is None:
                groups.append(list(versions))
            else:
                home += versions
        if len(groups) > 1:
            break
    return sorted(groups, key=lambda g: (-len({v.claim.article for v in g}), g[0].words))


def _reading(view: View, places: Sequence[Sequence[Version]]) -> Reading:
    """Return what one side prints: places near one another in a quotation are one stretch of it."""
    own: dict[QuoteClaim, list[Version]] = {}
    for v in (v for group in places for v in group):
        own.setdefault(v.claim, []).append(v)
    spans = {claim: _stretches(view, versions) for claim, versions in own.items()}
    evidence = [
        view.evidence(claim.article, parts[0][0], parts[-1][1])
        for claim, stretches in spans.items()
        for parts in stretches
    ]
    most = max(map(len, own.values()))
    whole = [(c, [p for s in spans[c] for p in s]) for c, versions in own.items() if len(versions) == most]
    if most == len(places):
        return view.reading(_shown(view, whole), evidence)
    # No quotation has all the places: each is shown as most print it.
    shown = (_shown(view, [(v.claim, [(v.start, v.end)]) for v in group]) for group in places)
    return view.reading(_BETWEEN.join(shown), evidence)


def _stretches(view: View, versions: Sequence[Version]) -> list[list[tuple[int, int]]]:
    """Return the spans of one quotation's versions, by stretches of it.

    Versions that touch are one span. Spans that stand near one another are one stretch: whoever reads the sentence
    sees all that differs in it.
    """
    stretches: list[list[tuple[int, int]]] = []
    for start, end in sorted((v.start, v.end) for v in versions):
        last = stretches[-1] if stretches else []
        if last and not view.article(versions[0].claim.article).text[last[-1][1] : start].strip():
            last[-1] = last[-1][0], max(end, last[-1][1])
        elif last and end - last[0][0] <= _STRETCH:
            last.append((start, end))
        else:
            stretches.append([(start, end)])
    return stretches


def _shown(view: View, printed: Iterable[tuple[QuoteClaim, Sequence[tuple[int, int]]]]) -> str:
    """Return the words in the form that most articles print, the first in the alphabet where they tie.

    So what is shown does not hang on what articles are called.
    """
    articles: dict[str, set[str]] = {}
    for claim, parts in printed:
        text = view.article(claim.article).text
        form = _BETWEEN.join(" ".join(text[start:end].split()) for start, end in parts)
        articles.setdefault(form, set()).add(claim.article)
    return min(articles, key=lambda form: (-len(articles[form]), form))
