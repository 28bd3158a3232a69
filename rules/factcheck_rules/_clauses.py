"""The clause around a figure or a date, cut so that a question about it can be understood without the article."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from factcheck.rule import Reading, View
from factcheck.text.sentences import sentences

_R = TypeVar("_R")
Place = tuple[str, int, int]
"""An article's id and the offsets of a figure or a date in its text."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_GAP = "…"
# Characters looked at on either side, and the most that are shown.
_AROUND = 300
_LONGEST = 100
# Words that a clause has besides the gap, at least; one that begins with a pronoun says less.
_FEWEST, _FEWEST_VAGUE = 2, 4
# Words shown before a figure whose clause cannot be cut, and in all.
_SOME, _MOST = 8, 20

# What a clause does not reach over; a comma may stand within one that begins its sentence.
_STOPS = re.compile(r"[;()\[\]“”\"—–]|:(?!\d)|\s-+\s|(?<=\s)['‘`]|['’](?=\s|$)|\.\.\.")
_COMMA = re.compile(r",(?!\s?\d{3}\b)")
_WORD = re.compile(r"[^\s,]+(?:,\s?\d{3}\b)*")
# A clause ends before these.
_ENDS = _set(
    "who which whom whose where that when while as after before because since until if although though but said says "
    "say according and or"
)
# A clause begins behind these, whatever its first word.
_SAYING = _set("that said says say")
# ... and behind these, where that is a subject's.
_JOINTS = _set("when while after before because since until if although though but")
_RELATIVE = _set("who which whom whose where that")
_OPENING = _set("in on at after before during when while as since by with for under last this")
_SUBJECTS = _set(
    "a an the he she it they we i his her its their this these those some many several all one two three no"
)
_PRONOUNS = _set("he she it they we i you this these those there his her its their")
_NO_SUBJECT = (_ENDS | _JOINTS | _set("not of to by with from for than then also including per among")) - {
    "that"
}
_LOOSE = _set(
    "a an the of to in on at by with from for than and or but as into over under about during between through his her "
    "its their my our your this these those is was were are be been has had have not who which that also still just "
    "only more near against while when where because including least up around"
)
_AUXILIARIES = _set(
    "is are was were be has have had will would did does do can could may might must should isn't wasn't weren't "
    "aren't didn't doesn't hasn't haven't hadn't won't"
)
_PAST = _set(
    "began became broke brought built bought came caught cost cut died dealt drew drove fell felt fled flew fought "
    "found gave got grew held hit hurt kept killed knew laid led left lost made met paid put ran rose sat saw sent set "
    "shook shot sold spent stole stood struck swept swore took taught thought threw tore went won wore wrote"
)
_NO_VERBS = _set("hundred red bed need speed seed united armed")
_PRESENT = _set("carries costs faces holds includes lasts shows takes remains contains")


def most_printed(readings: Sequence[Reading], own: Sequence[Sequence[_R]]) -> list[_R]:
    """Return what belongs to the best supported of `readings`, all of them where they tie; `own` goes with these.

    A question is put in the words of those: never in those that one dissenter adds.
    """
    support = [(r.independent, r.articles) for r in readings]
    return [claim for s, claims in zip(support, own, strict=True) if s == max(support) for claim in claims]


def clause(view: View, places: Iterable[Place]) -> str | None:
    """Return the shortest whole clause that one of `places` stands in, "…" in its place.

    Where none can be cut out cleanly it is a few words on either side, which end where the clause does. None where
    there are none. What articles are called decides nothing.
    """
    found = [(not whole, _vague(c), len(c), c) for c, whole in _cuts(view, places)]
    return min(found)[-1] if found else None


def whole_clause(view: View, places: Iterable[Place]) -> str | None:
    """Return the shortest whole clause that one of `places` stands in, "…" in its place, or None."""
    return min(
        (c for c, whole in _cuts(view, places) if whole),
        key=lambda c: (not c.startswith(_GAP), _vague(c), len(c), c),
        default=None,
    )


def _cuts(view: View, places: Iterable[Place]) -> list[tuple[str, bool]]:
    found = (_cut(view.article(article).text, start, end) for article, start, end in places)
    return [c for c in found if c]


def _vague(shown: str) -> bool:
    return shown.split()[0].lower() in _PRONOUNS


