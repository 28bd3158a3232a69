"""Rules as the outputs show them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.engine import Outcome
    from factcheck.output.rulehelp import RuleHelp
    from factcheck.rule import Example, Rule


def help_of(rules: "Iterable[Rule]") -> "dict[str, RuleHelp]":
    """Return each rule's manual page by its name."""
    from factcheck.engine.confidence import MEASURED
    from factcheck.output.rulehelp import RuleHelp

    return {
        r.name: RuleHelp(
            name=r.name,
            type=r.type,
            severity=r.severity,
            summary=r.summary,
            docs=r.docs,
            examples=tuple(map(_shown, r.examples)),
            measured=MEASURED.get(r.name, {}).get(""),
        )
        for r in rules
    }


def said(outcome: "Outcome") -> str:
    """Return what a rule found in an example, in a line."""
    found = [" | ".join(r.value for r in finding.readings) for finding in outcome.findings]
    return "; ".join(found) or "nothing"


def _shown(example: "Example") -> str:
    articles = "\n".join(f"{outlet}: {_body(text)}" for outlet, text in example.articles.items())
    verdict = f"Found: {' | '.join(example.readings)}" if example.readings else "Nothing is found."
    return f"{articles}\n{verdict}"


def _body(text: str) -> str:
    """Return an example's text in one line, its front matter and its title set apart from the rest."""
    head = ""
    if text.startswith("---\n") and "\n---\n" in text:
        front, text = text[4:].split("\n---\n", 1)
        head = f"({'; '.join(front.split(chr(10)))}) "
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
    return head + " / ".join(paragraphs)
