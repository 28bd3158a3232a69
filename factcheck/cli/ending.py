"""How a run ends: what was skipped on standard error, and the exit code."""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from factcheck.model import Finding, Skipped

_GRAVITY = {"error": 3, "warning": 2, "info": 1}
_SHOWN = 10
# So many sources with one reason are named one by one; more share a line.
_ALIKE = 3


def complain(skipped: "Sequence[Skipped]", named: Collection[str] = ()) -> bool:
    """Name on standard error what could not be read; return whether an article was among it.

    `named` are the sources given one by one: whoever names a file wants to hear that it was not read, even
    where it is merely of a kind that holds no articles.
    """
    unreadable = [s for s in skipped if s.unreadable]
    shown = [s for s in skipped if s.unreadable or s.source in named]
    alike: dict[str, list[str]] = {}
    for item in shown:
        alike.setdefault(item.reason, []).append(item.source)
    lines = [line for reason, sources in alike.items() for line in _lines(reason, sources)]
    for line in lines[:_SHOWN]:
        click.echo(f"factcheck: skipped {line}", err=True)
    if len(lines) > _SHOWN:
        click.echo("factcheck: and more; the report lists them", err=True)
    return bool(unreadable)


def _lines(reason: str, sources: Sequence[str]) -> Iterable[str]:
    if len(sources) <= _ALIKE:
        return [f"{source}: {reason}" for source in sources]
    return [f"{len(sources)} sources ({', '.join(sources[:_ALIKE])}, …): {reason}"]


def exit_code(findings: "Iterable[Finding]", fail_on: str, unreadable: bool) -> int:
    """Return 1 where a finding is at or above `fail_on`, 2 where something was unreadable, else 0."""
    if unreadable:
        return 2
    bar = _GRAVITY.get(fail_on, 4)
    return int(any(_GRAVITY[f.severity] >= bar for f in findings))
