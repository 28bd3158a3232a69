"""The pictures of a report: in their frame, legible, harmless, and the same as the tables beside them."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import run_command

from factcheck.graph import layered
from factcheck.output.html.pictures.axis import Axis

from .markup import Element, read, spaced

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MILL = (
    "Corran Steel closed the Easton mill on 12 May 2023, a filing shows. The works had made rails for ninety "
    "years and had employed four hundred people in the valley, many of them for all their lives, and the council "
    "had no word of it before. "
)
SORRY = "let it come so far, and we are sorry for every family in the valley,” Mara Delacroix"
ARTICLES: list[dict[str, str | None]] = [
    {
        "id": "herald.txt",
        "outlet": "Valley Herald",
        "title": "Easton mill shut",
        "published": "2023-05-16",
        "text": f"{MILL}“We should never have {SORRY} wrote on Instagram on 15 May 2023.",
    },
    {
        "id": "wire.txt",
        "outlet": "State Wire",
        "title": "Mill at Easton closed",
        "published": "2023-05-17",
        "text": f"{MILL}“We should never have {SORRY} wrote on Instagram on 15 May 2023.",
    },
    {
        "id": "coast.txt",
        "outlet": "Coast Daily",
        "title": "Corran Steel leaves Easton",
        "published": "2023-05-18",
        "text": "Corran Steel closed the Easton mill on 14 May 2023, its lawyers said. Corran Steel sold the wharf "
        f"in March 2023. “We should have never {SORRY} wrote on Twitter on 15 May 2023.",
    },
    {
        "id": "loose.txt",
        "outlet": None,
        "title": "What happened to the Easton mill",
        "published": None,
        "text": "Corran Steel closed the Easton mill in May 2023. People in Easton were angry. "
        f"“We should never have {SORRY} said.",
    },
]
HOSTILE = (
    "<svg onload=alert(1)>",
    "</text></svg><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raw %}",
    "\u202egnorw si taht\u202c שלום עולם",
    "W" * 1_000_000,
    "\ufdfd\U0001f468\u200d\U0001f469\u200d\U0001f467 漢字" * 30,
)


def report(folder: Path, articles: list[dict[str, str | None]], **env: str) -> Path:
    """The site that the command makes of these articles."""
    source = folder / "articles.jsonl"
    source.write_text("\n".join(map(json.dumps, articles)), encoding="utf-8")
    done = run_command("report", source, "--output", folder / "site", cwd=folder, env=env)
    assert (done.code, done.stderr) == (0, "")
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return report(tmp_path_factory.mktemp("mill"), ARTICLES)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same story in which outlets, titles and those who speak are out for harm."""
    articles: list[dict[str, str | None]] = []
    for i, words in enumerate(HOSTILE):
        text = str(ARTICLES[i % 3]["text"]).replace("Easton mill", f"Easton mill {words[:200]}")
        named = {"outlet": words} if i % 2 else {"outlet": None, "title": words}
        articles.append({**ARTICLES[i % 3], "id": f"{i}.txt", "text": text, **named})
    return report(tmp_path_factory.mktemp("hostile"), [*articles, *ARTICLES])


def pictures(page: Path) -> list[Element]:
    """The pictures on a page, with their legends and tables."""
    root = read(page.read_bytes())
    return root.all("figure", "picture") + root.all("details", "picture")


def drawing(picture: Element) -> Element:
    return next(svg for svg in picture.all("svg") if svg.attributes.get("role") == "img")


def words(picture: Element) -> list[str]:
    return [spaced(text.text) for text in drawing(picture).all("text")]


def rows(table: Element) -> list[list[str]]:
    return [[spaced(c.text) for c in row.inside if c.tag in ("td", "th")] for row in table.all("tr")]


def test_a_timeline_sets_the_days_apart_that_contradict_each_other(site: Path) -> None:
    timeline = pictures(site / "subjects/corran-steel.html")[0]
    said = words(timeline)
    assert "≠ 12 or 14 May 2023" in said
    assert {"1 Mar", "12 May", "2023", "sold the wharf"} <= set(said)
    assert "Valley Herald and State Wire" in said
    drawn = drawing(timeline)
    # March is drawn as its length, 12 and 14 May as days that exclude each other, joined by a line.
    assert len(drawn.all("path", "span")) == 2
    assert len(drawn.all("path", "clash")) == 2
    assert len(drawn.all("path", "joint")) == 1
    assert "42 days" in said, "nothing is told of April: it is cut out of the axis, and that is said"


