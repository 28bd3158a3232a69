"""From graphs and findings to the markup of pictures; what has no picture comes out empty."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from markupsafe import Markup

from factcheck.graph import ClaimGraph
from factcheck.model import Article, Finding
from factcheck.output.html.environment import macros
from factcheck.output.html.pictures.happenings import happenings
from factcheck.output.html.pictures.lettering import cell
from factcheck.output.html.pictures.lineage import lineage
from factcheck.output.html.pictures.network import network
from factcheck.output.html.pictures.telling import Names, Story
from factcheck.output.html.pictures.timeline import timeline
from factcheck.output.phrases import count

_DESCRIBED = 12
"""Things told of one by one in a picture's description; the table has all."""


class Pictures:
    """Draws the pictures of one report."""

    def __init__(self, articles: Mapping[str, Article], graphs: Sequence[ClaimGraph]) -> None:
        """Hold the stories; each is looked through once a picture of it is asked for."""
        self._names = Names(articles.values())
        self._articles = articles
        self._graphs = graphs
        self._numbers = {article: i for i, graph in enumerate(graphs) for article in graph.story.articles}
        self._story = cache(lambda i: Story(graphs[i]))

    def subject(
        self, subject: str | None, findings: Sequence[Finding], home: Callable[[str], str | None], key: str
    ) -> Markup:
        """Return what there is to see of a subject: when things were, and who tells them which way.

        The arguments are those of `timeline`.
        """
        drawn = (self.timeline(subject, findings, home, key), self.network(subject, findings, home, key))
        return Markup("\n").join(picture for picture in drawn if picture)

    def timeline(
        self, subject: str | None, findings: Sequence[Finding], home: Callable[[str], str | None], key: str
    ) -> Markup:
        """Return a subject's timeline with its table. `findings` are all of the subject's.

        `home` gives the link to a finding by its id; `key` begins the ids of the picture's elements.
        """
        found, years = happenings(self._stories(findings), subject, findings)
        picture = timeline(found, years, self._names, home)
        if picture is None:
            return Markup()
        whose = f": {cell(subject)}" if subject else ""
        rows = f"{count(picture.count, 'row')}, one a statement or happening, in the order of time."
        contested = (
            f"Contradicted: {'; '.join(picture.contested)}." if picture.contested else "None is contradicted."
        )
        return _drawn(
            "timeline",
            p=picture,
            key=f"{key}-timeline",
            title=f"Timeline{whose}",
            description=f"{rows} {contested}",
        )

    def network(
        self, subject: str | None, findings: Sequence[Finding], home: Callable[[str], str | None], key: str
    ) -> Markup:
        """Return a subject's graph with its tables; the arguments are those of `timeline`."""
        by_story: dict[int, list[Finding]] = {}
        for finding in findings:
            number = self._number(finding)
            if number is not None:
                by_story.setdefault(number, []).append(finding)
        stories = [(self._story(i), by_story[i]) for i in sorted(by_story)]
        picture = network(stories, subject, self._names, home)
        if picture is None:
            return Markup()
        whose = f": {cell(subject)}" if subject else ""
        pairs = "; ".join(f"{p.one} and {p.other} ({p.findings})" for p in picture.pairs[:_DESCRIBED])
        return _drawn(
            "network",
            p=picture,
            key=f"{key}-network",
            title=f"Who tells which version{whose}",
            description=f"{count(picture.items, 'contested thing')} in the middle, "
            f"{count(picture.voices, 'source')} at the right. They contradict each other: {pairs}.",
        )

    def lineage(self, finding: Finding, key: str) -> Markup:
        """Return who printed the words of a finding on a quotation when, with its table."""
        number = self._number(finding)
        sources = {} if number is None else self._graphs[number].sources
        picture = lineage(finding, self._articles, sources, self._names)
        if picture is None:
            return Markup()
        witnesses = "; ".join(f"{t.published}: {t.who}, “{t.words}”" for t in picture.told[:_DESCRIBED])
        return _drawn(
            "lineage",
            p=picture,
            key=f"{key}-lineage",
            title=f"Who printed which words when: {cell(finding.message, 120)}",
            description=f"A line for each of {count(picture.count, 'wording')}. {witnesses}.",
            severity=finding.severity,
        )

    def _number(self, finding: Finding) -> int | None:
        return self._numbers.get(finding.readings[0].evidence[0].article)

    def _stories(self, findings: Sequence[Finding]) -> list[Story]:
        numbers = {self._number(f) for f in findings}
        return [self._story(i) for i in sorted(n for n in numbers if n is not None)]


def _drawn(name: str, **parts: object) -> Markup:
    drawn: Markup = macros(f"pictures/{name}.html").draw(**parts)
    return drawn
