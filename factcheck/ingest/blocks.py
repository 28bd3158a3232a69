"""Cuts a text into blocks: what is the title, the story, a caption, a post, or the page around it."""

from dataclasses import dataclass

from factcheck.ingest import furniture, parts, posts
from factcheck.ingest.dates import Written
from factcheck.ingest.lines import Line, paragraphs, trimmed
from factcheck.model import Block, BlockKind, Dated, Post
from factcheck.text.fold import fold

_TITLE_LONGEST = 300
_TOP = 6
"""A date without a label dates the article only among its first lines."""


@dataclass(slots=True)
class _Draft:
    """A block in the making."""

    start: int
    end: int
    kind: BlockKind = BlockKind.TEXT
    post: Post | None = None
    head: parts.Head | None = None
    published: Dated | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """What was made of a text, and what the text says of itself."""

    blocks: tuple[Block, ...]
    title: str | None
    published: Dated | None
    updated: Dated | None
    byline: str | None


def cut(text: str, start: int, *, title: str | None, titled: bool) -> Body:
    """Cut `text` from `start` on into blocks.

    `title` is the title where it is known from elsewhere: the first line is a TITLE block if it says the
    same. Else, with `titled`, the first line is the title.
    """
    return _Cutter(text).body(start, title, titled)


