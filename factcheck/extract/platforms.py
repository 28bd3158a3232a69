"""Where, in what form and when each quotation was said, from its attribution and the sentences around it."""

import datetime as dt
from dataclasses import dataclass, replace

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document, Sentence
from factcheck.extract.names import Names
from factcheck.extract.platform_own import TELLING, fronted, leads, own_setting, own_time, zone
from factcheck.extract.platform_page import BREAKS, NARROW, REACH, WORD, Page, clear
from factcheck.extract.platform_phrases import Setting
from factcheck.extract.times import when
from factcheck.model import Platform, Post, QuoteClaim, QuoteUse, TimeClaim, When

_CONTINUING = word_set(
    """
    continued continues continuing continue added adds adding concluded concludes concluding went goes going
    elaborated finished
    """
)
_WRITING = word_set(
    """
    wrote writes writing written posted posting posts shared sharing captioned tweeted tweets tweeting read
    reads penned
    """
)
_ANOTHER = word_set(
    """
    later earlier afterwards subsequent subsequently previously separately separate follow-up meanwhile then
    another
    """
)
_BESIDE_WHO = word_set("""also then later recently has had himself herself""")
_PRONOUNS = word_set("""he she they it""")
_WRITTEN_FORMS = frozenset({"statement", "letter", "e-mail", "blog", None})
_LOOK_BACK = 3


@dataclass(frozen=True, slots=True)
class _Scene:
    """The place and time of saying that holds until another comes in; `speaker` None where not known.

    `opened` says that a sentence of its own, without a quotation, set the scene.
    """

    speaker: str | None
    mention: str
    part: object
    setting: Setting | None
    said: When | None
    sentence: int
    opened: bool


def place(doc: Document, quotes: list[QuoteClaim], names: Names, times: list[TimeClaim]) -> list[QuoteClaim]:
    """Return `quotes` with `platform` and `said` filled where the article says them.

    Both are evidence from the article: the narrowest phrase that names the place, and the time expression of
    the same attribution. A quotation that goes on from another one takes over its place and time, until
    another speaker, place or occasion comes in. What is unsure stays None.
    """
    page = Page(doc, quotes, names, times)
    placed = []
    scene: _Scene | None = None
    for quote in quotes:
        paragraph = doc.paragraph_at(quote.start) if quote.use is QuoteUse.UTTERANCE else None
        if paragraph is None or page.index(quote.start) < 0:
            placed.append(quote)
        elif paragraph.block.post:
            placed.append(_from_post(doc, quote, paragraph.block.post))
        else:
            scene = _scene_of(page, quote, scene)
            platform = _platform(page, scene.setting)
            told = platform is not None or scene.said is not None
            placed.append(replace(quote, platform=platform, said=scene.said) if told else quote)
    return placed


def _platform(page: Page, setting: Setting | None) -> Platform | None:
    if setting is None or setting.value is None:
        return None
    text = page.text[setting.start : setting.end]
    return Platform(value=setting.value, start=setting.start, end=setting.end, text=text)


def _from_post(doc: Document, quote: QuoteClaim, post: Post) -> QuoteClaim:
    """Return a quotation in a post with the post's own platform and day."""
    text = doc.text[post.start : post.end]
    platform = said = None
    if post.platform:
        platform = Platform(value=post.platform, start=post.start, end=post.end, text=text)
    if post.published:
        # A page shows a post's day in the time zone of whoever saved it. Two stamps are compared to the day where
        # nothing but the day stands there: those are one service's (see `moments.stamped`).
        start, end = post.stamp or (post.start, post.end)
        first, last = (post.published + dt.timedelta(days) for days in (-1, 1))
        said = When(
            edtf=f"{first.isoformat()}/{last.isoformat()}",
            earliest=first,
            latest=last,
            weekday=None,
            start=start,
            end=end,
            text=doc.text[start:end],
        )
    return replace(quote, platform=platform, said=said)


def _scene_of(page: Page, quote: QuoteClaim, scene: _Scene | None) -> _Scene:
    """Return the scene of a quotation: its own, completed by the one before where that still holds."""
    first, last = zone(page, quote)
    setting = own_setting(page, quote, first, last)
    said = own_time(page, quote, setting, first, last)
    name = quote.speaker.name if quote.speaker else None
    mention = quote.speaker.mention.text.lower() if quote.speaker else ""
    before = _opening(page, quote, scene, first) or scene
    if before and _carries(page, quote, before, first, setting, said):
        kept = before.setting
        if setting is None or setting.same or (kept and kept.network and not setting.network):
            setting = kept
        said = said or before.said
        name = name or before.speaker
    return _Scene(name, mention, page.part(quote.start), setting, said, last, False)


