"""The rule quote-attribution."""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.model import BlockKind, NameType, QuoteClaim, Utterance
from factcheck.rule import Conflict, Evidence, Example, View, rule
from factcheck.text.fold import fold
from factcheck.text.persons import parts, same_person
from factcheck.text.spelling import misspelling
from factcheck.text.words import bare, words
from factcheck_rules._advice import either
from factcheck_rules._versions import utterance_key

# Steps that name a speaker from the attribution of the quotation itself, not from what went before.
_CARRIED = ("carried", "continued", "turn", "post")
# Words of the quotation shown beside the speaker.
_SHOWN = 4
_LONGEST = 300
# Pairs of neighbouring words that two people's quotations must share.
_RUNNING = 5
# Characters behind a role within which its holder's name stands.
_APPOSITION = 25
# What leads to words inside a quotation that are somebody else's: "and he said, ‘".
_REPORTED = re.compile(
    r"\b(?:said|says|saying|told|asked|replied|answered|wrote|like)\b[^.!?]{0,30}[‘’'“”\"]\W{0,2}$"
)
_SENTENCE_END = re.compile(r"[.!?\n]")


@rule(
    type="attribution",
    severity="error",
    examples=[
        Example(
            {
                "Valley Herald": "The dam broke at dawn. The gates had been inspected “every single day since the rain "
                "began,” said Henrik Lindqvist, the chief engineer.",
                "Morning Tribune": "The dam broke at dawn. Sheriff Dale Okafor said the gates had been inspected "
                "“every single day since the rain began.”",
            },
            readings=["Henrik Lindqvist", "Dale Okafor"],
        ),
        Example(
            {
                "Valley Herald": "The dam broke at dawn. “Every gate was inspected every single day,” said Henrik "
                "Lindqvist, the chief engineer.",
                "Morning Tribune": "The dam broke at dawn. “Every gate was inspected every single day,” a spokesman "
                "for Henrik Lindqvist said. “Every gate was inspected every single day,” he said again.",
            },
        ),
    ],
)
def quote_attribution(view: View) -> Iterator[Conflict]:
    """The same words are put into the mouths of two people.

    Compared are articles that quote the same words and each name a person in the attribution itself. A
    pronoun, an office (“the chief engineer”), an organisation or a spokesman contradicts nobody, and neither
    does a shorter form of the same name, or somebody who tells what another said.
    """
    for utterance in view.utterances:
        groups = _speakers(view, utterance)
        if len(groups) > 1:
            names = sorted(groups, key=lambda n: (-len(groups[n]), n))
            yield Conflict(
                message=f"Who said this: {either(names)}? The same words are given to both.",
                readings=tuple(
                    view.reading(n, [e for c in groups[n] for e in _evidence(view, c)]) for n in names
                ),
                level="two" if len(groups) == 2 else "more",
                key=utterance_key(c for claims in groups.values() for c in claims),
            )


def _speakers(view: View, utterance: Utterance) -> dict[str, list[QuoteClaim]]:
    """Return the people to whom articles give the words, with the claims that do."""
    groups: dict[str, list[QuoteClaim]] = {}
    for claim in utterance.claims:
        speaker = claim.speaker
        if speaker is None or speaker.name is None or (claim.sieve or "").startswith(_CARRIED):
            continue
        subject = view.named(speaker.name)
        if subject is None or subject.type is not NameType.PERSON or view.block(claim) is BlockKind.TITLE:
            continue
        # The name must stand in the mention or right behind it ("the chief engineer, Henrik Lindqvist"): a role
        # or a pronoun was resolved by reading on, and may be wrong.
        text = view.article(claim.article).text
        end = speaker.mention.end
        near = speaker.mention.text + _SENTENCE_END.split(text[end : end + _APPOSITION], maxsplit=1)[0]
        if words(speaker.name)[-1].text in {bare(w.text) for w in words(near)}:
            home = next((n for n in groups if _one(n, speaker.name)), speaker.name)
            groups.setdefault(home, []).append(claim)
    # An article that gives the words to both knows of two speakers.
    own = [{c.article for c in claims} for claims in groups.values()]
    if len(groups) < 2 or set.intersection(*own):
        return {}
    first, *others = groups.values()
    return groups if all(any(_overlap(a, b) for a in first for b in claims) for claims in others) else {}


def _one(name: str, other: str) -> bool:
    """Say whether two names are one person's, a slip of the pen in one of them included.

    Two of one surname are taken for one: an article that gives the surname alone may mean either.
    """
    return (
        same_person(name, other)
        or parts(name)[0][-1:] == parts(other)[0][-1:]
        or misspelling(name, other, person=True) is not None
    )


def _overlap(a: QuoteClaim, b: QuoteClaim) -> bool:
    """Say whether two quotations share enough running words: a third may have joined unlike ones.

    What one of the two reports of a third ("and he said, ‘…’") is not said by the one who reports it.
    """
    x, y = ([fold(w.text) for w in words(c.words)] for c in (a, b))
    shared = set(pairwise(x)) & set(pairwise(y))
    if len(shared) < _RUNNING:
        return False
    for claim, own in ((a, x), (b, y)):
        first = next(k for k, pair in enumerate(pairwise(own)) if pair in shared)
        if _REPORTED.search(claim.words[: words(claim.words)[first].start]):
            return False
    return True


def _evidence(view: View, claim: QuoteClaim) -> Iterator[Evidence]:
    """Yield the speaker's mention with the nearest words of the quotation, where they stand close enough."""
    assert claim.speaker is not None
    mention = claim.speaker.mention
    text = view.article(claim.article).text
    before = [own for f in claim.fragments if f[1] <= mention.start and (own := words(text, *f))]
    after = [own for f in claim.fragments if f[0] >= mention.end and (own := words(text, *f))]
    start, end = mention.start, mention.end
    if before:
        start = before[-1][-_SHOWN:][0].start
    elif after:
        end = after[0][:_SHOWN][-1].end
    if end - start > _LONGEST:
        start, end = mention.start, mention.end
    yield view.evidence(claim.article, start, end)
