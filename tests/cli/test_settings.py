"""factcheck.toml and a newsroom's folder of rules: what loads, and what stops the run with its name."""

import json
from pathlib import Path

import pytest
from conftest import Runner

from .newsroom import ferry, newsroom, one_line, put, rule_file


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('sellect = ["date"]\n', "there is no setting 'sellect'; did you mean 'select'?"),
        ("volume = 11\n", "there is no setting 'volume'; the keys are rules, select"),
        ('fail-on = "fatal"\n', "fail-on: "),
        ("select = [\n", "not valid TOML"),
        ('severity = { date = "loud" }\n', "severity.date: "),
        ('severity = { dates = "error" }\n', "there is no rule 'dates'"),
        ('select = ["dates"]\n', "there is no rule 'dates'"),
        ('rules = ["nowhere"]\n', "nowhere does not exist"),
        (b'select = ["\xff"]\n', "factcheck.toml"),
        ('rules = "house"\n', "rules: has to be a list of folders, not 'house'"),
        ("select = [3]\n", "select.0: has to be a list of rules' names, not 3"),
        ('severity = "error"\n', "severity: has to be a table of rules' names with a severity each"),
    ],
)
def test_a_wrong_setting_stops_the_run(
    factcheck: Runner, tmp_path: Path, toml: str | bytes, said: str
) -> None:
    ferry(tmp_path)
    put(tmp_path, "factcheck.toml", toml)
    done = factcheck("report", "story")
    assert done.code == 2, done.stderr
    assert said in one_line(done.stderr)


def test_settings_are_found_above_and_in_pyproject(factcheck: Runner, tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", '[tool.factcheck]\nselect = ["date"]\n')
    below = tmp_path / "desk" / "drafts"
    below.mkdir(parents=True)
    listed = factcheck("rules", cwd=below)
    assert [line.split()[0] for line in listed.stdout.splitlines()] == ["date"]
    named = put(tmp_path, "other.toml", 'ignore = ["date"]\n')
    listed = factcheck("rules", "--config", named, cwd=below)
    assert "date" not in [line.split()[0] for line in listed.stdout.splitlines()]
    assert len(listed.stdout.splitlines()) > 1


def test_a_pyproject_of_others_is_passed_by(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    put(tmp_path, "pyproject.toml", "tool = 3\n")
    assert factcheck("report", "story").code == 0


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("[project]\nname = 'x'\n", "pyproject.toml has no table [tool.factcheck]"),
        ("tool = 3\n", "pyproject.toml has no table [tool.factcheck]"),
        ("[tool]\nfactcheck = 3\n", "pyproject.toml: tool.factcheck has to be a table"),
    ],
)
def test_a_pyproject_without_settings_says_so(
    factcheck: Runner, tmp_path: Path, toml: str, said: str
) -> None:
    ferry(tmp_path)
    put(tmp_path, "pyproject.toml", toml)
    done = factcheck("report", "story", "--config", "pyproject.toml")
    assert done.code == 2
    assert said in one_line(done.stderr)


def test_rule_files_import_what_they_share(factcheck: Runner, tmp_path: Path) -> None:
    """Two folders of one name, each with a helper of its own."""
    ferry(tmp_path)
    put(tmp_path, "factcheck.toml", 'rules = ["sports/house", "news/house"]\n')
    for desk in ("sports", "news"):
        text = rule_file(f"{desk}_words").replace('"Shared words."', "WORDS")
        put(tmp_path, f"{desk}/house/words.py", f"from ._texts import WORDS\n{text}")
        put(tmp_path, f"{desk}/house/_texts.py", f"WORDS = 'Shared, says {desk}.'\n")
    done = factcheck("report", "story", "--select", "news-words", "--select", "sports-words")
    assert (done.code, done.stderr) == (0, "")
    report = json.loads((tmp_path / "reports" / "report.json").read_text(encoding="utf-8"))
    assert [f["message"] for f in report["findings"]] == ["Shared, says news.", "Shared, says sports."]


def test_examples_that_do_not_hold_are_marked(factcheck: Runner, tmp_path: Path) -> None:
    newsroom(tmp_path, shared_words=rule_file("shared_words"))
    page = factcheck("explain", "shared-words")
    assert page.code == 2
    assert page.stdout.count("DOES NOT HOLD: found nothing") == 1
    proof = factcheck("rules", "--prove", "--select", "shared-words")
    assert proof.code == 2
    assert one_line(proof.stderr) == ("factcheck: rule shared-words: example 1 does not hold: found nothing")
    assert factcheck("rules", "--prove", "--select", "platform").code == 0


def test_an_example_that_cannot_be_read_stops_the_proof(factcheck: Runner, tmp_path: Path) -> None:
    newsroom(tmp_path, shared_words=rule_file("shared_words").replace('"b": "x"', '"b": ""'))
    done = factcheck("explain", "shared-words")
    assert done.code == 2
    assert "an example cannot be read" in done.stderr


def test_a_newsrooms_rule_is_listed_explained_and_run(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    newsroom(
        tmp_path, shared_words=rule_file("shared_words"), _helper="raise RuntimeError('not a rule file')"
    )
    assert "shared-words" in factcheck("rules").stdout
    page = factcheck("explain", "shared-words")
    assert "Find quotations that two articles share." in page.stdout
    done = factcheck("report", "story", "--select", "shared-words", cwd=tmp_path)
    assert (done.code, done.stderr) == (0, "")
    report = json.loads((tmp_path / "reports" / "report.json").read_text(encoding="utf-8"))
    assert [(f["rule"], f["severity"]) for f in report["findings"]] == [("shared-words", "info")]
    assert report["statistics"]["rules"] == ["shared-words"]


NO_DOCSTRING = rule_file("bare").replace('    """Find quotations that two articles share."""\n', "")
BROKEN = {
    "a syntax error": ("def broken(:\n", "SyntaxError"),
    "no rule": ("VERBS = ['said']\n", "holds no rule; does it use the @rule decorator?"),
    "no docstring": (NO_DOCSTRING, "rule bare has no docstring"),
    "a missing import": ("import verbs_of_saying\n", "ModuleNotFoundError"),
    "an exit": ("raise SystemExit(0)\n", "SystemExit"),
}


@pytest.mark.parametrize(("text", "said"), BROKEN.values(), ids=BROKEN)
def test_a_rule_file_that_does_not_load_stops_the_run(
    factcheck: Runner, tmp_path: Path, text: str, said: str
) -> None:
    ferry(tmp_path)
    newsroom(tmp_path, broken=text)
    done = factcheck("report", "story")
    assert done.code == 2, done.stderr
    line = one_line(done.stderr)
    assert "house_rules/broken.py" in line
    assert said in line
    assert not (tmp_path / "reports").exists()


@pytest.mark.parametrize(
    "files",
    [
        {"platform": rule_file("platform")},
        {"one": rule_file("shared_words"), "two": rule_file("shared_words")},
    ],
    ids=["a built-in rule's name", "twice in the folder"],
)
def test_two_rules_of_one_name_stop_the_run(factcheck: Runner, tmp_path: Path, files: dict[str, str]) -> None:
    ferry(tmp_path)
    newsroom(tmp_path, **files)
    done = factcheck("report", "story")
    assert done.code == 2
    line = one_line(done.stderr)
    assert "two rules are called" in line
    assert f"{list(files)[-1]}.py" in line


def test_an_empty_folder_of_rules_stops_the_run(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    newsroom(tmp_path)
    (tmp_path / "house_rules").mkdir()
    done = factcheck("report", "story")
    assert done.code == 2
    assert "holds no rule files" in one_line(done.stderr)
