"""Where things are: cards at home on one page, rows elsewhere, long lists cut, every page found by links alone."""

import re
from itertools import pairwise
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest

from factcheck.model import Finding, SkippedSource
from factcheck.output.html import pages

from . import story
from .markup import Element, read, spaced

LARGEST = 300_000
MANY = 450


def many(number: int = MANY, message: str = "") -> list[Finding]:
    """Findings of three severities, two rules and `number` // 50 subjects."""
    kinds = (story.WORDING, story.PLATFORM, story.ODDITY)
    return [
        kinds[n % 3].model_copy(
            update={
                "id": f"{n:016x}",
                "subject": f"Subject {n // 50}" if n % 7 else None,
                "message": f"Point {n} is told in two ways. {message}",
            }
        )
        for n in range(number)
    ]


def site_of(findings: list[Finding], skipped: int = 0) -> dict[str, bytes]:
    sources = tuple(SkippedSource(source=f"{n}.pdf", reason="not a text") for n in range(skipped))
    report = story.report(*findings, skipped=sources)
    return dict(pages(report, story.articles(), story.RULES))


@pytest.fixture(scope="module")
def large() -> dict[str, Element]:
    return {path: read(content) for path, content in site_of(many(), skipped=300).items()}


@pytest.fixture(scope="module")
def small() -> dict[str, Element]:
    return {path: read(content) for path, content in pages(story.full(), story.articles(), story.RULES)}


def leads_to(page: str, href: str) -> tuple[str, str]:
    """The path and the fragment that a link on `page` leads to."""
    target, _, fragment = href.partition("#")
    parts: list[str] = []
    for part in (PurePosixPath(page).parent / target).parts if target else PurePosixPath(page).parts:
        _ = parts.pop() if part == ".." else parts.append(part)
    return "/".join(parts), unquote(fragment)


@pytest.mark.parametrize("which", ["small", "large"])
def test_every_link_leads_somewhere_and_every_page_is_led_to(
    which: str, request: pytest.FixtureRequest
) -> None:
    site: dict[str, Element] = request.getfixturevalue(which)
    ids = {path: {e.attributes["id"] for e in p.inside if "id" in e.attributes} for path, p in site.items()}
    reached = {"index.html"}
    for path, page in site.items():
        for link in page.all("a"):
            if link.attributes["href"].startswith("https://"):
                assert link.attributes["rel"] == "noopener noreferrer"
                continue
            target, fragment = leads_to(path, link.attributes["href"])
            assert target in site, link.attributes["href"]
            assert not fragment or fragment in ids[target], link.attributes["href"]
            reached.add(target)
    assert reached == set(site)


def test_a_small_run_has_its_cards_on_the_first_page(small: dict[str, Element]) -> None:
    assert not [path for path in small if path.startswith("findings/")]
    assert len(small["index.html"].all("article", "finding")) == 3
    assert not small["index.html"].all("li", "row")


def test_a_large_run_has_each_card_in_one_place_gravest_first(large: dict[str, Element]) -> None:
    cards = [
        (path, e.attributes["id"], e.attributes["data-severity"])
        for path, page in large.items()
        for e in page.all("article", "finding")
    ]
    assert len({id_ for _, id_, _ in cards}) == len(cards) == MANY
    assert [severity for _, _, severity in cards] == ["error"] * 150 + ["warning"] * 150 + ["info"] * 150
    assert max(sum(1 for path, _, _ in cards if path == page) for page in large) <= 200
    homes = {id_: path for path, id_, _ in cards}
    for path in ("index.html", "rules/platform.html", "outlets/post.html", "subjects/unnamed_subject.html"):
        rows = large[path].all("li", "row")
        assert rows, path
        for row in rows:
            link = row.all("p", "message")[0].all("a")[0]
            id_ = row.attributes["data-id"]
            assert leads_to(path, link.attributes["href"]) == (homes[id_], id_)


def test_the_first_page_of_a_large_run_shows_the_gravest_and_leads_on(large: dict[str, Element]) -> None:
    index = large["index.html"]
    rows = index.all("li", "row")
    assert 100 <= len(rows) <= 200
    assert {row.attributes["data-severity"] for row in rows[:100]} == {"error"}
    assert [s.attributes["id"] for s in index.all("section", "group")][:3] == ["errors", "warnings", "infos"]
    onward = index.all("section", "group")[2].all("p", "onward")[0]
    assert spaced(onward.text) == "All 150 in full"
    assert "All 300 sources" in index.text


def test_pages_of_a_list_lead_from_one_to_the_next(large: dict[str, Element]) -> None:
    page, seen = "findings/1.html", []
    while page:
        seen.append(large[page].all("h1")[0].text)
        following = [a for a in large[page].all("a") if a.attributes.get("rel") == "next"]
        page = leads_to(page, following[0].attributes["href"])[0] if following else ""
    ranges = [[int(n) for n in re.findall(r"\d+", heading)] for heading in seen]
    assert ranges[0][0] == 1
    assert ranges[-1][1:] == [MANY, MANY]
    assert all(b[0] == a[1] + 1 for a, b in pairwise(ranges))
    assert [path for path in large if path.startswith("skipped")] == ["skipped.html", "skipped_2.html"]


