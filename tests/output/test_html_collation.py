"""The words one under the other, and what else a page says that only the articles' graphs know."""

from pathlib import Path

from factcheck.config import Settings
from factcheck.engine import run
from factcheck.ingest import read as read_articles
from factcheck.output.html import pages

from .markup import Element, read, spaced

SPEECH = "the bow door should {} opened before the ship was moored and {} this evening after the storm"


def site_of(folder: Path, **articles: str) -> dict[str, Element]:
    """The pages of a run over articles, each an outlet's, named by its key."""
    for outlet, text in articles.items():
        (folder / outlet).mkdir()
        (folder / outlet / "ferry.txt").write_text(f"A ferry in the harbour\n\n{text}\n", encoding="utf-8")
    done = run(read_articles([folder]), Settings())
    made = pages(done.report, done.articles, {}, done.analysis.graphs)
    return {path: read(content) for path, content in made}


def quoted(words: str) -> str:
    return f"“{words[0].upper()}{words[1:]},” Marta Olsen said on Monday."


def table(page: Element, number: int = 0) -> list[list[str]]:
    """The rows of a collation, marked words in brackets."""
    rows = []
    for row in page.all("table", "collation")[number].all("tr"):
        cells = [
            f"[{spaced(c.text)}]" if c.all("mark") else spaced(c.text) for c in row.all("th") + row.all("td")
        ]
        rows.append(cells)
    return rows


def test_readings_stand_one_under_the_other_with_their_differences_marked(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        Herald=quoted(SPEECH.format("not have been", "we are sorry")),
        Post=quoted(SPEECH.format("have not been", "we are sorry")),
        Wire=quoted(SPEECH.format("not have been", "we are sorry")),
    )
    assert [" ".join(row) for row in table(site["index.html"])] == [
        "Herald, Wire 2 articles The bow door should [not] [have] been opened before the …",
        "Post The bow door should [have] [not] been opened before the …",
    ]


def test_words_left_out_are_told_and_words_written_otherwise_are_no_difference(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        Herald=quoted("we are currently re-evaluating every route and every timetable this winter"),
        Post=quoted("we are reevaluating every route and every timetable this winter"),
    )
    rows = [" ".join(row) for row in table(site["index.html"])]
    assert rows == [
        "Herald We are [currently] re- evaluating every route …",
        "Post We are [[left out]·]  reevaluating every route …",
    ]


def test_where_there_is_no_quotation_there_is_no_table(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        Herald="Marta Olsen, 51, runs the ferry company. " + quoted(SPEECH.format("not have been", "so on")),
        Post="Marta Olsen, 43, runs the ferry company. " + quoted(SPEECH.format("not have been", "so on")),
    )
    index = site["index.html"]
    assert [f.attributes["data-rule"] for f in index.all("article", "finding")] == ["age"]
    assert not index.all("table", "collation")


def test_a_subject_s_page_lists_how_its_name_is_written(tmp_path: Path) -> None:
    text = "Marta Olsen, {}, runs the ferry company. Olsen said nothing more. " + quoted(
        SPEECH.format("not have been", "so on")
    )
    site = site_of(tmp_path, Herald=text.format(51), Post=text.format(43))
    names = site["subjects/marta-olsen.html"].all("table")[0]
    assert [[spaced(c.text) for c in row.all("th") + row.all("td")] for row in names.all("tr")[1:]] == [
        ["Marta Olsen", "4", "2", "Herald, Post"],
        ["Olsen", "2", "2", "Herald, Post"],
    ]


def test_a_chain_is_told_link_by_link_as_its_message_follows_it(tmp_path: Path) -> None:
    head = "---\npublished: 2023-03-{}\n---\nCorran Steel and its mill at Easton\n\n"
    articles = {
        "Herald": head.format(14) + "Corran Steel closed the Easton mill on March 7, a filing shows.",
        "Wire": head.format(15)
        + "On the day the company closed the Easton mill, Mara Delacroix sold shares in "
        "Corran Steel.",
        "Daily": head.format(16)
        + "Mara Delacroix sold her shares in Corran Steel on March 5. The Easton mill is "
        "shut.",
    }
    for outlet, text in articles.items():
        (tmp_path / outlet).mkdir()
        (tmp_path / outlet / "mill.txt").write_text(text, encoding="utf-8")
    done = run(read_articles([tmp_path]), Settings())
    index = read(dict(pages(done.report, done.articles, {}, done.analysis.graphs))["index.html"])
    [card] = index.all("article", "finding")
    assert card.attributes["data-rule"] == "timeline"
    steps = card.all("ol", "chain")[0].all("li", "reading")
    told = [spaced(step.all("h4")[0].text) for step in steps]
    assert sorted(told) == [
        "Corran Steel closed the Easton mill on March 7",
        "Mara Delacroix sold her shares in Corran Steel on March 5",
        "On the day the company closed the Easton mill, Mara Delacroix sold shares",
    ]
    message = spaced(card.all("h3")[0].text)
    assert sorted(told, key=message.index) == told
