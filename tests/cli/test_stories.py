"""Where a run has several stories, the list of articles says which one each of them was compared in."""

from pathlib import Path

from conftest import Runner

from .newsroom import ADMITTED, DENIED, put


def test_an_article_names_its_story_where_there_are_several(
    factcheck: Runner, corpus: Path, tmp_path: Path
) -> None:
    page = tmp_path / "reports" / "index.html"
    assert factcheck("report", corpus).code == 0
    assert "in the story" not in page.read_text("utf-8")
    for outlet, text in (("valley-herald", DENIED), ("coast-daily", ADMITTED)):
        put(corpus, f"{outlet}/ferry.txt", f"---\npublished: 2026-03-10\n---\n{text}")
    assert factcheck("report", corpus, "--single-file", "mail.html").code == 0
    for file in (page, tmp_path / "mail.html"):
        content = file.read_text("utf-8")
        assert content.count("in the story “A ferry sold”") == 2
        assert content.count("in the story “") == len(list(corpus.glob("*/*.txt")))
