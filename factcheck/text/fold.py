"""Folding: one key for words that differ in form alone. For matching only; shown text stays as it was."""

import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\u00a0\u2009\u202f", " ")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff", "")
)


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Return `text` in one case, with plain marks and plain letters: "Siân’s" -> "sian's"."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold()
    if text.isascii():
        return text
    from anyascii import anyascii  # its tables are read only where a text needs them

    return anyascii(text).lower()
