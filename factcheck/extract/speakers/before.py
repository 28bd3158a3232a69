"""The noun phrase that stands before a cue as its subject, across whatever is inserted between them."""

from factcheck.extract.cues import CUES, word_set
from factcheck.extract.speakers.after import Range
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.grammar import adverb, numeral, verb
from factcheck.extract.speakers.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    MONTHS,
    NOUN_LINKS,
    OBJECTS,
    OFFICES,
    PREPOSITIONS,
    PRONOUNS,
    ROUGHLY,
    SUBORDINATORS,
)
from factcheck.extract.speakers.plausible import LONE, plausible

_DASHES = ("—", "–", "--", "-", "---")
_LONGEST = 20
_PARTICIPLES = word_set(
    """
    given seen shown written sent held made taken known built sold led told begun drawn speaking talking
    working writing reporting living standing sitting serving
    """
)


def subject_before(sentence: Sentence, cue: int) -> Range | None:
    """Return the noun phrase that is the subject of the verb at `cue`, standing before it, or None."""
    j = cue - 1
    while j >= 0 and sentence[j].quote < 0 and (adverb(sentence[j]) or _dated(sentence, j)):
        if sentence[j].low.split("'")[0] in PRONOUNS and "'" in sentence[j].low:
            return (j, j + 1)  # "he's said"
        j -= 2 if _dated(sentence, j) else 1
    if j < 0 or sentence[j].quote >= 0:
        return None
    if sentence[j].text in _DASHES or sentence[j].text in (",", ")"):
        return _free(sentence, _across(sentence, j))
    return _owner(sentence, _free(sentence, ending_at(sentence, j))) if sentence[j].word else None


def _owner(sentence: Sentence, found: Range | None) -> Range | None:
    """Return whose office or place a phrase before a verb only tells.

    "Ana Reyes, head of sales at Norby, said"; "a man who lives near the house said".
    """
    if found is None or found[0] < 2:
        return found
    before = sentence[found[0] - 1]
    if before.text == "," and _office(sentence, found):
        holder = _free(sentence, _back(sentence, found[0] - 1))
        return holder if holder and _full_name(sentence, holder) else found
    if before.low in PREPOSITIONS:
        for k in range(found[0] - 2, max(0, found[0] - _NEAR), -1):
            token = sentence[k]
            if token.quote >= 0 or not token.word or token.low in CUES:
                break
            if token.low == "who":
                return ending_at(sentence, k - 1) if nominal(sentence, k - 1) else found
    return found


_NEAR = 9


def _office(sentence: Sentence, found: Range) -> bool:
    """Whether a phrase is an office with what it is of: "Director of Sales", "R-Ohio", "Democrat of Maine"."""
    for k in range(*found):
        low = sentence[k].low
        if low in OFFICES or low in _STANDINGS:
            following = sentence[k + 1].low if k + 1 < found[1] else ""
            if following in ("of", "for", "at", "on", "in"):
                return True
    first = sentence[found[0]].text
    return found[1] - found[0] == 1 and len(first) > 3 and first[1] == "-" and first[0] in "DRI"


_STANDINGS = word_set("head leader member officer democrat republican chair partner fellow vice-president")


def _full_name(sentence: Sentence, found: Range) -> bool:
    return 1 < found[1] - found[0] < 6 and all(t.text[0].isupper() for t in sentence[slice(*found)])


def _dated(sentence: Sentence, j: int) -> bool:
    """Whether token `j` ends "on Monday", "late Friday" and the like, between subject and verb."""
    return j >= 2 and sentence[j].low in ADVERBS and sentence[j - 1].low in ("on", "late", "early", "last")


def _across(sentence: Sentence, j: int) -> Range | None:
    """Return the subject left of what stands between the commas, dashes or brackets that close at `j`."""
    mark = sentence[j].text
    k = j - 1
    while k >= 0:
        t = sentence[k]
        if t.quote >= 0 or t.text in (";", ":", "?", "!"):
            break
        if t.text == ("(" if mark == ")" else mark) or (mark in _DASHES and t.text in _DASHES):
            break
        k -= 1
    if k < 0:
        return None
    if sentence[k].quote >= 0 or sentence[k].text in (";", ":", "?", "!"):
        # “...” Galimberti, said: a lone comma after the subject.
        return ending_at(sentence, j - 1) if k + 1 < j and sentence[j - 1].word else None
    inner = sentence[k + 1 : j]
    if mark == "," and inner and not parenthetical(inner):
        return ending_at(sentence, j - 1)  # not an insertion but a clause
    return _back(sentence, k)


