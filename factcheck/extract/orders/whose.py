"""Whose acts are meant where a pronoun tells them: "she resigned", "it withdrew the offer"."""

import re
from dataclasses import replace
from functools import cached_property

from factcheck.extract.document import Document, Paragraph
from factcheck.extract.names import Names
from factcheck.extract.orders.objects import PRONOUNS
from factcheck.extract.speakers.pronouns import Persons
from factcheck.model import Act, NameClaim, NameType, OrderClaim, Span
from factcheck.text.fold import fold

_SOMEBODY = frozenset({"he", "she", "his", "her"})
_SOMETHING = frozenset({"it", "its"})
_NAMELESS = re.compile(
    r"\b(?:the|a|an)\s(?:[a-z-]+\s)?(?:man|woman|boy|girl|suspect|gunman|attacker|victim|driver|stranger|teenager|teen)\b"
)
# Characters: how far back one person may have been named.
_LONGEST = 1000


class Whose:
    """The article's persons and bodies, for what its pronouns mean."""

    def __init__(self, doc: Document, names: Names, quoted: list[tuple[int, int]]) -> None:
        """Keep what is asked seldom."""
        self.doc, self.names, self._quoted = doc, names, quoted

    @cached_property
    def _persons(self) -> Persons:
        return Persons(self.doc, self.names.claims, self._quoted)

    def named(self, claim: OrderClaim) -> OrderClaim | None:
        """Return the claim with its pronouns put to the one name that each can mean, else None."""
        anchor = claim.anchor
        for act in (claim.act, anchor):
            if act and unnamed(act):
                known = self._known(act)
                if known is None:
                    return None
                claim = replace(claim, act=known) if act is claim.act else replace(claim, anchor=known)
        return claim

    def _known(self, act: Act) -> Act | None:
        """Return the act with its pronouns put to names; who did it may stay unsaid if it is told to what."""
        if PRONOUNS & set(act.objects[:1]):
            whom = self._whose(act, act.objects[0])
            if whom is None:
                return None
            act = replace(act, objects=(fold(whom.text.split()[-1]), *act.objects[1:]))
        if act.agent and act.agent.text.lower() in PRONOUNS:
            whose = self._whose(act, act.agent.text.lower())
            if whose is None and not act.objects:
                return None
            act = replace(act, agent=whose or act.agent)
        return act

    def _whose(self, act: Act, pronoun: str) -> Span | None:
        paragraph = self.doc.paragraph_at(act.start)
        if paragraph is None:
            return None
        low = max(paragraph.start, act.start - _LONGEST)
        before = _paragraph_before(self.doc, paragraph.start)
        if pronoun in _SOMETHING:
            if not (act.agent and act.agent.text.lower() == pronoun):
                return None
            return self._thing(act.start)
        if pronoun not in _SOMEBODY:
            return None
        found = self._one(low, act.start, NameType.PERSON)
        if found is None and before and not self._people(low, act.start):
            # "Since she suspended them" at the head of a paragraph: the one person of the paragraph before
            found = self._one(before.start, before.end, NameType.PERSON)
        if found is None or not self._persons.may_mean(pronoun, self._entity(found)):
            sentence = self.doc.sentence_at(act.start)
            entity = self._persons.meant(
                pronoun, act.start, sentence.start if sentence else low, None, going_on=False
            )
            named = [n for n in self.names.between(0, act.start) if n.entity == entity] if entity else []
            found = Span(named[-1].start, named[-1].end, named[-1].form) if named else None
        here = found is not None and found.start >= low
        return None if found and here and self._somebody_else(found.end, act.start) else found

    def _people(self, start: int, end: int) -> list[NameClaim]:
        return [n for n in self.names.between(start, end) if n.type is NameType.PERSON]

    def _entity(self, span: Span) -> str:
        return next(n.entity for n in self.names.between(span.start, span.end) if n.start == span.start)

    def _somebody_else(self, start: int, end: int) -> bool:
        """Whether between a name and a pronoun somebody without a name is spoken of: "the man fled"."""
        return bool(_NAMELESS.search(self.doc.low, start, end))

    def _thing(self, at: int) -> Span | None:
        """Return the one name in the sentence of "it" and the one before that is no place's."""
        sentence = self.doc.sentence_at(at)
        before = self.doc.sentence_at(sentence.start - 2) if sentence else None
        start = before.start if before else sentence.start if sentence else at
        named = [n for n in self.names.between(start, at) if n.type is not NameType.PLACE]
        if len({n.entity for n in named}) != 1 or (
            named[0].type is NameType.PERSON and " " in named[0].entity
        ):
            return None
        return Span(named[-1].start, named[-1].end, named[-1].form)

    def _one(self, start: int, end: int, kind: NameType) -> Span | None:
        """Return the last name of the only one of a kind that is named between two offsets."""
        found = [n for n in self.names.between(start, end) if n.type is kind]
        if len({n.entity for n in found}) != 1:
            return None
        return Span(found[-1].start, found[-1].end, found[-1].form)


def _paragraph_before(doc: Document, start: int) -> Paragraph | None:
    end = start - 1
    while end > 0 and doc.text[end].isspace():
        end -= 1
    return doc.paragraph_at(end) if end >= 0 else None


def unnamed(act: Act) -> bool:
    """Say whether a pronoun tells who did an act, or to whom it was done."""
    return bool((act.agent and act.agent.text.lower() in PRONOUNS) or PRONOUNS & set(act.objects[:1]))


def given(act: Act, whose: Span) -> Act:
    """Return the act with "he", "she" or "it" replaced by a name."""
    if act.agent and act.agent.text.lower() in _SOMEBODY | _SOMETHING:
        return replace(act, agent=whose)
    if act.objects and act.objects[0] in _SOMEBODY | _SOMETHING:
        return replace(act, objects=(fold(whose.text.split()[-1]), *act.objects[1:]))
    return act
