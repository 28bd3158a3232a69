"""An earlier report: read with care, and compared by what its findings show."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.model import Finding, ReportArticle
from factcheck.output.comparing import compare, read, since
from factcheck.output.json import to_json

from . import story


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00", "it is not JSON"),
        (b"", "it is not JSON"),
        (b"[" * 100_000, "it is not JSON"),
        (b'{"a": ', "it is not JSON"),
        (b"[1, 2]", "it is not a report of factcheck"),
        (b'{"findings": []}', "it is not a report of factcheck"),
        (b'{"schema": "factcheck.report/2"}', "its schema is 'factcheck.report/2', and this version reads"),
        (b'{"schema": {"\\n": 1}}', "its schema is"),
        (b'{"schema": "factcheck.report/1", "articles": 7}', "it is no whole report (at articles: "),
    ],
)
def test_what_is_no_report_is_refused_in_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "report.json").write_bytes(content)
    for old in (tmp_path, tmp_path / "report.json"):
        with pytest.raises(InputError) as raised:
            read(old)
        assert said in str(raised.value)
        assert len(str(raised.value).splitlines()) == 1


def test_a_file_without_end_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "report.json").open("wb") as file:
        file.truncate(2**40)  # sparse: it takes no room
    with pytest.raises(InputError, match="too large"):
        read(tmp_path)
    with pytest.raises(InputError, match="it is not a file"):
        read(Path("/dev/zero"))


def test_what_was_written_is_read(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(to_json(story.full()), "utf-8")
    assert read(tmp_path / "elsewhere") is None
    old = read(tmp_path)
    assert old == story.full()
    done = compare(story.full(), old)
    assert (done.new, done.changed, done.gone, done.same) == (frozenset(), {}, (), 3)
    assert since(done, "x\ny") == (
        "Since x y (newest article 5 December 2022, then as now): nothing new, nothing gone, 3 the same"
    )


def told(finding: Finding, id_: str, *, readings: slice = slice(None), rule: str | None = None) -> Finding:
    """A finding under another id, with some of its readings."""
    update = {"id": id_, "readings": finding.readings[readings], "rule": rule or finding.rule}
    return finding.model_copy(update=update)


def test_a_finding_is_continued_where_two_of_its_sides_live_on() -> None:
    def changed(now: Finding) -> list[str]:
        done = compare(story.report(now, story.ODDITY), story.report(story.WORDING, story.ODDITY))
        assert done.same == 1
        assert {f.id for f in (*done.gone, *done.changed.values())} == {story.WORDING.id}
        assert {*done.new, *done.changed} == {now.id}
        return list(done.changed)

    assert changed(told(story.WORDING, "a")) == ["a"]
    assert changed(told(story.WORDING, "a", rule="quote-meaning")) == []
    assert changed(told(story.PLATFORM, "a", rule="quote-wording")) == []
    moved = story.WORDING.readings[0].evidence[0].model_copy(update={"article": "b/bridge.txt", "line": 9})
    split = (
        story.reading("x", moved),
        story.reading("y", *story.WORDING.readings[0].evidence[1:], *story.WORDING.readings[1].evidence),
    )
    assert changed(story.WORDING.model_copy(update={"id": "a", "readings": split})) == ["a"]
    one_side = (story.reading("x", *story.WORDING.readings[0].evidence), story.PLATFORM.readings[1])
    assert changed(story.WORDING.model_copy(update={"id": "a", "readings": one_side})) == []


def test_each_is_continued_once() -> None:
    copies = [told(story.WORDING, id_) for id_ in "abc"]
    done = compare(story.report(*copies[:2]), story.report(copies[2]))
    assert (len(done.new), len(done.changed), done.gone) == (1, 1, ())


def test_of_files_called_alike_the_same_outlet_s_goes_on() -> None:
    """Three papers print one slip; one mends it, and the ids of the others no longer need to tell three apart."""

    def slip(id_: str, outlet: str) -> Finding:
        place = (
            story.ODDITY.readings[0]
            .evidence[0]
            .model_copy(update={"article": f"{outlet}/1.txt", "outlet": outlet})
        )
        return story.ODDITY.model_copy(update={"id": id_, "readings": (story.reading("51", place),)})

    before = story.report(slip("a-1", "herald"), slip("a-2", "post"), slip("a-3", "wire"))
    done = compare(story.report(slip("a", "post")), before)
    assert [f.id for f in done.changed.values()] == ["a-2"]
    assert [f.id for f in done.gone] == ["a-1", "a-3"]


def test_many_findings_on_one_place_are_compared_at_once() -> None:
    """Not one by one with each other, which would take hours."""
    old = story.report(*(told(story.WORDING, f"old{n}") for n in range(3_000)))
    new = story.report(*(told(story.WORDING, f"new{n}") for n in range(3_000)))
    done = compare(new, old)
    assert (len(done.new), len(done.gone)) == (3_000, 3_000)
    assert since(done, "old").endswith(": 3,000 new, 3,000 gone, 0 the same")


def test_why_something_is_gone() -> None:
    old = story.report(story.WORDING, story.PLATFORM, story.ODDITY)

    def why(**changes: object) -> Mapping[str, str]:
        done = compare(story.report().model_copy(update=changes), old)
        assert len(done.gone) == 3
        return done.why

    assert why() == {}
    rules = old.statistics.model_copy(update={"rules": ["age", "platform"]})
    assert why(statistics=rules) == {story.WORDING.id: "its rule was not run"}
    unread = "an article of it is no longer read"
    fewer = [a for a in old.articles if a.id != "loose.txt"]
    assert why(articles=fewer) == {story.WORDING.id: unread, story.ODDITY.id: unread}


def test_of_files_called_alike_each_is_missed_by_its_own_name() -> None:
    """An outlet's file leaves; the others have one of the same name."""
    old = story.report(story.WORDING)
    names = {e.article: f"{e.outlet}/crash.txt" for r in story.WORDING.readings for e in r.evidence}
    now = story.report()

    def named(articles: tuple[ReportArticle, ...]) -> tuple[ReportArticle, ...]:
        return tuple(a.model_copy(update={"id": names.get(a.id, a.id)}) for a in articles)

    finding = story.WORDING.model_copy(
        update={
            "readings": tuple(
                r.model_copy(
                    update={
                        "evidence": tuple(
                            e.model_copy(update={"article": names[e.article]}) for e in r.evidence
                        )
                    }
                )
                for r in story.WORDING.readings
            )
        }
    )
    old = old.model_copy(update={"articles": named(old.articles), "findings": (finding,)})
    now = now.model_copy(update={"articles": named(now.articles)})
    assert compare(now, old).why == {}
    for gone in names.values():
        fewer = now.model_copy(update={"articles": tuple(a for a in now.articles if a.id != gone)})
        assert compare(fewer, old).why == {story.WORDING.id: "an article of it is no longer read"}
