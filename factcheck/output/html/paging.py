"""Long lists cut into pages, and the way from one to the next."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from factcheck.output.html.site import numbered

MOST = 200
"""Findings, or other lines, on one page."""
LARGEST = 230_000
"""Bytes of lines on one page: with its style and script it stays below 300 KB."""
FIRST = 250_000
"""Bytes of findings and lists on the first page: with its style, script and headings it stays below 300 KB."""


@dataclass(frozen=True, slots=True)
class Pager:
    """The way on from one page of several; addresses are file names beside the page. `range_` is "201–400 of 1,203"."""

    range_: str
    previous: str | None
    next: str | None


def sheets(lines: Iterable[Markup], most: int = MOST, largest: int = LARGEST) -> Iterator[list[Markup]]:
    """Yield the lines a page at a time, in order; at least one page, and at least one line a page."""
    sheet: list[Markup] = []
    room = largest
    for line in lines:
        size = len(line) if line.isascii() else len(line.encode())
        if sheet and (len(sheet) >= most or size > room):
            yield sheet
            sheet, room = [], largest
        sheet.append(line)
        room -= size
    yield sheet


def pager(path: Callable[[int], str], number: int, *, first: int, last: int, total: int) -> Pager | None:
    """Return the way on from page `number`, which shows `first` to `last` of `total`; None where that is all.

    `path` gives the path of a page by its number.
    """
    if first == 1 and last >= total:
        return None
    return Pager(
        f"{first:,}–{last:,} of {total:,}",
        _name(path(number - 1)) if number > 1 else None,
        _name(path(number + 1)) if last < total else None,
    )


def paged(
    path: str, sheets_: Sequence[Sequence[Markup]]
) -> Iterator[tuple[str, Sequence[Markup], Pager | None]]:
    """Yield the path, the lines and the pager of each page of a list."""
    total = sum(map(len, sheets_))
    done = 0
    for number, sheet in enumerate(sheets_, 1):
        way = pager(partial(numbered, path), number, first=done + 1, last=done + len(sheet), total=total)
        yield numbered(path, number), sheet, way
        done += len(sheet)


def _name(path: str) -> str:
    return path.rpartition("/")[2]
