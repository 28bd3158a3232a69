"""The documentation is tested: its commands run, its rules exist, and its example rule is found."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import Runner, command_path

from factcheck.rule import load_rules

FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\s*(?:- )?(?:run:\s*)?(factcheck .*)$", re.MULTILINE)
RULE_ROW = re.compile(r"^\| `([a-z-]+)` \|", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+\.(?:md|yaml)|LICENSE)\)")

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def commands(text: str) -> list[str]:
    """Return the command lines in a page's code blocks, without their comments."""
    found = [c for _, block in FENCE.findall(text) for c in COMMAND.findall(block)]
    return sorted({re.split(r"\s+#", c)[0].strip() for c in found})


def blocks(text: str, language: str) -> list[str]:
    return [block for kind, block in FENCE.findall(text) if kind == language]


@pytest.fixture
def desk(tmp_path: Path, corpus: Path) -> Path:
    """A folder as the README describes it: a corpus, and one draft that is not in it yet."""
    (tmp_path / "drafts").mkdir()
    shutil.move(corpus / "copperbridge-courier" / "statement.txt", tmp_path / "drafts" / "statement.txt")
    return tmp_path


def rule_names(factcheck: Runner) -> set[str]:
    done = factcheck("rules")
    assert done.code == 0, done.stderr
    return set(re.findall(r"^([a-z]+(?:-[a-z]+)*)\s", done.stdout, re.MULTILINE))


def test_the_readme_holds_commands() -> None:
    assert len(commands(README)) >= 6


@pytest.mark.parametrize("line", commands(README))
def test_every_command_in_the_readme_runs(line: str, desk: Path) -> None:
    line = line.replace("factcheck", f'"{command_path()}"', 1)
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=desk,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr


def test_the_readme_names_every_rule_and_no_other(factcheck: Runner) -> None:
    assert set(RULE_ROW.findall(README)) == rule_names(factcheck)


def test_the_settings_in_the_readme_are_accepted(factcheck: Runner, corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text(blocks(README, "toml")[0], encoding="utf-8")
    (tmp_path / "newsroom_rules").mkdir()
    (tmp_path / "newsroom_rules" / "loaded_verb.py").write_text(blocks(CONTRIBUTING, "python")[0], "utf-8")
    done = factcheck("report", corpus, "--output", "out")
    assert done.code in (0, 1), done.stderr


def test_the_readme_names_every_command(factcheck: Runner) -> None:
    listed = factcheck("--help").stdout.split("Commands:\n")[1].split("\n\n")[0]
    verbs = re.findall(r"^  ([a-z]+)\b", listed, re.MULTILINE)
    assert verbs
    assert {v for v in verbs if f"factcheck {v}" not in README} == set()


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"])
def test_links_between_pages_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (ROOT / link).exists()] == []


def test_the_example_rule_is_found_and_proves_its_examples(factcheck: Runner, tmp_path: Path) -> None:
    """The page's own blocks: the rule's file and the configuration, then the rule's examples as articles."""
    named = re.search(r"`newsroom_rules/(\w+)\.py`", CONTRIBUTING)
    assert named
    folder = tmp_path / "newsroom_rules"
    folder.mkdir()
    (folder / f"{named[1]}.py").write_text(blocks(CONTRIBUTING, "python")[0], encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text(blocks(CONTRIBUTING, "toml")[0], encoding="utf-8")

    name = named[1].replace("_", "-")
    assert name in rule_names(factcheck)
    page = factcheck("explain", name)
    assert page.code == 0, page.stderr

    (rule,) = (r for r in load_rules([folder]) if r.name == name)
    for number, example in enumerate(rule.examples):
        for outlet, text in example.articles.items():
            article = tmp_path / f"example-{number}" / outlet / "1.txt"
            article.parent.mkdir(parents=True)
            article.write_text(f"{text}\n", encoding="utf-8")
        done = factcheck("report", f"example-{number}", "--output", "out")
        assert done.code == 0, done.stderr
        report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
        found = [sorted(r["value"] for r in f["readings"]) for f in report["findings"] if f["rule"] == name]
        assert found == ([sorted(example.readings)] if example.readings else [])
