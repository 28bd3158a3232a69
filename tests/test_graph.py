"""`factcheck graph`: networkx reads back what was written, attributes intact."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from conftest import Outcome, Runner, Told

from factcheck.engine import analyse
from factcheck.ingest import read

RELATIONS = {"in", "by", "about", "tells"}


def graphml(done: Outcome) -> Any:
    assert (done.code, done.stderr) == (0, "")
    return nx.read_graphml(BytesIO(done.stdout.encode()), force_multigraph=True)


def node_link(done: Outcome) -> Any:
    assert (done.code, done.stderr) == (0, "")
    return nx.node_link_graph(json.loads(done.stdout), edges="edges")


def nodes(graph: Any) -> dict[str, dict[str, Any]]:
    return {node: {k: str(v) for k, v in data.items()} for node, data in graph.nodes(data=True)}


def edges(graph: Any) -> list[tuple[str, str, str]]:
    return sorted((a, b, data["relation"]) for a, b, data in graph.edges(data=True))


def test_both_formats_hold_the_same_graph(factcheck: Runner, corpus: Path) -> None:
    xml = graphml(factcheck("graph", "corpus", "--format", "graphml"))
    data = node_link(factcheck("graph", "corpus", "--format", "json"))
    assert xml.is_directed()
    assert nodes(xml) == nodes(data)
    assert edges(xml) == edges(data)
    assert {relation for _, _, relation in edges(xml)} == RELATIONS
    assert len(edges(xml)) == xml.number_of_edges()


def test_claims_subjects_and_articles_are_all_there(factcheck: Runner, corpus: Path) -> None:
    graph = node_link(factcheck("graph", "corpus", "--format", "json"))
    analysis = analyse(read([corpus]).articles)
    data = dict(graph.nodes(data=True))
    ids = {f"article:{i}" for i in analysis.articles}
    assert {n for n in data if n.startswith("article:")} == ids
    subjects = {s.name for g in analysis.graphs for s in g.subjects}
    assert {d["name"] for n, d in data.items() if n.startswith("subject:")} == subjects
    assert {"Kim Kardashian", "Balenciaga"} <= subjects
    claims = {n: d for n, d in data.items() if n.startswith("claim:")}
    assert len(claims) == len(analysis.claims)
    for claim in analysis.claims:
        node = f"claim:{claim.article}:{claim.kind}:{claim.start}-{claim.end}"
        own = claims[node]
        assert (own["article"], own["start"], own["end"]) == (claim.article, claim.start, claim.end)
        assert (own["kind"], own["text"], own["subject"]) == (claim.kind, claim.text, claim.subject or "")
        assert graph.has_edge(node, f"article:{claim.article}", key="in")
        assert claim.subject is None or graph.has_edge(node, f"subject:{claim.subject}", key="about")
    for node in ids:
        assert graph.out_degree(node) == 1  # its outlet


def test_one_subject_and_what_leads_to_it(factcheck: Runner, corpus: Path) -> None:
    whole = node_link(factcheck("graph", "corpus", "--format", "json"))
    part = node_link(factcheck("graph", "corpus", "--format", "json", "--subject", "Kim Kardashian"))
    assert [n for n in part if n.startswith("subject:")] == ["subject:Kim Kardashian"]
    assert set(part) < set(whole)
    own = {n for n in whole.predecessors("subject:Kim Kardashian") if n.startswith("claim:")}
    assert own
    assert own <= set(part)
    for node in part:
        if node.startswith("claim:"):
            assert any(n.startswith("article:") for n in part.successors(node))
        assert part.nodes[node] == whole.nodes[node]


def test_namesakes_of_two_stories_are_two_nodes(factcheck: Runner, told: Told) -> None:
    """Each keeps its own forms and its own claims."""
    told(
        {
            "Valley Herald": "“The ferry of Norby stays in the harbour,” said Marta Olsen, the mayor. Ms Olsen left. "
            "The council had met all night about the quay, the pilots and the price of diesel oil.\n",
            "Hill Courier": "“Vines need a dry autumn and a cold winter,” said Marta Olsen, who makes wine. "
            "Her barrels lie under the chapel; last summer hail broke half of the young plants.\n",
        }
    )
    graph = node_link(factcheck("graph", "told", "--format", "json", "--subject", "Marta Olsen"))
    people = {n: d for n, d in graph.nodes(data=True) if d["kind"] == "subject"}
    assert sorted(people) == [
        "subject:Hill Courier/article.txt:Marta Olsen",
        "subject:Valley Herald/article.txt:Marta Olsen",
    ]
    for node, data in people.items():
        article = node.split(":")[1]
        claims = [n for n in graph.predecessors(node) if n.startswith("claim:")]
        assert claims
        assert all(n.startswith(f"claim:{article}:") for n in claims)
        assert ("Olsen" in data["forms"].replace("Marta Olsen", "")) == ("Valley" in node)


@pytest.mark.parametrize(
    ("name", "said"),
    [("Kim Kardashien", "'Kim Kardashian'"), ("Zyx", "The first are ")],
)
def test_an_unknown_subject_gives_a_hint(factcheck: Runner, corpus: Path, name: str, said: str) -> None:
    done = factcheck("graph", "corpus", "--subject", name)
    assert (done.code, done.stdout) == (2, "")
    assert f"No article names {name!r}." in done.stderr
    assert said in done.stderr


def test_any_text_makes_valid_xml(factcheck: Runner, tmp_path: Path) -> None:
    hostile = (
        'Bad \x01\x0b\x1f\ufffe\uffff & <ferry> ]]> "quoted"\n\n“The \x02 ferry & <b>boat</b> &amp; \x7f 🚢 was '
        "\x00 full,” said Marta \x08Olsen, the mayor.\n"
    ).replace("\x00", "")
    (tmp_path / "story" / "a & <b>").mkdir(parents=True)
    (tmp_path / "story" / "a & <b>" / "1.txt").write_text(hostile, encoding="utf-8")
    done = factcheck("graph", "story")
    graph = graphml(done)
    words = [d["words"] for _, d in graph.nodes(data=True) if d["kind"] == "quote"]
    assert any("& <b>boat</b> &amp;" in w for w in words)
    assert "\x02" not in done.stdout
    assert "outlet:a & <b>" in graph
