"""Words of a text with their offsets."""

import re
from typing import NamedTuple

# A word keeps its inner apostrophes, hyphens, points and "&" ("don't", "re-evaluate", "U.S", "AT&T");
# a figure keeps its separators ("1,200.5"). Possessive 's stays on the word: strip it with `bare`.
WORD = re.compile(r"[^\W_]\w*(?:[-‐‑'’.,&]\w+)*|[&%$£€¥]")


class Word(NamedTuple):
    """A word as written, with its offsets."""

    start: int
    end: int
    text: str


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of `text[start:end]`, offsets counting from the beginning of `text`."""
    stop = len(text) if end is None else end
    # The constructor of a named tuple runs in Python; this is called for every word of an article.
    new, make = tuple.__new__, Word
    return [new(make, (m.start(), m.end(), m[0])) for m in WORD.finditer(text, start, stop)]


def bare(word: str) -> str:
    """Return a word without its possessive ending: "Balenciaga’s" -> "Balenciaga", "Jones'" -> "Jones"."""
    if word[-1:] in "sS":
        return word[:-2] if word[-2:-1] in ("'", "’") else word
    return word.rstrip("'’")


def lowered(found: list[Word]) -> list[str]:
    """Return the words bare and in small letters."""
    return [t.lower() if t.isalpha() else bare(t).lower() for _, _, t in found]
