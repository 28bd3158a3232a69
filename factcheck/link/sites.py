"""Sites of variation: the places in a collation where witnesses print different words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.link.collation import Column, Table
from factcheck.link.wording import Token
from factcheck.model import QuoteClaim
from factcheck.text.ladder import Step, step
from factcheck.text.variants import plain

# Two places this many common words apart are one where the same words only changed places.
_SWAP = 3
# A stretch that is so much longer in one witness is a passage that the other does not quote.
_LONGEST = 10
# A passage of more words was left out by whoever quotes another part of a speech.
_PASSAGE = 40
# So many words in a row in common show where a passage behind a marked cut belongs.
_PLACED = 3


@dataclass(frozen=True, slots=True)
class Version:
    """One witness's words at a site: the differing ones, with a neighbour on either side for context.

    `words` may be empty: the witness leaves them out. `start` and `end` run over the neighbours.
    """

    claim: QuoteClaim
    words: tuple[str, ...]
    context: tuple[str, ...]
    start: int
    end: int
    sentences: bool = False
    """Whether the words are whole sentences, and stand with both neighbours between one pair of quotation marks."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place where witnesses differ, with every witness that speaks there."""

    versions: tuple[Version, ...]


def sites(table: Table) -> list[Site]:
    """Return the table's sites from the beginning of the utterance to its end.

    A witness counts at a site only where it speaks at every column of it, without brackets of its own: a
    marked cut or edit is no version of the words, and what stands behind one may be of a later sentence until
    some words in a row are the others' too. Where one article quotes two versions, both were said: the
    quotations with the rarer of the two do not count there. They are another utterance, and count nowhere, but
    where an article repeats one speaker's words and they differ in a single place.
    """
    places = []
    unplaced = _unplaced(table.columns)
    for first, last in _runs(table.columns):
        spoken = (
            (row, _version(table.columns, row, claim, first, last))
            for row, claim in enumerate(table.witnesses)
            if row not in unplaced or unplaced[row].isdisjoint(range(first, last + 1))
        )
        places.append({row: version for row, version in spoken if version is not None})
    doubled = [_said_otherwise(versions) for versions in places]
    times = Counter(article for rows in doubled for article in set(rows.values()))
    once = {article for article, count in times.items() if count == 1 and _one_speaker(table, article)}
    lesser = {row for rows in doubled for row, article in rows.items() if article not in once}
    found = []
    for place, others in zip(places, doubled, strict=True):
        versions = tuple(version for row, version in place.items() if row not in others and row not in lesser)
        if len({v.words for v in versions}) > 1 and not _elsewhere(versions):
            found.append(Site(versions))
    return found


def _unplaced(columns: Sequence[Column]) -> dict[int, set[int]]:
    """Return by row the columns of passages behind a marked cut with too few words in a row that others have.

    Who cuts at the same place shows nothing, unless all do.
    """
    found: dict[int, set[int]] = {}
    for k, column in enumerate(columns):
        cutting = {row for row, token in column.cells.items() if token.after_cut}
        others = {*column.cells, *column.absent} - cutting if cutting else set()
        seen: dict[int, Counter[str]] = {}
        for row in cutting:
            passage: list[int] = []
            run = longest = 0
            for m in range(k, len(columns)):
                token = columns[m].cells.get(row)
                if longest >= _PLACED or (m > k and token and token.after_cut):
                    break
                if not columns[m].covers(row):
                    continue
                passage.append(m)
                if m not in seen:
                    cells = columns[m].cells
                    seen[m] = Counter(t.key for r, t in cells.items() if not others or r not in cutting)
                run = run + 1 if token and seen[m][token.key] > (not others) else 0
                longest = max(longest, run)
            if longest < _PLACED:
                found.setdefault(row, set()).update(passage)
    return found


def _one_speaker(table: Table, article: str) -> bool:
    """Say whether an article gives all it quotes of an utterance to one person, by name."""
    speakers = {c.speaker.name if c.speaker else None for c in table.witnesses if c.article == article}
    return len(speakers) == 1 and None not in speakers


