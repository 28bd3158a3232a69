"""From articles to graphs: claims are extracted, linked across articles, and put in one graph a story."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.engine.extraction import Progress, extract_all
from factcheck.graph import ClaimGraph
from factcheck.link import copies, events, quantities, stories, subjects, utterances
from factcheck.link.tables import Tables
from factcheck.model import (
    AgeClaim,
    Article,
    Claim,
    EventClaim,
    NameClaim,
    NameType,
    QuoteClaim,
    RoleClaim,
    Skipped,
    Story,
    Subject,
    Utterance,
)


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the articles say, before any rule: one graph a story that was linked, and all claims in order.

    `tables` holds what of it has been collated so far.
    """

    articles: Mapping[str, Article]
    graphs: tuple[ClaimGraph, ...]
    claims: tuple[Claim, ...]
    failed: tuple[Skipped, ...]
    tables: Tables


def analyse(
    articles: Sequence[Article],
    progress: Progress | None = None,
    debug: bool = False,
    touching: Collection[str] | None = None,
) -> Analysis:
    """Return the analysis of `articles`; their order makes no difference.

    With `touching`, ids of articles, only the stories that they belong to are linked: nothing that a new article
    says is compared beyond its own story.
    """
    ordered = sorted(articles, key=lambda a: a.id)
    claims, failed = extract_all(ordered, progress, debug)
    # What could not be read is no witness, and no article of the report.
    lost = {f.source for f in failed}
    ordered = [a for a in ordered if a.id not in lost]
    by_id = {a.id: a for a in ordered}
    alike = stories.group(ordered, [c for c in claims if isinstance(c, NameClaim)])
    story = {article: number for number, members in enumerate(alike) for article in members}
    quotes = [c for c in claims if isinstance(c, QuoteClaim)]
    joined = utterances.join(quotes, by_id, story)
    sources = copies.groups(ordered, quotes)
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    merged = stories.merge(alike, joined, claims)
    number = {article: i for i, members in enumerate(merged) for article in members}
    told: dict[int, list[Utterance]] = defaultdict(list)
    for utterance in joined:
        for i in {number[c.article] for c in utterance.claims}:
            told[i].append(utterance)
    graphs = []
    linked: list[Claim] = []
    for i, members in enumerate(merged):
        own = [c for article in members for c in by_article[article]]
        if touching is not None and not any(article in touching for article in members):
            linked += own
            continue
        graph, renamed = _story(members, own, told[i], by_id, sources)
        graphs.append(graph)
        linked += renamed
    linked.sort(key=lambda c: (c.article, c.start, c.end, c.kind))
    return Analysis(by_id, tuple(graphs), tuple(linked), tuple(failed), Tables(by_id))


def _story(
    members: Sequence[str],
    claims: Sequence[Claim],
    joined: Sequence[Utterance],
    articles: Mapping[str, Article],
    sources: Mapping[str, str],
) -> tuple[ClaimGraph, list[Claim]]:
    canonical, found = subjects.resolve(c for c in claims if isinstance(c, NameClaim))
    renamed = {id(c): _rename(c, canonical) for c in claims}
    quoted = [
        utterances.whole([r for c in u.claims if (r := renamed.get(id(c))) and isinstance(r, QuoteClaim)])
        for u in joined
    ]
    linked = list(renamed.values())
    happened = events.match(c for c in linked if isinstance(c, EventClaim))
    counted, dated = quantities.link(linked, {a: articles[a] for a in members})
    found = _with_speakers(found, linked)
    story = Story(id=members[0], articles=tuple(members), subject=_main(found, linked))
    return ClaimGraph(story, articles, linked, found, quoted, happened, sources, counted, dated), linked


def _with_speakers(found: Sequence[Subject], claims: Sequence[Claim]) -> tuple[Subject, ...]:
    """Return the subjects with those added that claims are about and no mention of a name stands for."""
    known = {s.name for s in found}
    more = sorted({c.subject for c in claims if c.subject and c.subject not in known})
    return (*found, *(Subject(name=n, type=NameType.PERSON, forms=(n,)) for n in more))


def _rename(claim: Claim, canonical: Mapping[tuple[str, str], str]) -> Claim:
    """Return the claim with the story's name for whom it is about."""

    def name(local: str | None) -> str | None:
        return None if local is None else canonical.get((claim.article, local), local)

    match claim:
        case NameClaim():
            return replace(claim, entity=str(name(claim.entity)), subject=name(claim.entity))
        case QuoteClaim(speaker=speaker) if speaker is not None:
            return replace(
                claim, speaker=replace(speaker, name=name(speaker.name)), subject=name(speaker.name)
            )
        case AgeClaim() | RoleClaim():
            return replace(claim, person=str(name(claim.person)), subject=name(claim.person))
        case _:
            return replace(claim, subject=name(claim.subject)) if claim.subject else claim


def _main(found: Sequence[Subject], claims: Sequence[Claim]) -> str | None:
    """Return the subject most articles name (most often, first in the alphabet): what the story is about."""
    articles: dict[str, set[str]] = defaultdict(set)
    mentions: Counter[str] = Counter()
    places = {s.name for s in found if s.type is NameType.PLACE}
    for claim in claims:
        if isinstance(claim, NameClaim) and claim.entity not in places:
            articles[claim.entity].add(claim.article)
            mentions[claim.entity] += 1
    return min(articles, key=lambda n: (-len(articles[n]), -mentions[n], n)) if articles else None
