"""factcheck report --single-file: one file for mailing, beside the folder."""

from pathlib import Path

import pytest
from conftest import Runner

import factcheck.output.html.single
from factcheck.cli import main

from .newsroom import ferry, one_line, put


def test_it_is_written_beside_the_folder(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    done = factcheck("report", "story", "--single-file", "mail/today.html")
    assert done.code == 0
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1].startswith("In one file: mail/today.html (")
    assert done.stdout.splitlines()[-1].endswith(" KB)")
    page = (tmp_path / "mail" / "today.html").read_text("utf-8")
    assert 'href="articles' not in page
    assert (tmp_path / "reports" / "report.json").exists()
    again = factcheck("report", "story", "--single-file", "reports/today.html", "--compare", "reports")
    assert again.code == 0
    assert "0 new, 0 changed, 0 gone, 1 the same" in (tmp_path / "reports/today.html").read_text("utf-8")


@pytest.mark.parametrize(
    "file",
    [
        "reports/index.html",
        "reports/report.json",
        "reports/rules/mine.html",
        "reports/x/../skipped_2.html",
        "story",
    ],
)
def test_a_place_that_is_taken_is_refused_before_anything_is_written(
    factcheck: Runner, tmp_path: Path, file: str
) -> None:
    ferry(tmp_path)
    done = factcheck("report", "story", "--single-file", file)
    assert (done.code, done.stdout) == (2, "")
    assert not (tmp_path / "reports").exists()


def test_a_file_too_large_for_mail_is_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(factcheck.output.html.single, "single_file", lambda *_: b"x" * 7_340_000)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ending:
        main(["report", str(ferry(tmp_path)), "--single-file", "mail.html"])
    assert ending.value.code == 0
    said = capsys.readouterr()
    assert one_line(said.err) == "factcheck: mail.html has 7.3 MB: many mailboxes refuse so much"
    assert "In one file: mail.html (7.3 MB)" in said.out


def test_a_file_of_other_hands_is_not_replaced(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    mine = '<!doctype html>\n<title>Memo</title>\n<meta name="generator" content="typewriter">\n'
    for place, arguments in (
        ("memo.html", ["report", "story", "--single-file", "memo.html"]),
        ("mine/index.html", ["report", "story", "-o", "mine"]),
        ("site/report.json", ["report", "story", "-o", "site"]),
        ("draft.txt", ["check", "story", "-o", "draft.txt"]),
    ):
        file = put(tmp_path, place, mine)
        done = factcheck(*arguments)
        assert (done.code, done.stdout) == (2, "")
        assert " factcheck did not write " in done.stderr or "not written by factcheck" in one_line(
            done.stderr
        )
        assert file.read_text("utf-8") == mine
        assert not (tmp_path / "reports").exists()
    file.unlink()
    for form in ("text", "json", "sarif", "github"):
        for _ in range(2):
            assert factcheck("check", "story", "-o", "results", "--format", form).stderr == ""
    for _ in range(2):
        assert factcheck("report", "story", "--single-file", "mail.html").code == 0


def test_a_report_in_the_folder_of_the_articles_is_no_article(factcheck: Runner, tmp_path: Path) -> None:
    story = ferry(tmp_path)
    put(story, "coast-daily/page.html", "<!doctype html>\n<title>Mine</title>")
    for _ in range(2):
        done = factcheck("report", ".", "-o", "reports", cwd=story)
        assert (done.code, done.stderr) == (0, "")
        assert "in 2 articles (1 source skipped)" in done.stdout
    done = factcheck("report", "story", "--output", "story/")
    assert (done.code, done.stdout) == (2, "")
    assert "the articles are read from there" in one_line(done.stderr)