def _said_otherwise(versions: Mapping[int, Version]) -> dict[int, str]:
    """Return the rows with the rarer of two wordings that one article quotes, each with such an article."""
    own: dict[str, set[tuple[str, ...]]] = {}
    for version in versions.values():
        own.setdefault(version.claim.article, set()).add(version.words)
    doubled = {article: wordings for article, wordings in own.items() if len(wordings) > 1}
    if not doubled:
        return {}
    support = Counter(plain(v.words) for v in versions.values())
    first: dict[tuple[str, ...], int] = {}
    for row, version in versions.items():
        first.setdefault(version.words, row)
    less: dict[str, str] = {}
    for article, wordings in sorted(doubled.items()):
        for a, b in combinations(sorted(wordings), 2):
            if step(a, b) > Step.FORMAT:
                rarer = min((a, b), key=lambda w: (support[plain(w)], -first[w]))
                less.setdefault(plain(rarer), article)
    return {row: less[plain(v.words)] for row, v in versions.items() if plain(v.words) in less}


def _elsewhere(versions: tuple[Version, ...]) -> bool:
    """Say whether the versions have so little in common that other sentences stand there.

    Sentences left out between one pair of quotation marks, without a mark, are a version however long they are.
    """
    lengths = [len(v.words) for v in versions]
    if max(lengths) - min(lengths) <= _LONGEST:
        return False
    beside = {(v.context[0], v.context[-1]) for v in versions}
    whole = len(beside) == 1 and all(v.sentences and len(v.words) in (0, max(lengths)) for v in versions)
    return not whole or max(lengths) > _PASSAGE


def _runs(columns: tuple[Column, ...]) -> Iterator[tuple[int, int]]:
    """Yield the first and last column of each site, places that only swap words taken as one."""
    runs: list[tuple[int, int]] = []
    for k, column in enumerate(columns):
        if not _differs(column):
            continue
        if runs and (
            k == runs[-1][1] + 1 or (k - runs[-1][1] <= _SWAP and _swapped(columns, runs[-1][0], k))
        ):
            runs[-1] = (runs[-1][0], k)
        else:
            runs.append((k, k))
    yield from runs


def _differs(column: Column) -> bool:
    keys = {token.key for token in column.cells.values()}
    return len(keys) > 1 or bool(keys and column.absent)


def _swapped(columns: tuple[Column, ...], first: int, last: int) -> bool:
    rows = [r for r in _rows(columns[first]) if all(c.covers(r) for c in columns[first : last + 1])]
    orders: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in rows:
        words = tuple(c.cells[row].key for c in columns[first : last + 1] if row in c.cells)
        if orders.setdefault(tuple(sorted(words)), words) != words:
            return True
    return False


def _rows(column: Column) -> list[int]:
    return sorted({*column.cells, *column.absent})


def _version(
    columns: tuple[Column, ...], row: int, claim: QuoteClaim, first: int, last: int
) -> Version | None:
    if not all(c.covers(row) for c in columns[first : last + 1]):
        return None
    own = [c.cells[row] for c in columns[first : last + 1] if row in c.cells]
    left = _neighbour(columns[:first][::-1], row)
    right = _neighbour(columns[last + 1 :], row)
    if any(t.bracketed for t in (left, *own, right) if t) or any(t.after_cut for t in (*own[1:], right) if t):
        return None
    if not (own or left or right):
        return None
    around = _near(left, own, right)
    return Version(
        claim=claim,
        words=tuple(t.key for t in own),
        context=tuple(t.key for t in around),
        start=around[0].start,
        end=around[-1].end,
        sentences=(own[0].begins if own else True)
        and left is not None
        and right is not None
        and right.begins
        and left.part == right.part,
    )


def _near(left: Token | None, own: list[Token], right: Token | None) -> list[Token]:
    """Return the site's words with their neighbours, as far as they stand in the same fragment."""
    if not own:
        return [t for t in (left, right) if t]
    around = list(own)
    if left and left.part == own[0].part:
        around.insert(0, left)
    if right and right.part == own[-1].part:
        around.append(right)
    return around


def _neighbour(columns: tuple[Column, ...], row: int) -> Token | None:
    for column in columns:
        if row in column.cells:
            return column.cells[row]
        if row not in column.absent:
            return None
    return None
