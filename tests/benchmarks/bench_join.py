"""The join on 100,000 and a million invented quotations: recall of comparing all with all, time, growth, memory.

Recall is the share of the pairs that comparing all with all finds in a sample of 10,000, and that the join of
the whole corpus puts into one group; pairs of the viral wording and the rest are also given apart, as the former
are many and easy. Each run is a process of its own; its figures are CPU seconds and MB, see `joining`.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

pytestmark = pytest.mark.benchmark

ROOT = Path(__file__).resolve().parents[2]
HUNDRED_THOUSAND, MILLION, SAMPLE = 100_000, 1_000_000, 10_000


class Run(NamedTuple):
    """What one measured process found: see `joining`."""

    cpu: float
    peak: float
    pairs: int
    groups: list[int]
    families: list[int]
    listed: list[tuple[int, int]]


Measure = Callable[[str, int], Run]


@pytest.fixture(scope="module")
def measure() -> Measure:
    """Return a function that measures a way on a corpus of some size, once each."""
    done: dict[tuple[str, int], Run] = {}

    def once(way: str, size: int) -> Run:
        if (way, size) not in done:
            command = [sys.executable, "-m", "tests.benchmarks.joining", way, str(size)]
            answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
            done[way, size] = Run(**json.loads(answer.stdout))
        return done[way, size]

    return once


def recall(run: Run, truth: Run, *, viral: bool | None = None) -> float:
    """Return the share of the pairs of `truth` that `run` has in one group; `viral` restricts the pairs."""
    asked = [
        (i, j)
        for i, j in truth.listed
        if viral is None or (truth.families[i] == truth.families[j] == 0) == viral
    ]
    return sum(run.groups[i] == run.groups[j] for i, j in asked) / len(asked)


def line(name: str, run: Run, truth: Run) -> str:
    """Return the figures of a run as one line."""
    return (
        f"{name:<22} recall {recall(run, truth):.4f} (viral {recall(run, truth, viral=True):.4f}, "
        f"others {recall(run, truth, viral=False):.4f}), {run.cpu:.1f} s CPU, {run.peak:.0f} MB, {run.pairs} pairs"
    )


@pytest.mark.parametrize("size", [HUNDRED_THOUSAND, MILLION])
def test_recall_and_memory(measure: Measure, size: int) -> None:
    truth, run = measure("all", SAMPLE), measure("join", size)
    print("\n" + line(f"join of {size}", run, truth))
    print(f"comparing all with all finds {len(truth.listed)} pairs in {SAMPLE} in {truth.cpu:.1f} s CPU")
    assert run.families == truth.families, "the sample is another"
    assert recall(run, truth) >= 0.995
    assert recall(run, truth, viral=False) >= 0.995
    assert run.peak <= 2_500


def test_ten_times_the_quotations_cost_at_most_fifteen_times(measure: Measure) -> None:
    growth = measure("join", MILLION).cpu / measure("join", HUNDRED_THOUSAND).cpu
    print(f"\ngrowth from {HUNDRED_THOUSAND} to {MILLION}: {growth:.1f}")
    assert growth <= 15


def test_a_tenth_of_the_time_of_minhash(measure: Measure) -> None:
    pytest.importorskip("datasketch", reason="datasketch is missing: pip install 'factcheck[bench]'")
    truth, ours = measure("all", SAMPLE), measure("join", HUNDRED_THOUSAND)
    theirs = measure("minhash", HUNDRED_THOUSAND)
    print("\n" + line("datasketch MinHashLSH", theirs, truth))
    print(f"{theirs.cpu / ours.cpu:.1f} times the CPU of the join")
    assert theirs.cpu >= 10 * ours.cpu
