"""Where in the report everything has its page: articles, subjects, outlets, rules, and each finding's card."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from factcheck.model import Article, Report
from factcheck.output.html.slugs import slugs

_PLAIN = re.compile(r"[0-9a-zA-Z.]*")
NOBODY = "unnamed_subject"
"""The page of what is about nobody named; a name's own page has no "_" but before a hash."""


@dataclass(frozen=True, slots=True)
class Site:
    """Paths of pages from the report's folder.

    `homes` gives a finding's page once its card is placed, `parts` the page of an outlet's findings of a rule.
    """

    articles: Mapping[str, str]
    subjects: Mapping[str | None, str]
    outlets: Mapping[str, str]
    rules: Mapping[str, str]
    homes: dict[str, str] = field(default_factory=dict)
    parts: dict[tuple[str, str], str] = field(default_factory=dict)

    def part(self, rule: str) -> str:
        """Return the name of a rule's part on an outlet's page."""
        return "rule-" + self.rules[rule].rpartition("/")[2].removesuffix(".html")


def site_of(report: Report, articles: Mapping[str, Article]) -> Site:
    """Return the paths of a report's pages; an article whose text is not at hand has none."""
    evidence = [e for f in report.findings for r in f.readings for e in r.evidence]
    subjects = {f.subject for f in report.findings}
    named: dict[str | None, str] = dict(_paths("subjects", (s for s in subjects if s is not None)))
    if None in subjects:
        named[None] = f"subjects/{NOBODY}.html"
    outlets = {a.outlet for a in report.articles} | {e.outlet for e in evidence}
    return Site(
        articles=dict(_paths("articles", (a.id for a in report.articles if a.id in articles))),
        subjects=named,
        outlets=dict(_paths("outlets", (o for o in outlets if o is not None))),
        rules=dict(_paths("rules", {*report.statistics.rules, *(f.rule for f in report.findings)})),
    )


def numbered(path: str, number: int) -> str:
    """Return the path of the page `number` (from 1) of a list that goes over several: "a.html", "a_2.html"."""
    return path if number == 1 else f"{path.removesuffix('.html')}_{number}.html"


def _paths(folder: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((name, f"{folder}/{slug}.html") for name, slug in slugs(names).items())


class Links:
    """Addresses as seen from a page; `root` leads to the report's folder: "" or "../".

    Everything may be None: then nothing is linked.
    """

    def __init__(self, site: Site, root: str) -> None:
        self._site = site
        self._root = root

    def article(self, article: str) -> str | None:
        """Return the address of an article's page."""
        return self._to(self._site.articles.get(article))

    def place(self, article: str, anchor: str) -> str | None:
        """Return the address of a piece of evidence on its article's page."""
        page = self.article(article)
        return None if page is None else f"{page}#{fragment(anchor)}"

    def subject(self, name: str | None) -> str | None:
        """Return the address of a subject's page; None is nobody named."""
        return self._to(self._site.subjects.get(name))

    def outlet(self, name: str | None) -> str | None:
        """Return the address of an outlet's page."""
        return None if name is None else self._to(self._site.outlets.get(name))

    def part(self, outlet: str, rule: str) -> str | None:
        """Return the address of an outlet's findings of one rule."""
        page = self._to(self._site.parts.get((outlet, rule)))
        return None if page is None else f"{page}#{self._site.part(rule)}"

    def rule(self, name: str) -> str | None:
        """Return the address of a rule's page."""
        return self._to(self._site.rules.get(name))

    def finding(self, id_: str) -> str | None:
        """Return the address of a finding's card."""
        home = self._to(self._site.homes.get(id_))
        return None if home is None else f"{home}#{fragment(id_)}"

    def _to(self, path: str | None) -> str | None:
        return None if path is None else self._root + path


def fragment(id_: str) -> str:
    """Return an id as it stands after "#"; an id may be of any characters, and nearly always is of plain ones."""
    return id_ if _PLAIN.fullmatch(id_) else quote(id_, safe="")
