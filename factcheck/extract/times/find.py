"""Finding the time expressions of an article, from first to last."""

import datetime as dt
import re
from collections.abc import Iterator

from factcheck.extract.document import Document, Paragraph
from factcheck.extract.times import holidays, relative, seasons, weekdays, years
from factcheck.extract.times.ground import Ground
from factcheck.extract.times.months import month
from factcheck.extract.times.scene import Found, Scene
from factcheck.extract.times.written import day_first, month_first, month_leads, numeric, resolve
from factcheck.model import BlockKind, TimeClaim
from factcheck.text.calendar import MONTH_SHORT, MONTHS, SEASONS, WEEKDAY_SHORT, WEEKDAYS

# A dateline opens one of the first paragraphs: the place in capitals, the day, the agency or a dash.
_DATELINE = re.compile(r"\W{0,3}[A-Z][A-Z.'’ -]{2,30}(?:,\s[A-Z][\w. ]{2,24})?,\s([A-Z][a-z]{2,8})\b")
_AFTER_FILED = frozenset("(-–—_")
_DATELINE_IN = 3
# What every full date has: a month or holiday by name, or figures with points or strokes between; and a year.
_FIGURES = re.compile(r"[./-]\d")
_YEARLY = re.compile(r"[\d'’](?:\d{2,3}|(?<=\d)[./-]\d)")
# "Born March 29, 1928, in the Bronx; died December 19": what follows a birth is of another year.
_BORN = re.compile(r"\bborn\b[^.]{0,25}$", re.IGNORECASE)
# A stamp's weekday, with a date behind it; and how long, in characters, a line of stamps may be.
_STAMP_DAY = re.compile(
    r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?=[A-Z][a-z]{2,8}\.? \d|\d\d? [A-Z])"
)
_STAMP_LONGEST = 400
_FIRST_PRESS, _LAST_PRESS = 1600, 2200

_KINDS: dict[str, str] = (
    dict.fromkeys(holidays.HOLIDAY_STARTS, "holiday")
    | dict.fromkeys(SEASONS, "season")
    | dict.fromkeys(relative.UNITS_OF_TIME, "unit")
    | dict.fromkeys(("quarter", "quarters"), "quarter")
    | {"q": "q", "nineteen": "spoken", "twenty": "spoken"}
    | dict.fromkeys(("yesterday", "today", "tonight", "tomorrow"), "deictic")
    | dict.fromkeys(WEEKDAY_SHORT, "weekday")
    | dict.fromkeys(WEEKDAYS, "weekday")
    | dict.fromkeys(MONTH_SHORT, "month")
    | dict.fromkeys(MONTHS, "month")
)
_NAMED_DAYS = frozenset(word for word, kind in _KINDS.items() if kind in ("holiday", "month"))


def find_times(doc: Document) -> list[TimeClaim]:
    """Return one claim for each time expression of the article, by start, none overlapping.

    Relative times count from the publication that holds at their place. Where that is unknown they stay open:
    `earliest` and `latest` are None and `edtf` has X for what is not known.
    """
    claims: list[TimeClaim] = []
    order = month_leads(doc.text)
    only_year = _only_year(doc, order) if doc.article.published is None else None
    grounds: dict[dt.date | None, Ground] = {}
    for i, paragraph in enumerate(doc.paragraphs):
        publication = _publication(doc, paragraph)
        ground = grounds.get(publication)
        if ground is None:
            ground = grounds[publication] = Ground(publication, only_year)
        scene = Scene(doc.text, paragraph.start, paragraph.end, ground, order, paragraph.start)
        if i < _DATELINE_IN and publication and (filed := _filed(scene)):
            ground.publication = filed
        claims.extend(_claim(doc, found) for found in _read(doc, i, scene))
    return sorted([*claims, *_slips(doc, order)], key=lambda c: c.start)


def _slips(doc: Document, order: bool | None) -> Iterator[TimeClaim]:
    """Yield the full dates of stamps ("Updated: Thursday, January 11, 2017") that have not the weekday given.

    Nothing else is claimed from what stands around the story.
    """
    for block in doc.article.blocks:
        if block.kind is not BlockKind.FURNITURE or block.end - block.start > _STAMP_LONGEST:
            continue
        scene = Scene(doc.text, block.start, block.end, Ground(None), order, block.start)
        for match in _STAMP_DAY.finditer(doc.text, block.start, block.end):
            found = weekdays.weekday(scene, *match.span(1))
            day = found.value.earliest if found and found.stated else None
            if found and day and found.value.weekday not in (None, day.weekday()):
                yield _claim(doc, found)


def _publication(doc: Document, paragraph: Paragraph) -> dt.date | None:
    """Return the day that a paragraph's relative times count from; a post's own, never its article's."""
    block = paragraph.block
    if block.kind is BlockKind.POST:
        day = block.post.published if block.post else None
    else:
        dated = block.published or doc.article.published
        day = dated.value if dated else None
    # A year that no newspaper has is a slip of the file, and dates around it may not exist.
    return day if day and _FIRST_PRESS <= day.year <= _LAST_PRESS else None