def test_the_tables_say_what_the_pictures_say(site: Path) -> None:
    timeline, network = pictures(site / "subjects/corran-steel.html")
    told = rows(timeline.all("table")[0])
    assert told[0] == ["What", "When", "Says who", "Contradiction"]
    assert told[1] == ["sold the wharf", "March 2023", "Coast Daily", ""]
    assert told[2][:3] == ["closed the Easton mill", "May 2023", "What happened to the Easton mill"]
    assert told[3:] == [
        ["12 May 2023 (contradicted)", "Valley Herald, State Wire"],
        ["14 May 2023 (contradicted)", "Coast Daily"],
    ]
    table, pairs = network.all("table")
    assert [r[-2:] for r in rows(table)[1:3]] == [
        ["12 May 2023", "Valley Herald, State Wire"],
        ["14 May 2023", "Coast Daily"],
    ]
    assert rows(pairs)[1:] == [["Coast Daily", "State Wire", "1"], ["Coast Daily", "Valley Herald", "1"]]
    for name in ("Coast Daily", "State Wire", "Valley Herald"):
        assert name in words(network)
    assert len(drawing(network).all("path", "arc")) == 2
    assert len(drawing(network).all("path", "other")) == 1


def test_a_table_leads_to_the_findings(site: Path) -> None:
    ids = {f["id"]: f["message"] for f in json.loads((site / "report.json").read_text())["findings"]}
    for page in (site / "subjects").iterdir():
        links = [link for picture in pictures(page) for link in picture.all("a")]
        assert links
        for link in links:
            home, _, id_ = link.attributes["href"].partition("#")
            assert home == "../index.html"
            assert spaced(link.text) == ids[id_]


def test_who_printed_what_is_in_the_order_of_publication(site: Path) -> None:
    lineage = next(p for p in pictures(site / "index.html"))
    said = words(lineage)
    assert said[:3] == ["should never have let", "should have never let", "published on a day not known:"]
    assert said[3::2] == ["Valley Herald", "State Wire", "Coast Daily", "What happened to the Easton mill"]
    assert len(drawing(lineage).all("path", "copy")) == 1, "State Wire prints the text of the Valley Herald"
    assert rows(lineage.all("table")[0]) == [
        ["Published", "By", "Words", "Same text as"],
        ["16 May 2023", "Valley Herald", "should never have let", ""],
        ["17 May 2023", "State Wire", "should never have let", "Valley Herald"],
        ["18 May 2023", "Coast Daily", "should have never let", ""],
        ["not known", "What happened to the Easton mill", "should never have let", ""],
    ]


def test_of_a_date_without_a_year_the_day_is_shown(tmp_path: Path) -> None:
    texts = {
        "Herald": "Corran Steel closed the Easton mill on May 12, a filing shows. It was cold.",
        "Wire": "Corran Steel closed the Easton mill on May 14, its lawyers said. It rained.",
    }
    articles: list[dict[str, str | None]] = [
        {"id": f"{outlet}.txt", "outlet": outlet, "text": text} for outlet, text in texts.items()
    ]
    timeline = pictures(report(tmp_path, articles) / "subjects/corran-steel.html")[0]
    assert {"12 May", "14 May", "Herald", "Wire", "≠ 12 or 14 May"} <= set(words(timeline))
    assert "No article names the year." in spaced(timeline.text)
    assert [r[-3:-1] for r in rows(timeline.all("table")[0])[1:2]] == [
        ["12 May (year not stated, contradicted)", "Herald"]
    ]


def test_the_same_articles_give_the_same_pictures(site: Path, tmp_path: Path) -> None:
    again = report(tmp_path, ARTICLES[::-1], PYTHONHASHSEED="7")
    for page in ("index.html", "subjects/corran-steel.html", "subjects/mara-delacroix.html"):
        assert (again / page).read_bytes() == (site / page).read_bytes()


def every_page(*sites: Path) -> Iterator[Path]:
    for site in sites:
        yield from (page for page in sorted(site.rglob("*.html")) if pictures(page))


def test_nothing_in_a_picture_is_more_than_a_drawing(site: Path, hostile: Path) -> None:
    seen = 0
    for page in every_page(site, hostile):
        assert len(page.read_bytes()) < 300_000
        for picture in pictures(page):
            seen += 1
            assert {e.tag for e in drawing(picture).inside} <= {"title", "desc", "g", "path", "text"}
            for element in picture.inside:
                assert not {a for a in element.attributes if a == "style" or a.startswith("on")}
                assert element.tag not in ("script", "img", "foreignobject", "use", "image")
        ids = re.findall(r' id="([^"]*)"', page.read_text(encoding="utf-8"))
        assert len(ids) == len(set(ids))
    assert seen > 6


