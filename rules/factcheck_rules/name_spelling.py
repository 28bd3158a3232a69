"""The rule name-spelling."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model import NameClaim, NameType
from factcheck.rule import Conflict, Example, View, rule
from factcheck.text.spelling import misspelling
from factcheck.text.words import bare, words

# "1106 Marlin" is a street.
_NUMBER = re.compile(r"\d\s$")
_SIC = re.compile(r"\s{0,8}[\[(]\s{0,8}sic\s{0,8}[\])]")


@rule(
    type="name",
    severity="warning",
    examples=[
        Example(
            {
                "Valley Herald": "Henrik Lindqvist ran the dam for nine years. Mr Lindqvist declined to comment. The "
                "town had trusted Lindqvist.",
                "State Wire": "Henrik Lindquist ran the dam for nine years, the water authority said.",
            },
            readings=["Lindqvist", "Lindquist"],
        ),
        Example(
            {
                "Valley Herald": "Jonas Brandt pulled two neighbours out. Siân Prosser praised him.",
                "State Wire": "Johannes Brandt, the grandfather, had asked for help. Sian Prosser praised him.",
            },
        ),
    ],
)
def name_spelling(view: View) -> Iterator[Conflict]:
    """One name is spelt in two ways, and the rare one is likely wrong.

    Within one story, a name that differs in a letter or two from another, with the rest of the name alike, is
    taken for a slip of the pen. The spelling that fewer articles use is the one to check.

    Accents, capitals and short forms (Phil for Philip) are no difference; relatives who share a surname,
    plurals, names that begin with another letter (often another transliteration) and words that the story
    also uses in small letters are left alone.
    """
    if view.subject is None:
        return
    person = view.subject.type is NameType.PERSON
    if " " not in view.subject.name and any(_fuller(view.subject.name, o.name) for o in view.nearly):
        return  # a fuller name of the same person speaks for both
    for other in view.nearly:
        if view.subject.type is not other.type and " " in view.subject.name and " " in other.name:
            continue
        pair = misspelling(view.subject.name, other.name, person=person or other.type is NameType.PERSON)
        if pair is None or view.uses_as_word(pair[1]):
            continue
        mine, theirs = (
            _with(view, w, m) for w, m in zip(pair, (view.names, view.mentions(other)), strict=True)
        )
        full = " " in view.subject.name and " " in other.name
        if not mine or not theirs or not _rarer(theirs, mine, full=full):
            continue
        shown = (view.subject.name, other.name) if full else pair
        readings = tuple(
            view.reading(word, [view.evidence(m.article, m.start, m.end) for m in mentions])
            for word, mentions in zip(pair, (mine, theirs), strict=True)
        )
        yield Conflict(
            message=f"“{shown[0]}” or “{shown[1]}”? The name is spelt in two ways{_how(pair[1], theirs, mine)}.",
            readings=readings,
            level="full" if full else "single",
            suggestion=f"“{pair[0]}” is the commoner spelling; check “{pair[1]}” with the person or an official list."
            if _spread(mine) > _spread(theirs)
            else None,
        )


def _how(word: str, rare: Sequence[NameClaim], common: Sequence[NameClaim]) -> str:
    """Return what is to be said of where both spellings stand, and how often the rare one does."""
    within = " within one article" if len({m.article for m in (*rare, *common)}) == 1 else ""
    few, many = _spread(rare), _spread(common)
    if few >= many:
        return within
    kind, k = ("articles", 0) if few[0] < many[0] else ("mentions", 1)
    return f"{within}; “{word}” is the rare one ({many[k]} {kind} to {few[k]})"


def _fuller(name: str, other: str) -> bool:
    return " " in other and bare(words(other)[-1].text) == name


def _with(view: View, word: str, mentions: Sequence[NameClaim]) -> list[NameClaim]:
    """Return the mentions that hold the word, which a bare given name does not.

    One marked "(sic)" is known to be wrong, one behind a number is an address.
    """
    return [
        m
        for m in mentions
        if word in {bare(w.text) for w in words(m.form)}
        and not _NUMBER.search(view.article(m.article).text[max(0, m.start - 2) : m.start])
        and not _SIC.match(view.article(m.article).text, m.end)
    ]


def _spread(mentions: Sequence[NameClaim]) -> tuple[int, int]:
    """Return how many articles use a spelling, and how often they do."""
    return len({m.article for m in mentions}), len(mentions)


def _rarer(rare: Sequence[NameClaim], common: Sequence[NameClaim], *, full: bool) -> bool:
    """Say whether `rare` is the spelling to check: fewer articles use it, or fewer mentions.

    Of two spellings used alike, the one later in the alphabet is taken, so that the pair is found once. A name
    of one word needs more: a slip happens once or twice, another name as often as it is meant.
    """
    if not full:
        few_articles, many_articles = _spread(rare)[0], _spread(common)[0]
        return len(rare) <= 2 and len(common) >= 2 * len(rare) and few_articles <= many_articles
    if _spread(rare) == _spread(common):
        return common[0].form < rare[0].form
    return _spread(rare) < _spread(common)
