"""factcheck claims: what the articles claim, as JSON Lines."""

from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.ending import complain
from factcheck.cli.progress import progress

KINDS = ("quote", "time", "event", "order", "number", "age", "name", "role")


@click.command("claims", epilog="Example: factcheck claims corpus --kind quote --kind time")
@options.paths
@click.option("--kind", multiple=True, type=click.Choice(KINDS), help="Only claims of this kind. Repeatable.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], kind: tuple[str, ...]) -> int:
    """Print what the articles in PATH claim, a line of JSON a claim.

    Each has the article, the outlet, the subject and the span: start and end count the characters of the
    file as stored.
    """
    from factcheck.engine import analyse
    from factcheck.ingest import read
    from factcheck.output.claims import to_jsonl

    with progress("Reading") as tick:
        intake = read(paths or (Path("corpus"),), progress=tick)
    with progress("Extracting") as tick:
        analysis = analyse(intake.articles, tick, ctx.obj["debug"])
    complain([*intake.skipped, *analysis.failed])
    for line in to_jsonl(c for c in analysis.claims if not kind or c.kind in kind):
        click.echo(line)
    return 0
