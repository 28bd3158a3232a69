"""Same input, same bytes; and a finding keeps its id while its articles say the same."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Runner, Told, run_command

from factcheck.engine import analyse, findings
from factcheck.model import Finding
from factcheck.rule import load_rules


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Everything that a report on the corpus writes."""
    folder = tmp_path_factory.mktemp("first")
    done = run_command("report", ROOT / "corpus", "--output", folder, cwd=folder, env={"PYTHONHASHSEED": "0"})
    assert done.code == 0, done.stderr
    return files(folder)


def test_another_run_with_other_hashes_another_zone_and_language(
    first: dict[str, bytes], factcheck: Runner, tmp_path: Path
) -> None:
    env = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "COLUMNS": "40"}
    assert factcheck("report", ROOT / "corpus", "--output", "out", env=env).code == 0
    again = files(tmp_path / "out")
    assert set(again) == set(first)
    assert [name for name in first if again[name] != first[name]] == []


def test_another_folder_and_another_order(first: dict[str, bytes], factcheck: Runner, tmp_path: Path) -> None:
    """The folder is renamed, its files made anew in the opposite order, with other times of change."""
    corpus = sorted((ROOT / "corpus").rglob("*.txt"), reverse=True)
    for file in corpus:
        copy = tmp_path / "another name" / file.relative_to(ROOT / "corpus")
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    assert factcheck("report", "another name", "--output", "out").code == 0
    again = files(tmp_path / "out")
    assert [name for name in first.keys() | again.keys() if again.get(name) != first.get(name)] == []


def test_files_given_one_by_one_in_either_order(factcheck: Runner, tmp_path: Path) -> None:
    paths = sorted((ROOT / "corpus").rglob("*.txt"))
    for folder, given in (("forth", paths), ("back", paths[::-1])):
        assert factcheck("report", *given, "--output", folder).code == 0
    assert files(tmp_path / "forth") == files(tmp_path / "back")


@pytest.mark.parametrize("verb", ["claims", "graph"])
def test_other_verbs_print_the_same_bytes(factcheck: Runner, verb: str) -> None:
    seeds = ("1", "2")
    one, two = (factcheck(verb, ROOT / "corpus", env={"PYTHONHASHSEED": seed}) for seed in seeds)
    assert one == two
    assert one.stdout


def test_no_time_stamp_and_no_path_of_this_machine(first: dict[str, bytes]) -> None:
    for name, data in first.items():
        assert str(ROOT).encode() not in data, name
    report = json.loads(first["report.json"])
    assert not set(report) & {"generated", "created", "time", "version"}


def test_no_two_findings_share_an_id(first: dict[str, bytes]) -> None:
    ids = [f["id"] for f in json.loads(first["report.json"])["findings"]]
    assert len(set(ids)) == len(ids) >= 3


# Fingerprints

RULES = load_rules()
TITLE = "The ferry and the mayor\n\n"
DENIED = "“We did not approve the sale of the old ferry to anyone,” said Marta Olsen, the mayor.\n"
ADMITTED = DENIED.replace("did not", "did")
MORE = "\nThe ferry was built in the yard of Norby. It carried the mail for fifty years.\n"
BASE = {"Valley Herald": TITLE + DENIED, "Coast Daily": TITLE + ADMITTED}


def found(told: Told, articles: dict[str, str]) -> list[Finding]:
    return list(findings(analyse(told(articles)).graphs, RULES))


def only_id(told: Told, articles: dict[str, str]) -> str:
    [finding] = found(told, articles)
    return finding.id


def changed(**articles: str) -> dict[str, str]:
    return {**BASE, **{outlet.replace("_", " "): text for outlet, text in articles.items()}}


SAME: dict[str, dict[str, str]] = {
    "a sentence added below": changed(Valley_Herald=BASE["Valley Herald"] + MORE),
    "a paragraph added above": changed(Coast_Daily=TITLE + MORE.lstrip() + "\n" + ADMITTED),
    "another title": changed(Coast_Daily="A ferry is sold\n\n" + ADMITTED),
    "a date of publication": changed(Coast_Daily=f"---\npublished: 2023-05-20\n---\n{TITLE}{ADMITTED}"),
    "curly marks made straight": changed(Coast_Daily=TITLE + ADMITTED.replace("“", '"').replace("”", '"')),
    "the speaker spelt out": changed(
        Valley_Herald=TITLE + DENIED.replace("Marta Olsen", "Marta Ines Olsen"),
        Coast_Daily=TITLE + ADMITTED.replace("Marta Olsen", "Marta Ines Olsen"),
    ),
    "moved to another folder": {
        "Norby/Valley Herald/article": BASE["Valley Herald"],
        "Coast Daily": BASE["Coast Daily"],
    },
}
OTHER: dict[str, dict[str, str]] = {
    "another reading": changed(Coast_Daily=TITLE + DENIED.replace("did not", "will")),
    "one side gives way to the other": {
        "Valley Herald": BASE["Coast Daily"],
        "Coast Daily/second": BASE["Valley Herald"],
    },
    "a third article agrees": {**BASE, "State Wire/third": TITLE + ADMITTED + MORE},
}


@pytest.mark.parametrize("articles", SAME.values(), ids=SAME)
def test_an_edit_elsewhere_keeps_the_id(told: Told, tmp_path: Path, articles: dict[str, str]) -> None:
    before = only_id(told, BASE)
    shutil.rmtree(tmp_path / "told")
    assert only_id(told, articles) == before


@pytest.mark.parametrize("articles", OTHER.values(), ids=OTHER)
def test_other_readings_or_witnesses_change_the_id(
    told: Told, tmp_path: Path, articles: dict[str, str]
) -> None:
    before = only_id(told, BASE)
    shutil.rmtree(tmp_path / "told")
    assert only_id(told, articles) != before


def test_severity_and_message_do_not_enter(factcheck: Runner, told: Told, tmp_path: Path) -> None:
    before = only_id(told, BASE)
    (tmp_path / "factcheck.toml").write_text('severity = { quote-meaning = "info" }\n', encoding="utf-8")
    assert factcheck("report", "told", "--output", "out").code == 0
    report: dict[str, Any] = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert [(f["id"], f["severity"]) for f in report["findings"]] == [(before, "info")]


SCHOOL = (
    "Hill school\n\n“We did not approve the closing of classes in March,” said Pietro Gallo, a teacher.\n"
)


def test_like_findings_keep_ids_of_their_own(told: Told) -> None:
    """Two stories in files of the same name, where the same words change in the same way."""
    stories = {**BASE, "Hill Courier": SCHOOL, "Wine Letter": SCHOOL.replace("did not", "did")}
    one, two = found(told, stories)
    assert {r.value for r in one.readings} == {r.value for r in two.readings}
    assert {one.subject, two.subject} == {"Marta Olsen", "Pietro Gallo"}
    assert one.id != two.id
