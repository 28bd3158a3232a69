"""A row of a collation as words to print: what it has in each column, where it is silent, and where it is cut."""

from collections.abc import Collection
from typing import NamedTuple

from factcheck.link.collation import Table
from factcheck.output.phrases import one_line

_HYPHENS = frozenset("-‐‑")
LEFT_OUT, CUT = "·", "…"


class Cell(NamedTuple):
    """A word as printed, `differs` where it is to be marked; empty where the row is silent."""

    text: str
    differs: bool


_NOTHING = Cell("", False)


def cells(table: Table, row: int, text: str, differs: Collection[int]) -> list[Cell]:
    """Return the row's words, one a column; a contraction stands in the first of its columns alone."""
    spoken = [k for k, column in enumerate(table.columns) if row in column.cells]
    out: list[Cell] = []
    said: tuple[int, int] | None = None
    first = 0
    cut_shown = False
    for k, column in enumerate(table.columns):
        token = column.cells.get(row)
        if token is None:
            inside = spoken[0] < k < spoken[-1] and not column.covers(row)
            follows = inside and not cut_shown and _cut_before(table, row, k)
            cut_shown |= follows
            left_out = row in column.absent and not _written_together(table, row, k)
            out.append(Cell(LEFT_OUT if left_out else CUT if follows else "", k in differs))
        elif said == (token.start, token.end):
            out[first] = out[first]._replace(differs=out[first].differs or k in differs)
            out.append(_NOTHING)
        else:
            hyphen = (
                text[token.end : token.end + 1] in _HYPHENS and text[token.end + 1 : token.end + 2].isalnum()
            )
            word = one_line(text[token.start : token.end + hyphen], 40)
            word = f"[{word}]" if token.bracketed else word
            out.append(Cell(CUT + word if token.after_cut and not cut_shown else word, k in differs))
            said, first, cut_shown = (token.start, token.end), k, False
    return out


def _written_together(table: Table, row: int, place: int) -> bool:
    """Say whether the row has the column's word as a part of the one beside it: "reevaluated" for "re-evaluated"."""
    for first in (place - 1, place):
        pair = table.columns[first : first + 2] if first >= 0 else ()
        own = next((c.cells[row].key for c in pair if row in c.cells), None)
        if len(pair) == 2 and own is not None:
            both = pair[0].cells.keys() & pair[1].cells.keys()
            if any(pair[0].cells[r].key + pair[1].cells[r].key == own for r in both):
                return True
    return False


def _cut_before(table: Table, row: int, place: int) -> bool:
    """Say whether the row's next word stands behind an ellipsis."""
    return next(c.cells[row].after_cut for c in table.columns[place:] if row in c.cells)
