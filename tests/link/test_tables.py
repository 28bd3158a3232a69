"""What rules have collated is at hand for the report, and stands in no headline."""

from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.engine import run
from factcheck.ingest import read
from factcheck.link import tables
from factcheck.model import BlockKind, Utterance
from factcheck.output.html import pages


def test_the_report_collates_nothing_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(read([root / "corpus"]), Settings())
    analysis = done.analysis
    before = dict(pages(done.report, done.articles, {}, analysis.graphs))

    def again(*_: object) -> None:
        raise AssertionError("it was collated already")

    monkeypatch.setattr(tables, "collate", again)
    after = dict(pages(done.report, done.articles, {}, analysis.graphs, None, analysis.tables))
    assert after == before
    assert any(b"Word by word" in page for page in after.values())


def test_headlines_are_no_witnesses(root: Path) -> None:
    analysis = run(read([root / "corpus"]), Settings()).analysis
    wholes = [w for graph in analysis.graphs for w in graph.wholes if isinstance(w, Utterance)]
    rows = [claim for whole in wholes for claim in analysis.tables.of(whole).witnesses]
    assert rows
    for claim in rows:
        titles = [b for b in analysis.articles[claim.article].blocks if b.kind is BlockKind.TITLE]
        assert not any(b.start <= claim.start < b.end for b in titles)
