"""The place and time that a quotation's own attribution names."""

from factcheck.extract.cues import CUES, Strength, word_set
from factcheck.extract.platform_page import BREAKS, NARROW, REACH, WORD, Page, clear
from factcheck.extract.platform_phrases import Setting
from factcheck.extract.times import when
from factcheck.model import QuoteClaim, Span, TimeClaim, When

TELLING = word_set("""told tells telling""")
# Between an attribution and its time: "said late on Tuesday", "in a statement released on Monday".
_FOR_TIME = word_set(
    """
    on late early in at the released posted dated issued from shared sent by and a morning afternoon
    evening night
    """
)
_SUBORDINATING = word_set("""after before when while since following despite without until as""")
_FRONT = 45
_LONG = 120


def zone(page: Page, quote: QuoteClaim) -> tuple[int, int]:
    """Return the numbers of the first and last sentence of the quotation with its attribution."""
    edges = [quote.start, quote.end - 1]
    if quote.cue:
        edges.append(quote.cue.start)
        edges.extend([quote.speaker.mention.start] if quote.speaker else [])
    first, last = page.index(min(edges)), page.index(max(edges))
    if last - first > 6:  # a mention far away is no attribution
        first, last = page.index(quote.start), page.index(quote.end - 1)
    if quote.cue is None and first > 0 and page.text[page.sentences[first - 1].end - 1] == ":":
        first -= 1
    return first, last


def own_setting(page: Page, quote: QuoteClaim, first: int, last: int) -> Setting | None:
    """Return the place that the quotation's attribution names, a site rather than a form."""
    edges = [quote.start, quote.end] + [e for span in _attribution(quote) for e in span]
    near_by = [
        s
        for i in range(first, last + 1)
        for s in page.settings_near(page.sentences[i], min(edges), max(edges))
    ]
    fits = [s for s in near_by if _fits(page, quote, s)]
    if not fits:
        return None
    at = quote.cue.start if quote.cue else quote.start
    near = min(fits, key=lambda s: abs(s.start - at))
    sites = [s for s in fits if s.network]
    if len({s.value for s in sites}) == 1:
        return sites[0]
    return near if near.value or sites else next((s for s in fits if s.value), near)


def own_time(page: Page, quote: QuoteClaim, setting: Setting | None, first: int, last: int) -> When | None:
    """Return the time that the quotation's attribution gives."""
    spans = _attribution(quote)
    spans.extend([(setting.start, setting.end)] if setting else [])
    edges = [quote.start, quote.end] + [e for span in spans for e in span]
    start = max(page.sentences[first].start, min(edges) - REACH)
    for time in page.times(start, min(page.sentences[last].end, max(edges) + REACH)):
        if _belongs(page, quote, time, spans):
            return when(time)
    return None


def _attribution(quote: QuoteClaim) -> list[tuple[int, int]]:
    spans: list[Span | None] = [quote.cue, quote.speaker.mention if quote.speaker and quote.cue else None]
    return [(s.start, s.end) for s in spans if s]


def _belongs(page: Page, quote: QuoteClaim, time: TimeClaim, spans: list[tuple[int, int]]) -> bool:
    """Whether a time is that of the saying: inside or right after the attribution, or before all of it."""
    if any(a <= time.start < b for a, b in spans):
        return True
    edges = [b for _, b in spans if b <= time.start]
    if edges and clear(page.plain(max(edges), time.start), NARROW, 25, _FOR_TIME):
        return True
    if quote.cue and quote.cue.start >= time.end and leads(page, time.start):
        return clear(page.plain(time.end, quote.cue.start), NARROW, 110)
    return False


def leads(page: Page, offset: int) -> bool:
    """Whether a time begins its sentence ("On Tuesday, ...")."""
    lead = page.lead(offset)
    return lead is not None and len(lead) <= 12 and set(WORD.findall(lead.lower())) <= _FOR_TIME


def _fits(page: Page, quote: QuoteClaim, setting: Setting) -> bool:
    """Whether a place belongs to the quotation's attribution, by what stands between them."""
    cue = quote.cue
    if cue and setting.start <= cue.start < setting.end:
        return not _subordinate(page, setting)
    if cue and cue.end <= setting.start:
        edge = max(b for _, b in _attribution(quote) if b <= setting.start)
        if clear(page.plain(edge, setting.start), NARROW):
            return True
        if cue.end < quote.start and quote.end <= setting.start:  # she called it “vile” in a post
            return clear(page.plain(quote.end, setting.start), NARROW, 12)
    elif quote.end <= setting.start:  # “…,” a statement on its website read
        return clear(page.plain(quote.end, setting.start), NARROW, 60)
    return _before(page, quote, setting)


def _before(page: Page, quote: QuoteClaim, setting: Setting) -> bool:
    """Whether a place that stands before the quotation or its verb of saying belongs to it."""
    cue = quote.cue
    ahead = [s for s in (cue.start if cue else -1, quote.start) if s >= setting.end]
    if not ahead or _subordinate(page, setting):
        return False
    between = page.plain(setting.end, min(ahead))
    telling = cue is not None and not TELLING.isdisjoint(WORD.findall(cue.text.lower()))
    verb_alone = " " not in page.text[setting.start : setting.end]
    if cue and " and " in between and (telling or verb_alone):  # "has been tweeting updates, and said ..."
        return False
    if fronted(page, setting):
        return clear(_to_saying(between), BREAKS, _LONG)
    if setting.verb:
        name = quote.speaker.name if quote.speaker else None
        subject = page.subject(page.sentences[page.index(setting.start)].start, setting.start)
        return clear(between, BREAKS, _LONG) and (name is None or subject is None or subject == name)
    return clear(between, NARROW, 40)


def _to_saying(between: str) -> str:
    """Return `between` up to its first verb of speech: what follows is what was said."""
    for match in WORD.finditer(between):
        cue = CUES.get(match.group())
        if cue and cue.strength is Strength.SPEECH and not cue.noun and cue.form in ("past", "finite"):
            return between[: match.start()]
    return between


def fronted(page: Page, setting: Setting) -> bool:
    """Whether a place begins its sentence, but for a connective or a time."""
    lead = page.lead(setting.start)
    if lead is None or len(lead) > _FRONT or "," in lead.rstrip(", ") or not clear(lead, NARROW):
        return False
    return not any(w in CUES and not CUES[w].noun for w in WORD.findall(lead.lower()))


def _subordinate(page: Page, setting: Setting) -> bool:
    """Whether the place stands in a clause of its own: "Shortly after posting on Instagram, she ..."."""
    lead = (page.lead(setting.start) or "").rsplit(",", 1)[-1]
    return any(w in _SUBORDINATING for w in WORD.findall(lead.lower()))
