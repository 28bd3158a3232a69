"""Who said it: ordered steps, the surest first; a speaker that is not sure stays None."""

import re
from dataclasses import replace
from typing import NamedTuple

from factcheck.extract.document import Document, Paragraph
from factcheck.extract.quotes import Quotation
from factcheck.extract.quotes.uses import announced
from factcheck.extract.speakers import following, introductions, sieves
from factcheck.extract.speakers.clause import clause_subject
from factcheck.extract.speakers.frame import Sentence, frame
from factcheck.extract.speakers.lexicon import OFFICES
from factcheck.extract.speakers.plausible import plausible
from factcheck.extract.speakers.pronouns import Persons
from factcheck.extract.speakers.remarks import remark
from factcheck.extract.speakers.resolve import Named, as_span, speaker_of
from factcheck.extract.speakers.subject import Found, Said, cues_of
from factcheck.model import BlockKind, QuoteClaim, QuoteUse, Span, Speaker


class _Answer(NamedTuple):
    speaker: Speaker
    cue: Span | None
    sieve: str


def attribute(doc: Document, quotes: list[Quotation], names: Named) -> list[QuoteClaim]:
    """Return the claims of the quotations, speaker, cue and sieve filled where they are sure; order is kept."""
    by_paragraph: dict[int, list[tuple[int, int, int]]] = {}
    number = 0
    for index, quote in enumerate(quotes):
        for a, b in quote.fragments:
            while number + 1 < len(doc.paragraphs) and doc.paragraphs[number].end <= a:
                number += 1
            by_paragraph.setdefault(number, []).append((a, b, index))
    answers: dict[int, _Answer] = {}
    persons = Persons(doc, names.claims, sorted(f for q in quotes for f in q.fragments))
    carried: _Answer | None = None
    last = -2
    speaking: Speaker | None = None
    for number, fragments in sorted(by_paragraph.items()):
        paragraph = doc.paragraphs[number]
        if paragraph.block.kind is BlockKind.POST:
            answer = _poster(doc, paragraph)
            if answer:
                answers[fragments[0][2]] = answer
            continue
        if last < number - 1:
            carried = None
        reader = _Reader(doc, quotes, fragments, number, names, persons, speaking)
        carried = reader.read(answers, carried, doc.paragraphs[number - 1] if number else None)
        speaking = reader.speaking
        last = number
    return _joined(doc, [_claim(doc, q, answers.get(i)) for i, q in enumerate(quotes)])


_FEW = 3


def _claim(doc: Document, quote: Quotation, answer: _Answer | None) -> QuoteClaim:
    """Return the claim of a quotation with its speaker; a few words that are nobody's are no utterance."""
    return QuoteClaim(
        article=doc.article.id,
        outlet=doc.article.outlet,
        subject=None,
        start=quote.start,
        end=quote.end,
        text=doc.text[quote.start : quote.end],
        use=QuoteUse.SCARE if answer is None and _eyed(doc, quote) else quote.use,
        fragments=quote.fragments,
        words=quote.words,
        speaker=answer.speaker if answer else None,
        cue=answer.cue if answer else None,
        sieve=answer.sieve if answer else None,
    )


def _eyed(doc: Document, quote: Quotation) -> bool:
    """Whether what looked like an utterance is a few words that nothing says somebody spoke."""
    words = quote.words.split()
    if quote.use is not QuoteUse.UTTERANCE or len(words) > _FEW:
        return False
    before = doc.text[max(0, quote.start - 60) : quote.start]
    after = doc.text[quote.end : quote.end + 20]
    return not (announced(before, quote.words, after) or (len(words) > 1 and _whole(before, quote.words)))


def _whole(before: str, words: str) -> bool:
    """Whether a few quoted words are a sentence (“I will stay.”) and stand where another has ended."""
    ended = before.rstrip(" \u00a0“\"'‘`«„")
    subject = _SUBJECT.match(words)
    return bool(subject) and words[-1] in ".!?" and (not ended or ended[-1] in '\n.!?”"')


_SUBJECT = re.compile(r"(?:I|We|You|He|She|It|They|This|That|There)\b")


