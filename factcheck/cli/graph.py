"""factcheck graph: the claim graph, for Gephi, yEd or networkx."""

from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.ending import complain, exit_code
from factcheck.cli.progress import progress


@click.command("graph", epilog="Example: factcheck graph corpus --subject Balenciaga > balenciaga.graphml")
@options.paths
@click.option(
    "--format",
    "format_",
    type=click.Choice(("graphml", "json")),
    default="graphml",
    show_default=True,
    help="GraphML, or networkx's node-link JSON.",
)
@click.option("--subject", metavar="NAME", help="Only this subject and what leads to it.")
@options.strict
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[Path, ...], format_: str, subject: str | None, strict: bool
) -> int:
    """Print the graph of who claims what, keyed by subject.

    Nodes are subjects, utterances, events, claims, articles and outlets.
    """
    from factcheck.engine import analyse
    from factcheck.graph import network, to_graphml, to_json
    from factcheck.ingest import read

    with progress("Reading") as tick:
        intake = read(paths or (Path("corpus"),), progress=tick)
    with progress("Linking") as tick:
        analysis = analyse(intake.articles, tick, ctx.obj["debug"])
    unreadable = complain([*intake.skipped, *analysis.failed], intake.named)
    whole = network(analysis.graphs, subject)
    if subject is not None and not whole:
        raise click.UsageError(
            _unknown(subject, sorted({s.name for g in analysis.graphs for s in g.subjects}))
        )
    click.echo(to_graphml(whole) if format_ == "graphml" else to_json(whole), nl=False)
    return exit_code((), "never", strict and unreadable)


def _unknown(subject: str, names: list[str]) -> str:
    import difflib

    near = difflib.get_close_matches(subject, names, 3, 0.5)
    hint = (
        f"Did you mean {' or '.join(repr(n) for n in near)}?"
        if near
        else f"The first are {', '.join(names[:5])}."
    )
    return f"No article names {subject!r}. {hint}"
