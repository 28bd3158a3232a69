"""The formats that can be read. A new one is a module with a Reader, and a line in READERS."""

from collections.abc import Iterator
from typing import Protocol

from factcheck.ingest.json_file import JsonReader
from factcheck.ingest.jsonl import JsonLinesReader
from factcheck.ingest.source import Source
from factcheck.ingest.text import TextReader
from factcheck.model import Article, Skipped


class Reader(Protocol):
    """Reads one format. `limit` is the greatest size of a file in bytes that it takes."""

    @property
    def limit(self) -> int:
        """The greatest size of a file, in bytes."""

    @property
    def endings(self) -> tuple[str, ...]:
        """The endings of names of files in this format, for messages and for the choice before reading."""

    def accepts(self, source: Source) -> bool:
        """Return whether the content of a file, whose ending is one of `endings`, is this format."""

    def read(self, source: Source) -> Iterator[Article | Skipped]:
        """Yield the articles of a source, and what of it had to be skipped. Raises UnreadableError."""


READERS: tuple[Reader, ...] = (TextReader(), JsonLinesReader(), JsonReader())
"""Asked in this order; the first that accepts a source reads it."""

ENDINGS = tuple(dict.fromkeys(ending for reader in READERS for ending in reader.endings))


def limit_of(ending: str) -> int | None:
    """Return the greatest size that a file with this ending may have, None where nothing reads it."""
    return max((reader.limit for reader in READERS if ending in reader.endings), default=None)


def read_source(source: Source) -> Iterator[Article | Skipped]:
    """Yield what a source holds, by the first reader that accepts it."""
    for reader in READERS:
        if source.ending in reader.endings and reader.accepts(source):
            yield from reader.read(source)
            return
