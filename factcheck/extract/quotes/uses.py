"""What quotation marks are for at one place: words somebody said, a title, a name, or a raised eyebrow."""

import re

from factcheck.extract.cues import CUES, Strength, word_set
from factcheck.model import QuoteUse

_WORD = re.compile(r"[^\W_][\w’'-]*")
_WORKS = word_set(
    """
    ad advert album anthem article ballad biopic blockbuster book campaign cartoon clip column comedy
    documentary drama edition editorial episode essay exhibition expose exposé film franchise game headline hit
    hymn magazine
    memoir miniseries mixtape movie musical newsletter novel opera painting pamphlet paper photo play
    podcast poem program programme record report sculpture section segment sequel series set show sitcom
    single sketch song special spot story thriller titled track trilogy tune video film's musical's
    called entitled headlined
    """
)
_HOLDERS = word_set(
    """
    host star actor actress singer author creator co-host cohost alum anchor contestant
    """
)
_NAMED = word_set(
    """
    nicknamed dubbed aka a.k.a. alias named pseudonym moniker nickname username handle called renamed
    """
)
_SMALL = word_set(
    """
    a an and as at but by for from in into nor of on or the to up via vs with is was your my
    """
)
_SAID = re.compile(
    r"\b(?:according to|in the words of|words|view|opinion|quote|statement|per|own admission"
    r"|(?:accusation|assertion|contention|suggestion|insistence|allegation|warning|complaint)s? that)\b"
    r"|^To [A-Z][\w’' ]{0,40}, ",
    re.IGNORECASE,
)


def use_of(text: str, start: int, end: int, before: str, after: str, *, heading: bool) -> QuoteUse:
    """Return what the marks around `text[start:end]` are for.

    `before` and `after` are the rest of the sentence outside the marks. Capitals tell nothing in a `heading`.
    """
    inner = text[start:end].strip()
    found = _WORD.findall(inner)
    if not found:
        return QuoteUse.SCARE
    left = _WORD.findall(before.lower())
    if _by_author(inner, left, after):
        return QuoteUse.TITLE
    if len(found) > 8 and not (left and left[-1] in _WORKS and _titled(found)):
        return QuoteUse.UTTERANCE
    right = _WORD.findall(after.lower())
    previous = left[-1] if left else ""
    following = right[0] if right else ""
    if previous == "so-called":
        return QuoteUse.SCARE
    if announced(before, inner, after):
        return QuoteUse.UTTERANCE
    capital = not heading and _titled(found)
    if left[-2:] == ["known", "as"] and len(found) <= 4:
        return QuoteUse.NAME
    if not heading and len(found) <= 3 and found[0][0].isupper() and _between_names(before, after):
        return QuoteUse.NAME
    if capital:
        touching = before.rstrip(" ")[-1:] not in ",:.?!" if before.strip() else False
        if touching and previous in _NAMED:
            return QuoteUse.NAME
        beside = touching or before.rstrip(" ").endswith(",")
        if (beside and previous in _WORKS) or (touching and _outlet_possessive(before)):
            return QuoteUse.TITLE
        if not inner.endswith((",", "?", "!")) and (
            following in _WORKS
            or following in _HOLDERS
            or (set(right[:3]) & _WORKS and previous in _ARTICLES)
        ):
            return QuoteUse.TITLE
        if len(found) > 1 and previous in _PLACES and touching:
            return QuoteUse.TITLE
    if len(found) > 1 and before.rstrip()[-1:] in ("", ".", "?", "!") and inner.endswith("."):
        return QuoteUse.UTTERANCE
    if len(found) > 4 or inner.endswith((",", "?", "!", "—")) or _has_cue(left + right):
        return QuoteUse.UTTERANCE
    if _SAID.search(before) or _SAID.search(after):
        return QuoteUse.UTTERANCE
    return QuoteUse.SCARE


def _titled(words: list[str]) -> bool:
    """Whether words are written as those of a title or a name are."""
    capitals = all(w[0].isupper() or w[0].isdigit() or w.lower() in _SMALL for w in words)
    return bool(words) and capitals and (words[0][0].isupper() or (words[0].isdigit() and len(words) > 1))


def _by_author(inner: str, left: list[str], after: str) -> bool:
    """Whether an author follows, as after a title: “Ice on the Quay,” by Ana Reyes."""
    if not inner.endswith(",") and not after.startswith(","):
        return False
    return bool(_BY.match(after)) and not _has_cue(left)


_BY = re.compile(r",? by (?:the |The )?[A-Z]")


def a_work(gap: str, inner: str) -> bool:
    """Whether the words between two quotations say that the second is a title: “...,” she said of her book, “...”."""
    words = _WORD.findall(gap.lower())
    return bool(words) and words[-1] in _WORKS and _titled(_WORD.findall(inner))


def announced(before: str, inner: str, after: str = "") -> bool:
    """Whether the words right before the marks say that somebody speaks, even where nobody is named.

    A colon, unless the words only modify the noun `after` them; "chants of “...”", "yelled “...”"; and what
    completes a verb, "urges voters to “...”", as a raised eyebrow does not (it stands before a noun).
    """
    if _CALLED_A_REMARK.match(after):
        return True
    before = before.rstrip(" \u00a0“\"'‘`«„")
    if before.endswith(":"):
        following = _WORD.match(after.lstrip(" "))
        modifies = following and following.group().islower() and following.group() not in _SMALL
        return not (modifies and inner[:1].islower() and inner[-1:].isalpha())
    left = _WORD.findall(before[-40:].lower())
    if not left or not before[-1:].isalpha():
        return before.endswith(",") and bool(left) and left[-1] in _SLOGANS
    previous = left[-1]
    if previous == "of":
        return left[-2:-1] != [] and left[-2] in _CRIES
    if previous in _CRIES or previous in _SLOGANS:
        return True
    if not inner[:1].islower():
        return False
    return previous == "to" or (previous == "as" and left[-2:-1] != [] and left[-2] in _REFLEXIVES)


_CALLED_A_REMARK = re.compile(r"[”\"'’»“ ]*(?:comment|remark|quip|jibe|taunt|chant)s?\b")

_REFLEXIVES = word_set("himself herself itself themselves")


_CRIES = word_set(
    """
    chant chants chanting chanted cries cry crying cried shouts shout shouting shouted yells yelling yelled
    screams screaming screamed calls cheers choruses chorus boos
    """
)
_SLOGANS = word_set("slogan slogans motto mottos refrain catchphrase")
_PLACES = word_set("on in from to of with at watch watching watched")
_ARTICLES = word_set("the a an this its his her their")


def _between_names(before: str, after: str) -> bool:
    """Whether capitalised words stand directly on both sides: John “Shorty” Smith."""
    left = before.rstrip(" ").rsplit(" ", 1)[-1] if before.endswith(" ") else ""
    right = after.lstrip(" ") if after.startswith(" ") else ""
    return left[:1].isupper() and left.isalpha() and right[:1].isupper() and left.lower() not in _SMALL


def _outlet_possessive(before: str) -> bool:
    """Whether a capitalised possessive stands directly before: on CNN’s “...”."""
    last = before.rstrip(" ").rsplit(" ", 1)[-1]
    return last.endswith(("’s", "'s", "s’", "s'")) and last[:1].isupper()


def _has_cue(words: list[str]) -> bool:
    return any((cue := CUES.get(w)) and (not cue.noun or cue.strength > Strength.STANCE) for w in words)
