"""The written forms of names in one article, each with all its mentions and what speaks for its type."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from factcheck.extract.names.evidence import NONE, Votes, shape
from factcheck.extract.names.known import ORGANISATION, PLACE, is_place, listed
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.segments import Candidate
from factcheck.model import NameType
from factcheck.text.fold import fold

_WORD = re.compile(r"[\w@'&-]+")
# What lists say holds unless this much speaks for a person: "North, 10, Saint, 8, Chicago, 6".
_OVERRULES = 12
_SURE = 2
_ENDINGS = ("ing", "ed", "ly")
_NAME_WORDS = words("given_names") | words("particles")
_NOT_PERSONS = ("common_words", "org_heads", "demonyms", "title_modifiers", "calendar", "function_words")
_QUOTED = re.compile(r"[\"'(](\w[\w -]*)[\"')] ")


@dataclass(slots=True)
class Form:
    """One way in which a name is written; `words` are folded, without points, quoted nickname and suffix."""

    key: str
    words: tuple[str, ...]
    nick: str | None
    suffix: str | None
    shape: Votes
    context: Votes = NONE
    mentions: list[Candidate] = field(default_factory=list)
    spellings: dict[str, int] = field(default_factory=dict)
    listed: NameType | None = None
    type: NameType = NameType.ORGANISATION
    sure: bool = False

    @property
    def votes(self) -> Votes:
        """Return all that speaks for each type; what surrounds many mentions is bounded."""
        own, c = self.shape, self.context
        return Votes(
            own.person + min(c.person, 30),
            own.organisation + min(c.organisation, 8),
            own.place + min(c.place, 8),
        )

    @property
    def middle(self) -> int:
        """Return how many mentions do not open a sentence."""
        return sum(not m.opens for m in self.mentions)


@lru_cache(maxsize=16_384)
def form_key(text: str) -> str:
    """Return the key under which a name is known: folded, without points."""
    return fold(text).replace(".", "")


def new_form(key: str, candidate: Candidate) -> Form:
    """Return the form of a first mention."""
    nick = None
    bare = key
    quoted = _QUOTED.search(key)
    if quoted and quoted.start() > 0:
        nick = quoted.group(1)
        bare = key[: quoted.start()] + key[quoted.end() :]
    first = candidate.tokens[0]
    if len(candidate.tokens) > 1 and "." in first.text[:-1] and not is_place([first]):
        # "L.H. Meyer" may be Laurence Meyer: initials are words of their own.
        bare = " ".join(first.low) + bare[len(first.low) :]
    parts = _WORD.findall(bare)
    suffix = parts.pop() if len(parts) > 1 and parts[-1] in words("suffixes") else None
    lists = listed(candidate.tokens)
    form = Form(key, tuple(parts) or (key,), nick, suffix, shape(candidate.tokens, lists))
    if lists & PLACE:
        form.listed = NameType.PLACE
    elif lists & ORGANISATION:
        form.listed = NameType.ORGANISATION
    return form


def drop_openings(forms: dict[str, Form], lowered: set[str]) -> None:
    """Take a common word off names that only ever open a sentence: "Joining Cooley" beside "Cooley"."""
    last = {f.words[-1] for f in forms.values() if len(f.words) > 1 and f.words[0] in words("given_names")}
    for form in list(forms.values()):
        first, *rest = form.words
        if len(rest) != 1 or form.middle or form.nick or first in _NAME_WORDS:
            continue
        if (rest[0] in forms or rest[0] in last) and (first in lowered or first.endswith(_ENDINGS)):
            del forms[form.key]
            for mention in form.mentions:
                token = mention.tokens[-1]
                mention.start, mention.tokens, mention.opens = token.start, [token], False
                single = forms.get(rest[0])
                if single is None:
                    single = forms[rest[0]] = new_form(rest[0], mention)
                single.mentions.append(mention)
                written = token.text.rstrip(".")
                single.spellings[written] = single.spellings.get(written, 0) + 1


def decide(form: Form) -> None:
    """Set the form's type by what speaks for each; `sure` where something does."""
    if form.listed and form.context.person < _OVERRULES:
        form.type, form.sure = form.listed, True
        return
    votes = form.votes
    best = max(votes)
    form.sure = best >= _SURE
    if best < _SURE and len(form.words) == 1:
        form.type = NameType.PERSON if 0 < votes.person >= votes.organisation else NameType.ORGANISATION
    elif best < _SURE:
        form.type = NameType.PERSON if _like_a_person(form, votes) else NameType.ORGANISATION
    elif votes.person == best:
        form.type = NameType.PERSON
    elif votes.organisation == best:
        form.type = NameType.ORGANISATION
    else:
        form.type = NameType.PLACE


def _like_a_person(form: Form, votes: Votes) -> bool:
    """Whether a name of which nothing is known looks as most persons' names do: two or three plain words."""
    if not 2 <= len(form.words) <= 3 or votes.organisation >= 1 or votes.place >= 1:
        return False
    part = form.mentions[0].tokens
    if part[0].upper != part[-1].upper or is_place(part[-1:]):
        return False
    return not any(w in words(name) for w in form.words for name in _NOT_PERSONS)
