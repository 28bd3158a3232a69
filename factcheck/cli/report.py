"""factcheck report: the discrepancy report as web pages and JSON."""

import gc
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.ending import complain, exit_code
from factcheck.cli.progress import progress
from factcheck.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.graph import ClaimGraph
    from factcheck.link.tables import Tables
    from factcheck.model import Article, Report
    from factcheck.output.comparing import Comparison
    from factcheck.output.rulehelp import RuleHelp

    _Whole = tuple[
        Report, Mapping[str, Article], Mapping[str, RuleHelp], Sequence[ClaimGraph], Comparison | None, Tables
    ]

# Bytes of a file that some mailboxes refuse once it is encoded for mail.
_LARGE = 5_000_000
# More findings than this are for the page, not for the terminal.
_SHOWN = 20


@click.command(
    "report",
    epilog="Example: factcheck report corpus --output reports --open",
)
@options.paths
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("reports"),
    show_default=True,
    metavar="DIR",
    help="The folder to write index.html and report.json into.",
)
@click.option(
    "--compare",
    "earlier",
    type=click.Path(path_type=Path),
    metavar="OLD",
    help="An earlier report (report.json, or its folder): say what is new and what is gone since.",
)
@click.option(
    "--single-file",
    "single",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the report into one HTML file too, for mailing.",
)
@click.option("--open", "open_", is_flag=True, help="Open the report in the browser.")
@options.outcome("never")
@options.rules
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    output: Path,
    earlier: Path | None,
    single: Path | None,
    open_: bool,
    fail_on: str | None,
    strict: bool,
    config: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> int:
    """Report where the articles in PATH contradict each other.

    PATH is a folder or a file of articles (.txt, .md, .json, .jsonl), or several; corpus, if none is given.
    In a folder, each article belongs to the outlet whose folder holds it.
    """
    from factcheck.cli.rulehelp import help_of
    from factcheck.engine import run
    from factcheck.ingest import read
    from factcheck.output import comparing
    from factcheck.output.html.pages import pages
    from factcheck.output.json import to_json
    from factcheck.output.phrases import one_line, summary
    from factcheck.output.stale import is_place_of_ours
    from factcheck.output.text import to_text
    from factcheck.output.write import refuse_foreign, refuse_foreign_file, write_report
    from factcheck.text.own import is_page

    paths = paths or (Path("corpus"),)
    if any(path.is_dir() and output.resolve() == path.resolve() for path in paths):
        raise OutputError(
            f"Cannot write into {output}: the articles are read from there. Choose another folder (--output DIR)."
        )
    refuse_foreign(output)
    if single is not None:
        if is_place_of_ours(output, single):
            raise OutputError(
                f"Cannot write {single}: that is a place of the report's own pages. Choose another."
            )
        refuse_foreign_file(single, is_page)
    settings = options.settings(config, select, ignore)
    # Before anything else: it may be the very report that is written over at the end.
    old = None if earlier is None else comparing.read(earlier)
    with progress("Reading") as tick:
        intake = read(paths, progress=tick)
    with progress("Comparing") as tick:
        done = run(intake, settings, progress=tick, debug=ctx.obj["debug"])
    report = done.report
    # All that was read stays to the end: the collector need not look through it again and again.
    gc.freeze()
    compared = None if old is None or earlier is None else comparing.compare(report, old, earlier)
    analysis = done.analysis
    whole = (report, done.articles, help_of(done.rules), analysis.graphs, compared, analysis.tables)
    # One page at a time: all of a large run are more than memory should hold.
    write_report(output, chain(pages(*whole), [("report.json", to_json(report).encode())]))
    mail = None if single is None else _mail(single, whole)
    unreadable = complain([*intake.skipped, *analysis.failed], intake.named)
    if len(report.findings) <= _SHOWN:
        click.echo(to_text(report, color=True), nl=False)
    else:
        click.echo(summary(report))
    if compared:
        click.echo(comparing.since(compared, str(earlier)))
    elif earlier is not None:
        click.echo(f"Nothing to compare with yet: there is no report in {one_line(str(earlier), 300)}")
    page = output / "index.html"
    click.echo(f"Report: {page}")
    if mail:
        click.echo(f"In one file: {single} ({mail})")
    if open_:
        click.launch(page.resolve().as_uri())
    return exit_code(report.findings, fail_on or settings.fail_on or "never", strict and unreadable)


def _mail(file: Path, whole: "_Whole") -> str:
    """Write the report into one file, warn where few mailboxes will take it, and return its size in words."""
    from factcheck.output.html.single import single_file
    from factcheck.output.write import write_file

    content = single_file(*whole)
    write_file(file, content)
    number = len(content)
    size = f"{number / 1e6:,.1f} MB" if number >= 1e6 else f"{max(number // 1000, 1)} KB"
    if number > _LARGE:
        click.echo(f"factcheck: {file} has {size}: many mailboxes refuse so much", err=True)
    return size
