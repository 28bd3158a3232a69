"""The words of a quotation one under the other: who printed which, with the words in which they differ marked."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import itemgetter

from factcheck.graph import ClaimGraph
from factcheck.link.collation import Table
from factcheck.link.tables import Tables
from factcheck.model import Article, Evidence, Finding, QuoteClaim, Utterance
from factcheck.output.cells import Cell, cells
from factcheck.text.variants import plain

_NEAR = 4
"""Common words shown on either side of words that differ."""
_WIDEST = 40
"""Columns of one table at most."""
_ROWS = 12
_NAMED = 3
"""Outlets named beside one row."""
_COMPOUND = 4
"""Columns that one word written apart may take."""
_NESTED = 8
"""Quotations looked at for one place: one may stand within another."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One way the words are printed: by whom, in how many articles, and its words; None stands for a gap."""

    outlets: list[str]
    others: int
    articles: int
    cells: list[Cell | None]


@dataclass(frozen=True, slots=True)
class Collation:
    """The ways the words are printed, the finding's readings first; `more` counts those left out."""

    rows: list[Printed]
    more: int


class Collations:
    """Finds the utterance that a finding is about and sets out its witnesses."""

    def __init__(self, graphs: Sequence[ClaimGraph], articles: Mapping[str, Article], tables: Tables) -> None:
        """Hold the stories; they are looked through when the first table is asked for."""
        self._graphs = graphs
        self._articles = articles
        self._tables = tables

    def of(self, finding: Finding) -> Collation | None:
        """Return the collation of the words that a finding's readings are about, or None where there is none."""
        number = self._utterance(finding)
        if number is None:
            return None
        table = self._tables.of(self._utterances[number])
        touched = [_touched(table, reading.evidence) for reading in finding.readings]
        if sum(map(bool, touched)) < 2:
            return None
        focus = set().union(*(columns for rows in touched for columns in rows.values()))
        rows = [r for r in range(len(table.witnesses)) if any(table.columns[k].covers(r) for k in focus)]
        differing = _differing(table, rows)
        shown = _shown(len(table.columns), (focus & differing) or focus)
        reading = {row: n for n, own in reversed(list(enumerate(touched))) for row in own}
        groups = _groups(table, rows, shown)
        groups.sort(key=lambda g: (min(reading.get(r, len(touched)) for r in g), -len(g), g))
        printed = [self._printed(table, group, shown, differing) for group in groups[:_ROWS]]
        return Collation(printed, len(groups) - len(printed)) if len(groups) > 1 else None

    @cached_property
    def _utterances(self) -> list[Utterance]:
        return [u for graph in self._graphs for u in _utterances(graph) if len(u.claims) > 1]

    @cached_property
    def _quoted(self) -> dict[str, list[tuple[int, int, int]]]:
        """The quotations in each article, in order: start, end, and the utterance's place in the list."""
        found: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, utterance in enumerate(self._utterances):
            for claim in utterance.claims:
                found[claim.article].append((claim.start, claim.end, number))
        for spans in found.values():
            spans.sort()
        return found

    def _utterance(self, finding: Finding) -> int | None:
        """Return the utterance that holds most of a finding's places."""
        votes = Counter(n for r in finding.readings for e in r.evidence for n in self._holding(e))
        return min(votes, key=lambda n: (-votes[n], n)) if votes else None

    def _holding(self, evidence: Evidence) -> set[int]:
        spans = self._quoted.get(evidence.article, [])
        last = bisect_right(spans, evidence.start, key=itemgetter(0))
        near = spans[max(0, last - _NESTED) : last]
        return {number for _, end, number in near if end >= evidence.end}

    def _printed(
        self, table: Table, group: Sequence[int], shown: Sequence[int], differing: Collection[int]
    ) -> Printed:
        claims = [table.witnesses[row] for row in group]
        names = list(dict.fromkeys(self._name(claim) for claim in claims))
        row = cells(table, group[0], self._articles[claims[0].article].text, differing)
        out: list[Cell | None] = []
        for before, k in pairwise([-1, *shown, len(table.columns)]):
            if k > before + 1:
                out.append(None)
            if k < len(row):
                out.append(row[k])
        return Printed(names[:_NAMED], len(names[_NAMED:]), len({c.article for c in claims}), out)

    def _name(self, claim: QuoteClaim) -> str:
        article = self._articles[claim.article]
        return article.outlet or article.title or article.id


def _utterances(graph: ClaimGraph) -> Iterable[Utterance]:
    for subject in (None, *(s.name for s in graph.subjects)):
        yield from graph.utterances(subject)


def _touched(table: Table, evidence: Sequence[Evidence]) -> dict[int, set[int]]:
    """Return the columns in which evidence lies, by the rows that have it."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for e in evidence:
        spans[e.article].append((e.start, e.end))
    found: dict[int, set[int]] = {}
    for row, claim in enumerate(table.witnesses):
        own = [
            (start, end)
            for start, end in spans.get(claim.article, ())
            if claim.start <= start and end <= claim.end
        ]
        columns = {
            k
            for k, column in enumerate(table.columns if own else ())
            if (token := column.cells.get(row))
            and any(token.start < end and start < token.end for start, end in own)
        }
        if columns:
            found[row] = columns
    return found


def _differing(table: Table, rows: Sequence[int]) -> set[int]:
    """Return the columns in which the rows have different words, and not only words written differently."""
    found: set[int] = set()
    run: list[int] = []
    for k in range(len(table.columns) + 1):
        if k < len(table.columns) and _differs(table, k, rows):
            run.append(k)
        elif run:
            found |= _other_words(table, rows, run)
            run = []
    return found


def _other_words(table: Table, rows: Sequence[int], run: Sequence[int]) -> set[int]:
    """Return the columns of a run that are not one word written in two ways ("re-evaluating")."""
    found: set[int] = set()
    at = 0
    while at < len(run):
        ends = range(min(len(run), at + _COMPOUND), at, -1)
        alike = next((end for end in ends if _alike(table, rows, run[at:end])), None)
        if alike is None:
            found.add(run[at])
        at = alike or at + 1
    return found


def _alike(table: Table, rows: Sequence[int], run: Sequence[int]) -> bool:
    told = {
        plain([c.key for k in run if (c := table.columns[k].cells.get(row))])
        for row in rows
        if all(table.columns[k].covers(row) for k in run)
    }
    return len(told) == 1


def _differs(table: Table, k: int, rows: Sequence[int]) -> bool:
    column = table.columns[k]
    words = {column.cells[r].key if r in column.cells else "" for r in rows if column.covers(r)}
    return len(words) > 1


def _shown(columns: int, focus: Collection[int]) -> list[int]:
    """Return the columns to show: those in focus and what is near them."""
    near = {k for at in focus for k in range(max(0, at - _NEAR), min(columns, at + _NEAR + 1))}
    return sorted(near)[:_WIDEST]


def _groups(table: Table, rows: Sequence[int], shown: Sequence[int]) -> list[list[int]]:
    """Return the rows that print the same in the columns shown together; silent rows are left out."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for row in rows:
        columns = [table.columns[k] for k in shown]
        said = tuple(
            (c.key, c.bracketed, c.after_cut) if (c := column.cells.get(row)) else row in column.absent
            for column in columns
        )
        if any(column.covers(row) for column in columns):
            found[said].append(row)
    return list(found.values())
