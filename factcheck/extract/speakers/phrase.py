"""Noun phrases around a cue: the one that ends before it, or begins after it, as token ranges."""

from factcheck.extract.cues import CUES, Strength, word_set
from factcheck.extract.speakers.frame import Sentence, Token
from factcheck.extract.speakers.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NOUN_LINKS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    VERBS,
)

Range = tuple[int, int]
"""Tokens `first` to `last`, `last` exclusive."""

_DASHES = ("—", "–", "--", "-", "---")
_HARD = frozenset((";", ":", "?", "!", "(", ")", "[", "]", "…"))
_LONGEST = 14


def adverb(token: Token) -> bool:
    """Whether the token is an adverb or auxiliary that may stand between a subject and its verb."""
    return (
        token.low in ADVERBS
        or token.low in AUXILIARIES
        or (token.low.endswith("ly") and token.text[0].islower())
    )


def is_cue(sentence: Sentence, i: int) -> bool:
    """Whether token `i` is a cue verb here, and not a noun, an adjective or part of a name."""
    token = sentence[i]
    cue = CUES.get(token.low)
    if cue is None:
        return False
    before = sentence[i - 1] if i else None
    if token.text[0].isupper() and not (
        i == 0 or (before and (before.quote >= 0 or before.text in (":", "—", ",")))
    ):
        return _headline(sentence) and cue.form in ("finite", "past")
    if not cue.noun:
        if (
            cue.form == "past"
            and before
            and before.low in _MODIFIED
            and sentence[i + 1 :]
            and sentence[i + 1].word
        ):
            return cue.lemma in ("say", "tell", "write")  # "the proposed law"
        return True
    if before is None:
        return cue.form == "ing"
    if before.low in DETERMINERS and before.low not in (
        "that",
        "all",
        "many",
        "some",
        "most",
        "both",
        "each",
        "few",
    ):
        return False
    if before.low.endswith(("'s", "s'")) or (before.low in PREPOSITIONS and cue.form != "ing"):
        return before.low == "to" and cue.form == "base"
    if cue.form == "base":
        return before.low in _BEFORE_BASE or before.low.endswith("s")
    after = sentence[i + 1] if i + 1 < len(sentence) else None
    if after and after.low in ("of", "for", "about", "from") and cue.strength is not Strength.SPEECH:
        return False
    if cue.form == "ing":
        return before.low not in DETERMINERS
    # A plural noun or a verb: a verb follows a singular subject and is followed by its object.
    if before.word and (
        before.low.endswith("ing") or (before.text[0].islower() and before.low.endswith("al"))
    ):
        return False
    return not (after and (after.low in AUXILIARIES or after.low in VERBS))


_MODIFIED = word_set("the a an his her its their this that")
_BEFORE_BASE = word_set(
    """
    to will would can could may might must should shall did do does not didn't don't doesn't won't
    can't couldn't wouldn't they we i you who and or also people many some critics others both
    """
)


def _headline(sentence: Sentence) -> bool:
    words = [t for t in sentence if t.word and len(t.text) > 3]
    return len(words) > 2 and sum(t.text[0].isupper() for t in words) >= 0.8 * len(words)


def verb(sentence: Sentence, i: int) -> bool:
    """Whether token `i` looks like a finite verb."""
    token = sentence[i]
    low = token.low
    if low in AUXILIARIES or low in VERBS:
        return True
    if token.text[0].isupper():
        return False
    if low in CUES:
        return is_cue(sentence, i)
    return len(low) > 4 and low.endswith("ed") and not (i and sentence[i - 1].low in DETERMINERS)


def subject_before(sentence: Sentence, cue: int) -> Range | None:
    """Return the noun phrase that is the subject of the verb at `cue`, standing before it, or None."""
    j = cue - 1
    while j >= 0 and sentence[j].quote < 0 and (adverb(sentence[j]) or _adverbial_tail(sentence, j)):
        if _adverbial_tail(sentence, j):
            j -= 2
        else:
            j -= 1
    if j < 0:
        return None
    token = sentence[j]
    if token.quote >= 0:
        return None
    if token.text in _DASHES or token.text == "," or token.text == ")":
        return _across(sentence, j)
    if not token.word:
        return None
    return ending_at(sentence, j)


def _adverbial_tail(sentence: Sentence, j: int) -> bool:
    """Whether token `j` ends "on Monday", "in a statement" and the like, between subject and verb."""
    return j >= 2 and sentence[j].low in ADVERBS and sentence[j - 1].low in ("on", "late", "early", "last")


