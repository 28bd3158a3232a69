"""Whether a single capitalised word that belongs to no fuller name is a name at all."""

from collections.abc import Iterable

from factcheck.extract.names.forms import Form
from factcheck.extract.names.known import is_nationality
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.people import Directory
from factcheck.model import NameType

_STRONG = 8
_SHORTEST_SPELLING = 6
# Kinds of words that are names only inside a longer name.
_WORDS = (
    "common_words",
    "titles",
    "event_heads",
    "title_modifiers",
    "org_heads",
    "place_heads",
    "function_words",
)


def stands_alone(form: Form, lowered: frozenset[str], directory: Directory) -> bool:
    """Whether the word is a name; `lowered` are the words that the article also writes small."""
    word = form.words[0]
    token = form.mentions[0].tokens[0]
    if word[0] == "@" or form.context.person >= _STRONG:
        return True
    if word == "x":
        return form.context.organisation >= 2
    if (
        word[0] != "@"
        and directory.by_last(word)
        and word not in words("common_words")
        and not is_nationality(word)
    ):
        return True
    if word.removesuffix("s") in words("acronyms_not_names") or is_nationality(word) or len(word) < 2:
        return form.listed is NameType.PLACE
    small = word in words("common_words") or word in lowered
    if form.listed:
        return form.middle > 0 or not small
    if word in words("given_names") and word not in words("common_words"):
        return form.middle > 0 or (not small and form.context.person > 0)
    if small or any(word in words(name) for name in _WORDS):
        return False
    if word.endswith("s") and directory.by_last(word[:-1]):
        return False
    if token.upper and len(word) <= 5:
        return True
    return form.middle > 0 and (max(form.votes) >= 2 or form.middle > 1)


def misspelt(left: Iterable[Form], known: set[str]) -> list[Form]:
    """Return the words of `left` that are one letter away from a name: they may be its other spelling."""
    by_start: dict[str, list[str]] = {}
    for name in sorted(known):
        if len(name) >= _SHORTEST_SPELLING:
            by_start.setdefault(name[:2], []).append(name)
    return [
        form
        for form in left
        if len(form.words[0]) >= _SHORTEST_SPELLING
        and form.middle
        and any(_one_letter_apart(form.words[0], name) for name in by_start.get(form.words[0][:2], [])[:100])
    ]


def _one_letter_apart(a: str, b: str) -> bool:
    """Whether one letter more, less or other, or two swapped, make `a` into `b`; not for a plural's s."""
    if abs(len(a) - len(b)) > 1 or a == b or a + "s" == b or b + "s" == a:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    x, y = a[start : len(a) - end], b[start : len(b) - end]
    return (len(x) <= 1 and len(y) <= 1) or (len(x) == 2 and x == y[::-1])
