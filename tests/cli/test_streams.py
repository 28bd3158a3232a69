"""Pipes and terminals: no colour where none was asked for, and a closed pipe ends quietly."""

import os
import pty
import subprocess
from pathlib import Path

import pytest
from conftest import command_path

from .newsroom import ADMITTED, DENIED, command, ferry, put

LINES = [
    ["report", "story"],
    ["check", "story"],
    ["rules"],
    ["explain", "platform"],
    ["report", "nowhere"],
    ["reprot"],
]


def environment(**more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE")}
    return {**kept, "TERM": "xterm-256color", **more}


def on_terminal(arguments: list[str], cwd: Path, env: dict[str, str]) -> bytes:
    """Return what the command shows on a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [command_path(), *arguments], cwd=cwd, stdin=theirs, stdout=theirs, stderr=theirs, env=env
    )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:  # Linux reports the other end's closing as an error
        pass
    process.wait(timeout=60)
    os.close(ours)
    return shown


@pytest.mark.parametrize("arguments", LINES, ids=command)
def test_a_pipe_gets_no_colour(tmp_path: Path, arguments: list[str]) -> None:
    ferry(tmp_path)
    done = subprocess.run(
        [command_path(), *arguments], cwd=tmp_path, capture_output=True, env=environment(), check=False
    )
    assert b"\x1b" not in done.stdout + done.stderr
    assert done.stdout + done.stderr


@pytest.mark.parametrize("arguments", LINES, ids=command)
def test_no_color_is_kept_on_a_terminal(tmp_path: Path, arguments: list[str]) -> None:
    ferry(tmp_path)
    shown = on_terminal(arguments, tmp_path, environment(NO_COLOR="1"))
    assert shown
    assert b"\x1b[" not in shown


@pytest.mark.parametrize("verb", ["claims", "graph"])
def test_a_closed_pipe_ends_quietly(tmp_path: Path, verb: str) -> None:
    for number in range(40):  # more than a pipe holds
        put(tmp_path, f"story/herald-{number}/1.txt", (DENIED + "\n" + ADMITTED) * 3)
    done = subprocess.run(
        ["bash", "-c", f'"{command_path()}" {verb} story | head -1; exit "${{PIPESTATUS[0]}}"'],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize("arguments", [["rules"], ["report", "story"], ["--help"]], ids=command)
def test_a_pipe_closed_at_once_ends_quietly(tmp_path: Path, arguments: list[str]) -> None:
    ferry(tmp_path)
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run(
        [command_path(), *arguments], cwd=tmp_path, stdout=theirs, stderr=subprocess.PIPE, check=False
    )
    os.close(theirs)
    assert (done.returncode, done.stderr) == (0, b"")
