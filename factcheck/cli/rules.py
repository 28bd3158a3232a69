"""factcheck rules: every rule in a line; with --prove, whether their examples hold."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import options

if TYPE_CHECKING:
    from factcheck.rule import Rule


@click.command("rules", epilog="Example: factcheck explain quote-wording")
@click.option("--prove", "prove_", is_flag=True, help="Run the rules' examples; exit with 2 where one fails.")
@options.rules
def command(prove_: bool, config: Path | None, select: tuple[str, ...], ignore: tuple[str, ...]) -> int:
    """List the rules: name, type, severity and what each finds."""
    from factcheck.engine import rules_of

    rules = rules_of(options.settings(config, select, ignore))
    width = max(len(r.name) for r in rules)
    kind = max(len(r.type) for r in rules)
    failed = 0
    for rule in rules:
        name = click.style(f"{rule.name:{width}}", bold=True)
        click.echo(f"{name}  {rule.type:{kind}}  {rule.severity:7}  {rule.summary}")
        failed += _failing(rule) if prove_ else 0
    return 2 if failed else 0


def _failing(rule: "Rule") -> int:
    """Name each example that does not hold on standard error; return how many there are."""
    from factcheck.cli.rulehelp import said
    from factcheck.engine import prove

    wrong = [(n, outcome) for n, outcome in enumerate(prove(rule), start=1) if not outcome.holds]
    for number, outcome in wrong:
        click.echo(
            f"factcheck: rule {rule.name}: example {number} does not hold: found {said(outcome)}", err=True
        )
    return len(wrong)
