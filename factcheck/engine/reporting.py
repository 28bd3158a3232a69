"""From analysis and findings to the report: the public format, with its sums."""

from collections import Counter
from collections.abc import Sequence

from factcheck.engine.analysis import Analysis
from factcheck.model import Article, Finding, Report, ReportArticle, Skipped, SkippedSource, Statistics
from factcheck.rule import Rule


def report(
    analysis: Analysis, found: Sequence[Finding], skipped: Sequence[Skipped], rules: Sequence[Rule]
) -> Report:
    """Return the report, everything in a stable order."""
    passed_over = sorted({(s.source, s.reason) for s in [*skipped, *analysis.failed]})
    return Report(
        schema="factcheck.report/1",
        articles=tuple(_article(a) for a in analysis.articles.values()),
        findings=tuple(found),
        skipped=tuple(SkippedSource(source=s, reason=r) for s, r in passed_over),
        statistics=Statistics(
            articles=len(analysis.articles),
            outlets=len({a.outlet for a in analysis.articles.values() if a.outlet}),
            stories=len(analysis.graphs),
            subjects=sum(len(g.subjects) for g in analysis.graphs),
            claims=dict(sorted(Counter(c.kind for c in analysis.claims).items())),
            findings={s: sum(f.severity == s for f in found) for s in ("error", "warning", "info")},
            rules=[r.name for r in rules],
        ),
    )


def _article(article: Article) -> ReportArticle:
    return ReportArticle(
        id=article.id,
        outlet=article.outlet,
        title=article.title,
        url=article.url,
        published=article.published.value.isoformat() if article.published else None,
        updated=article.updated.value.isoformat() if article.updated else None,
    )
