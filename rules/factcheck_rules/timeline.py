"""The rule timeline."""

import calendar
from collections.abc import Iterator

from factcheck.model import Evidence
from factcheck.rule import Chain, Conflict, Example, Fact, Reading, View, rule

# How much of a title, in characters, names an article.
_TITLE = 60


@rule(
    type="date",
    severity="warning",
    examples=[
        Example(
            {
                "Valley Herald": "---\npublished: 2023-03-14\n---\nCorran Steel and its mill at Easton\n\n"
                "Corran Steel closed the Easton mill on March 7, a filing shows.",
                "State Wire": "---\npublished: 2023-03-15\n---\nThe mill of Corran Steel at Easton\n\n"
                "On the day the company closed the Easton mill, Mara Delacroix sold shares in Corran Steel.",
                "Coast Daily": "---\npublished: 2023-03-16\n---\nMara Delacroix, Corran Steel and Easton\n\n"
                "Mara Delacroix sold her shares in Corran Steel on March 5. The Easton mill is shut.",
            },
            readings=[
                "Corran Steel closed the Easton mill on March 7",
                "On the day the company closed the Easton mill, Mara Delacroix sold shares",
                "Mara Delacroix sold her shares in Corran Steel on March 5",
            ],
        ),
        Example(
            {
                "Valley Herald": "---\npublished: 2023-03-14\n---\nCorran Steel and its mill at Easton\n\n"
                "Corran Steel closed the Easton mill on March 7, a filing shows.",
                "State Wire": "---\npublished: 2023-03-15\n---\nThe mill of Corran Steel at Easton\n\n"
                "Two days before the company closed the Easton mill, Mara Delacroix sold shares in Corran Steel.",
                "Coast Daily": "---\npublished: 2023-03-16\n---\nMara Delacroix, Corran Steel and Easton\n\n"
                "Mara Delacroix sold her shares in Corran Steel on March 5. The Easton mill is shut.",
            },
        ),
    ],
)
def timeline(view: View) -> Iterator[Conflict]:
    """Facts about when things happened cannot all be so, though no two of them speak of the same date.

    One article has the photograph posted “on the day the brand apologised”, another “five days before”
    27 November, a third dates the apology: together they contradict one another. The readings are the links
    of the chain, each of them one fact; the message follows it from one to the next.

    Events are held to be one only where what was done, to what and by whom agree; “the brand” and
    “the collapse” count where the story has only one that they can mean.
    """
    for chain in view.timeline:
        readings = tuple(_reading(view, fact) for fact in chain.facts)
        if len({r.value for r in readings}) > 1:
            yield Conflict(message=_message(view, chain, readings), readings=readings)


def _reading(view: View, fact: Fact) -> Reading:
    evidence = [view.evidence(c.article, c.start, c.end) for c in fact.claims]
    return view.reading(" ".join(evidence[0].text.split()), evidence)


def _witness(view: View, evidence: Evidence) -> str:
    """Return the outlet, or what an editor knows an article by where that is unknown: the first words of its title."""
    if evidence.outlet:
        return evidence.outlet
    title = " ".join((view.article(evidence.article).title or "").split())
    if not title:
        return "an article of unknown outlet"
    short = title if len(title) <= _TITLE else title[:_TITLE].rsplit(" ", 1)[0].rstrip(",.:;–—-") + "…"
    return f"the article “{short}”"


def _message(view: View, chain: Chain, readings: tuple[Reading, ...]) -> str:
    said = [f"{_witness(view, r.evidence[0])} says “{r.value}”" for r in readings]
    said[0] = said[0][0].upper() + said[0][1:]
    if chain.latest is None:
        return f"{'; '.join(said)}; so each of these came before the other."
    day = f"{chain.latest.day} {calendar.month_name[chain.latest.month]}"
    if chain.year_known:
        day += f" {chain.latest.year}"
    days = "a day" if chain.days == 1 else f"{chain.days} days"
    return f"{'; '.join(said[:-1])}; so it was {day} at the latest, yet {said[-1]}, {days} later."
