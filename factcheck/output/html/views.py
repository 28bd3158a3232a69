"""What the templates show: findings, readings and articles with their links, worked out once."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit

from factcheck.model import Article, Finding, Reading, Report, ReportArticle, Severity
from factcheck.output.comparing import Comparison
from factcheck.output.html.passages import Passage, passage
from factcheck.output.html.site import Links
from factcheck.output.html.wording import Piece, compare
from factcheck.output.phrases import SEVERITY_NAMES, count, cut, day
from factcheck.output.rulehelp import RuleHelp

_COMPARED = frozenset({"quote"})
"""Types whose readings are wordings of one text, so that a word-by-word comparison means something."""
CHAINS = frozenset({"timeline"})
"""Rules whose readings are not versions of one fact but links of a chain, each a fact of its own."""
_JSON = json.JSONEncoder(ensure_ascii=False)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
_OUTLETS = 20_000
"""Characters of outlets' names that a finding is filtered by; more would only be a run of made-up names."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as it is listed; `page` is its own page, or None."""

    id: str
    title: str
    outlet: str | None
    outlet_page: str | None
    url: str | None
    page: str | None
    published: str | None
    updated: str | None
    language: str | None
    findings: int


class EvidenceView(NamedTuple):
    """One place: `place` leads to it on the article's page."""

    article: ArticleView | None
    outlet: str | None
    title: str
    place: str | None
    line: int
    passage: Passage


class ReadingView(NamedTuple):
    """One reading; `standing` is "best supported", "alone" or empty."""

    value: Sequence[Piece]
    support: str
    standing: str
    places: int


class FindingView(NamedTuple):
    """A finding with its place in the report's order, from 1; `mark` is "new", "changed" or empty.

    `home` leads to its card; `outlets` are those with a part in it, as JSON.
    """

    number: int
    id: str
    home: str | None
    severity: Severity
    severity_name: str
    rule: str
    rule_page: str | None
    summary: str
    subject: str | None
    subject_page: str | None
    outlets: str
    message: str
    suggestion: str | None
    confidence: int
    mark: str
    chain: bool


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
    """Makes the views of one report as seen from one place, which `links` knows."""

    def __init__(
        self,
        report: Report,
        articles: Mapping[str, Article],
        rules: Mapping[str, RuleHelp],
        links: Links,
        compared: Comparison | None = None,
    ) -> None:
        """Take what is shown; `articles` gives texts by id."""
        self.links = links
        self._texts = articles
        self._rules = rules
        self._compared = compared
        touched = Counter(
            id_ for f in report.findings for id_ in {e.article for r in f.readings for e in r.evidence}
        )
        self.articles = {a.id: self._article(a, touched[a.id]) for a in report.articles}
        self._findings: dict[int, FindingView] = {}

    def _article(self, article: ReportArticle, findings: int) -> ArticleView:
        text = self._texts.get(article.id)
        language = (text.language if text else None) or ""
        return ArticleView(
            id=article.id,
            title=(article.title or "").strip() or article.id,
            outlet=article.outlet,
            outlet_page=self.links.outlet(article.outlet),
            url=safe_url(article.url),
            page=self.links.article(article.id),
            published=article.published,
            updated=article.updated,
            language=language if _LANGUAGE.fullmatch(language) else None,
            findings=findings,
        )

    def finding(self, number: int, finding: Finding) -> FindingView:
        """Return one finding without its readings; `number` is its own in the report."""
        view = self._findings.get(number)
        home = self.links.finding(finding.id)
        if view is None:
            view = self._finding(number, finding, home)
        elif view.home != home:  # its card has been placed since
            view = view._replace(home=home)
        self._findings[number] = view
        return view

    def _finding(self, number: int, finding: Finding, home: str | None) -> FindingView:
        rule = self._rules.get(finding.rule)
        return FindingView(
            number=number,
            id=finding.id,
            home=home,
            severity=finding.severity,
            severity_name=SEVERITY_NAMES[finding.severity].capitalize(),
            rule=finding.rule,
            rule_page=self.links.rule(finding.rule),
            summary=rule.summary if rule else "",
            subject=finding.subject,
            subject_page=self.links.subject(finding.subject),
            outlets=_outlets(finding),
            message=finding.message,
            suggestion=finding.suggestion,
            confidence=round(finding.confidence * 100),
            mark=self._mark(finding),
            chain=finding.rule in CHAINS,
        )

    def _mark(self, finding: Finding) -> str:
        if self._compared is None:
            return ""
        if finding.id in self._compared.new:
            return "new"
        return "changed" if finding.id in self._compared.changed else ""

    def reading(self, finding: Finding, index: int) -> ReadingView:
        """Return one reading without its evidence."""
        reading = finding.readings[index]
        support = count(reading.articles, "article")
        if reading.articles > 1:
            support += f", {reading.independent:,} independent"
        if reading.first:
            support += f", first published {day(reading.first)}"
        return ReadingView(
            value=compare(reading.value, tuple(r.value for r in _rivals(finding, index))),
            support=support,
            standing="" if finding.rule in CHAINS else _standing(finding.readings, index),
            places=len(reading.evidence),
        )

    def evidence(self, finding: Finding, index: int, place: int, *, context: bool = True) -> EvidenceView:
        """Return one place of a reading, with the sentence around it unless `context` is False."""
        evidence = finding.readings[index].evidence[place]
        article = self.articles.get(evidence.article)
        others = tuple(_beside(finding, index, place, r) for r in _rivals(finding, index)) if context else ()
        return EvidenceView(
            article=article,
            outlet=evidence.outlet,
            title=article.title if article else evidence.article,
            place=self.links.place(evidence.article, anchor(finding, index, place)),
            line=evidence.line,
            passage=passage(evidence, self._texts.get(evidence.article), others)
            if context
            else Passage("", (), ""),
        )


def outlets_of(finding: Finding) -> list[str]:
    """Return the outlets with a part in a finding, sorted; those unknown left out."""
    return sorted({e.outlet for r in finding.readings for e in r.evidence if e.outlet is not None})


def _outlets(finding: Finding) -> str:
    names: list[str] = []
    room = _OUTLETS
    for name in outlets_of(finding):
        names.append(cut(name, 80))
        room -= len(names[-1])
        if room < 0:
            break
    return _JSON.encode(names)


def _beside(finding: Finding, index: int, place: int, rival: Reading) -> str:
    """Return what a rival prints where the reading prints one place: an article may give several places, in order."""
    own = finding.readings[index].evidence
    nth = 0
    while nth < place and own[place - nth - 1].article == own[place].article:
        nth += 1
    theirs = [e.text for e in rival.evidence[: nth + 1] if e.article == rival.evidence[0].article]
    return theirs[min(nth, len(theirs) - 1)]


def _rivals(finding: Finding, index: int) -> tuple[Reading, ...]:
    """Return the readings that one is compared with: the best supported; that one with all the rest."""
    if finding.type not in _COMPARED:
        return ()
    return finding.readings[:1] if index else finding.readings[1:]


def _standing(readings: tuple[Reading, ...], index: int) -> str:
    """Say who is best supported and who stands alone; nothing where the sides are even."""
    if len(readings) < 2 or readings[0].independent == readings[1].independent:
        return ""
    if index == 0:
        return "best supported"
    return "alone" if readings[index].articles == 1 else ""
