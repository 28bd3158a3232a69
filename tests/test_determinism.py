"""Same input, same bytes; and a finding keeps its id while its articles say the same."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Runner, Told, run_command
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.engine import analyse, findings
from factcheck.ingest import read
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
    for folder, order in (("forth", paths), ("back", paths[::-1])):
        assert factcheck("report", *order, "--output", folder).code == 0
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


# Findings whose readings read the same, in the same articles or in articles of the same file name

DAMS = {
    "two statements of one speaker": (
        "date",
        "“We should never have been told that the gates would hold,” Mara Holm said on {}. She left the town hall. "
        "“The rain will not stop for anybody in this valley,” Holm said on {}.",
        ("Tuesday", "Monday"),
    ),
    "two events of one company": (
        "date",
        "Corran Steel closed the Easton mill on {}, a filing shows. Corran Steel sold the Harrow yard on {}.",
        ("March 5", "March 7"),
    ),
    "two persons called by their age": (
        "age",
        "Mara Holm is the mayor of Corran Falls. The {}-year-old was tired. Jonas Brandt is her deputy. "
        "The {}-year-old went home.",
        ("51", "57"),
    ),
}


@pytest.mark.parametrize(("rule", "text", "values"), DAMS.values(), ids=DAMS)
def test_findings_that_read_the_same_keep_their_ids(
    told: Told, tmp_path: Path, rule: str, text: str, values: tuple[str, str]
) -> None:
    def ids(below: str = "") -> set[str]:
        shutil.rmtree(tmp_path / "told", ignore_errors=True)
        heads = (
            f"---\npublished: 2025-03-{day}\n---\n{title}\n\n" for day, title in ((12, "Dam"), (13, "Dams"))
        )
        pair = {
            outlet: head + text.format(value, value) + below
            for outlet, head, value in zip(("North Echo", "State Wire"), heads, values, strict=True)
        }
        two = [f for f in found(told, pair) if f.rule == rule]
        assert len({f.id for f in two}) == len(two) == 2
        assert two[0].readings[0].value == two[1].readings[0].value
        return {f.id for f in two}

    assert ids() == ids("\n\nThe garden behind the house was quiet.")


@pytest.mark.parametrize("case", [c for c in DAMS if DAMS[c][0] == "date"])
def test_a_finding_keeps_its_id_when_one_like_it_is_settled(told: Told, tmp_path: Path, case: str) -> None:
    rule, text, (one, other) = DAMS[case]

    def ids(last: str) -> set[str]:
        shutil.rmtree(tmp_path / "told", ignore_errors=True)
        head = "---\npublished: 2025-03-12\n---\nThe dam\n\n"
        pair = {"North Echo": head + text.format(one, one), "State Wire": head + text.format(other, last)}
        return {f.id for f in found(told, pair) if f.rule == rule}

    both, left = ids(other), ids(one)
    assert len(both) == 2
    assert len(left) == 1
    assert left < both


def test_one_slip_in_files_of_one_name_keeps_its_ids(told: Told, tmp_path: Path) -> None:
    """Whether articles with the same slip come or go, or are of outlets that sort before."""
    slip = (
        "The dam\n\nThe Post reported on Wednesday, March 11, 2025, that two sensors had been out of service."
    )
    outlets = ["Coast Daily", "State Wire", "Valley Herald", "A Post"]

    def ids(*names: str) -> dict[str | None, str]:
        shutil.rmtree(tmp_path / "told", ignore_errors=True)
        slips = found(told, {n: slip.replace("sensors", f"sensors in {n}") for n in names})
        return {f.readings[0].evidence[0].outlet: f.id for f in slips if f.rule == "weekday"}

    three = ids(*outlets[:3])
    assert len(set(three.values())) == 3
    four = ids(*outlets)
    assert len(set(four.values())) == 4
    assert {o: four[o] for o in three} == three
    two = ids(*outlets[1:3])
    assert two == {o: three[o] for o in two}


SPELT = (
    "The bridge\n\n“The {} of the new bridge will please nobody in this town,” said Marta Olsen, the mayor.\n"
)
AGED = "---\npublished: 2025-03-{}\n---\nA vote at Norby\n\nMarta Olsen, {}, is the mayor of Norby.\n"
SIDES = {
    "one side in two spellings": [SPELT.format(word) for word in ("colour", "color", "height")],
    "one side of two ages that one birthday allows": [
        AGED.format(day, age) for day, age in ((10, 51), (20, 52), (20, 60))
    ],
}


@pytest.mark.parametrize("texts", SIDES.values(), ids=SIDES)
def test_what_outlets_are_called_decides_no_reading(told: Told, tmp_path: Path, texts: list[str]) -> None:
    ids = []
    for outlets in ("abc", "bac", "cba"):
        shutil.rmtree(tmp_path / "told", ignore_errors=True)
        ids.append(
            only_id(told, {f"{o}/{n}": text for n, (o, text) in enumerate(zip(outlets, texts, strict=True))})
        )
    assert len(set(ids)) == 1


NAMES = st.text("abcdefghijklmnopqrstuvwxyzåéß -", min_size=1, max_size=12).filter(lambda n: n.strip() == n)
WEATHER = ("It rained all the while.", "The garden behind the house was quiet.", "Bees came and went.")


@settings(max_examples=8, deadline=None, derandomize=True)
@given(data=st.data())
def test_ids_stay_whatever_happens_elsewhere(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Folders renamed, paragraphs added at the end of articles, articles of other stories put beside them."""
    folder = tmp_path_factory.mktemp("elsewhere")
    outlets = sorted({f.parent for f in (ROOT / "corpus").rglob("*.txt")})
    names = data.draw(st.lists(NAMES, min_size=len(outlets), max_size=len(outlets), unique=True))
    for outlet, name in zip(outlets, names, strict=True):
        for file in sorted(outlet.glob("*.txt")):
            copy = folder / f"x{name}x" / file.name
            copy.parent.mkdir(parents=True, exist_ok=True)
            added = data.draw(st.lists(st.sampled_from(WEATHER), max_size=3))
            copy.write_text("\n\n".join([file.read_text("utf-8").rstrip(), *added]) + "\n", encoding="utf-8")
    for number in range(data.draw(st.integers(0, 3))):
        other = folder / data.draw(NAMES) / f"other{number}.txt"
        other.parent.mkdir(parents=True, exist_ok=True)
        other.write_text(SCHOOL if number % 2 else TITLE + DENIED, encoding="utf-8")
    now = {f.id for f in findings(analyse(read([folder]).articles).graphs, RULES)}
    before = {f.id for f in findings(analyse(read([ROOT / "corpus"]).articles).graphs, RULES)}
    assert now == before
