"""Writing a set of files into a folder: only below it, each whole or not at all, unchanged ones untouched."""

import contextlib
import errno
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

from factcheck.errors import OutputError
from factcheck.output.stale import remove_stale
from factcheck.text import own

_REASONS = {
    errno.ENOSPC: "there is no space left on the disk",
    errno.EDQUOT: "the disk quota is used up",
    errno.EACCES: "there is no permission to write there",
    errno.EPERM: "there is no permission to write there",
    errno.EROFS: "the disk can only be read",
    errno.ENAMETOOLONG: "its name is too long",
}


def write_report(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write the files of a report, as `write_files` does, and remove pages of an earlier one that are not among them.

    Nothing is removed before everything is written, and no file that is not ours is replaced.
    """
    kept: set[str] = set()

    def noted() -> Iterator[tuple[str, bytes]]:
        for name, content in files:
            kept.add(name)
            yield name, content

    written = write_files(folder, noted(), ours_alone=True)
    # A user may name a link to a folder as the place for reports; below it links are not followed.
    remove_stale(folder.resolve(), kept)
    return written


def refuse_foreign(folder: Path) -> None:
    """Raise OutputError where a report's first page or its data would replace a file that is not ours."""
    for name in ("index.html", "report.json"):
        _refuse_foreign(folder / name, folder, name)


def refuse_foreign_file(path: Path, ours: Callable[[bytes], bool]) -> None:
    """Raise OutputError where writing the file that the user named would replace one that is not `ours`."""
    if _foreign(path, ours):
        raise OutputError(
            f"Cannot write {path}: a file that factcheck did not write is there. Choose another."
        )


def write_files(folder: Path, files: Iterable[tuple[str, bytes]], *, ours_alone: bool = False) -> int:
    """Write `files` (path below `folder` with "/", content) and return how many were new or changed.

    With `ours_alone` only pages of a report and its JSON are replaced. Raises OutputError, in one line, where
    something is in the way.
    """
    written = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        root = folder.resolve()
    except (FileExistsError, NotADirectoryError) as error:
        raise OutputError(f"Cannot write into {folder}: it is not a folder.") from error
    except OSError as error:
        raise _failure(folder, error) from error
    known: set[Path] = set()
    for name, content in files:
        target = _below(root, folder, name, known)
        if ours_alone:
            _refuse_foreign(target, folder, name)
        try:
            written += _write(target, content)
        except OSError as error:
            raise _failure(folder / name, error) from error
    return written


def write_file(path: Path, content: bytes) -> bool:
    """Write one file that the user named, whatever its name; return whether it was new or changed.

    Raises OutputError, in one line, where something is in the way.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _write(path, content)
    except (FileExistsError, NotADirectoryError) as error:
        raise OutputError(f"Cannot write {path}: a file stands where its folder should be.") from error
    except OSError as error:
        raise _failure(path, error) from error


def _refuse_foreign(target: Path, folder: Path, name: str) -> None:
    if _foreign(target, own.is_report if name.endswith(".json") else own.is_page):
        raise OutputError(
            f"Cannot write into {folder}: {name} there was not written by factcheck. Choose another folder."
        )


def _foreign(path: Path, ours: Callable[[bytes], bool]) -> bool:
    """Return whether something stands at `path` that would be lost; with an empty file nothing is."""
    try:
        if path.is_dir() or not path.exists():
            return False  # a folder is in the way of any file, and said to be
        if not path.is_file():
            return True
        with path.open("rb") as file:
            head = file.read(own.HEAD)
    except OSError:
        return False  # writing will fail for the same reason, and say so
    return bool(head) and not ours(head)


def _below(root: Path, folder: Path, name: str, known: set[Path]) -> Path:
    """Return the place of a file; folders that were made, and lie below, are `known` and not looked at again."""
    path = PurePosixPath(name)
    # A backslash or a colon is a separator or a drive on Windows, whatever it is here.
    if path.is_absolute() or not path.parts or ".." in path.parts or set(name) & set("\\:\0"):
        raise OutputError(f"Cannot write {name!r}: the name leads out of {folder}.")
    target = root.joinpath(path)
    if target.parent in known:
        return target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        parent = target.parent.resolve()
    except (FileExistsError, NotADirectoryError) as error:
        raise OutputError(
            f"Cannot write {folder / name}: a file stands where its folder should be."
        ) from error
    except OSError as error:
        raise _failure(folder / name, error) from error
    if not parent.is_relative_to(root):
        raise OutputError(f"Cannot write {folder / name}: a link there leads out of {folder}.")
    known.add(target.parent)
    return target


def _write(target: Path, content: bytes) -> bool:
    """Write `content` to `target` unless it is there already; return whether it was written."""
    if not target.is_symlink() and target.is_file() and _same(target, content):
        return False
    # A neighbour, so that the move stays on one disk; created here with the user's own permissions.
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
        part.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    return True


def _same(target: Path, content: bytes) -> bool:
    return target.stat().st_size == len(content) and target.read_bytes() == content


def _failure(path: Path, error: OSError) -> OutputError:
    if isinstance(error, IsADirectoryError):
        return OutputError(f"Cannot write {path}: a folder of that name is in the way.")
    reason = _REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()
    return OutputError(f"Cannot write {path}: {reason}.")
