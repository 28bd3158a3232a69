"""What a page says beside the story: buttons, credits, links to other stories, and captions of pictures."""

import re

from factcheck.ingest.phrases import ALONE, LABELS, OPENINGS, SMALL

_COUNTED = re.compile(
    r"(?:\d{1,6}|no) (?:comments?|shares?|likes?|views?|retweets?|pending comments?|photos?|images?)$"
    r"|\d{1,3}[ -]min(?:ute)?s? read$|(?:estimated )?reading time:? \d.{0,12}$"
    r"|(?:image|photo|page|slide) ?\d{1,3} ?(?:/|of) ?\d{1,3}$"
    r"|[×x]? ?\d{1,3} of \d{1,3}\b.{0,30}$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S{1,300}$|pic\.twitter\.com/\w{1,20}$|@\w{1,30}$"
    r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,20}){1,4}(?: (?:or|and|\|) \S{3,80})?$"
)
_BYLINE = re.compile(r"(?:By|BY|by):? (?P<name>[A-Z][^\n]{2,90})$")
_CREDIT = re.compile(
    r"""(?:photo|photograph|image|pictures?|video|source|credit|courtesy|file|published|screengrab|screenshot)\b
      |.{0,60}(?:getty|\bap\ photo|\bafp\b|/ap\b|/reuters\b|shutterstock|\bphotos?\b|\bphotograph|file\ photo
      |via\ (?:facebook|instagram|twitter|x|ap|google))""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPTION_LONGEST = 700
_TAIL = re.compile(
    r"(?:prevnext|(?<=\S[.!?…”’)\]\"'])(?:prev(?:ious)?|next|share|tweet|advertisement|read more|view gallery"
    r"|continue reading|story continues below(?: advertisement)?|see more|show more|expand|close)+)$",
    re.IGNORECASE,
)
_CRUMB = re.compile(r"[-–•·›»>*] +(?=\S)")
_PATH = re.compile(r"(?:[Hh]ome|HOME|[^›»>|]{1,40} [›»>] [^›»>|]{1,80})(?: [›»>] [^›»>|]{1,80}){1,6}$")
_WORD = re.compile(r"[\w'’&]+")
_MARKS = " \t.:…*-–—_|•·›»>«<→▶►▼+)[]!#=×"


def is_furniture(line: str) -> bool:
    """Return whether a line is page furniture and says nothing of the story."""
    if len(line) > 400:
        return False
    whole = line.strip(_MARKS).lower()
    bare = whole.lstrip("( ")
    worded = bare[:1].isalpha() or any(char.isalpha() for char in bare)
    if not worded and not (line[:1] in "$£€" or "%" in line):
        return True  # rules, page numbers, marks
    if (len(line) <= 80 and " ".join(_WORD.findall(bare)) in ALONE) or (
        len(line) <= 250 and (whole.startswith(OPENINGS) or _asks_or_labels(line, bare))
    ):
        return True
    return bool(
        (len(line) <= 100 and _COUNTED.match(bare))
        or _ADDRESS.match(line)
        or (len(line) <= 250 and bare.endswith(("contributed to this report", "contributed to this story")))
        or (
            ("_" in line or "|" in line) and all("_" in word or "|" in word for word in line.split())
        )  # names of a page's own parts
    )


def _asks_or_labels(line: str, bare: str) -> bool:
    if bare.startswith("follow ") and any(
        f" on {name}" in bare for name in ("twitter", "facebook", "instagram")
    ):
        return True
    if len(bare) > 60 and line.endswith((".", "!", "?", "”", '"')):  # a link is a headline: no sentence
        return False
    label, colon, _ = bare[:48].partition(":")
    label = label.rstrip()
    return bool(colon) and (label in LABELS or label.startswith(("more from ", "related ", "follow ")))


def byline(line: str) -> str | None:
    """Return whom a byline names, or None where the line is none."""
    match = _BYLINE.match(line)
    if not match or line[-1] in ".!?:;":
        return None
    words = match.group("name").replace(",", " ").replace("|", " ").split()
    if len(words) > 12 or not all(
        word[0].isupper() or word.lower() in SMALL or "@" in word for word in words
    ):
        return None
    return match.group("name")


def is_caption(line: str) -> bool:
    """Return whether a line is a picture's caption: it ends with the picture's credit in brackets."""
    if not line.endswith((")", ").")) or len(line) > _CAPTION_LONGEST:
        return False
    opening = line.rfind("(", -160)
    return opening != -1 and bool(_CREDIT.match(line[opening + 1 :].lstrip()))


def without_tail(text: str, start: int, end: int) -> int:
    """Return where a paragraph ends once buttons that were glued to its last word are cut off."""
    if end > start and not text[end - 1].isalpha():  # most paragraphs end with a mark, buttons with a word
        return end
    match = _TAIL.search(text, max(start, end - 60), end)
    return match.start() if match else end


def crumbs(lines: list[str]) -> int:
    """Return how many lines at the head of a page are breadcrumbs: a list, or a path with marks between.

    A list of sentences is the story's own summary, and a single point may be anything but the page's name.
    """
    count = 0
    while count < len(lines) and _CRUMB.match(lines[count]) and len(lines[count]) <= 160:
        count += 1
    if 1 < count < len(lines) and not any(
        line.endswith((".", "!", "?", "”", '"')) for line in lines[: count - 1]
    ):
        return count
    return 1 if len(lines) > 1 and len(lines[0]) <= 160 and _PATH.match(lines[0]) else 0