def _across(sentence: Sentence, j: int) -> Range | None:
    """The subject left of what stands between commas, dashes or brackets that close at `j`."""
    mark = sentence[j].text
    opening = "(" if mark == ")" else mark
    k = j - 1
    while k >= 0:
        t = sentence[k]
        if t.quote >= 0 or t.text in ";:?!":
            break
        if t.text == opening or (mark in _DASHES and t.text in _DASHES):
            break
        k -= 1
    else:
        # The comma closes an opening adverbial ("On Monday, said ..."): nothing stands before it.
        return None
    if sentence[k].quote >= 0 or sentence[k].text in ";:?!":
        # “...,” Galimberti, said: a lone comma after the subject.
        first, last = k + 1, j
        if sentence[first : first + 1] and sentence[first].text == ",":
            first += 1
        return ending_at(sentence, last - 1) if first < last and sentence[last - 1].word else None
    inner = sentence[k + 1 : j]
    left = k - 1
    if mark == "," and inner and not parenthetical(inner):
        # Not something inserted but a clause: the subject ends right before the comma.
        return ending_at(sentence, j - 1)
    if left < 0:
        return None
    if sentence[left].text == "," or sentence[left].text == ")":
        return _across(sentence, left)
    if not sentence[left].word:
        return None
    found = ending_at(sentence, left)
    if found is None:
        return None
    # A chain of insertions: "Kim, 42, a mother of four, said".
    if found[0] > 0 and sentence[found[0] - 1].text == "," and parenthetical(sentence[found[0] : found[1]]):
        further = _across(sentence, k)
        return further or found
    return found


def parenthetical(inner: Sentence) -> bool:
    """Whether words between commas are an insertion: an apposition, an age, a relative or participle clause."""
    first = inner[0]
    low = first.low
    if not first.word:
        return True
    if low in (
        "who",
        "whose",
        "whom",
        "which",
        "a",
        "an",
        "the",
        "one",
        "also",
        "another",
        "himself",
        "herself",
    ):
        return True
    if first.text[0].isdigit() or low in PREPOSITIONS or low in ADVERBS or low in SUBORDINATORS:
        return True
    if low.endswith(("ing", "ed", "ly")) and first.text[0].islower():
        return True
    if low in PRONOUNS or low in ("and", "but", "that", "or"):
        return False
    if len(inner) <= 6 and not any(verb(inner, i) for i in range(len(inner))):
        return True
    return first.text[0].islower()


def ending_at(sentence: Sentence, j: int) -> Range | None:
    """Return the noun phrase that ends with token `j`, or None."""
    token = sentence[j]
    if token.low in PRONOUNS or token.low in ("others", "another", "which", "that", "this"):
        if token.low in ("which", "that", "this"):
            return None
        if token.low in ("others", "another") or token.low != "who":
            return (j, j + 1)
        return (j, j + 1)
    if token.low in OBJECTS or token.low in CONJUNCTIONS or token.low in PREPOSITIONS:
        return None
    first = j
    limit = max(0, j - _LONGEST)
    k = j
    while k >= limit:
        t = sentence[k]
        if t.quote >= 0 or not _inside(sentence, k):
            break
        if t.low == "and" or t.low == "or":
            # "Trump and Clinton said" against "he went home and Clinton said".
            if k == limit or not _coordinates(sentence, k):
                break
        elif t.low in PREPOSITIONS:
            if t.low not in NOUN_LINKS or k == limit or not _nominal(sentence, k - 1):
                break
        elif t.word and verb(sentence, k) and k < j:
            if _relative(sentence, k) is not None:
                k = first = _relative(sentence, k) or 0
                continue
            break
        first = k
        k -= 1
    while first < j and (
        sentence[first].low in PREPOSITIONS or sentence[first].low in CONJUNCTIONS or not sentence[first].word
    ):
        first += 1
    while first < j and (
        (adverb(sentence[first]) and sentence[first].low not in DETERMINERS) or sentence[first].low in ("as",)
    ):
        first += 1
    return (first, j + 1)


