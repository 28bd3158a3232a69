"""JSON, SARIF, GitHub commands: valid, exact, and not to be broken by what an article says."""

import json
import re
from typing import Any

import jsonschema
import pytest

from factcheck.model import Report
from factcheck.output.github import to_github
from factcheck.output.json import to_json
from factcheck.output.sarif import to_sarif
from factcheck.output.schema import FILE, schema_text

from . import story

SCHEMA = json.loads(schema_text())


def sarif(**more: Any) -> Any:
    return json.loads(to_sarif(story.full(), story.RULES, story.articles(), **more))["runs"][0]


def test_the_shipped_schema_is_up_to_date() -> None:
    assert FILE.read_text(encoding="utf-8") == schema_text(), "run python -m factcheck.output.schema"


@pytest.mark.parametrize("report", [story.full(), story.report()])
def test_json_validates_and_reads_back(report: Report) -> None:
    text = to_json(report)
    data = json.loads(text)
    jsonschema.validate(data, SCHEMA, cls=jsonschema.Draft202012Validator)
    assert list(data) == ["schema", "articles", "findings", "skipped", "statistics"]
    assert data["schema"] == "factcheck.report/1"
    assert Report.model_validate_json(text) == report
    assert text.endswith("}\n")
    assert "\\u" not in text


def test_the_schema_refuses_what_the_contract_does_not_have() -> None:
    data = json.loads(to_json(story.full()))
    data["findings"][0]["severity"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA, cls=jsonschema.Draft202012Validator)


def test_sarif_regions_point_at_the_words() -> None:
    run = sarif()
    texts = story.TEXTS
    seen = 0
    for result in run["results"]:
        for location in [*result["locations"], *result["relatedLocations"]]:
            physical = location["physicalLocation"]
            text = texts[physical["artifactLocation"]["uri"]]
            region = physical["region"]
            start, length = region["charOffset"], region["charLength"]
            assert text[start : start + length] == region["snippet"]["text"]
            line = text.split("\n")[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
            assert region["endLine"] == region["startLine"]
            seen += 1
    assert seen == 6


def test_sarif_names_rules_levels_and_fingerprints() -> None:
    run = sarif()
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert {r["ruleId"]: r["level"] for r in run["results"]} == {
        "platform": "warning",
        "age": "note",
        "quote-wording": "error",
    }
    assert run["results"][2]["partialFingerprints"] == {"factcheck/v1": "00c0ffee00c0ffee"}
    help_text = next(r for r in rules if r["id"] == "quote-wording")["help"]["text"]
    assert "We stay" in help_text


def test_sarif_stands_at_the_odd_one_out() -> None:
    result = sarif()["results"][2]
    assert [loc["physicalLocation"]["artifactLocation"]["uri"] for loc in result["locations"]] == [
        "post/bridge.txt"
    ]
    assert [loc["message"]["text"] for loc in result["relatedLocations"]] == [
        "Herald: should not have been",
        "outlet unknown: should not have been",
    ]


def test_sarif_paths_are_uris() -> None:
    result = sarif(paths={"post/bridge.txt": "a b/100%\\ü.txt"})["results"][2]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b/100%25/%C3%BC.txt"


def test_github_writes_one_command_a_finding() -> None:
    lines = to_github(story.full(), paths={"post/bridge.txt": "corpus/post/bridge.txt"}).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::warning", "::notice", "::error"]
    assert lines[2].startswith(
        "::error file=corpus/post/bridge.txt,line=3,title=quote-wording::Ines Calder is"
    )
    assert "should not have been (Herald, herald/bridge.txt:3 and 1 more)%0A" in lines[2]


def test_github_commands_cannot_be_forged() -> None:
    finding = story.WORDING.model_copy(
        update={"message": "100%\n::error file=x::gotcha\r\n::stop-commands::t"}
    )
    report = story.report(finding)
    text = to_github(report, paths={"post/bridge.txt": "a,line=9:b%\n::x.txt"})
    assert text.count("\n") == 1
    assert "\r" not in text
    properties = re.match(r"::error (.*?)::", text)
    assert properties
    assert properties[1].split(",")[0] == "file=a%2Cline=9%3Ab%25%0A%3A%3Ax.txt"
    assert "100%25%0A" in text
