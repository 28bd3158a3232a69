"""What came before what, and by how many days: "two days before the collapse", "the day the brand apologised"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document, Paragraph
from factcheck.extract.events_clause import DETERMINERS
from factcheck.extract.names import Names
from factcheck.extract.orders.acts import Acts
from factcheck.extract.orders.connectors import Connector, connectors, length
from factcheck.extract.orders.later import followed
from factcheck.extract.orders.lexicon import PROCEEDINGS
from factcheck.extract.orders.phrases import PRONOUNS
from factcheck.extract.orders.places import ahead, back, measured_from, opens
from factcheck.extract.times import when
from factcheck.model import Act, BlockKind, NameType, OrderClaim, QuoteClaim, QuoteUse, Span, TimeClaim
from factcheck.text.fold import fold
from factcheck.text.numerals import word_value
from factcheck.text.words import bare

_LASTED = re.compile(
    r"lasted(?<!\wlasted)\s(?P<exactly>exactly\s)?(?P<count>\d{1,3}|an?|[a-z]+(?:-[a-z]+)?)\s(?P<unit>days?|weeks?)\b"
)
_SEQUEL = re.compile(r"\bfollowed\b|\bpreceded\b|\bpredated\b")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/.-]\d", re.IGNORECASE)
# Characters: what is longer is a list, or no prose; and how far back one person may have been named.
_LONGEST = 1000
_PARTS = word_set("night morning evening afternoon day")
_SOMEBODY = frozenset({"he", "she", "his", "her"})
# Before a date these make it the end of a span, or what is planned; "the" makes it say which: "the June 24 fire".
_ENDS = word_set("before after since until till by through from between to and than for of ahead effective")


def find_orders(
    doc: Document, names: Names, times: list[TimeClaim], quotes: list[QuoteClaim]
) -> list[OrderClaim]:
    """Return where the article puts acts in time, sorted by start: on a date, or by another act.

    Quotations and headlines are left out, and so is what may be of a file picture: captions.
    """
    quoted = sorted(f for q in quotes if q.use is QuoteUse.UTTERANCE for f in q.fragments)
    found: list[OrderClaim] = []
    starts = [t.start for t in times]
    for paragraph in doc.paragraphs:
        if paragraph.block.kind is not BlockKind.TEXT:
            continue
        for sentence in paragraph.sentences:
            if sentence.end - sentence.start > _LONGEST:
                continue
            here = times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            dated = [t for t in here if _placed(t)]
            joined = connectors(doc.low, sentence.start, sentence.end)
            lasted = _LASTED.search(doc.text, sentence.start, sentence.end)
            if not (dated or joined or lasted or _SEQUEL.search(doc.low, sentence.start, sentence.end)):
                continue
            acts = Acts(doc, sentence, names, quoted)
            if len(acts.tokens) < 3:
                continue
            acts.times = here
            measured: list[tuple[int, int]] = []
            for link in joined:
                if not any(a < link.end and link.start < b for a, b in _spans(quoted, link.start)):
                    ordered = list(_ordered(acts, link))
                    measured += [(link.start, link.end)] * bool(ordered)
                    found.extend(ordered)
            if lasted:
                found.extend(_lasting(acts, lasted))
            for later, earlier, start, end, days in followed(acts):
                found.append(_claim(acts, later, start, end, earlier, None, *days))
                measured.append((start, end))
            for time in dated:
                if not any(a < time.end and time.start < b for a, b in measured):
                    found.extend(_dated(acts, time))
    found = [named for claim in found if (named := _named(claim, doc, names))]
    found.sort(key=lambda c: (c.start, c.end))
    return found


def _spans(quoted: list[tuple[int, int]], at: int) -> list[tuple[int, int]]:
    i = bisect_right(quoted, (at, at)) - 1
    return quoted[max(0, i) : i + 2]


def _named(claim: OrderClaim, doc: Document, names: Names) -> OrderClaim | None:
    """Return the claim with "she" resolved where its paragraph has named one person so far, else None."""
    if not (_unnamed(claim.act) or (claim.anchor and _unnamed(claim.anchor))):
        return claim
    paragraph = doc.paragraph_at(claim.start)
    unsaid = claim.act if _unnamed(claim.act) or not claim.anchor else claim.anchor
    low = max(paragraph.start, claim.start - _LONGEST) if paragraph else claim.start
    people = [n for n in names.between(low, unsaid.start) if n.type is NameType.PERSON]
    if not people and paragraph and (before := _paragraph_before(doc, paragraph.start)):
        # "Since she suspended them" at the head of a paragraph: the one person of the paragraph before
        people = [n for n in names.between(before.start, before.end) if n.type is NameType.PERSON]
    if len({n.entity for n in people}) != 1:
        return None
    whose = Span(people[-1].start, people[-1].end, people[-1].form)
    anchor = claim.anchor and _given(claim.anchor, whose)
    act = _given(claim.act, whose)
    unsure = _unnamed(act) or (anchor and _unnamed(anchor))
    return None if unsure else replace(claim, act=act, anchor=anchor)


def _paragraph_before(doc: Document, start: int) -> Paragraph | None:
    end = start - 1
    while end > 0 and doc.text[end].isspace():
        end -= 1
    return doc.paragraph_at(end) if end >= 0 else None


def _unnamed(act: Act) -> bool:
    return bool((act.agent and act.agent.text.lower() in PRONOUNS) or PRONOUNS & set(act.objects[:1]))


def _given(act: Act, whose: Span) -> Act:
    """Return the act with "he" or "she" replaced by a name."""
    if act.agent and act.agent.text.lower() in _SOMEBODY:
        return replace(act, agent=whose)
    if act.objects and act.objects[0] in _SOMEBODY:
        return replace(act, objects=(fold(whose.text.split()[-1]), *act.objects[1:]))
    return act


def _placed(time: TimeClaim) -> bool:
    """Whether a time is a date, counted from one, or a weekday that the day of publication grounds."""
    if time.weekday is not None and time.earliest is not None and time.earliest == time.latest:
        return True
    if time.edtf.endswith("~") or time.edtf.startswith("["):
        return False
    if time.anchor == "date":
        return "X" not in time.edtf[5:] and len(time.edtf) >= 10
    return bool(_MONTH.search(time.text)) and "X" not in time.edtf[5:] and len(time.edtf) >= 7


def _dated(acts: Acts, time: TimeClaim) -> Iterator[OrderClaim]:
    first, last = bisect_left(acts.starts, time.start), bisect_left(acts.starts, time.end)
    if first == last:
        return
    before = acts.low[first - 1] if first else ""
    if before == "of" and first > 3 and acts.low[first - 2] in _PARTS:
        first -= 3  # "on the night of 4 June"
        before = acts.low[first - 1]
    if before in _ENDS:
        return
    if before in DETERMINERS and acts.low[first] not in ("day", "same"):
        act = acts.dated(first, last)  # "the June 24 fire"
    else:
        act = back(acts, first)
        if act is None and opens(acts, first):
            act = ahead(acts, last, commaless=True)
    if act is not None:
        yield _claim(acts, act, time.start, time.end, None, time, 0, 0)


def _ordered(acts: Acts, link: Connector) -> Iterator[OrderClaim]:
    first, behind = bisect_left(acts.starts, link.start), bisect_left(acts.starts, link.end)
    if behind >= len(acts.tokens) or acts.apart(behind - 1, behind) or behind == first:
        return
    if first and acts.low[first - 1] == "for":
        return  # "suspended for a month after": so long, not so much later
    gerund = acts.gerund(behind) if link.clause else None
    origin = gerund or measured_from(acts, behind, clauses=not link.noun)
    if origin is None:
        return
    behind = bisect_left(acts.starts, origin.end)
    act = ahead(acts, behind) if opens(acts, first) else back(acts, first)
    time = None if gerund else _beside(acts, first, behind)
    if time and (act is None or time.start > link.start):
        # "on 5 September, the morning after she left": whatever it was, it dates what it is measured from
        low = None if link.high is None else -link.high
        high = None if link.low is None else -link.low
        yield _claim(acts, origin, link.start, link.end, None, time, low, high)
    if act is None or (act.start, act.end) == (origin.start, origin.end):
        return
    if gerund:
        whose = acts.subject_of(act) or act.agent
        if whose is None:
            return
        origin = acts.done_by(origin, whose)
    if opens(acts, first) or acts.text[act.end : link.start].strip(" ,") == "":
        # Nothing else beside them that "it" could be: not "exploded at a bank after it was evacuated"
        act, origin = _of_it(act, origin), _of_it(origin, act)
    anchor = _same_subject(acts, act, origin)
    yield _claim(acts, act, link.start, link.end, anchor, None, link.low, link.high, link.weekday)


def _beside(acts: Acts, first: int, behind: int) -> TimeClaim | None:
    """Return the date that stands in apposition to an order, before it or behind its anchor."""
    last = acts.tokens[behind - 1]
    stop = last.start + len(bare(last.text))
    for time in acts.times:
        before = time.end <= acts.starts[first] and acts.text[time.end : acts.starts[first]] == ", "
        after = behind < len(acts.tokens) and re.fullmatch(r", (?:on )?", acts.text[stop : time.start])
        if (before or after) and _placed(time):
            return time
    return None


def _lasting(acts: Acts, match: re.Match[str]) -> Iterator[OrderClaim]:
    """Yield that what lasted nine days ended eight or nine days after it began."""
    verb = bisect_left(acts.starts, match.start())
    if verb >= len(acts.tokens) or acts.tokens[verb].start != match.start():
        return
    subject = acts.subject(verb)
    count = word_value(match["count"]) if match["count"] not in ("a", "an") else 1
    if subject and count and not subject.text[0].isdigit() and (what := acts.head_word(subject)):
        begin, end = (
            Act(action=action, agent=None, objects=what, start=subject.start, end=match.end())
            for action in ("begin", "end")
        )
        low, high = length(int(count), match["unit"].rstrip("s"), exact=bool(match["exactly"]))
        yield _claim(acts, end, subject.start, match.end(), begin, None, low - 1, high)


def _of_it(act: Act, other: Act) -> Act:
    """Return the act with "it" resolved to what the other act was done to."""
    if act.objects in (("it",), ("they",)) and other.objects and other.objects not in (("it",), ("they",)):
        return replace(act, objects=other.objects)
    return act


def _same_subject(acts: Acts, act: Act, anchor: Act) -> Act:
    """Return the anchor with its pronoun resolved to the subject of the act it belongs to, if that is a name."""
    if act.objects[:1] in (("he",), ("she",)):
        return anchor  # "indicted her nine days after she resigned": one person, named before
    whose = acts.subject_of(act) if _unnamed(anchor) else None
    if whose is None:
        return anchor
    if anchor.agent and anchor.agent.text.lower() in ("it", "its"):
        return replace(anchor, agent=whose)
    return _given(anchor, whose)


def _begun(act: Act) -> Act:
    """Return the act with one class for "opened the inquiry", "launched an inquiry" and "the inquiry began"."""
    if act.objects and act.objects[0] in PROCEEDINGS:
        action = {"open": "begin", "release": "begin", "launch": "begin", "close": "end"}.get(act.action)
        return replace(act, action=action) if action else act
    return act


def _claim(
    acts: Acts,
    act: Act,
    start: int,
    end: int,
    anchor: Act | None,
    time: TimeClaim | None,
    low: int | None,
    high: int | None,
    weekday: int | None = None,
) -> OrderClaim:
    act, anchor = _begun(act), anchor and _begun(anchor)
    parts = [act, *([anchor] if anchor else [])]
    begin = min(start, *(p.start for p in parts))
    stop = max(end, *(p.end for p in parts))
    return OrderClaim(
        article=acts.doc.article.id,
        outlet=acts.doc.article.outlet,
        subject=None,
        start=begin,
        end=stop,
        text=acts.text[begin:stop],
        act=act,
        anchor=anchor,
        when=when(time) if time else None,
        low=low,
        high=high,
        weekday=weekday,
    )
