"""Reads a page back: its tags, their attributes and text, and whether every tag is closed."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "link", "input", "br"}


@dataclass
class Element:
    """An element with all the text within it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: list["Element"] = field(default_factory=list)
    loose: str = ""
    """Of the root: text in no element whose direction is its own."""

    def all(self, tag: str, class_: str | None = None) -> list["Element"]:
        """The elements of this tag (and class) within, in order."""
        return [
            e
            for e in self.inside
            if e.tag == tag and (class_ is None or class_ in e.attributes.get("class", "").split())
        ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        for parent in self.open:
            parent.inside.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for parent in self.open:
            parent.text += data
        if not any(e.tag == "bdi" or e.attributes.get("dir") == "auto" for e in self.open):
            self.root.loose += data


def read(page: bytes) -> Element:
    """The page as a tree; fails where a tag is not closed or closed out of order."""
    reader = _Reader()
    reader.feed(page.decode())
    reader.close()
    assert reader.open == [reader.root], "a tag is left open"
    return reader.root


def spaced(text: str) -> str:
    """Text as a browser shows it, blanks collapsed."""
    return " ".join(text.split())
