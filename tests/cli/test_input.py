"""What is no article, or cannot be read: one line, or an entry under `skipped`; never a traceback."""

import json
import os
from pathlib import Path

import pytest
from conftest import Runner

from .newsroom import command, ferry, one_line, put

JSON_LINES = "".join(
    f'{{"id": "j{n}", "text": "The ferry stopped on Monday."}}\n'
    if n != 7
    else '{"id": "j7", "text": "The ferry"\n'
    for n in range(1, 10)
)
BAD: dict[str, tuple[str | bytes, str, str]] = {
    "picture.txt": (b"\x89PNG\r\n\0\0\0", "picture.txt", "NUL"),
    "front.txt": ("---\noutlet: x\ntitle: a: b\n---\nThe ferry stopped.\n", "front.txt, line 3", "YAML"),
    "lines.jsonl": (JSON_LINES, "lines.jsonl, line 7", "not valid JSON"),
    "latin.txt": ("The café\n\nIt closed in the café.\n".encode("latin-1"), "latin.txt, line 1", "0xe9"),
    "again.jsonl": (
        '{"id": "a", "text": "The ferry stopped."}\n{"id": "a", "text": "It ran."}\n',
        "again.jsonl, line 2",
        "a second article with the id “a”",
    ),
    "empty.txt": ("", "empty.txt", "empty"),
}


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = ferry(tmp_path)
    for name, (data, _, _) in BAD.items():
        put(folder, name, data)
    put(folder, "README.md", "About these articles.\n")
    return folder


@pytest.mark.parametrize("verb", ["report", "check", "claims", "graph"])
def test_bad_files_among_good_ones_are_named_and_passed_over(
    factcheck: Runner, mixed: Path, verb: str
) -> None:
    done = factcheck(verb, mixed)
    assert done.code == (1 if verb == "check" else 0), done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == len(BAD)
    for _, source, reason in BAD.values():
        [line] = [line for line in lines if f"skipped {source}:" in line]
        assert reason in line


def test_what_was_skipped_stands_in_the_report(factcheck: Runner, mixed: Path, tmp_path: Path) -> None:
    done = factcheck("report", mixed, "--strict")
    assert done.code == 2
    report = json.loads((tmp_path / "reports" / "report.json").read_text(encoding="utf-8"))
    skipped = {s["source"]: s["reason"] for s in report["skipped"]}
    assert set(skipped) == {source for _, source, _ in BAD.values()} | {"README.md"}
    assert all(reason in skipped[source] for _, source, reason in BAD.values())
    assert len(report["findings"]) == 1


def test_strict_is_content_with_a_readme(factcheck: Runner, tmp_path: Path) -> None:
    put(ferry(tmp_path), "README.md", "About these articles.\n")
    done = factcheck("report", "story", "--strict")
    assert (done.code, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["report", "nowhere"], "nowhere: no such file or folder"),
        (["claims", "story", "nowhere"], "nowhere: no such file or folder"),
        (["report", "bare"], "no articles in bare"),
        (["report", "bad"], "picture.txt"),
        (["check", "bad/picture.txt", "--against", "story"], "picture.txt"),
        (["graph", "bad/picture.txt"], "picture.txt"),
        (["report"], "corpus"),
    ],
    ids=command,
)
def test_nothing_readable_is_2_in_one_line(
    factcheck: Runner, tmp_path: Path, arguments: list[str], said: str
) -> None:
    ferry(tmp_path)
    put(tmp_path, "bad/picture.txt", BAD["picture.txt"][0])
    (tmp_path / "bare").mkdir()
    done = factcheck(*arguments)
    assert (done.code, done.stdout) == (2, "")
    assert said in one_line(done.stderr)


def test_a_file_without_permission_is_skipped(factcheck: Runner, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    put(ferry(tmp_path), "secret.txt", "The ferry stopped.\n").chmod(0)
    done = factcheck("claims", "story")
    assert done.code == 0
    assert one_line(done.stderr) == "factcheck: skipped secret.txt: cannot be opened: permission denied"
