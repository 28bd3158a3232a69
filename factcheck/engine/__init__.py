"""Runs the way from articles to findings: extraction, linking, the graph, rules, the report."""

from factcheck.engine.analysis import Analysis, analyse
from factcheck.engine.checking import findings
from factcheck.engine.examples import Outcome, prove
from factcheck.engine.run import Run, check_paths, rules_of, run

__all__ = ["Analysis", "Outcome", "Run", "analyse", "check_paths", "findings", "prove", "rules_of", "run"]
