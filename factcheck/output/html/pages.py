"""Report -> pages: index.html, whole by itself, and a page for each article."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.model import Article, Report
from factcheck.output.html.articlepage import lines, places
from factcheck.output.html.environment import template
from factcheck.output.html.view import FindingView, Views
from factcheck.output.phrases import also, by_severity, count, verdict
from factcheck.output.rulehelp import RuleHelp

_SECTIONS = {
    "error": ("Errors", "These change the meaning."),
    "warning": ("Warnings", "These change the record."),
    "info": ("Notes", "These are worth knowing."),
}
_KINDS = {
    "quote": "quotation",
    "time": "time expression",
    "event": "event",
    "number": "number",
    "age": "age",
    "name": "name",
    "role": "role",
}


@dataclass(frozen=True, slots=True)
class _Section:
    severity: str
    title: str
    meaning: str
    findings: list[FindingView]


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    help: RuleHelp | None
    paragraphs: list[str]
    findings: int


def pages(
    report: Report, articles: Mapping[str, Article], rules: Mapping[str, RuleHelp]
) -> Iterator[tuple[str, bytes]]:
    """Yield (path, content) of every page: index.html, then articles/<slug>.html in the report's order.

    `articles` gives texts by id; an article without one is listed and has no page.
    """
    views = Views(report, articles, rules)
    # Numbered as the page shows them: gravest first.
    ordered = [f for group in by_severity(report.findings).values() for f in group]
    shown = [(f, views.finding(number, f)) for number, f in enumerate(ordered, 1)]
    sections = [
        _Section(severity, *_SECTIONS[severity], [v for f, v in shown if f.severity == severity])
        for severity in by_severity(report.findings)
    ]
    index = template("index.html").render(
        verdict=verdict(report),
        also=also(report),
        read=_read(report),
        sections=sections,
        articles=list(views.articles.values()),
        skipped=report.skipped,
        rules=_rules(report, rules),
    )
    yield "index.html", index.encode()
    evidence = places(shown, articles)
    for article in views.articles.values():
        if article.page is None:
            continue
        own = evidence.get(article.id, [])
        page = template("article.html").render(
            article=article,
            findings=sorted({p.finding.number: p.finding for p in own}.values(), key=lambda f: f.number),
            lines=lines(articles[article.id], own),
        )
        yield article.page, page.encode()


def _read(report: Report) -> str:
    """Return what was compared, in a sentence: "61 quotations, 22 time expressions and 140 names …"."""
    claims = [
        count(number, _KINDS.get(kind, kind)) for kind, number in report.statistics.claims.items() if number
    ]
    stories = count(report.statistics.stories, "story").replace("storys", "stories")
    if not report.articles:
        return "Give it a folder of articles on one story, by several outlets."
    if not claims:
        return f"{stories}."
    listed = claims[0] if len(claims) == 1 else f"{', '.join(claims[:-1])} and {claims[-1]}"
    return f"Compared: {listed}, in {stories}."


def _paragraphs(rule: RuleHelp | None) -> list[str]:
    """Return a rule's manual page without its summary, which is shown above it."""
    found = [" ".join(part.split()) for part in rule.docs.split("\n\n")] if rule else []
    return [part for part in found if part and rule and part != rule.summary]


def _rules(report: Report, rules: Mapping[str, RuleHelp]) -> list[_Rule]:
    found = Counter(f.rule for f in report.findings)
    names = sorted({*report.statistics.rules, *found})
    return [
        _Rule(
            name,
            help_ := rules.get(name),
            _paragraphs(help_),
            found[name],
        )
        for name in names
    ]
