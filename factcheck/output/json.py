"""report.json: the report as the contract has it."""

from factcheck.model import Report


def to_json(report: Report) -> str:
    """Return the report as JSON text, keys in the model's order, ended by a newline."""
    return report.model_dump_json(by_alias=True, indent=1) + "\n"
