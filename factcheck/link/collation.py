"""Collation: the witnesses of one utterance in one table, a row a quotation, a column a word.

The table is built progressively, longest witness first, as collation tools for manuscripts do; the order in
which witnesses are given does not matter.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from factcheck.link.align import place
from factcheck.link.grid import PLAIN, Pairs, Place
from factcheck.link.wording import Token
from factcheck.model import QuoteClaim
from factcheck.text.ladder import NEGATIONS
from factcheck.text.variants import plain

# Where both sides leave this many words without a counterpart, other sentences were quoted there: the words
# are not versions of each other.
_ELSEWHERE = 5
# Words before the first (after the last) common word still count as a version of each other up to this many.
_EDGE = 3


@dataclass(slots=True)
class Column:
    """One place of the utterance: the word each row has there, and the rows that pass over it."""

    cells: dict[int, Token] = field(default_factory=dict)
    absent: set[int] = field(default_factory=set)

    def key(self) -> str:
        """Return the word most rows have here (the first in the alphabet where they tie)."""
        counts = Counter(token.key for token in self.cells.values())
        return min(counts, key=lambda k: (-counts[k], k)) if len(counts) > 1 else next(iter(counts))

    def has(self, key: str) -> bool:
        """Say whether some row has this word here."""
        return any(token.key == key for token in self.cells.values())

    def place(self, key: str) -> Place:
        """Return what the alignment is told of the column besides the `key` of most rows."""
        also = {token.key for token in self.cells.values()} - {key}
        passed = len(self.absent) >= len(self.cells)
        return Place(also, passed) if also or passed else PLAIN

    def covers(self, row: int) -> bool:
        """Say whether the row speaks here, if only by leaving the word out."""
        return row in self.cells or row in self.absent


@dataclass(frozen=True, slots=True)
class Table:
    """The collation: `witnesses[row]` is the claim whose words stand in the columns' cells of that row."""

    witnesses: tuple[QuoteClaim, ...]
    columns: tuple[Column, ...]


def collate(witnesses: Sequence[tuple[QuoteClaim, tuple[Token, ...]]]) -> Table:
    """Return the table of `witnesses`, each a quotation with its tokens; those without words are left out."""
    rows = sorted(
        ((claim, words) for claim, words in witnesses if words),
        key=lambda w: (-len(w[1]), [t.key for t in w[1]], w[0].article, w[0].start),
    )
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for row, (_, words) in enumerate(rows):
        alike[tuple((t.key, t.after_cut, t.begins, t.capital) for t in words)].append(row)
    copies = list(alike.values())
    columns: list[Column] = []
    for number in _order([rows[members[0]][1] for members in copies]):
        first, *others = copies[number]
        columns = _add(columns, first, rows[first][1])
        _follow(columns, first, {row: rows[row][1] for row in others})
    return Table(tuple(claim for claim, _ in rows), tuple(columns))


def _follow(columns: Sequence[Column], first: int, others: Mapping[int, Sequence[Token]]) -> None:
    """Put rows that print the same as the row `first` where it stands: copies are aligned once."""
    place = 0
    for column in columns if others else ():
        if first in column.cells:
            for row, words in others.items():
                column.cells[row] = words[place]
            place += 1
        elif first in column.absent:
            column.absent |= others.keys()


def _order(rows: Sequence[Sequence[Token]]) -> Iterator[int]:
    """Yield the longest row, then always the one that has most in common with a row before it.

    So a part of a speech comes in only when what it overlaps is there.
    """
    features = [set(pairwise(t.key for t in words)) for words in rows]
    nearest = dict.fromkeys(range(len(rows)), 0)
    while nearest:
        row = min(nearest, key=lambda r: (-nearest[r], r))
        del nearest[row]
        yield row
        for other in nearest:
            nearest[other] = max(nearest[other], len(features[row] & features[other]))


def _add(columns: list[Column], row: int, words: Sequence[Token]) -> list[Column]:
    if not columns:
        return [Column({row: token}) for token in words]
    keys = [c.key() for c in columns]
    pairs = place(keys, [t.key for t in words], [c.place(k) for c, k in zip(columns, keys, strict=True)])
    pairs = _slid(pairs, columns, words)
    anchors = [
        k
        for k, (i, j) in enumerate(pairs)
        if i is not None and j is not None and columns[i].has(words[j].key)
    ]
    if not anchors:
        return columns + [Column({row: token}) for token in words]
    first, last = anchors[0], anchors[-1]
    out = _edge(columns, words, pairs[:first], pairs[first], row, head=True)
    for k, stop in pairwise([*anchors, len(pairs)]):
        column, word = _anchor(columns, words, pairs[k])
        column.cells[row] = word
        out.append(column)
        if k != last and stop > k + 1:
            after, word = _anchor(columns, words, pairs[stop])
            after.cells[row] = word
            out += _between(columns, words, pairs[k + 1 : stop], column, after, row)
    return out + _edge(columns, words, pairs[last + 1 :], pairs[last], row, head=False)


