"""The claim graph, keyed by subject: the only module that knows networkx.

Nodes are subjects, utterances, events, claims, articles and outlets; each carries its kind and plain
attributes, so that GraphML and JSON hold all of it. A graph is of one story at a time.
"""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from enum import Enum
from typing import Any, TypeVar, cast

import networkx as nx

from factcheck.model import Article, Claim, Dating, Event, Quantity, Story, Subject, Utterance

_C = TypeVar("_C", bound=Claim)
_Whole = Utterance | Event | Quantity | Dating
_Attributes = dict[str, str | int | float | bool]

# Barycentres hardly move after so many sweeps to and fro.
_SWEEPS = 2


class ClaimGraph:
    """One story's subjects with everything the articles claim of them.

    `network` is the directed multigraph: claim -in-> article -by-> outlet; claim, utterance and event
    -about-> subject; claim -tells-> utterance, event, quantity or dating. Node names are "kind:key".
    """

    def __init__(
        self,
        story: Story,
        articles: Mapping[str, Article],
        claims: Sequence[Claim],
        subjects: Sequence[Subject],
        utterances: Sequence[Utterance],
        events: Sequence[Event],
        sources: Mapping[str, str],
        quantities: Sequence[Quantity] = (),
        datings: Sequence[Dating] = (),
    ) -> None:
        """Build the graph. `sources` maps each article to the one it is a copy of (itself if of none)."""
        self.story = story
        self.articles = {i: articles[i] for i in story.articles}
        self.sources = sources
        self.network: nx.MultiDiGraph[str] = nx.MultiDiGraph(story=story.id)
        self._parts: dict[str, Subject | _Whole | Claim] = {}
        for article in self.articles.values():
            self._add_article(article)
        for subject in subjects:
            self._add(f"subject:{subject.name}", subject)
        for claim in claims:
            node = self._add(_claim_node(claim), claim)
            self._link(node, f"article:{claim.article}", "in")
            self._about(node, claim.subject)
        linked = (("utterance", utterances), ("event", events), ("quantity", quantities), ("dating", datings))
        for kind, wholes in linked:
            for whole in cast("Sequence[_Whole]", wholes):
                node = self._add(f"{kind}:{whole.id}", whole)
                self._about(node, whole.subject)
                for claim in whole.claims:
                    self._link(_claim_node(claim), node, "tells")

    @property
    def subjects(self) -> list[Subject]:
        """The subjects, sorted by name."""
        return [p for p in self._parts.values() if isinstance(p, Subject)]

    @property
    def wholes(self) -> list[Utterance | Event | Quantity | Dating]:
        """All utterances, events, quantities and datings of the story, whomever they are about."""
        return [p for p in self._parts.values() if isinstance(p, Utterance | Event | Quantity | Dating)]

    def utterances(self, subject: str | None) -> list[Utterance]:
        """The utterances of a subject, or those of nobody known."""
        return [p for p in self._of(subject) if isinstance(p, Utterance)]

    def events(self, subject: str | None) -> list[Event]:
        """The events of a subject, or those of nobody known."""
        return [p for p in self._of(subject) if isinstance(p, Event)]

    def quantities(self, subject: str | None) -> list[Quantity]:
        """The quantities of a subject, or those of nobody known."""
        return [p for p in self._of(subject) if isinstance(p, Quantity)]

    def datings(self, subject: str | None) -> list[Dating]:
        """The datings of a subject's doings, or those of nobody known."""
        return [p for p in self._of(subject) if isinstance(p, Dating)]

    def claims(self, subject: str | None) -> list[Claim]:
        """The claims about a subject, or those about nobody known, in the order of articles and offsets."""
        return [p for p in self._of(subject) if isinstance(p, Claim)]

    def all_claims(self, kind: type[_C]) -> list[_C]:
        """All claims of one kind in the story, in the order of articles and offsets."""
        return [p for p in self._parts.values() if isinstance(p, kind)]

    def _of(self, subject: str | None) -> Iterable[object]:
        if subject is None:
            return (p for p in self._parts.values() if not isinstance(p, Subject) and p.subject is None)
        node = f"subject:{subject}"
        return (self._parts[n] for n in self.network.predecessors(node)) if node in self.network else ()

    def _add(self, node: str, part: Subject | _Whole | Claim) -> str:
        self._parts[node] = part
        self.network.add_node(node, **_attributes(part))
        return node

    def _add_article(self, article: Article) -> None:
        node = f"article:{article.id}"
        published = article.published.value.isoformat() if article.published else ""
        self.network.add_node(
            node,
            kind="article",
            title=article.title or "",
            url=article.url or "",
            published=published,
            source=self.sources.get(article.id, article.id),
        )
        if article.outlet:
            self.network.add_node(f"outlet:{article.outlet}", kind="outlet", name=article.outlet)
            self._link(node, f"outlet:{article.outlet}", "by")

    def _about(self, node: str, subject: str | None) -> None:
        if subject is not None:
            target = f"subject:{subject}"
            if target not in self.network:
                self.network.add_node(target, kind="subject", name=subject)
            self._link(node, target, "about")

    def _link(self, source: str, target: str, relation: str) -> None:
        self.network.add_edge(source, target, key=relation, relation=relation)


