"""A newsroom's own rule files for the tests of the command line, and two articles that contradict each other."""

from pathlib import Path

RULE = '''
from collections.abc import Iterator

from factcheck.rule import Conflict, Example, View, rule


@rule(
    type="quote",
    severity="info",
    examples=[Example({{"a": "x", "b": "y"}}, readings=["x", "y"]), Example({{"a": "x", "b": "x"}})],
)
def {name}(view: View) -> Iterator[Conflict]:
    """Find quotations that two articles share."""
    {body}
'''
SHARED = """for utterance in view.utterances:
        if len({c.article for c in utterance.claims}) > 1:
            where = [view.evidence(c.article, c.start, c.end) for c in utterance.claims]
            yield Conflict(message="Shared words.", readings=(view.reading("shared", where),))"""

# What these two are found by.
FINDER = "quote-meaning"
DENIED = (
    "Ferry sale\n\n“We did not approve the sale of the old ferry to anyone,” said Marta Olsen, the mayor.\n"
)
ADMITTED = (
    "A ferry sold\n\n“We did approve the sale of the old ferry to anyone,” said Marta Olsen, the mayor.\n"
)


def rule_file(name: str, body: str = SHARED) -> str:
    """Return a rule file whose function does `body`."""
    return RULE.format(name=name, body=body)


def put(folder: Path, name: str, data: str | bytes) -> Path:
    """Write a file below `folder`."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def newsroom(folder: Path, **files: str) -> None:
    """Write a configuration that names the folder `house_rules`, and the rule files in it."""
    put(folder, "factcheck.toml", 'rules = ["house_rules"]\n')
    for name, text in files.items():
        put(folder, f"house_rules/{name}.py", text)


def ferry(folder: Path) -> Path:
    """Write two articles with one error between them, and return their folder."""
    put(folder, "story/valley-herald/1.txt", DENIED)
    put(folder, "story/coast-daily/1.txt", ADMITTED)
    return folder / "story"


def command(value: object) -> str | None:
    """Return a list of arguments as a test's id."""
    return " ".join(value) if isinstance(value, list) else None


def one_line(stderr: str) -> str:
    """Return what an error said, which must be one line and no traceback."""
    assert "Traceback" not in stderr
    lines = stderr.strip().splitlines()
    assert len(lines) == 1, stderr
    return lines[0]
