"""factcheck explain: one rule's manual page, with its examples as they turn out."""

import textwrap
from pathlib import Path

import click

from factcheck.cli import options


@click.command(
    "explain", short_help="Explain a RULE, with examples.", epilog="Example: factcheck explain platform"
)
@click.argument("rule")
@options.config
def command(rule: str, config: Path | None) -> int:
    """Explain a RULE: what it finds, what it leaves alone, and examples.

    The examples are run: one that does not hold is marked, and ends the command with 2.
    """
    from factcheck.cli.rulehelp import help_of, said
    from factcheck.engine import prove
    from factcheck.rule import load_rules, select

    [found] = select(load_rules(options.settings(config, (), ()).rules), [rule])
    page = help_of([found])[rule]
    click.echo(f"{click.style(page.name, bold=True)} ({page.type}, {page.severity})\n")
    click.echo(page.docs)
    outcomes = prove(found)
    for number, (example, outcome) in enumerate(zip(page.examples, outcomes, strict=True), start=1):
        click.echo(f"\n{click.style(f'Example {number}', bold=True)}")
        for line in example.splitlines():
            click.echo(textwrap.fill(line, 88, initial_indent="  ", subsequent_indent="    "))
        if not outcome.holds:
            click.echo(f"  {click.style('DOES NOT HOLD', fg='red', bold=True)}: found {said(outcome)}")
    return 0 if all(o.holds for o in outcomes) else 2
