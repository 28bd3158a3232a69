"""The answer of `factcheck quote` in the terminal: who printed the words, and the words one under the other."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from factcheck.link.asked import Answer, Printing, Quoted, Verdict
from factcheck.model import Article
from factcheck.output.cells import Cell, cells
from factcheck.output.phrases import UNKNOWN_OUTLET, count, one_line

_COLOURS = {Verdict.EXACT: "green", Verdict.VARIANT: "yellow", Verdict.PART: "yellow", Verdict.UNKNOWN: "red"}
# More than so many are for a program to read.
_UTTERANCES = 10
_WITNESSES = 20
_ASKED = "asked"


def to_text(
    answer: Answer,
    articles: Mapping[str, Article],
    where: str,
    *,
    width: int = 100,
    color: bool = False,
    paths: Mapping[str, str] | None = None,
) -> str:
    """Return the verdict and a table an utterance, ended by a newline; `where` names what was searched.

    Words that differ are underlined: by the terminal with `color`, else by a line of carets.
    """
    writer = _Writer(answer, articles, width, color, paths or {})
    lines = [writer.style(_verdict(answer, where), fg=_COLOURS[answer.verdict], bold=True)]
    for quoted in answer.utterances[:_UTTERANCES]:
        lines += ["", *writer.utterance(quoted)]
    if (rest := len(answer.utterances) - _UTTERANCES) > 0:
        lines += ["", f"and {count(rest, 'utterance')} more; --format json lists them"]
    return "\n".join(lines) + "\n"


def _verdict(answer: Answer, where: str) -> str:
    best: dict[str, Verdict] = {}
    for verdict in Verdict:
        for quoted in answer.utterances:
            for p in quoted.printings:
                if p.verdict == verdict:
                    best.setdefault(p.claim.article, verdict)
    if not best:
        return f"Unknown: no article in {one_line(where)} prints these words as a quotation."
    numbers = [(v, sum(b == v for b in best.values())) for v in Verdict]
    told = [_how(v, number) for v, number in numbers if number]
    told[1:] = [t.replace("these words", "them") for t in told[1:]]
    return f"{answer.verdict.capitalize()}: {'; '.join(told)}."


def _how(verdict: Verdict, number: int) -> str:
    verb = "prints" if number == 1 else "print"
    what = {
        Verdict.EXACT: "these words",
        Verdict.VARIANT: "these words with differences",
        Verdict.PART: "only a part of these words",
    }[verdict]
    return f"{count(number, 'article')} {verb} {what}"


class _Writer:
    def __init__(
        self,
        answer: Answer,
        articles: Mapping[str, Article],
        width: int,
        color: bool,
        paths: Mapping[str, str],
    ) -> None:
        self._answer = answer
        self._articles = articles
        self._width = width
        self._color = color
        self._paths = paths

    def style(self, text: str, **how: Any) -> str:
        return click.style(text, **how) if self._color else text

    def utterance(self, quoted: Quoted) -> Iterator[str]:
        """Yield who said it, who printed it, and the words of all in columns."""
        speaker = one_line(quoted.speaker or "speaker unknown", 60)
        yield f"{self.style(speaker, bold=True)} ({count(quoted.articles, 'article')})"
        shown = quoted.printings[:_WITNESSES]
        yield from self._witnesses(shown)
        if (rest := len(quoted.printings) - len(shown)) > 0:
            yield f"  and {rest:,} more; --format json lists them"
        rows = [(_ASKED, cells(quoted.table, quoted.asked, self._answer.asked, frozenset()))]
        for number, p in enumerate(shown, start=1):
            text = self._articles[p.claim.article].text
            rows.append((str(number), cells(quoted.table, p.row, text, p.differs)))
        yield from self._table(rows)

    def _witnesses(self, shown: Sequence[Printing]) -> Iterator[str]:
        outlets = [one_line(self._articles[p.claim.article].outlet or UNKNOWN_OUTLET, 30) for p in shown]
        width = max(map(len, outlets))
        for number, (p, outlet) in enumerate(zip(shown, outlets, strict=True), start=1):
            article = self._articles[p.claim.article]
            date = article.published.value.isoformat() if article.published else "undated"
            line = article.text.count("\n", 0, p.claim.start) + 1
            place = f"{one_line(self._paths.get(article.id, article.id), 300)}:{line}"
            yield f"{number:>{len(_ASKED) + 2}}  {p.verdict:7}  {outlet:<{width}}  {date:10}  {place}"

    def _table(self, rows: Sequence[tuple[str, list[Cell]]]) -> Iterator[str]:
        """Yield the rows in blocks as wide as the terminal; a row that is silent in a block is left out."""
        widths = [max(len(cells[k].text) for _, cells in rows) for k in range(len(rows[0][1]))]
        margin = len(_ASKED) + 4
        for first, last in _blocks(widths, max(self._width - margin, 20)):
            yield ""
            for label, row in rows:
                block = list(zip(row[first:last], widths[first:last], strict=True))
                if not any(cell.text for cell, _ in block):
                    continue
                # A row that goes on below is no other row.
                head = self.style(f"{label + '…' * (first > 0):>{len(_ASKED) + 2}}", dim=True)
                yield f"{head}  {' '.join(self._word(c, w) for c, w in block)}".rstrip()
                if not self._color and any(cell.differs for cell, _ in block):
                    carets = " ".join(f"{'^' * len(c.text) if c.differs else '':<{w}}" for c, w in block)
                    yield f"{'':{margin}}{carets}".rstrip()

    def _word(self, cell: Cell, width: int) -> str:
        pad = " " * (width - len(cell.text))
        return (self.style(cell.text, bold=True, underline=True) if cell.differs else cell.text) + pad


def _blocks(widths: Sequence[int], room: int) -> Iterator[tuple[int, int]]:
    """Yield the first column of each block and the one behind its last."""
    first = used = 0
    for k, width in enumerate(widths):
        if k > first and used + width > room:
            yield first, k
            first, used = k, 0
        used += width + 1
    yield first, len(widths)
