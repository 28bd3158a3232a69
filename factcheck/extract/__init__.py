"""From an article to its claims; one module (or folder) a kind."""

import gc
from operator import attrgetter

from factcheck.extract.ages import find_ages
from factcheck.extract.document import Document
from factcheck.extract.events import find_events
from factcheck.extract.names import find_names
from factcheck.extract.numbers import find_numbers
from factcheck.extract.orders import find_orders
from factcheck.extract.platforms import place
from factcheck.extract.quotes import find_quotes
from factcheck.extract.roles import find_roles
from factcheck.extract.speakers import attribute
from factcheck.extract.times import find_times
from factcheck.model import Article, Claim


def extract(article: Article) -> list[Claim]:
    """Return every claim of `article`, in the order of the text."""
    collecting = gc.isenabled()
    gc.disable()  # what is made here holds no circles; looking for them takes a twentieth of the time
    try:
        return _claims(article)
    finally:
        if collecting:
            gc.enable()


def _claims(article: Article) -> list[Claim]:
    doc = Document(article)
    names = find_names(doc)
    times = find_times(doc)
    quotes = place(doc, attribute(doc, find_quotes(doc), names), names, times)
    claims: list[Claim] = [
        *quotes,
        *names.claims,
        *times,
        *find_events(doc, names, times, quotes),
        *find_orders(doc, names, times, quotes),
        *find_numbers(doc, times, names),
        *find_ages(doc, names),
        *find_roles(doc, names),
    ]
    return sorted(claims, key=attrgetter("start", "end", "kind"))
