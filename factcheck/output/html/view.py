"""What the templates show: findings, readings and articles with their links, worked out once."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from factcheck.model import Article, Evidence, Finding, Reading, Report, ReportArticle
from factcheck.output.html.passages import Passage, passage
from factcheck.output.html.slugs import slugs
from factcheck.output.html.wording import Piece, compare
from factcheck.output.phrases import SEVERITY_NAMES, count, day
from factcheck.output.rulehelp import RuleHelp

_SHOWN = 6
"""Places shown of one reading before the rest is folded away."""
_COMPARED = frozenset({"quote"})
"""Types whose readings are wordings of one text, so that a word-by-word comparison means something."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as it is listed; `page` is its own page seen from index.html, or None."""

    id: str
    title: str
    outlet: str | None
    url: str | None
    page: str | None
    published: str | None
    updated: str | None
    language: str | None
    findings: int


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One place: `place` leads to it on the article's page, `anchor` is its name there."""

    outlet: str | None
    title: str
    page: str | None
    place: str | None
    anchor: str
    url: str | None
    line: int
    published: str | None
    language: str | None
    passage: Passage


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One reading; `standing` is "best supported", "alone" or empty."""

    value: tuple[Piece, ...]
    support: str
    standing: str
    evidence: list[EvidenceView]
    more: list[EvidenceView]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with its place in the report's order, from 1."""

    number: int
    id: str
    severity: str
    severity_name: str
    type: str
    rule: str
    summary: str
    subject: str | None
    message: str
    suggestion: str | None
    confidence: int
    readings: list[ReadingView]


def safe_url(url: str | None) -> str | None:
    """Return a web address that may be linked to, or None: a "javascript:" address would run."""
    if url is None or len(url) > 2_000 or not url.isprintable():
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def anchor(finding: Finding, reading: int, place: int) -> str:
    """Return the name of a piece of evidence on its article's page."""
    return f"{finding.id}.{reading + 1}.{place + 1}"


class Views:
    """Makes the views of one report."""

    def __init__(
        self, report: Report, articles: Mapping[str, Article], rules: Mapping[str, RuleHelp]
    ) -> None:
        """Work out the page of every article whose text is at hand."""
        self._texts = articles
        self._rules = rules
        names = slugs(a.id for a in report.articles if a.id in articles)
        touched = Counter(
            id_ for f in report.findings for id_ in {e.article for r in f.readings for e in r.evidence}
        )
        self.articles = {a.id: self._article(a, names.get(a.id), touched[a.id]) for a in report.articles}

    def _article(self, article: ReportArticle, slug: str | None, findings: int) -> ArticleView:
        text = self._texts.get(article.id)
        language = (text.language if text else None) or ""
        return ArticleView(
            id=article.id,
            title=(article.title or "").strip() or article.id,
            outlet=article.outlet,
            url=safe_url(article.url),
            page=f"articles/{slug}.html" if slug else None,
            published=article.published,
            updated=article.updated,
            language=language if _LANGUAGE.fullmatch(language) else None,
            findings=findings,
        )

    def finding(self, number: int, finding: Finding) -> FindingView:
        """Return one finding as it is shown."""
        rule = self._rules.get(finding.rule)
        return FindingView(
            number=number,
            id=finding.id,
            severity=finding.severity,
            severity_name=SEVERITY_NAMES[finding.severity],
            type=finding.type,
            rule=finding.rule,
            summary=rule.summary if rule else "",
            subject=finding.subject,
            message=finding.message,
            suggestion=finding.suggestion,
            confidence=round(finding.confidence * 100),
            readings=[self._reading(finding, i, r) for i, r in enumerate(finding.readings)],
        )

    def _reading(self, finding: Finding, index: int, reading: Reading) -> ReadingView:
        readings = finding.readings
        # Against the best supported; that one against all the rest.
        rivals = (readings[:1] if index else readings[1:]) if finding.type in _COMPARED else ()
        places = [
            self._evidence(anchor(finding, index, n), evidence, [r.evidence[0].text for r in rivals])
            for n, evidence in enumerate(reading.evidence)
        ]
        support = count(reading.articles, "article")
        if reading.articles > 1:
            support += f", {reading.independent:,} independent"
        if reading.first:
            support += f", first published {day(reading.first)}"
        return ReadingView(
            value=compare(reading.value, [r.value for r in rivals]),
            support=support,
            standing=_standing(readings, index),
            evidence=places[:_SHOWN],
            more=places[_SHOWN:],
        )

    def _evidence(self, name: str, evidence: Evidence, others: list[str]) -> EvidenceView:
        article = self.articles.get(evidence.article)
        return EvidenceView(
            outlet=evidence.outlet,
            title=article.title if article else evidence.article,
            page=article.page if article else None,
            place=f"{article.page}#{name}" if article and article.page else None,
            anchor=name,
            url=article.url if article else None,
            line=evidence.line,
            published=article.published if article else None,
            language=article.language if article else None,
            passage=passage(evidence, self._texts.get(evidence.article), others),
        )


def _standing(readings: tuple[Reading, ...], index: int) -> str:
    """Say who is best supported and who stands alone; nothing where the sides are even."""
    if len(readings) < 2 or readings[0].independent == readings[1].independent:
        return ""
    if index == 0:
        return "best supported"
    return "alone" if readings[index].articles == 1 else ""
