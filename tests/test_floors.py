"""The house has floors: a module imports only from lower floors or its own room. This walks every import."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

FLOORS = {
    "errors": 1, "model": 1,
    "config": 2, "text": 2, "reason": 2,
    "ingest": 3, "extract": 3, "link": 3, "graph": 3,
    "rule": 4,
    "factcheck_rules": 5, "output": 5, "archive": 5,
    "engine": 6,
    "cli": 7,
    "__main__": 8,
    "factcheck": 8,  # the public API is above them all
}  # fmt: skip
RULES_MAY_IMPORT = {"model", "rule", "text", "reason"}


def climbs(source: Path) -> list[str]:
    """Return what is wrong with the imports of factcheck/ and rules/factcheck_rules/ in `source`."""
    found = []
    for package in (source / "factcheck", source / "rules" / "factcheck_rules"):
        for file in sorted(package.rglob("*.py")):
            module = (package.name, *file.relative_to(package).with_suffix("").parts)
            found += _wrong_in(file, module, source)
    return found


def _wrong_in(file: Path, module: tuple[str, ...], source: Path) -> Iterator[str]:
    where = file.relative_to(source).as_posix()
    room = _room(tuple(p for p in module if p != "__init__"))
    tree = ast.parse(file.read_text(encoding="utf-8"))
    if room not in FLOORS:
        yield f"{where} is on no floor: give {room!r} one"
        return
    private = file.stem.startswith("_") and file.stem != "__init__"
    if not private and ast.get_docstring(tree) is None:
        yield f"{where} has no docstring that says what it is for"
    eager = {id(node) for node in tree.body}
    for node, target in _imports(tree, module, source):
        line = f"{where}:{node.lineno}"
        if target[0] == "networkx" and room != "graph":
            yield f"{line} imports networkx; only factcheck/graph.py may"
        if target[0] not in ("factcheck", "factcheck_rules"):
            continue
        other = _room(target)
        if other not in FLOORS:
            yield f"{line} imports {'.'.join(target)}, which is on no floor"
        elif other == room:
            continue
        elif room == "factcheck":
            if id(node) in eager and FLOORS[other] > 1:
                yield f"{line} imports {other} at once; the public API must import it when it is asked for"
        elif room == "factcheck_rules" and other not in RULES_MAY_IMPORT:
            yield f"{line} is a rule and imports {other}"
        elif FLOORS[other] >= FLOORS[room]:
            yield f"{line} climbs from {room} (floor {FLOORS[room]}) to {other} (floor {FLOORS[other]})"


def _room(module: tuple[str, ...]) -> str:
    if module[0] == "factcheck_rules":
        return "factcheck_rules"
    return module[1] if len(module) > 1 else "factcheck"


def _imports(
    tree: ast.Module, module: tuple[str, ...], source: Path
) -> Iterator[tuple[ast.Import | ast.ImportFrom, tuple[str, ...]]]:
    for node in ast.walk(tree):  # inside functions too: an import that is put off climbs all the same
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, tuple(alias.name.split("."))
        elif isinstance(node, ast.ImportFrom):
            base = (*module[: -node.level], *_parts(node.module)) if node.level else _parts(node.module)
            for alias in node.names:
                if base == ("factcheck",) and alias.name == "__version__":
                    continue  # a constant, not the public API
                # "from factcheck import graph" names a module where there is one, else the public API
                is_module = base == ("factcheck",) and _exists(source / "factcheck" / alias.name)
                yield node, (*base, alias.name) if is_module else base


def _parts(name: str | None) -> tuple[str, ...]:
    return tuple(name.split(".")) if name else ()


def _exists(stem: Path) -> bool:
    return stem.is_dir() or stem.with_suffix(".py").is_file()


def test_no_import_climbs(root: Path) -> None:
    found = climbs(root)
    assert not found, "\n".join(found)


DOC = '"""What it is for."""\n'


@pytest.mark.parametrize(
    ("file", "code", "complaint"),
    [
        ("factcheck/text/fold.py", DOC + "from factcheck.extract import quotes", "climbs from text"),
        ("factcheck/text/fold.py", DOC + "def f():\n    import factcheck.engine", "climbs from text"),
        ("factcheck/text/fold.py", DOC + "from ..link import join", "climbs from text"),
        ("factcheck/extract/names.py", DOC + "from factcheck import link", "climbs from extract"),
        ("factcheck/ingest/__init__.py", DOC + "from factcheck import report", "climbs from ingest"),
        ("factcheck/model/article.py", DOC + "from factcheck import errors", "climbs from model"),
        ("factcheck/engine.py", DOC + "import networkx as nx", "imports networkx"),
        ("factcheck/attic.py", DOC, "is on no floor"),
        ("factcheck/engine.py", "import json", "has no docstring"),
        ("factcheck/__init__.py", DOC + "from factcheck.engine import run", "at once"),
        ("rules/factcheck_rules/age.py", DOC + "from factcheck.graph import ClaimGraph", "is a rule"),
    ],
)
def test_a_climbing_import_is_found(tmp_path: Path, file: str, code: str, complaint: str) -> None:
    _write(tmp_path, file, code)
    found = climbs(tmp_path)
    assert len(found) == 1
    assert found[0].startswith(file)
    assert complaint in found[0]


def test_what_is_allowed_is_not_found(tmp_path: Path) -> None:
    _write(tmp_path, "factcheck/__init__.py", DOC + "def run():\n    from factcheck.engine import run")
    _write(tmp_path, "factcheck/text/fold.py", DOC + "from factcheck.text import words\nfrom . import words")
    _write(tmp_path, "factcheck/graph.py", DOC + "import networkx\nfrom factcheck.errors import InputError")
    _write(tmp_path, "rules/factcheck_rules/age.py", DOC + "from factcheck.rule import rule\nimport re")
    assert climbs(tmp_path) == []


def _write(folder: Path, file: str, code: str) -> None:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    for name in ("link.py", "errors.py"):  # modules that "from factcheck import ..." can mean
        (folder / "factcheck").mkdir(exist_ok=True)
        (folder / "factcheck" / name).write_text(DOC, encoding="utf-8")
    path.write_text(code, encoding="utf-8")
