"""The report as web pages that need no server, no script and no other file."""

from factcheck.output.html.pages import pages

__all__ = ["pages"]
