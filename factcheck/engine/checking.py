"""From graphs to findings: every rule sees every subject; the engine stamps what they yield."""

import traceback
from collections.abc import Iterator, Mapping, Sequence

from factcheck.engine.confidence import confidence
from factcheck.engine.fingerprint import distinct, fingerprint
from factcheck.errors import RuleError
from factcheck.graph import ClaimGraph
from factcheck.link.tables import Tables
from factcheck.model import Conflict, Finding, Reading, Severity
from factcheck.rule import Rule, View
from factcheck.rule.view import StoryText

_ORDER = {"error": 0, "warning": 1, "info": 2}


def findings(
    graphs: Sequence[ClaimGraph],
    rules: Sequence[Rule],
    severities: Mapping[str, Severity] | None = None,
    debug: bool = False,
    tables: Tables | None = None,
) -> tuple[Finding, ...]:
    """Return what `rules` find in `graphs`, the gravest first, then the surest, then by subject, rule and place.

    `severities` overrides rules' severities by name; `tables` holds what rules collate. Raises RuleError where a
    newsroom's own rule fails: a crash that hid a contradiction would be worse than none found. What a shipped
    rule raises is let through, as the bug it is.
    """
    found: list[Finding] = []
    for graph in graphs:
        story = StoryText(graph, tables or Tables(graph.articles))
        for subject in [*graph.subjects, None]:
            view = View(story, subject)
            name = subject.name if subject else graph.story.subject
            for rule in rules:
                found += (_stamp(rule, c, name, severities) for c in _run(rule, view, debug))
    found.sort(key=_key)
    ids = distinct(found, {id_: a.text for graph in graphs for id_, a in graph.articles.items()})
    return tuple(f if f.id == i else f.model_copy(update={"id": i}) for f, i in zip(found, ids, strict=True))


def _run(rule: Rule, view: View, debug: bool) -> Iterator[Conflict]:
    where = view.subject.name if view.subject else "what nobody known said"
    try:
        for conflict in rule.check(view):
            if not isinstance(conflict, Conflict) or not conflict.readings:
                raise TypeError(f"it yielded no Conflict with readings: {conflict!r:.200}")
            if not all(e.text.strip() for r in conflict.readings for e in r.evidence):
                raise ValueError(
                    f"it yielded a Conflict with evidence that shows nothing: {conflict.message}"
                )
            yield conflict
    except Exception as error:
        if rule.shipped:
            raise
        if debug:
            traceback.print_exc()
        raise RuleError(
            f"the rule {rule.name} failed on {where}: {type(error).__name__}: {error} (--debug shows where)"
        ) from error


def _stamp(
    rule: Rule, conflict: Conflict, subject: str | None, severities: Mapping[str, Severity] | None
) -> Finding:
    readings = tuple(sorted(conflict.readings, key=_support))
    return Finding(
        id=fingerprint(rule.name, conflict),
        rule=rule.name,
        type=rule.type,
        severity=(severities or {}).get(rule.name) or conflict.severity or rule.severity,
        confidence=confidence(rule.name, conflict.level),
        subject=subject,
        message=conflict.message,
        suggestion=conflict.suggestion,
        readings=readings,
    )


def _support(reading: Reading) -> tuple[object, ...]:
    first = reading.evidence[0]
    return -reading.independent, -reading.articles, first.article, first.start


def _key(finding: Finding) -> tuple[object, ...]:
    first = finding.readings[0].evidence[0]
    return (
        _ORDER[finding.severity],
        -finding.confidence,
        finding.subject or "",
        finding.rule,
        first.article,
        first.start,
        first.end,
        finding.id,
        finding.message,
    )
