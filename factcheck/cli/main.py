"""The command `factcheck`: its verbs, and what becomes of errors (exit codes 2, 3 and 130)."""

import difflib
import os
import sys
import traceback
from importlib import import_module
from typing import Any

import click

from factcheck import __version__
from factcheck.errors import FactcheckError

# In the order of `--help`. A verb imports what is heavy when it runs, so that help comes at once.
_VERBS = ("report", "check", "quote", "claims", "graph", "rules", "explain", "completion")
_DEBUG = "Show the traceback of an error."


class _Verbs(click.Group):
    """Loads verbs by name, and helps with a mistyped one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _VERBS:
            return None
        verb: click.Command = import_module(f"factcheck.cli.{cmd_name}").command
        if not any(p.name == "debug" for p in verb.params):
            # Whoever sees an error adds --debug to the end of the line.
            verb.params.append(
                click.Option(["--debug"], is_flag=True, expose_value=False, callback=_debug, help=_DEBUG)
            )
        return verb

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in _VERBS:
            near = difflib.get_close_matches(args[0], _VERBS, 1)
            hint = f"Did you mean {near[0]!r}?" if near else f"The commands are {', '.join(_VERBS)}."
            raise click.UsageError(f"There is no command {args[0]!r}. {hint}", ctx)
        return super().resolve_command(ctx, args)


def _debug(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        ctx.obj["debug"] = True


@click.group(
    cls=_Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with: factcheck report FOLDER, where FOLDER holds a folder of articles for each outlet.",
)
@click.version_option(__version__, "-V", "--version", message="factcheck %(version)s")
@click.option("--debug", is_flag=True, help=_DEBUG)
@click.pass_context
def _factcheck(ctx: click.Context, debug: bool) -> None:
    """Show where several outlets' reports of the same story contradict each other."""
    ctx.obj = {"debug": debug}
    if os.environ.get("NO_COLOR"):  # no-color.org; click itself only looks whether it writes to a terminal
        ctx.color = False


def main(args: list[str] | None = None) -> None:
    """Run the command line and exit with the contract's code."""
    sys.exit(_run(sys.argv[1:] if args is None else args))


def _run(args: list[str]) -> int:
    debug = "--debug" in args
    stdout = sys.stdout
    try:
        code = _call(args)
        sys.stdout.flush()
        return code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        return _hang_up()
    except SystemExit:
        if sys.stdout is not stdout:  # click swaps the streams and exits with 1 when the reader hung up
            return _hang_up()
        raise
    except FactcheckError as error:
        click.echo(f"factcheck: {' '.join(str(error).split())}", err=True)
        return 2
    except Exception as error:
        if debug:
            traceback.print_exc()
        what = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        click.echo(
            f"factcheck: a bug: {what}. Please report it (CONTRIBUTING.md says how); --debug shows more.",
            err=True,
        )
        return 3


def _hang_up() -> int:
    """Whoever read us has read enough: what is still buffered must not fail once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _call(args: list[str]) -> int:
    result: Any = _factcheck.main(args, prog_name="factcheck", standalone_mode=False)
    return result if isinstance(result, int) else 0
