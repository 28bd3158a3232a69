"""The command line: one module a verb; nothing is decided here."""

from factcheck.cli.main import main

__all__ = ["main"]
