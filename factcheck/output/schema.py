"""The JSON Schema of report.json, made from the models; `python -m factcheck.output.schema` writes it."""

import json
from pathlib import Path

from factcheck.model import Report

FILE = Path(__file__).with_name("report.schema.json")


def schema_text() -> str:
    """Return the schema as the text of the shipped file."""
    schema = Report.model_json_schema(by_alias=True, mode="serialization")
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(schema_text(), encoding="utf-8")
