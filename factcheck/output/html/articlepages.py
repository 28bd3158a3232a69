"""One page an article: its text, with the evidence of every finding marked and linked."""

from collections.abc import Iterator

from factcheck.output.html.articletext import Marked, lines, places
from factcheck.output.html.edition import Edition
from factcheck.output.html.environment import macros, template
from factcheck.output.html.views import FindingView


def article_pages(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of the articles whose texts are at hand, in the report's order."""
    views = edition.below
    shown = ((f, _marked(edition.listed(number))) for number, f in edition.findings.items())
    evidence = places(shown, edition.articles)
    page = template("article.html")
    for article in views.articles.values():
        path = edition.site.articles.get(article.id)
        if path is None:
            continue
        own = evidence.get(article.id, [])
        found = {place.finding.number: place.finding for place in own}
        content = page.render(
            article=article,
            findings=[found[number].listed for number in sorted(found)],
            lines=lines(edition.articles[article.id], own),
        )
        yield path, content.encode()


def _marked(view: FindingView) -> Marked:
    """Return what every article's page shows of a finding, made once."""
    made = macros("marks.html")
    return Marked(view.number, view.severity, made.listed(view), made.mark(view))
