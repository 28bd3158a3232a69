"""Report -> pages: index.html and, in folders below, findings, articles, subjects, outlets and rules."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.graph import ClaimGraph
from factcheck.link.tables import Tables
from factcheck.model import Article, Report
from factcheck.output.comparing import Comparison
from factcheck.output.html.articlepages import article_pages
from factcheck.output.html.edition import Edition
from factcheck.output.html.findingpages import cards_of_index, finding_pages
from factcheck.output.html.indexpage import index_page, taken
from factcheck.output.html.listpages import list_pages, lists_of_index
from factcheck.output.html.outletpages import outlet_pages
from factcheck.output.html.rows import Rows
from factcheck.output.html.rulepages import rule_pages
from factcheck.output.html.subjectpages import subject_pages
from factcheck.output.rulehelp import RuleHelp


def pages(
    report: Report,
    articles: Mapping[str, Article],
    rules: Mapping[str, RuleHelp],
    graphs: Sequence[ClaimGraph] = (),
    compared: Comparison | None = None,
    tables: Tables | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Yield (path, content) of every page, one at a time; the first page, which leads to all others, is the last.

    `articles` gives texts by id; an article without one is listed and has no page. `graphs` are the stories the
    report was made from: without them there are no pictures, spellings or collations. `compared` is what changed
    since an earlier report; `tables` hold what the rules have collated.
    """
    edition = Edition(report, articles, rules, graphs, compared, tables)
    cards = cards_of_index(edition)
    if cards is None:
        yield from finding_pages(edition)
    rows = Rows(edition, edition.listed)
    yield from article_pages(edition)
    yield from subject_pages(edition, rows)
    yield from outlet_pages(edition, rows)
    yield from rule_pages(edition, rows)
    lists = lists_of_index(edition, taken(edition, cards))
    yield from list_pages(edition, lists)
    yield "index.html", index_page(edition, cards, lists)
