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
    [line] = [line for line in stdout.splitlines() if " since " in line]
    return line


def test_the_daily_habit_compares_with_what_it_writes_over(factcheck: Runner, tmp_path: Path) -> None:
    story = ferry(tmp_path)
    assert " since " not in factcheck("report", "story").stdout
    put(story, "hill-courier/2.txt", SCHOOL)
    put(story, "wine-letter/2.txt", SCHOOL.replace("did not", "did"))
    assert since(factcheck("report", "story", "--compare", "reports").stdout) == "1 new, 0 gone since reports"
    done = factcheck("report", "story", "--compare", "reports/report.json")
    assert since(done.stdout) == "Nothing new, nothing gone since reports/report.json"
    (story / "coast-daily/1.txt").unlink()
    done = factcheck("report", "story", "--compare", "reports", "--fail-on", "error")
    assert (done.code, since(done.stdout)) == (1, "0 new, 1 gone since reports")


def test_a_witness_more_or_less_is_a_change_not_another_finding(factcheck: Runner, tmp_path: Path) -> None:
    story = ferry(tmp_path)
    factcheck("report", "story")
    put(story, "state-wire/3.txt", ADMITTED + "\nThe council sits again on Monday.\n")
    assert since(factcheck("report", "story", "--compare", "reports").stdout) == (
        "0 new, 1 changed, 0 gone since reports"
    )
    put(story, "coast-daily/1.txt", DENIED)
    assert since(factcheck("report", "story", "--compare", "reports").stdout) == (
        "0 new, 1 changed, 0 gone since reports"
    )
    put(story, "state-wire/3.txt", DENIED)
    assert since(factcheck("report", "story", "--compare", "reports").stdout) == "0 new, 1 gone since reports"


def test_an_edit_elsewhere_or_a_moved_folder_changes_nothing(factcheck: Runner, tmp_path: Path) -> None:
    story = ferry(tmp_path)
    factcheck("report", "story")
    put(story, "valley-herald/1.txt", DENIED.replace("\n\n", "\n\nThe ferry was built in Norby.\n\n"))
    (story / "valley-herald").rename(story / "valley-herald-archive")
    story.rename(tmp_path / "moved")
    done = factcheck("report", "moved", "--compare", "reports")
    assert since(done.stdout) == "Nothing new, nothing gone since reports"


def test_keys_of_a_later_version_are_passed_over(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    factcheck("report", "story")
    file = tmp_path / "reports" / "report.json"
    later = json.loads(file.read_text("utf-8"))
    parts = [later, later["articles"][0], later["findings"][0], later["findings"][0]["readings"][0]]
    for part in (*parts, later["findings"][0]["readings"][0]["evidence"][0], later["statistics"]):
        part["mood"] = ["grave"]
    file.write_text(json.dumps(later), "utf-8")
    assert since(factcheck("report", "story", "--compare", file).stdout).startswith("Nothing new")


@pytest.mark.parametrize("old", ["nowhere", "story", "story/coast-daily/1.txt"])
def test_what_is_no_report_is_2_before_anything_is_written(
    factcheck: Runner, tmp_path: Path, old: str
) -> None:
    ferry(tmp_path)
    done = factcheck("report", "story", "--compare", old)
    assert (done.code, done.stdout) == (2, "")
    assert one_line(done.stderr).startswith(f"factcheck: Cannot compare with {old}")
    assert not (tmp_path / "reports").exists()
