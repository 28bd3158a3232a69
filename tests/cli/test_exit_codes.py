"""The exit codes of the contract: 0, 1, 2, 3 and 130, and one line that says why."""

import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import Runner, command_path

import factcheck.engine
from factcheck.cli import main
from factcheck.rule import View

from .newsroom import ADMITTED, DENIED, FINDER, command, ferry, newsroom, one_line, put, rule_file


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["report", "story"], 0),
        (["report", "story", "--fail-on", "error"], 1),
        (["report", "story", "--fail-on", "never"], 0),
        (["report", "story", "--fail-on", "error", "--ignore", FINDER], 0),
        (["check", "story/coast-daily/1.txt", "--against", "story"], 1),
        (["check", "story/coast-daily/1.txt", "--against", "story", "--fail-on", "never"], 0),
        (["claims", "story"], 0),
        (["claims", "story", "--fail-on", "error"], 1),
        (["claims", "story", "--fail-on", "error", "--ignore", FINDER], 0),
        (["graph", "story"], 0),
    ],
    ids=command,
)
def test_findings_decide_the_exit_code(
    factcheck: Runner, tmp_path: Path, arguments: list[str], code: int
) -> None:
    ferry(tmp_path)
    done = factcheck(*arguments)
    assert (done.code, done.stderr) == (code, "")


def test_the_bar_of_fail_on(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    for severity, codes in (("info", (1, 0)), ("warning", (1, 0)), ("error", (1, 1))):
        put(tmp_path, "factcheck.toml", f'severity = {{ {FINDER} = "{severity}" }}\n')
        bars = (severity, "error")
        assert tuple(factcheck("report", "story", "--fail-on", bar).code for bar in bars) == codes


def test_fail_on_in_the_settings_gives_way_to_the_command_line(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    put(tmp_path, "factcheck.toml", 'fail-on = "error"\n')
    assert factcheck("report", "story").code == 1
    assert factcheck("report", "story", "--fail-on", "never").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["reprot"], "no command 'reprot'. Did you mean 'report'?"),
        (["frobnicate"], "The commands are report, check"),
        (["report", "--ouput", "x"], "--output"),
        (["report", "--fail-on", "fatal"], "'fatal'"),
        (["claims", "--kind", "mood"], "'mood'"),
        (["check"], "NEW"),
        (["explain", "quote-wordings"], "there is no rule 'quote-wordings'"),
        (["completion", "tcsh"], "'tcsh'"),
        (["report", "story", "--select", "quote-wordings"], "there is no rule 'quote-wordings'"),
        (["report", "story", "--ignore", "dates"], "did you mean 'date'?"),
        (["report", "story", "--ignore", "zyxwv"], "the rules are "),
        (["report", "story", "--select", "date", "--ignore", "date"], "no rule is left to run"),
        (["report", "story", "--config", "nowhere.toml"], "nowhere.toml"),
        (["report", "story", "--output", "story/coast-daily/1.txt"], "not a folder"),
    ],
    ids=command,
)
def test_wrong_usage_is_2_and_says_what_to_do(
    factcheck: Runner, tmp_path: Path, arguments: list[str], said: str
) -> None:
    ferry(tmp_path)
    done = factcheck(*arguments)
    assert done.code == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert "Traceback" not in done.stderr


CRASHES = {
    "raises": "raise ValueError('no such\\nverb')\n    yield",
    "returns nothing": "return None",
    "yields no conflict": "yield 'words'",
    "yields no readings": "yield Conflict(message='Nothing.', readings=())",
}


@pytest.mark.parametrize("body", CRASHES.values(), ids=CRASHES)
def test_a_rule_that_fails_is_2_and_named(factcheck: Runner, tmp_path: Path, body: str) -> None:
    ferry(tmp_path)
    newsroom(tmp_path, moody=rule_file("moody", body))
    done = factcheck("report", "story")
    assert done.code == 2, done.stderr
    assert "moody" in one_line(done.stderr)
    assert not (tmp_path / "reports").exists()


def test_an_article_checked_against_nothing_gets_a_hint(factcheck: Runner, tmp_path: Path) -> None:
    ferry(tmp_path)
    done = factcheck("check", "story/coast-daily/1.txt")
    assert done.code == 0
    assert "--against" in one_line(done.stderr)


@pytest.mark.parametrize(
    "arguments", [["--debug", "report", "story"], ["report", "story", "--debug"]], ids=command
)
def test_debug_shows_where_a_rule_failed(factcheck: Runner, tmp_path: Path, arguments: list[str]) -> None:
    ferry(tmp_path)
    newsroom(tmp_path, moody=rule_file("moody", CRASHES["raises"]))
    done = factcheck(*arguments)
    assert done.code not in (0, 1)
    assert "Traceback" in done.stderr
    assert "house_rules/moody.py" in done.stderr


def test_a_bug_is_3_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise IndexError("list index\nout of range")

    monkeypatch.setattr(factcheck.engine, "run", broken)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ending:
        main(["report", str(ferry(tmp_path))])
    assert ending.value.code == 3
    line = one_line(capsys.readouterr().err)
    assert "IndexError: list index out of range" in line
    assert "report it" in line
    with pytest.raises(SystemExit) as ending:
        main(["--debug", "report", str(tmp_path / "story")])
    assert ending.value.code == 3
    assert "Traceback" in capsys.readouterr().err


def test_a_shipped_rule_that_fails_is_a_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: Any) -> None:
        raise IndexError("no such site")

    monkeypatch.setattr(View, "variants", broken)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ending:
        main(["report", str(ferry(tmp_path))])
    assert ending.value.code == 3
    assert "a bug: IndexError: no such site" in one_line(capsys.readouterr().err)


def start(*arguments: str, cwd: Path) -> "subprocess.Popen[str]":
    """Start the command as the leader of a group, as a shell does."""
    return subprocess.Popen(
        [command_path(), *arguments],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_an_interrupted_run_is_130(tmp_path: Path) -> None:
    """The run waits for its configuration, which comes through a pipe, when Ctrl-C is pressed."""
    ferry(tmp_path)
    os.mkfifo(tmp_path / "settings.toml")
    process = start("report", "story", "--config", "settings.toml", cwd=tmp_path)
    with (tmp_path / "settings.toml").open("w"):  # opens when the command has opened it
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert "Traceback" not in err


def test_interrupted_workers_are_quiet(tmp_path: Path) -> None:
    children = Path("/proc/self/task")
    if (os.cpu_count() or 1) < 2 or not children.exists():
        pytest.skip("needs two processors and /proc to see when the workers are there")
    for number in range(401):
        put(tmp_path, f"story/herald/{number}.txt", (DENIED + "\n" + ADMITTED) * 40)
    process = start("claims", "story", cwd=tmp_path)
    task = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    until = time.monotonic() + 60
    while len(task.read_text().split()) < 2 and process.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    assert process.poll() is None, "the run ended before its workers were seen"
    time.sleep(0.3)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in err
