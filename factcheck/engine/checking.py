"""From graphs to findings: every rule sees every subject; the engine stamps what they yield."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.engine.confidence import confidence
from factcheck.engine.fingerprint import distinct, fingerprint
from factcheck.errors import RuleError
from factcheck.graph import ClaimGraph
from factcheck.model import Conflict, Finding, Severity
from factcheck.rule import Rule, View
from factcheck.rule.view import StoryText

_ORDER = {"error": 0, "warning": 1, "info": 2}


def findings(
    graphs: Sequence[ClaimGraph],
    rules: Sequence[Rule],
    severities: Mapping[str, Severity] | None = None,
    debug: bool = False,
) -> tuple[Finding, ...]:
    """Return what `rules` find in `graphs`, the gravest first, then by subject, rule and place.

    `severities` overrides rules' severities by name. Raises RuleError where a rule fails: a crash that
    hid a contradiction would be worse than none found.
    """
    found = []
    for graph in graphs:
        story = StoryText(graph)
        for subject in [*graph.subjects, None]:
            view = View(story, subject)
            for rule in rules:
                for conflict in _run(rule, view, debug):
                    found.append(_stamp(rule, conflict, subject.name if subject else graph.story.subject, severities))
    found.sort(key=_key)
    ids = distinct([f.id for f in found])
    return tuple(f if f.id == i else f.model_copy(update={"id": i}) for f, i in zip(found, ids, strict=True))


def _run(rule: Rule, view: View, debug: bool) -> Iterator[Conflict]:
    try:
        yield from rule.check(view)
    except Exception as error:
        if debug:
            raise
        where = view.subject.name if view.subject else "what nobody known said"
        raise RuleError(
            f"the rule {rule.name} failed on {where}: {type(error).__name__}: {error} (see it with --debug)"
        ) from error


def _stamp(
    rule: Rule, conflict: Conflict, subject: str | None, severities: Mapping[str, Severity] | None
) -> Finding:
    readings = tuple(
        sorted(conflict.readings, key=lambda r: (-r.independent, -r.articles, r.evidence[0].article, r.evidence[0].start))
    )
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


def _key(finding: Finding) -> tuple[object, ...]:
    first = finding.readings[0].evidence[0]
    return (
        _ORDER[finding.severity],
        finding.subject or "",
        finding.rule,
        first.article,
        first.start,
        first.end,
        finding.id,
        finding.message,
    )
