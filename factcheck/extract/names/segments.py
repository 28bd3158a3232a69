"""Cuts a run of capitalised words into names: titles, nationalities, days and opening words fall away."""

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extract.names.known import heads_body, is_listed, is_place, is_title, listed_length
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.tokens import Token
from factcheck.extract.names.trim import trim_back, trim_front

# Words of a name; more are a title in capitals.
_LONGEST = 9
_GIVEN = words("given_names")
_OPENERS = words("function_words") - {"the", "a", "an"}
_ARTICLE = re.compile(r"\b(?:the|an?) \Z", re.IGNORECASE)
_CALENDAR = words("calendar")
_BODY_TITLES = words("body_titles")
_NAMELIKE_TITLES = words("namelike_titles")
_TITLE_MODIFIERS = words("title_modifiers")
# An age after a name: ", 42,", " (42)".
AGE = re.compile(r", (?:aged? )?\d{1,2}(?=[,.;)]| years| and )|,? \((?:aged? )?\d{1,2}\)")


@dataclass(slots=True)
class Candidate:
    """A stretch that may be a name.

    `titled`: a title stands right before it; `opens`: it opens a sentence, so that its capital says nothing.
    """

    start: int
    end: int
    tokens: list[Token]
    titled: bool
    opens: bool


def segments(text: str, run: list[Token], opens: bool) -> list[Candidate]:
    """Return the candidates of a run; `opens` says that the run opens a sentence."""
    if len(run) == 1:
        return _lone(text, run, opens)
    found: list[Candidate] = []
    if _CALENDAR.isdisjoint([token.low for token in run]):
        _split_titles(text, run, opens, found)
        return found
    part: list[Token] = []
    first = True
    for i, token in enumerate(run):
        if token.low in _CALENDAR and not _given_month(run, i):
            _split_titles(text, part, opens and first, found)
            part, first = [], False
        else:
            part.append(token)
    _split_titles(text, part, opens and first, found)
    return found


def _given_month(run: list[Token], i: int) -> bool:
    """Whether "April", "June", "May" or "August" is part of a person's name: "Theresa May", "April Jones"."""
    if run[i].low not in {"april", "june", "may", "august"}:
        return False
    if i and run[i - 1].low in _GIVEN:
        return True
    return i + 1 < len(run) and (i == 0 or run[i - 1].low in words("titles"))


def _lone(text: str, run: list[Token], opens: bool) -> list[Candidate]:
    """Return the candidate of a run of one word, if that is one."""
    token = run[0]
    # "King said": Rodney King, where the article names him so; never "the King" or "a King".
    bare = token.low in _NAMELIKE_TITLES and not _ARTICLE.search(text, max(0, token.start - 5), token.start)
    if not bare and not _may_be_name(token.text, token.low, opens, AGE.match(text, token.end) is not None):
        return []
    return [Candidate(token.start, _company_end(text, token.end), run, False, opens)]


@lru_cache(maxsize=16_384)
def _may_be_name(word: str, low: str, opens: bool, aged: bool) -> bool:
    """Whether a word that stands alone is no day, title, opening or other word; most are, the same again."""
    if low in _CALENDAR:
        return False
    if is_title(low) and not (aged and low in _NAMELIKE_TITLES):
        return False
    return _cut(((word, low),), opens, aged)[1] > 0


def _split_titles(text: str, run: list[Token], opens: bool, found: list[Candidate]) -> None:
    """Add the candidates of a run without days and months: what stands before a title, and what after."""
    if not run:
        return
    if not any(is_title(t.low) for t in run) or (len(run) > 1 and _whole(run)):
        _add(text, run, opens, False, found)
        return
    left = 0
    titled = False
    i = 0
    while i < len(run):
        low = run[i].low
        if low in _BODY_TITLES and i < len(run) - 1 and _is_body(run):
            break
        if is_title(low) and not _part_of_name(text, run, i, left):
            j = i
            while j > left and _before_title(run, j - 1, left):
                j -= 1
            _add(text, run[left:j], opens and left == 0, titled, found)
            i += 1
            left, titled = i, True
            continue
        i += 1
    _add(text, run[left:], opens and left == 0, titled, found)


def _before_title(run: list[Token], i: int, left: int) -> bool:
    """Whether a word before a title belongs to the title: "Vice", "Deputy"; but "Park County" is a place."""
    low = run[i].low
    if low in {"city", "county"} and i > left:
        return False
    return low in _TITLE_MODIFIERS or is_title(low)


def _whole(run: list[Token]) -> bool:
    """Whether the run is one name in spite of a title in it: "Justice Department", "King Street"."""
    if is_listed(run):
        return True
    return run[0].low in _BODY_TITLES and _is_body(run)


def _is_body(run: list[Token]) -> bool:
    """Whether the run ends with the head of a body or place, or such a head and a place."""
    if len(run) > 2 and is_place(run[-1:]):
        run = run[:-1]
    return heads_body(run[-1].low) or run[-1].low in words("place_heads")


def _part_of_name(text: str, run: list[Token], i: int, left: int) -> bool:
    """Whether a word that can be a title is part of a name: "Stephen King", "Earl Whitehorse"."""
    low = run[i].low
    if i > left and text[run[i - 1].end : run[i].start].strip() in {"of", "of the", "and", "for"}:
        return True
    last = i == len(run) - 1
    if low not in _NAMELIKE_TITLES:
        lone = i == left + 1 and last and run[left].low in _GIVEN
        return lone and low not in _TITLE_MODIFIERS
    if i > left:
        opened = last and all(t.low in _OPENERS for t in run[left:i])  # "But King said"
        return opened or run[left].low in _GIVEN
    if last:
        return AGE.match(text, run[i].end) is not None
    return low in _GIVEN and run[i + 1].low not in _GIVEN


@lru_cache(maxsize=16_384)
def _cut(run: tuple[tuple[str, str], ...], opens: bool, aged: bool) -> tuple[int, int, int]:
    """Return which words of a run are the name, first and last exclusive, and how many of them are listed.

    `run` holds each word as written and folded. News repeats its names, so the answer is kept.
    """
    tokens = [Token(i, i, text, low) for i, (text, low) in enumerate(run)]
    part = tokens if aged else trim_back(trim_front(tokens, opens))
    if not part:
        return 0, 0, 0
    return part[0].start, part[-1].start + 1, listed_length(part)


def _add(text: str, run: list[Token], opens: bool, titled: bool, found: list[Candidate]) -> None:
    """Add what is left of `run` after taking off what is no part of a name at either end."""
    aged = len(run) == 1 and AGE.match(text, run[0].end) is not None
    first, last, size = _cut(tuple([(t.text, t.low) for t in run]), opens, aged)
    part = run[first:last]
    if not part or len(part) > _LONGEST:
        return
    opens = opens and first == 0
    person_follows = 0 < size < len(part) - 1 and part[size].low in _GIVEN and part[0].low not in _GIVEN
    if person_follows and not heads_body(part[-1].low):
        found.append(Candidate(part[0].start, part[size - 1].end, part[:size], False, opens))
        part, opens = part[size:], False
    found.append(Candidate(part[0].start, _company_end(text, part[-1].end), part, titled, opens))


def _company_end(text: str, end: int) -> int:
    """Return where a name that ends at `end` does with the small letters of a company: "Corran Steel plc"."""
    return end + 4 if text.startswith(" plc", end) and not text[end + 4 : end + 5].isalnum() else end
