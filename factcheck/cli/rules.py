"""factcheck rules: every rule in a line."""

from pathlib import Path

import click

from factcheck.cli import options


@click.command("rules", epilog="Example: factcheck explain quote-wording")
@options.rules
def command(config: Path | None, select: tuple[str, ...], ignore: tuple[str, ...]) -> int:
    """List the rules: name, type, severity and what each finds."""
    from factcheck.engine import rules_of

    rules = rules_of(options.settings(config, select, ignore))
    width = max((len(r.name) for r in rules), default=0)
    kind = max((len(r.type) for r in rules), default=0)
    for rule in rules:
        name = click.style(f"{rule.name:{width}}", bold=True)
        click.echo(f"{name}  {rule.type:{kind}}  {rule.severity:7}  {rule.summary}")
    return 0
