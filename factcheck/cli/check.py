"""factcheck check: new articles against older ones, for editors and CI."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.ending import complain, exit_code
from factcheck.cli.places import paths_of
from factcheck.cli.progress import progress

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.engine import Run
    from factcheck.ingest import Intake

FORMATS = ("text", "json", "sarif", "github")


@click.command(
    "check",
    short_help="Check new articles against each other and older ones.",
    epilog="Exit codes: 0 nothing found, 1 findings, 2 wrong usage or nothing readable. "
    "Example: factcheck check new/*.txt --against corpus --format github",
)
@click.argument("new", nargs=-1, required=True, metavar="NEW...", type=click.Path(path_type=Path))
@click.option(
    "--against",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Older articles to check against: a folder or a file. Repeatable.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="What to print.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write to FILE instead.",
)
@options.outcome("warning")
@options.rules
@click.pass_context
def command(
    ctx: click.Context,
    new: tuple[Path, ...],
    against: tuple[Path, ...],
    format_: str,
    output: Path | None,
    fail_on: str | None,
    strict: bool,
    config: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> int:
    """Check the articles in NEW against each other and against older ones.

    Reported is every contradiction that a new article is part of, with the older evidence.
    """
    from factcheck.engine import run
    from factcheck.ingest import read_new
    from factcheck.output.write import refuse_foreign_file, write_file
    from factcheck.text.own import is_check

    if output is not None:
        refuse_foreign_file(output, is_check)
    settings = options.settings(config, select, ignore)
    with progress("Reading") as tick:
        intake, ids = read_new(new, against, progress=tick)
    with progress("Comparing") as tick:
        done = run(intake, settings, touching=ids, progress=tick, debug=ctx.obj["debug"])
    unreadable = complain([*intake.skipped, *done.analysis.failed], intake.named)
    if len(intake.articles) == 1 and not against:
        click.echo("factcheck: one article alone; what is it to be compared with? (--against PATH)", err=True)
    text = _format(done, intake, ids, format_, color=output is None)
    if output is None:
        click.echo(text, nl=False)
    else:
        write_file(output, text.encode())
    return exit_code(done.report.findings, fail_on or settings.fail_on or "warning", strict and unreadable)


def _format(done: "Run", intake: "Intake", new: "Collection[str]", format_: str, *, color: bool) -> str:
    paths = paths_of(intake)
    if format_ == "json":
        from factcheck.output.json import to_json

        return to_json(done.report)
    if format_ == "sarif":
        from factcheck.cli.rulehelp import help_of
        from factcheck.output.sarif import to_sarif

        return to_sarif(done.report, help_of(done.rules), done.articles, paths=paths, new=new)
    if format_ == "github":
        from factcheck.output.github import to_github

        return to_github(done.report, paths=paths, new=new)
    from factcheck.output.text import to_text

    return to_text(done.report, color=color, paths=paths, new=new)
