"""Lines in headline case, where capitals say nothing: only known names are found in them."""

import re
from collections.abc import Sequence

from factcheck.extract.document import Paragraph
from factcheck.extract.names.clusters import Entity
from factcheck.extract.names.forms import form_key, new_form
from factcheck.extract.names.known import is_listed, is_place
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.segments import Candidate
from factcheck.extract.names.tokens import Token, tokens
from factcheck.model import BlockKind, NameType

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LONGEST = 200
_WORDS = 6


def in_headline_case(text: str, paragraph: Paragraph) -> bool:
    """Whether most longer words of a short line begin with a capital; a sentence with its point is none."""
    start, end = paragraph.start, paragraph.end
    titled = paragraph.block.kind is BlockKind.TITLE
    if end - start > _LONGEST or (text[end - 1] == "." and not titled):
        return False
    found = [word for word in _WORD.findall(text, start, end) if len(word) > 3]
    if len(found) < 3 or _capitals(found) < 0.75 * len(found):
        return False
    common = [word for word in found if word.lower() in words("common_words")]
    # "Tara Perry, 41, and Jerome Butler, 50, are the four victims": the capitals are the names' own.
    return len(common) < 2 or 2 * _capitals(common) >= len(common)


def _capitals(found: Sequence[str]) -> int:
    return sum(1 for word in found if word[0].isupper())


def in_headline(text: str, paragraph: Paragraph, known: dict[str, Entity]) -> list[tuple[int, int, Entity]]:
    """Return the names in a headline with their offsets, the longest first at each word.

    `known` holds the article's entities by the keys of their forms; a listed name that only headlines
    give is added to it.
    """
    words_in = tokens(text, paragraph.start, paragraph.end)
    found = []
    i = 0
    while i < len(words_in):
        for j in range(min(len(words_in), i + _WORDS), i, -1):
            start, end = words_in[i].start, words_in[j - 1].end
            key = form_key(text[start:end])
            entity = known.get(key)
            if entity is None and _sure(words_in[i:j]) and " ".join(t.low for t in words_in[i:j]) == key:
                entity = known[key] = _new(text[start:end], words_in[i:j])
            if entity:
                found.append((start, end, entity))
                i = j
                break
        else:
            i += 1
    return found


def _sure(part: list[Token]) -> bool:
    """Whether the lists alone make the words a name: several words, or a place that is nothing else."""
    if len(part) > 1:
        return is_listed(part)
    low = part[0].low
    other = (
        words(name) for name in ("common_words", "place_words", "given_names", "demonyms", "function_words")
    )
    return is_place(part) and len(low) > 3 and not any(low in lists for lists in other)


def _new(written: str, part: list[Token]) -> Entity:
    form = new_form(form_key(written), Candidate(part[0].start, part[-1].end, part, False, False))
    entity = Entity(form.listed or NameType.PLACE, [form])
    entity.name = written
    return entity
