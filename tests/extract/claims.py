"""From a piece of text to the claims of one kind, through the whole of extraction."""

import datetime as dt
import re
from typing import TypeVar

from factcheck.extract import extract
from factcheck.model import Article, Block, BlockKind, Claim, Dated

C = TypeVar("C", bound=Claim)


def claims(kind: type[C], text: str, published: str | None = None) -> list[C]:
    """Return the claims of one kind that `text`, a paragraph a line, makes."""
    blocks = tuple(
        Block(start=m.start(), end=m.end(), kind=BlockKind.TEXT) for m in re.finditer(r"[^\n]+", text)
    )
    dated = Dated(value=dt.date.fromisoformat(published), source="file") if published else None
    article = Article(id="a", text=text, blocks=blocks, published=dated)
    return [c for c in extract(article) if isinstance(c, kind)]