def _back(sentence: Sentence, k: int) -> Range | None:
    """Return the subject before the comma, dash or bracket at `k` that opens an insertion."""
    left = k - 1
    if left < 0 or sentence[left].quote >= 0:
        return None
    if sentence[left].text in (",", ")"):
        return _across(sentence, left)
    found = ending_at(sentence, left) if sentence[left].word else None
    if found is None or found[0] == 0:
        return found
    opening, first = sentence[found[0] - 1], sentence[found[0]]
    if opening.low in PREPOSITIONS and found[0] > 1 and sentence[found[0] - 2].text == ",":
        return (
            _free(sentence, _back(sentence, found[0] - 2)) or found
        )  # ", during a visit to Columbus, Ohio, said"
    inserted = first.text[0].isdigit() or first.low in DETERMINERS or first.text[0].islower()
    if opening.text == "," and inserted and first.low not in PRONOUNS:
        return _free(sentence, _back(sentence, found[0] - 1)) or found  # "Kim, 42, a mother of four, said"
    return _owner(sentence, found)


def parenthetical(inner: Sentence) -> bool:
    """Whether words between commas are an insertion: an apposition, an age, a relative clause."""
    first = inner[0]
    low = first.low
    if not first.word or first.text[0].isdigit():
        return True
    if low in _OPENERS or low in PREPOSITIONS or low in ADVERBS or low in SUBORDINATORS:
        return True
    if low in PRONOUNS or low in ("and", "but", "that", "or"):
        return False
    if first.text[0].islower():
        return True
    return len(inner) <= 6 and not any(verb(inner, i) for i in range(len(inner)))


_OPENERS = word_set("who whose whom which a an the one also another himself herself itself")


def ending_at(sentence: Sentence, j: int) -> Range | None:
    """Return the noun phrase that ends with token `j`, or None."""
    token = sentence[j]
    if token.low in PRONOUNS or token.low in LONE:
        return (j, j + 1)
    if token.low in ("which", "that"):
        k = j - 2 if j and sentence[j - 1].text == "," else j - 1
        found = ending_at(sentence, k) if k >= 0 and nominal(sentence, k) else None
        if found is None:
            return None
        head = next(
            (i for i in range(found[1] - 1, found[0], -1) if sentence[i].low in DETERMINERS), found[0]
        )
        return (head, found[1])
    if token.low in OBJECTS or token.low in CONJUNCTIONS or token.low in PREPOSITIONS or token.low == "this":
        return None
    if token.text[0].islower() and verb(sentence, j):
        return None
    first, stop, k = j, j + 1, j
    limit = max(0, j - _LONGEST)
    while k >= limit:
        t = sentence[k]
        if t.quote >= 0 or not _inside(sentence, k):
            break
        if t.low in ("and", "or"):
            # "Trump and Clinton said" against "he went home and Clinton said".
            if k == limit or not _coordinates(sentence, k):
                break
        elif t.low in PREPOSITIONS:
            if k >= 2 and _participle(sentence, k - 1) and nominal(sentence, k - 2):
                stop = k - 1  # "a letter obtained by the agency says": the letter says
                k -= 1
            elif t.low not in NOUN_LINKS or k == limit or not nominal(sentence, k - 1):
                break
        elif k < j and t.word and verb(sentence, k):
            noun = _relative(sentence, k)
            if noun is None:
                break
            k, stop = noun, noun + 1
        first = k
        if t.low in ("the", "a", "an") and k > 1 and _place_ends(sentence, k - 1):
            break
        k -= 1
    while first < stop - 1 and (
        not sentence[first].word
        or sentence[first].low in PREPOSITIONS
        or (sentence[first].low in CONJUNCTIONS and first > 0)
        or (adverb(sentence[first]) and sentence[first].low not in DETERMINERS)
    ):
        first += 1
    return (first, stop) if first < stop else None


