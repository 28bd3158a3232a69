"""The report in a real browser: filters, keys, copying, and the ways from one page to another."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from factcheck.output.html import pages
from factcheck.output.write import write_files

from . import story

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    long = "a" * 300 + " https://example.org/" + "b" * 300
    wide = story.PLATFORM.model_copy(
        update={"id": "wide", "message": long, "subject": long, "suggestion": long}
    )
    report = story.report(story.WORDING, story.PLATFORM, wide, story.ODDITY)
    write_files(folder, pages(report, story.articles(), story.RULES))
    return folder


@pytest.fixture
def index(page: "Page", small_site: Path) -> "Page":
    page.goto((small_site / "index.html").as_uri())
    return page


def shown(page: "Page") -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        ".finding, .row", "all => all.filter(f => f.checkVisibility()).map(f => f.dataset.id)"
    )
    return found


def focused(page: "Page") -> str:
    id_: str = page.evaluate("document.activeElement.id")
    return id_


def state(page: "Page") -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 1024])
def test_words_without_a_blank_overflow_nothing(index: "Page", width: int, scheme: str) -> None:
    index.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    index.set_viewport_size({"width": width, "height": 800})
    assert index.evaluate("document.documentElement.scrollWidth") <= width


def test_j_and_k_walk_the_findings(index: "Page") -> None:
    ids = shown(index)
    assert len(ids) == 4
    for wanted in [*ids, ids[-1]]:
        index.keyboard.press("j")
        assert focused(index) == wanted
    index.keyboard.press("k")
    assert focused(index) == ids[-2]


def test_j_walks_rows_by_their_links_and_enter_opens_one(page: "Page", long_site: Path) -> None:
    page.goto((long_site / "index.html").as_uri())
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.locator(".row").nth(1)
    assert second.locator("a").first.evaluate("a => a === document.activeElement")
    wanted = second.get_attribute("data-id")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/findings/1.html#{wanted}")
    assert page.locator(":target").get_attribute("data-id") == wanted


def test_j_walks_the_marks_of_an_article(page: "Page", small_site: Path) -> None:
    page.goto((small_site / "articles/herald-bridge.html").as_uri())
    marks = page.eval_on_selector_all(".text .ref", "all => all.map(a => a.id)")
    assert len(marks) > 1
    for wanted in marks:
        page.keyboard.press("j")
        assert focused(page) == wanted


def test_brackets_turn_pages_and_walk_sections(page: "Page", long_site: Path, small_site: Path) -> None:
    page.goto((long_site / "findings/1.html").as_uri())
    page.keyboard.press("]")
    page.wait_for_url("**/findings/2.html")
    page.keyboard.press("[")
    page.wait_for_url("**/findings/1.html")
    page.goto((small_site / "index.html").as_uri())
    sections = page.eval_on_selector_all("main section[aria-labelledby]", "all => all.map(s => s.id)")
    page.keyboard.press("]")
    page.keyboard.press("]")
    assert focused(page) == sections[1]
    page.keyboard.press("[")
    assert focused(page) == sections[0]


def test_a_question_mark_names_the_keys_and_escape_closes_them(index: "Page") -> None:
    index.keyboard.press("?")
    dialog = index.locator("dialog[open]")
    for key in ("j", "k", "[", "]", "/", "?"):
        assert dialog.locator("kbd", has_text=key).count()
    index.keyboard.press("j")
    assert not index.evaluate("document.activeElement.matches('.finding')")
    index.keyboard.press("Escape")
    index.locator("dialog").wait_for(state="detached")


def test_words_narrow_and_escape_clears_them(index: "Page") -> None:
    index.keyboard.press("/")
    assert focused(index) == "filter"
    index.keyboard.type("BLOG post jk")
    assert shown(index) == []
    index.fill("#filter", "recording")
    assert shown(index) == [story.WORDING.id]
    assert index.inner_text("#shown") == "1 of 4 shown"
    assert not index.is_visible("#infos")
    tallies = [li.inner_text() for li in index.query_selector_all(".contents > li:has(ol) > a > .tally")]
    assert tallies == ["1", "0", "0"]
    assert index.locator(".contents ol > li:visible").count() == 1
    index.keyboard.press("Escape")
    assert len(shown(index)) == 4


def test_filters_work_together_and_live_in_the_address(index: "Page") -> None:
    index.select_option("#by-rule", "platform")
    assert shown(index) == [story.PLATFORM.id, "wide"]
    index.select_option("#by-subject", "nobody named")
    assert shown(index) == [story.PLATFORM.id]
    index.get_by_role("checkbox", name="Notes").uncheck()
    assert state(index) == {"rule": ["platform"], "subject": ["nobody named"], "severity": ["error warning"]}
    index.reload()
    assert shown(index) == [story.PLATFORM.id]
    assert not index.get_by_role("checkbox", name="Notes").is_checked()
    index.get_by_role("button", name="Clear").click()
    assert len(shown(index)) == 4
    assert state(index) == {}


def test_a_filter_says_what_is_on_other_pages_and_leads_to_all_of_it(page: "Page", long_site: Path) -> None:
    page.goto((long_site / "index.html").as_uri())
    here = len(shown(page))
    assert here < 210
    assert page.inner_text("#shown") == ""
    page.select_option("#by-outlet", "Post")
    assert f"of the {here} on this page; the other {210 - here} are not searched" in page.inner_text("#shown")
    page.get_by_role("link", name="All findings: Post").click()
    page.wait_for_url("**/outlets/post.html")
    page.goto((long_site / "findings/1.html").as_uri())
    page.fill("#filter", "recording")
    assert "are not searched" in page.inner_text("#shown")
    page.get_by_role("button", name="Clear").click()
    assert page.inner_text("#shown") == ""


@pytest.mark.parametrize(("picked", "value", "leads_to"), [
    ("rule", "platform", "rules/platform.html"), ("subject", "Subject 4", "subjects/subject-4.html"),
])  # fmt: skip
def test_a_filter_by_rule_or_subject_leads_to_its_page(
    page: "Page", long_site: Path, picked: str, value: str, leads_to: str
) -> None:
    page.goto((long_site / "index.html").as_uri())
    page.select_option(f"#by-{picked}", value)
    page.get_by_role("link", name=f"All findings: {value}").click()
    page.wait_for_url(f"**/{leads_to}")


def test_an_outlet_filter_keeps_what_the_outlet_has_a_part_in(index: "Page") -> None:
    index.select_option("#by-outlet", "Post")
    for id_ in shown(index):
        assert "Post" in index.inner_text(f"[id='{id_}'] .readings")
    assert 0 < len(shown(index)) < 4


def test_an_address_with_what_the_page_has_not_hides_nothing(page: "Page", small_site: Path) -> None:
    page.goto((small_site / "index.html").as_uri() + "?rule=no-such-rule&outlet=Nobody&text=")
    assert len(shown(page)) == 4


def test_a_link_leads_to_a_filtered_finding(index: "Page") -> None:
    index.fill("#filter", "recording")
    index.evaluate(f"location.hash = '{story.ODDITY.id}'")
    index.wait_for_function("document.querySelectorAll('.finding[hidden]').length === 0")
    assert index.input_value("#filter") == ""


def test_the_new_can_be_seen_alone(page: "Page", corpus_site: Path) -> None:
    page.goto((corpus_site / "index.html").as_uri())
    page.select_option("#by-mark", "new")
    assert page.locator(".finding:visible").count() == 1
    assert page.locator(".finding:visible .news").inner_text() == "new"


def test_a_finding_is_copied(index: "Page") -> None:
    card = index.locator(f"[id='{story.WORDING.id}']")
    clipboard = "navigator.clipboard.readText()"
    card.get_by_role("button", name="Copy id").click()
    assert index.evaluate(clipboard) == story.WORDING.id
    card.get_by_role("button", name="Copy link").click()
    link = index.evaluate(clipboard)
    assert link.endswith(f"index.html#{story.WORDING.id}")
    card.get_by_role("button", name="Copy as Markdown").click()
    index.wait_for_function(f"{clipboard}.then(text => text.startsWith('**'))")
    text = index.evaluate(clipboard)
    assert text.startswith(f"**{story.WORDING.message}")
    for outlet in ("Herald", "Post"):
        assert f"- {outlet}, [" in text
    assert "(<https://example.org/herald/bridge.txt>) (herald/bridge.txt, line " in text
    assert f"[factcheck](<{link}>): error, quote-wording, {story.WORDING.id}" in text
    assert "should have not been opened" in text
    assert story.WORDING.suggestion in text
    index.goto(link)
    assert index.locator(":target").get_attribute("data-id") == story.WORDING.id


def test_where_copying_is_forbidden_the_text_is_shown(index: "Page") -> None:
    index.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    index.get_by_role("button", name="Copy id").first.click()
    assert index.locator("dialog[open] textarea").input_value() == shown(index)[0]


def test_where_nothing_matches_it_says_so_in_place_of_the_findings(page: "Page", small_site: Path) -> None:
    for name in ("index.html", "outlets/post.html"):
        page.goto((small_site / name).as_uri())
        page.fill("#filter", "zzzz")
        assert page.inner_text(".nothing") == "No finding matches “zzzz”."
        assert page.is_visible("#filter")
        page.keyboard.press("Escape")
        assert not page.is_visible(".nothing")


def test_paper_shows_what_is_folded_and_no_controls(page: "Page", small_site: Path) -> None:
    page.emulate_media(media="print")
    for path in sorted(small_site.rglob("*.html")):
        page.goto(path.as_uri())
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert not page.locator("main details:not([open])").count()
        for control in ("#tools", "button", ".up", ".rail", ".pager"):
            assert not page.locator(f"{control}:visible").count()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert not page.locator("main details[open]:not(#tools *)").count()


def test_a_phone_has_no_keys_to_explain(browser: "Browser", small_site: Path) -> None:
    for width, touch, seen in ((1280, False, True), (390, False, False), (1280, True, False)):
        page = browser.new_page(viewport={"width": width, "height": 700}, has_touch=touch, is_mobile=touch)
        page.goto((small_site / "index.html").as_uri())
        assert page.get_by_role("button", name="Keys").is_visible() is seen
        page.close()


def test_from_a_finding_to_the_words_and_back(index: "Page") -> None:
    index.click(f"[id='{story.WORDING.id}'] .odd .meta a")
    assert index.url.endswith(f"articles/post-bridge.html#{story.WORDING.id}.2.1")
    assert index.inner_text(":target + mark") == "should have not been opened"
    index.click(":target")
    assert index.url.endswith(f"index.html#{story.WORDING.id}")


def test_every_link_of_a_report_leads_somewhere(page: "Page", corpus_site: Path) -> None:
    to_open = {(corpus_site / "index.html").as_uri()}
    opened: dict[str, set[str]] = {}
    wanted: set[str] = set()
    while to_open:
        address = to_open.pop()
        page.goto(address)
        opened[address] = set(page.eval_on_selector_all("[id]", "all => all.map(e => e.id)"))
        links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
        inner = {link for link in links if link.startswith("file:")}
        wanted |= inner
        to_open |= {link.partition("#")[0] for link in inner} - opened.keys()
    assert len(opened) > 20
    for link in wanted:
        path, _, anchor = link.partition("#")
        assert not anchor or anchor in opened[path], link


def test_forced_colours_and_reduced_motion_lose_nothing(index: "Page") -> None:
    index.emulate_media(forced_colors="active", reduced_motion="reduce")
    assert len(shown(index)) == 4
    assert index.locator("mark:visible").count() > 0
    assert index.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_without_a_script_nothing_is_lost(browser: "Browser", small_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((small_site / "index.html").as_uri())
    assert page.locator(".finding:visible").count() == 4
    assert not page.is_visible("#tools")
    context.close()
