"""factcheck report --compare: what is new, changed and gone since an earlier report."""

import json
from pathlib import Path

import pytest
from conftest import Runner

from .newsroom import ADMITTED, DENIED, ferry, one_line, put

SCHOOL = (
    "Hill school\n\n“We did not approve the closing of classes in March,” said Pietro Gallo, a teacher.\n"
)


def since(stdout: str) -> str:
    [line] = [line for line in stdout.splitlines() if line.startswith("Since ")]
    return line


def test_the_daily_habit_compares_with_what_it_writes_over(factcheck: Runner, tmp_path: Path) -> None:
    story = ferry(tmp_path)
    assert "Since " not in factcheck("report", "story").stdout
    put(story, "hill-courier/2.txt", SCHOOL)
    put(story, "wine-letter/2.txt", SCHOOL.replace("did not", "did"))
    assert since(factcheck("report", "story", "--compare", "reports").stdout) == (
        "Since reports: 1 new, 0 gone, 1 the same"
    )
    done = factcheck("report", "story", "--compare", "reports/report.json")
    assert since(done.stdout) == "Since reports/report.json: nothing new, nothing gone, 2 the same"
    (story / "coast-daily/1.txt").unlink()
    done = factcheck("report", "story", "--compare", "reports", "--fail-on", "error")
    assert (done.code, since(done.stdout)) == (
        1,
        "Since reports: 0 new, 1 gone (1 because an article of it is no longer read), 1 the same",
    )


def test_a_witness_more_or_less_is_a_change_not_another_finding(factcheck: Runner, tmp_path: Path) -> None:
    story = ferry(tmp_path)
    factcheck("report", "story")
    put(story, "state-wire/3.txt", ADMITTED + "\nThe council sits again on Monday.\n")
    assert since(factcheck("report", "story", "--compare", "reports").stdout) == (
        "Since reports: 0 new, 1 changed, 0 gone, 0 the same"
    )
    put(story, "coast-daily/1.txt", DENIED)
    assert since(factcheck("report", "story", "--compare", "reports").stdout) == (
        "Since reports: 0 new, 1 changed, 0 gone, 0 the same"
    )
    put(story, "state-wire/3.txt", DENIED)
    assert since(factcheck("report", "story", "--compare", "reports").stdout) == (
        "Since reports: 0 new, 1 gone, 0 the same"
    )


def test_an_edit_elsewhere_or_a_moved_folder_changes_nothing(factcheck: Runner, tmp_path: Path) -> None:
    story = ferry(tmp_path)
    factcheck("report", "story")
    put(story, "valley-herald/1.txt", DENIED.replace("\n\n", "\n\nThe ferry was built in Norby.\n\n"))
    (story / "valley-herald").rename(story / "valley-herald-archive")
    story.rename(tmp_path / "moved")
    done = factcheck("report", "moved", "--compare", "reports")
    assert since(done.stdout) == "Since reports: nothing new, nothing gone, 1 the same"


def test_keys_of_a_later_version_are_passed_over(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    factcheck("report", "story")
    file = tmp_path / "reports" / "report.json"
    later = json.loads(file.read_text("utf-8"))
    parts = [later, later["articles"][0], later["findings"][0], later["findings"][0]["readings"][0]]
    for part in (*parts, later["findings"][0]["readings"][0]["evidence"][0], later["statistics"]):
        part["mood"] = ["grave"]
    file.write_text(json.dumps(later), "utf-8")
    assert since(factcheck("report", "story", "--compare", file).stdout).endswith(
        "nothing new, nothing gone, 1 the same"
    )


def test_a_renamed_file_is_the_article_it_was(factcheck: Runner, tmp_path: Path) -> None:
    story = ferry(tmp_path)
    put(story, "state-wire/3.txt", ADMITTED)
    factcheck("report", "story")
    (story / "state-wire/3.txt").rename(story / "state-wire/ferry.txt")
    assert since(factcheck("report", "story", "--compare", "reports").stdout) == (
        "Since reports: 0 new, 1 changed, 0 gone, 0 the same"
    )


def test_it_says_how_new_the_articles_of_both_are(factcheck: Runner, tmp_path: Path) -> None:
    story = ferry(tmp_path)
    put(story, "valley-herald/1.txt", f"---\npublished: 2026-03-10\n---\n{DENIED}")
    factcheck("report", "story")
    put(story, "state-wire/3.txt", "---\npublished: 2026-03-12\n---\nThe council sits again.\n")
    assert since(factcheck("report", "story", "--compare", "reports").stdout).startswith(
        "Since reports (newest article 10 March 2026, now 12 March 2026): "
    )
    page = (tmp_path / "reports/index.html").read_text("utf-8")
    assert "newest article 10 March 2026, now 12 March 2026" in page


@pytest.mark.parametrize("old", ["reports", "nowhere/report.json", "story"])
def test_on_the_first_day_there_is_nothing_to_compare_with(
    factcheck: Runner, tmp_path: Path, old: str
) -> None:
    ferry(tmp_path)
    done = factcheck("report", "story", "--compare", old)
    assert (done.code, done.stderr) == (0, "")
    assert f"Nothing to compare with yet: there is no report in {old}\n" in done.stdout
    assert (tmp_path / "reports/report.json").exists()


@pytest.mark.parametrize("old", ["story/coast-daily/1.txt", "mine.json"])
def test_what_is_no_report_is_2_before_anything_is_written(
    factcheck: Runner, tmp_path: Path, old: str
) -> None:
    ferry(tmp_path)
    put(tmp_path, "mine.json", '{"name": "sales"}')
    done = factcheck("report", "story", "--compare", old)
    assert (done.code, done.stdout) == (2, "")
    assert one_line(done.stderr).startswith(f"factcheck: Cannot compare with {old}")
    assert not (tmp_path / "reports").exists()
