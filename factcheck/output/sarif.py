"""SARIF 2.1.0, for code scanning and editors: a result a finding, the other readings as related places."""

import json
from collections.abc import Collection, Mapping
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from factcheck.model import Article, Evidence, Finding, Report
from factcheck.output.drafts import help_with
from factcheck.output.phrases import UNKNOWN_OUTLET, odd_one_out, one_line
from factcheck.output.rulehelp import RuleHelp

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_Object = dict[str, Any]


def to_sarif(
    report: Report,
    rules: Mapping[str, RuleHelp],
    articles: Mapping[str, Article] | None = None,
    *,
    paths: Mapping[str, str] | None = None,
    new: Collection[str] = (),
) -> str:
    """Return the report as a SARIF log.

    `articles` gives the texts that columns are counted in (without them a region has its line and offsets
    alone); `paths` gives an article's file as the repository knows it, by default its id. A result
    stands at its place in a `new` article, if there are any.
    """
    places = _Places(articles or {}, paths or {})
    names = sorted({*rules, *(f.rule for f in report.findings)})
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "factcheck",
                        "version": version("factcheck"),
                        "rules": [_rule(name, rules.get(name)) for name in names],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(finding, names.index(finding.rule), places, new) for finding in report.findings
                ],
            }
        ],
    }
    return json.dumps(log, indent=1, ensure_ascii=False) + "\n"


class _Places:
    """Turns evidence into SARIF locations."""

    def __init__(self, articles: Mapping[str, Article], paths: Mapping[str, str]) -> None:
        self._articles = articles
        self._paths = paths

    def location(self, evidence: Evidence, **more: object) -> _Object:
        path = self._paths.get(evidence.article, evidence.article).replace("\\", "/")
        return {
            **more,
            "physicalLocation": {
                "artifactLocation": {"uri": quote(path, safe="/")},
                "region": self._region(evidence),
            },
        }

    def _region(self, evidence: Evidence) -> _Object:
        region: _Object = {
            "startLine": evidence.line,
            "charOffset": evidence.start,
            "charLength": evidence.end - evidence.start,
            "snippet": {"text": evidence.text},
        }
        article = self._articles.get(evidence.article)
        if article is not None:
            region["startColumn"] = _column(article.text, evidence.start)
            region["endLine"] = evidence.line + article.text.count("\n", evidence.start, evidence.end)
            region["endColumn"] = _column(article.text, evidence.end)
        return region


def _column(text: str, offset: int) -> int:
    """Return the column of `offset`, from 1."""
    return offset - text.rfind("\n", 0, offset)


def _rule(name: str, rule: RuleHelp | None) -> _Object:
    if rule is None:
        return {"id": name}
    help_text = "\n\n".join(filter(None, (rule.docs.strip() or rule.summary, *rule.examples)))
    return {
        "id": name,
        "shortDescription": {"text": rule.summary or name},
        "fullDescription": {"text": rule.docs.strip() or rule.summary or name},
        "help": {"text": help_text or name},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.type]},
    }


def _result(finding: Finding, rule_index: int, places: _Places, new: Collection[str]) -> _Object:
    first = odd_one_out(finding, new)
    lines = [finding.message, *help_with(finding, new)]
    others = [(r.value, e) for r in finding.readings for e in r.evidence if e is not first]
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(lines)},
        "locations": [places.location(first)],
        "relatedLocations": [
            places.location(
                evidence,
                id=number,
                message={"text": f"{one_line(evidence.outlet or UNKNOWN_OUTLET, 80)}: {one_line(value)}"},
            )
            for number, (value, evidence) in enumerate(others, 1)
        ],
        "partialFingerprints": {"factcheck/v1": finding.id},
        "rank": round(finding.confidence * 100, 1),
        "properties": {"type": finding.type, "subject": finding.subject},
    }
