"""The collations of a run: made when first asked for, and held for whoever asks next, rule or report."""

from collections.abc import Mapping, Sequence

from factcheck.link.collation import Table, collate
from factcheck.link.wording import tokens
from factcheck.model import Article, BlockKind, Utterance


class Tables:
    """The witnesses of each utterance word by word."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        """Hold the articles, by id, that utterances are quoted in."""
        self._articles = articles
        self._made: dict[str, Table] = {}
        self._titles: dict[str, Sequence[tuple[int, int]]] = {}

    def of(self, utterance: Utterance) -> Table:
        """Return an utterance's table; headlines are left out: they quote as they please, and readers know it."""
        table = self._made.get(utterance.id)
        if table is None:
            told = [
                c
                for c in utterance.claims
                if not any(start <= c.start < end for start, end in self._headlines(c.article))
            ]
            worded = [(c, tokens(self._articles[c.article].text, c)) for c in told] if len(told) > 1 else []
            table = self._made[utterance.id] = collate(worded)
        return table

    def _headlines(self, article: str) -> Sequence[tuple[int, int]]:
        found = self._titles.get(article)
        if found is None:
            blocks = self._articles[article].blocks
            found = self._titles[article] = [(b.start, b.end) for b in blocks if b.kind is BlockKind.TITLE]
        return found