GEOMETRY = """
() => [...document.querySelectorAll('svg[role=img]')].map(svg => {
  const frame = svg.viewBox.baseVal;
  const labels = [...svg.querySelectorAll('text')].map(text => {
    const box = text.getBBox();
    return {words: text.textContent, size: parseFloat(getComputedStyle(text).fontSize),
            left: box.x, right: box.x + box.width, top: box.y + 2, bottom: box.y + box.height - 3};
  });
  const shapes = [...svg.querySelectorAll('path')].map(path => {
    const box = path.getBBox();
    return {words: path.getAttribute('class'), size: 12,
            left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height};
  });
  return {width: frame.width, height: frame.height, shown: svg.getBoundingClientRect().width, labels, shapes};
})
"""


@pytest.mark.parametrize("kind", ["usual", "hostile"])
def test_no_label_runs_into_another_or_out_of_the_picture(
    browser: "Browser", site: Path, hostile: Path, kind: str
) -> None:
    page = browser.new_page()
    for path in every_page({"usual": site, "hostile": hostile}[kind]):
        page.set_viewport_size({"width": 360, "height": 700})
        page.goto(path.as_uri())
        page.eval_on_selector_all("details", "all => all.forEach(details => details.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        page.set_viewport_size({"width": 600, "height": 700})  # where a wide picture is shown, and scrolls
        drawn = page.evaluate(GEOMETRY)
        assert drawn
        for svg in drawn:
            assert svg["shown"] == svg["width"], "it is not scaled down: its letters stay legible"
            for each in svg["labels"] + svg["shapes"]:
                assert each["size"] >= 12
                assert each["left"] >= -2, each
                assert each["right"] <= svg["width"] + 2, each
                assert each["top"] >= -2, each
                assert each["bottom"] <= svg["height"] + 2, each
            for i, one in enumerate(svg["labels"]):
                for other in svg["labels"][:i]:
                    apart = one["left"] >= other["right"] or other["left"] >= one["right"]
                    above = one["top"] >= other["bottom"] or other["top"] >= one["bottom"]
                    assert apart or above, (one, other)
    page.close()


def test_a_layout_crosses_few_lines_and_is_always_the_same() -> None:
    layers = [["subject"], ["a", "b", "c"], ["x", "y", "z", "u"]]
    edges = [
        ("subject", "a"),
        ("subject", "b"),
        ("subject", "c"),
        ("a", "z"),
        ("b", "y"),
        ("c", "x"),
        ("c", "u"),
    ]
    at = layered(layers, edges, 10)
    assert at["subject"] == 0
    assert sorted(at[node] for node in layers[1]) == [-10, 0, 10]
    assert sorted(at[node] for node in layers[2]) == [-15, -5, 5, 15]
    pairs = [(at[one], at[other]) for one, other in edges if one != "subject"]
    assert not [(p, q) for p in pairs for q in pairs if p[0] < q[0] and p[1] > q[1]]
    assert layered(layers, edges, 10) == at


def test_days_far_apart_are_both_on_the_axis() -> None:
    far = [date(2022, 11, 24).toordinal(), date(2022, 11, 27).toordinal(), date(2024, 1, 22).toordinal()]
    axis = Axis([(day, day) for day in far], 0, 400)
    assert axis.x(far[1]) - axis.x(far[0]) > 60, "three days are not lost beside fourteen months"
    assert axis.x(far[1]) < axis.x(far[2]) < 400
    assert "14 months" in axis.drawn(100)
    assert not axis.shows(far[1] + 30)
    every = Axis([(date.min.toordinal(), date.max.toordinal())], 0, 400)
    assert 0 <= every.x(every.first) < every.x(every.last) <= 400
    assert every.drawn(100)


def test_a_wrong_weekday_is_told_of_those_alone_who_print_it(tmp_path: Path) -> None:
    closed = "Corran Steel closed the Easton mill on {day} 12 May 2023, a filing shows. {rest}"
    texts = {
        "Valley Herald": closed.format(day="Monday", rest=MILL[78:]),
        "State Wire": closed.format(day="Friday", rest=MILL[78:]),
        "Coast Daily": "EASTON, May 16 (CD) — " + closed.format(day="", rest=MILL[78:]),
    }
    articles: list[dict[str, str | None]] = [
        {
            "id": f"{outlet[0]}.txt",
            "outlet": outlet,
            "title": "Mill",
            "published": "2023-05-16",
            "text": text,
        }
        for outlet, text in texts.items()
    ]
    page = read((report(tmp_path, articles) / "subjects/corran-steel.html").read_bytes())
    rows = [spaced(row.text) for table in page.all("table") for row in table.all("tr")]
    [wrong] = [row for row in rows if "(contradicted)" in row]
    assert "Monday 12 May 2023 (contradicted) Valley Herald" in wrong
    assert not any(other in wrong for other in ("State Wire", "Coast Daily"))
    assert any("12 May 2023 Coast Daily" in row or "12 May 2023 State Wire" in row for row in rows)
    assert not any("May 16 (CD)" in row for row in rows)
