"""GitHub workflow commands: one annotation a finding, at its least supported reading or in a new article."""

from collections.abc import Collection, Mapping

from factcheck.model import Finding, Report
from factcheck.output.drafts import help_with, named, own_first
from factcheck.output.phrases import odd_one_out, one_line

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def to_github(report: Report, *, paths: Mapping[str, str] | None = None, new: Collection[str] = ()) -> str:
    """Return the commands, one a line; `paths` gives an article's file as the repository knows it.

    An annotation stands in a `new` article, if there are any.
    """
    return "".join(_command(finding, paths or {}, new) + "\n" for finding in report.findings)


def _command(finding: Finding, paths: Mapping[str, str], new: Collection[str]) -> str:
    place = odd_one_out(finding, new)
    lines = [finding.message]
    for reading in own_first(finding, new):
        first = reading.evidence[0]
        more = f" and {len(reading.evidence) - 1} more" if len(reading.evidence) > 1 else ""
        outlet = one_line(named(first.article, first.outlet, new), 80)
        where = f"{outlet}, {paths.get(first.article, first.article)}:{first.line}{more}"
        lines.append(f"{one_line(reading.value)} ({where})")
    lines += help_with(finding, new)
    properties = {
        "file": paths.get(place.article, place.article),
        "line": str(place.line),
        "title": finding.rule,
    }
    joined = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {joined}::{_data(chr(10).join(lines))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
