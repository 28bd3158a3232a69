"""One page a subject: what it is called where, its pictures, and the findings about it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.graph import ClaimGraph
from factcheck.model import NameClaim
from factcheck.output.html.edition import Edition
from factcheck.output.html.environment import template
from factcheck.output.html.paging import LARGEST, paged, sheets
from factcheck.output.html.rows import Rows

_FORMS = 40
"""Spellings listed of one subject."""
_NAMED = 6
"""Outlets named of one spelling."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as written: how often, in how many articles, by which outlets (the first of them, and how many more)."""

    form: str
    times: int
    articles: int
    outlets: list[str]
    others: int


def subject_pages(edition: Edition, rows: Rows) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of every subject with findings."""
    spellings = _spellings(edition.graphs, edition.by_subject)
    for name, numbers in edition.by_subject.items():
        path = edition.site.subjects[name]
        about = [edition.findings[n] for n in numbers]
        pictures = edition.pictures.subject(name, about, edition.below.links.finding, "subject")
        pages = list(sheets(map(rows.row, numbers), largest=LARGEST - len(pictures.encode())))
        for number, (page, sheet, way) in enumerate(paged(path, pages), 1):
            content = template("subject.html").render(
                name=name,
                total=len(numbers),
                first=number == 1,
                spellings=spellings.get(name or "", ()),
                pictures=pictures,
                sheet=sheet,
                pager=way,
            )
            yield page, content.encode()


def _spellings(
    graphs: Sequence[ClaimGraph], wanted: dict[str | None, list[int]]
) -> dict[str, list[Spelling]]:
    """Return the spellings of the subjects wanted, the commonest first."""
    found: dict[str, dict[str, list[NameClaim]]] = defaultdict(lambda: defaultdict(list))
    for graph in graphs:
        for claim in graph.all_claims(NameClaim):
            if claim.entity in wanted:
                found[claim.entity][claim.form].append(claim)
    return {
        name: [_spelling(form, forms[form]) for form in sorted(forms, key=lambda f: (-len(forms[f]), f))][
            :_FORMS
        ]
        for name, forms in found.items()
    }


def _spelling(form: str, claims: Sequence[NameClaim]) -> Spelling:
    by = Counter(c.outlet for c in claims if c.outlet is not None)
    outlets = sorted(by, key=lambda o: (-by[o], o))
    return Spelling(
        form, len(claims), len({c.article for c in claims}), outlets[:_NAMED], len(outlets[_NAMED:])
    )
