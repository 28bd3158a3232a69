"""What a rule is: a function from one subject's view of the graph to conflicts, named once.

from factcheck.rule import Conflict, Example, View, rule

@rule(type="platform", severity="warning", examples=[Example({...}, readings=[...]), Example({...})])
def platform(view: View) -> Iterator[Conflict]:
\"\"\"One line that says what is contradicted.  ...\"\"\"
"""

from factcheck.link.sites import Site, Version
from factcheck.link.timeline import Chain, Fact
from factcheck.model import Conflict, Evidence, Reading
from factcheck.rule.definition import Example, Rule, rule
from factcheck.rule.loading import load_rules, select
from factcheck.rule.view import View

__all__ = [
    "Chain",
    "Conflict",
    "Evidence",
    "Example",
    "Fact",
    "Reading",
    "Rule",
    "Site",
    "Version",
    "View",
    "load_rules",
    "rule",
    "select",
]
