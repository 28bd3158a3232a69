"""From the words that mention a speaker to the speaker: a canonical name where that is sure."""

from typing import Protocol

from factcheck.extract.document import Document
from factcheck.extract.speakers.frame import Sentence, Token
from factcheck.extract.speakers.lexicon import DETERMINERS, PREPOSITIONS
from factcheck.extract.speakers.phrase import Range
from factcheck.model import NameClaim, Span, Speaker

LONGEST = 8
"""Words a mention may have; a longer one is cut to its core."""


class Named(Protocol):
    """What this floor needs of the article's names."""

    claims: list[NameClaim]

    def between(self, start: int, end: int) -> list[NameClaim]:
        """Return the names inside `start` to `end`."""


def speaker_of(doc: Document, sentence: Sentence, subject: Range, names: Named) -> Speaker:
    """Return the speaker that the tokens of `subject` mention."""
    tokens = sentence[subject[0] : subject[1]]
    tokens = _core(tokens)
    span = doc.span(tokens[0].start, _bare_end(tokens[-1]))
    return Speaker(name=_name(sentence, subject, tokens, names), mention=span)


def _bare_end(token: Token) -> int:
    for ending in ("'s", "’s"):
        if token.text.endswith(ending):
            return token.end - 2
    return token.end - (token.text[-1] in "'’")


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
        if k and token.low in PREPOSITIONS:
            head = tokens[:k]
            break
    last = head[-1]
    if last.text.endswith(("'s", "’s")) and last.low[:-2] and head is tokens:
        last = Token(last.start, last.end - 2, last.text[:-2], last.low[:-2])
    found = names.between(head[0].start, last.end)
    if found and found[-1].end >= last.end - 1:
        return found[-1].entity
    if tokens[0].low in DETERMINERS or tokens[0].text[0].islower() or not found:
        # The role first, the name after it between commas: "a spokesman, Todd Reed, said".
        j = subject[1]
        if j + 1 < len(sentence) and sentence[j].text == ",":
            k = j + 1
            while k < len(sentence) and sentence[k].word and sentence[k].text[0].isupper():
                k += 1
            if k > j + 1 and (k == len(sentence) or sentence[k].text in (",", ".")):
                beside = names.between(sentence[j + 1].start, sentence[k - 1].end)
                if beside and beside[-1].end == sentence[k - 1].end:
                    return beside[-1].entity
    return None


def as_span(doc: Document, sentence: Sentence, tokens: Range) -> Span:
    """Return the article's words for a range of tokens."""
    return doc.span(sentence[tokens[0]].start, sentence[tokens[1] - 1].end)
