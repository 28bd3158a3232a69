"""What the pages say of an earlier report: new and changed findings lead to their cards, gone ones are told."""

from pathlib import Path

import pytest

from factcheck.model import Evidence, Finding
from factcheck.output.comparing import Comparison, compare
from factcheck.output.html import pages

from . import story
from .markup import Element, read, spaced

HOSTILE = '<script>alert("x")</script>\u202e{{ 7 * 7 }}'
GONE = story.PLATFORM.model_copy(update={"id": "gone", "message": HOSTILE + " word" * 500, "rule": 'x"y'})
EARLIER = story.WORDING.model_copy(
    update={
        "id": "earlier",
        "readings": (
            story.reading("should not have been", story.evidence("loose.txt", "should not have been opened")),
            story.reading("x", story.evidence("post/bridge.txt", "should have not been opened")),
            story.reading(
                "y", story.evidence("herald/bridge.txt", "opened").model_copy(update={"outlet": HOSTILE})
            ),
        ),
    }
)


def made(compared: Comparison | None, *findings: Finding) -> dict[str, Element]:
    now = story.report(*(findings or (story.WORDING, story.PLATFORM, story.ODDITY)))
    return {path: read(content) for path, content in pages(now, story.articles(), story.RULES, (), compared)}


@pytest.fixture(scope="module")
def index() -> Element:
    now = story.report(story.WORDING, story.PLATFORM, story.ODDITY)
    old = story.report(EARLIER, story.ODDITY, GONE)
    return made(compare(now, old, Path("/home/somebody/old/report.json")))["index.html"]


def test_the_first_page_says_what_is_new_changed_and_gone(index: Element) -> None:
    assert spaced(index.all("p", "since")[0].text) == (
        "Since old/report.json (newest article 5 December 2022, then as now): 1 new, 1 changed, 1 gone, 1 the same."
    )
    [section] = [s for s in index.all("section") if s.attributes.get("id") == "since"]
    assert [spaced(h.text) for h in section.all("h3")] == ["New 1", "Changed 1", "Gone 1"]
    new, changed, gone = (ul.all("li")[0] for ul in section.all("ul", "changes"))
    assert new.all("a")[0].attributes["href"] == f"index.html#{story.PLATFORM.id}"
    assert spaced(new.text) == f"Warning {story.PLATFORM.message} Herald, Post"
    assert changed.all("a")[0].attributes["href"] == f"index.html#{story.WORDING.id}"
    assert "now also: Herald; no longer: <script>" in changed.text
    assert not gone.all("a")
    assert gone.text.strip().startswith(f"Warning {HOSTILE} word word")
    assert len(gone.text) < 400
    assert gone.text.strip().endswith("(its rule was not run)")


def test_cards_and_rows_carry_the_mark(index: Element) -> None:
    cards = index.all("article")
    assert [[m.text for m in card.all("span", "news")] for card in cards] == [["changed"], ["new"], []]
    site = made(compare(story.report(story.WORDING), story.report()), story.WORDING)
    row = site["rules/quote-wording.html"].all("li", "row")[0]
    assert [m.text for m in row.all("span", "news")] == ["new"]


def test_nothing_of_it_without_an_earlier_report_or_without_a_change() -> None:
    plain = made(None)["index.html"]
    assert not [s for s in plain.all("section") if s.attributes.get("id") == "since"]
    assert not plain.all("p", "since")
    now = story.report(story.WORDING, story.PLATFORM, story.ODDITY)
    index = made(compare(now, now))["index.html"]
    assert "0 new, 0 changed, 0 gone, 3 the same." in spaced(index.text)
    assert "Nothing new, and nothing gone." in index.text


def test_a_long_list_goes_on_elsewhere() -> None:
    old = story.report(*(GONE.model_copy(update={"id": f"g{n}"}) for n in range(500)))
    done = compare(story.report(story.WORDING), old)
    site = made(done, story.WORDING)
    link = next(a for a in site["index.html"].all("a") if "All 500 gone findings" in a.text)
    assert link.attributes["href"] == "findings/gone.html"
    told = [li for path, page in site.items() if path.startswith("findings/gone") for li in page.all("li")]
    assert sum("word word" in li.text for li in told) == 500


@pytest.mark.parametrize("number", [150, 600])
def test_the_first_page_stays_small_with_all_its_lists_full(number: int) -> None:
    """Cards or rows, and with them new, changed and gone findings, outlets, subjects and articles without end."""

    def finding(n: int, of: str) -> Finding:
        return story.PLATFORM.model_copy(
            update={
                "id": f"{of}{n}",
                "rule": f"rule-{n % 15}",
                "subject": f"The subject of the long name {n}",
                "message": f"Did the subject number {n} say so at a press conference or on a blog, and when?",
                "readings": tuple(
                    story.reading(f"{value} {n}", *(place(n, outlet, value) for outlet in range(2)))
                    for value in ("press conference", "blog")
                ),
            }
        )

    def place(n: int, outlet: int, text: str) -> Evidence:
        where = f"The Outlet of Town {(n + outlet) % 300}"
        at = story.PLATFORM.readings[0].evidence[0]
        return at.model_copy(update={"article": f"{where}/{n}.txt", "outlet": where, "text": f"{text} {n}"})

    now = story.report(*(finding(n, "now") for n in range(number)))
    articles = [
        now.articles[0].model_copy(update={"id": f"{n}.txt", "outlet": f"The Outlet of Town {n % 300}"})
        for n in range(2_000)
    ]
    now = now.model_copy(update={"articles": tuple(articles), "skipped": story.full().skipped * 500})
    half = frozenset(f.id for f in now.findings[::2])
    done = Comparison(
        new=half,
        changed={f.id: GONE for f in now.findings if f.id not in half},
        gone=tuple(finding(n, "gone") for n in range(600)),
        why={},
        same=0,
    )
    sizes = {path: len(page) for path, page in pages(now, {}, story.RULES, (), done)}
    assert max(sizes.values()) < 300_000
    assert sizes["index.html"] > 150_000
