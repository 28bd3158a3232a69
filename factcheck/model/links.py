"""What is the same across articles: subjects, utterances, events, quantities, and the stories articles belong to."""

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from factcheck.model.claims import EventClaim, NameType, NumberClaim, QuoteClaim, TimeClaim

# Reading and extracting know none of these: pydantic builds each when the first is made.
WHEN_USED = ConfigDict(defer_build=True)


@dataclass(frozen=True, slots=True, kw_only=True, config=WHEN_USED)
class Story:
    """Articles that cover the same events, by id, sorted. `subject` is whom they name in common most."""

    id: str
    articles: tuple[str, ...]
    subject: str | None


@dataclass(frozen=True, slots=True, kw_only=True, config=WHEN_USED)
class Subject:
    """A person, organisation or place that articles speak of; `forms` are its names as written, sorted."""

    name: str
    type: NameType
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=WHEN_USED)
class Utterance:
    """Words that several claims quote, whole or in part; the unit of comparison for what was said."""

    id: str
    subject: str | None
    claims: tuple[QuoteClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=WHEN_USED)
class Event:
    """One thing that happened, as several claims tell it."""

    id: str
    subject: str | None
    claims: tuple[EventClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=WHEN_USED)
class Quantity:
    """One thing that was counted, paid, measured or took time, as several claims put a figure on it.

    `likeness` is the share of their sentences' words (0 to 1, by weight) that the most alike of those have in
    common that contradict each other, or of all where none do.
    """

    id: str
    subject: str | None
    claims: tuple[NumberClaim, ...]
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True, config=WHEN_USED)
class Dating:
    """One thing that happened, dated by several claims in sentences that are alike."""

    id: str
    subject: str | None
    claims: tuple[TimeClaim, ...]
