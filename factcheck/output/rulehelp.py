"""What a format may say about a rule, without importing the rules."""

from dataclasses import dataclass

from factcheck.model import FindingType, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleHelp:
    """A rule's manual page: `summary` is its first sentence, `docs` the whole, in plain paragraphs.

    `examples` are short texts as `factcheck explain` prints them. `measured` says how many of its findings people
    found right, and how many they read.
    """

    name: str
    type: FindingType
    severity: Severity
    summary: str
    docs: str = ""
    examples: tuple[str, ...] = ()
    measured: tuple[int, int] | None = None
