"""The lines of the report's lists: outlets, subjects, articles, what was passed over, what is gone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from markupsafe import Markup

from factcheck.model import Finding, Severity
from factcheck.output.html.edition import Edition
from factcheck.output.html.environment import macros
from factcheck.output.html.views import ArticleView, Views, outlets_of
from factcheck.output.phrases import SEVERITIES, SEVERITY_NAMES, cut

_NAMED = 4
"""Outlets named of a finding that is new, changed or gone."""


class Lines:
    """Makes the lines of one report's lists, for pages whose links `views` knows."""

    def __init__(self, edition: Edition, views: Views) -> None:
        self._edition = edition
        self._views = views
        self._macros = macros("lists.html")

    def columns(self) -> list[tuple[str, str | None]]:
        """Return the columns of the outlets' table: the rules that found something, with their pages."""
        return [
            (rule, self._views.links.rule(rule)) for rule, found in self._edition.by_rule.items() if found
        ]

    def outlets(self) -> Iterator[Markup]:
        """Yield a row of the table of outlets by rules for each outlet, those with a part in most findings first."""
        columns = self.columns()
        found = self._edition.by_outlet
        for outlet in sorted(found, key=lambda o: (-len(found[o]), o)):
            known = self._edition.standings[outlet]
            cells = [
                (known.by_rule.get(rule, 0), self._views.links.part(outlet, rule)) for rule, _ in columns
            ]
            yield self._macros.outlet(outlet, self._views.links.outlet(outlet), known, cells)

    def subjects(self) -> Iterator[Markup]:
        """Yield a row for each subject, those with the gravest findings first."""
        found = {name: self._tally(numbers) for name, numbers in self._edition.by_subject.items()}
        for name in sorted(found, key=lambda n: ([-k for k in found[n]], n is None, n or "")):
            yield self._macros.subject(name, self._views.links.subject(name), found[name])

    def _tally(self, numbers: Sequence[int]) -> list[int]:
        """Return how many findings there are of each severity, gravest first."""
        tally: Counter[Severity] = Counter(self._edition.findings[n].severity for n in numbers)
        return [tally[severity] for severity in SEVERITIES]

    def articles(self, outlet: str | None = None) -> Iterator[Markup]:
        """Yield an entry for each article, or each of one outlet."""
        for article in self._views.articles.values():
            if outlet is None or article.outlet == outlet:
                yield self.article(article)

    def article(self, article: ArticleView) -> Markup:
        """Return an article's entry; where a run has several stories, it says which of them the article is in."""
        return Markup(self._macros.article(article, self._stories.get(article.id, "")))

    @cached_property
    def _stories(self) -> dict[str, str]:
        """By article, the story it was compared in: that is called by its first article."""
        graphs = self._edition.graphs
        found: dict[str, str] = {}
        for story in (graph.story for graph in graphs) if len(graphs) > 1 else ():
            views = [self._views.articles[a] for a in story.articles if a in self._views.articles]
            views.sort(key=lambda view: (view.published is None, view.published or "", view.id))
            name = f"in the story “{cut(views[0].title, 60)}”" if len(views) > 1 else "compared with no other"
            found |= dict.fromkeys((view.id for view in views), name)
        return found

    def skipped(self) -> Iterator[Markup]:
        """Yield an entry for each source that was passed over."""
        for source in self._edition.report.skipped:
            yield self._macros.skipped(source)

    def new(self) -> Iterator[Markup]:
        """Yield an entry for each finding that was not in the earlier report, gravest first."""
        compared = self._edition.compared
        for number, finding in self._edition.findings.items() if compared else ():
            if compared and finding.id in compared.new:
                yield self._macros.news(self._views.finding(number, finding), _outlets(finding))

    def changed(self) -> Iterator[Markup]:
        """Yield an entry for each finding that was otherwise in the earlier report, with what is other."""
        compared = self._edition.compared
        for number, finding in self._edition.findings.items() if compared else ():
            if compared and (before := compared.changed.get(finding.id)):
                view = self._views.finding(number, finding)
                yield self._macros.news(view, _outlets(finding), _difference(finding, before))

    def gone(self) -> Iterator[Markup]:
        """Yield an entry for each finding of the earlier report that is no longer there."""
        compared = self._edition.compared
        for finding in compared.gone if compared else ():
            name = SEVERITY_NAMES[finding.severity].capitalize()
            yield self._macros.gone(
                finding, name, _outlets(finding), compared and compared.why.get(finding.id)
            )

    def rules(self) -> Iterator[Markup]:
        """Yield an entry for each rule."""
        for rule, numbers in self._edition.by_rule.items():
            help_ = self._edition.rules.get(rule)
            yield self._macros.rule(rule, self._views.links.rule(rule), help_, len(numbers))


def _difference(finding: Finding, before: Finding) -> str:
    """Return what sets a finding apart from what it was: outlets that joined or left, or else its message."""
    now, then = set(outlets_of(finding)), set(outlets_of(before))
    parts = [
        f"{what}: {_listed(sorted(outlets))}"
        for what, outlets in (("now also", now - then), ("no longer", then - now))
        if outlets
    ]
    if not parts and before.message != finding.message:
        parts.append(f"before: {cut(before.message, 200)}")
    return "; ".join(parts) or "other articles or words than before"


def _outlets(finding: Finding) -> str:
    return _listed(outlets_of(finding))


def _listed(outlets: Sequence[str]) -> str:
    """Return the first outlets by name, and how many more there are; empty where there are none."""
    named = ", ".join(cut(outlet, 40) for outlet in outlets[:_NAMED])
    more = len(outlets) - _NAMED
    return f"{named} and {more:,} more" if more > 0 else named
