"""Words that several formats share: plurals, the verdict, and text made safe to show on one line."""

import calendar
import datetime as dt
from collections.abc import Collection, Iterable, Mapping

from factcheck.model import Evidence, Finding, Report, Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
SEVERITY_NAMES: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
UNKNOWN_OUTLET = "outlet unknown"

# A terminal obeys control characters; and direction marks can make a line read as what it is not.
_DIRECTION = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSHOWN = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029], " ") | dict.fromkeys(
    map(ord, _DIRECTION)
)

# Looked up once: each look into the calendar's own list formats a date.
_MONTHS = tuple(calendar.month_name)


def count(number: int, noun: str) -> str:
    """Return "1 article", "2 articles"; "0 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def cut(text: str, limit: int) -> str:
    """Return `text` within `limit` characters, cut at a word where one ends near and marked with "…"."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    space = head.rfind(" ", limit * 3 // 4)
    return (head[:space] if space > 0 else head).rstrip() + "…"


def one_line(text: str, limit: int = 200) -> str:
    """Return `text` on one line, without characters that steer a terminal, cut at `limit`."""
    # Most text is on one line as it stands; characters that steer anything are not printable.
    if len(text) <= limit and text.isprintable() and "  " not in text and text == text.strip():
        return text
    # Ten times the limit is enough to fill it, and keeps a title of a megabyte cheap.
    return cut(" ".join(text[: limit * 10].translate(_UNSHOWN).split()), limit)


def day(value: str) -> str:
    """Return an ISO date in words, "5 December 2022"; anything else as it stands."""
    try:
        date = dt.date.fromisoformat(value[:10])
    except ValueError:
        return cut(value, 40)
    return f"{date.day} {_MONTHS[date.month]} {date.year}"


def by_severity(findings: Iterable[Finding]) -> dict[Severity, list[Finding]]:
    """Return the findings under each severity, gravest first, in the order given; empty ones left out."""
    groups: dict[Severity, list[Finding]] = {severity: [] for severity in SEVERITIES}
    for finding in findings:
        groups[finding.severity].append(finding)
    return {severity: group for severity, group in groups.items() if group}


def odd_one_out(finding: Finding, new: Collection[str] = ()) -> Evidence:
    """Return where to look first: the reading with the least support is the likeliest slip.

    Where articles are checked that are `new`, it is the place in one of them: an old one cannot be mended.
    """
    places = (e for r in reversed(finding.readings) for e in r.evidence if e.article in new)
    return next(places, finding.readings[-1].evidence[0])


def summary(report: Report) -> str:
    """Return the closing line: "3 errors, 2 warnings, 1 note in 5 articles"."""
    articles = count(len(report.articles), "article")
    groups = by_severity(report.findings)
    if not groups:
        alone = ": there is nothing to compare it with" if len(report.articles) == 1 else ""
        return f"No contradictions found in {articles}{alone}"
    tally = ", ".join(count(len(group), SEVERITY_NAMES[severity]) for severity, group in groups.items())
    return f"{tally} in {articles}"


def verdict(report: Report) -> str:
    """Return what the run found, in one sentence.

    Only errors and warnings between articles are contradictions; `also` says the rest.
    """
    between, within, _ = _sums(report)
    articles = count(len(report.articles), "article")
    if not report.articles:
        return "No articles were read."
    if len(report.articles) == 1:
        return "There is nothing to compare one article with."
    by = _outlets(report)
    if between:
        return f"{articles}{by} contradict each other in {count(between, 'place')}."
    if within:
        return f"No contradictions found between {articles}{by}."
    if {a.outlet for a in report.articles} == {report.articles[0].outlet} != {None}:
        return f"No contradictions found in {articles}, all by one outlet: there was no other to compare it with."
    return f"No contradictions found in {articles}{by}."


def also(report: Report) -> str:
    """Return what `verdict` leaves out, in a sentence or two; empty where there is nothing."""
    between, within, notes = _sums(report)
    parts = []
    if within:
        more = " more" if between else ""
        noun = "discrepancy lies" if within == 1 else "discrepancies lie"
        parts.append(f"{within:,}{more} {noun} within a single article.")
    if notes:
        parts.append(f"{count(notes, 'point')} {'is' if notes == 1 else 'are'} worth knowing.")
    if report.skipped:
        one = len(report.skipped) == 1
        parts.append(f"{count(len(report.skipped), 'source')} {'was' if one else 'were'} skipped.")
    return " ".join(parts)


def _outlets(report: Report) -> str:
    known = {a.outlet for a in report.articles if a.outlet is not None}
    # An article of an unknown outlet may be by one of the known ones, or not.
    least = "at least " if any(a.outlet is None for a in report.articles) else ""
    return f" by {least}{count(len(known), 'outlet')}" if known else ""


def _sums(report: Report) -> tuple[int, int, int]:
    """Return how many findings lie between articles, within one, and are notes."""
    grave = [f for f in report.findings if f.severity != "info"]
    within = sum(len({e.article for r in f.readings for e in r.evidence}) == 1 for f in grave)
    return len(grave) - within, within, len(report.findings) - len(grave)
