"""Twins: claims of two articles whose sentences, or clauses, are word for word the same but for the one value.

Agency copy is printed by many outlets, and a short plain sentence ("There were 187 people on board.") has too few
words to be weighed; that it is the same sentence says more than any word in it.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Any

from factcheck.link.counted import counted
from factcheck.link.judges_times import grain
from factcheck.link.parallels import CROWD, Likeness, Place
from factcheck.link.story_claims import StoryClaims
from factcheck.model import NameType, NumberClaim, TimeClaim
from factcheck.text.fold import fold
from factcheck.text.happenings import word_set
from factcheck.text.nouns import commonest
from factcheck.text.numerals import NUMBER_WORDS
from factcheck.text.words import bare, words

# Words of a sentence that make it one, with and without those of no content, besides the value.
_CONTENT = 2
_TOKENS = 3
# Words around the value that make two clauses one, and how many of them of content.
_CLAUSE = 6
_CLAUSE_CONTENT = 3
# Days between two articles after which what holds "now" or happened "on Monday" may be something new.
_FRESH = 3
_FIGURE = "#"
# One killed and two killed are told with other forms of the same words.
_ALIKE = {"was": "were", "is": "are", "has": "have", "person": "people"}
_NOBODY = frozenset({"nobody", "no-one"})
_AUXILIARIES = word_set("were are have had will would can could may might do did does be been being")
_VERBS = word_set(
    """
    said says say told won lost paid cost costs sold bought built made left took hit struck went came fell rose
    held met ran began saw spent sent found got gave kept led let put set shot stood grew became broke brought
    caught cut drew drove fought flew hurt lay sank sat sought spoke stole swept threw wore wrote
    """
)
_PERSONAL = word_set("he she him her his hers they them their")
# A sentence of so many words of content tells by itself whom it is of.
_PLAIN = 5
# Words of what changes from day to day.
_NOW = word_set("are have remain remained remaining still now currently far yet today")


def same_sentences(story: StoryClaims, found: Sequence[Place[Any]]) -> set[tuple[int, int]]:
    """Return the pairs i < j of places of different articles in one sentence that each article prints once.

    Whether the values can be compared, and what else tells the two apart, is the caller's concern.
    """
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, place in enumerate(found):
        alike[place.claim.kind, place.before, place.after].append(i)
    pairs: set[tuple[int, int]] = set()
    for members in alike.values():
        if not 1 < len(members) <= CROWD:
            continue
        by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for i in members:
            if said := _sentence(found[i]):
                by_words[said].append(i)
        for said, same in by_words.items():
            once = Counter(found[i].claim.article for i in same)
            single = [i for i in same if once[found[i].claim.article] == 1]
            pairs.update(p for p in combinations(single, 2) if _one(story, found[p[0]], found[p[1]], said))
    return pairs


def same_clause(a: Place[Any], b: Place[Any], likeness: Likeness) -> bool:
    """Say whether the words around two claims are the same, enough of them to make a clause with its verb."""
    if likeness.left + likeness.right < _CLAUSE_CONTENT:
        return False
    sides = [_sides(p) for p in (a, b)]
    common = [w for x, y in zip(*sides, strict=True) for w in _run(x, y)]
    return len(common) >= _CLAUSE and any(map(verb, common)) and _PERSONAL.isdisjoint(common)


def _one(story: StoryClaims, a: Place[Any], b: Place[Any], said: Sequence[str]) -> bool:
    """Say whether one sentence of two articles is of one person and one state of things."""
    of_somebody = len(a.weights) < _PLAIN and not _PERSONAL.isdisjoint(said)
    if of_somebody and _last_person(story, a) != _last_person(story, b):
        return False
    if grain(a.claim) == "year" if isinstance(a.claim, TimeClaim) else counted(a.claim)[1]:
        return True  # what was is so on any day; a toll that grows is known for an update
    first, second = (story.articles[p.claim.article].published for p in (a, b))
    lasting = 0 if not _NOW.isdisjoint(said) else _FRESH
    return first is None or second is None or abs((first.value - second.value).days) <= lasting


def _last_person(story: StoryClaims, place: Place[Any]) -> str | None:
    """Return the person named last before a place's sentence, of whom its "he" or "she" is."""
    names = story.names[place.claim.article]
    before = [n for n in names if n.type is NameType.PERSON and n.start < place.sentence[0]]
    return max(before, key=lambda n: n.start).entity if before else None


def _sentence(place: Place[Any]) -> tuple[str, ...]:
    """Return the words of a sentence with a mark for the value; none where they are too few, or no sentence."""
    before, after = _sides(place)
    said = (*before[::-1], _FIGURE, *after)
    content = len(place.weights)
    if isinstance(place.claim, NumberClaim):
        content += len(place.claim.what.split())
    if content < _CONTENT or len(said) <= _TOKENS or not any(map(verb, said)):
        return ()
    return said


def _sides(place: Place[Any]) -> tuple[list[str], list[str]]:
    """Return the words before a value, the nearest first, and those after it, in their commonest forms."""
    claim, at = place.claim, place.sentence[0]
    before: list[str] = []
    after: list[str] = []
    figure = isinstance(claim, NumberClaim)
    seen = False
    for word in words(place.said):
        inside = claim.start - at < word.end and word.start < claim.end - at
        key = fold(bare(word.text))
        if inside and (not figure or _numeral(key)):
            seen = True
            if isinstance(claim, NumberClaim) and claim.high == 0 and key != "no":
                after.append("people")  # "nobody was", "one person was"
        else:
            (after if seen or word.start + at >= claim.end else before).append(_form(key))
    return before[::-1], after


def _numeral(word: str) -> bool:
    return (
        word[:1].isdigit()
        or word == "no"
        or word in _NOBODY
        or all(part in NUMBER_WORDS for part in word.split("-"))
    )


def _form(word: str) -> str:
    word = _ALIKE.get(word, word)
    return commonest(word[:-1] if len(word) > 4 and word.endswith("s") else word)


def verb(word: str) -> bool:
    """Say whether a word is a verb, as far as its form tells."""
    return word in _AUXILIARIES or word in _VERBS or (len(word) > 4 and word.endswith("ed"))


def _run(a: Sequence[str], b: Sequence[str]) -> Sequence[str]:
    return a[: next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))]
