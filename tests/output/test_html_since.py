"""What the pages say of an earlier report: new and changed findings lead to their cards, gone ones are told."""

import pytest

from factcheck.model import Finding
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
    return made(compare(now, story.report(EARLIER, story.ODDITY, GONE)))["index.html"]


def test_the_first_page_says_what_is_new_changed_and_gone(index: Element) -> None:
    assert spaced(index.all("p", "since")[0].text) == (
        "Since the earlier report: 1 new, 1 changed, 1 gone, 1 the same."
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
