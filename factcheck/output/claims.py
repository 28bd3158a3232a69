"""Claims as JSON Lines."""

from collections.abc import Iterable, Iterator
from functools import cache

from pydantic import TypeAdapter

from factcheck.model import Claim


def to_jsonl(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield each claim as one line of JSON, without the line's end; dates are ISO 8601."""
    for claim in claims:
        yield _adapter(type(claim)).dump_json(claim).decode()


@cache
def _adapter(kind: type[Claim]) -> TypeAdapter[Claim]:
    return TypeAdapter(kind)
