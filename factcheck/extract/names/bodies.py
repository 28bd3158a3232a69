"""Which written forms name the same organisation or place within an article."""

from factcheck.extract.names.forms import Form
from factcheck.extract.names.known import BODY_HEADS
from factcheck.extract.names.lexicon import words

_SMALL = frozenset({"of", "the", "and", "for", "&", "on", "in"})
# Words that many bodies and places have: by these alone none is known.
_SHARED = BODY_HEADS | words("place_heads") | words("demonyms")
_NO_STARTS = _SHARED | words("generic")
_NO_ENDS = _SHARED - {"rovers", "wanderers"}
# Names whose shortening no rule of letters shows.
_ALIASES = {
    "us": "united states", "usa": "united states", "united states of america": "united states",
    "uk": "united kingdom", "un": "united nations", "eu": "european union", "uae": "united arab emirates",
    "nyc": "new york city", "x": "twitter", "ap": "associated press", "associated press": "associated press",
}  # fmt: skip


def initials(parts: tuple[str, ...]) -> set[str]:
    """Return the acronyms that a name of several words may have, with and without its small words."""
    big = [w for w in parts if w not in _SMALL]
    if len(big) < 2:
        return set()
    return {"".join(w[0] for w in big), "".join(w[0] for w in parts)}


def alias(key: str) -> str:
    """Return the one key of a name that is often written in two ways."""
    return _ALIASES.get(key, key).replace(" & ", " and ")


class Bodies:
    """Finds the full name that a shortened one stands for."""

    def __init__(self, full: list[Form]) -> None:
        """Index the full names by acronym, first words and last word."""
        self._acronyms: dict[str, set[str]] = {}
        self._starts: dict[tuple[str, ...], set[str]] = {}
        self._ends: dict[str, set[str]] = {}
        for form in full:
            for short in initials(form.words):
                self._acronyms.setdefault(short, set()).add(form.key)
            self._enter_starts(form)
            if len(form.words) == 2 and form.words[-1] not in _NO_ENDS:
                self._ends.setdefault(form.words[-1], set()).add(form.key)

    def _enter_starts(self, form: Form) -> None:
        """A name may lose what follows its first words, if that is all heads: "Marston Dairy Group plc"."""
        for n in range(len(form.words) - 1, 0, -1):
            start, rest = form.words[:n], form.words[n:]
            if n > 1 and not all(w in BODY_HEADS for w in rest):
                break
            if "of" in form.words or start[-1] in _SMALL:
                continue
            if n == 1 and start[0] in _NO_STARTS:
                continue
            self._starts.setdefault(start, set()).add(form.key)

    def full_of(self, form: Form) -> set[str]:
        """Return the keys of the full names that `form` may stand for, by its surest kind of shortening."""
        found: set[str] = set()
        if len(form.words) == 1:
            if form.mentions[0].tokens[0].upper:
                found = self._acronyms.get(form.words[0], set())
            found = found or self._starts.get(form.words, set()) or self._ends.get(form.words[0], set())
        else:
            found = self._starts.get(form.words, set())
        return found - {form.key}

    def spelt_out(self, form: Form) -> set[str]:
        """Return the keys of the full names whose first letters `form` is, written in capitals."""
        return self._acronyms.get(form.key, set()) if form.mentions[0].tokens[0].upper else set()
