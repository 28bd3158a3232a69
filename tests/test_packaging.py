"""What goes into the archive of the sources: all that a checkout needs to test and to build itself."""

import tomllib

from conftest import ROOT

# Made by tools, or theirs alone.
LEFT_OUT = {".git", ".gitignore", ".venv", "reports", "build", "dist", "pyproject.toml"}


def test_the_source_archive_holds_the_project() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = set(settings["tool"]["hatch"]["build"]["targets"]["sdist"]["include"])
    there = {p.name for p in ROOT.iterdir() if not p.name.endswith(("_cache", ".egg-info"))}
    assert included <= there
    assert there - LEFT_OUT - {".hypothesis"} <= included


def test_the_benchmarks_get_what_they_compare_with() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "bench: $(VENV)/.bench" in makefile
    assert "'.[bench]'" in makefile