@lru_cache(64)
def _cut(text: str, start: int, end: int) -> tuple[str, bool] | None:
    """Return words around a gap, and whether they are a clause."""
    first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    last = text.find("\n", end, end + _AROUND)
    last = min(len(text), end + _AROUND) if last < 0 else last
    for a, b in sentences(text, first, last):
        if a <= start and end <= b:
            begun = not (text[a].isdigit() and a > first) and (a > first or text[a - 1 : a] in ("", "\n"))
            return _within(text[a:start], text[end:b], begun)
    return None


def _within(before: str, after: str, begun: bool) -> tuple[str, bool] | None:
    if after[:1] in ("'", "’", "-"):
        return None  # "Friday's fire", "120-strong": no words can stand for it
    right = _right(after)
    for left in _lefts(before, begun):
        words = [*left.split(), _GAP, *right]
        shown = " ".join(words)
        if len(shown) <= _LONGEST and _whole(words):
            return shown, True
    some = _STOPS.split(before)[-1].split()[-_SOME:]
    while some and (some[0].lower() in _LOOSE or not some[0][0].isalnum()):
        some.pop(0)
    words = [*some, _GAP, *right]
    return (" ".join(words), False) if _FEWEST < len(words) <= _MOST else None


def _right(after: str) -> list[str]:
    """Return what follows up to the clause's end, without words that would lead on."""
    ends = [m.start() for m in (_STOPS.search(after), _COMMA.search(after)) if m]
    words: list[str] = []
    for match in _WORD.finditer(after[: min(ends)] if ends else after):
        if match.group().lower() in _ENDS:
            break
        words.append(match.group())
    while words and words[-1].lower() in _LOOSE | _PRONOUNS:
        words.pop()
    if words:
        words[-1] = words[-1].rstrip(".!?")
    return [w for w in words if w]


def _lefts(before: str, begun: bool) -> Iterator[str]:
    """Yield what may be the clause's beginning, the shortest first."""
    stop = max((m.end() for m in _STOPS.finditer(before)), default=0)
    begun = begun and (not stop or _ends_saying(before[:stop]))
    part = before[stop:].strip()
    starts: list[tuple[int, bool]] = []
    for match in _WORD.finditer(part):
        word = match.group().lower()
        if word in _SAYING or word in _JOINTS:
            starts.append((match.end(), word in _SAYING))
    commas = [m.end() for m in _COMMA.finditer(part)]
    opening = begun and part.split(" ", 1)[0].lower() in _OPENING
    if opening and len(commas) == 1:
        starts.append((commas[0], False))
    starts += [(c, False) for c in commas if re.match(r"\s*(?:and|but)\s", part[c : c + 6])]
    for start, free in sorted(starts, reverse=True):
        left = re.sub(r"^(?:and|but)\s+", "", part[start:].strip())
        head = left.split(" ", 1)[0]
        named = free or not head or head[0].isupper() or head.lower() in _SUBJECTS
        if named and not _COMMA.search(left):
            yield left
    if begun and not opening:
        yield part
    if begun and opening and not commas:
        yield part


def _ends_saying(before: str) -> bool:
    return before.rstrip()[-1:] in '“";'


def _whole(words: list[str]) -> bool:
    """Say whether words are a clause: a subject, and a verb behind it that is no relative clause's."""
    small = [w.lower().strip(",.") for w in words]
    few = _FEWEST_VAGUE if small[0] in _PRONOUNS else _FEWEST
    if words[0] == _GAP and small[1:2] and small[1] in _PRONOUNS:
        return False  # "… he tipped off reporters"
    if len(words) <= few or small[0] in _NO_SUBJECT or _no_subject(words[0]):
        return False
    hanging = False
    for k, word in enumerate(small):
        if word in _RELATIVE:
            hanging = True
        elif k and _verb(small, k):
            if not hanging:
                return True
            # "The forward, who was born in Lagos, scored": behind the relative clause's comma the first goes on.
            hanging = not any("," in w for w in words[k:-1])
    return False


def _no_subject(first: str) -> bool:
    return first.islower() and (_verb([first], 0) or first.endswith("ing"))


def _verb(words: list[str], k: int) -> bool:
    word = words[k]
    if word in _AUXILIARIES or word in _PAST or word in _PRESENT:
        return True
    before = words[k - 1] if k else ""
    return (
        word.endswith("ed") and word not in _NO_VERBS and before not in _LOOSE and not before.endswith("ly")
    )
