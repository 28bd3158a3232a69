"""Awkward quotations of tests/cases/quotations through the command line: fragments, use, speaker and step."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ROOT, run_command

CASES: list[dict[str, Any]] = [
    case
    for name in ("attribution", "awkward", "further")
    for case in yaml.safe_load((ROOT / f"tests/cases/quotations/{name}.yml").read_text(encoding="utf-8"))
]
HEADLINE = "News from the harbour"


def article(case: dict[str, Any]) -> str:
    return f"{case.get('headline', HEADLINE)}\n\n{case['text']}\n"


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """All cases' quotations by the number of the case, from one run of the command."""
    folder = tmp_path_factory.mktemp("awkward")
    for number, case in enumerate(CASES):
        (folder / f"{number}.txt").write_text(article(case), encoding="utf-8")
    done = run_command("claims", "--kind", "quote", folder, cwd=folder)
    assert (done.code, done.stderr) == (0, "")
    found: dict[str, list[dict[str, Any]]] = {}
    for line in done.stdout.splitlines():
        claim = json.loads(line)
        found.setdefault(Path(claim["article"]).stem, []).append(claim)
    return found


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case["name"] for case in CASES])
def test_awkward(claims: dict[str, list[dict[str, Any]]], number: int) -> None:
    case = CASES[number]
    text = article(case)
    wanted = [
        {"use": "utterance", "speaker": None, "sieve": None, **{k: q[k] for k in q}} for q in case["quotes"]
    ]
    found = []
    for claim in claims.get(str(number), []):
        speaker = claim["speaker"]
        found.append(
            {
                "fragments": [text[a:b] for a, b in claim["fragments"]],
                "use": claim["use"],
                "speaker": speaker and (speaker["name"] or speaker["mention"]["text"]),
                "sieve": claim["sieve"],
            }
        )
        if speaker:
            mention = speaker["mention"]
            assert text[mention["start"] : mention["end"]] == mention["text"]
    assert found == wanted


def test_the_cases_are_many_and_told_apart() -> None:
    assert len(CASES) >= 30
    assert len({case["name"] for case in CASES}) == len(CASES)