class _Cutter:
    """Goes through the paragraphs once; keeps the dates that it meets."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.drafts: list[_Draft] = []
        self.published: list[Dated] = []
        self.updated: list[Dated] = []
        self.bare_dates: list[tuple[_Draft, Written, bool]] = []
        self.byline: str | None = None

    def body(self, start: int, title: str | None, titled: bool) -> Body:
        lines = paragraphs(self.text, start)
        top = [self.text[line.start : min(line.end, line.start + 200)] for line in lines[:12]]
        crumbs = furniture.crumbs(top)
        for number, line in enumerate(lines):
            if number < crumbs:
                self._add(line.start, line.end, BlockKind.FURNITURE)
            else:
                self._line(line, number)
        found = self._title(title, titled)
        self._date_the_article()
        self._parts()
        blocks = tuple(
            Block(start=d.start, end=d.end, kind=d.kind, published=d.published, post=d.post)
            for d in self.drafts
        )
        published = self.published[0] if self.published else None
        updated = max(self.updated, key=lambda each: each.value, default=None)
        return Body(blocks, found, published, updated, self.byline)

    def _add(self, start: int, end: int, kind: BlockKind = BlockKind.TEXT) -> _Draft | None:
        start, end = trimmed(self.text, start, end)
        if start >= end:
            return None
        draft = _Draft(start, end, kind)
        self.drafts.append(draft)
        return draft

    def _line(self, line: Line, number: int) -> None:
        start = line.start
        if self.text[start] == "#":  # a heading in Markdown
            mark = len(self.text[start : start + 7]) - len(self.text[start : start + 7].lstrip("#"))
            if mark <= 6 and self.text[start + mark : start + mark + 1] == " ":
                start, _ = trimmed(self.text, start + mark, line.end)
        if number < _TOP:
            start = self._past_date(start, line.end)
        end = furniture.without_tail(self.text, start, line.end)
        if stamped := parts.trailing(self.text, start, end):
            self._with_posts(start, stamped)
            self._with_posts(stamped, end)
        else:
            self._with_posts(start, end)
        if end < line.end:
            self._add(end, line.end, BlockKind.FURNITURE)

    def _past_date(self, start: int, end: int) -> int:
        """Note a date that leads in a line, and return where the line goes on."""
        if (written := parts.lead(self.text, start)) and written.end <= end:
            self.published.append(parts.dated(written))
            return trimmed(self.text, written.end, end)[0]
        if dateline := parts.dateline(self.text, start, end):
            self.published.append(parts.dated(dateline[0]))
            return dateline[1]
        return start

    def _with_posts(self, start: int, end: int) -> None:
        """Add a line's posts, each up to its foot, and what stands after the last."""
        for foot in posts.feet(self.text, start, end):
            self._post(start, foot)
            start = foot.end
        start, end = trimmed(self.text, start, end)
        if start >= end:
            return
        if other := posts.other_foot(self.text, start, end):
            self._post(start, other)
        else:
            self._plain(start, end)

    def _post(self, start: int, foot: posts.Foot) -> None:
        start, _ = trimmed(self.text, start, foot.end)
        if foot.start - start > posts.LONGEST:
            self._plain(start, foot.end)  # where the post begins is not sure
            return
        if start >= foot.start and not foot.alone:
            start = self._take_post_above(start)
        draft = self._add(start, foot.end, BlockKind.POST)
        if draft:
            draft.post = foot.post

    def _take_post_above(self, foot: int) -> int:
        """Return where a post begins whose foot is a line of its own: with a short line above it."""
        if len(self.drafts) < 2:  # the first line is the title
            return foot
        above = self.drafts[-1]
        if above.kind is not BlockKind.TEXT or above.head or foot - above.start > posts.LONGEST:
            return foot
        self.drafts.pop()
        return above.start

    def _plain(self, start: int, end: int) -> None:
        """Add a line that is no post."""
        draft = self._add(start, end)
        if draft is None:
            return
        start, end = draft.start, draft.end
        if head := parts.head(self.text, start, end):
            draft.head = head
            if head.end >= end:
                draft.kind = BlockKind.FURNITURE
            else:
                draft.start = trimmed(self.text, head.end, end)[0]
            return
        line = self.text[start : min(end, start + 800)]
        stamp = parts.stamp(self.text, start, end) if len(line) < 200 else None
        if stamp and stamp.end == end:
            self._stamp(draft, stamp)
        elif furniture.is_furniture(line):
            draft.kind = BlockKind.FURNITURE
        elif furniture.is_caption(line):
            draft.kind = BlockKind.CAPTION
        elif (by := furniture.byline(line)) and len(self.drafts) <= 12:
            draft.kind = BlockKind.FURNITURE
            self.byline = self.byline or by

    def _stamp(self, draft: _Draft, stamp: parts.Stamp) -> None:
        labelled = [(label, written) for label, written in stamp.dates if label]
        for label, written in labelled:
            (self.published if label == "published" else self.updated).append(parts.dated(written))
        if labelled or not stamp.dates:
            draft.kind = BlockKind.FURNITURE
        else:
            self.bare_dates.append((draft, stamp.dates[0][1], stamp.timed))

    def _title(self, known: str | None, titled: bool) -> str | None:
        """Return the first line that is not furniture, marked as the title where a story follows it."""
        first = next((d for d in self.drafts if d.kind is not BlockKind.FURNITURE), None)
        if first is None or first.kind is not BlockKind.TEXT or first.end - first.start > _TITLE_LONGEST:
            return None
        line = " ".join(self.text[first.start : first.end].split())
        if known is not None and fold(line).split() != fold(known).split():
            return None
        if known is None and not titled:
            return None
        if any(d is not first and d.kind is BlockKind.TEXT for d in self.drafts):
            first.kind = BlockKind.TITLE  # a text of one paragraph is a story without a headline
        return line

    def _date_the_article(self) -> None:
        """Take a line that is only a date as the article's, if it is the only one and at the top.

        Several are headings of a chronicle, and one further down belongs to what follows it.
        """
        if len({written.value for _, written, _ in self.bare_dates}) != 1:
            return
        draft, written, timed = self.bare_dates[0]
        if draft.kind is BlockKind.TITLE or draft not in self.drafts[: 2 * _TOP]:
            return
        draft.kind = BlockKind.FURNITURE
        if not self.published:
            self.published.append(parts.dated(written._replace(sure=written.sure and timed)))

    def _parts(self) -> None:
        """Give each update's date to its part; a part reaches to the next head.

        Where no head follows, an update above the story has its first paragraph alone: the story itself
        begins somewhere below it without a mark. One that stands below the story goes to the end.
        """
        heads = [number for number, draft in enumerate(self.drafts) if draft.head]
        for place, number in enumerate(heads):
            head = self.drafts[number].head
            if head is None or not head.update:
                continue
            following = heads[place + 1] if place + 1 < len(heads) else None
            if head.published:
                self.updated.append(head.published)
            if following is None:
                told = any(d.kind is BlockKind.TEXT for d in self.drafts[3 : heads[0]])
                following = len(self.drafts) if told else self._first_paragraph(number)
            for draft in self.drafts[number:following]:
                draft.published = head.published

    def _first_paragraph(self, number: int) -> int:
        """Return the end of the paragraph that follows a head, which may stand on the head's own line."""
        while number < len(self.drafts) and self.drafts[number].kind is BlockKind.FURNITURE:
            number += 1
        return number + 1
