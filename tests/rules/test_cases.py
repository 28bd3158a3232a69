"""The case bank: short stories in tests/cases/RULE.yml with what RULE must find in them, or must not.

A case is {name, articles: {outlet: text}} with one of
- readings: the values of the one finding, in any order; optional with them: severity, and independent, the number
  of independent witnesses of each reading in the same order;
- nothing more: the rule stays silent;
- at-most: info: what the rule finds, if anything, is no more than worth knowing.
An outlet's second article is written "Outlet/second".
"""

from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import Told

from factcheck.engine import analyse, findings
from factcheck.rule import load_rules

FOLDER = Path(__file__).resolve().parent.parent / "cases"
RULES = {r.name: r for r in load_rules()}
KEYS = {"name", "articles", "readings", "severity", "independent", "at-most"}
BANK: list[tuple[str, dict[str, Any]]] = [
    (file.stem, case)
    for file in sorted(FOLDER.glob("*.yml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("rule", "case"), BANK, ids=[f"{rule}: {case['name']}" for rule, case in BANK])
def test_case(rule: str, case: dict[str, Any], told: Told) -> None:
    found = findings(analyse(told(case["articles"])).graphs, [RULES[rule]])
    seen = [(f.severity, [r.value for r in f.readings]) for f in found]
    if case.get("at-most") == "info":
        assert [s for s, _ in seen if s != "info"] == [], seen
        return
    wanted = case.get("readings") or []
    assert sorted(sorted(values) for _, values in seen) == ([sorted(wanted)] if wanted else [])
    if "severity" in case:
        assert [severity for severity, _ in seen] == [case["severity"]]
    if "independent" in case:
        counts = {r.value: r.independent for r in found[0].readings}
        assert [counts[value] for value in wanted] == case["independent"]


def test_the_bank_is_well_formed() -> None:
    assert {rule for rule, _ in BANK} <= set(RULES)
    names = [(rule, case["name"]) for rule, case in BANK]
    assert len(set(names)) == len(names)
    for rule, case in BANK:
        assert set(case) <= KEYS, (rule, case["name"])
        assert len(case["articles"]) > 1 or not case.get("readings"), (rule, case["name"])


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_has_conflicts_and_traps_in_the_bank(rule: str) -> None:
    own = [case for name, case in BANK if name == rule]
    assert sum(bool(c.get("readings")) for c in own) >= 3
    assert sum(not c.get("readings") for c in own) >= 3