def _inside(sentence: Sentence, k: int) -> bool:
    """Whether token `k` may be inside a noun phrase."""
    t = sentence[k]
    if not t.word:
        return t.text in ("&", "$", "%", "@", "'", "’", "#") or (
            t.text == "." and k > 0 and sentence[k - 1].word and len(sentence[k - 1].text) <= 5
        )
    if t.low in PRONOUNS or (t.low in ADVERBS and t.text[0].islower() and t.low not in DETERMINERS):
        return False
    return t.low not in CONJUNCTIONS or t.low in ("and", "or")


def _nominal(sentence: Sentence, k: int) -> bool:
    """Whether token `k` can be the noun that a prepositional phrase hangs on."""
    t = sentence[k]
    if not t.word or t.quote >= 0 or t.low in PREPOSITIONS or t.low in CONJUNCTIONS:
        return False
    if t.low in ADVERBS or t.low in AUXILIARIES or t.low in PRONOUNS or t.low in OBJECTS:
        return False
    return not verb(sentence, k)


def _coordinates(sentence: Sentence, k: int) -> bool:
    """Whether the "and" at `k` joins two nouns of one subject: no verb stands before it in its clause."""
    for i in range(k - 1, max(-1, k - 10), -1):
        t = sentence[i]
        if t.quote >= 0 or t.text in ";:—":
            return False
        if t.word and verb(sentence, i):
            return False
        if t.low in CONJUNCTIONS:
            return True
    return k > 0 and sentence[k - 1].word


def _relative(sentence: Sentence, k: int) -> int | None:
    """Where a verb at `k` belongs to a relative clause without commas, the noun before its "who"."""
    for i in range(k, max(-1, k - 5), -1):
        if sentence[i].low == "who":
            return i - 1 if i and _nominal(sentence, i - 1) else None
        if not sentence[i].word:
            return None
    return None


def starting_at(sentence: Sentence, j: int) -> Range | None:
    """Return the noun phrase that begins with token `j`, as after an inverted "said", or None."""
    n = len(sentence)
    while (
        j < n
        and sentence[j].word
        and sentence[j].text[0].islower()
        and adverb(sentence[j])
        and sentence[j].low not in DETERMINERS
    ):
        j += 1
    if j >= n or not sentence[j].word:
        return None
    first = sentence[j]
    if first.low in PRONOUNS:
        return (j, j + 1)
    if (
        (first.low in OBJECTS and first.low != "her")
        or first.low in CONJUNCTIONS
        or first.low in PREPOSITIONS
    ):
        return None
    k = j
    while k < n and k - j < _LONGEST:
        t = sentence[k]
        if t.quote >= 0:
            break
        if not t.word:
            if t.text in ("&", "'", "’") or (t.text == "." and k + 1 < n and len(sentence[k - 1].text) <= 5):
                k += 1
                continue
            break
        if k > j:
            if t.low in PREPOSITIONS:
                if (
                    t.low not in ("of", "for", "at", "from", "with")
                    or k + 1 >= n
                    or not _role_before(sentence, j, k, t.low)
                ):
                    break
            elif t.low == "and":
                if k + 1 >= n or not (
                    sentence[k + 1].text[0].isupper() and sentence[k - 1].text[0].isupper()
                ):
                    break
            elif (
                t.low in CONJUNCTIONS
                or t.low in PRONOUNS
                or t.low in AUXILIARIES
                or (t.text[0].islower() and (t.low in ADVERBS or t.low.endswith("ly") or verb(sentence, k)))
                or (t.low in ADVERBS and t.text[0].isupper() and t.low not in DETERMINERS)
                or (
                    t.low
                    in (
                        "last",
                        "this",
                        "during",
                        "earlier",
                        "next",
                        "the",
                        "a",
                        "an",
                        "his",
                        "her",
                        "its",
                        "their",
                    )
                    and sentence[k - 1].low
                    not in (
                        "of",
                        "for",
                        "at",
                        "from",
                        "with",
                        "and",
                        "one",
                        "all",
                        "both",
                        "some",
                        "many",
                    )
                )
            ):
                break
        k += 1
    while k > j + 1 and (
        (not sentence[k - 1].word and sentence[k - 1].text not in (".",))
        or sentence[k - 1].low in PREPOSITIONS
        or sentence[k - 1].low == "and"
    ):
        k -= 1
    return (j, k) if k > j else None


def _role_before(sentence: Sentence, j: int, k: int, preposition: str) -> bool:
    """Whether a preposition after an inverted subject still belongs to it: "said a spokesman for the group"."""
    head = sentence[k - 1]
    if preposition == "of":
        return True
    return head.text[0].islower()
