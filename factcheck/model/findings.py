"""What rules yield (Conflict) and what the reader gets (Finding, Report): the public format of report.json."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.dataclasses import dataclass

Severity = Literal["error", "warning", "info"]
FindingType = Literal[
    "quote",
    "attribution",
    "platform",
    "date",
    "duration",
    "age",
    "number",
    "money",
    "unit",
    "name",
    "place",
    "role",
    "object",
]


class _Public(BaseModel):
    """A part of the public format: frozen, and nothing undeclared slips in."""

    # Built when first used: extraction knows none of these.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Evidence(_Public):
    """The narrowest span of one article that carries a reading. `line` counts from 1."""

    article: str
    outlet: str | None
    start: int
    end: int
    text: str
    line: int


class Reading(_Public):
    """One version of the fact, with everyone who gives it.

    `articles` counts witnesses; `independent` counts copies of one text as a single witness. `first` is the day
    (ISO 8601) of the earliest publication among them, null where one of them has no known date: it may be first.
    """

    value: str
    articles: int = Field(ge=1)
    independent: int = Field(ge=1)
    first: str | None = None
    evidence: tuple[Evidence, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(defer_build=True))
class Conflict:
    """What a rule yields; the engine adds rule, subject, severity, confidence and fingerprint.

    `level` names the kind of difference for the table of measured confidence; `severity` overrides the
    rule's own where the difference decides it. `key` tells conflicts apart whose readings and evidence read the
    same: the folded words of the utterance, say; it enters the fingerprint and is not shown.
    """

    message: str
    readings: tuple[Reading, ...]
    level: str | None = None
    severity: Severity | None = None
    suggestion: str | None = None
    key: str | None = None


class Finding(_Public):
    """A discrepancy, as reported. `id` is a fingerprint that survives edits elsewhere in the text."""

    id: str
    rule: str
    type: FindingType
    severity: Severity
    confidence: float = Field(ge=0, le=1)
    subject: str | None
    message: str
    suggestion: str | None
    readings: tuple[Reading, ...] = Field(min_length=1)


class ReportArticle(_Public):
    """An article that was read. Dates are ISO 8601, null where unknown."""

    id: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    updated: str | None


class SkippedSource(_Public):
    """A source that was passed over, and why."""

    source: str
    reason: str


class Statistics(_Public):
    """Sums over the run; `stories` and `subjects` are those compared: in a check, the new articles'."""

    articles: int
    outlets: int
    stories: int
    subjects: int
    claims: dict[str, int]
    findings: dict[str, int]
    rules: list[str]


class Report(_Public):
    """The whole of report.json."""

    schema_: Literal["factcheck.report/1"] = Field("factcheck.report/1", alias="schema")
    articles: tuple[ReportArticle, ...]
    findings: tuple[Finding, ...]
    skipped: tuple[SkippedSource, ...]
    statistics: Statistics
