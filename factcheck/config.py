"""Settings from factcheck.toml, or [tool.factcheck] in pyproject.toml. An unknown key is an error."""

import difflib
import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.errors import ConfigError
from factcheck.model import Severity

FILE = "factcheck.toml"
_PROJECT = "pyproject.toml"
_KINDS = {
    "rules": "a list of folders",
    "select": "a list of rules' names",
    "ignore": "a list of rules' names",
    "severity": "a table of rules' names with a severity each",
    "fail-on": "error, warning, info or never",
}


class Settings(BaseModel):
    """What a newsroom sets once.

    `rules` are folders of its own rule files; `select` and `ignore` name rules; `severity` overrides a
    rule's severity; `fail_on` (in a file `fail-on`) is the severity from which a run fails ("never" for none).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    rules: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = Field(default_factory=dict)
    fail_on: Literal["error", "warning", "info", "never"] | None = Field(None, alias="fail-on")


def find(start: Path) -> Path | None:
    """Return the settings file for `start`: the nearest in it or a folder above, or None."""
    for folder in [start, *start.parents]:
        if (folder / FILE).is_file():
            return folder / FILE
        project = folder / _PROJECT
        if project.is_file() and _own(_toml(project)) is not None:
            return project
    return None


def load(path: Path | None) -> Settings:
    """Return the settings of `path`, whose folders of rules are taken relative to it; defaults for None.

    Raises ConfigError naming the file and the key.
    """
    if path is None:
        return Settings()
    table: Any = _toml(path)
    if path.name == _PROJECT or (path.name != FILE and "tool" in table):
        table = _own(table)
        if table is None:
            raise ConfigError(f"{path} has no table [tool.factcheck]")
        if not isinstance(table, dict):
            raise ConfigError(f"{path}: tool.factcheck has to be a table")
    try:
        settings = Settings.model_validate(table)
    except ValidationError as error:
        raise ConfigError(f"{path}: {_explain(error)}") from None
    return settings.model_copy(update={"rules": tuple(path.parent / r for r in settings.rules)})


def _own(project: dict[str, Any]) -> Any:
    """Return what a pyproject.toml sets for factcheck, None for nothing."""
    tools = project.get("tool")
    return tools.get("factcheck") if isinstance(tools, dict) else None


def _toml(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from None


def _explain(error: ValidationError) -> str:
    first = error.errors()[0]
    key = ".".join(str(p) for p in first["loc"])
    if first["type"] == "extra_forbidden":
        known = [f.alias or name for name, f in Settings.model_fields.items()]
        near = difflib.get_close_matches(key, known, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(known)}"
        return f"there is no setting {key!r}; {hint}"
    top = str(first["loc"][0])
    if top in _KINDS and (top != "severity" or key == top):
        return f"{key}: has to be {_KINDS[top]}, not {first['input']!r:.60}"
    return f"{key}: {first['msg'].lower()}"
