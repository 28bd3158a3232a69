"""factcheck explain: one rule's manual page, with its examples."""

import textwrap
from pathlib import Path

import click

from factcheck.cli import options


@click.command("explain", epilog="Example: factcheck explain platform")
@click.argument("rule")
@click.option(
    "--config",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Settings that name more folders of rules.",
)
def command(rule: str, config: Path | None) -> int:
    """Explain a RULE: what it finds, what it leaves alone, and examples."""
    from factcheck.cli.rulehelp import help_of
    from factcheck.rule import load_rules, select

    page = help_of(select(load_rules(options.settings(config, (), ()).rules), [rule]))[rule]
    click.echo(f"{click.style(page.name, bold=True)} ({page.type}, {page.severity})\n")
    click.echo(page.docs)
    for number, example in enumerate(page.examples, start=1):
        click.echo(f"\n{click.style(f'Example {number}', bold=True)}")
        for line in example.splitlines():
            click.echo(textwrap.fill(line, 88, initial_indent="  ", subsequent_indent="    "))
    return 0
