"""The report in one file: whole without any other, and honest about what it leaves out."""

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.engine import run
from factcheck.ingest import read as read_articles
from factcheck.model import Article, Finding, Report
from factcheck.output.comparing import Comparison, compare
from factcheck.output.html.single import single_file

from . import story
from .markup import Element, read, spaced

NOTE = "the gravest 200 of 1,203 findings"


def made(
    report: Report, articles: Mapping[str, Article] | None = None, compared: Comparison | None = None
) -> Element:
    return read(
        single_file(report, story.articles() if articles is None else articles, story.RULES, (), compared)
    )


@pytest.fixture(scope="module")
def mail() -> Element:
    gone = story.PLATFORM.model_copy(update={"id": "gone", "message": "Gone <b>since</b>.", "rule": "age"})
    return made(story.full(), compared=compare(story.full(), story.report(gone, story.ODDITY)))


def many(number: int) -> Report:
    findings = [
        (story.ODDITY if n % 3 else story.WORDING).model_copy(update={"id": f"{n:016x}"})
        for n in range(number)
    ]
    return story.report(*findings)


def test_it_holds_the_whole_of_a_small_report(mail: Element) -> None:
    text = spaced(mail.text)
    for wanted in (
        "3 articles by at least 2 outlets contradict each other in 2 places.",
        "This file holds the whole report",
        "2 new, 0 changed, 1 gone, 1 the same.",
        "Gone <b>since</b>.",
        "README.md",
        "Two outlets cannot both have it right.",
        "A: “We go.”",
    ):
        assert wanted in text
    assert [a.attributes["id"] for a in mail.all("article")] == [
        story.WORDING.id,
        story.PLATFORM.id,
        story.ODDITY.id,
    ]
    sources = [a.attributes["href"] for a in mail.all("ol", "articles")[0].all("a")]
    assert sources == [f"https://example.org/{id_}" for id_ in sorted(story.TEXTS)]


def test_every_link_stays_within_it_or_leads_to_a_source(mail: Element) -> None:
    ids = [e.attributes["id"] for e in mail.inside if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    for link in mail.all("a"):
        href = link.attributes["href"]
        assert href.startswith("https://example.org/") or (href[0] == "#" and href[1:] in ids), href
    assert [e.attributes["href"] for e in mail.all("link")] == ["data:,"]
    assert not [e for e in mail.inside if "src" in e.attributes or "style" in e.attributes]


def test_the_policy_is_that_of_the_pages() -> None:
    page = single_file(story.full(), story.articles(), story.RULES).decode()
    assert re.search(r"default-src 'none'", unescape(page))
    assert "unsafe" not in page[: page.index("<style>")]


def test_of_a_long_report_it_holds_the_gravest_and_says_so() -> None:
    mail = made(many(1_203))
    cards = mail.all("article")
    assert len(cards) == 200
    assert all("error" in card.attributes["class"] for card in cards)
    assert f"This file holds {NOTE}." in spaced(mail.text)
    assert next(spaced(h.text) for h in mail.all("h2")) == "Errors"
    assert "Notes" not in [spaced(h.text) for h in mail.all("h2")]


def test_it_has_the_pictures_of_its_subjects(root: Path) -> None:
    done = run(read_articles([root / "corpus"]), Settings())
    mail = read(single_file(done.report, done.articles, {}, done.analysis.graphs))
    folds = mail.all("details", "drawn")
    subjects = {f.subject for f in done.report.findings}
    assert 1 <= len(folds) <= len(subjects)
    titles = [spaced(c.text) for c in mail.all("figcaption")]
    assert {t.partition(":")[0] for t in titles} == {"Timeline", "Who tells which version"}
    ids = [e.attributes["id"] for e in mail.inside if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    for link in (a for fold in folds for a in fold.all("a")):
        assert link.attributes["href"][1:] in ids


def test_of_many_articles_it_lists_those_that_its_findings_show() -> None:
    report = story.report(story.PLATFORM)
    others = [
        report.articles[0].model_copy(update={"id": f"o{n}", "title": f"Other {n}"}) for n in range(2_000)
    ]
    mail = made(report.model_copy(update={"articles": (*report.articles, *others)}))
    listed = mail.all("ol", "articles")[0]
    assert len(listed.all("li")) == 2
    assert "Other" not in listed.text
    assert "and 2,001 more" in mail.text


def test_what_is_new_is_listed_even_where_its_card_is_not_in_the_file() -> None:
    report = many(1_203)
    mail = made(report, compared=compare(report, many(203)))
    items = mail.all("ul", "changes")[0].all("li")
    assert len(items) == 500
    assert "and 500 more" in spaced(mail.text)
    assert len([i for i in items if i.all("a")]) < 200


HOSTILE = "</script><script>alert(1)</script>{{ 7*7 }}\u202e" + "x" * 5_000


def test_hostile_words_stay_words() -> None:
    finding: Finding = story.WORDING.model_copy(
        update={"id": HOSTILE[:60], "message": HOSTILE, "subject": HOSTILE, "rule": HOSTILE[:90]}
    )
    report = story.report(finding)
    articles = tuple(
        a.model_copy(update={"title": HOSTILE, "url": "javascript:alert(1)"}) for a in report.articles
    )
    mail = made(report.model_copy(update={"articles": articles}), {})
    assert len(mail.all("script")) == 1
    assert not [a for a in mail.all("a") if a.attributes["href"].startswith("javascript")]


def test_the_same_report_gives_the_same_bytes() -> None:
    first = single_file(story.full(), story.articles(), story.RULES)
    assert single_file(story.full(), dict(reversed(story.articles().items())), story.RULES) == first
