"""Plain text and Markdown: one article a file."""

import dataclasses
from collections.abc import Iterator

from factcheck.ingest import front_matter
from factcheck.ingest.record import Fields, article, checked
from factcheck.ingest.source import Source, UnreadableError, decode
from factcheck.model import Article, Skipped


@dataclasses.dataclass(frozen=True, slots=True)
class TextReader:
    """Reads `.txt` and `.md`, with or without front matter."""

    limit: int = 20_000_000
    endings: tuple[str, ...] = (".txt", ".md")

    def accepts(self, source: Source) -> bool:
        """Return True: whatever has the ending is text, or unreadable."""
        return True

    def read(self, source: Source) -> Iterator[Article | Skipped]:
        """Yield the article. Its id is the file's name below the given folder."""
        text = decode(source.data)
        values, lines, start = front_matter.split(text)
        fields = checked(Fields, values, 1, lines)
        if not text[start:].strip():
            raise UnreadableError("there is no text below the front matter")
        if fields.outlet is None:
            fields = fields.model_copy(update={"outlet": source.outlet})
        yield article(source.name, text, fields, start=start, source="front matter", titled=True)
