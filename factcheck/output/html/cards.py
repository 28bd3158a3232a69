"""A finding in full, as a card: its readings with their evidence, as much of it as a page can hold."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from factcheck.model import Finding
from factcheck.output.html.collations import Collations
from factcheck.output.html.environment import macros
from factcheck.output.html.pictures import Pictures
from factcheck.output.html.views import CHAINS, EvidenceView, ReadingView, Views

_SHOWN = 6
"""Places shown of one reading before the rest is folded away."""
_QUOTED = 60_000
"""Characters of evidence in one card; places beyond are links without their sentence."""
_LISTED = 90_000
"""Characters of evidence and such links together; places beyond are counted."""


@dataclass(slots=True)
class _Reading:
    """One reading with its places: `shown`, folded away (`more`), as mere links (`short`), and how many `beyond`."""

    view: ReadingView
    shown: list[Markup] = field(default_factory=list)
    more: list[Markup] = field(default_factory=list)
    short: list[Markup] = field(default_factory=list)
    beyond: int = 0


class Cards:
    """Makes the cards of one report, for pages whose links `views` knows."""

    def __init__(self, views: Views, collations: Collations, pictures: Pictures) -> None:
        self._views = views
        self._collations = collations
        self._pictures = pictures
        self._macros = macros("cards.html")
        self._sources: dict[tuple[str, str | None], tuple[Markup, Markup]] = {}

    def card(self, number: int, finding: Finding) -> Markup:
        """Return the card of a finding."""
        readings, untold = self._readings(finding)
        card: Markup = self._macros.card(
            self._views.finding(number, finding),
            readings=readings,
            untold=untold,
            collation=self._collations.of(finding) if finding.type == "quote" else None,
            lineage=self._pictures.lineage(finding, f"f{number}"),
        )
        return card

    def _readings(self, finding: Finding) -> tuple[Sequence[_Reading], int]:
        """Return the readings that fit into one card, and how many do not."""
        readings: list[_Reading] = []
        used = 0
        for index in _order(finding):
            if used > _LISTED:
                break
            reading = finding.readings[index]
            own = _Reading(self._views.reading(finding, index))
            used += sum(len(piece.text) for piece in own.view.value)
            for place in range(len(reading.evidence)):
                if used > _LISTED:
                    own.beyond = len(reading.evidence) - place
                    break
                whole = used < _QUOTED
                view = self._views.evidence(finding, index, place, context=whole)
                told = self._evidence(view) if whole else self._macros.short(view)
                (own.short if not whole else own.shown if place < _SHOWN else own.more).append(told)
                used += len(told)
            readings.append(own)
        return readings, len(finding.readings) - len(readings)

    def _evidence(self, view: EvidenceView) -> Markup:
        """Return one place with its sentence; what it shows of its article is made once for all places there."""
        key = (view.article.id if view.article else view.title, view.outlet)
        if key not in self._sources:
            self._sources[key] = (self._macros.where(view), self._macros.source(view))
        told: Markup = self._macros.evidence(view, *self._sources[key])
        return told


def _order(finding: Finding) -> Sequence[int]:
    """Return the readings in the order to tell them: the links of a chain as the message follows it."""
    numbers = range(len(finding.readings))
    if finding.rule not in CHAINS:
        return numbers
    return sorted(numbers, key=lambda i: finding.message.find(finding.readings[i].value))
