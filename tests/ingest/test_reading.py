"""Files become articles: ids, outlets and dates, and what becomes of every kind of bad file."""

import datetime as dt
import json
import os
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.ingest import Intake, read, read_new
from factcheck.model import BlockKind

STORY = "Ferry service halted\n\nThe ferry to Lund stopped on Monday.\n"


def put(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def ids(intake: Intake) -> list[str]:
    return [article.id for article in intake.articles]


def reasons(intake: Intake) -> dict[str, str]:
    return {item.source: item.reason for item in intake.skipped}


def test_ids_and_outlets_follow_the_folders(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", STORY)
    put(tmp_path, "valley-herald/1.txt", STORY)
    put(tmp_path, "valley-herald/deep/2.md", "# Ferry service halted\n\nIt stopped.\n")
    intake = read([tmp_path])
    assert [(a.id, a.outlet) for a in intake.articles] == [
        ("b.txt", None),
        ("valley-herald/1.txt", "valley-herald"),
        ("valley-herald/deep/2.md", "valley-herald"),
    ]
    assert {a.title for a in intake.articles} == {"Ferry service halted"}
    alone = read([tmp_path / "valley-herald" / "1.txt"])
    assert [(a.id, a.outlet) for a in alone.articles] == [("1.txt", None)]


def test_a_file_reached_twice_is_read_once_under_its_id_in_the_outermost_folder(tmp_path: Path) -> None:
    new = put(tmp_path, "herald/1.txt", STORY)
    put(tmp_path, "courier/1.txt", STORY)
    for paths in ([new, tmp_path], [tmp_path, new], [tmp_path / "herald", tmp_path]):
        assert ids(read(paths)) == ["courier/1.txt", "herald/1.txt"]
    intake, fresh = read_new([new], [tmp_path])
    assert ids(intake) == ["courier/1.txt", "herald/1.txt"]
    assert fresh == {"herald/1.txt"}
    outside = put(tmp_path.parent, "late.txt", STORY)
    assert read_new([outside], [tmp_path])[1] == {"late.txt"}


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    a, b = put(tmp_path, "a/1.txt", STORY), put(tmp_path, "b/1.txt", STORY)
    assert ids(read([a, b])) == ids(read([b, a])) == ["a/1.txt", "b/1.txt"]
    assert ids(read([tmp_path / "a", tmp_path / "b"])) == ["a/1.txt", "b/1.txt"]


def test_names_that_cannot_be_shown_stay_one_line(tmp_path: Path) -> None:
    for name in (b"a\x01.txt", b"a\x02.txt", b"b\nc.txt", b"d\xff.txt"):
        (tmp_path / os.fsdecode(name)).write_text(STORY)
    intake = read([tmp_path])
    assert ids(intake) == ["a\ufffd.txt", "b\ufffdc.txt", "d\ufffd.txt"]
    assert [item.source for item in intake.skipped] == ["a\ufffd.txt"]


def test_the_same_articles_whatever_the_order_or_the_name_of_the_folder(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        put(tmp_path, f"{folder}/x/1.txt", STORY)
        put(tmp_path, f"{folder}/s.jsonl", '{"id": "k", "text": "It stopped."}\n{"id": "k", "text": "No."}')
    one, two = read([tmp_path / "one"]), read([tmp_path / "two"])
    assert one.articles == two.articles
    assert one.skipped == two.skipped


@pytest.mark.parametrize(
    ("head", "mark"),
    [
        ("outlet: Valley Herald\npublished: 2022-11-28T23:30:00-05:00\ntitle: 1984\nurl: null\n", "---"),
        ('outlet = "Valley Herald"\npublished = 2022-11-28T23:30:00-05:00\ntitle = "1984"\n', "+++"),
    ],
)
def test_front_matter(tmp_path: Path, head: str, mark: str) -> None:
    text = f"{mark}\n{head}{mark}\n\nThe ferry stopped.\n"
    put(tmp_path, "other/1.txt", text)
    [article] = read([tmp_path]).articles
    assert (article.outlet, article.title, article.url) == ("Valley Herald", "1984", None)
    assert article.published is not None
    assert (article.published.value, article.published.source) == (dt.date(2022, 11, 28), "front matter")
    assert article.text == text
    assert [text[b.start : b.end] for b in article.blocks] == ["The ferry stopped."]


def test_a_rule_of_dashes_is_no_front_matter(tmp_path: Path) -> None:
    put(tmp_path, "1.txt", "---\nFerry service halted\n---\nThe ferry stopped.\n")
    [article] = read([tmp_path]).articles
    assert article.title == "Ferry service halted"


BAD = {
    "empty.txt": (b"", "empty", None),
    "blank.txt": (b"\xef\xbb\xbf \n\n", "empty", None),
    "picture.txt": (b"\x89PNG\0\0", "a picture", None),
    "binary.txt": (b"A ferry\0\0\0", "NUL", None),
    "latin.txt": ("Title\n\nThe café closed.".encode("latin-1"), "0xe9", 3),
    "half.txt": (b"\xff\xfeA\0B", "UTF-16", 1),
    "yaml.txt": (b"---\noutlet: x\ntitle: a: b\n---\ntext", "YAML", 3),
    "toml.txt": (b'+++\noutlet = "x"\ntitle = \n+++\ntext', "TOML", 3),
    "open.txt": (b"---\noutlet: x\n\nThe ferry stopped.", "never closed", 1),
    "date.txt": (b"---\noutlet: x\npublished: soon\n---\nThe ferry.", "“published” is not a date", 3),
    "list.txt": (b"---\nkey: [" + b"[" * 5000 + b"\n---\nThe ferry.", "YAML", None),
    "bare.txt": (b"---\noutlet: x\n---\n\n", "no text below", None),
    "deep.json": (b"[" * 200_000, "nested too deep", None),
    "bad.json": (b'{"id": "a",\n "text" "b"}', "Expecting ':' delimiter", 2),
    "noid.json": (b'{"title": "A", "text": "b"}', "“id” is missing", None),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_with_its_line_and_costs_itself_alone(tmp_path: Path, name: str) -> None:
    data, reason, line = BAD[name]
    put(tmp_path, name, data)
    put(tmp_path, "good.txt", STORY)
    intake = read([tmp_path])
    assert ids(intake) == ["good.txt"]
    [skipped] = intake.skipped
    if line is not None:
        assert skipped.source == f"{name}, line {line}"
    assert skipped.source.startswith(name)
    assert reason in skipped.reason
    assert "\n" not in skipped.reason
    assert skipped.unreadable
    with pytest.raises(InputError, match=name.replace(".", r"\.")) as error:
        read([tmp_path / name])
    assert "\n" not in str(error.value)


def test_what_is_no_article_is_passed_over_and_said(tmp_path: Path) -> None:
    for name in ("README.md", "readme.txt", ".hidden.txt", ".git/config.txt", "picture.png"):
        put(tmp_path, name, STORY)
    put(tmp_path, "gold.json", '{"conflicts": [{"text": "x"}]}')
    put(tmp_path, "claims.jsonl", '{"kind": "quote", "text": "x"}\n{"kind": "time", "text": "y"}')
    put(tmp_path, "1.txt", STORY)
    intake = read([tmp_path])
    assert ids(intake) == ["1.txt"]
    names = [".git", ".hidden.txt", "README.md", "claims.jsonl", "gold.json", "picture.png", "readme.txt"]
    assert [item.source for item in intake.skipped] == names
    assert not any(item.unreadable for item in intake.skipped)


def test_a_missing_path_and_an_empty_folder_are_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere: no such file or folder"):
        read([tmp_path / "nowhere"])
    with pytest.raises(InputError, match="no articles in"):
        read([tmp_path])


def test_links_lead_nowhere_that_was_not_given(tmp_path: Path) -> None:
    put(tmp_path, "outside/secret.txt", STORY)
    corpus = tmp_path / "corpus"
    put(corpus, "1.txt", STORY)
    (corpus / "loop").symlink_to(corpus, target_is_directory=True)
    (corpus / "out.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (corpus / "same.txt").symlink_to(corpus / "1.txt")
    (corpus / "gone.txt").symlink_to(corpus / "nothing.txt")
    intake = read([corpus])
    assert ids(intake) == ["1.txt"]
    assert reasons(intake) == {
        "gone.txt": "a link that leads nowhere",
        "loop": "a link to a folder",
        "out.txt": "a link to a file outside the folder",
    }


def test_what_cannot_be_opened_or_is_no_file_or_too_large(tmp_path: Path) -> None:
    put(tmp_path, "1.txt", STORY)
    os.mkfifo(tmp_path / "pipe.txt")
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(20_000_001)
    expected = {"large.txt": "larger than 20 MB", "pipe.txt": "not a file"}
    if os.geteuid() != 0:
        put(tmp_path, "secret.txt", STORY).chmod(0)
        expected["secret.txt"] = "cannot be opened: permission denied"
    intake = read([tmp_path])
    assert ids(intake) == ["1.txt"]
    assert reasons(intake) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_text_is_the_file_as_stored(tmp_path: Path, encoding: str, newline: str) -> None:
    text = f"Café halted{newline}{newline}  Œuvre «cited» — 🛥 stopped.{newline}"
    stored = "\ufeff" + text if encoding.startswith("utf-16") else text
    put(tmp_path, "1.txt", stored.encode(encoding))
    [article] = read([tmp_path]).articles
    assert article.text == (text if encoding == "utf-8" else "\ufeff" + text)
    assert [article.text[b.start : b.end] for b in article.blocks] == [
        "Café halted",
        "Œuvre «cited» — 🛥 stopped.",
    ]


def test_json_lines_lose_only_their_bad_lines(tmp_path: Path) -> None:
    lines = [
        {
            "id": "a",
            "outlet": " ",
            "title": "Ferry",
            "published": "2022-11-28T01:00:00Z",
            "text": "Ferry\nIt ran.",
        },
        "",
        '{"id": "b", "text": "It ran."',
        {"id": "a", "text": "Again."},
        {"outlet": "Herald", "text": "No id."},
        [1],
        {"id": 7, "text": "x"},
        {"id": "c", "text": " "},
        {"id": "d", "text": "x", "published": "03/04/22"},
        '{"id": "e", "text": "\\ud800"}',
        '{"id": "f", "text": ' + "[" * 100_000,
        {"id": "g", "story": "s1", "outlet": "Herald", "published": "28 November 2022", "text": "It ran."},
    ]
    written = "\r\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    put(tmp_path, "s.jsonl", written)
    intake = read([tmp_path])
    a, g = intake.articles
    assert (a.id, a.outlet, a.title, a.blocks[0].kind) == ("a", None, "Ferry", BlockKind.TITLE)
    assert a.published is not None
    assert (a.published.value, a.published.source) == (dt.date(2022, 11, 28), "file")
    assert (g.id, g.outlet, g.title) == ("g", "Herald", None)
    assert g.published is not None
    assert g.published.value == dt.date(2022, 11, 28)
    said = reasons(intake)
    assert list(said) == [f"s.jsonl, line {number}" for number in (3, 4, 5, 6, 7, 8, 9, 10, 11)]
    assert said["s.jsonl, line 3"].startswith("not valid JSON (Expecting ',' delimiter")
    assert "“a”" in said["s.jsonl, line 4"]
    assert said["s.jsonl, line 5"] == "“id” is missing"
    assert said["s.jsonl, line 7"] == "“id” is no text"
    assert said["s.jsonl, line 9"].startswith("“published” is not a date")
    assert "lone surrogate" in said["s.jsonl, line 10"]
    assert intake.ids_by_path == {tmp_path.resolve() / "s.jsonl": ("a", "g")}


def test_json_holds_one_article_or_many(tmp_path: Path) -> None:
    put(tmp_path, "one.json", '\ufeff{"id": "one", "text": "It ran."}')
    put(tmp_path, "many.json", '[{"id": "two", "text": "It ran."}, 3, {"id": "two", "text": "It ran."}]')
    put(tmp_path, "lines.json", '{"id": "three", "text": "It ran."}\n{"id": "four", "text": "It ran."}\n')
    intake = read([tmp_path])
    assert ids(intake) == ["four", "one", "three", "two"]
    assert list(reasons(intake)) == ["many.json, item 2", "many.json, item 3"]


def test_progress_counts_files(tmp_path: Path) -> None:
    for number in range(3):
        put(tmp_path, f"{number}.txt", STORY)
    seen: list[tuple[int, int]] = []
    read([tmp_path], progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]
