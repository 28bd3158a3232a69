"""From the paths given to the files to read, each once, with the name and outlet that its place gives."""

import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import InputError
from factcheck.model import Skipped


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was found: `name` is its path below the given folder, or its own name."""

    path: Path
    name: str
    outlet: str | None


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path
    base: Path
    """What the name is relative to: the outermost given folder that holds the file, or the file's own."""


class Finds(NamedTuple):
    """The `files` to read, sorted by name, what was passed over, and the names of what was itself given."""

    files: Sequence[Found]
    skipped: Sequence[Skipped]
    named: frozenset[str]


def find(paths: Sequence[Path]) -> Finds:
    """Return the files below `paths`, and what was passed over.

    A file reached twice is listed once, under its name in the outermost given folder. Links to folders are
    not followed, nor links to files outside the folder: nothing is read that was not given.
    """
    given = [(path, _resolved(path)) for path in paths]
    folders = sorted({real for _, real in given if real.is_dir()}, key=lambda p: (len(p.parts), p))
    places: dict[Path, _Place] = {}
    skipped: dict[Path, Skipped] = {}
    for path, real in given:
        entries: Iterable[tuple[Path, Skipped | None]]
        entries = _below(real) if real.is_dir() else [(real, _passed_over(path.name))]
        for file, problem in entries:
            base = _base(file, folders)
            if problem is None:
                places.setdefault(file, _Place(file, base))
            else:
                skipped.setdefault(
                    file,
                    Skipped(
                        source=_shown(file.relative_to(base).parts),
                        reason=problem.reason,
                        unreadable=problem.unreadable,
                    ),
                )
    files = _named(places.values())
    given_files = {real for _, real in given if not real.is_dir()}
    named = [file.name for file in files if file.path in given_files]
    named += [skipped[file].source for file in given_files & skipped.keys()]
    return Finds(files, list(skipped.values()), frozenset(named))


def inside(found: Found, paths: Sequence[Path]) -> bool:
    """Return whether a file is one of `paths` or lies below one of them."""
    reals = [path.resolve() for path in paths]
    return any(found.path == real or real in found.path.parents for real in reals)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError: a loop of links, before Python 3.13
        raise InputError(f"{path}: no such file or folder") from None


def _base(file: Path, folders: Sequence[Path]) -> Path:
    return next((folder for folder in folders if folder in file.parents), file.parent)


def _below(folder: Path) -> Iterator[tuple[Path, Skipped | None]]:
    """Walk a folder. A problem's `source` is left blank: the caller knows the name."""
    failed: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=failed.append):
        here = Path(root)
        for name in sorted(folders):
            if name.startswith("."):
                yield here / name, Skipped(source="", reason="a hidden folder", unreadable=False)
            elif (here / name).is_symlink():
                yield here / name, Skipped(source="", reason="a link to a folder", unreadable=False)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = here / name
            problem = _passed_over(name)
            if problem is None and path.is_symlink():
                yield _linked(path, folder)
            else:
                yield path, problem
    for error in failed:
        yield Path(error.filename), Skipped(source="", reason=f"cannot be opened: {error.strerror}")


def _passed_over(name: str) -> Skipped | None:
    if name.startswith("."):
        return Skipped(source="", reason="a hidden file", unreadable=False)
    if name.upper().startswith("README"):
        return Skipped(source="", reason="a README", unreadable=False)
    return None


def _linked(path: Path, folder: Path) -> tuple[Path, Skipped | None]:
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return path, Skipped(source="", reason="a link that leads nowhere")
    if folder in real.parents:
        # The file itself decides, so that a link cannot bring a hidden file back in.
        hidden = any(part.startswith(".") for part in real.relative_to(folder).parts)
        return real, Skipped(source="", reason="a hidden file", unreadable=False) if hidden else None
    return path, Skipped(source="", reason="a link to a file outside the folder", unreadable=False)


def _named(places: Iterable[_Place]) -> list[Found]:
    """Give each file its name; where two would have the same one, their folders' names tell them apart."""
    by_name: defaultdict[str, list[_Place]] = defaultdict(list)
    for place in places:
        by_name[_shown(place.path.relative_to(place.base).parts)].append(place)
    found = []
    for name, same in by_name.items():
        names = [name] * len(same)
        depth = len(Path(name).parts)
        # A path's first part is the root; names that differ only in bytes that cannot be shown stay the same.
        while len(set(names)) < len(same) and depth < min(len(place.path.parts) for place in same) - 1:
            depth += 1
            names = [_shown(place.path.parts[-depth:]) for place in same]
        if len(set(names)) < len(same):
            names = [name] * len(same)
        for place, unique in zip(same, names, strict=True):
            parts = place.path.relative_to(place.base).parts
            found.append(Found(place.path, unique, _shown(parts[:1]) if len(parts) > 1 else None))
    return sorted(found, key=lambda file: file.name)


def _shown(parts: Sequence[str]) -> str:
    """Join a path's parts as one line that can be printed, whatever bytes the names hold."""
    text = os.fsencode("/".join(parts)).decode("utf-8", "replace")
    if text.isprintable():
        return text
    return "".join("\ufffd" if unicodedata.category(char) == "Cc" else char for char in text)
