"""`--help` of every verb names its options and shows an example; completion for three shells."""

import shutil
import subprocess
from importlib import import_module

import click
import pytest
from conftest import Runner

VERBS = ("report", "check", "quote", "claims", "graph", "rules", "explain", "completion")


def test_help_lists_every_verb(factcheck: Runner) -> None:
    done = factcheck("--help")
    assert (done.code, done.stderr) == (0, "")
    assert all(f"\n  {verb} " in done.stdout for verb in VERBS)
    assert factcheck("--version").stdout.startswith("factcheck ")


@pytest.mark.parametrize("verb", VERBS)
def test_help_of_a_verb(factcheck: Runner, verb: str) -> None:
    done = factcheck(verb, "--help")
    assert (done.code, done.stderr) == (0, "")
    example = done.stdout.rpartition("Example: ")[2]
    assert "factcheck " in example
    command = import_module(f"factcheck.cli.{verb}").command
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.opts[-1] in done.stdout
            assert parameter.help, parameter.name
    assert max(map(len, done.stdout.splitlines())) <= 100


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(factcheck: Runner, shell: str) -> None:
    done = factcheck("completion", shell)
    assert (done.code, done.stderr) == (0, "")
    assert f"_FACTCHECK_COMPLETE={shell}_complete" in done.stdout
    if found := shutil.which(shell):
        subprocess.run([found, "-n"], input=done.stdout, text=True, check=True, capture_output=True)


@pytest.mark.parametrize(
    ("words", "offered"), [("factcheck re", "report"), ("factcheck check --ag", "--against")]
)
def test_completion_completes(factcheck: Runner, words: str, offered: str) -> None:
    done = factcheck(
        env={
            "_FACTCHECK_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split()) - 1),
        }
    )
    assert (done.code, done.stderr) == (0, "")
    assert f"plain,{offered}" in done.stdout.splitlines()
