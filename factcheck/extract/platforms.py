"""Where, in what form and when each quotation was said, from its attribution and the sentences around it."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.extract.document import Document, Sentence
from factcheck.extract.names import Names
from factcheck.extract.platform_phrases import Setting, settings
from factcheck.extract.times import when
from factcheck.model import NameType, Platform, Post, QuoteClaim, QuoteUse, TimeClaim, When

# Between an attribution and its place none of these may stand: they open a clause of another event.
_BREAKS = frozenset(
    "after before while when whenever who whom whose which because although though but since until unless if as "
    "whether where saw seen see found read watched met noticed learned heard spotted viral spread circulated "
    "flooded criticised criticized responding reacting response backlash outrage criticism reactions comments "
    "comment rumours rumors followers fans users posts photo photos picture pictures".split()
)
# After the verb of saying these open the content of what was said.
_CONTENT = frozenset(
    "that he she they it we i you was were is are had has have would will could should may might".split()
)
_CONTINUING = frozenset(
    "continued continues continuing continue added adds adding concluded concludes concluding went goes going "
    "elaborated finished".split()
)
_WRITING = frozenset(
    "wrote writes writing written posted posting posts shared sharing captioned tweeted tweets tweeting read "
    "reads penned".split()
)
_TELLING = frozenset("told tells telling".split())
_ANOTHER = frozenset(
    "later earlier afterwards subsequently subsequent subsequently previously separately separate follow-up "
    "meanwhile then another".split()
)
_FOR_TIME = frozenset(
    "on late early in at the released published posted dated issued from shared sent by and a".split()
)
_WRITTEN_FORMS = frozenset({"statement", "letter", "e-mail", "blog"})
_WORD = re.compile(r"[\w’'-]+")
_GAP = 90
_FRONT = 45


@dataclass(frozen=True, slots=True)
class _Scene:
    """The place and time of saying that holds until another comes in."""

    speaker: str | None
    mention: str
    part: object
    setting: Setting | None
    said: When | None
    sentence: int
    opened: bool
    """Whether the scene was set by a sentence of its own, without a quotation."""


def place(doc: Document, quotes: list[QuoteClaim], names: Names, times: list[TimeClaim]) -> list[QuoteClaim]:
    """Return `quotes` with `platform` and `said` filled where the article says them.

    Both are evidence from the article: the narrowest phrase that names the place, and the time expression of
    the same attribution. What is unsure stays None.
    """
    return _Placing(doc, quotes, names, times).run()


class _Placing:
    """One pass over an article's quotations, carrying the scene along."""

    def __init__(self, doc: Document, quotes: list[QuoteClaim], names: Names, times: list[TimeClaim]) -> None:
        self.doc, self.text, self.names = doc, doc.text, names
        self.quotes = quotes
        self.sentences = doc.sentences
        self.starts = [s.start for s in self.sentences]
        self.masked = sorted(f for q in quotes if q.use is QuoteUse.UTTERANCE for f in q.fragments)
        self.mask_starts = [a for a, _ in self.masked]
        self.times = [t for t in times if _dated(t) and not self.quoted(t.start)]
        self.time_starts = [t.start for t in self.times]
        self.cache: dict[int, list[Setting]] = {}

    def run(self) -> list[QuoteClaim]:
        """Return the quotations, placed."""
        placed = []
        scene: _Scene | None = None
        for quote in self.quotes:
            if quote.use is not QuoteUse.UTTERANCE:
                placed.append(quote)
                continue
            paragraph = self.doc.paragraph_at(quote.start)
            if paragraph and paragraph.block.post:
                placed.append(_from_post(self.doc, quote, paragraph.block.post))
                continue
            quote, scene = self.placed(quote, scene)
            placed.append(quote)
        return placed

    def placed(self, quote: QuoteClaim, scene: _Scene | None) -> tuple[QuoteClaim, _Scene | None]:
        """Return `quote` with its place and time, and the scene that holds after it."""
        first, last = self.zone(quote)
        if first < 0:
            return quote, scene
        setting = self.own_setting(quote, first, last)
        said = self.own_time(quote, setting, first, last)
        name = quote.speaker.name if quote.speaker else None
        mention = quote.speaker.mention.text.lower() if quote.speaker else ""
        part = self.part(quote.start)
        before = self.opening(quote, scene, first) or scene
        carried = self.carries(quote, before, first, setting, said)
        if carried and before:
            if setting is None or (
                setting.same or (not setting.network and before.setting and before.setting.network)
            ):
                setting = before.setting
            said = said or before.said
        if setting is not None and setting.value is None:
            shown = None
        else:
            shown = setting
        changed = replace(
            quote,
            platform=self.platform(shown),
            said=said,
        )
        return changed, _Scene(name, mention, part, setting, said, last, False)

    def platform(self, setting: Setting | None) -> Platform | None:
        """Return a setting as the claim's platform."""
        if setting is None or setting.value is None:
            return None
        return Platform(
            value=setting.value,
            start=setting.start,
            end=setting.end,
            text=self.text[setting.start : setting.end],
        )

    # Where the attribution stands

    def index(self, offset: int) -> int:
        """Return the number of the sentence that begins at or before `offset`."""
        return bisect_right(self.starts, offset) - 1

    def zone(self, quote: QuoteClaim) -> tuple[int, int]:
        """Return the numbers of the first and last sentence of the quotation with its attribution."""
        edges = [quote.start, quote.end - 1]
        for span in (quote.cue, quote.speaker.mention if quote.speaker and quote.cue else None):
            if span:
                edges.append(span.start)
        first, last = self.index(min(edges)), self.index(max(edges))
        if last - first > 6:  # a mention far away is no attribution
            return self.index(quote.start), self.index(quote.end - 1)
        if quote.cue is None and first > 0 and self.text[self.sentences[first - 1].end - 1] == ":":
            first -= 1
        return first, last

    def part(self, offset: int) -> object:
        """Return what tells one part of the article ("UPDATE: ...") from another."""
        paragraph = self.doc.paragraph_at(offset)
        return paragraph.block.published if paragraph else None

    def quoted(self, offset: int) -> bool:
        """Whether `offset` lies inside an utterance's quotation marks."""
        i = bisect_right(self.mask_starts, offset) - 1
        return i >= 0 and offset < self.masked[i][1]

    def plain(self, start: int, end: int) -> str:
        """Return the text from `start` to `end` without what is quoted in it."""
        pieces, at = [], start
        i = max(0, bisect_right(self.mask_starts, start) - 1)
        while i < len(self.masked) and self.masked[i][0] < end:
            a, b = self.masked[i]
            if b > at:
                pieces.append(self.text[at : max(a, at)])
                at = b
            i += 1
        pieces.append(self.text[at:end] if at < end else "")
        return " ".join(pieces)

    def settings(self, sentence: Sentence) -> list[Setting]:
        """Return the places named in a sentence outside quotation marks."""
        found = self.cache.get(sentence.start)
        if found is None:
            found = [s for s in settings(self.text, sentence.start, sentence.end) if not self.quoted(s.start)]
            self.cache[sentence.start] = found
        return found

    # What the attribution itself says

    def own_setting(self, quote: QuoteClaim, first: int, last: int) -> Setting | None:
        """Return the place that the quotation's own attribution names."""
        fits = [
            s for i in range(first, last + 1) for s in self.settings(self.sentences[i]) if self.fits(quote, s)
        ]
        if not fits:
            return None
        near = min(fits, key=lambda s: (not s.network, s.value is None, self.distance(quote, s)))
        others = {s.value for s in fits if s.network}
        return near if len(others) < 2 else min(fits, key=lambda s: self.distance(quote, s))

    def distance(self, quote: QuoteClaim, setting: Setting) -> int:
        """Return how far a place stands from the verb of saying, or from the quotation."""
        at = quote.cue.start if quote.cue else quote.start
        return abs(setting.start - at)

    def fits(self, quote: QuoteClaim, setting: Setting) -> bool:
        """Whether a place belongs to the quotation's attribution, by what stands between them."""
        cue = quote.cue
        if cue and setting.start <= cue.start < setting.end:
            return True
        mention = quote.speaker.mention if quote.speaker else None
        edges = [s.end for s in (cue, mention) if s and s.end <= setting.start]
        if cue and cue.end <= setting.start:
            if clear(self.plain(max(edges), setting.start), _BREAKS | _CONTENT):
                return True
            if quote.end <= setting.start and quote.start > cue.end:  # she called it “vile” in a post
                return clear(self.plain(quote.end, setting.start), _BREAKS | _CONTENT, 12)
        if quote.end <= setting.start and (cue is None or cue.start > setting.start):
            return clear(self.plain(quote.end, setting.start), _BREAKS | _CONTENT, 60)
        ahead = [s.start for s in (cue, quote) if s and s.start >= setting.end]
        if not ahead:
            return False
        between = self.plain(setting.end, min(ahead))
        if cue and _TELLING & set(_WORD.findall(cue.text.lower())) and " and " in between:
            return False
        if self.fronted(setting):
            return clear(between, _BREAKS, 120)
        if setting.verb:
            return clear(between, _BREAKS, 120) and self.subject_fits(quote, setting)
        if cue and cue.start >= setting.end:
            return clear(between, _BREAKS | _CONTENT, 40)
        return clear(between, _BREAKS | _CONTENT, 40) or (cue is not None and cue.end <= setting.start)

    def fronted(self, setting: Setting) -> bool:
        """Whether a place begins its sentence, but for a connective or a time."""
        start = self.sentences[self.index(setting.start)].start
        lead = self.plain(start, setting.start)
        return (
            len(lead) <= _FRONT
            and clear(lead, _BREAKS | _CONTENT)
            and "," not in lead.rstrip(", ")
            and not re.search(r"[a-z]{3,}ed\b|said|told", lead)
        )

    def subject_fits(self, quote: QuoteClaim, setting: Setting) -> bool:
        """Whether the one who took to the place can be the quotation's speaker."""
        name = quote.speaker.name if quote.speaker else None
        subject = self.subject(setting)
        return name is None or subject is None or subject == name

    def subject(self, setting: Setting) -> str | None:
        """Return whom the sentence is about before the place is named: its first person, else first name."""
        start = self.sentences[self.index(setting.start)].start
        claims = [
            c
            for c in self.names.between(start, setting.start)
            if self.text[c.end : c.end + 2] not in ("’s", "'s")
        ]
        people = [c for c in claims if c.type is NameType.PERSON]
        organisations = [c for c in claims if c.type is NameType.ORGANISATION]
        return (people or organisations)[0].entity if people or organisations else None

    def own_time(self, quote: QuoteClaim, setting: Setting | None, first: int, last: int) -> When | None:
        """Return the time that the quotation's own attribution gives."""
        start, end = self.sentences[first].start, self.sentences[last].end
        here = self.times_in(start, end)
        if not here:
            return None
        spans = [
            (s.start, s.end)
            for s in (quote.cue, quote.speaker.mention if quote.speaker else None, setting)
            if s
        ]
        for time in here:
            if any(a <= time.start < b for a, b in spans):
                return when(time)
            edges = [b for _, b in spans if b <= time.start]
            if (
                edges
                and quote.cue
                and clear(self.plain(max(edges), time.start), _BREAKS | _CONTENT, 25, _FOR_TIME)
            ):
                return when(time)
            ahead = [a for a, _ in spans if a >= time.end]
            if ahead and self.leads(time.start) and quote.cue and quote.cue.start >= time.end:
                if clear(self.plain(time.end, quote.cue.start), _BREAKS | _CONTENT, 110):
                    return when(time)
        return None

    def times_in(self, start: int, end: int) -> list[TimeClaim]:
        """Return the dated times outside quotation marks from `start` to `end`."""
        i = bisect_right(self.time_starts, start - 1)
        found = []
        while i < len(self.times) and self.times[i].start < end:
            found.append(self.times[i])
            i += 1
        return found

    def leads(self, offset: int) -> bool:
        """Whether a time begins its sentence ("On Tuesday, ...")."""
        start = self.sentences[self.index(offset)].start
        return offset - start <= 12 and set(_WORD.findall(self.text[start:offset].lower())) <= _FOR_TIME

    # What the sentences before say

    def opening(self, quote: QuoteClaim, scene: _Scene | None, first: int) -> _Scene | None:
        """Return the scene that a sentence without quotation sets shortly before, if the speaker fits."""
        floor = max(first - 3, scene.sentence + 1 if scene else 0, 0)
        part = self.part(quote.start)
        name = quote.speaker.name if quote.speaker else None
        for i in range(first - 1, floor - 1, -1):
            sentence = self.sentences[i]
            if self.part(sentence.start) != part or self.holds_quote(sentence):
                return None
            found = [s for s in self.settings(sentence) if s.verb or self.fronted(s)]
            found = [s for s in found if clear(self.plain(sentence.start, s.start), _BREAKS)]
            if not found:
                continue
            setting = min(found, key=lambda s: (not s.network, s.start))
            subject = self.sentence_subject(sentence)
            if name is None or subject != name:
                return None
            said = self.scene_time(sentence, setting)
            earlier = i - 1
            if not setting.network and earlier >= max(floor, i - 1):
                wider = [s for s in self.settings(self.sentences[earlier]) if s.network and s.verb]
                if wider and self.sentence_subject(self.sentences[earlier]) == name:
                    setting = wider[0]
                    said = said or self.scene_time(self.sentences[earlier], setting)
            return _Scene(name, "", part, setting, said, i, True)
        return None

    def sentence_subject(self, sentence: Sentence) -> str | None:
        """Return the first person named in a sentence, else the first organisation."""
        return self.subject(Setting(sentence.end - 1, sentence.end, None))

    def scene_time(self, sentence: Sentence, setting: Setting) -> When | None:
        """Return the one time of a scene-setting sentence, where it follows in the same clause."""
        here = self.times_in(sentence.start, sentence.end)
        if len(here) != 1:
            return None
        time = here[0]
        if setting.start <= time.start < setting.end or self.leads(time.start):
            return when(time)
        after = time.start >= setting.end and clear(self.plain(setting.end, time.start), _BREAKS | _CONTENT)
        return when(time) if after else None

    def holds_quote(self, sentence: Sentence) -> bool:
        """Whether a quotation begins in the sentence."""
        i = bisect_right(self.mask_starts, sentence.start - 1)
        return i < len(self.mask_starts) and self.mask_starts[i] < sentence.end

    def carries(
        self, quote: QuoteClaim, scene: _Scene | None, first: int, setting: Setting | None, said: When | None
    ) -> bool:
        """Whether the scene before still holds for this quotation."""
        if scene is None or (scene.setting is None and scene.said is None):
            return False
        if self.part(quote.start) != scene.part or not self.same_speaker(quote, scene):
            return False
        if setting is not None and not setting.same:
            compatible = (
                scene.opened
                and (setting.value is None or not setting.network)
                and not (
                    scene.setting and scene.setting.value and setting.value and not scene.setting.network
                )
            )
            if not compatible:
                return False
        if said is not None and scene.said is not None and said.edtf != scene.said.edtf:
            return False
        cue = set(_WORD.findall(quote.cue.text.lower())) if quote.cue else set()
        if cue & _TELLING:
            return False
        lead_start = self.sentences[first].start
        lead = self.plain(lead_start, quote.start if quote.start > lead_start else lead_start)
        if _ANOTHER & set(_WORD.findall(lead.lower())):
            return False
        gap = first - scene.sentence - 1
        written = scene.setting is None or scene.setting.network or scene.setting.value in _WRITTEN_FORMS
        if cue & _CONTINUING or (setting and setting.same):
            return gap <= 4
        if cue & _WRITING:
            return written and gap <= 3
        if scene.opened:
            return gap <= 1
        near = self.sentences[first].paragraph == self.sentences[scene.sentence].paragraph
        return gap <= 0 and near

    def same_speaker(self, quote: QuoteClaim, scene: _Scene) -> bool:
        """Whether the quotation is the scene's speaker's; without names, whether nothing speaks against it."""
        if quote.speaker is None:
            return quote.cue is None and self.index(quote.start) - scene.sentence <= 1
        if quote.speaker.name is not None or scene.speaker is not None:
            return quote.speaker.name == scene.speaker
        return quote.speaker.mention.text.lower() in ("he", "she", "they", scene.mention)


