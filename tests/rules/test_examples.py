"""Every rule's own examples, run end to end: what `factcheck explain` prints is what is found."""

from collections.abc import Iterator

import pytest

from factcheck.engine import prove
from factcheck.errors import RuleError
from factcheck.rule import Conflict, Example, Rule, View, load_rules, rule

RULES = load_rules()
CASES = [(r, n) for r in RULES for n in range(len(r.examples))]

CONFLICTING = Example(
    {"Herald": "“We did,” she said.", "Post": "“We did not,” she said."}, readings=["a", "b"]
)
AGREEING = Example({"Herald": "“We did,” she said.", "Post": "“We did,” she said."})


@pytest.mark.parametrize(("tested", "number"), CASES, ids=[f"{r.name}-{n + 1}" for r, n in CASES])
def test_an_example_of_a_rule_holds(tested: Rule, number: int) -> None:
    outcome = prove(tested)[number]
    found = [[reading.value for reading in f.readings] for f in outcome.findings]
    assert outcome.holds, f"wanted {list(outcome.example.readings) or 'nothing'}, found {found or 'nothing'}"


@pytest.mark.parametrize("tested", RULES, ids=[r.name for r in RULES])
def test_a_rule_explains_itself(tested: Rule) -> None:
    assert tested.summary.endswith(".")
    assert len(tested.docs.splitlines()) > 2
    assert any(e.readings for e in tested.examples)
    assert any(not e.readings for e in tested.examples)


@pytest.mark.parametrize("examples", [[], [CONFLICTING], [AGREEING]], ids=["none", "conflicting", "agreeing"])
def test_a_rule_without_both_kinds_of_example_cannot_be_made(examples: list[Example]) -> None:
    def half_proven(view: View) -> Iterator[Conflict]:
        """Find nothing."""
        yield from ()

    with pytest.raises(RuleError, match="half-proven needs an example that conflicts and one that agrees"):
        rule(type="quote", severity="info", examples=examples)(half_proven)


def test_a_rule_without_a_docstring_cannot_be_made() -> None:
    def silent(view: View) -> Iterator[Conflict]:
        yield from ()

    with pytest.raises(RuleError, match="silent has no docstring"):
        rule(type="quote", severity="info", examples=[CONFLICTING, AGREEING])(silent)


def test_an_unknown_type_or_severity_is_named() -> None:
    def odd(view: View) -> Iterator[Conflict]:
        """Find nothing."""
        yield from ()

    with pytest.raises(RuleError, match="no type 'mood'; the types are quote, "):
        rule(type="mood", severity="info", examples=[CONFLICTING, AGREEING])(odd)  # type: ignore[arg-type]
    with pytest.raises(RuleError, match="severity is error, warning or info, not 'fatal'"):
        rule(type="quote", severity="fatal", examples=[CONFLICTING, AGREEING])(odd)  # type: ignore[arg-type]
