"""The block of facts at the head of a plain text file: `---` YAML or `+++` TOML."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from factcheck.ingest.source import UnreadableError

_LONGEST = 65_536
_OPENING = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_KEY = re.compile(r"\s*(?:#[^\n]*\n\s*)*([A-Za-z_][\w-]*)[ \t]*[:=]")


class FrontMatter(NamedTuple):
    """The values by key, the line of each key, and the offset at which the body begins."""

    values: Mapping[str, Any]
    lines: Mapping[str, int]
    end: int


def split(text: str) -> FrontMatter:
    """Return the front matter of a file, without values where it has none; raises UnreadableError.

    A rule of dashes above a text is no front matter: a key has to follow.
    """
    opening = _OPENING.match(text)
    if not opening:
        return FrontMatter({}, {}, 0)
    mark, start = opening.group(1), opening.end()
    closing = re.compile(rf"^{re.escape(mark)}[ \t]*\r?$\n?", re.MULTILINE).search(
        text, start, start + _LONGEST
    )
    if not _KEY.match(text, start, start + _LONGEST) and not (closing and closing.start() == start):
        return FrontMatter({}, {}, 0)
    if not closing:
        raise UnreadableError(f"the front matter is never closed with {mark}", 1)
    written = text[start : closing.start()]
    values = _yaml(written) if mark == "---" else _toml(written)
    lines = {
        match.group(1): number
        for number, line in enumerate(written.splitlines(), start=2)
        if (match := _KEY.match(line))
    }
    return FrontMatter(values, lines, closing.end())


def _yaml(written: str) -> Mapping[str, Any]:
    import yaml  # only where a file has it

    try:
        # Plain strings: no "No" becomes False, and a time zone does not move a day.
        values = yaml.load(written, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise UnreadableError(f"the front matter is not valid YAML ({error.problem})", line) from None
    except (yaml.YAMLError, RecursionError):
        raise UnreadableError("the front matter is not valid YAML", 1) from None
    if values in ("", None):
        return {}
    if not isinstance(values, dict):
        raise UnreadableError("the front matter is no list of keys and values", 2)
    return {
        key: None if value in ("null", "~") else value
        for key, value in values.items()
        if isinstance(key, str)
    }


def _toml(written: str) -> Mapping[str, Any]:
    import tomllib

    try:
        return tomllib.loads(written.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column \d+\)$", str(error))
        reason = str(error)[: place.start()] if place else str(error).removesuffix(" (at end of document)")
        raise UnreadableError(
            f"the front matter is not valid TOML ({reason})", int(place.group(1)) + 1 if place else 1
        ) from None
    except (RecursionError, ValueError):
        raise UnreadableError("the front matter is not valid TOML", 1) from None
