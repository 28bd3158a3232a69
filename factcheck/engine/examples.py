"""Rules' own examples, run end to end: what `explain` prints is what the tests prove."""

from dataclasses import dataclass
from pathlib import Path

from factcheck.engine.analysis import analyse
from factcheck.engine.checking import findings
from factcheck.errors import RuleError
from factcheck.ingest.source import Source, UnreadableError
from factcheck.ingest.text import TextReader
from factcheck.model import Article, Finding
from factcheck.rule import Example, Rule


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule found in one of its examples, and whether that is what the example says."""

    example: Example
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        """True where the readings found are those the example names (none where it names none)."""
        if not self.example.readings:
            return not self.findings
        wanted = sorted(self.example.readings)
        return len(self.findings) == 1 and sorted(r.value for r in self.findings[0].readings) == wanted


def prove(rule: Rule) -> tuple[Outcome, ...]:
    """Run `rule` on each of its examples. Raises RuleError where one cannot be read, or the rule fails on it."""
    return tuple(Outcome(e, findings(analyse(_articles(e)).graphs, [rule])) for e in rule.examples)


def _articles(example: Example) -> list[Article]:
    found: list[Article] = []
    for outlet, text in example.articles.items():
        name = f"{outlet}.txt"
        source = Source(Path(name), name, outlet, text.encode())
        try:
            items = list(TextReader().read(source))
        except UnreadableError as problem:
            items = [source.skipped(problem)]
        for item in items:
            if not isinstance(item, Article):
                raise RuleError(f"an example cannot be read: {item.source}: {item.reason}")
            found.append(item)
    return found
