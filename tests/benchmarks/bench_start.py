"""What a small job costs: CPU against the bare imports of the libraries it stands on, in one run."""

import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

from tests.conftest import ROOT, command_path

pytestmark = pytest.mark.benchmark

RUNS = 7
IMPORTS = "import networkx, pydantic, jinja2, rapidfuzz, sentencex"


def seconds(*command: str | Path, cwd: Path) -> float:
    """Return the CPU seconds, user and system, of one run as a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [str(c) for c in command],
        cwd=cwd,
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


@pytest.mark.parametrize(
    ("arguments", "times"), [(("report", "--output", "out"), 5.0), (("--help",), 1.0)], ids=["report", "help"]
)
def test_cpu_against_bare_imports(arguments: tuple[str, ...], times: float, tmp_path: Path) -> None:
    """Five articles: the seeds where they are at hand, else five of the corpus."""
    seeds = ROOT.parent / "shared" / "seeds"
    articles = sorted(seeds.glob("*.txt")) or sorted((ROOT / "corpus").rglob("*.txt"))[:5]
    given = articles if arguments[0] == "report" else []
    ratios = []
    for _ in range(RUNS):  # in turn, so that a machine that slows down slows both
        bare = seconds(sys.executable, "-c", IMPORTS, cwd=tmp_path)
        ratios.append(seconds(command_path(), *arguments, *given, cwd=tmp_path) / bare)
    print(f"\nfactcheck {arguments[0]}: {median(ratios):.2f} times the bare imports (at most {times})")
    assert median(ratios) <= times
