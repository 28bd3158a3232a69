"""Removing pages that an earlier run wrote and that are no longer part of the report; never anything else."""

import contextlib
import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from factcheck.text import own

_FOLDERS = ("articles", "findings", "outlets", "rules", "subjects")
_PAGE = re.compile(r"[a-z0-9_-]{1,120}\.html")
_TOP = re.compile(r"skipped(?:_[0-9]{1,6})?\.html")


def is_place_of_ours(folder: Path, file: Path) -> bool:
    """Say whether a report written into `folder` would write `file`, or take it for a page of an earlier one."""
    try:
        parts = file.resolve().relative_to(folder.resolve()).parts
    except (ValueError, OSError):
        return False
    if len(parts) == 1:
        return parts[0] in ("index.html", "report.json") or _TOP.fullmatch(parts[0]) is not None
    return parts[0] in _FOLDERS


def remove_stale(folder: Path, kept: Collection[str]) -> int:
    """Remove pages of ours below `folder` that are not `kept` (paths with "/"), and return how many.

    A page of ours is a file, not a link, in one of the report's own folders, with a name such as pages get and
    our mark in its head. A folder that is emptied so goes too. What cannot be removed stays: it harms nothing.
    """
    removed = sum(_remove(page) for page in _pages(folder, _TOP) if page.name not in kept)
    for name in _FOLDERS:
        below = folder / name
        gone = sum(_remove(page) for page in _pages(below, _PAGE) if f"{name}/{page.name}" not in kept)
        if gone:
            with contextlib.suppress(OSError):  # not empty: something else is in it
                below.rmdir()
        removed += gone
    return removed


def _pages(folder: Path, named: re.Pattern[str]) -> Iterator[Path]:
    """Yield our pages in a folder, in order; none where the folder is a link, which may lead anywhere."""
    try:
        if folder.is_symlink():
            return
        with os.scandir(folder) as entries:
            found = sorted(
                e.name for e in entries if named.fullmatch(e.name) and e.is_file(follow_symlinks=False)
            )
    except OSError:
        return
    yield from (folder / name for name in found if _ours(folder / name))


def _ours(page: Path) -> bool:
    try:
        with page.open("rb") as file:
            return own.is_page(file.read(own.HEAD))
    except OSError:
        return False


def _remove(page: Path) -> bool:
    with contextlib.suppress(OSError):
        page.unlink()
        return True
    return False
