"""JSON from strangers, without surprises: one line says what is wrong, and nothing nested deep crashes."""

import json
from collections.abc import Iterable
from typing import Any

from factcheck.ingest.source import UnreadableError


def parse(text: str, line: int | None = None) -> Any:
    """Return the value of a JSON text. Raises UnreadableError, with `line` or the line of the mistake."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableError(
            f"not valid JSON ({error.msg}, column {error.colno})", line or error.lineno
        ) from None
    except RecursionError:
        raise UnreadableError("not valid JSON (nested too deep)", line) from None
    except ValueError:  # a number of thousands of digits
        raise UnreadableError("not valid JSON (a number is too long)", line) from None


def no_articles(values: Iterable[object]) -> UnreadableError:
    """Return why none of `values` is an article: the keys that the first object lacks, where there is one."""
    first = next((value for value in values if isinstance(value, dict)), None)
    if first is None:
        return UnreadableError("holds no articles", unreadable=False)
    lacking = " and ".join(f"“{key}”" for key in ("id", "text") if key not in first)
    are = "are" if " and " in lacking else "is"
    why = f"{lacking} {are} missing" if lacking else "an article has “id” and “text”"
    return UnreadableError(f"holds no articles ({why})", unreadable=False)


def is_article(value: object) -> bool:
    """Return whether a value is meant to be an article, if perhaps a faulty one."""
    if not isinstance(value, dict) or "text" not in value:
        return False
    return any(key in value for key in ("id", "title", "outlet", "url", "published"))
