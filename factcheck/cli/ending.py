"""How a run ends: what was skipped on standard error, and the exit code."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from factcheck.model import Report, Skipped

_GRAVITY = {"error": 3, "warning": 2, "info": 1}
_SHOWN = 10


def complain(skipped: "Sequence[Skipped]") -> bool:
    """Name on standard error what could not be read; return whether there was any."""
    unreadable = [s for s in skipped if s.unreadable]
    for item in unreadable[:_SHOWN]:
        click.echo(f"factcheck: skipped {item.source}: {item.reason}", err=True)
    if len(unreadable) > _SHOWN:
        click.echo(f"factcheck: and {len(unreadable) - _SHOWN} more; the report lists them", err=True)
    return bool(unreadable)


def exit_code(report: "Report", fail_on: str, unreadable: bool) -> int:
    """Return 1 where a finding is at or above `fail_on`, 2 where something was unreadable, else 0."""
    if unreadable:
        return 2
    bar = _GRAVITY.get(fail_on, 4)
    return int(any(_GRAVITY[f.severity] >= bar for f in report.findings))
