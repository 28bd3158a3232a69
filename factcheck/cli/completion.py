"""factcheck completion: completion for a shell."""

import click

_SHELLS = ("bash", "zsh", "fish")


@click.command(
    "completion",
    short_help="Print the script that completes commands in a shell.",
    epilog='Example: eval "$(factcheck completion bash)"',
)
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> int:
    """Print the script that completes commands and options in a SHELL."""
    from click.shell_completion import get_completion_class

    completer = get_completion_class(shell)
    assert completer is not None
    click.echo(completer(ctx.find_root().command, {}, "factcheck", "_FACTCHECK_COMPLETE").source())
    return 0
