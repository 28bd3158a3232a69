"""Shows where several outlets' reports of the same story contradict each other.

From Python:

    from pathlib import Path
    import factcheck

    report = factcheck.check_paths([Path("corpus")], factcheck.Settings(ignore=("date",)))
    for finding in report.findings:
        print(finding.severity, finding.message)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.engine import analyse, check_paths, findings
    from factcheck.errors import FactcheckError
    from factcheck.ingest import read
    from factcheck.model import Article, Finding, Report
    from factcheck.rule import load_rules, rule

__version__ = "0.1.0"

# Imported when first used: `factcheck --help` must not pay for networkx and pydantic.
_HOMES = {
    "Article": "factcheck.model",
    "FactcheckError": "factcheck.errors",
    "Finding": "factcheck.model",
    "Report": "factcheck.model",
    "Settings": "factcheck.config",
    "analyse": "factcheck.engine",
    "check_paths": "factcheck.engine",
    "findings": "factcheck.engine",
    "load_rules": "factcheck.rule",
    "read": "factcheck.ingest",
    "rule": "factcheck.rule",
}

__all__ = [
    "Article",
    "FactcheckError",
    "Finding",
    "Report",
    "Settings",
    "__version__",
    "analyse",
    "check_paths",
    "findings",
    "load_rules",
    "read",
    "rule",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
