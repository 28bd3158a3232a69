"""The written forms of names in one article, each with all its mentions and what speaks for its type."""

import re
from dataclasses import dataclass, field

from factcheck.extract.names.evidence import NONE, Votes, shape
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.segments import Candidate
from factcheck.model import NameType
from factcheck.text.fold import fold

_WORD = re.compile(r"[\w@'&-]+")
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
    type: NameType = NameType.ORGANISATION
    sure: bool = False

    @property
    def votes(self) -> Votes:
        """Return all that speaks for each type; what surrounds many mentions is bounded."""
        c = self.context
        return self.shape.plus(Votes(min(c.person, 12), min(c.organisation, 12), min(c.place, 12)))

    @property
    def middle(self) -> int:
        """Return how many mentions do not open a sentence."""
        return sum(not m.opens for m in self.mentions)


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
    parts = _WORD.findall(bare)
    suffix = parts.pop() if len(parts) > 1 and parts[-1] in words("suffixes") else None
    return Form(key, tuple(parts) or (key,), nick, suffix, shape(candidate.tokens))


def decide(form: Form) -> None:
    """Set the form's type by what speaks for each; `sure` where something does."""
    votes = form.votes
    best = max(votes)
    form.sure = best >= 2
    if best < 1 or (best < 2 and len(form.words) > 1):
        plain = all(w.isalpha() and w not in _not_person() for w in form.words)
        person = 2 <= len(form.words) <= 3 and plain and votes.organisation < 1 and votes.place < 1
        form.type = NameType.PERSON if person else NameType.ORGANISATION
    elif votes.person == best:
        form.type = NameType.PERSON
    elif votes.organisation == best:
        form.type = NameType.ORGANISATION
    else:
        form.type = NameType.PLACE


def _not_person() -> frozenset[str]:
    return words("common_words") | words("org_heads") | words("demonyms") | words("title_modifiers")
