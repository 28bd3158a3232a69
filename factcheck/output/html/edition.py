"""One report with everything its pages are made from, sorted by what they are about."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from factcheck.graph import ClaimGraph
from factcheck.link.tables import Tables
from factcheck.model import Article, Report
from factcheck.output.comparing import Comparison
from factcheck.output.html.collations import Collations
from factcheck.output.html.pictures import Pictures
from factcheck.output.html.site import Links, Site, site_of
from factcheck.output.html.standing import Standing, alone
from factcheck.output.html.views import FindingView, Views, outlets_of
from factcheck.output.phrases import by_severity
from factcheck.output.rulehelp import RuleHelp


class Edition:
    """What the pages show. Findings are known by their number: their place in the report, gravest first, from 1."""

    def __init__(
        self,
        report: Report,
        articles: Mapping[str, Article],
        rules: Mapping[str, RuleHelp],
        graphs: Sequence[ClaimGraph],
        compared: Comparison | None,
        tables: Tables | None,
    ) -> None:
        """Take what is shown; nothing of it is changed."""
        self.report = report
        self.articles = articles
        self.rules = rules
        self.graphs = graphs
        self.compared = compared
        ordered = (f for group in by_severity(report.findings).values() for f in group)
        self.findings = dict(enumerate(ordered, 1))
        self.tally = Counter(f.severity for f in report.findings)
        self.site: Site = site_of(report, articles)
        self.collations = Collations(graphs, articles, tables or Tables(articles))

    @cached_property
    def top(self) -> Views:
        """Views as seen from a page in the report's own folder."""
        return self._views("")

    @cached_property
    def below(self) -> Views:
        """Views as seen from a page in a folder below."""
        return self._views("../")

    def _views(self, root: str) -> Views:
        return Views(self.report, self.articles, self.rules, Links(self.site, root), self.compared)

    @cached_property
    def pictures(self) -> Pictures:
        """What draws the pictures of subjects and findings."""
        return Pictures(self.articles, self.graphs)

    def listed(self, number: int) -> FindingView:
        """Return a finding as pages in folders below list it; its card must have been placed."""
        return self.below.finding(number, self.findings[number])

    @cached_property
    def by_subject(self) -> dict[str | None, list[int]]:
        """The findings about each subject; None is nobody named."""
        found: dict[str | None, list[int]] = defaultdict(list)
        for number, finding in self.findings.items():
            found[finding.subject].append(number)
        return found

    @cached_property
    def by_outlet(self) -> dict[str, list[int]]:
        """The findings that each outlet has a part in."""
        found: dict[str, list[int]] = {outlet: [] for outlet in sorted(self.site.outlets)}
        for number, finding in self.findings.items():
            for outlet in outlets_of(finding):
                found[outlet].append(number)
        return found

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """How each outlet stands among the others."""
        articles = Counter(a.outlet for a in self.report.articles)
        lone = Counter(outlet for finding in self.findings.values() for outlet in alone(finding))
        return {
            outlet: Standing(
                articles=articles[outlet],
                part=len(numbers),
                alone=lone[outlet],
                by_rule=Counter(self.findings[n].rule for n in numbers),
            )
            for outlet, numbers in self.by_outlet.items()
        }

    @cached_property
    def by_rule(self) -> dict[str, list[int]]:
        """The findings of each rule, sorted by its name; rules that found nothing have none."""
        found: dict[str, list[int]] = {rule: [] for rule in sorted(self.site.rules)}
        for number, finding in self.findings.items():
            found[finding.rule].append(number)
        return found

    @cached_property
    def by_article(self) -> dict[str, list[int]]:
        """The findings with evidence in each article."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, finding in self.findings.items():
            for article in {e.article for r in finding.readings for e in r.evidence}:
                found[article].append(number)
        return found
