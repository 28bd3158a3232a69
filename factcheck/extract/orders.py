"""What came before what, and by how many days: "two days before the collapse", "the day the brand apologised"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document, Sentence
from factcheck.extract.events_clause import DETERMINERS
from factcheck.extract.names import Names
from factcheck.extract.orders_acts import Acts
from factcheck.extract.orders_phrases import PRONOUNS
from factcheck.extract.orders_places import ahead, back, measured_from, opens
from factcheck.extract.times import when
from factcheck.model import Act, BlockKind, NameType, OrderClaim, QuoteClaim, QuoteUse, Span, TimeClaim
from factcheck.text.fold import fold
from factcheck.text.numerals import TENS, UNITS

_NUMBER = (
    r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty"
)
_CONNECTOR = re.compile(
    rf"\b(?:(?P<hedge>about|around|nearly|almost|over|under|roughly|some|within|than|least|most)\s)?"
    rf"(?P<exactly>exactly\s)?(?P<count>{_NUMBER})\s(?P<unit>days?|weeks?|fortnight)\s(?P<toward>before|after)\b"
    r"|\b(?P<next>the\sday)\s(?P<side>before|after)\b"
    r"|\bthe\s(?:(?P<morrow>morning\safter)|(?P<eve>(?:night|evening)\sbefore|eve\sof))\b"
    r"|\b(?:on\s)?the\s(?:same\s|very\s)?(?P<same>day)\b(?:\s(?:that|when|on\swhich)\b)?"
    r"|\b(?P<order>before|after)\b"
)
_DAY = re.compile(r"\sday\b")
_LASTED = re.compile(
    rf"lasted(?<!\wlasted)\s(?P<exactly>exactly\s)?(?P<count>{_NUMBER})\s(?P<unit>days?|weeks?)\b"
)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/.-]\d", re.IGNORECASE)
# Characters: what is longer is a list, or no prose; and how far back one person may have been named.
_LONGEST = 1000
_SOMEBODY = frozenset({"he", "she", "his", "her"})
# Before a date these make it the end of a span, or what is planned; "the" makes it say which: "the June 24 fire".
_ENDS = word_set("before after since until till by through from between to and than for of ahead effective")
_Range = tuple[int | None, int | None]


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
            joined = _connectors(doc, sentence)
            lasted = _LASTED.search(doc.text, sentence.start, sentence.end)
            if not dated and not joined and not lasted:
                continue
            acts = Acts(doc, sentence, names, quoted)
            if len(acts.tokens) < 3:
                continue
            acts.times = here
            measured: list[tuple[int, int]] = []
            for match in joined:
                start, end = match.span()
                if not any(a < end and start < b for a, b in _spans(quoted, start)):
                    ordered = list(_ordered(acts, match, start, end))
                    measured += [(start, end)] * bool(ordered)
                    found.extend(ordered)
            if lasted:
                found.extend(_lasting(acts, lasted))
            for time in dated:
                if not any(a < time.end and time.start < b for a, b in measured):
                    found.extend(_dated(acts, time))
    found = [named for claim in found if (named := _named(claim, doc, names))]
    found.sort(key=lambda c: (c.start, c.end))
    return found


def _connectors(doc: Document, sentence: Sentence) -> list[re.Match[str]]:
    """Return the words that join two acts; a quick look for what each must hold spares most sentences the search."""
    low, start, end = doc.low, sentence.start, sentence.end
    places = [at for word in ("before", "after", " eve of") if (at := low.find(word, start, end)) >= 0]
    if low.find("day", start, end) >= 0 and (day := _DAY.search(low, start, end)):
        places.append(day.start())
    if not places:
        return []
    return list(_CONNECTOR.finditer(low, max(start, min(places) - _LEAD), end))


_LEAD = 40
"""Characters that a connector has before those words: "roughly exactly seventeen fortnight after" has 36."""


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
    named = names.between(low, unsaid.start)
    people = [n for n in named if n.type is NameType.PERSON]
    if len({n.entity for n in people}) != 1:
        return None
    whose = Span(people[-1].start, people[-1].end, people[-1].form)
    anchor = claim.anchor and _given(claim.anchor, whose)
    act = _given(claim.act, whose)
    unsure = _unnamed(act) or (anchor and _unnamed(anchor))
    return None if unsure else replace(claim, act=act, anchor=anchor)


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
    if before in _ENDS or (before in DETERMINERS and acts.low[first] not in ("day", "same")):
        return
    act = back(acts, first)
    if act is None and opens(acts, first):
        act = ahead(acts, last)
    if act is not None:
        yield _claim(acts, act, time.start, time.end, None, time, 0, 0)


def _ordered(acts: Acts, match: re.Match[str], start: int, end: int) -> Iterator[OrderClaim]:
    first, behind = bisect_left(acts.starts, start), bisect_left(acts.starts, end)
    if behind >= len(acts.tokens) or acts.apart(behind - 1, behind) or behind == first:
        return
    gap = _range(match)
    if gap is None:
        return
    origin = measured_from(acts, behind, finite=bool(match["order"]) or bool(match["same"]))
    if origin is None:
        return
    behind = bisect_left(acts.starts, origin.end)
    act = ahead(acts, behind) if opens(acts, first) else back(acts, first)
    if act is None or (act.start, act.end) == (origin.start, origin.end):
        return
    yield _claim(acts, act, start, end, _same_subject(acts, act, origin), None, *gap)


def _lasting(acts: Acts, match: re.Match[str]) -> Iterator[OrderClaim]:
    """Yield that what lasted nine days ended eight or nine days after it began."""
    verb = bisect_left(acts.starts, match.start())
    if verb >= len(acts.tokens) or acts.tokens[verb].start != match.start():
        return
    subject = acts.subject(verb)
    length = _days(match)
    if subject and length and not subject.text[0].isdigit() and (what := acts.head_word(subject)):
        begin, end = (
            Act(action=action, agent=None, objects=what, start=subject.start, end=match.end())
            for action in ("begin", "end")
        )
        low, high = length
        yield _claim(acts, end, subject.start, match.end(), begin, None, low - 1, high)


def _range(match: re.Match[str]) -> _Range | None:
    """Return how many days after its anchor an act is, at least and at most, by the words that join them."""
    if match["same"]:
        return 0, 0
    if match["morrow"] or match["eve"]:
        return (1, 1) if match["morrow"] else (-1, -1)
    if match["next"]:
        return (1, 1) if match["side"] == "after" else (-1, -1)
    if match["order"]:
        return (0, None) if match["order"] == "after" else (None, 0)
    if match["hedge"]:
        return None
    length = _days(match)
    if length is None:
        return None
    low, high = length
    return length if match["toward"] == "after" else (-high, -low)


def _days(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the days that "two days" or "a week" may be."""
    figure = match["count"].lower()
    count = int(figure) if figure.isdigit() else UNITS.get(figure) or TENS.get(figure)
    if figure in ("a", "an"):
        count = 1
    if not count:
        return None
    unit = match["unit"].lower()
    if unit.startswith("day"):
        return count, count
    count *= 2 if unit == "fortnight" else 1
    slack = 0 if match["exactly"] else 2 if count == 1 else 3
    return 7 * count - slack, 7 * count + slack


def _same_subject(acts: Acts, act: Act, anchor: Act) -> Act:
    """Return the anchor with its pronoun resolved to the subject of the act it belongs to, if that is a name."""
    whose = acts.subject_of(act) if _unnamed(anchor) else None
    if whose is None:
        return anchor
    if anchor.agent and anchor.agent.text.lower() in ("it", "its"):
        return replace(anchor, agent=whose)
    return _given(anchor, whose)


def _claim(
    acts: Acts,
    act: Act,
    start: int,
    end: int,
    anchor: Act | None,
    time: TimeClaim | None,
    low: int | None,
    high: int | None,
) -> OrderClaim:
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
    )
