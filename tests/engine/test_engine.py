"""The way from articles to findings in one process: order, workers, failures, severities, sums."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Told

import factcheck
from factcheck.config import Settings
from factcheck.engine import analyse, extraction, findings, rules_of, run
from factcheck.engine.confidence import MEASURED, confidence
from factcheck.errors import InputError, RuleError
from factcheck.extract import extract
from factcheck.ingest import read
from factcheck.model import Article, Severity
from factcheck.rule import load_rules

DENIED = "“We did not approve the sale of the old ferry to anyone,” said Marta Olsen, the mayor."
STORY = {
    "Valley Herald": (
        f"Ferry sale\n\n{DENIED}\n\nThe mayor of Norby spoke in the harbour while the last cars rolled on board the "
        "ferry. Nobody on the island asked her about the buyer, whose name has been known to the council for weeks.\n"
    ),
    "Coast Daily": (
        f"A ferry sold\n\n{DENIED.replace('did not', 'did')}\n\nA crane stood ready in the harbour of Norby, and two "
        "men measured the ferry's gangway for the buyer. The council of the island had asked the mayor for a price.\n"
    ),
    "State Wire": (
        f"The ferry question\n\n{DENIED}\n\nThe council of Norby will hear in June what the buyer of the ferry offers. "
        "A new one would cost the island more than the school, the mayor said, and the harbour is too small for it.\n"
    ),
}


@pytest.fixture(scope="module")
def corpus_articles() -> tuple[Article, ...]:
    return read([ROOT / "corpus"]).articles


def test_the_order_of_the_articles_makes_no_difference(corpus_articles: tuple[Article, ...]) -> None:
    rules = load_rules()
    forth, back = analyse(corpus_articles), analyse(corpus_articles[::-1])
    assert forth.claims == back.claims
    assert findings(forth.graphs, rules) == findings(back.graphs, rules[::-1])
    assert findings(forth.graphs, rules)


def test_workers_find_what_one_process_finds(
    corpus_articles: tuple[Article, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = analyse(corpus_articles)
    ticks: list[tuple[int, int]] = []
    monkeypatch.setattr(extraction, "_BATCH", 2)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    together = analyse(corpus_articles, progress=lambda done, total: ticks.append((done, total)))
    assert together.claims == alone.claims
    assert ticks == [(n, len(corpus_articles)) for n in range(1, len(corpus_articles) + 1)]


def test_one_article_that_fails_costs_itself_alone(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    def brittle(article: Article) -> Any:
        if article.outlet == "State Wire":
            raise ValueError("unheard-of")
        return extract(article)

    monkeypatch.setattr(extraction, "extract", brittle)
    articles = told(STORY)
    analysis = analyse(articles)
    [failure] = analysis.failed
    assert failure.source == "State Wire/article.txt"
    assert "ValueError: unheard-of" in failure.reason
    assert list(analysis.articles) == ["Coast Daily/article.txt", "Valley Herald/article.txt"]
    assert len(findings(analysis.graphs, load_rules())) == 1
    with pytest.raises(ValueError, match="unheard-of"):
        analyse(articles, debug=True)


def test_readings_and_findings_come_in_order(told: Told) -> None:
    colour = {
        outlet: f"{text}\n“The colour of the boats is a matter of taste,” said Henrik Voss, the painter.\n"
        for outlet, text in STORY.items()
    }
    colour["Coast Daily"] = colour["Coast Daily"].replace("“The colour", "“The color")
    error, info = findings(analyse(told(colour)).graphs, load_rules())
    assert (error.severity, info.severity) == ("error", "info")
    assert [(r.value, r.articles, r.independent) for r in error.readings] == [
        ("did not approve", 2, 2),
        ("did approve", 1, 1),
    ]
    assert error.subject == "Marta Olsen"
    assert [e.article for e in error.readings[0].evidence] == [
        "State Wire/article.txt",
        "Valley Herald/article.txt",
    ]
    assert {e.line for r in error.readings for e in r.evidence} == {3}


@pytest.mark.parametrize("severity", ["warning", "info"])
def test_settings_override_a_severity(told: Told, tmp_path: Path, severity: Severity) -> None:
    told(STORY)
    done = run(read([tmp_path / "told"]), Settings(severity={"quote-meaning": severity}))
    assert [f.severity for f in done.report.findings] == [severity]
    assert done.report.statistics.findings[severity] == 1


def test_a_run_can_be_limited_to_some_articles(told: Told, tmp_path: Path) -> None:
    told(
        {
            **STORY,
            "Mill Lane Gazette": "Ferry prices\n\nThe old ferry is cheap, said Marta Olsen, the mayor.\n",
        }
    )
    intake = read([tmp_path / "told"])
    assert len(run(intake, Settings(), touching=["Coast Daily/article.txt"]).report.findings) == 1
    limited = run(intake, Settings(), touching=["Mill Lane Gazette/article.txt"]).report
    assert limited.findings == ()
    assert limited.statistics.articles == 4


def test_selecting_rules() -> None:
    names = [r.name for r in rules_of(Settings())]
    assert names == sorted(names)
    assert [r.name for r in rules_of(Settings(select=("platform", "date"), ignore=("date",)))] == ["platform"]
    with pytest.raises(RuleError, match="there is no rule 'dates'"):
        rules_of(Settings(select=("dates",)))


def test_the_public_way_in(tmp_path: Path) -> None:
    report = factcheck.check_paths([ROOT / "corpus"])
    assert report.findings
    assert report.statistics.articles == len(report.articles)
    assert sum(report.statistics.findings.values()) == len(report.findings)
    with pytest.raises(InputError, match="no articles in"):
        factcheck.check_paths([tmp_path])
    assert all(hasattr(factcheck, name) for name in factcheck.__all__)


def test_confidence_is_the_measured_share() -> None:
    assert confidence("a rule nobody measured", None) == 0.5
    rules = {r.name for r in load_rules()}
    table: Mapping[str, Mapping[str, tuple[int, int]]] = MEASURED
    for rule, levels in table.items():
        assert rule in rules
        for right, read_ in levels.values():
            assert 0 <= right <= read_
