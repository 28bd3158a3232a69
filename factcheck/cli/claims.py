"""factcheck claims: what the articles claim, as JSON Lines."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.ending import complain, exit_code
from factcheck.cli.progress import progress

if TYPE_CHECKING:
    from factcheck.model import Finding

KINDS = ("quote", "time", "event", "order", "number", "age", "name", "role")


@click.command("claims", epilog="Example: factcheck claims corpus --kind quote --kind time")
@options.paths
@click.option("--kind", multiple=True, type=click.Choice(KINDS), help="Only claims of this kind. Repeatable.")
@options.outcome("never")
@options.rules
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    kind: tuple[str, ...],
    fail_on: str | None,
    strict: bool,
    config: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> int:
    """Print what the articles in PATH claim, a line of JSON a claim.

    Each has the article, the outlet, the subject and the span: start and end count the characters of the
    file as stored. The rules run only where --fail-on asks for an exit code by what they find.
    """
    from factcheck.engine import analyse, findings, rules_of
    from factcheck.ingest import read
    from factcheck.output.claims import to_jsonl

    settings = options.settings(config, select, ignore)
    with progress("Reading") as tick:
        intake = read(paths or (Path("corpus"),), progress=tick)
    with progress("Extracting") as tick:
        analysis = analyse(intake.articles, tick, ctx.obj["debug"])
    unreadable = complain([*intake.skipped, *analysis.failed], intake.named)
    found: Sequence[Finding] = ()
    if fail_on not in (None, "never"):
        found = findings(analysis.graphs, rules_of(settings), settings.severity, ctx.obj["debug"])
    for line in to_jsonl(c for c in analysis.claims if not kind or c.kind in kind):
        click.echo(line)
    return exit_code(found, fail_on or "never", strict and unreadable)
