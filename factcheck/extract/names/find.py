"""Finds the names of an article, decides what each names and which forms name the same."""

import re
from bisect import bisect_left, bisect_right

from factcheck.extract.document import Document, Paragraph
from factcheck.extract.names.clusters import Entity, entities
from factcheck.extract.names.collect import collect
from factcheck.extract.names.forms import Form, drop_openings, form_key
from factcheck.extract.names.headlines import in_headline, in_headline_case
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.segments import Candidate
from factcheck.model import NameClaim, NameType

_SMALL_WORD = re.compile(r"\b[a-z][a-z'’-]+")


class Names:
    """The names of one article in order."""

    def __init__(self, claims: list[NameClaim], known: dict[str, str]) -> None:
        """Keep the claims, sorted by start, and the entity of each form's key."""
        self.claims = claims
        self._known = known
        self._starts = [c.start for c in claims]

    def at(self, start: int, end: int) -> NameClaim | None:
        """Return the first name that shares a character with the stretch, or None."""
        i = max(0, bisect_right(self._starts, start) - 1)
        for claim in self.claims[i : i + 2]:
            if claim.start < end and claim.end > start:
                return claim
        return None

    def between(self, start: int, end: int) -> list[NameClaim]:
        """Return the names that lie wholly in the stretch."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return [c for c in self.claims[first:last] if c.end <= end]

    def entity_of(self, form: str) -> str | None:
        """Return the canonical name of a form in this article, or None where it is no name here."""
        return self._known.get(form_key(form))


def find_names(doc: Document) -> Names:
    """Return the names of an article."""
    text = doc.text
    forms: dict[str, Form] = {}
    headlines: list[Paragraph] = []
    lowered: set[str] = set()
    for paragraph in doc.paragraphs:
        if in_headline_case(text, paragraph):
            headlines.append(paragraph)
            continue
        lowered.update(_SMALL_WORD.findall(text, paragraph.start, paragraph.end))
        collect(text, paragraph, forms)
    drop_openings(forms, lowered)
    found = entities(forms, frozenset(lowered))
    claims: list[NameClaim] = []
    known: dict[str, Entity] = {}
    for entity in found:
        for form in entity.forms:
            known[form.key] = entity
            for mention in form.mentions:
                if _bare_opening(form, mention):
                    continue
                start = _with_particles(text, mention, entity)
                claims.append(_claim(doc, start, mention.end, entity))
    for paragraph in headlines:
        claims += [
            _claim(doc, start, end, entity) for start, end, entity in in_headline(text, paragraph, known)
        ]
    claims.sort(key=lambda c: c.start)
    return Names(claims, {key: entity.name for key, entity in known.items()})


def _bare_opening(form: Form, mention: Candidate) -> bool:
    """Whether a single common word that opens a sentence is more likely the word than the name."""
    return (
        len(form.words) == 1
        and mention.opens
        and not mention.titled
        and form.words[0] in words("common_words")
    )


def _with_particles(text: str, mention: Candidate, entity: Entity) -> int:
    """Return the start of a last name with the small words that the full name has: "van der Linden"."""
    if entity.type is not NameType.PERSON or len(mention.tokens) > 1:
        return mention.start
    low = mention.tokens[0].low
    for form in entity.forms:
        if len(form.words) > 2 and form.words[-1] == low:
            for n in range(1, len(form.words) - 1):
                particles = " ".join(form.words[n:-1]) + " "
                start = mention.start - len(particles)
                if start > 0 and text[start : mention.start] == particles and not text[start - 1].isalnum():
                    return start
    return mention.start


def _claim(doc: Document, start: int, end: int, entity: Entity) -> NameClaim:
    written = doc.text[start:end]
    return NameClaim(
        article=doc.article.id,
        outlet=doc.article.outlet,
        subject=entity.name,
        start=start,
        end=end,
        text=written,
        entity=entity.name,
        form=written,
        type=entity.type,
    )
