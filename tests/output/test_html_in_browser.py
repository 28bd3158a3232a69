"""The pages in a real browser: nothing complains, nothing overflows a phone, the keys work."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.output.html import pages
from factcheck.output.write import write_files

from . import story

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed; try: apt install chromium")


@pytest.fixture(scope="module")
def browser() -> "Iterator[playwright.Browser]":
    with playwright.sync_playwright() as started:
        # A sandbox cannot be set up by root, as in a container.
        as_root = hasattr(os, "geteuid") and os.geteuid() == 0
        browser = started.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"] if as_root else [])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    long = "a" * 300 + " https://example.org/" + "b" * 300
    wide = story.PLATFORM.model_copy(
        update={"id": "wide", "message": long, "subject": long, "suggestion": long}
    )
    report = story.report(story.WORDING, story.PLATFORM, wide, story.ODDITY)
    write_files(folder, pages(report, story.articles(), story.RULES))
    return folder


@pytest.fixture
def page(browser: "playwright.Browser", folder: Path) -> "Iterator[playwright.Page]":
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((folder / "index.html").as_uri())
    yield page
    page.close()
    assert not complaints


def shown(page: "playwright.Page") -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        ".finding", "all => all.filter(f => f.checkVisibility()).map(f => f.id)"
    )
    return found


def focused(page: "playwright.Page") -> str:
    id_: str = page.evaluate("document.activeElement.id")
    return id_


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 1024, 1280])
def test_nothing_overflows(page: "playwright.Page", folder: Path, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    for path in ["index.html", "articles/herald-bridge.html"]:
        page.goto((folder / path).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_keys_walk_the_findings(page: "playwright.Page") -> None:
    ids = shown(page)
    assert len(ids) == 4
    for wanted in [*ids, ids[-1]]:
        page.keyboard.press("j")
        assert focused(page) == wanted
    page.keyboard.press("k")
    assert focused(page) == ids[-2]


def test_the_filter_narrows_and_escape_clears_it(page: "playwright.Page") -> None:
    page.keyboard.press("/")
    assert focused(page) == "filter"
    page.keyboard.type("BLOG post jk")
    assert shown(page) == []
    page.fill("#filter", "recording")
    assert shown(page) == [story.WORDING.id]
    assert page.inner_text("#shown") == "1 of 4 shown"
    assert not page.is_visible("#infos")
    tallies = [li.inner_text() for li in page.query_selector_all(".contents > li:has(ol) > a > .tally")]
    assert tallies == ["1", "0", "0"]
    assert page.locator(".contents ol > li:visible").count() == 1
    page.keyboard.press("Escape")
    assert len(shown(page)) == 4


def test_a_link_leads_to_a_filtered_finding(page: "playwright.Page") -> None:
    page.fill("#filter", "recording")
    page.evaluate(f"location.hash = '{story.ODDITY.id}'")
    page.wait_for_function("document.querySelectorAll('.finding[hidden]').length === 0")
    assert page.input_value("#filter") == ""


def test_a_phone_has_no_keys_to_explain(browser: "playwright.Browser", folder: Path) -> None:
    for width, touch, seen in ((1280, False, True), (390, False, False), (1280, True, False)):
        page = browser.new_page(viewport={"width": width, "height": 700}, has_touch=touch, is_mobile=touch)
        page.goto((folder / "index.html").as_uri())
        assert page.is_visible(".keys") is seen
        page.close()


def test_from_a_finding_to_the_words_and_back(page: "playwright.Page") -> None:
    page.click(f"[id='{story.WORDING.id}'] .odd .meta a")
    assert page.url.endswith(f"articles/post-bridge.html#{story.WORDING.id}.2.1")
    assert page.inner_text(":target + mark") == "should have not been opened"
    page.click(":target")
    assert page.url.endswith(f"index.html#{story.WORDING.id}")


def test_without_a_script_nothing_is_lost(browser: "playwright.Browser", folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    assert page.locator(".finding:visible").count() == 4
    assert not page.is_visible("#tools")
    context.close()
