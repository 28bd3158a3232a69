"""JSON: one article, or an array of them."""

import dataclasses
from collections.abc import Iterator

from factcheck.ingest.json_values import is_article, no_articles, parse
from factcheck.ingest.record import from_record
from factcheck.ingest.source import Source, UnreadableError, decode
from factcheck.model import Article, Skipped


@dataclasses.dataclass(frozen=True, slots=True)
class JsonReader:
    """Reads `.json`; JSON that holds no articles is passed over."""

    limit: int = 500_000_000
    endings: tuple[str, ...] = (".json",)

    def accepts(self, source: Source) -> bool:
        """Return True: whatever has the ending is JSON, or unreadable."""
        return True

    def read(self, source: Source) -> Iterator[Article | Skipped]:
        """Yield the articles, or why one was skipped; those of an array are counted from 1."""
        value = parse(decode(source.data).removeprefix("\ufeff"))
        many = isinstance(value, list)
        items = value if many else [value]
        if not any(is_article(item) for item in items):
            raise no_articles(items)
        ids: set[str] = set()
        for number, item in enumerate(items, start=1):
            try:
                yield from_record(item, ids, None)
            except UnreadableError as problem:
                where = f"{source.name}, item {number}" if many else source.name
                yield Skipped(source=where, reason=problem.reason)