def _joined(doc: Document, quotes: list[QuoteClaim]) -> list[QuoteClaim]:
    """Return the quotations with those alike that "and" or "or" joins: “small” and “sad” are of one kind."""
    for i in range(1, len(quotes)):
        one, other = quotes[i - 1], quotes[i]
        if one.use is other.use or not _AND.fullmatch(doc.text, one.end, max(one.end, other.start)):
            continue
        spoken, eyed = (one, other) if one.use is QuoteUse.UTTERANCE else (other, one)
        if spoken.use is QuoteUse.UTTERANCE and eyed.use is QuoteUse.SCARE:
            quotes[i if eyed is other else i - 1] = replace(
                eyed, use=spoken.use, speaker=spoken.speaker, cue=spoken.cue, sieve=spoken.sieve
            )
    return quotes


_AND = re.compile(r"[”\"'’»]{1,2},? (?:and|or)(?: (?:a|an|the|as|of|to))? [“\"'‘«„]{1,2}")


def _poster(doc: Document, paragraph: Paragraph) -> _Answer | None:
    post = paragraph.block.post
    if post is None or post.end <= post.start:
        return None
    return _Answer(
        Speaker(name=post.name or post.handle, mention=doc.span(post.start, post.end)), None, "post"
    )


def _sure_in_title(answer: _Answer, sentence: Sentence) -> bool:
    """Whether a headline names its speaker: by a name, and before a colon by nothing else, or by an office."""
    office = answer.sieve != "stance" and answer.speaker.mention.text.lower().split()[-1] in OFFICES
    if answer.speaker.name is None and not office:
        return False
    if answer.sieve != "colon":
        return True
    first = next((t for t in sentence if t.text == ":"), sentence[0])
    return answer.speaker.mention.end == first.start and answer.speaker.mention.start == sentence[0].start


_PASSED_ON = ("carried", "introduced", "continued")
"""Steps that yield to an attribution of the quotation's own, further on in it."""


_INTRODUCTION = 1000
"""Characters before a colon that may introduce the next paragraph."""


