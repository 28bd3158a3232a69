"""How often each rule was right, measured by reading its findings; the one table confidence comes from."""

# rule -> level of difference -> (right, read). "" stands for the whole rule, where a level was read too seldom.
# Read in context, by somebody who had not written the rules: 84 findings above a note on 1,082 articles of 203
# stories as outlets printed them, of which 76 stood up (November 2026). Rules that found fewer than five there are
# counted together with their findings on stories and copies that had conflicts planted in them: this table sums
# up 126 of 135 for that, the findings read and the planted ones.
MEASURED: dict[str, dict[str, tuple[int, int]]] = {
    "date": {"": (3, 4)},
    "name-spelling": {"": (27, 28)},
    "platform": {"": (9, 10)},
    "quote-attribution": {"": (9, 10)},
    "quote-meaning": {"": (32, 33)},
    "quote-wording": {"": (46, 50)},
}


def confidence(rule: str, level: str | None) -> float:
    """Return the measured share of right findings, as (right + 1) / (read + 2); 0.5 where none was read.

    The rule of succession (Laplace) keeps a handful of readings from claiming certainty.
    """
    table = MEASURED.get(rule, {})
    right, read = table.get(level or "", table.get("", (0, 0)))
    return round((right + 1) / (read + 2), 2)
