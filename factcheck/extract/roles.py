"""Roles of people: "chief engineer Henrik Lindqvist", "Adela Voss, the mayor,", "her ex-husband"."""

import re
from functools import lru_cache

from factcheck.extract.document import Document
from factcheck.extract.names import Names
from factcheck.extract.roles_lexicon import HEADS, MODIFIERS
from factcheck.model import NameClaim, NameType, RoleClaim
from factcheck.text.words import Word, bare, words

_MOST = 6
_WINDOW = 90
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my", "one"})
_AFTER_ROLE = frozenset(
    {",", ".", ";", ")", " of ", " at ", " for ", " in ", " and ", " to ", " who", " with", " from"}
)
_APPOSED = re.compile(r"(?:,? (?:Jr|Sr)\.?)?,(?: \d{1,3},)? (?=[A-Za-z])")


def find_roles(doc: Document, names: Names) -> list[RoleClaim]:
    """Return the roles that the article gives its people, sorted by start.

    `person` is the name's entity in this article, `role` the noun phrase in small letters without article and
    without what it is a role at ("chief executive", "ex-husband").
    """
    found: dict[tuple[int, int], RoleClaim] = {}
    for name in names.claims:
        if name.type is not NameType.PERSON:
            continue
        for start, end, role in (_before(doc.text, name), _after(doc.text, name, names)):
            if role and (start, end) not in found:
                found[start, end] = RoleClaim(
                    article=doc.article.id,
                    outlet=doc.article.outlet,
                    subject=name.entity,
                    start=start,
                    end=end,
                    text=doc.text[start:end],
                    person=name.entity,
                    role=role,
                )
    return [found[key] for key in sorted(found)]


# What a text must hold to name a role: a quick look spares most names the close one.
_LETTERS = re.compile(r"[^\W\d_]+")
_PARTS = frozenset(part for head in HEADS for part in _LETTERS.findall(head))


def _may_hold_role(text: str) -> bool:
    return not _PARTS.isdisjoint(_LETTERS.findall(text.lower()))


# The words before names are few: "of", "the", "President".
_ends_role = lru_cache(maxsize=4_096)(_may_hold_role)


def _before(text: str, name: NameClaim) -> tuple[int, int, str]:
    """Return the role before a name: "chief engineer Henrik Lindqvist", "His uncle, Jonas Brandt,"."""
    floor = max(0, name.start - _WINDOW)
    floor = max(floor, text.rfind("\n", floor, name.start) + 1)
    head = text[floor : name.start].rsplit(None, 1)[-1:]
    if not head or not _ends_role(head[0]):
        return 0, 0, ""
    tokens = words(text, floor, name.start)
    if not tokens:
        return 0, 0, ""
    gap = text[tokens[-1].end : name.start]
    if gap == " ":
        apposed = False
    elif gap == ", " and text[name.end : name.end + 1] in (",", "."):
        apposed = True
    else:
        return 0, 0, ""
    low = [_plain(t) for t in tokens]
    last = len(tokens) - 1
    if low[last] not in HEADS:
        return 0, 0, ""
    first = _spread(text, tokens, low, last)
    before = low[first - 1] if first and _beside(text, tokens, first - 1) else ""
    possessed = bool(first) and tokens[first - 1].text != bare(tokens[first - 1].text)
    if apposed and not (before in _DETERMINERS or possessed):
        return 0, 0, ""
    if before in ("a", "an", "no", "any", "every") and not apposed:
        return 0, 0, ""
    once = _former(text, tokens, low, first)
    start = tokens[once].start if once is not None else tokens[first].start
    return start, name.end, " ".join((["former"] if once is not None else []) + low[first:])


def _after(text: str, name: NameClaim, names: Names) -> tuple[int, int, str]:
    """Return the role in apposition to a name: "Adela Voss, the mayor,", "Voss, mayor of the town"."""
    match = _APPOSED.match(text, name.end)
    if not match:
        return 0, 0, ""
    stop = text.find("\n", match.end(), match.end() + _WINDOW)
    stop = stop if stop >= 0 else min(len(text), match.end() + _WINDOW)
    if not _may_hold_role(text[match.end() : stop]):
        return 0, 0, ""
    tokens = words(text, match.end(), stop)
    low = [_plain(t) for t in tokens]
    end = -1
    for i, token in enumerate(tokens[:_MOST]):
        if i and not _beside(text, tokens, i - 1):
            break
        if low[i] in HEADS:
            end = i
            if i + 1 < len(tokens) and _beside(text, tokens, i) and low[i + 1] in HEADS | MODIFIERS:
                continue
            break
        if i and low[i] in _DETERMINERS:
            break
        possessed = token.text != bare(token.text)
        known = low[i] in MODIFIERS or low[i] in _DETERMINERS or possessed
        if (
            not known
            and not names.between(token.start, token.end)
            and not token.text[0].isupper()
            and not _adjective(low[i])
        ):
            break
    if end < 0:
        return 0, 0, ""
    tail = text[tokens[end].end : tokens[end].end + 5]
    if tail and not any(tail.startswith(mark) for mark in _AFTER_ROLE):
        return 0, 0, ""
    first = _spread(text, tokens, low, end)
    if tail.startswith(" and ") and (end == 0 or low[0] in ("his", "her", "their")):  # may be a list
        return 0, 0, ""
    before = tokens[first - 1] if first else None
    plain = before is not None and before.text == bare(before.text) and not before.text[0].isupper()
    if plain and low[first - 1] not in _DETERMINERS:
        return 0, 0, ""
    following = names.at(tokens[end].end + 1, tokens[end].end + 2)
    if following is not None and text[tokens[end].end : tokens[end].end + 1] == " ":
        return 0, 0, ""  # "Smith, spokesman Jones": the noun belongs to the next name
    once = ["former"] if "former" in low[:first] else []  # "a former Watergate prosecutor"
    return name.start, tokens[end].end, " ".join(once + low[first : end + 1])


def _former(text: str, tokens: list[Word], low: list[str], first: int) -> int | None:
    """Return the "former" that a name parts from its role: "former F.B.I. director James Comey"."""
    for k in range(first - 1, max(-1, first - 5), -1):
        gap = text[tokens[k].end : tokens[k + 1].start]
        if len(gap) > 2 or "," in gap:
            return None
        if low[k] == "former":
            return k
        if not tokens[k].text[0].isupper():
            return None
    return None


def _plain(token: Word) -> str:
    return bare(token.text).lower()


def _beside(text: str, tokens: list[Word], i: int) -> bool:
    """Whether a single blank stands between the words at `i` and `i + 1`."""
    return text[tokens[i].end : tokens[i + 1].start] in (" ", "\u00a0")


def _spread(text: str, tokens: list[Word], low: list[str], last: int) -> int:
    """Return the first word of the role that ends at `last`: its modifiers are taken in."""
    first = last
    while (
        first
        and last - first < _MOST
        and _beside(text, tokens, first - 1)
        and (low[first - 1] in MODIFIERS or low[first - 1] in HEADS)
        and tokens[first - 1].text == bare(tokens[first - 1].text)
    ):
        first -= 1
    return first


def _adjective(word: str) -> bool:
    """Whether a word can be an adjective before a role: "the outgoing mayor", "a retired teacher"."""
    return word.endswith(
        ("ed", "ing", "al", "ic", "ous", "ish", "ful", "an", "ary", "ive", "old", "ior", "est", "er")
    )
