"""File names for pages: short, portable and unique, whatever an article, outlet, subject or rule is called."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

_LONGEST = 60
# The folder's own list; the rest Windows keeps for devices, with any ending.
_RESERVED = {"index", "con", "prn", "aux", "nul"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(10)
}
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def slugs(ids: Iterable[str]) -> dict[str, str]:
    """Return a slug for each id, of a-z, 0-9, "-" and "_"; it depends on the ids alone, not their order.

    An id whose plain form is shared, reserved or empty gets a hash after "_", a sign that no plain form has,
    so that no id can be made up to take another's place.
    """
    plain = {id_: _plain(id_) for id_ in ids}
    shared = Counter(plain.values())
    return {
        id_: slug if slug and slug not in _RESERVED and shared[slug] == 1 else f"{slug}_{_hash(id_)}"
        for id_, slug in plain.items()
    }


def _plain(id_: str) -> str:
    # The end of a long path tells more than its beginning.
    tail = id_[-_LONGEST * 4 :].lower().removesuffix(".txt")
    return _NOT_PLAIN.sub("-", tail).strip("-")[-_LONGEST:].strip("-")


def _hash(id_: str) -> str:
    return hashlib.sha256(id_.encode("utf-8", "surrogatepass")).hexdigest()[:20]
