"""The decorator that makes a function a rule, and the examples that prove it."""

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from factcheck.errors import RuleError
from factcheck.model import Conflict, FindingType, Severity
from factcheck.rule.view import View


@dataclass(frozen=True, slots=True)
class Example:
    """A few articles by outlet, in real sentences, with the readings the rule must find in them.

    The text of an article may begin with front matter (`published`, say). `readings` are the values of one
    finding in any order; none of them means that the rule must stay silent.
    """

    articles: Mapping[str, str]
    readings: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the engine runs it. `docs` is its docstring, `summary` the first line of that."""

    name: str
    type: FindingType
    severity: Severity
    summary: str
    docs: str
    examples: tuple[Example, ...]
    check: Callable[[View], Iterable[Conflict]] = field(repr=False, compare=False)
    source: str = ""

    @property
    def shipped(self) -> bool:
        """True for a rule that comes with factcheck: its failure is a bug, and not a newsroom's to mend."""
        return self.check.__module__.partition(".")[0] == "factcheck_rules"


def rule(
    *,
    type: FindingType,  # noqa: A002 - the word that findings and the report use
    severity: Severity,
    examples: Sequence[Example],
) -> Callable[[Callable[[View], Iterable[Conflict]]], Rule]:
    """Make a function a rule; its name is the function's with hyphens, its docstring the manual page.

    Raises RuleError where the docstring or an example is missing: a rule that cannot be explained or
    proven is not loaded.
    """

    def make(check: Callable[[View], Iterable[Conflict]]) -> Rule:
        name = check.__name__.replace("_", "-")
        docs = inspect.getdoc(check) or ""
        if type not in get_args(FindingType):
            known = ", ".join(get_args(FindingType))
            raise RuleError(f"rule {name}: there is no type {type!r}; the types are {known}")
        if severity not in get_args(Severity):
            raise RuleError(f"rule {name}: severity is error, warning or info, not {severity!r}")
        if not docs:
            raise RuleError(f"rule {name} has no docstring; it is what `factcheck explain {name}` prints")
        if not any(e.readings for e in examples) or all(e.readings for e in examples):
            raise RuleError(f"rule {name} needs an example that conflicts and one that agrees")
        return Rule(
            name=name,
            type=type,
            severity=severity,
            summary=docs.splitlines()[0],
            docs=docs,
            examples=tuple(examples),
            check=check,
            source=inspect.getsourcefile(check) or "",
        )

    return make
