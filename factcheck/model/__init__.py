"""The values that travel through the house: frozen, typed, without behaviour of their own.

Offsets everywhere count Unicode characters of the article's text as it was stored; `end` is exclusive.
"""

from factcheck.model.article import Article, Block, BlockKind, Dated, Post, Skipped
from factcheck.model.claims import (
    AgeClaim,
    Claim,
    Days,
    EventClaim,
    NameClaim,
    NameType,
    NumberClaim,
    Platform,
    QuoteClaim,
    QuoteUse,
    RoleClaim,
    Span,
    Speaker,
    TimeClaim,
    When,
)
from factcheck.model.findings import (
    Conflict,
    Evidence,
    Finding,
    FindingType,
    Reading,
    Report,
    ReportArticle,
    Severity,
    SkippedSource,
    Statistics,
)
from factcheck.model.links import Event, Story, Subject, Utterance

__all__ = [
    "AgeClaim",
    "Article",
    "Block",
    "BlockKind",
    "Claim",
    "Conflict",
    "Dated",
    "Days",
    "Event",
    "EventClaim",
    "Evidence",
    "Finding",
    "FindingType",
    "NameClaim",
    "NameType",
    "NumberClaim",
    "Platform",
    "Post",
    "QuoteClaim",
    "QuoteUse",
    "Reading",
    "Report",
    "ReportArticle",
    "RoleClaim",
    "Severity",
    "Skipped",
    "SkippedSource",
    "Span",
    "Speaker",
    "Statistics",
    "Story",
    "Subject",
    "TimeClaim",
    "Utterance",
    "When",
]
