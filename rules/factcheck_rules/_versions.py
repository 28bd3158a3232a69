"""What the rules on wording share: the places of an utterance where the same articles stand against the same others."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from factcheck.model import QuoteClaim
from factcheck.rule import Reading, Site, Version, View
from factcheck.text.fold import fold
from factcheck.text.ladder import Step, step
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import WORD
from factcheck_rules._advice import advice
from factcheck_rules._translations import said_translated, translated_apart

# Words of an utterance that tell it from others; more would tie a finding's identity to words it is not about.
_TELLING = 8
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
class Difference:
    """Two or more versions of an utterance's words, at every place where they part in the same way."""

    step: Step
    readings: tuple[Reading, ...]
    key: str
    translations: bool
    """Whether the versions seem to be translations made apart, though no article says so."""

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
            return "A recording has no spelling: follow the house style, or the text if the words were written."
        if self.step is Step.CENSORED:
            return "Follow the house style on hidden letters."
        return advice(self.readings, "compare with the recording or text", quoted=True)

    def message(self, view: View, what: str) -> str:
        """Return one sentence that shows the versions and says what sets them apart."""
        if self.translations:
            what = "perhaps each is a translation of its own"
        said = " and ".join(f"“{r.value}”" for r in self.readings)
        who = f"{view.subject.name} is quoted with" if view.subject else "The same words are quoted as"
        return f"{who} {said}: {what}."


def differences(view: View, steps: Container[Step]) -> Iterator[Difference]:
    """Yield the subject's utterances' differences of the given kinds.

    Places of one utterance where the same articles print one version and the same others another are one
    difference; the gravest of them names it.
    """
    for utterance in view.utterances:
        alike: dict[object, list[tuple[Step, list[list[Version]]]]] = {}
        for site in view.variants(utterance):
            groups = _groups(site)
            if len(groups) < 2:
                continue
            worst = max(step(a[0].words, b[0].words) for a, b in combinations(groups, 2))
            if worst in steps:
                sides = frozenset(frozenset(v.claim.article for v in g) for g in groups)
                alike.setdefault(sides, []).append((worst, groups))
        for places in alike.values():
            sides_: dict[frozenset[str], list[list[Version]]] = {}
            for _, groups in places:
                for group in groups:
                    sides_.setdefault(frozenset(v.claim.article for v in group), []).append(group)
            claims = [v.claim for own in sides_.values() for group in own for v in group]
            if not _both_said(view, list(sides_.values())) and not any(said_translated(view, c) for c in claims):
                apart = translated_apart(view, utterance, list(sides_.values()))
                step_ = max(worst for worst, _ in places)
                readings = tuple(_reading(view, own) for own in sides_.values())
                yield Difference(step_, readings, utterance_key(claims), apart)


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
