"""`factcheck check`: the findings of a report that touch the new article, in four formats."""

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import ROOT, Runner, run_command

from factcheck.output.schema import schema_text

from .newsroom import ADMITTED, ferry, put

CORPUS = sorted(f.relative_to(ROOT / "corpus").as_posix() for f in (ROOT / "corpus").rglob("*.txt"))


def touching(report: dict[str, Any], article: str) -> list[str]:
    """Return the ids of the findings that show an article."""
    return [
        f["id"]
        for f in report["findings"]
        if any(e["article"] == article for r in f["readings"] for e in r["evidence"])
    ]


@pytest.mark.parametrize("article", CORPUS)
def test_a_check_finds_what_a_report_on_all_would(corpus_report: dict[str, Any], article: str) -> None:
    done = run_command("check", article, "--against", ".", "--format", "json", cwd=ROOT / "corpus")
    found = json.loads(done.stdout)
    assert [f["id"] for f in found["findings"]] == touching(corpus_report, article)
    assert found["findings"] == [
        f for f in corpus_report["findings"] if f["id"] in touching(corpus_report, article)
    ]
    loud = any(f["severity"] != "info" for f in found["findings"])
    assert (done.code, done.stderr) == (int(loud), "")


@pytest.fixture(scope="module")
def seeds_report(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("seeds")
    done = run_command("report", shared / "seeds", "--output", folder, cwd=folder)
    assert done.code == 0, done.stderr
    report: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return report


@pytest.mark.parametrize("number", range(5))
def test_each_seed_against_the_other_four(
    shared: Path, seeds_report: dict[str, Any], number: int, factcheck: Runner
) -> None:
    files = sorted((shared / "seeds").glob("*.txt"))
    new = files.pop(number)
    older = [argument for file in files for argument in ("--against", file)]
    done = factcheck("check", new, *older, "--format", "json")
    found = [f["id"] for f in json.loads(done.stdout)["findings"]]
    assert found == touching(seeds_report, new.name)


def test_a_draft_from_outside_the_archive(factcheck: Runner, tmp_path: Path) -> None:
    story = ferry(tmp_path)
    shutil.move(story / "coast-daily" / "1.txt", tmp_path / "draft.txt")
    done = factcheck("check", "draft.txt", "--against", "story")
    assert done.code == 1
    assert "draft.txt:3" in done.stdout
    assert "story/valley-herald/1.txt:3" in done.stdout


def test_a_finding_stands_in_the_new_article(factcheck: Runner, tmp_path: Path) -> None:
    """Also where the old ones are fewer, and so the likelier slip."""
    story = ferry(tmp_path)
    put(tmp_path, "story/state-wire/1.txt", ADMITTED.replace("A ferry sold", "Sold"))
    shutil.move(story / "coast-daily" / "1.txt", tmp_path / "draft.txt")
    check = ("check", "draft.txt", "--against", "story", "--format")
    assert factcheck(*check, "text").stdout.startswith("draft.txt:3: ")
    assert "file=draft.txt,line=3," in factcheck(*check, "github").stdout
    [result] = json.loads(factcheck(*check, "sarif").stdout)["runs"][0]["results"]
    [place] = result["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "draft.txt"
    assert len(result["relatedLocations"]) == 2


def test_any_name_may_be_written_to(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    done = factcheck("check", "story", "--format", "json", "-o", "out/a:b.json")
    assert (done.code, done.stderr) == (1, "")
    assert json.loads((tmp_path / "out" / "a:b.json").read_text(encoding="utf-8"))["findings"]


def test_what_older_articles_say_of_each_other_is_no_finding(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    put(
        tmp_path,
        "draft.txt",
        "Ferry timetable\n\nThe old ferry runs on Sundays, said Marta Olsen, the mayor.\n",
    )
    done = factcheck("check", "draft.txt", "--against", "story", "--format", "json")
    assert (done.code, json.loads(done.stdout)["findings"]) == (0, [])


def test_only_the_story_of_the_new_article_is_compared(factcheck: Runner, tmp_path: Path) -> None:
    story = ferry(tmp_path)
    grower = "“In forty years I have seen no April like this one,” said Pietro Gallo, a grower.\n"
    put(story, "hill-courier/1.txt", f"Frost in the vineyards\n\nThe grapes of the hills froze. {grower}")
    put(story, "wine-letter/1.txt", f"A harvest lost\n\nFrost took the grapes. {grower.replace('no', 'an')}")
    whole = json.loads(factcheck("check", "story", "--format", "json").stdout)
    assert (whole["statistics"]["stories"], len(whole["findings"])) == (2, 2)
    older = (
        "--against",
        "story/valley-herald",
        "--against",
        "story/hill-courier",
        "--against",
        "story/wine-letter",
    )
    done = json.loads(factcheck("check", "story/coast-daily", *older, "--format", "json").stdout)
    assert done["statistics"]["stories"] == 1
    [finding] = done["findings"]
    assert finding["id"] in {f["id"] for f in whole["findings"]}


def test_every_format_says_the_same(factcheck: Runner, corpus: Path, tmp_path: Path) -> None:
    said = {}
    for name in ("json", "sarif", "github", "text"):
        done = factcheck("check", "corpus", "--format", name, "--output", f"out/{name}")
        assert (done.code, done.stdout, done.stderr) == (1, "", "")
        said[name] = (tmp_path / "out" / name).read_text(encoding="utf-8")
    report = json.loads(said["json"])
    jsonschema.validate(report, json.loads(schema_text()), cls=jsonschema.Draft202012Validator)
    sarif = json.loads(said["sarif"])
    assert sarif["version"] == "2.1.0"
    [run] = sarif["runs"]
    assert len(run["results"]) == len(report["findings"]) == len(said["github"].splitlines())
    for result, finding in zip(run["results"], report["findings"], strict=True):
        assert result["ruleId"] == finding["rule"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert (tmp_path / uri).is_file()
        assert f"{finding['message']} [{finding['rule']}]" in said["text"]
    levels = {"error": "::error ", "warning": "::warning ", "info": "::notice "}
    for line, finding in zip(said["github"].splitlines(), report["findings"], strict=True):
        assert line.startswith(levels[finding["severity"]])


def test_a_report_holds_the_contracts_keys(corpus_report: dict[str, Any]) -> None:
    jsonschema.validate(corpus_report, json.loads(schema_text()), cls=jsonschema.Draft202012Validator)
    assert corpus_report["findings"]
    for finding in corpus_report["findings"]:
        values = [r["value"] for r in finding["readings"]]
        assert len(set(values)) == len(values)
        assert 0 <= finding["confidence"] <= 1
        support = [r["independent"] for r in finding["readings"]]
        assert support == sorted(support, reverse=True)
        for reading in finding["readings"]:
            assert reading["articles"] == len({e["article"] for e in reading["evidence"]})
            assert reading["independent"] <= reading["articles"]
            assert all(len(e["text"]) < 200 for e in reading["evidence"])


def test_the_console_names_the_page(factcheck: Runner, corpus: Path, tmp_path: Path) -> None:
    done = factcheck("report", corpus, "--output", "out")
    assert "Report: out/index.html" in done.stdout
    assert (tmp_path / "out" / "index.html").is_file()


@pytest.mark.parametrize(
    ("age", "stands"),
    [
        (57, "Your draft stands alone against 3 articles."),
        (51, "Your draft is with the majority: 2 other articles to 1."),
        (64, "Your draft stands with 1 other article; 2 have another reading."),
    ],
)
def test_a_draft_is_named_and_is_no_support_for_itself(
    factcheck: Runner, tmp_path: Path, age: int, stands: str
) -> None:
    for outlet, years in (("herald", 51), ("post", 51), ("wire", 64)):
        text = f"---\npublished: 2025-03-12\n---\nMara Holm, {years}, is the mayor of Corran Falls.\n"
        put(tmp_path, f"corpus/{outlet}/mayor.txt", text)
    draft = put(tmp_path, "draft.txt", f"Mayor Mara Holm, {age}, criticised the state.\n")
    done = factcheck("check", draft, "--against", tmp_path / "corpus")
    lines = done.stdout.splitlines()
    assert done.code == 1
    assert lines[1].startswith(f"  {age}  (")
    assert lines[2].split()[:2] == ["your", "draft"]
    assert f"  help: {stands}" in lines
    assert ("2 independent outlets have 51" in done.stdout) == (age == 57)
