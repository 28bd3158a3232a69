"""Word lists of the names extractor, read from `data/*.txt` once and kept."""

from functools import cache
from importlib.resources import files

_DATA = files("factcheck.extract.names") / "data"


def _read(name: str) -> str:
    return (_DATA / f"{name}.txt").read_text(encoding="utf-8")


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a list, all in lower case: a line of `small.txt`, else a file of its own."""
    return _small().get(name) or frozenset(_read(name).split())


@cache
def _small() -> dict[str, frozenset[str]]:
    rows = (line.partition(": ") for line in _read("small").splitlines())
    return {name: frozenset(row.split()) for name, _, row in rows}


@cache
def phrases(name: str) -> frozenset[str]:
    """Return the phrases of a list, separated by "|" and line ends there, as `key` writes them."""
    return frozenset(map(_key, _read(name).strip().replace("\n", "|").split("|")))


def _key(phrase: str) -> str:
    """Return a phrase as its capitalised words alone; the last point of an abbreviation stays."""
    point = "." if phrase.endswith(".") else ""
    return " ".join(w for w in phrase.replace(".", "").split() if w not in _SMALL) + point


_SMALL = frozenset({"of", "the", "and", "&", "for"})


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Return for each given name the names that may stand for it, both ways; "ted" has several."""
    found: dict[str, set[str]] = {}
    for line in _read("nicknames").splitlines():
        full, *short = line.split()
        for name in short:
            found.setdefault(full, set()).add(name)
            found.setdefault(name, set()).add(full)
    return {name: frozenset(others) for name, others in found.items()}
