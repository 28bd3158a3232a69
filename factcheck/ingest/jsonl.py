"""JSON Lines: an article a line; a faulty line costs that line alone."""

import codecs
import dataclasses
import re
from collections.abc import Iterator

from factcheck.ingest.json_values import is_article, no_articles, parse
from factcheck.ingest.record import from_record
from factcheck.ingest.source import Source, UnreadableError, decode
from factcheck.model import Article, Skipped

# Only these end a line in JSON Lines; U+2028 may stand inside a string.
_LINE = re.compile(r"[^\r\n]+")


@dataclasses.dataclass(frozen=True, slots=True)
class JsonLinesReader:
    """Reads `.jsonl`, and a `.json` that is JSON Lines by its content."""

    limit: int = 500_000_000
    endings: tuple[str, ...] = (".jsonl", ".ndjson", ".json")

    def accepts(self, source: Source) -> bool:
        """Return whether the lines are values by themselves."""
        return source.ending != ".json" or _lines_of_objects(source.data)

    def read(self, source: Source) -> Iterator[Article | Skipped]:
        """Yield the article of each line, or why it was skipped."""
        text = decode(source.data).removeprefix("\ufeff")
        ids: set[str] = set()
        found: list[Article | Skipped] = []
        values: list[object] = []
        any_meant = False
        for number, line in _numbered(text):
            try:
                meant = True  # a line that is no JSON at all was meant to be an article
                value = parse(line, number)
                values = values or [value]
                meant = is_article(value)
                found.append(from_record(value, ids, number))
            except UnreadableError as problem:
                found.append(source.skipped(problem))
            any_meant = any_meant or meant
        if not any_meant:
            raise no_articles(values)
        yield from found


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    number, place = 1, 0
    for match in _LINE.finditer(text):
        number += text.count("\n", place, match.start())
        place = match.start()
        if not match.group().isspace():
            yield number, match.group()


def _lines_of_objects(data: bytes) -> bool:
    """Return whether the first line is an object by itself and another one follows."""
    head, _, rest = data.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")
    return head.startswith(b"{") and head.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{")
