"""`factcheck claims`: the keys of the contract for every kind, in order, each where it says it is."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, run_command

from .newsroom import put

COMMON = {"kind", "article", "outlet", "subject", "start", "end", "text"}
KEYS = {
    "quote": {"use", "fragments", "words", "speaker", "cue", "sieve", "platform", "said"},
    "time": {"edtf", "weekday", "earliest", "latest", "anchor"},
    "event": {"action", "objects", "when"},
    "order": {"act", "anchor", "when", "low", "high"},
    "number": {"what", "low", "high", "unit", "approximate"},
    "age": {"person", "years", "as_of", "born"},
    "name": {"entity", "form", "type"},
    "role": {"person", "role"},
}
EVERYTHING = """---
published: 2023-05-20
---
🚢 A ferry sold

“The last ferry was full,” Marta Olsen, 44, the mayor of Norby, said on Friday, “and we were not told about it.”

Corran Steel closed the Easton mill on May 12, 2023. More than 40 boats were moored. The so-called “night ferry” ran.
“We will pay every claim within a month,” Henrik Voss, chief engineer at Corran Steel, wrote on Instagram on Monday.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The articles by id: those of the corpus, and one more whose lines end as on Windows."""
    folder = tmp_path_factory.mktemp("claims")
    for file in (ROOT / "corpus").rglob("*.txt"):
        put(folder, f"story/{file.relative_to(ROOT / 'corpus')}", file.read_bytes())
    put(folder, "story/state-wire/ferry.txt", EVERYTHING.replace("\n", "\r\n"))
    found = {}
    for file in (folder / "story").rglob("*.txt"):
        found[file.relative_to(folder / "story").as_posix()] = file.read_bytes().decode()
    found[""] = str(folder)
    return found


@pytest.fixture(scope="module")
def claims(texts: dict[str, str]) -> list[dict[str, Any]]:
    done = run_command("claims", "story", cwd=Path(texts[""]))
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.endswith("}\n")
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("kind", KEYS)
def test_every_kind_has_the_keys_of_the_contract(claims: list[dict[str, Any]], kind: str) -> None:
    own = [c for c in claims if c["kind"] == kind]
    assert own, f"no claim of kind {kind} in the corpus"
    for claim in own:
        assert COMMON | KEYS[kind] <= set(claim)


def test_claims_are_sorted_and_none_is_given_twice(claims: list[dict[str, Any]]) -> None:
    places = [(c["article"], c["start"]) for c in claims]
    assert places == sorted(places)
    assert all(json.dumps(a) != json.dumps(b) for a, b in pairwise(claims))
    assert {c["kind"] for c in claims} == set(KEYS)


def spans(value: Any) -> list[dict[str, Any]]:
    """Return everything inside a claim that says where it stands: {"start", "end", "text"}."""
    if isinstance(value, list):
        return [s for v in value for s in spans(v)]
    if isinstance(value, dict):
        own = [value] if {"start", "end", "text"} <= set(value) else []
        return own + [s for v in value.values() for s in spans(v)]
    return []


def test_every_span_is_the_articles_text(claims: list[dict[str, Any]], texts: dict[str, str]) -> None:
    for claim in claims:
        text = texts[claim["article"]]
        for span in spans(claim):
            assert span["start"] < span["end"]
            assert text[span["start"] : span["end"]] == span["text"]


def test_quotations_are_their_fragments(claims: list[dict[str, Any]], texts: dict[str, str]) -> None:
    quotes = [c for c in claims if c["kind"] == "quote"]
    for claim in quotes:
        text, fragments = texts[claim["article"]], claim["fragments"]
        assert claim["start"] <= fragments[0][0]
        assert fragments[-1][1] <= claim["end"]
        assert all(start < end for start, end in fragments)
        assert all(end < start for (_, end), (start, _) in pairwise(fragments))
        assert claim["words"] == " ".join(text[start:end] for start, end in fragments)
        assert claim["use"] in ("utterance", "scare", "title", "name")
        assert claim["words"].strip("“”\"'‘’") == claim["words"] or claim["use"] != "utterance"
    assert any(len(c["fragments"]) == 2 and c["article"] == "state-wire/ferry.txt" for c in quotes)


def test_values_are_of_the_contracts_types(claims: list[dict[str, Any]]) -> None:
    for claim in claims:
        match claim["kind"]:
            case "time":
                assert claim["weekday"] in (None, *range(7))
                assert all(day is None or len(day) == 10 for day in (claim["earliest"], claim["latest"]))
            case "event":
                assert {"earliest", "latest"} <= set(claim["when"])
            case "age":
                assert {"earliest", "latest"} == set(claim["born"])
            case "name":
                assert claim["type"] in ("person", "organisation", "place")
            case "quote" if claim["speaker"]:
                assert {"name", "mention"} <= set(claim["speaker"])
                assert claim["sieve"]


@pytest.mark.parametrize("kinds", [["quote"], ["time", "age"]])
def test_kinds_can_be_chosen(claims: list[dict[str, Any]], texts: dict[str, str], kinds: list[str]) -> None:
    wanted = [argument for kind in kinds for argument in ("--kind", kind)]
    done = run_command("claims", "story", *wanted, cwd=Path(texts[""]))
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        c for c in claims if c["kind"] in kinds
    ]
