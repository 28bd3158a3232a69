"""Difference constraints, held against linear programming on random ones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reason.constraints import Constraint, Constraints, Contradiction

Told = Constraint[str]
told = st.builds(
    Constraint,
    st.integers(0, 7),
    st.integers(0, 7),
    st.integers(-9, 12),
    st.just("said"),
)


def consistent(constraints: list[Told]) -> bool:
    """Ask scipy whether days exist that satisfy all constraints."""
    from scipy.optimize import linprog

    if not constraints:
        return True
    rows = []
    for c in constraints:
        row = [0] * 8
        row[c.later] += 1  # type: ignore[call-overload]
        row[c.earlier] -= 1  # type: ignore[call-overload]
        rows.append(row)
    done = linprog([0] * 8, A_ub=rows, b_ub=[c.days for c in constraints], bounds=[(None, None)] * 8)
    return bool(done.status == 0)


def check_proof(proof: Contradiction[str]) -> None:
    cycle = proof.cycle
    assert sum(c.days for c in cycle) == -proof.days < 0
    assert all(b.earlier == a.later for a, b in zip(cycle, cycle[1:] + cycle[:1], strict=True))
    assert len({c.later for c in cycle}) == len(cycle)  # no moment twice, so no part of it is a cycle


@given(st.lists(st.lists(told, max_size=12), min_size=1, max_size=5))
@settings(max_examples=150, deadline=None)
def test_no_contradiction_invented_and_none_missed(batches: list[list[Told]]) -> None:
    """Whether added at once or in batches, what is kept can hold and each one left out cannot be added."""
    system: Constraints[str] = Constraints()
    kept: list[Told] = []
    for batch in batches:
        found = system.add(batch)
        for proof in found:
            check_proof(proof)
        refused = [p.cycle[0] for p in found]
        for c in batch:
            if c in refused:
                refused.remove(c)
            else:
                kept.append(c)
        assert refused == []
        assert consistent(kept)
        for proof in found:
            assert not consistent([*kept, proof.cycle[0]])
            assert all(c in kept for c in proof.cycle[1:])
        days = system.days
        assert all(days[c.later] - days[c.earlier] <= c.days for c in kept if c.later != c.earlier)


def test_the_proof_is_the_shortest_chain() -> None:
    def on(event: str, day: int, who: str) -> list[Told]:
        return [Constraint(event, "calendar", day, who), Constraint("calendar", event, -day, who)]

    def same(a: str, b: str, who: str) -> list[Told]:
        return [Constraint(a, b, 0, who), Constraint(b, a, 0, who)]

    system: Constraints[str] = Constraints()
    assert system.add([*on("apology", 24, "A"), *on("campaign", 16, "A"), *same("photo", "x", "C")]) == []
    assert (
        system.add([*same("x", "apology", "C"), *same("photo", "apology", "B"), *on("release", 16, "B")])
        == []
    )
    (proof,) = system.add(on("photo", 22, "D"))
    assert sorted(c.evidence for c in proof.cycle) == ["A", "B", "D"]
    assert proof.days == 2
    assert system.add(on("photo", 24, "E")) == []


@pytest.mark.parametrize(("days", "found"), [(-1, 1), (0, 0)])
def test_a_moment_before_itself(days: int, found: int) -> None:
    system: Constraints[str] = Constraints()
    assert len(system.add([Constraint("a", "a", days, "A")])) == found
