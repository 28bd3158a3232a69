"""Collects the written forms of the names in a paragraph, each mention with what surrounds it."""

import re

from factcheck.extract.document import Paragraph
from factcheck.extract.names.bodies import initials
from factcheck.extract.names.evidence import NONE, Votes, context
from factcheck.extract.names.forms import Form, form_key, new_form
from factcheck.extract.names.known import is_listed, is_place
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.runs import runs
from factcheck.extract.names.segments import AGE, Candidate, segments
from factcheck.extract.names.tokens import Token, tokens

_OPENERS = frozenset("\"“‘'([{<>:;–—•*|…-.?!\n")
_FUNCTION_WORDS = words("function_words")
_SURNAMES = words("surname_nationalities")
_DATELINE = re.compile(r"(?:, [A-Z][\w. ]{1,20})? ?(?:\([^()\n]{2,30}\) ?)?[–—-]")


def collect(text: str, paragraph: Paragraph, forms: dict[str, Form]) -> None:
    """Add the candidates of a paragraph to the forms."""
    starts = {s.start for s in paragraph.sentences}
    candidates: list[Candidate] = []
    for run in runs(text, tokens(text, paragraph.start, paragraph.end)):
        candidates += segments(text, run, _opens(text, run[0], starts, paragraph.start))
    for i, candidate in enumerate(candidates):
        if (
            _shouted(candidate, text)
            or _is_adjective(text, candidate)
            or text[candidate.start - 1 : candidate.start + 1] == "(@"
        ):
            continue
        written = text[candidate.start : candidate.end]
        key = form_key(written)
        form = forms.get(key)
        if form is None:
            form = forms[key] = new_form(key, candidate)
        votes = context(text, candidate)
        if i + 1 < len(candidates) and candidates[i + 1].start == candidate.end + 2:
            after, gap = candidates[i + 1], text[candidate.end : candidate.end + 2]
            if gap == ", " and is_place(after.tokens):
                votes = votes.plus(Votes(place=1.5))
            elif gap == " (" and _spells_out(form, after):
                votes = votes.plus(Votes(organisation=6))
        if (
            candidate.start == paragraph.start
            and candidate.tokens[0].upper
            and _DATELINE.match(text, candidate.end)
        ):
            votes = votes.plus(Votes(place=8))
        if votes is not NONE:
            form.context = form.context.plus(votes)
        form.mentions.append(candidate)
        form.spellings[written] = form.spellings.get(written, 0) + 1


def _is_adjective(text: str, candidate: Candidate) -> bool:
    """Whether a nationality or direction that may be a last name is none: "the West", "French wine"."""
    if len(candidate.tokens) > 1 or candidate.tokens[0].low not in _SURNAMES or is_place(candidate.tokens):
        return False
    if AGE.match(text, candidate.end):
        return False
    before = text[max(0, candidate.start - 12) : candidate.start].split()
    after = text[candidate.end : candidate.end + 20].split()
    alone = bool(after) and (
        not text[candidate.end].isspace() or (after[0] in words("says") or after[0] in _FUNCTION_WORDS)
    )
    return not alone or (
        bool(before) and before[-1].lower() in _FUNCTION_WORDS - {"and", "but", "then", "when"}
    )


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
    if len(part) < 2 or not all(t.upper for t in part):
        return False
    if is_listed(part) or (len(part) == 2 and part[0].low in words("given_names")):
        return False
    return not _DATELINE.match(text, candidate.end)
