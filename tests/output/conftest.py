"""A real browser for the pages, and reports to open in it: the corpus since yesterday, and a long one."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, run_command

from factcheck.model import SkippedSource
from factcheck.output.html import pages
from factcheck.output.write import write_files

from . import story

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    """A page that must not complain: no console message, no error, no violation of the policy, no request."""
    context = browser.new_context(viewport={"width": 1280, "height": 700})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request", lambda request: None if request.url.startswith("file:") else complaints.append(request.url)
    )
    yield page
    context.close()
    # Our pages name an empty icon, which is no request but is told as one.
    assert [c for c in complaints if c != "data:,"] == []


@pytest.fixture(scope="session")
def corpus_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus's report, compared with one of yesterday: one finding is new, one is gone."""
    folder = tmp_path_factory.mktemp("corpus-site")
    site = folder / "site"
    assert run_command("report", ROOT / "corpus", "--output", site, cwd=folder).code == 0
    old = json.loads((site / "report.json").read_text(encoding="utf-8"))
    first = old["findings"][0]
    old["findings"][0] = first | {"id": "0" * 16, "message": "This was mended yesterday.", "rule": "count"}
    (folder / "old.json").write_text(json.dumps(old), encoding="utf-8")
    done = run_command(
        *("report", ROOT / "corpus", "-o", site, "--compare", folder / "old.json"),
        *("--single-file", folder / "mailed.html"),
        cwd=folder,
    )
    assert done.code == 0, done.stderr
    return site


@pytest.fixture(scope="session")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of 210 findings and 300 files passed over, which goes over several pages."""
    folder = tmp_path_factory.mktemp("long-site")
    kinds = (story.WORDING, story.PLATFORM, story.ODDITY)
    many = [
        kinds[i % 3].model_copy(update={"id": f"{i:016x}", "subject": f"Subject {i}"}) for i in range(210)
    ]
    skipped = tuple(SkippedSource(source=f"notes/{i}.pdf", reason="not a text") for i in range(300))
    write_files(folder, pages(story.report(*many, skipped=skipped), story.articles(), story.RULES))
    return folder
