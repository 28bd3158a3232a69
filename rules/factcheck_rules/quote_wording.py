"""The rule quote-wording."""

from collections.abc import Iterator, Sequence

from factcheck.model import Severity
from factcheck.rule import Conflict, Example, Reading, Site, Version, View, rule
from factcheck.text.ladder import Step, step

_LEVELS: dict[Step, tuple[Severity, str]] = {
    Step.SPELLING: ("info", "the spelling differs"),
    Step.CENSORED: ("info", "letters are hidden"),
    Step.ORDER: ("warning", "the same words in another order"),
    Step.FUNCTION_WORD: ("warning", "the words differ"),
    Step.DROPPED: ("warning", "words are left out"),
    Step.CONTENT_WORD: ("warning", "the words differ"),
    Step.NUMBER: ("error", "a number differs"),
    Step.MODAL: ("error", "the words say something else"),
    Step.NEGATION: ("error", "one says the opposite of the other"),
}


@rule(
    type="quote",
    severity="warning",
    examples=[
        Example(
            {
                "Harbour Times": "The ferry company answered on Monday.\n“The bow door should not have been "
                "opened before the ship was moored,” the company said in a statement.",
                "Coast Daily": "The company admitted a mistake. “The bow door should have not been opened before "
                "the ship was moored,” it said.",
            },
            readings=["should not have been", "should have not been"],
        ),
        Example(
            {
                "Harbour Times": "“We did not approve the sale of the old ferry,” said Marta Olsen, the mayor.",
                "Coast Daily": "“We did approve the sale of the old ferry,” said Marta Olsen, the mayor.",
            },
            readings=["did not approve", "did approve"],
        ),
        Example(
            {
                "Harbour Times": "“We are re-evaluating every route and it's a hard winter,” said Marta Olsen.",
                "Coast Daily": "Marta Olsen said the company was “reevaluating every route and it is a hard winter”.",
            },
        ),
        Example(
            {
                "Harbour Times": "“The crew did all they could, and I thank them for a long night,” said Marta Olsen.",
                "Coast Daily": "“The crew did all they could … for a long night,” said Marta Olsen.",
            },
        ),
    ],
)
def quote_wording(view: View) -> Iterator[Conflict]:
    """The same words are quoted in different wording.

    Quotation marks promise a reader the words as they were said. Where outlets quote the same utterance with
    other words, at least one of them has changed it. The finding shows each version with a word on either
    side. A changed negation, modal verb or number is an error; other words, their order, or words left out
    inside without a mark are a warning; British or American spelling and hidden letters are a note.

    Nothing is reported for quotation marks, dashes, hyphens, capitals, digits for number words, contractions
    written out, words in square brackets, cuts marked with an ellipsis, or a part quoted of the whole.
    """
    for utterance in view.utterances:
        alike: dict[object, list[list[list[Version]]]] = {}
        for site in view.variants(utterance):
            groups = _groups(site)
            if len(groups) > 1:
                # Places where the same articles stand against the same others are one finding.
                sides = frozenset(frozenset(v.claim.article for v in g) for g in groups)
                alike.setdefault(sides, []).append(groups)
        for places in alike.values():
            if (conflict := _judge(view, places)) is not None:
                yield conflict


def _judge(view: View, places: list[list[list[Version]]]) -> Conflict | None:
    worst = max(step(groups[0][0].words, g[0].words) for groups in places for g in groups[1:])
    if worst not in _LEVELS:
        return None
    severity, what = _LEVELS[worst]
    sides: dict[frozenset[str], list[Version]] = {}
    for groups in places:
        for group in groups:
            sides.setdefault(frozenset(v.claim.article for v in group), []).extend(group)
    readings = [_reading(view, versions) for versions in sides.values()]
    said = " and ".join(f"“{r.value}”" for r in readings)
    who = f"{view.subject.name} is quoted with" if view.subject else "The same words are quoted as"
    return Conflict(
        message=f"{who} {said}: {what}.",
        readings=tuple(readings),
        level=worst.name.lower().replace("_", "-"),
        severity=severity,
        suggestion=_suggest(readings),
    )


def _reading(view: View, versions: Sequence[Version]) -> Reading:
    """Return what one side prints; its value is the first article's words, places apart by an ellipsis."""
    first = min(v.claim.article for v in versions)
    own = [view.evidence(first, v.start, v.end) for v in versions if v.claim.article == first]
    unique = {(e.start, e.end): e for e in own}
    value = " … ".join(" ".join(unique[key].text.split()) for key in sorted(unique))
    return view.reading(value, [view.evidence(v.claim.article, v.start, v.end) for v in versions])


def _groups(site: Site) -> list[list[Version]]:
    """Return versions that agree together, the best supported group first.

    Versions apart by no more than spelling are one group where others differ by more.
    """
    for floor in (Step.CENSORED, Step.FORMAT):
        groups: list[list[Version]] = []
        for version in sorted(site.versions, key=lambda v: (v.words, v.claim.article, v.start)):
            home = next((g for g in groups if step(g[0].words, version.words) <= floor), None)
            if home is None:
                groups.append([version])
            else:
                home.append(version)
        if len(groups) > 1:
            break
    return sorted(groups, key=lambda g: (-len({v.claim.article for v in g}), g[0].words))


def _suggest(readings: Sequence[Reading]) -> str | None:
    """Name the version that more independent witnesses print, where there is one."""
    best, *others = sorted(readings, key=lambda r: -r.independent)
    if best.independent <= others[0].independent:
        return None
    return f"{best.independent} independent articles have “{best.value}”; compare with the recording or text."
