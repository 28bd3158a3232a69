"""The five questions of docs/using-the-report.md, each answered from the pages in three clicks, as written there."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, run_command

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

GUIDE = (ROOT / "docs" / "using-the-report.md").read_text(encoding="utf-8")
LATE = "copperbridge-courier/statement.txt"
WORDING = "Balenciaga is quoted with “should not have been” and “should have not been”"


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus as of yesterday, when one article was not there yet, and as of today; in pages and in one file."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    (folder / "corpus" / LATE).unlink()
    assert run_command("report", "corpus", cwd=folder).code == 0
    shutil.copy(ROOT / "corpus" / LATE, folder / "corpus" / LATE)
    done = run_command("report", "corpus", "--compare", "reports", "--single-file", "mail.html", cwd=folder)
    assert done.code == 0, done.stderr
    assert "2 new, 0 gone, 2 the same" in done.stdout
    return folder


class Reader:
    """Somebody who opens the report and clicks: at most three times, on what the guide names."""

    def __init__(self, page: "Page", address: str) -> None:
        self.page = page
        self._left = 3
        page.goto(address)

    def click(self, what: "Locator") -> None:
        assert self._left, "a fourth click"
        self._left -= 1
        what.click()

    def rail(self, name: str) -> "Locator":
        """What the list at the left names."""
        return self.page.locator(".contents").get_by_role("link", name=name).first

    def card(self) -> "Locator":
        """The card that was led to."""
        card = self.page.locator(".finding:target")
        assert card.is_visible()
        return card


@pytest.fixture
def reader(page: "Page", reports: Path) -> Reader:
    return Reader(page, (reports / "reports" / "index.html").as_uri())


def test_who_changed_the_quotation(reader: Reader) -> None:
    reader.click(reader.rail(WORDING))
    odd = reader.card().locator(".reading.odd")
    assert "should have not been" in odd.locator("h4").inner_text()
    assert "alone" in odd.inner_text()
    assert "copperbridge-courier" in odd.inner_text()
    reader.click(reader.card().get_by_text("Who printed what"))
    table = reader.card().locator("details[open]")
    assert "copperbridge-courier" in table.inner_text()
    reader.click(odd.get_by_role("link", name="Line 9"))
    assert "articles/copperbridge-courier-statement.html" in reader.page.url
    assert "should have not been" in reader.page.locator(":target").locator("xpath=..").inner_text()


def test_which_outlet_stands_alone(reader: Reader) -> None:
    reader.click(reader.rail("Outlets"))
    table = reader.page.get_by_role("table", name="Findings that each outlet has a part in")
    alone = {
        row.locator("th").inner_text(): row.locator("td").nth(2).inner_text()
        for row in table.locator("tbody tr").all()
    }
    assert alone["copperbridge-courier"] == "1"
    assert alone["valley-herald"] == "0"
    reader.click(table.get_by_role("link", name="copperbridge-courier"))
    assert "in 1 of the 3 it stands alone" in reader.page.inner_text(".front")
    reader.click(reader.page.locator(".row").get_by_role("link", name=WORDING))
    assert "alone" in reader.card().inner_text()


def test_what_is_new_since_yesterday(reader: Reader) -> None:
    reader.click(reader.page.get_by_role("link", name="2 new"))
    new = reader.page.locator("#new + .changes li")
    assert new.count() == 2
    reader.click(new.get_by_role("link", name=WORDING))
    assert reader.card().locator(".news").inner_text() == "new"


def test_where_an_outlet_differs_from_the_others(reader: Reader) -> None:
    reader.click(reader.rail("Outlets"))
    reader.click(reader.page.locator(".outlets").get_by_role("link", name="Saltmarsh Post"))
    rows = reader.page.locator(".row")
    assert rows.count() == 3
    first = rows.first.locator(".sides li").first
    assert "own" in (first.get_attribute("class") or "")
    assert "22 November" in first.inner_text()
    reader.click(rows.first.get_by_role("link").first)
    assert "24 November" in reader.card().inner_text()


def test_why_something_is_flagged(reader: Reader) -> None:
    reader.click(reader.rail(WORDING))
    assert "Why it counts" in reader.card().inner_text()
    reader.click(reader.card().get_by_role("link", name="quote-wording"))
    assert reader.page.inner_text("h1") == "quote-wording"
    assert "What it looks for" in reader.page.inner_text("main")


def test_the_guide_has_these_questions_with_three_clicks_at_most() -> None:
    parts = GUIDE.split("\n### ")[1:]
    assert [part.partition("\n")[0] for part in parts] == [
        "Who changed the quotation?",
        "Which outlet stands alone?",
        "What is new since yesterday?",
        "Where does one outlet differ from the others?",
        "Why is this flagged?",
    ]
    for part in parts:
        steps = [line for line in part.split("\n## ")[0].splitlines() if line[:2] in ("1.", "2.", "3.", "4.")]
        assert 1 <= len(steps) <= 3


def test_the_mailed_file_answers_without_a_script_and_alone(
    browser: "Browser", reports: Path, tmp_path: Path
) -> None:
    shutil.copy(reports / "mail.html", tmp_path / "mail.html")
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto((tmp_path / "mail.html").as_uri())
    assert page.locator(".finding:visible").count() == 4
    page.get_by_role("link", name="2 new").click()
    page.locator("#new + .changes").get_by_role("link", name=WORDING).click()
    card = page.locator(".finding:target")
    assert "copperbridge-courier" in card.inner_text()
    card.get_by_role("link", name="quote-wording").click()
    assert page.locator("#rule-quote-wording").is_visible()
    outside = page.eval_on_selector_all(
        "a[href]", "all => all.map(a => a.getAttribute('href')).filter(h => !h.startsWith('#'))"
    )
    assert outside == []
    context.close()


def test_the_mailed_file_does_what_the_pages_do(page: "Page", reports: Path) -> None:
    page.goto((reports / "mail.html").as_uri())
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.className").startswith("finding")
    page.fill("#filter", "recording")
    assert page.locator(".finding:visible").count() == 1
    page.set_viewport_size({"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
