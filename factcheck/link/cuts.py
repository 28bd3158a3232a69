"""Unmarked cuts: a quotation made to look like a whole sentence where others show that the sentence goes on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.link.collation import Table
from factcheck.link.wording import Token
from factcheck.model import Article, QuoteClaim

_ENDS = ".!?"
_Words = list[tuple[int, Token]]
"""A witness's words with the columns they stand in."""
# Words shown on the side that goes on.
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a sentence is cut without a mark: the claims that cut it there, and those that go on.

    Each comes with the stretch of its article (start, end) that shows it.
    """

    side: str
    """"start" or "end"."""
    cutting: tuple[tuple[QuoteClaim, int, int], ...]
    whole: tuple[tuple[QuoteClaim, int, int], ...]


def cuts(table: Table, articles: Mapping[str, Article]) -> Iterator[Cut]:
    """Yield the table's unmarked cuts, starts before ends.

    At its end a quotation cuts a sentence where it closes it with a full stop of its own, having begun it
    with a capital; at its start where it gives a capital to a word that stands within the sentence. A few
    words worked into a reporter's sentence pretend to nothing, and an ellipsis or bracket is a mark.
    """
    rows: list[_Words] = [[] for _ in table.witnesses]
    for at, column in enumerate(table.columns):
        for row, token in column.cells.items():
            rows[row].append((at, token))
    spoken = [r for r, words in enumerate(rows) if words]
    texts = {r: articles[table.witnesses[r].article].text for r in spoken}
    opened = {r: rows[r][0][0] for r in spoken if _opens(rows[r])}
    closed = {r: rows[r][-1][0] for r in spoken if _closes(rows[r], texts[r])}
    for side, places, beyond in (("start", opened, _before), ("end", closed, _after)):
        for at in sorted(set(places.values())):
            cutting = [r for r in spoken if places.get(r) == at]
            # Another word there is another wording, which has words of its own around it.
            keys = {table.columns[at].cells[r].key for r in cutting}
            whole = {
                r: span
                for r in spoken
                if r not in cutting
                and r in table.columns[at].cells
                and table.columns[at].cells[r].key in keys
                and (span := beyond(rows[r], at))
            }
            if whole:
                yield Cut(
                    side,
                    tuple((table.witnesses[r], *_edge(rows[r], side)) for r in cutting),
                    tuple((table.witnesses[r], *span) for r, span in whole.items()),
                )


def _marked(token: Token) -> bool:
    return token.bracketed or token.after_cut


def _opens(words: _Words) -> bool:
    """Say whether a quotation gives its first word a capital that the word has not by itself."""
    first = words[0][1]
    return first.begins and first.capital and first.key != "i" and not _marked(first)


def _closes(words: _Words, text: str) -> bool:
    """Say whether a quotation closes its last sentence with a full stop, having begun it with a capital."""
    end = words[-1][1].end
    if text[end : end + 1] not in tuple(_ENDS) or text[end : end + 2] == "..":
        return False
    first = next((t for _, t in reversed(words) if t.begins), None)
    return first is not None and first.capital and not _marked(first)


def _after(words: _Words, at: int) -> tuple[int, int] | None:
    """Return the stretch that shows how a witness's sentence goes on behind column `at`, if it does."""
    k = _index(words, at)
    if k is None or k + 1 == len(words):
        return None
    here, following = words[k][1], [t for _, t in words[k + 1 : k + 1 + _SHOWN]]
    if following[0].begins or _marked(following[0]) or following[0].part != here.part:
        return None
    return here.start, following[-1].end


def _before(words: _Words, at: int) -> tuple[int, int] | None:
    """Return the stretch that shows what stands in a witness's sentence before column `at`, if anything."""
    k = _index(words, at)
    if not k:
        return None
    here, first = words[k][1], k
    while first > max(0, k - _SHOWN) and not words[first][1].begins:
        first -= 1
    if first == k or any(_marked(t) or t.part != here.part for _, t in words[first + 1 : k + 1]):
        return None
    return words[first][1].start, here.end


def _index(words: _Words, at: int) -> int | None:
    return next((k for k, (column, _) in enumerate(words) if column == at), None)


def _edge(words: _Words, side: str) -> tuple[int, int]:
    near = words[-_SHOWN:] if side == "end" else words[:_SHOWN]
    return near[0][1].start, near[-1][1].end
