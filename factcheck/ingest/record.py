"""What a file says about an article, checked at the border: the fields of front matter and of JSON."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, field_validator

from factcheck.ingest.blocks import cut
from factcheck.ingest.dates import day_of
from factcheck.ingest.source import UnreadableError
from factcheck.model import Article, Dated

_F = TypeVar("_F", bound="Fields")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def _whole(value: str) -> str:
    """Return `value` if it can be written again: JSON can hold half of a character (a lone surrogate)."""
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError("holds half a character (a lone surrogate)") from None
    return value


def _text_or_none(value: object) -> object:
    """Read a blank as unknown, and a number as its digits (a title may be "1984")."""
    if isinstance(value, str):
        return " ".join(_whole(value).split()) or None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value


def _day(value: object) -> object:
    """Read a date or a date with time and zone; the day stays the one that is written."""
    if isinstance(value, dt.datetime):
        return value.date()
    if not isinstance(value, str):
        return value
    if not value.strip():
        return None
    day = day_of(value)
    if day is None:
        raise ValueError("is not a date (2022-11-28 is one)")
    return day


Line = Annotated[str | None, BeforeValidator(_text_or_none)]
Day = Annotated[dt.date | None, BeforeValidator(_day)]


class Fields(BaseModel):
    """What may be said about an article; unknown keys are let by and decide nothing."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)

    outlet: Line = None
    title: Line = None
    url: Line = None
    published: Day = None
    updated: Day = None
    byline: Line = None
    language: Line = None


class Record(Fields):
    """An article in JSON."""

    id: str
    text: str

    @field_validator("id")
    @classmethod
    def _name(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("is empty")
        if len(value) > 500 or _CONTROL.search(value):
            raise ValueError("is longer than 500 characters or holds control characters")
        return _whole(value)

    @field_validator("text")
    @classmethod
    def _not_blank(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("is empty")
        return _whole(value)


def checked(
    kind: type[_F], values: Mapping[str, Any], line: int | None, lines: Mapping[str, int] | None = None
) -> _F:
    """Return `values` as `kind`, or raise UnreadableError with one line that names each wrong key.

    `line` is where the values stand in their file; `lines` has the line of a key, where keys have their own.
    """
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        wrong = error.errors(include_url=False)
        place = (lines or {}).get(str(wrong[0]["loc"][0]), line)
        raise UnreadableError("; ".join(_said(each) for each in wrong[:3]), place) from None


def from_record(value: object, ids: set[str], line: int | None) -> Article:
    """Return the article that a JSON value is, and add its id to `ids`; raises UnreadableError."""
    if not isinstance(value, dict):
        raise UnreadableError("not an article: it has to be an object with “id” and “text”", line)
    record = checked(Record, value, line)
    if record.id in ids:
        raise UnreadableError(f"a second article with the id “{record.id}”: the first is kept", line)
    ids.add(record.id)
    return article(record.id, record.text, record, start=0, source="file", titled=False)


def _said(error: Any) -> str:
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] == "missing":
        return f"“{key}” is missing"
    if error["type"] == "value_error":
        return f"“{key}” {error['ctx']['error']}"
    if error["type"] == "string_type":
        return f"“{key}” is no text"
    return f"“{key}”: {error['msg'][:1].lower()}{error['msg'][1:]}"


def article(id_: str, text: str, fields: Fields, *, start: int, source: str, titled: bool) -> Article:
    """Make the article: `fields` decide, and what they leave open is taken from the text where it says so.

    The body begins at `start`; `source` is where the fields come from; `titled` says that the first line is
    the title where the fields have none.
    """
    body = cut(text, start, title=fields.title, titled=titled)
    return Article(
        id=id_,
        text=text,
        blocks=body.blocks,
        outlet=fields.outlet,
        title=fields.title or body.title,
        url=fields.url,
        published=Dated(value=fields.published, source=source) if fields.published else body.published,
        updated=Dated(value=fields.updated, source=source) if fields.updated else body.updated,
        byline=fields.byline or body.byline,
        language=fields.language,
    )
