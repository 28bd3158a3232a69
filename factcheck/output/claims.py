"""Claims as JSON Lines."""

from collections.abc import Iterable, Iterator

from pydantic import TypeAdapter

from factcheck.model import Claim


def to_jsonl(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield each claim as one line of JSON, without the line's end; dates are ISO 8601."""
    adapters: dict[str, TypeAdapter[Claim]] = {}
    for claim in claims:
        if claim.kind not in adapters:
            adapters[claim.kind] = TypeAdapter(type(claim))
        yield adapters[claim.kind].dump_json(claim).decode()
