"""Report -> pages: index.html, whole by itself, and a page for each article."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Article, FindingType, Report
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
    "order": "sequence",
}
_COMPARED: Mapping[FindingType, str] = {
    "quote": "the words of quotations",
    "attribution": "their speakers",
    "platform": "where they were said",
    "date": "dates",
    "duration": "durations",
    "age": "ages",
    "number": "numbers",
    "money": "sums of money",
    "unit": "units",
    "name": "the spelling of names",
    "place": "places",
    "role": "roles",
    "object": "things",
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
        read=_read(report, rules),
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


def _read(report: Report, rules: Mapping[str, RuleHelp]) -> str:
    """Return what was read, and what of it the rules compare: not all that is read is compared."""
    claims = [
        count(number, _KINDS.get(kind, kind)) for kind, number in report.statistics.claims.items() if number
    ]
    stories = count(report.statistics.stories, "story").replace("storys", "stories")
    if not report.articles:
        return "Give it a folder of articles on one story, by several outlets."
    if not claims:
        return f"{stories}."
    types = {rules[name].type for name in report.statistics.rules if name in rules}
    compared = [_COMPARED[type_] for type_ in _COMPARED if type_ in types]
    by_rules = f" Compared by the rules: {_listed(compared)}." if compared else ""
    return f"Read: {_listed(claims)}, in {stories}.{by_rules}"


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


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
