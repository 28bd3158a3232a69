"""Events: which claims tell of the same thing that happened. Merged only where that is sure."""

from collections import defaultdict
from collections.abc import Iterable
from hashlib import blake2b

from factcheck.model import Event, EventClaim
from factcheck.text.fold import fold

# Whom many things of a kind are done to in one story: two arrests of "a man" may be of two men.
_ANYBODY = frozenset(
    word
    for line in (
        "man woman boy girl person people suspect victim teen teenager child officer resident passenger driver",
        "student member other men women",
    )
    for word in line.split()
)
# What comes out again and again in one story, by whoever it is.
_MANY = frozenset(
    word
    for line in (
        "poll survey report study statement figure number result update detail document record memo email",
        "letter video clip photo image picture ad post tweet message interview list",
    )
    for word in line.split()
)
# What happens to somebody once: the subject alone tells it.
_ONCE = frozenset({"die", "born", "resign"})


def match(claims: Iterable[EventClaim]) -> tuple[Event, ...]:
    """Return the events of one story's claims: the same subject, action and an object in common."""
    groups: dict[tuple[str, str, str], list[EventClaim]] = defaultdict(list)
    nobody: dict[tuple[str, str], list[EventClaim]] = defaultdict(list)
    for claim in claims:
        for thing in _things(claim):
            if claim.subject:
                groups[claim.subject, claim.action, thing].append(claim)
            elif thing and thing not in _ANYBODY | _MANY:
                nobody[claim.action, thing].append(claim)
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for subject, action, thing in groups:
        owners[action, thing].append(subject)
    for (action, thing), members in nobody.items():
        # "The release of the campaign" is whoever's the story knows, where it knows of one only.
        known = owners[action, thing]
        groups[known[0] if len(known) == 1 else "", action, thing] += members
    events = []
    for (subject, action, thing), members in sorted(groups.items()):
        key = "\n".join([subject, action, thing, *(f"{c.article}:{c.start}" for c in members)])
        events.append(
            Event(
                id=blake2b(key.encode(), digest_size=6).hexdigest(),
                subject=subject or None,
                claims=tuple(sorted(members, key=lambda c: (c.article, c.start))),
            )
        )
    return tuple(events)


def _things(claim: EventClaim) -> list[str]:
    if claim.action in _ONCE and claim.subject:
        return [""]
    return sorted({fold(o) for o in claim.objects})