def _only_year(doc: Document, order: bool | None) -> int | None:
    """Return the year that all full dates of an undated article name, None where there is none or several.

    Captions are left out: their pictures are often from the files.
    """
    years: set[int] = set()
    for i, paragraph in enumerate(doc.paragraphs):
        if paragraph.block.kind is not BlockKind.CAPTION and _may_date(doc, i, paragraph):
            scene = Scene(doc.text, paragraph.start, paragraph.end, Ground(None), order, paragraph.start)
            values = [
                found.value for found in _read(doc, i, scene) if found.stated and found.value.unit == "day"
            ]
            years.update(value.earliest.year for value in values if value.earliest)
            if len(years) > 1:
                return None
    return years.pop() if years else None


def _may_date(doc: Document, number: int, paragraph: Paragraph) -> bool:
    """Whether a paragraph can hold a full date; a look at what it must have spares most of them the reading."""
    start, end = paragraph.start, paragraph.end
    if _NAMED_DAYS.isdisjoint(doc.runs(number)) and not _FIGURES.search(doc.text, start, end):
        return False
    return _YEARLY.search(doc.text, start, end) is not None


def _filed(scene: Scene) -> dt.date | None:
    """Return the day of a dateline ("HAVANA, Feb. 26 (Xinhua)"), the writer's today, if it fits."""
    match = scene.match(_DATELINE, scene.low)
    written = month_first(scene, *match.span(1)) if match else None
    if (
        not written
        or written.day is None
        or scene.text[written.end : written.end + 3].strip()[:1] not in _AFTER_FILED
    ):
        return None
    filed = resolve(scene, written)[1].earliest
    here = scene.ground.publication
    return filed if filed and here and 0 <= (here - filed).days <= 3 else None


def _read(doc: Document, paragraph: int, scene: Scene) -> list[Found]:
    found_here: list[Found] = []
    for word, start, end in _leads(doc, paragraph):
        if start < scene.low:
            continue
        found = _dispatch(scene, _KINDS.get(word, "figure"), start, end)
        if found is None:
            continue
        found_here.append(found)
        scene.low = found.end
        born = found.stated and _BORN.search(scene.context(found.start))
        scene.ground.note(found.value, found.start, stated_year=found.stated and not born)
    return found_here


def _leads(doc: Document, paragraph: int) -> Iterator[tuple[str, int, int]]:
    """Yield a paragraph's words of a known kind and its figures, in small letters, with their offsets.

    Only they are looked at more closely.
    """
    leads = [w for w in doc.runs(paragraph) if w in _KINDS or not w.isalpha()]
    if not leads:
        return
    begin = doc.paragraphs[paragraph].start
    here = doc.low[begin : doc.paragraphs[paragraph].end]
    end = 0
    for word in leads:
        start = _next(here, word, end)
        end = start + len(word)
        yield word, begin + start, begin + end


def _next(text: str, word: str, at: int) -> int:
    """Return where `word`, a run of small letters or of digits, next stands in `text` as a whole run."""
    alike = str.isdecimal if word.isdecimal() else _small_letter
    while True:
        at = text.index(word, at)
        end = at + len(word)
        if not (alike(text[at - 1 : at]) or alike(text[end : end + 1])):
            return at
        at += 1


def _small_letter(character: str) -> bool:
    return "a" <= character <= "z"


def _dispatch(scene: Scene, kind: str, start: int, end: int) -> Found | None:
    if kind == "figure":
        return _figure(scene, start, end)
    if kind == "unit":
        return relative.unit(scene, start, end)
    if kind == "month":
        return month(scene, start, end) or _holiday(scene, start, end)
    if kind == "weekday":
        return weekdays.weekday(scene, start, end)
    if kind == "deictic":
        return weekdays.deictic(scene, start, end)
    if kind == "season":
        return seasons.season(scene, start, end)
    if kind == "quarter":
        return seasons.quarter(scene, start, end)
    if kind == "spoken":
        return years.spoken_year(scene, start)
    if kind == "q":
        return seasons.short_quarter(scene, start)
    return _holiday(scene, start, end)


def _holiday(scene: Scene, start: int, end: int) -> Found | None:
    known = scene.text[start:end].lower() in holidays.HOLIDAY_STARTS
    return holidays.holiday_name(scene, start, end) if known else None


def _figure(scene: Scene, start: int, end: int) -> Found | None:
    text = scene.text
    size = end - start
    if size not in (1, 2, 4) or (start and text[start - 1] in "$£€¥"):
        return None
    joined = start > scene.low and text[start - 1] in "./-," and text[start - 2 : start - 1].isdigit()
    if not joined and end < scene.high and text[end] in "/.-":
        figures = numeric(scene, start)
        if figures:
            return Found(start, scene.with_hour(figures[0]), figures[1], figures[2])
    if size == 4:
        return years.year(scene, start, end)
    if joined or (start > scene.low and text[start - 1] == ":"):
        return None
    if size == 2 and text[end : end + 1] == "s":
        return years.short_decade(scene, start, end)
    dated = day_first(scene, start)
    if not dated:
        return None
    stop, value, stated = resolve(scene, dated)
    the = 4 if scene.before(start, 4).lower() == "the " else 0
    return Found(start - the, scene.with_hour(stop), value, stated)


def _claim(doc: Document, found: Found) -> TimeClaim:
    value = found.value
    return TimeClaim(
        article=doc.article.id,
        outlet=doc.article.outlet,
        subject=None,
        start=found.start,
        end=found.end,
        text=doc.text[found.start : found.end],
        edtf=value.edtf,
        weekday=value.weekday,
        earliest=value.earliest,
        latest=value.latest,
        anchor=value.anchor,
    )
