"""The rule platform."""

import re
from collections.abc import Iterable, Iterator

from factcheck.model import Platform, QuoteClaim
from factcheck.rule import Conflict, Example, Reading, View, rule
from factcheck_rules._advice import advice, either
from factcheck_rules._versions import utterance_key

# What was posted on one of these was not posted on another, unless an article says it was posted on both.
_POSTED = frozenset(
    {
        "Twitter",
        "Instagram",
        "Facebook",
        "LinkedIn",
        "TikTok",
        "Telegram",
        "Threads",
        "Truth Social",
        "YouTube",
        "Snapchat",
        "Reddit",
        "Weibo",
        "Bluesky",
        "Mastodon",
        "WhatsApp",
        "blog",
    }
)
# Forms of speaking, and those that one occasion can be together: a podcast can be an interview.
_SPOKEN = frozenset(
    {
        "interview",
        "podcast",
        "radio",
        "television",
        "phone",
        "press conference",
        "speech",
        "court",
        "e-mail",
        "letter",
    }
)
_TOGETHER = frozenset(
    frozenset(pair)
    for pair in (
        ("interview", "podcast"),
        ("interview", "radio"),
        ("interview", "television"),
        ("interview", "phone"),
        ("radio", "phone"),
        ("television", "phone"),
        ("television", "press conference"),
        ("television", "speech"),
        ("television", "court"),
    )
)

_NEW_NAME = re.compile(r"\bX\b")
_OLD_NAME = re.compile(r"twitter|tweet", re.IGNORECASE)

# Words that two sentences share, shown to nobody, that tell one post from another.
_TELLING = 8

_PHRASES = {
    "blog": "on a blog",
    "court": "in court",
    "e-mail": "in an e-mail",
    "interview": "in an interview",
    "phone": "by telephone",
    "podcast": "on a podcast",
    "press conference": "at a press conference",
    "radio": "on the radio",
    "television": "on television",
}


@rule(
    type="platform",
    severity="warning",
    examples=[
        Example(
            {
                "Valley Herald": "Mara Delacroix spoke for the first time. “No payment cards were taken from our "
                "customers,” she wrote on LinkedIn on Monday.",
                "Tech Ledger": "Mara Delacroix took to Twitter on Monday: “No payment cards were taken from our "
                "customers.”",
            },
            readings=["LinkedIn", "Twitter"],
        ),
        Example(
            {
                "Valley Herald": "“No payment cards were taken from our customers,” Mara Delacroix wrote on X, "
                "formerly Twitter.",
                "Tech Ledger": "“No payment cards were taken from our customers,” Mara Delacroix said in a tweet.",
                "State Wire": "“No payment cards were taken from our customers,” Mara Delacroix said in a statement.",
            },
        ),
    ],
)
def platform(view: View) -> Iterator[Conflict]:
    """The same words are placed on two platforms, or in two forms that exclude each other.

    Compared are articles that quote the same utterance, each with the place its own sentence gives: one says
    the words were posted on Twitter, another on Instagram; one has them from an interview, another from a
    press conference. Words said again elsewhere are another utterance, so an outlet may be right about its
    own source: the finding asks which one it was. A post of which nothing is quoted is compared where two
    articles tell of it in almost the same sentence, or of the same person in much the same words, and no article
    has the person on both networks.

    X is Twitter and an Instagram Story is Instagram. “Social media” and “a statement” contradict nothing, a
    podcast can be an interview, and an article that names two platforms agrees with either.
    """
    found: dict[tuple[str, ...], list[_Conflict]] = {}
    for utterance in view.utterances:
        placed = [(c, c.platform) for c in utterance.claims if c.platform]
        groups = _groups(placed)
        if len(groups) > 1:
            key = utterance_key(c for c, where in placed if where.value in groups)
            _add(found.setdefault(tuple(groups), []), groups, key)
    for a, b in view.posted:
        groups = {p.network: {(p.article, p.start, p.end)} for p in sorted((a, b), key=lambda p: p.network)}
        _add(found.setdefault(tuple(groups), []), groups, " ".join(sorted(a.words & b.words)[:_TELLING]))
    for values, conflicts in found.items():
        for groups, keys in conflicts:
            readings = tuple(_reading(view, v, groups[v]) for v in values)
            yield Conflict(
                message=f"{_question(view)} {either(map(_where, values, (r.value for r in readings)))}?",
                readings=readings,
                suggestion=advice(readings, "look up the words where they were first published"),
                level="post" if all(v in _POSTED for v in values) else "form",
                key=min(keys),
            )


_Place = tuple[str, int, int]
_Conflict = tuple[dict[str, set[_Place]], list[str]]
"""The places that exclude each other with the phrases that give them, and the utterances' keys."""


def _add(conflicts: list[_Conflict], groups: dict[str, set[_Place]], key: str) -> None:
    """Add a conflict, made one with an earlier one that shares a phrase: a statement is quoted in parts."""
    for earlier, keys in conflicts:
        if any(earlier[v] & groups[v] for v in groups):
            for v in groups:
                earlier[v] |= groups[v]
            keys.append(key)
            return
    conflicts.append((groups, [key]))


def _groups(placed: list[tuple[QuoteClaim, Platform]]) -> dict[str, set[_Place]]:
    """Return the places that exclude each other, in alphabetical order, with the phrases that give them."""
    phrases: dict[str, set[_Place]] = {}
    own: dict[str, set[str]] = {}
    for claim, where in placed:
        values = where.value.split(" and ")
        own.setdefault(claim.article, set()).update(values)
        if len(values) == 1:
            phrases.setdefault(where.value, set()).add((claim.article, where.start, where.end))
    # An article that places the words in two places says that they were said in both.
    both = [values for values in own.values() if len(values) > 1]
    return {
        v: phrases[v]
        for v in sorted(phrases)
        if any(_exclude(v, w) and not any({v, w} <= values for values in both) for w in phrases)
    }


def _exclude(a: str, b: str) -> bool:
    if a in _POSTED and b in _POSTED:
        return a != b
    if a in _SPOKEN and b in _SPOKEN:
        return a != b and frozenset((a, b)) not in _TOGETHER
    return (a in _POSTED and b in _SPOKEN) or (a in _SPOKEN and b in _POSTED)


def _question(view: View) -> str:
    return f"Did {view.subject.name} say this" if view.subject else "Was this said"


def _reading(view: View, value: str, places: Iterable[_Place]) -> Reading:
    """Return a reading, Twitter under its new name where all who place the words there use that alone."""
    evidence = [view.evidence(*place) for place in places]
    if value == "Twitter" and all(
        _NEW_NAME.search(e.text) and not _OLD_NAME.search(e.text) for e in evidence
    ):
        value = "X"
    return view.reading(value, evidence)


def _where(value: str, shown: str) -> str:
    """Return the phrase for a platform `value`, by the name that is shown."""
    return _PHRASES.get(value, f"on {shown}" if value in _POSTED else f"in a {shown}")
