"""The report in one file, for mailing: the cards and all that they need, and no link to another file."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup

from factcheck.graph import ClaimGraph
from factcheck.link.tables import Tables
from factcheck.model import Article, Finding, Report
from factcheck.output.comparing import Comparison
from factcheck.output.html.cards import Cards
from factcheck.output.html.edition import Edition
from factcheck.output.html.environment import macros, template
from factcheck.output.html.findingpages import sections
from factcheck.output.html.indexpage import front
from factcheck.output.html.lines import Lines
from factcheck.output.html.listpages import LISTS, Shown, wrapped
from factcheck.output.html.paging import MOST
from factcheck.output.html.rulepages import paragraphs
from factcheck.output.html.site import Links, Site, fragment
from factcheck.output.html.views import Views
from factcheck.output.phrases import cut
from factcheck.output.rulehelp import RuleHelp

_LINES = 500
"""Lines of one list at most; the rest is counted."""
_DRAWN = 1_000_000
"""Bytes of subjects' pictures; those of more subjects are counted."""


def single_file(
    report: Report,
    articles: Mapping[str, Article],
    rules: Mapping[str, RuleHelp],
    graphs: Sequence[ClaimGraph] = (),
    compared: Comparison | None = None,
    tables: Tables | None = None,
) -> bytes:
    """Return the report as one page that needs no other; arguments are as `pages` takes them.

    Of more than MOST findings it holds the gravest, and says so. Articles are not in it: the findings show the
    sentences that matter, and the list of articles leads to their sources.
    """
    edition = Edition(report, articles, rules, graphs, compared, tables)
    shown = dict(list(edition.findings.items())[:MOST])
    # Within the file: cards and rules have anchors, everything else has no page to lead to.
    site = Site(articles={}, subjects={}, outlets={}, rules={r: f"#{_anchor(r)}" for r in edition.by_rule})
    site.homes.update((finding.id, "") for finding in shown.values())
    views = Views(report, articles, rules, Links(site, ""), compared)
    cards = Cards(views, edition.collations, edition.pictures)
    made = [cards.card(number, finding) for number, finding in shown.items()]
    drawn, undrawn = _pictures(edition, views, shown)
    page = template("single.html").render(
        **front(edition),
        sections=[replace(s, total=len(s.lines)) for s in sections(edition, made) if s.lines],
        cards=True,
        shown=[views.finding(number, finding) for number, finding in shown.items()],
        lists=_lists(edition, views, shown),
        drawn=drawn,
        undrawn=undrawn,
        sources=any(view.url for view in views.articles.values()),
    )
    return page.encode()


def _lists(edition: Edition, views: Views, shown: Mapping[int, object]) -> dict[str, Shown]:
    """Return each list of the first page, whole as far as a mail can hold it."""
    lines = Lines(edition, views)
    found = {}
    for each in LISTS:
        if each.name == "articles":
            made = _articles(edition, lines, views, shown)
            total = len(edition.report.articles)
        else:
            made = _rules(edition, views) if each.name == "rules" else list(each.lines(lines))
            total = len(made)
        head = made[:_LINES]
        markup = wrapped(lines, each, head) if head else Markup("")
        if total > len(head):
            markup += macros("lists.html").beyond(total - len(head))
        found[each.name] = Shown(markup, len(head), total, None)
    return found


def _pictures(
    edition: Edition, views: Views, shown: Mapping[int, Finding]
) -> tuple[list[tuple[str | None, Markup]], int]:
    """Return the pictures of the subjects that the findings in the file are about, gravest first.

    With them comes how many subjects more have some, where all would be too much.
    """
    about = dict.fromkeys(finding.subject for finding in shown.values())
    drawn: list[tuple[str | None, Markup]] = []
    room = _DRAWN
    undrawn = 0
    for number, name in enumerate(about):
        findings = [edition.findings[n] for n in edition.by_subject[name]]
        picture = edition.pictures.subject(name, findings, views.links.finding, f"s{number}")
        room -= len(picture.encode())
        if picture and room >= 0:
            drawn.append((name, picture))
        undrawn += bool(picture) and room < 0
    return drawn, undrawn


def _articles(edition: Edition, lines: Lines, views: Views, shown: Mapping[int, object]) -> list[Markup]:
    """Return the list of articles; of a long run, those alone that the findings in the file show."""
    if len(edition.report.articles) <= _LINES:
        return [lines.article(view) for view in views.articles.values()]
    cited = (id_ for id_ in views.articles if any(n in shown for n in edition.by_article[id_]))
    return [lines.article(views.articles[id_]) for id_ in cited]


def _rules(edition: Edition, views: Views) -> list[Markup]:
    """Return the list of rules, each with its whole manual page."""
    made = []
    for rule, numbers in edition.by_rule.items():
        help_ = edition.rules.get(rule)
        manual = macros("lists.html").manual(paragraphs(help_), help_.examples if help_ else ())
        made.append(macros("lists.html").rule(rule, None, help_, len(numbers), manual))
    return made


def _anchor(rule: str) -> str:
    return fragment(f"rule-{cut(rule, 80)}")
