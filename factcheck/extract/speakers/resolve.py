"""From the words that mention a speaker to the speaker: a canonical name where that is sure."""

from typing import Protocol

from factcheck.extract.cues import CUES, word_set
from factcheck.extract.document import Document
from factcheck.extract.speakers.after import Range
from factcheck.extract.speakers.before import ending_at
from factcheck.extract.speakers.frame import Sentence, Token
from factcheck.extract.speakers.lexicon import DOCUMENTS, OFFICES, POSSESSIVES, PREPOSITIONS, PRONOUNS
from factcheck.extract.speakers.pronouns import COMPANIES, Persons
from factcheck.model import NameClaim, NameType, Span, Speaker

LONGEST = 8
"""Words a mention may have; a longer one is cut to its core."""


class Named(Protocol):
    """What this floor needs of the article's names."""

    claims: list[NameClaim]

    def between(self, start: int, end: int) -> list[NameClaim]:
        """Return the names inside `start` to `end`."""


def speaker_of(
    doc: Document,
    sentence: Sentence,
    subject: Range,
    names: Named,
    persons: Persons,
    floor: Speaker | None,
    cue: str | None,
) -> Speaker:
    """Return the speaker that the tokens of `subject` mention; `floor` is whoever spoke last."""
    tokens = _core(sentence[subject[0] : subject[1]])
    span = doc.span(tokens[0].start, _bare_end(tokens[-1]))
    low = tokens[0].low.split("'")[0]
    name = None
    if len(tokens) == 1 and low in PRONOUNS | POSSESSIVES:
        if low == "who":
            name = _antecedent(sentence, subject[0], names)
        else:
            last = (floor.name, floor.mention.start) if floor and floor.name else None
            going_on = cue in CUES and CUES[cue].lemma in _GOING_ON
            name = persons.meant(low, span.start, sentence[0].start, last, going_on=going_on)
    elif low in POSSESSIVES and tokens[-1].low in DOCUMENTS:
        last = (floor.name, floor.mention.start) if floor and floor.name else None
        name = persons.meant(low, span.start, sentence[0].start, last, going_on=True)
    else:
        name = _name(sentence, subject, tokens, names)
        if name is None and tokens[0].low == "the" and tokens[-1].low in COMPANIES:
            name = persons.company(span.start)
        elif name is None and tokens[0].low == "the" and tokens[-1].text.islower():
            name = persons.holders.holder(tokens[-1].low)
    return Speaker(name=name, mention=span)


_GOING_ON = word_set("continue add conclude elaborate go finish expand")


def _antecedent(sentence: Sentence, who: int, names: Named) -> str | None:
    """Return the name that a "who" stands for: the phrase right before it."""
    j = who - 1
    if j >= 0 and sentence[j].text == ",":
        j -= 1
    subject = ending_at(sentence, j) if j >= 0 and sentence[j].word else None
    return _name(sentence, subject, sentence[subject[0] : subject[1]], names) if subject else None


def _bare_end(token: Token) -> int:
    low = token.low
    for ending in _CONTRACTED:
        if low.endswith(ending):
            return token.end - len(ending)
    return token.end - (token.text[-1] in "'’")


_CONTRACTED = ("'s", "'d", "'ll", "'ve", "'re", "'m")


def _core(tokens: list[Token]) -> list[Token]:
    """Cut a phrase of more words than a mention may have at its prepositions."""
    kept = list(tokens)
    while sum(t.word for t in kept) > LONGEST:
        cut = next((k for k in range(len(kept) - 1, 0, -1) if kept[k].low in PREPOSITIONS), None)
        if cut is None:
            return kept[-LONGEST:]
        kept = kept[:cut]
    return kept


def _name(sentence: Sentence, subject: Range, tokens: list[Token], names: Named) -> str | None:
    head = tokens
    for k, token in enumerate(tokens):
        if k and token.low in PREPOSITIONS and not (token.low == "of" and _office(tokens, k)):
            head = tokens[:k]
            break
    last = head[-1]
    if last.text.endswith(("'s", "’s")) and last.low[:-2] and head is tokens:
        last = Token(last.start, last.end - 2, last.text[:-2], last.low[:-2])
    found = names.between(head[0].start, last.end)
    if _two(head, found):
        return None
    if found and found[-1].end >= last.end - 1:
        return found[-1].entity
    if last.text[0].islower() or not found:
        # The role first, the name after it between commas: "a spokesman, Todd Reed, said".
        j = subject[1]
        if j + 1 < len(sentence) and sentence[j].text == ",":
            k = j + 1
            while k < len(sentence) and sentence[k].word and sentence[k].text[0].isupper():
                k += 1
            if k > j + 1 and (k == len(sentence) or sentence[k].text in (",", ".")):
                beside = names.between(sentence[j + 1].start, sentence[k - 1].end)
                if beside and beside[-1].end == sentence[k - 1].end and beside[-1].type is NameType.PERSON:
                    return beside[-1].entity
    return None


def _office(tokens: list[Token], of: int) -> bool:
    """Whether the "of" at `of` belongs to an office before a name: "secretary of state Ana Reyes"."""
    k = of + 2 if tokens[of + 1 : of + 2] and tokens[of + 1].low == "the" else of + 1
    return k + 1 < len(tokens) and tokens[k].low in _OFFICES and tokens[k + 1].text[0].isupper()


_OFFICES = word_set(
    """
    state staff parliament congress security defence defense operations communications finance police war
    health education justice intelligence research marketing policy house commons treasury
    """
)


def _two(head: list[Token], found: list[NameClaim]) -> bool:
    """Whether an "and" outside every name joins two speakers, "Kim and Joan", and not two offices of one."""
    for k, token in enumerate(head):
        if k and token.low == "and" and not any(n.start <= token.start < n.end for n in found):
            return head[k - 1].text[0].isupper() and head[k - 1].low not in OFFICES
    return False


def as_span(doc: Document, sentence: Sentence, tokens: Range) -> Span:
    """Return the article's words for a range of tokens."""
    return doc.span(sentence[tokens[0]].start, sentence[tokens[1] - 1].end)
