"""Fixtures for the tests that go through the front door: the command as a process, the corpus, the sets."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from factcheck.model import Article

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Outcome:
    """What a run of the command left behind."""

    code: int
    stdout: str
    stderr: str


Runner = Callable[..., Outcome]


def command_path() -> str:
    """Return the installed command: the one beside this Python, else the first on the PATH."""
    beside = Path(sys.executable).with_name("factcheck")
    found = str(beside) if beside.exists() else shutil.which("factcheck")
    assert found, "the factcheck command is not installed; try: make test"
    return found


def run_command(*args: str | Path, cwd: Path, stdin: str = "", env: dict[str, str] | None = None) -> Outcome:
    """Run the command as a process of its own."""
    done = subprocess.run(
        [command_path(), *map(str, args)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env={**os.environ, "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", **(env or {})},
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def factcheck(tmp_path: Path) -> Runner:
    """Run the command with the given arguments in `cwd` (the test's own folder, unless told)."""
    return partial(run_command, cwd=tmp_path)


Told = Callable[..., tuple["Article", ...]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """Write articles by outlet ("Outlet", or "Outlet/file" for a second one) and read them as a story."""

    def read_all(articles: Mapping[str, str]) -> tuple["Article", ...]:
        from factcheck.ingest import read

        folder = tmp_path / "told"
        for name, text in articles.items():
            outlet, _, file = name.partition("/")
            path = folder / outlet / f"{file or 'article'}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return read([folder]).articles

    return read_all


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A copy of the example corpus that a test may change."""
    return Path(shutil.copytree(ROOT / "corpus", tmp_path / "corpus"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of third-party sets beside the project; without it the tests that need it are skipped."""
    folder = ROOT.parent / "shared"
    if not (folder / "seeds").is_dir():
        pytest.skip("../shared, the sets for measuring, is not here; they are not part of the project")
    return folder


@pytest.fixture(scope="session")
def corpus_report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The report.json of the example corpus."""
    folder = tmp_path_factory.mktemp("corpus-report")
    done = run_command("report", ROOT / "corpus", "--output", folder, cwd=folder)
    assert done.code == 0, done.stderr
    report: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return report


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium; without it the tests that need it are skipped."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        pytest.skip("no Chromium is installed; try: apt install chromium")
    with playwright.sync_playwright() as started:
        # A sandbox cannot be set up by root, as in a container.
        as_root = hasattr(os, "geteuid") and os.geteuid() == 0
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"] if as_root else [])
        yield browser
        browser.close()
