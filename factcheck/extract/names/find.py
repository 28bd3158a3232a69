"""Finds the names of an article, decides what each names and which forms name the same."""

import re
from bisect import bisect_left, bisect_right

from factcheck.extract.document import Document, Paragraph
from factcheck.extract.names.bodies import initials
from factcheck.extract.names.clusters import Entity, entities
from factcheck.extract.names.evidence import NONE, Votes, context
from factcheck.extract.names.forms import Form, drop_openings, form_key, new_form
from factcheck.extract.names.headlines import in_headline_case
from factcheck.extract.names.known import in_list, is_listed
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.runs import runs
from factcheck.extract.names.segments import Candidate, segments
from factcheck.extract.names.tokens import Token, tokens
from factcheck.model import NameClaim, NameType

_SMALL_WORD = re.compile(r"\b[a-z][a-z'’-]+")
_OPENERS = frozenset("\"“‘'([{<>:;–—•*|…-.?!\n")
_DATELINE = re.compile(r"(?:, [A-Z][\w. ]{1,20})? ?(?:\([^()\n]{2,30}\) ?)?[–—-]")


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
        _collect(text, paragraph, forms)
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
        claims += _in_headline(doc, paragraph, known)
    claims.sort(key=lambda c: c.start)
    return Names(claims, {key: entity.name for key, entity in known.items()})


def _collect(text: str, paragraph: Paragraph, forms: dict[str, Form]) -> None:
    """Add the candidates of a paragraph to the forms."""
    starts = {s.start for s in paragraph.sentences}
    candidates: list[Candidate] = []
    for run in runs(text, tokens(text, paragraph.start, paragraph.end)):
        candidates += segments(text, run, _opens(text, run[0], starts, paragraph.start))
    for i, candidate in enumerate(candidates):
        if _shouted(candidate, text) or text[candidate.start - 1 : candidate.start + 1] == "(@":
            continue
        written = text[candidate.start : candidate.end]
        key = form_key(written)
        form = forms.get(key)
        if form is None:
            form = forms[key] = new_form(key, candidate)
        votes = context(text, candidate)
        after = candidates[i + 1] if i + 1 < len(candidates) else None
        if after and text[candidate.end : after.start] == ", " and in_list("places", after.tokens):
            votes = votes.plus(Votes(place=1.5))
        if after and text[candidate.end : after.start] == " (" and _spells_out(form, after):
            votes = votes.plus(Votes(organisation=6))
        if (
            candidate.tokens[0].upper
            and candidate.start == paragraph.start
            and _DATELINE.match(text, candidate.end)
        ):
            votes = votes.plus(Votes(place=8))
        if votes is not NONE:
            form.context = form.context.plus(votes)
        form.mentions.append(candidate)
        form.spellings[written] = form.spellings.get(written, 0) + 1


def _spells_out(form: Form, after: Candidate) -> bool:
    """Whether the name is what the capitals after it stand for: "Federal Bureau of Investigation (FBI)"."""
    return len(after.tokens) == 1 and after.tokens[0].upper and after.tokens[0].low in initials(form.words)


def _opens(text: str, first: Token, starts: set[int], paragraph: int) -> bool:
    """Whether a capital at `first` may be due to its place alone: the start of a sentence or a quotation."""
    if first.start in starts or first.start == paragraph:
        return True
    before = text[max(paragraph, first.start - 3) : first.start].rstrip(" \u00a0")
    return not before or before[-1] in _OPENERS


def _shouted(candidate: Candidate, text: str) -> bool:
    """Whether the capitals are for loudness: several long words, not a dateline or a known name."""
    part = candidate.tokens
    if not all(t.upper for t in part) or len(part) < 2:
        return False
    if is_listed(part) or (len(part) == 2 and part[0].low in words("given_names")):
        return False
    return not _DATELINE.match(text, candidate.end)


def _bare_opening(form: Form, mention: Candidate) -> bool:
    """Whether a single common word that opens a sentence is more likely the word than the name."""
    return (
        len(form.words) == 1
        and mention.opens
        and not mention.titled
        and form.words[0] in words("common_words")
    )


def _with_particles(text: str, mention: Candidate, entity: Entity) -> int:
    """Return the start of a last name with its small words, where the full name has them: "van der Linden"."""
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


def _in_headline(doc: Document, paragraph: Paragraph, known: dict[str, Entity]) -> list[NameClaim]:
    """Return the known names in a headline, the longest first at each word."""
    text = doc.text
    found = tokens(text, paragraph.start, paragraph.end)
    claims = []
    i = 0
    while i < len(found):
        for j in range(min(len(found), i + 6), i, -1):
            start, end = found[i].start, found[j - 1].end
            entity = known.get(form_key(text[start:end]))
            if entity:
                claims.append(_claim(doc, start, end, entity))
                i = j
                break
        else:
            i += 1
    return claims