def test_no_page_is_large_whatever_the_messages() -> None:
    for path, content in site_of(many(600, message="“" * 5_000)).items():
        assert path.startswith("articles/") or len(content) <= LARGEST, path


def test_a_card_with_a_thousand_places_stays_small_and_counts_what_it_leaves_out() -> None:
    place = story.evidence("loose.txt", "who is 51")
    reading = story.reading("51", *[place] * 3_000)
    site = site_of([story.ODDITY.model_copy(update={"readings": (reading,) * 30})])
    assert all(len(content) <= LARGEST for path, content in site.items() if not path.startswith("articles/"))
    card = read(site["index.html"]).all("article", "finding")[0]
    assert spaced(card.all("summary")[0].text) == "2,994 more places"
    assert re.search(r"and [\d,]+ places more, listed in report\.json", spaced(card.text))
    assert re.search(r"and \d+ more readings, listed in report\.json", spaced(card.text))


def test_an_outlet_s_page_leads_with_what_it_says_itself(small: dict[str, Element]) -> None:
    page = small["outlets/post.html"]
    assert [spaced(h.text) for h in page.all("h2")] == ["platform", "quote-wording", "Articles"]
    row = page.all("section", "group")[1].all("li", "row")[0]
    sides = row.all("ul", "sides")[0].all("li")
    assert [(s.attributes.get("class"), spaced(s.text)) for s in sides] == [
        ("own", "should have not been Post"),
        (None, "should not have been Herald"),
    ]


def test_an_outlet_stands_alone_against_two_or_more() -> None:
    """The third has no name: it may be anybody, and counts as one other."""

    def alone(*readings: tuple[str, ...]) -> str:
        texts = {"Herald": "herald/bridge.txt", "Post": "post/bridge.txt", "": "loose.txt"}
        made = tuple(
            story.reading(str(n), *(story.evidence(texts[outlet], "ridge") for outlet in outlets))
            for n, outlets in enumerate(readings)
        )
        finding = story.ODDITY.model_copy(update={"readings": made})
        text = spaced(read(site_of([finding])["outlets/post.html"]).all("header", "front")[0].text)
        return text.partition("; ")[2].partition(":")[0]

    assert alone(("Herald", ""), ("Post",)) == "in 1 of the 1 it stands alone"
    assert (
        alone(("Herald",), ("Post",))
        == "in none of them does it stand alone against two others or more. That says nothing about who is right."
    )
    assert (
        alone(("Herald", ""), ("Post", "Herald"))
        == "in none of them does it stand alone against two others or more. That says nothing about who is right."
    )


def test_the_table_of_outlets_leads_to_each_outlet_s_part(small: dict[str, Element]) -> None:
    table = next(t for t in small["index.html"].all("table") if "outlets" in t.attributes["class"])
    assert [spaced(h.text) for h in table.all("thead")[0].all("th")] == [
        *("Outlet", "Articles", "Findings", "Alone in"),
        *("age", "platform", "quote-wording"),
    ]
    post = next(row for row in table.all("tbody")[0].all("tr") if "Post" in row.text)
    assert [spaced(cell.text) for cell in post.all("td")] == ["1", "2", "1", "", "1", "1"]
    links = [a.attributes["href"] for cell in post.all("td") for a in cell.all("a")]
    assert links == ["outlets/post.html#rule-platform", "outlets/post.html#rule-quote-wording"]


@pytest.mark.parametrize("which", ["small", "large"])
def test_every_page_is_in_order_for_who_listens(which: str, request: pytest.FixtureRequest) -> None:
    site: dict[str, Element] = request.getfixturevalue(which)
    for path, page in site.items():
        levels = [int(e.tag[1]) for e in page.inside if re.fullmatch("h[1-6]", e.tag)]
        assert levels.count(1) == 1 == levels[0], path
        assert all(b <= a + 1 for a, b in pairwise(levels)), path
        assert [len(page.all(tag)) for tag in ("main", "footer")] == [1, 1], path
        named = [n.attributes.get("aria-label") for n in page.all("nav")]
        assert None not in named
        assert len(set(named)) == len(named), path
        for table in page.all("table"):
            assert spaced(table.all("caption")[0].text), path
            assert all("scope" in th.attributes for th in table.all("th")), path


def test_lists_do_not_take_the_place_of_what_is_called_like_them() -> None:
    finding = story.ODDITY.model_copy(update={"subject": "index", "rule": "Index 2"})
    twice = [finding.model_copy(update={"id": f"{n:016x}"}) for n in range(300)]
    same = [story.PLATFORM.model_copy(update={"id": f"x{n}", "subject": "index 2"}) for n in range(2)]
    site = site_of([*twice, *same])
    names = [path for path in site if path.startswith("subjects/")]
    assert len(names) == len(set(names)) == 3
    assert "subjects/index-2.html" in names
    assert "subjects/index.html" not in names
