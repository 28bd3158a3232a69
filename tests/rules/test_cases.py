"""The case bank: short stories in tests/cases/RULE.yml with what RULE must find in them, or must not.

A case is {name, articles: {outlet: text}} with one of
- readings: the values of the one finding, in any order; optional with them: severity, and independent, the number
  of independent witnesses of each reading in the same order;
- nothing more: the rule stays silent;
- at-most: info or warning: what the rule finds, if anything, is no graver.
With it run all rules of its type: one difference is one finding, and a trap is one for all of them.
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
GRAVITY = {"info": 1, "warning": 2, "error": 3}
KEYS = {"name", "articles", "readings", "severity", "independent", "at-most"}
BANK: list[tuple[str, dict[str, Any]]] = [
    (file.stem, case)
    for file in sorted(FOLDER.glob("*.yml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("name", "case"), BANK, ids=[f"{rule}: {case['name']}" for rule, case in BANK])
def test_case(name: str, case: dict[str, Any], told: Told) -> None:
    rules = [r for r in RULES.values() if r.type == RULES[name].type]
    found = findings(analyse(told(case["articles"])).graphs, rules)
    seen = [(f.rule, f.severity, sorted(r.value for r in f.readings)) for f in found]
    if "at-most" in case:
        assert [f for f in seen if GRAVITY[f[1]] > GRAVITY[case["at-most"]]] == []
        return
    wanted = case.get("readings") or []
    assert [(rule, values) for rule, _, values in seen] == ([(name, sorted(wanted))] if wanted else [])
    if "severity" in case:
        assert [severity for _, severity, _ in seen] == [case["severity"]]
    if "independent" in case:
        counts = {r.value: r.independent for r in found[0].readings}
        assert [counts[value] for value in wanted] == case["independent"]


def test_the_bank_is_well_formed() -> None:
    assert {rule for rule, _ in BANK} <= set(RULES)
    names = [(rule, case["name"]) for rule, case in BANK]
    assert len(set(names)) == len(names)
    for rule, case in BANK:
        assert set(case) <= KEYS, (rule, case["name"])
        assert not {"readings", "at-most"} <= set(case), (rule, case["name"])
    for rule in {rule for rule, _ in BANK}:
        assert any(case.get("readings") for name, case in BANK if name == rule), rule
        assert any(not case.get("readings") for name, case in BANK if name == rule), rule