class _Reader:
    """One paragraph's quotations, sentence by sentence."""

    def __init__(
        self,
        doc: Document,
        quotes: list[Quotation],
        fragments: list[tuple[int, int, int]],
        number: int,
        names: Named,
        persons: Persons,
        speaking: Speaker | None,
    ) -> None:
        self.doc = doc
        self.quotes = quotes
        self.fragments = fragments
        self.number = number
        self.paragraph = paragraph = doc.paragraphs[number]
        self.names = names
        self.persons = persons
        self.speaking = speaking
        spans = [(max(a, paragraph.start), min(b, paragraph.end)) for a, b, _ in fragments]
        self.sentences = frame(doc.text, paragraph.start, paragraph.end, spans)

    def read(
        self, answers: dict[int, _Answer], carried: _Answer | None, before: Paragraph | None
    ) -> _Answer | None:
        """Fill `answers`; return who still has the floor when the paragraph ends."""
        title = self.paragraph.block.kind is BlockKind.TITLE
        floor: _Answer | None = None
        previous: Sentence | None = None
        for number, sentence in enumerate(self.sentences):
            at = [i for i, t in enumerate(sentence) if t.quote >= 0]
            if not at:
                previous = sentence
                continue
            said = cues_of(sentence)
            alone = not any(t.word for t in sentence)
            for i in at:
                index = self.fragments[sentence[i].quote][2]
                known = answers.get(index)
                if known and not (known.sieve in _PASSED_ON and following.cue_after(sentence, i, said)):
                    floor = known
                    continue
                if self.quotes[index].use is not QuoteUse.UTTERANCE:
                    continue
                answer = None if alone else self._within(sentence, i, said)
                if title and answer and not _sure_in_title(answer, sentence):
                    answer = None
                if answer is None and not title:
                    if alone:
                        answer = self._around(previous, floor, carried, before) or self._greeted(number + 1)
                    elif i == at[0] and not any(t.word for t in sentence[:i]) and floor is not None:
                        answer = floor._replace(sieve="continued")
                    elif i == at[0] and sieves.passes_on(sentence, i):
                        answer = self._passed_on(previous, floor, carried)
                if answer is not None:
                    answers[index] = answer
                    floor = answer
            previous = sentence
        ends = self.sentences and any(t.quote >= 0 for t in self.sentences[-1])
        return floor if ends else None

    def _within(self, sentence: Sentence, i: int, said: list[Said]) -> _Answer | None:
        found = sieves.within(sentence, i, said)
        return self._answer(sentence, found) if found else None

    def _answer(self, sentence: Sentence, found: Found) -> _Answer | None:
        if not plausible(sentence, found.subject):
            return None
        cue = as_span(self.doc, sentence, found.cue) if found.cue else None
        speaker = speaker_of(
            self.doc,
            sentence,
            found.subject,
            self.names,
            self.persons,
            self.speaking,
            cue.text.lower() if cue else None,
        )
        self.speaking = speaker
        return _Answer(speaker, cue, found.sieve)

    def _around(
        self,
        previous: Sentence | None,
        floor: _Answer | None,
        carried: _Answer | None,
        before: Paragraph | None,
    ) -> _Answer | None:
        """Return who says what stands alone: whoever has the floor, or whom the words before introduce."""
        if previous is not None:
            if any(t.quote >= 0 for t in previous):
                return floor._replace(sieve="continued") if floor else None
            if previous[-1].text == "?":
                verdict = remark(previous, len(previous), -1)  # "Kim's verdict? “Sad.”"
                return self._answer(previous, verdict) if verdict else None
            return self._introduced(previous)
        if (
            before is not None
            and self.doc.text[max(before.start, before.end - 4) : before.end].rstrip()[-1:] == ":"
        ):
            sentence = self._last_sentence(before)
            return self._introduced(sentence) if sentence else None
        if carried is None and before is not None and before.block.kind is BlockKind.TEXT:
            if not introductions.may_tell(self.doc.runs(self.number - 1)):
                return None
            sentence = self._last_sentence(before)
            found = introductions.spoke(sentence) if sentence else None
            return self._answer(sentence, found) if sentence and found else None
        if carried is None or before is None or self._single(self.paragraph) != self._single(before):
            return None
        return carried._replace(sieve="carried")

    def _passed_on(
        self, previous: Sentence | None, floor: _Answer | None, carried: _Answer | None
    ) -> _Answer | None:
        """Return who has the floor where only a time or a matter comes before a colon."""
        if previous is None:
            return carried._replace(sieve="carried") if carried else None
        ends = any(t.quote >= 0 for t in previous)
        return floor._replace(sieve="continued") if ends and floor else None

    def _greeted(self, number: int) -> _Answer | None:
        """Return whom the sentence after a quotation names: That was how Kim greeted it; Kim Reed, a nurse."""
        beyond = self.sentences[number] if number < len(self.sentences) else None
        if beyond is None:
            return None
        found = following.how(beyond, 1) if beyond[0].low in ("that", "this") else None
        if found is None and number == len(self.sentences) - 1:
            found = following.signed(beyond, -1)
        return self._answer(beyond, found) if found else None

    def _last_sentence(self, paragraph: Paragraph) -> Sentence | None:
        start = max(paragraph.start, paragraph.end - _INTRODUCTION)
        sentences = frame(self.doc.text, start, paragraph.end, [])
        return sentences[-1] if sentences else None

    def _single(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph begins with a single mark: a heading between double ones is no turn."""
        return self.doc.text[paragraph.start] in "‘'"

    def _introduced(self, sentence: Sentence) -> _Answer | None:
        said = cues_of(sentence)
        found = sieves.cue_before(sentence, len(sentence), said) or sieves.stance(
            sentence, len(sentence), said
        )
        if found:
            return self._answer(sentence, found._replace(sieve="introduced"))
        found = introductions.issued_by(sentence)
        if found is None:
            subject = clause_subject(sentence, len(sentence))
            found = Found(subject, None, "introduced") if subject else None
        return self._answer(sentence, found) if found else None
