"""Crowds: one wording in thousands of small variants is compared with a few leaders, not pair by pair.

In a crowd every feature of the wording is common, so that rarity says nothing: the rarest features of a variant
are those of its slip, which it shares with strangers. A crowd is therefore reduced before rarity is counted.
Its members agree on most features; the smallest of them in a random order (a min-hash) is the same for two
variants as often as they agree. Members with the same one are compared with the first of them, and who is near
it is left out of all that follows; four orders leave few over, whom the ordinary search finds.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.link.join_alike import overall

# A feature that more passages have is common, and a passage whose features mostly are may be of a crowd.
CROWD = 64
# Orders of features: odd factors modulo 2**64 (the fractions of the golden ratio and of roots of 2, 3 and 5).
ORDERS = (0x9E3779B97F4A7C15, 0x6A09E667F3BCC909, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B)
MASK = (1 << 64) - 1

_FEWEST = 8


def leaders(
    rows: Sequence[str], crowded: Sequence[int], smallest: Iterable[Sequence[int]], near: float
) -> dict[int, int]:
    """Return the members of crowds, each with its leader; a leader may have a leader of its own.

    `crowded` are the numbers of those of `rows` that may be of a crowd, in order; `smallest` gives, for each of
    ORDERS, the smallest common feature of each of them; `near` is the
    likeness from 0 to 1 from which one is led.
    """
    led: dict[int, int] = {}
    for order in smallest:
        alike: dict[int, list[int]] = defaultdict(list)
        for i, feature in zip(crowded, order, strict=True):
            if i not in led:
                alike[feature].append(i)
        for first, *others in alike.values():
            if len(others) >= _FEWEST:
                led.update((i, first) for i in others if overall(rows[first], rows[i]) >= near)
    return led
