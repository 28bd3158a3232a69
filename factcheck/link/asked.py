"""Words that somebody asks for, held against the quotations that may be of them.

The words asked for are a row of the collation like any other, so that typed and printed words are compared by
the same table as two articles' words are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.link.collation import Column, Table, collate
from factcheck.link.wording import Token, tokens
from factcheck.model import QuoteClaim, QuoteUse
from factcheck.text.ladder import Step, step


class Verdict(StrEnum):
    """How an article prints the words; the first that holds for one article holds for all together."""

    EXACT = "exact"
    """All of them, one after the other; only form differs (marks, hyphens, digits, spelling)."""
    VARIANT = "variant"
    PART = "part"
    """Some of them and no others: the rest is cut, or edited with a mark."""
    UNKNOWN = "unknown"


ORDER = tuple(Verdict)


@dataclass(frozen=True, slots=True)
class Printing:
    """One quotation that prints the words: its row in the table, and the columns where it differs."""

    claim: QuoteClaim
    verdict: Verdict
    row: int
    differs: frozenset[int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """One utterance that has the words: its collation, `asked` the row of the words asked for."""

    speaker: str | None
    verdict: Verdict
    table: Table
    asked: int
    printings: tuple[Printing, ...]

    @property
    def articles(self) -> int:
        """The number of articles that print it."""
        return len({p.claim.article for p in self.printings})


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that was found for the words `asked`, the best first."""

    asked: str
    verdict: Verdict
    utterances: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The words asked for, as a quotation by nobody in no article: as typed, and as probably meant.

    What is `meant` decides what is found and where it stands, never how it is judged.
    """

    claim: QuoteClaim
    words: tuple[Token, ...]
    meant: tuple[Token, ...]


def asked_for(words: str, mended: Callable[[str], str]) -> Asked:
    """Return `words` to ask for, `mended` giving the word that a mistyped one is meant to be.

    Marks around the words make no difference.
    """
    claim = QuoteClaim(
        article="",
        outlet=None,
        subject=None,
        start=0,
        end=len(words),
        text=words,
        use=QuoteUse.UTTERANCE,
        fragments=((0, len(words)),),
        words=words,
    )
    typed = tokens(words, claim)
    return Asked(claim, typed, tuple(t._replace(key=mended(t.key)) for t in typed))


def compare(
    asked: Asked, witnesses: Sequence[tuple[QuoteClaim, tuple[Token, ...]]], speaker: str | None
) -> Quoted | None:
    """Return how `witnesses`, of one utterance, print the words; None where they have no words in common.

    Witnesses that quote other passages of the utterance alone are left out of the table.
    """
    table, row, printings = _held(asked, witnesses)
    printing = {id(p.claim) for p in printings}
    if len(printings) < len(witnesses):
        near = [(claim, own) for claim, own in witnesses if id(claim) in printing]
        table, row, printings = _held(asked, near)
    if not printings:
        return None
    printings.sort(key=lambda p: (ORDER.index(p.verdict), p.claim.article, p.claim.start))
    return Quoted(speaker, printings[0].verdict, table, row, tuple(printings))


def _held(
    asked: Asked, witnesses: Sequence[tuple[QuoteClaim, tuple[Token, ...]]]
) -> tuple[Table, int, list[Printing]]:
    """Return the table of all, the row of the words asked for, and how each witness prints them."""
    table = collate([(asked.claim, asked.meant), *witnesses])
    row = next(i for i, claim in enumerate(table.witnesses) if claim is asked.claim)
    spoken = [k for k, column in enumerate(table.columns) if row in column.cells]
    sharing = set[int]()
    for k, token in zip(spoken, asked.words, strict=True):
        cells = table.columns[k].cells
        sharing |= {r for r, t in cells.items() if t.key == cells[row].key and not t.bracketed}
        cells[row] = token
    places = range(spoken[0], spoken[-1] + 1)
    printings = (
        _printing(table, places, row, i, claim) for i, claim in enumerate(table.witnesses) if i != row
    )
    # Where the only common words are written otherwise ("re-evaluating"), they are common all the same.
    return table, row, [p for p in printings if p and (p.row in sharing or not p.differs)]


def _printing(table: Table, places: range, asked: int, row: int, claim: QuoteClaim) -> Printing | None:
    """Return how the claim of `row` prints the words that `asked` has at `places`."""
    differs: set[int] = set()
    run: list[int] = []
    spoke = missing = False
    for k in places:
        column = table.columns[k]
        said = column.cells.get(row)
        silent = not column.covers(row) or (said is not None and said.bracketed)
        if not column.covers(asked) or (silent and asked not in column.cells):
            continue
        same = said is not None and asked in column.cells and said.key == column.cells[asked].key
        spoke |= said is not None and not silent
        missing |= silent
        if same or silent:
            differs |= _other_words(table.columns, run, asked, row)
            run = []
        else:
            run.append(k)
    differs |= _other_words(table.columns, run, asked, row)
    if not spoke:
        return None
    verdict = Verdict.VARIANT if differs else Verdict.PART if missing else Verdict.EXACT
    return Printing(claim, verdict, row, frozenset(differs))


def _other_words(columns: Sequence[Column], run: Sequence[int], asked: int, row: int) -> set[int]:
    """Return the columns of `run` where other words stand; none where the words only look different."""
    ours, theirs = ([columns[k].cells[r].key for k in run if r in columns[k].cells] for r in (asked, row))
    if step(ours, theirs) <= Step.CENSORED:
        return set()
    return {k for k in run if asked in columns[k].cells or row in columns[k].cells}
