"""The whole way in one call: what the commands and `factcheck.check_paths` do."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.config import Settings
from factcheck.engine.analysis import Analysis, analyse
from factcheck.engine.checking import findings
from factcheck.engine.extraction import Progress
from factcheck.engine.reporting import report
from factcheck.errors import RuleError
from factcheck.ingest import Intake, read
from factcheck.model import Article, Report
from factcheck.rule import Rule, load_rules, select


@dataclass(frozen=True, slots=True)
class Run:
    """A report with what it was made from."""

    report: Report
    analysis: Analysis
    rules: tuple[Rule, ...]

    @property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id."""
        return self.analysis.articles


def rules_of(settings: Settings) -> tuple[Rule, ...]:
    """Return the rules that `settings` ask for. Raises RuleError where one does not load or is not there."""
    rules = load_rules(settings.rules)
    select(rules, settings.severity)  # a severity for a rule that is not there is a typing error too
    chosen = select(rules, settings.select, settings.ignore)
    if not chosen:
        raise RuleError("no rule is left to run: every rule that is selected is also ignored")
    return chosen


def run(
    intake: Intake,
    settings: Settings,
    *,
    touching: Collection[str] | None = None,
    progress: Progress | None = None,
    debug: bool = False,
) -> Run:
    """Analyse what was read and check it by the rules.

    With `touching`, only findings that show one of these articles are reported, and only their stories are
    linked and checked. Which stories there are, all articles decide: so a check of new articles finds what a
    report on all of them would.
    """
    rules = rules_of(settings)
    analysis = analyse(intake.articles, progress, debug, touching)
    found = findings(analysis.graphs, rules, settings.severity, debug, analysis.tables)
    if touching is not None:
        found = tuple(f for f in found if any(e.article in touching for r in f.readings for e in r.evidence))
    return Run(report(analysis, found, intake.skipped, rules), analysis, rules)


def check_paths(paths: Sequence[Path], settings: Settings | None = None) -> Report:
    """Return the report on files and folders. Raises FactcheckError where nothing can be read."""
    return run(read(paths), settings or Settings()).report
