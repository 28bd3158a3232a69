"""One page an article: its text, with the evidence of every finding marked and linked."""

from collections.abc import Iterator

from factcheck.output.html.articletext import lines, places
from factcheck.output.html.edition import Edition
from factcheck.output.html.environment import template


def article_pages(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of the articles whose texts are at hand, in the report's order."""
    views = edition.below
    shown = [(f, views.finding(number, f)) for number, f in edition.findings.items()]
    evidence = places(shown, edition.articles)
    page = template("article.html")
    for article in views.articles.values():
        path = edition.site.articles.get(article.id)
        if path is None:
            continue
        own = evidence.get(article.id, [])
        content = page.render(
            article=article,
            findings=sorted({p.finding.number: p.finding for p in own}.values(), key=lambda f: f.number),
            lines=lines(edition.articles[article.id], own),
        )
        yield path, content.encode()
