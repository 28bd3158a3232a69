"""What other programs rest on: the public names, the examples in the docstrings, `python -m factcheck`."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from cli.newsroom import put
from conftest import ROOT, Runner

import factcheck
import factcheck.rule


def example(docs: str | None) -> str:
    """Return the indented part of a docstring."""
    assert docs
    kept = [line for line in docs.splitlines() if line.startswith("    ") or not line]
    return textwrap.dedent("\n".join(kept)).strip() + "\n"


def test_the_example_of_the_package_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(example(factcheck.__doc__), "docstring", "exec"), {})
    assert "warning " in capsys.readouterr().out


def test_the_example_of_a_rule_loads_and_holds(factcheck: Runner, tmp_path: Path) -> None:
    import factcheck.rule as package

    put(tmp_path, "factcheck.toml", 'rules = ["house"]\nselect = ["shared-words"]\n')
    put(tmp_path, "house/shared.py", example(package.__doc__))
    done = factcheck("rules", "--prove")
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.startswith("shared-words")


def test_settings_are_made_by_their_python_names() -> None:
    settings = factcheck.Settings(fail_on="error", ignore=("date",))
    assert settings.fail_on == "error"


def test_python_runs_the_package(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "--version"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, f"factcheck {factcheck.__version__}\n")