def _place_ends(sentence: Sentence, k: int) -> bool:
    """Whether an opening phrase ends at `k` without a comma: "Outside the gate the crowd said"."""
    if not nominal(sentence, k) or sentence[k].low in DETERMINERS or sentence[k].text[0].isupper():
        return False
    return any(
        sentence[i].low in PREPOSITIONS and _opens(sentence, i - 1) for i in range(k - 1, max(-1, k - 4), -1)
    )


def _free(sentence: Sentence, found: Range | None) -> Range | None:
    """Return a phrase that can be a subject: not one that a preposition holds ("but in a letter said")."""
    if found is None:
        return None
    first = found[0]
    if first:
        low = sentence[first - 1].low
        if low in ROUGHLY and numeral(sentence[first]):
            return (first - 1, found[1])  # "About four in ten said"
        if low in PREPOSITIONS and low not in SUBORDINATORS and low != "as" and _opens(sentence, first - 2):
            return None
    return found if plausible(sentence, found) else None


def _opens(sentence: Sentence, k: int) -> bool:
    return k < 0 or sentence[k].quote >= 0 or not sentence[k].word or sentence[k].low in CONJUNCTIONS


def _participle(sentence: Sentence, k: int) -> bool:
    """Whether token `k` ties what follows to the noun before it: "obtained by", "speaking to", "close to"."""
    low = sentence[k].low
    return (len(low) > 4 and low.endswith("ed") and sentence[k].text[0].islower()) or low in _PARTICIPLES


def _inside(sentence: Sentence, k: int) -> bool:
    """Whether token `k` may be inside a noun phrase."""
    t = sentence[k]
    if not t.word:
        return t.text in ("&", "$", "%", "@", "'", "’", "#")
    if (
        _date(sentence, k)
        or t.low in ("a.m.", "p.m.", "a.m", "p.m", "am", "pm")
        or t.low in PRONOUNS
        or t.low in DAYS
        or t.low in ("what", "how", "why", "according")
    ):
        return False
    if t.low in ADVERBS and t.text[0].islower() and t.low not in DETERMINERS:
        return False
    return t.low not in CONJUNCTIONS or t.low in ("and", "or") or (k == 0 and t.low == "that")


def _date(sentence: Sentence, k: int) -> bool:
    """Whether token `k` is of a date that stands before a name: "On 22 November Balenciaga", "In 2022 Kim"."""
    t = sentence[k]
    if t.low in MONTHS:
        return t.text[0].isupper() and (t.low != "may" or t.text == "May")
    if not t.text.isdigit():
        return False
    return len(t.text) == 4 or (k > 0 and sentence[k - 1].low in MONTHS)


def nominal(sentence: Sentence, k: int) -> bool:
    """Whether token `k` can be the noun that a phrase hangs on."""
    t = sentence[k]
    if not t.word or t.low in PREPOSITIONS or t.low in CONJUNCTIONS:
        return False
    if t.low in ADVERBS or t.low in AUXILIARIES or t.low in PRONOUNS or t.low in OBJECTS:
        return False
    return not verb(sentence, k)


def _coordinates(sentence: Sentence, k: int) -> bool:
    """Whether the "and" at `k` joins two nouns of one subject: no verb stands before it in its clause."""
    for i in range(k - 1, max(-1, k - 10), -1):
        t = sentence[i]
        if t.quote >= 0:
            # “...,” the pilot and former captain said; not: “...,” the Office of Trade and Labor said
            return i < k - 1 and not any(w.low in NOUN_LINKS for w in sentence[i + 1 : k])
        if t.text in (";", ":", "—"):
            return False
        if t.word and verb(sentence, i):
            return False
        if t.low in CONJUNCTIONS:
            return True
    return k > 0 and sentence[k - 1].word


def _relative(sentence: Sentence, k: int) -> int | None:
    """Return, where a verb at `k` belongs to a relative clause without commas, the noun before its "who" or "that"."""
    for i in range(k, max(-1, k - 5), -1):
        own = sentence[i].low in ("that", "which") and all(adverb(t) for t in sentence[i + 1 : k])
        if sentence[i].low == "who" or own:  # "the firm that built it"; not "the claim that she built it"
            return i - 1 if i and nominal(sentence, i - 1) else None
        if not sentence[i].word:
            return None
    return None
