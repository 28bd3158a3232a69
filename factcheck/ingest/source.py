"""One file to read: its bytes, the name it goes by, and the text that they hold."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from factcheck.model import Skipped

# UTF-32 first: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What is often given a wrong name, by its first bytes.
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or another zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich text document (RTF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)


class UnreadableError(Exception):
    """A source, or one line of it, that cannot be read: `line` counts from 1, None where it is the whole."""

    def __init__(self, reason: str, line: int | None = None, *, unreadable: bool = True) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.unreadable = unreadable


@dataclass(frozen=True, slots=True)
class Source:
    """A file: where it lies, its name (an article's id), its outlet by folder, and its bytes."""

    path: Path
    name: str
    outlet: str | None
    data: bytes

    @property
    def ending(self) -> str:
        """The ending of the file's name in small letters: ".txt"."""
        return self.path.suffix.lower()

    def skipped(self, problem: UnreadableError) -> Skipped:
        """Return what to list for a problem with this source."""
        where = self.name if problem.line is None else f"{self.name}, line {problem.line}"
        return Skipped(source=where, reason=problem.reason, unreadable=problem.unreadable)


def decode(data: bytes) -> str:
    """Return the text of a file, a byte order mark kept as its first character.

    UTF-8, or UTF-16 with a byte order mark; anything else raises UnreadableError: a guessed encoding
    would put wrong letters into names and quotations without a word.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    kind = next((name for mark, name in _KINDS if data.startswith(mark)), None)
    if kind:
        raise UnreadableError(f"not text but {kind}, whatever its name says")
    if encoding == "utf-8" and b"\0" in data:
        raise UnreadableError("not text: it holds bytes that no text has (NUL)")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
        raise UnreadableError(
            f"not valid {encoding[:-3].upper() if encoding != 'utf-8' else 'UTF-8'}"
            f" (byte 0x{data[error.start]:02x}); save the file as UTF-8",
            line,
        ) from None
    if "\0" in text:
        raise UnreadableError("not text: it holds characters that no text has (NUL)")
    if not text.strip().strip("\ufeff"):
        raise UnreadableError("empty")
    return text
