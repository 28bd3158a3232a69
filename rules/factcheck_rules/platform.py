"""The rule platform."""

from collections.abc import Iterator

from factcheck.model import QuoteClaim
from factcheck.rule import Conflict, Example, View, rule

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
# Forms of speaking, by the occasion they can share: a podcast can be an interview, a briefing cannot be a letter.
_SPOKEN = {
    "interview": {"interview", "podcast", "radio", "television", "phone"},
    "podcast": {"interview", "podcast"},
    "radio": {"interview", "radio"},
    "television": {"interview", "television", "press conference", "speech", "court"},
    "phone": {"interview", "phone", "radio", "television"},
    "press conference": {"press conference", "television"},
    "speech": {"speech", "television"},
    "court": {"court", "television"},
    "e-mail": {"e-mail"},
    "letter": {"letter"},
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
    own source: the finding asks which one it was.

    X is Twitter and an Instagram Story is Instagram. “Social media” and “a statement” contradict nothing, a
    podcast can be an interview, and an article that names two platforms agrees with either.
    """
    for utterance in view.utterances:
        placed = [(c, c.platform.value) for c in utterance.claims if c.platform]
        groups = _groups(placed)
        if len(groups) < 2:
            continue
        readings = [
            view.reading(
                value,
                [view.evidence(c.article, c.platform.start, c.platform.end) for c in group if c.platform],
            )
            for value, group in groups
        ]
        who = view.subject.name if view.subject else "somebody"
        places = " or ".join(value if value in _POSTED else f"in {_a(value)}" for value, _ in groups)
        yield Conflict(
            message=f"Where was this said: {places}? The same words of {who} are placed differently.",
            readings=tuple(readings),
            level="post" if all(v in _POSTED for v, _ in groups) else "form",
        )


def _groups(placed: list[tuple[QuoteClaim, str]]) -> list[tuple[str, list[QuoteClaim]]]:
    """Return the places that exclude each other with the claims that give them, in alphabetical order."""
    by_value: dict[str, list[QuoteClaim]] = {}
    own: dict[str, set[str]] = {}
    for claim, value in placed:
        by_value.setdefault(value, []).append(claim)
        own.setdefault(claim.article, set()).add(value)
    # An article that places the words in two places says that they were said in both.
    both = [values for values in own.values() if len(values) > 1]
    exclusive = [
        v
        for v in sorted(by_value)
        if any(_exclude(v, w) and not any({v, w} <= values for values in both) for w in by_value)
    ]
    return [(v, by_value[v]) for v in exclusive]


def _exclude(a: str, b: str) -> bool:
    if a in _POSTED and b in _POSTED:
        return a != b
    if a in _SPOKEN and b in _SPOKEN:
        return b not in _SPOKEN[a]
    return (a in _POSTED and b in _SPOKEN) or (a in _SPOKEN and b in _POSTED)


def _a(noun: str) -> str:
    return (
        noun if noun in ("court", "radio", "television") else f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
    )
