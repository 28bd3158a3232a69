"""What the engine does not take from a rule."""

from collections.abc import Iterator

import pytest
from conftest import Told

from factcheck.engine import analyse, findings
from factcheck.errors import RuleError
from factcheck.rule import Conflict, Example, View, rule

EXAMPLES = [
    Example({"Herald": "“We did,” she said."}, readings=["a"]),
    Example({"Herald": "“We did,” she said."}),
]


def test_evidence_that_shows_nothing(told: Told) -> None:
    def blank(view: View) -> Iterator[Conflict]:
        """Find nothing.

        Nowhere.
        """
        if view.subject is None:
            yield Conflict(
                message="Nothing.", readings=(view.reading("a", [view.evidence("Herald/article.txt", 4, 4)]),)
            )

    graphs = analyse(told({"Herald": "“We did,” she said."})).graphs
    with pytest.raises(RuleError, match="evidence that shows nothing: Nothing"):
        findings(graphs, [rule(type="quote", severity="info", examples=EXAMPLES)(blank)])
