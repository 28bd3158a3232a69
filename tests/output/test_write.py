"""Writing files: below the folder alone, whole, and only what changed."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import OutputError
from factcheck.output.comparing import compare
from factcheck.output.html import pages
from factcheck.output.write import write_files, write_report

from . import story

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


# Pages of an earlier run

PAGE = b'<!doctype html>\n<html lang="en">\n<head>\n<meta name="generator" content="factcheck">\n'
DATA = b'{\n "schema": "factcheck.report/1"\n}'
SITE = [(name, PAGE) for name in ("index.html", "articles/a.html", "articles/b_2.html", "subjects/s.html")]


def tree(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*")}


def test_pages_that_left_the_report_are_removed(tmp_path: Path) -> None:
    extra = [("skipped_2.html", PAGE), ("findings/1.html", PAGE), ("outlets/o.html", PAGE)]
    assert write_report(tmp_path / "out", [*SITE, *extra, ("report.json", DATA)]) == 8
    assert write_report(tmp_path / "out", [SITE[0], SITE[1], ("report.json", DATA)]) == 0
    assert tree(tmp_path / "out") == {"index.html", "articles", "articles/a.html", "report.json"}


def test_every_page_that_is_made_can_be_removed(tmp_path: Path) -> None:
    write_report(tmp_path, pages(story.full(), story.articles(), story.RULES))
    assert (tmp_path / "articles").is_dir()
    write_report(tmp_path, [("report.json", DATA)])
    assert tree(tmp_path) == {"index.html", "report.json"}


def test_of_a_long_report_nothing_stays_behind_a_short_one(tmp_path: Path) -> None:
    many = [story.ODDITY.model_copy(update={"id": f"{n}", "subject": f"S {n}"}) for n in range(450)]
    gone = story.report(*(f.model_copy(update={"id": f"g{f.id}", "rule": "x"}) for f in many))
    long = story.report(*many).model_copy(update={"skipped": story.full().skipped * 900})
    compared = compare(long, gone)
    write_report(tmp_path / "a", pages(long, story.articles(), story.RULES, (), compared))
    assert {"skipped_2.html", "findings/2.html", "findings/gone_2.html"} < tree(tmp_path / "a")
    for folder in ("a", "b"):
        write_report(tmp_path / folder, pages(story.full(), story.articles(), story.RULES))
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_nothing_but_our_own_pages_is_removed(tmp_path: Path) -> None:
    mine = {
        "articles/notes.html": b"<!doctype html><title>My notes</title>",
        "articles/far.html": b"<!doctype html>" + b" " * 2_000 + PAGE,
        "articles/about.html": b"The pages hold " + PAGE,
        "articles/empty.html": b"",
        "articles/Copy of a.html": PAGE,
        "articles/A.HTML": PAGE,
        "articles/page.htm": PAGE,
        "articles/.hidden.html": PAGE,
        "articles/old/a.html": PAGE,
        "pictures/a.html": PAGE,
        "findings.html": PAGE,
        "skipped_more.html": PAGE,
        "rules/readme.txt": b"Our rules",
    }
    write_files(tmp_path, mine.items())
    (tmp_path / "outlets").mkdir()
    (tmp_path / "subjects").write_bytes(PAGE)
    (tmp_path / "articles/folder.html").mkdir()
    before = tree(tmp_path)
    write_report(tmp_path, [("rules/r.html", PAGE)])
    write_report(tmp_path, [("index.html", PAGE)])
    assert tree(tmp_path) == before | {"index.html"}


def test_links_are_not_followed(tmp_path: Path) -> None:
    """Neither a folder nor a file that is a link, whatever it leads to; a linked report folder is the user's wish."""
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "out"
    write_files(elsewhere, [("a.html", PAGE), ("b.html", PAGE), ("skipped.html", PAGE)])
    write_files(folder, [("findings/1.html", PAGE), ("findings/2.html", PAGE)])
    (folder / "articles").symlink_to(elsewhere, target_is_directory=True)
    (folder / "findings/3.html").symlink_to(elsewhere / "a.html")
    (folder / "findings/4.html").symlink_to(tmp_path / "nowhere")
    (folder / "skipped.html").symlink_to(elsewhere / "b.html")
    (tmp_path / "link").symlink_to(folder, target_is_directory=True)
    write_report(tmp_path / "link", [("index.html", PAGE), ("findings/1.html", PAGE)])
    assert tree(elsewhere) == {"a.html", "b.html", "skipped.html"}
    assert tree(folder) == {
        "index.html",
        "articles",
        "skipped.html",
        "findings",
        "findings/1.html",
        "findings/3.html",
        "findings/4.html",
    }


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    os.mkfifo(tmp_path / "articles" / "a.html")
    write_report(tmp_path, [("index.html", PAGE)])
    assert (tmp_path / "articles" / "a.html").exists()


def test_what_cannot_be_written_or_removed_leaves_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_report(tmp_path, SITE)
    with pytest.raises(OutputError):
        write_report(tmp_path, [("index.html", PAGE), ("../x", PAGE)])
    assert (tmp_path / "articles/a.html").exists()

    def fail(*_: Any) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "unlink", fail)
    write_report(tmp_path, [("index.html", PAGE)])
    assert (tmp_path / "articles/a.html").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("index.html", b"<!doctype html><title>My page</title>"),
        ("report.json", b'{"name": "sales"}'),
        ("articles/a.html", b"notes"),
    ],
)
def test_what_is_not_ours_is_not_replaced(tmp_path: Path, name: str, content: bytes) -> None:
    write_files(tmp_path, [(name, content)])
    with pytest.raises(OutputError, match=f"{name} there was not written by factcheck"):
        write_report(tmp_path, [*SITE, ("report.json", DATA)])
    assert (tmp_path / name).read_bytes() == content
    (tmp_path / name).write_bytes(b"")
    write_report(tmp_path, [*SITE, ("report.json", DATA)])
