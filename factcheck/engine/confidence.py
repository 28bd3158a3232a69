"""How often each rule was right, measured by reading its findings; the one table confidence comes from."""

# rule -> level of difference -> (right, read): findings on real coverage of the same events by several outlets,
# each read in context. "" stands for the whole rule where a level was read too seldom to count by itself.
MEASURED: dict[str, dict[str, tuple[int, int]]] = {}


def confidence(rule: str, level: str | None) -> float:
    """Return the measured share of right findings, as (right + 1) / (read + 2); 0.5 where none was read.

    The rule of succession (Laplace) keeps a handful of readings from claiming certainty.
    """
    table = MEASURED.get(rule, {})
    right, read = table.get(level or "", table.get("", (0, 0)))
    return round((right + 1) / (read + 2), 2)
