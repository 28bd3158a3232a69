"""A claim is one assertion by one article, with the exact span that makes it."""

import datetime as dt
from enum import StrEnum
from typing import Literal

from pydantic.dataclasses import dataclass


class QuoteUse(StrEnum):
    """What quotation marks are for at one place."""

    UTTERANCE = "utterance"
    SCARE = "scare"
    TITLE = "title"
    NAME = "name"


class NameType(StrEnum):
    """What a name is the name of."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """An interval of days, both ends inclusive, None where open."""

    earliest: dt.date | None
    latest: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time as the set of days it can be: an interval, or what is known of it where it cannot be grounded.

    `edtf` is Extended Date/Time Format (ISO 8601-2): `2022-11-27`, `XXXX-11-16` where no year is known,
    `2022-11-24/..` for an open end, `XXXX-XX-XX` where only a weekday is known. `earliest` and `latest` are
    both inclusive, None where open or unknown. `weekday` is 0 for Monday to 6 for Sunday.
    """

    edtf: str
    earliest: dt.date | None
    latest: dt.date | None
    weekday: int | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is quoted: the canonical name (None where only a role or pronoun is known) and the mention."""

    name: str | None
    mention: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """Where or in what form something was said: "Instagram", "Twitter", "podcast", "press conference".

    Where an article names two places, `value` holds both: "Instagram and Twitter".
    """

    value: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What every claim has. `subject` is the canonical name of whom or what it is about, or None."""

    kind: str
    article: str
    outlet: str | None
    subject: str | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteClaim(Claim):
    """Words inside quotation marks. `fragments` leave the marks out; `words` joins them with a space.

    `sieve` names the step that found the speaker; an unsure speaker is None.
    """

    kind: Literal["quote"] = "quote"
    use: QuoteUse
    fragments: tuple[tuple[int, int], ...]
    words: str
    speaker: Speaker | None = None
    cue: Span | None = None
    sieve: str | None = None
    platform: Platform | None = None
    said: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeClaim(Claim):
    """A time expression. `anchor` says what grounds it: "publication", "date", "event" or None."""

    kind: Literal["time"] = "time"
    edtf: str
    weekday: int | None
    earliest: dt.date | None
    latest: dt.date | None
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim(Claim):
    """Somebody did something: `action` is a class of verbs by its commonest lemma, `objects` head nouns."""

    kind: Literal["event"] = "event"
    action: str
    objects: tuple[str, ...]
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberClaim(Claim):
    """A quantity as an interval of what it can be; None is open. `what` is the head noun counted."""

    kind: Literal["number"] = "number"
    what: str
    low: float | None
    high: float | None
    unit: str | None
    approximate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeClaim(Claim):
    """A person's age in whole years on a day, and the interval of births that allows it."""

    kind: Literal["age"] = "age"
    person: str
    years: int
    as_of: dt.date | None
    born: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class NameClaim(Claim):
    """A mention of a name: `form` as written (possessive left out), `entity` its canonical name."""

    kind: Literal["name"] = "name"
    entity: str
    form: str
    type: NameType


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleClaim(Claim):
    """A person's role as an article gives it: "chief engineer", "ex-husband"."""

    kind: Literal["role"] = "role"
    person: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that happened, as one clause or noun tells it.

    `action` is a class of verbs, or the noun of an occasion ("fire"); `agent` is who did it, where said: a name
    or the head of "the brand"; `objects` are the head noun of what it was done to and then the names beside it.
    """

    action: str
    agent: Span | None
    objects: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderClaim(Claim):
    """An act's place in time: from `low` to `high` days after another act or a time; None is open.

    `weekday` is the day of the week it was on, 0 for Monday, where "the Monday before the vote" says so.
    """

    kind: Literal["order"] = "order"
    act: Act
    anchor: Act | None
    when: When | None
    low: int | None
    high: int | None
    weekday: int | None = None
