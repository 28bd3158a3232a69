"""Reads everything that was given: the one place that decides what becomes of a file."""

import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from factcheck.errors import InputError
from factcheck.ingest.readers import ENDINGS, limit_of, read_source
from factcheck.ingest.source import Source, UnreadableError
from factcheck.ingest.walk import Finds, Found, find, inside
from factcheck.model import Article, Skipped
from factcheck.text import own

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Intake:
    """What was read: `articles` by id, `skipped` by source, `ids_by_path` the articles of each file.

    `named` are the names of the files that were given one by one, and not found in a folder.
    """

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    ids_by_path: Mapping[Path, tuple[str, ...]]
    named: frozenset[str] = frozenset()


def read(paths: Sequence[Path], *, progress: Progress | None = None) -> Intake:
    """Read files and folders. Calls `progress(files done, files in all)` after each file.

    Raises InputError where a path does not exist, or where nothing at all could be read.
    """
    intake = _read(find(paths), progress)
    if not intake.articles:
        raise InputError(_nothing(paths, intake.skipped))
    return intake


def read_new(
    new: Sequence[Path], against: Sequence[Path], *, progress: Progress | None = None
) -> tuple[Intake, frozenset[str]]:
    """Read `new` together with what it is checked against; also return the ids of the new articles.

    A file that both hold is read once, under its id in `against`, so that a check and a report agree on it.
    """
    finds = find([*new, *against])
    intake = _read(finds, progress)
    ids = frozenset(
        id_ for file in finds.files if inside(file, new) for id_ in intake.ids_by_path.get(file.path, ())
    )
    if not ids:
        raise InputError(_nothing(new, intake.skipped))
    return intake, ids


def _read(finds: Finds, progress: Progress | None) -> Intake:
    articles: dict[str, Article] = {}
    skipped = list(finds.skipped)
    ids_by_path: dict[Path, tuple[str, ...]] = {}
    for done, file in enumerate(finds.files, start=1):
        ids = []
        # A report may stand in the folder of the articles: its pages are no articles that were passed over.
        ours = file.name not in finds.named and _own(file.path)
        for item in () if ours else _read_file(file):
            if isinstance(item, Skipped):
                skipped.append(item)
            elif item.id in articles:
                skipped.append(
                    Skipped(
                        source=file.name,
                        reason=f"a second article with the id “{item.id}”: the first is kept",
                    )
                )
            else:
                articles[item.id] = item
                ids.append(item.id)
        ids_by_path[file.path] = tuple(ids)
        if progress:
            progress(done, len(finds.files))
    return Intake(
        articles=tuple(articles[id_] for id_ in sorted(articles)),
        skipped=tuple(sorted(skipped, key=_by_source)),
        ids_by_path=MappingProxyType(ids_by_path),
        named=finds.named,
    )


def _read_file(file: Found) -> Iterator[Article | Skipped]:
    source = Source(file.path, file.name, file.outlet, b"")
    try:
        source = Source(file.path, file.name, file.outlet, _bytes(file.path))
        yield from read_source(source)
    except UnreadableError as problem:
        yield source.skipped(problem)


def _own(path: Path) -> bool:
    """Return whether a file found in a folder is a page of a report, or its report.json."""
    known = {".html": own.is_page, ".json": own.is_report}.get(path.suffix)
    try:
        if known is None or not path.is_file():
            return False
        with path.open("rb") as file:
            return known(file.read(own.HEAD))
    except OSError:
        return False


def _bytes(path: Path) -> bytes:
    limit = limit_of(path.suffix.lower())
    if limit is None:
        raise UnreadableError(f"not a format that is read here ({', '.join(ENDINGS)})", unreadable=False)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for without end
            raise UnreadableError("not a file")
        if status.st_size > limit:
            raise UnreadableError(f"larger than {limit // 1_000_000} MB")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else "it is gone"
        raise UnreadableError(f"cannot be opened: {reason}") from None
    if not data:
        raise UnreadableError("empty")
    return data


def _by_source(item: Skipped) -> tuple[list[str | tuple[int, str]], str]:
    """Sort by name, numbers by their value: line 7 before line 10."""
    parts = re.split(r"(\d{1,9})", item.source)
    key: list[str | tuple[int, str]] = [(int(part), part) if i % 2 else part for i, part in enumerate(parts)]
    return key, item.reason


def _nothing(paths: Sequence[Path], skipped: Sequence[Skipped]) -> str:
    where = ", ".join(str(path) for path in paths[:3]) + (", …" if len(paths) > 3 else "")
    if not skipped:
        return f"no articles in {where} ({', '.join(ENDINGS)}, in a folder for each outlet)"
    shown = "; ".join(f"{item.source}: {item.reason}" for item in skipped[:3])
    more = f"; and {len(skipped) - 3} more" if len(skipped) > 3 else ""
    return f"no articles could be read in {where} ({shown}{more})"
