"""An article as it was read: its text as stored, cut into blocks that say what each stretch is."""

import datetime as dt
from enum import StrEnum

from pydantic.dataclasses import dataclass


class BlockKind(StrEnum):
    """What a stretch of an article is, and so what may be claimed from it."""

    TITLE = "title"
    TEXT = "text"
    CAPTION = "caption"
    """A picture's caption: names and dates in it are about the picture, not the story."""
    POST = "post"
    """A social-media post quoted in full: the claim of its poster."""
    FURNITURE = "furniture"
    """Breadcrumbs, reading times, credits, buttons: nothing is claimed from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date of publication, with where it was found.

    `value` is the day, in the time zone given; `source` is "file" (a field of the file), "front matter", or
    "text" (written in the article itself: then `start` and `end` say where). `sure` is False where the date
    had to be read with a guess (a day and month that could be either way round).
    """

    value: dt.date
    source: str
    start: int | None = None
    end: int | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Who posted a post that an article quotes in full, where and when, as the post's own foot says."""

    name: str | None
    handle: str | None
    platform: str | None
    published: dt.date | None
    start: int
    """Start of the poster's name or handle in the article's text."""
    end: int
    stamp: tuple[int, int] | None = None
    """Where the day of posting stands in the text, with its hour where one is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the text, usually one paragraph; blocks are in order and do not overlap.

    `published` is set where the block belongs to a part of the article with a date of its own
    ("UPDATE: 11/28/22"); else the article's date holds.
    """

    start: int
    end: int
    kind: BlockKind
    published: Dated | None = None
    post: Post | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One outlet's article. `text` is the file as stored, front matter included."""

    id: str
    text: str
    blocks: tuple[Block, ...]
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: Dated | None = None
    updated: Dated | None = None
    byline: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A source that was passed over, with the reason in words (and the line, where there is one)."""

    source: str
    reason: str
    unreadable: bool = True
    """False where nothing was wrong with it: a README, a hidden file, JSON that holds no articles."""
