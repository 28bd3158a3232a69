"""factcheck quote: who printed these words, and how."""

import os
import shutil
import sys
from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.ending import complain
from factcheck.cli.places import paths_of
from factcheck.cli.progress import progress

# Where no terminal says how wide it is.
_WIDTH = 100


@click.command(
    "quote",
    epilog="Exit codes: 0 somebody printed the words, 1 nobody did, 2 wrong usage or nothing readable. "
    'Example: factcheck quote "shaken by the disturbing images" corpus',
)
@click.argument("words")
@options.paths
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="What to print.",
)
@options.strict
@click.pass_context
def command(ctx: click.Context, words: str, paths: tuple[Path, ...], format_: str, strict: bool) -> int:
    """Show who printed these WORDS inside quotation marks, and how.

    Marks, capitals and hyphens make no difference, "..." stands for words left out, and a few words are enough.
    The verdict is exact, variant (other words), part (cut or edited with a mark) or unknown.
    """
    from factcheck.engine import analyse
    from factcheck.engine.quoting import quoting
    from factcheck.ingest import read
    from factcheck.output.collation import to_text
    from factcheck.output.collation_json import to_json

    if not any(c.isalnum() for c in words):
        raise click.UsageError("There are no words to look for.")
    if len(paths) > 1 and not paths[0].exists():
        raise click.UsageError(
            f'There is no {paths[0]}. Put words to look for in quotation marks: "{words} ..."'
        )
    sources = paths or (Path("corpus"),)
    with progress("Reading") as tick:
        intake = read(sources, progress=tick)
    with progress("Linking") as tick:
        analysis = analyse(intake.articles, tick, ctx.obj["debug"])
    unreadable = complain([*intake.skipped, *analysis.failed], intake.named)
    answer = quoting(words, analysis)
    if format_ == "json":
        click.echo(to_json(answer, analysis.articles), nl=False)
    else:
        color = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        width = shutil.get_terminal_size((_WIDTH, 24)).columns
        where = ", ".join(map(str, sources))
        text = to_text(answer, analysis.articles, where, width=width, color=color, paths=paths_of(intake))
        click.echo(text, nl=False)
    return 2 if strict and unreadable else int(not answer.utterances)
