"""The steps for an attribution that follows the words: “...,” said Kim; “...” is how Kim put it; “...” — Kim Reed."""

from factcheck.extract.cues import Strength, word_set
from factcheck.extract.speakers.after import starting_at
from factcheck.extract.speakers.clause import goes_on
from factcheck.extract.speakers.frame import Sentence
from factcheck.extract.speakers.grammar import verb
from factcheck.extract.speakers.lexicon import BE, CONJUNCTIONS, DETERMINERS, SUBORDINATORS
from factcheck.extract.speakers.subject import Found, Said

_POINTS = (",", "—", "–", "--", "-", "(", "'", "’", '"', "”")


def cue_after(sentence: Sentence, at: int, said: list[Said]) -> Found | None:
    """“...,” said Kim; “...,” Kim said; “...?” asked Kim, a lawyer."""
    k = at + 1
    while k < len(sentence) and sentence[k].quote < 0 and sentence[k].text in _POINTS:
        k += 1
    if k >= len(sentence) or sentence[k].quote >= 0 or sentence[k].low in CONJUNCTIONS:
        return None
    ends = sentence[at].text.rstrip("'’\"” ")[-1:] in ",.?!—-–…" or k > at + 1
    for one in said:
        if one.at < k or one.subject is None:
            continue
        if one.at - k > 24 or any(t.quote >= 0 or t.text in (";", ":") for t in sentence[k : one.at]):
            return None
        if _of_main_clause(sentence, at, one.at):
            return None
        if one.cue.strength is Strength.STANCE or one.order == "agent":
            continue
        if one.order == "inverted":
            return Found(one.subject, (one.at, one.at + 1), "cue-after-inverted") if one.at - k <= 2 else None
        says = one.order == "before" or (
            one.order == "shared" and one.cue.form == "base"
        )  # "he went on to say"
        if says and ends and k <= one.subject[0] and _plain(sentence, k, one.subject[0]):
            return Found(one.subject, (one.at, one.at + 1), "cue-after")
        if one.order != "shared" or one.cue.form not in ("ing", "base"):
            return None
    return None


def _of_main_clause(sentence: Sentence, at: int, cue: int) -> bool:
    """Whether the words stand in an opening clause, and the cue after it has an object of its own.

    "After Kim spoke of “wreckers,” Joan wrote a letter".
    """
    if at < 2 or sentence[0].low not in SUBORDINATORS or sentence[0].low == "as" or cue + 1 >= len(sentence):
        return False
    return sentence[cue].low not in _TOLD and sentence[cue + 1].low in DETERMINERS


_TOLD = word_set("said says told tells asked asks")


def _plain(sentence: Sentence, k: int, subject: int) -> bool:
    """Whether nothing but words of a long name stands between a quotation and the subject found."""
    if subject <= k + 1:
        return True
    return subject - k <= 6 and all(
        (t.word and not t.text.islower()) or t.low in _LINKS for t in sentence[k:subject]
    )


_LINKS = word_set("of the for with in on at and to de la")


def signed(sentence: Sentence, at: int) -> Found | None:
    """“...” — Ana Reyes, nurse: nothing but a name follows, with or without an office."""
    k = at + 1
    if at > 0 or k + 1 >= len(sentence):
        return None
    dash = sentence[k].text in _DASHES
    if any(t.quote >= 0 or (t.word and verb(sentence, i)) for i, t in enumerate(sentence) if i >= k):
        return None
    k += dash
    last = k
    while last < len(sentence) and sentence[last].word and sentence[last].text[0].isupper():
        last += 1
    ends = last == len(sentence) or sentence[last].text in (",", ".", "(")
    return Found((k, last), None, "signed") if ends and last - k > (0 if dash else 1) else None


_DASHES = ("—", "–", "--", "-", "---")


def came_from(sentence: Sentence, k: int) -> Found | None:
    """“...,” came the shout from the gallery: who speaks, read from token `k`."""
    words = [t.low for t in sentence[k : k + 5]]
    if words[:1] == [","]:
        return came_from(sentence, k + 1)
    if words[:1] != ["came"] or "from" not in words:
        return None
    subject = starting_at(sentence, k + words.index("from") + 1)
    return Found(subject, (k, k + 1), "cue-after") if subject else None


def how(sentence: Sentence, k: int) -> Found | None:
    """“...” is how Kim put it; “...” That was how Kim greeted the plan: who speaks, read from token `k`."""
    if k + 2 >= len(sentence) or sentence[k].low not in BE or sentence[k + 1].low not in ("how", "what"):
        return None
    subject = starting_at(sentence, k + 2)
    if subject is None or not goes_on(sentence, subject[1]):
        return None
    return Found(subject, (subject[1], subject[1] + 1), "cue-after")
