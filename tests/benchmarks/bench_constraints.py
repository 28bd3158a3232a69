"""What consistency costs: CPU against one pass of networkx's Bellman-Ford over the same graph."""

import random
from statistics import median
from time import process_time

import networkx as nx
import pytest

from factcheck.reason.constraints import Constraint, Constraints

pytestmark = pytest.mark.benchmark

MOMENTS, CONSTRAINTS, ARTICLE, RUNS = 10_000, 100_000, 20, 5


def invented(rng: random.Random, day: list[int], count: int) -> list[Constraint[int]]:
    """Return true constraints over the moments: half of them exact, half with slack."""
    made = []
    for i in range(count):
        a, b = rng.sample(range(MOMENTS), 2)
        slack = rng.choice((0, rng.randrange(60)))
        made.append(Constraint(a, b, day[a] - day[b] + slack, i))
    return made


def test_cpu_against_networkx() -> None:
    rng = random.Random(20221124)
    day = [rng.randrange(3650) for _ in range(MOMENTS)]
    constraints = invented(rng, day, CONSTRAINTS)
    graph: nx.DiGraph[object] = nx.DiGraph()
    for c in constraints:
        graph.add_edge(c.earlier, c.later, weight=c.days)
    graph.add_weighted_edges_from((-1, n, 0) for n in range(MOMENTS))
    theirs, ours, one, wrong = [], [], [], []
    for _ in range(RUNS):
        start = process_time()
        nx.single_source_bellman_ford_path_length(graph, -1)
        theirs.append(process_time() - start)
        system: Constraints[int] = Constraints()
        start = process_time()
        assert system.add(constraints) == []
        ours.append(process_time() - start)
        start = process_time()
        assert system.add(invented(rng, day, ARTICLE)) == []
        one.append(process_time() - start)
        bad = [Constraint(c.later, c.earlier, c.days - 100, -1) for c in rng.sample(constraints, 5)]
        start = process_time()
        assert len(Constraints[int]().add([*constraints, *bad])) == 5
        wrong.append(process_time() - start)
    whole = median(ours)
    print(
        f"\n{CONSTRAINTS:,} constraints over {MOMENTS:,} moments: {whole:.2f} s, "
        f"{whole / median(theirs):.2f} times one pass of networkx (at most 3); with five that contradict the rest "
        f"{median(wrong) / median(theirs):.2f} times; one article's {ARTICLE} more: "
        f"{median(one) / whole:.5f} of the whole (at most 0.01)"
    )
    assert whole <= 3 * median(theirs)
    assert median(one) <= whole / 100
