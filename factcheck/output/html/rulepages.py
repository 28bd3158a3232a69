"""One page a rule: its manual page, and what it found."""

from collections.abc import Iterator

from factcheck.output.html.edition import Edition
from factcheck.output.html.environment import template
from factcheck.output.html.paging import paged, sheets
from factcheck.output.html.rows import Rows
from factcheck.output.rulehelp import RuleHelp


def rule_pages(edition: Edition, rows: Rows) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of every rule that was run or found something."""
    for rule, numbers in edition.by_rule.items():
        help_ = edition.rules.get(rule)
        pages = list(sheets(map(rows.row, numbers)))
        for number, (page, sheet, way) in enumerate(paged(edition.site.rules[rule], pages), 1):
            content = template("rule.html").render(
                name=rule,
                help=help_,
                paragraphs=paragraphs(help_),
                total=len(numbers),
                first=number == 1,
                sheet=sheet,
                pager=way,
            )
            yield page, content.encode()


def paragraphs(rule: RuleHelp | None) -> list[str]:
    """Return a rule's manual page without its summary, which is shown above it."""
    found = [" ".join(part.split()) for part in rule.docs.split("\n\n")] if rule else []
    return [part for part in found if part and rule and part != rule.summary]
