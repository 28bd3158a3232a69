"""What is contested of what a subject said and did, how each voice stands to it, and who contradicts whom."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from typing import Literal, NamedTuple

from factcheck.model import Finding, Severity
from factcheck.output.html.pictures.telling import Names, Story, Telling
from factcheck.output.phrases import SEVERITIES

Stand = Literal["first", "other", "plain"]
"""How a voice tells a contested thing: as a finding's first reading does, as another does, or without what is
contested. The first reading is the best supported, where one is."""

_UNSAID = frozenset({"name"})
"""Types of findings that are about neither words nor happenings."""
_SIDE = 40
"""Voices of one reading that are paired with those of the others."""


@dataclass(frozen=True, slots=True)
class Contested:
    """An utterance or a happening, or what a single finding is about, with how each voice stands to it."""

    label: str
    findings: Sequence[Finding]
    stands: dict[str, Stand]

    @property
    def severity(self) -> Severity:
        """The gravest of its findings'."""
        return SEVERITIES[min(gravity(f) for f in self.findings)]


class Between(NamedTuple):
    """Two voices that contradict each other, in how many findings, and how gravely at worst."""

    one: str
    other: str
    findings: int
    severity: Severity


def contested(
    stories: Sequence[tuple[Story, Sequence[Finding]]], names: Names
) -> tuple[list[Contested], list[Between]]:
    """Return what the findings are about, the gravest first, and who contradict each other, likewise."""
    found = [c for story, findings in stories for c in _of_story(story, findings, names)]
    found.sort(key=lambda c: (SEVERITIES.index(c.severity), -len(c.findings), -len(c.stands)))
    return found, _between([f for c in found for f in c.findings], names)


def gravity(finding: Finding) -> int:
    """Return the place of a finding's severity, 0 for the gravest."""
    return SEVERITIES.index(finding.severity)


def _of_story(story: Story, findings: Sequence[Finding], names: Names) -> list[Contested]:
    """Return what findings are about: the utterance or happening that most of their readings are part of."""
    groups: dict[Telling | int, list[Finding]] = {}
    for i, finding in enumerate(findings):
        if finding.type not in _UNSAID:
            touched = story.touched(finding)
            groups.setdefault(touched[0] if touched else i, []).append(finding)
    found = []
    for about, group in groups.items():
        stands = _stands(group, names)
        if isinstance(about, Telling):
            for claim in about.whole.claims:
                stands.setdefault(names.voice(claim.article), "plain")
        apart = any(len(f.readings) > 1 for f in group)
        label = about.label if apart and isinstance(about, Telling) else group[0].message
        found.append(Contested(label, group, stands))
    return found


def _stands(findings: Sequence[Finding], names: Names) -> dict[str, Stand]:
    """Return how the voices of findings stand: who departs from what most say does so whatever else it says.

    Where as many say the one as the other, the first finding that has a voice decides.
    """
    stands: dict[str, Stand] = {}
    for finding in findings:
        best, *others = finding.readings
        if others and best.independent > others[0].independent:
            stands |= dict.fromkeys((names.voice(e.article) for r in others for e in r.evidence), "other")
    for finding in findings:
        for i, reading in enumerate(finding.readings):
            for evidence in reading.evidence:
                # What is wrong in itself has no better reading.
                alone = len(finding.readings) == 1
                stands.setdefault(names.voice(evidence.article), "other" if i or alone else "first")
    return stands


def _between(findings: Sequence[Finding], names: Names) -> list[Between]:
    counts: Counter[tuple[str, str]] = Counter()
    gravest: dict[tuple[str, str], int] = {}
    for finding in findings:
        sides = [
            list(islice(dict.fromkeys(names.voice(e.article) for e in r.evidence), _SIDE))
            for r in finding.readings
        ]
        pairs = (
            (min(a, b), max(a, b))
            for one, other in combinations(sides, 2)
            for a in one
            for b in other
            if a != b
        )
        for pair in set(pairs):
            counts[pair] += 1
            gravest[pair] = min(gravest.get(pair, len(SEVERITIES)), gravity(finding))
    ordered = sorted(counts, key=lambda pair: (gravest[pair], -counts[pair], pair))
    return [Between(*pair, counts[pair], SEVERITIES[gravest[pair]]) for pair in ordered]
