"""The five articles as they were found: every conflict marked by hand is reported, and no trap is tripped."""

import subprocess
import sys
from pathlib import Path

from conftest import Runner


def test_the_seeds_are_scored_in_full(factcheck: Runner, shared: Path, tmp_path: Path) -> None:
    done = factcheck("report", shared / "seeds", "--output", "out")
    assert (done.code, done.stderr) == (0, "")
    script, gold = shared / "eval" / "score_findings.py", shared / "gold" / "seeds.json"
    score = subprocess.run(
        [sys.executable, script, gold, tmp_path / "out" / "report.json", "--min-recall", "1", "--list"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert score.returncode == 0, score.stdout + score.stderr
