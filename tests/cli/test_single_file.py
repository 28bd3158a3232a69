"""factcheck report --single-file: one file for mailing, beside the folder."""

from pathlib import Path

import pytest
from conftest import Runner

import factcheck.output.html.single
from factcheck.cli import main

from .newsroom import ferry, one_line


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