def _slid(pairs: Pairs, columns: Sequence[Column], words: Sequence[Token]) -> Pairs:
    """Return `pairs` with a passage that one side leaves out moved to where a sentence begins, or a cut is marked.

    Two sentences that begin alike ("I feel … I guess") leave open which of the beginnings belongs to the passage.
    """
    out = list(pairs)
    end = 0
    while (start := next((k for k in range(end, len(out)) if None in out[k]), len(out))) < len(out):
        side = out[start].index(None)
        end = next((k for k in range(start, len(out)) if out[k][side] is not None), len(out))
        for steps in range(1, min(_EDGE, start, end - start) + 1 if end < len(out) else 0):
            i, j = out[start - steps]
            other = out[end - steps][1 - side]
            if i is None or j is None or other is None:
                break
            spoken = [words[j]] if side else list(columns[i].cells.values())
            column, word = (columns[other], words[j]) if side else (columns[i], words[other])
            if not column.has(word.key):
                break
            if any(t.after_cut or t.begins for t in spoken):
                first = start - steps
                moved = [out[k][1 - side] for k in range(first, end)]
                stay = [out[k][side] for k in range(first, start)]
                beside = [None] * (end - start) + stay
                out[first:end] = [(m, b) if side else (b, m) for m, b in zip(moved, beside, strict=True)]
                break
    return out


def _anchor(
    columns: list[Column], words: Sequence[Token], pair: tuple[int | None, int | None]
) -> tuple[Column, Token]:
    i, j = pair
    assert i is not None and j is not None
    return columns[i], words[j]


def _between(
    columns: list[Column],
    words: Sequence[Token],
    pairs: Pairs,
    before: Column,
    after: Column,
    row: int,
) -> list[Column]:
    """Place what stands between two common words: changed, dropped or added words, or other sentences."""
    dropped = [i for i, j in pairs if j is None and i is not None]
    added = [j for i, j in pairs if i is None and j is not None]
    mine = [j for _, j in pairs if j is not None]
    elsewhere = len(dropped) >= _ELSEWHERE and len(mine) >= _ELSEWHERE
    cut = after.cells[row].after_cut or any(words[j].after_cut for j in mine)
    out: list[Column] = []
    for i, j in pairs:
        if i is not None:
            column = columns[i]
            if j is not None and not elsewhere:
                column.cells[row] = words[j]
            elif not elsewhere and not cut:
                column.absent.add(row)
            out.append(column)
        if j is not None and (i is None or elsewhere):
            out.append(Column({row: words[j]}))
    if added and not elsewhere:
        # Rows that speak on both sides of the added words pass over them, unless they mark a cut there.
        silent = (_speaking(before) & _speaking(after)) - {row}
        silent -= {r for r, t in after.cells.items() if t.after_cut}
        for column in out:
            if set(column.cells) == {row}:
                column.absent |= silent
    return out


def _speaking(column: Column) -> set[int]:
    return set(column.cells) | column.absent


def _edge(
    columns: list[Column],
    words: Sequence[Token],
    pairs: Pairs,
    anchor: tuple[int | None, int | None],
    row: int,
    *,
    head: bool,
) -> list[Column]:
    """Place the words before the first common word, or after the last.

    A few words in the same sentence as the common one are another version of what stands there; anything
    else is a part of the utterance that the other does not quote.
    """
    theirs = [columns[i] for i, _ in pairs if i is not None]
    mine = [words[j] for _, j in pairs if j is not None]
    column, word = _anchor(columns, words, anchor)
    if 0 < len(mine) <= _EDGE and theirs and _joined(column, word, theirs, mine, head=head):
        # Nearest to the common word first, on both sides.
        places, spoken = (theirs[::-1], mine[::-1]) if head else (theirs, mine)
        for place, token in zip(places, spoken, strict=False):
            place.cells[row] = token
        for place in places[len(spoken) : _compound(places, spoken, head=head)]:
            place.absent.add(row)
        own = [Column({row: token}) for token in spoken[len(places) :]]
        return own[::-1] + theirs if head else theirs + own
    new = [Column({row: token}) for token in mine]
    if head and not (mine and theirs):
        before = new or theirs
        others = {r: t for r, t in column.cells.items() if r != row}
        _beheaded(before[-_EDGE:], [word, *others.values()], {row: word} if theirs else others)
    # Where the others mark a cut, these words stand nearer to the common one than theirs.
    beyond = column if head else theirs[0] if theirs else column
    cut = bool(theirs) and any(r != row and t.after_cut for r, t in beyond.cells.items())
    return new + theirs if head is not cut else theirs + new


def _compound(places: list[Column], spoken: list[Token], *, head: bool) -> int:
    """Return how many places the words fill that are only written otherwise ("reevaluating", "it's")."""
    way = -1 if head else 1
    words = plain([t.key for t in spoken[::way]])
    for count in range(len(spoken) + 1, len(spoken) + _EDGE):
        if plain([c.key() for c in places[:count][::way]]) == words:
            return count
    return len(spoken)


def _beheaded(before: list[Column], following: list[Token], rows: Mapping[int, Token]) -> None:
    """Mark the words that begin a sentence as left out by `rows`, where a negation is among them.

    A quotation may begin in the middle of a sentence; one that begins with a capital behind "No" or "Never"
    says the opposite ("Payment cards were taken").
    """
    opening = next((k for k in range(len(before)) if any(t.begins for t in before[k].cells.values())), None)
    if opening is None or not any(not t.begins for t in following):
        return
    head = before[opening:]
    if any(t.key in NEGATIONS for column in head for t in column.cells.values()):
        for column in head:
            column.absent |= {r for r, t in rows.items() if t.capital and t.begins and not t.after_cut}


def _joined(column: Column, word: Token, theirs: list[Column], mine: list[Token], *, head: bool) -> bool:
    """Say whether the words at the edge belong to the sentence of the common word, on both sides."""
    if head:
        breaks = [word, *mine[1:]]
        other = list(column.cells.values())
    else:
        breaks = mine
        other = list(theirs[0].cells.values())
    return not any(t.begins or t.after_cut for t in breaks) and not any(
        t.begins or t.after_cut for t in other
    )
