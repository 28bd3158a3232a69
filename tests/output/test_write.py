"""Writing files: below the folder alone, whole, and only what changed."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import OutputError
from factcheck.output.write import write_files

FILES = [("index.html", b"one"), ("articles/a.html", b"two")]


def test_files_are_written_and_unchanged_ones_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "reports"
    assert write_files(folder, FILES) == 2
    assert {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()} == {
        "index.html",
        str(Path("articles/a.html")),
    }
    before = (folder / "index.html").stat().st_mtime_ns
    assert write_files(folder, [FILES[0], ("articles/a.html", b"TWO")]) == 1
    assert (folder / "index.html").stat().st_mtime_ns == before
    assert (folder / "articles/a.html").read_bytes() == b"TWO"


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "..", "", "c:x", "a\\..\\x", "a\0b"])
def test_nothing_is_written_outside(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError, match="leads out"):
        write_files(tmp_path / "out", [(name, b"")])
    assert not (tmp_path / "x").exists()


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    folder.mkdir()
    (folder / "articles").symlink_to(outside, target_is_directory=True)
    with pytest.raises(OutputError, match="a link there leads out"):
        write_files(folder, FILES)
    assert not list(outside.iterdir())


def test_a_linked_file_is_replaced_not_written_through(tmp_path: Path) -> None:
    precious, folder = tmp_path / "precious", tmp_path / "out"
    precious.write_bytes(b"one")
    folder.mkdir()
    (folder / "index.html").symlink_to(precious)
    write_files(folder, [("index.html", b"new")])
    assert precious.read_bytes() == b"one"
    assert (folder / "index.html").read_bytes() == b"new"


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match=r"file: it is not a folder\.$"):
        write_files(tmp_path / "file", FILES)
    with pytest.raises(OutputError, match=r"below: it is not a folder\.$"):
        write_files(tmp_path / "file" / "below", FILES)
    (tmp_path / "out" / "index.html").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"a folder of that name is in the way\.$"):
        write_files(tmp_path / "out", FILES)
    (tmp_path / "out2").mkdir()
    (tmp_path / "out2" / "articles").write_text("x")
    with pytest.raises(OutputError, match=r"a file stands where its folder should be\.$"):
        write_files(tmp_path / "out2", FILES)


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "no space left"), (errno.EACCES, "no permission"), (errno.EIO, "error")],
)
def test_a_failure_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    write_files(tmp_path, FILES)

    def fail(*_: Any) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OutputError, match=words) as raised:
        write_files(tmp_path, [("index.html", b"changed")])
    assert "\n" not in str(raised.value)
    assert (tmp_path / "index.html").read_bytes() == b"one"
    assert not list(tmp_path.glob(".*"))