def _opening(page: Page, quote: QuoteClaim, scene: _Scene | None, first: int) -> _Scene | None:
    """Return the scene that a sentence without quotation sets shortly before, if it is the speaker's."""
    floor = max(first - _LOOK_BACK, scene.sentence + 1 if scene else 0, 0)
    part = page.part(quote.start)
    found: _Scene | None = None
    for i in range(first - 1, floor - 1, -1):
        sentence = page.sentences[i]
        if page.part(sentence.start) != part or page.holds_quote(sentence):
            break
        setting = _scene_setting(page, sentence)
        if setting is None or (found and not setting.network):
            continue
        if not _speaks(page, quote, sentence, setting):
            break
        said = _scene_time(page, sentence, setting) or (found.said if found else None)
        found = _Scene(quote.speaker.name if quote.speaker else None, "", part, setting, said, i, True)
        if setting.network:
            break
    return found


def _scene_setting(page: Page, sentence: Sentence) -> Setting | None:
    """Return the place that a sentence opens a scene with: "X took to Twitter", "In a podcast, X ..."."""
    fits = [
        s
        for s in page.settings(sentence)
        if (s.verb and _relative(page, s))
        or ((s.verb or fronted(page, s)) and clear(page.lead(s.start) or "", BREAKS))
    ]
    return min(fits, key=lambda s: (not s.network, s.start)) if fits else None


def _relative(page: Page, setting: Setting) -> bool:
    """Whether a relative clause holds the place: "Galimberti, who also took to Twitter"."""
    clause = WORD.findall((page.lead(setting.start) or "").rsplit(",", 1)[-1].lower())
    return clause[:1] == ["who"] and _BESIDE_WHO.issuperset(clause[1:])


def _speaks(page: Page, quote: QuoteClaim, sentence: Sentence, setting: Setting) -> bool:
    """Whether the scene-setting sentence is about the quotation's speaker."""
    if quote.speaker is None:
        return False
    if _relative(page, setting):
        return (
            quote.speaker.name is not None
            and page.nearest(sentence.start, setting.start) == quote.speaker.name
        )
    subject = page.subject(sentence.start, sentence.end)
    mention = quote.speaker.mention.text.lower()
    if subject is None:
        return mention in _PRONOUNS and mention in WORD.findall(
            page.plain(sentence.start, sentence.end).lower()
        )
    return subject == quote.speaker.name or (quote.speaker.name is None and mention in _PRONOUNS)


def _words_of(page: Page, sentence: Sentence) -> list[str]:
    return WORD.findall(page.plain(sentence.start, min(sentence.end, sentence.start + REACH)).lower())


def _scene_time(page: Page, sentence: Sentence, setting: Setting) -> When | None:
    """Return the one time of a scene-setting sentence, where it stands in the same clause."""
    here = page.times(sentence.start, sentence.end)
    if len(here) != 1:
        return None
    time = here[0]
    if setting.start <= time.start < setting.end or leads(page, time.start):
        return when(time)
    same = time.start >= setting.end and clear(page.plain(setting.end, time.start), NARROW)
    return when(time) if same else None


def _carries(
    page: Page, quote: QuoteClaim, scene: _Scene, first: int, setting: Setting | None, said: When | None
) -> bool:
    """Whether the scene before still holds for this quotation."""
    if scene.setting is None and scene.said is None:
        return False
    if page.part(quote.start) != scene.part or not _compatible(scene, setting):
        return False
    if said is not None and scene.said is not None and said.edtf != scene.said.edtf:
        return False
    cue = set(WORD.findall(quote.cue.text.lower())) if quote.cue else set()
    start = max(page.sentences[first].start, quote.start - REACH)
    lead = set(WORD.findall(page.plain(start, max(start, quote.start)).lower()))
    if cue & TELLING or lead & _ANOTHER:
        return False
    gap = first - scene.sentence - 1
    if not _same_speaker(page, quote, scene, first, gap):
        return False
    if cue & _CONTINUING or (setting and setting.same):
        return gap <= 4
    if cue & _WRITING:
        where = scene.setting
        spoken = where is not None and not where.network and where.value not in _WRITTEN_FORMS
        return not spoken and gap <= _LOOK_BACK
    if scene.opened:
        return gap <= 1
    return gap <= 0 and page.sentences[first].paragraph == page.sentences[scene.sentence].paragraph


def _compatible(scene: _Scene, setting: Setting | None) -> bool:
    """Whether the quotation's own place, if any, can be the scene's: "the post", or a form of it."""
    if setting is None or setting.same:
        return True
    if not scene.opened or setting.network:
        return False
    return setting.value is None or scene.setting is None or scene.setting.network


def _same_speaker(page: Page, quote: QuoteClaim, scene: _Scene, first: int, gap: int) -> bool:
    """Whether the quotation is the scene's speaker's; without a name, whether nobody else came in between."""
    if quote.speaker is None:
        return quote.cue is None and gap <= 0
    if quote.speaker.name is not None and scene.speaker is not None:
        return quote.speaker.name == scene.speaker
    mention = quote.speaker.mention.text.lower()
    if mention == scene.mention:
        return True
    back = mention in _PRONOUNS or mention.split(" ", 1)[0] in ("his", "her", "their", "its", "the")
    if not back or gap > 2:
        return scene.opened and quote.speaker.name == scene.speaker
    start, end = page.sentences[scene.sentence].end, page.sentences[first].end
    between = page.subject(start, end) if start < end else None
    return between in (None, scene.speaker)