def _claim_node(claim: Claim) -> str:
    return f"claim:{claim.article}:{claim.kind}:{claim.start}-{claim.end}"


def _attributes(part: object) -> _Attributes:
    """Return the fields of a claim or link as plain values: lists and nested values as JSON, unknown as ""."""
    kind = type(part).__name__.lower()
    values: _Attributes = {"kind": kind}
    for field in fields(part):  # type: ignore[arg-type]
        value = getattr(part, field.name)
        if field.name in ("kind", "claims"):
            values[field.name] = value if isinstance(value, str) else len(value)
        else:
            # "id" is what both formats call the node itself.
            values["key" if field.name == "id" else field.name] = _plain(value)
    return values


def _plain(value: Any) -> str | int | float | bool:
    if value is None:
        return ""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, dt.date):
        return value.isoformat()
    return json.dumps(_json(value), ensure_ascii=False)


def _json(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_json(v) for v in value]
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: _json(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def network(graphs: Sequence[ClaimGraph], subject: str | None = None) -> "nx.MultiDiGraph[str]":
    """Return the graphs as one; with `subject`, only subjects of that name and all that leads to or from them.

    A name that several stories have is a node in each ("subject:STORY:NAME"): whether they are one is not known.
    """
    whole: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    stories = Counter(s.name for g in graphs for s in g.subjects)
    for graph in graphs:
        namesakes = {
            f"subject:{s.name}": f"subject:{graph.story.id}:{s.name}"
            for s in graph.subjects
            if stories[s.name] > 1
        }
        for node, data in graph.network.nodes(data=True):
            whole.add_node(namesakes.get(node, node), **data)
        for source, target, key, data in graph.network.edges(keys=True, data=True):
            whole.add_edge(source, namesakes.get(target, target), key=key, **data)
    if subject is None:
        return whole
    keep = {n for n, data in whole.nodes(data=True) if data["kind"] == "subject" and data["name"] == subject}
    for n in list(keep):
        keep |= set(whole.predecessors(n))
    for n in list(keep):
        if n.startswith(("utterance:", "event:", "quantity:", "dating:")):
            keep |= set(whole.predecessors(n))
    for n in list(keep):
        if n.startswith("claim:"):
            keep |= {m for m in whole.successors(n) if m.startswith("article:")}
    for n in list(keep):
        if n.startswith("article:"):
            keep |= set(whole.successors(n))
    return whole.subgraph(keep).copy()


def layered(layers: Sequence[Sequence[str]], edges: Iterable[tuple[str, str]], pitch: int) -> dict[str, int]:
    """Return where each node stands in its layer: `pitch` apart, 0 in the middle, so that few edges cross.

    `layers` hold the nodes' names, no name twice; `edges` join neighbouring layers. The order within a layer is
    that of its neighbours' mean places (Sugiyama's barycentres), swept to and fro; ties keep the given order.
    """
    joined: dict[str, list[str]] = {node: [] for layer in layers for node in layer}
    for a, b in edges:
        joined[a].append(b)
        joined[b].append(a)
    rows = [list(layer) for layer in layers]
    forth = range(1, len(rows))
    for i, beside in [*((i, i - 1) for i in forth), *((i - 1, i) for i in reversed(forth))] * _SWEEPS:
        place = {node: n - (len(rows[beside]) - 1) / 2 for n, node in enumerate(rows[beside])}
        own = {node: n - (len(rows[i]) - 1) / 2 for n, node in enumerate(rows[i])}
        means = {
            node: sum(near) / len(near)
            if (near := [place[m] for m in joined[node] if m in place])
            else own[node]
            for node in rows[i]
        }
        rows[i].sort(key=lambda node: means[node])
    whole: nx.Graph[str] = nx.Graph()
    whole.add_nodes_from(joined)
    at = nx.multipartite_layout(whole, subset_key={i: row for i, row in enumerate(rows) if row})
    # The layout fills the square from -1 to 1: what it calls one step is found again between two neighbours.
    tallest = max(rows, key=len, default=[])
    step = at[tallest[1]][1] - at[tallest[0]][1] if len(tallest) > 1 else 1
    return {node: round(pitch * float(y / step)) for node, (_, y) in at.items()}


def to_graphml(whole: "nx.MultiDiGraph[str]") -> str:
    """Return GraphML, which networkx and Gephi read back."""
    safe: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, data in whole.nodes(data=True):
        safe.add_node(_xml(node), **{k: _xml(v) if isinstance(v, str) else v for k, v in data.items()})
    for source, target, key, data in whole.edges(keys=True, data=True):
        safe.add_edge(_xml(source), _xml(target), key=key, **data)
    return "\n".join(nx.generate_graphml(safe)) + "\n"


def to_json(whole: "nx.MultiDiGraph[str]") -> str:
    """Return networkx's node-link JSON."""
    return json.dumps(nx.node_link_data(whole, edges="edges"), ensure_ascii=False, indent=1) + "\n"


def _xml(text: str) -> str:
    """Replace what XML 1.0 cannot hold, so that a stray control character does not spoil the file."""
    return "".join(
        c
        if c in "\t\n\r" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
        else "\ufffd"
        for c in text
    )