def clear(
    between: str, breaks: Iterable[str], longest: int = _GAP, only: frozenset[str] | None = None
) -> bool:
    """Whether `between` is short and holds no word or mark that opens another clause.

    With `only`, every word of it must be one of these.
    """
    if len(between) > longest or ";" in between:
        return False
    found = [w for w in _WORD.findall(between.lower())]
    if only is not None:
        return all(w in only for w in found)
    return not any(w in breaks for w in found)


def _dated(time: TimeClaim) -> bool:
    """Whether a time says a day or so, not a span of years or nothing that can be placed."""
    if time.earliest and time.latest:
        return (time.latest - time.earliest).days <= 31
    return time.weekday is not None or time.edtf.startswith("XXXX-")


def _from_post(doc: Document, quote: QuoteClaim, post: Post) -> QuoteClaim:
    """Return a quotation in a post with the post's own platform and day."""
    text = doc.text[post.start : post.end]
    platform = None
    if post.platform:
        platform = Platform(value=post.platform, start=post.start, end=post.end, text=text)
    said = None
    if post.published:
        said = When(
            edtf=post.published.isoformat(),
            earliest=post.published,
            latest=post.published,
            weekday=None,
            start=post.start,
            end=post.end,
            text=text,
        )
    return replace(quote, platform=platform, said=said)
