"""Options that several verbs share, and the settings they amount to."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from factcheck.config import Settings

_F = TypeVar("_F", bound=Callable[..., Any])

LEVELS = ("error", "warning", "info", "never")

paths = click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))


strict = click.option("--strict", is_flag=True, help="Exit with 2 where an article cannot be read.")

config = click.option(
    "--config",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Settings; by default factcheck.toml or [tool.factcheck] in pyproject.toml, here or above.",
)


def rules(command: _F) -> _F:
    """Add --config, --select and --ignore."""
    for option in (
        click.option("--ignore", multiple=True, metavar="RULE", help="Leave out this rule. Repeatable."),
        click.option("--select", multiple=True, metavar="RULE", help="Run only this rule. Repeatable."),
        config,
    ):
        command = option(command)
    return command


def outcome(default: str) -> Callable[[_F], _F]:
    """Add --fail-on (with its default, for the help) and --strict."""

    def add(command: _F) -> _F:
        for option in (
            strict,
            click.option(
                "--fail-on",
                type=click.Choice(LEVELS),
                help=f"Exit with 1 where a finding is at least this grave; info is a note.  [default: {default}]",
            ),
        ):
            command = option(command)
        return command

    return add


def settings(config: Path | None, select: tuple[str, ...], ignore: tuple[str, ...]) -> "Settings":
    """Return the settings of the file with the command line's selectors in their place."""
    from factcheck.config import find, load

    loaded = load(config or find(Path.cwd()))
    changes: dict[str, Any] = {}
    if select:
        changes["select"] = select
    if ignore:
        changes["ignore"] = (*loaded.ignore, *ignore)
    return loaded.model_copy(update=changes)
