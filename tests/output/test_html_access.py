"""Every kind of page in a real browser: accessible by axe-core's rules, whole on a phone, at 200 % and on paper."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# All that bears on WCAG 2.2 AA, and good practice.
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CORPUS = [
    "index.html",
    "articles/valley-herald-statement.html",
    "subjects/kim-kardashian.html",
    "outlets/valley-herald.html",
    "rules/quote-wording.html",
    "../mailed.html",
]
LONG = ["index.html", "findings/1.html", "subjects/index.html", "rules/quote-wording.html", "skipped.html"]


@pytest.fixture(params=[f"corpus {path}" for path in CORPUS] + [f"long {path}" for path in LONG])
def address(request: pytest.FixtureRequest, corpus_site: Path, long_site: Path) -> str:
    site, path = request.param.split()
    file = (corpus_site if site == "corpus" else long_site) / path
    assert file.is_file()
    return file.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: "Page", address: str, scheme: str) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-core is not installed"
    ).Axe()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address)
    # The lines of a long list are alike, and axe takes its time over each.
    page.evaluate(
        "document.querySelectorAll('main ol, main ul, tbody, main .group, .contents')"
        ".forEach(list => [...list.children].slice(8).forEach(line => line.remove()))"
    )
    violations: list[dict[str, Any]] = axe.run(page, options=AXE).response["violations"]
    assert [(v["id"], [node["html"][:200] for node in v["nodes"][:3]]) for v in violations] == []


# 640 pixels are what is left of a desktop of 1,280 at 200 %.
@pytest.mark.parametrize("width", [320, 360, 640, 1280])
def test_no_page_is_wider_than_the_window(page: "Page", address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_text_of_twice_the_size_stays_within_the_window(page: "Page", address: str) -> None:
    page.goto(address)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_without_a_script_the_page_shows_the_same(browser: "Browser", page: "Page", address: str) -> None:
    # What the script adds are its tools and buttons; it takes nothing away.
    visible = (
        "all => all.filter(e => e.checkVisibility() && !e.closest('#tools, .actions') && !e.children.length)"
        ".map(e => e.textContent)"
    )
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 700})
    still = context.new_page()
    still.goto(address)
    page.goto(address)
    told = still.eval_on_selector_all("body *", visible)
    context.close()
    assert len(told) > 20
    assert page.eval_on_selector_all("body *", visible) == told


def test_on_a_phone_a_table_takes_the_place_of_a_wide_picture(page: "Page", corpus_site: Path) -> None:
    drawn = [p for p in sorted(corpus_site.glob("subjects/*.html")) if "wide-picture" in p.read_text("utf-8")]
    assert drawn
    for path in drawn:
        page.goto(path.as_uri())
        for width, svg in ((1280, True), (360, False)):
            page.set_viewport_size({"width": width, "height": 700})
            for figure in page.locator(".wide-picture").all():
                assert figure.locator("svg[role=img]").is_visible() is svg
                assert figure.locator(".grid").first.is_visible() is not svg
        assert page.evaluate(
            "[...document.querySelectorAll('.wide-picture .scroll')].every(s => s.scrollWidth <= s.clientWidth)"
        )


def test_on_paper_a_picture_is_not_told_twice(page: "Page", corpus_site: Path) -> None:
    page.emulate_media(media="print")
    for path in sorted(corpus_site.glob("subjects/*.html")):
        page.goto(path.as_uri())
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        for figure in page.locator(".wide-picture").all():
            assert figure.locator("svg[role=img]").is_visible()
            # Unless the picture lacks something: then it says so, and the table is there.
            whole = figure.locator(".same.whole").count() > 0
            assert figure.locator(".grid").first.is_visible() is not whole


def test_on_paper_folds_are_open_and_tools_are_gone(page: "Page", corpus_site: Path) -> None:
    page.goto((corpus_site / "index.html").as_uri())
    page.emulate_media(media="print")
    assert page.locator(".finding:visible").count() == page.locator(".finding").count() > 0
    assert not page.is_visible("#tools")
    assert page.locator("button:visible").count() == 0
