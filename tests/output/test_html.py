"""The pages: complete without a script, exact in what they mark, the same bytes for the same report."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest

from factcheck.model import Block, BlockKind, Finding, Report
from factcheck.output.html import pages

from . import story
from .markup import Element, read, spaced


def made(report: Report) -> dict[str, Element]:
    return {path: read(content) for path, content in pages(report, story.articles(), story.RULES)}


@pytest.fixture(scope="module")
def site() -> dict[str, Element]:
    return made(story.full())


def test_the_first_page_says_it_all_without_a_script(site: dict[str, Element]) -> None:
    index = site["index.html"]
    assert (
        spaced(index.all("h1")[0].text)
        == "3 articles by at least 2 outlets contradict each other in 2 places."
    )
    assert spaced(index.all("p", "also")[0].text) == "1 point is worth knowing. 1 source was skipped."
    assert [spaced(h.text) for h in index.all("h2")] == [
        "Errors",
        "Warnings",
        "Notes",
        "Outlets",
        "Subjects",
        "Articles",
        "Skipped",
        "Rules",
    ]
    findings = index.all("article")
    assert [f.attributes["id"] for f in findings] == [
        story.WORDING.id,
        story.PLATFORM.id,
        story.ODDITY.id,
    ]
    text = spaced(findings[0].text)
    for wanted in (
        "Error",
        "quote",
        "Ines Calder is quoted in two ways.",
        "2 articles, 2 independent",
        "best supported",
        "alone",
        "outlet unknown",
        "Herald",
        "line 3",
        "published 5 December 2022",
        "Check the recording.",
        "Words inside quotation marks are a record.",
        "quote-wording",
        "confidence 93%",
        story.WORDING.id,
    ):
        assert wanted in text
    assert "README.md" in index.all("dl", "skipped")[0].text
    assert "no findings" not in index.all("ul", "rules")[0].text


def test_only_the_script_shows_what_needs_it(site: dict[str, Element]) -> None:
    hidden = [e for e in site["index.html"].inside if "hidden" in e.attributes]
    assert [e.attributes["id"] for e in hidden] == ["tools"]


def test_evidence_is_marked_in_its_sentence_word_by_word(site: dict[str, Element]) -> None:
    quotes = site["index.html"].all("blockquote")
    assert (
        spaced(quotes[0].text)
        == "“The bridge should not have been opened at all,” she said at a press conference."
    )
    assert [m.text for m in quotes[0].all("mark")] == ["should not have been opened", "not"]
    other = next(q for q in quotes if "have not" in q.text)
    assert [m.text for m in other.all("mark", "diff")] == ["not"]


def test_every_link_leads_somewhere(site: dict[str, Element]) -> None:
    ids = {}
    for path, page in site.items():
        named = [e.attributes["id"] for e in page.inside if "id" in e.attributes]
        assert len(named) == len(set(named))
        ids[path] = set(named)
    for path, page in site.items():
        for link in page.all("a"):
            href = link.attributes["href"]
            if href.startswith("https://"):
                assert link.attributes["rel"] == "noopener noreferrer"
                continue
            target, _, fragment = href.partition("#")
            parts: list[str] = []
            for part in (PurePosixPath(path).parent / target).parts if target else PurePosixPath(path).parts:
                _ = parts.pop() if part == ".." else parts.append(part)
            where = "/".join(parts)
            assert where in site, href
            assert not fragment or unquote(fragment) in ids[where], href


def test_an_article_page_marks_its_evidence_and_leads_back(site: dict[str, Element]) -> None:
    page = site["articles/loose.html"]
    assert [m.text for m in page.all("mark")] == ["should not have been opened", "who is 51"]
    refs = page.all("a", "ref")
    assert [(r.text, r.attributes["href"]) for r in refs] == [
        ("1", f"../index.html#{story.WORDING.id}"),
        ("3", f"../index.html#{story.ODDITY.id}"),
    ]
    assert refs[0].attributes["aria-label"] == "Finding 1: Ines Calder is quoted in two ways."
    assert [p.text for p in page.all("p", "quiet")] == ["1SHARE THIS"]
    assert [li.attributes["value"] for li in page.all("section", "involved")[0].all("li")] == ["1", "3"]


def test_the_text_of_an_article_is_whole(site: dict[str, Element]) -> None:
    page = site["articles/herald-bridge.html"]
    text = page.all("div", "text")[0]
    lines = []
    for line in text.all("p"):
        skipped = "".join(e.text for e in line.all("span", "ln") + line.all("a", "ref"))
        lines.append(len(line.text) - len(skipped))
    assert lines == [len(line) for line in story.TEXTS["herald/bridge.txt"].split("\n") if line]


def test_an_article_page_shows_its_head_once() -> None:
    """Front matter and title are the page's own head, unless a finding stands there."""
    front, title = "---\noutlet: Herald\npublished: 2022-12-05\n---\n", "The bridge is shut"
    text = f"{front}{title}\n\nThe bridge was shut on Tuesday.\n"
    start = len(front)
    blocks = (
        Block(start=start, end=start + len(title), kind=BlockKind.TITLE),
        Block(start=start + len(title) + 2, end=len(text) - 1, kind=BlockKind.TEXT),
    )
    article = replace(story.articles()["herald/bridge.txt"], text=text, title=title, blocks=blocks)

    def shown(*findings: Finding) -> list[str]:
        done = dict(pages(story.report(*findings), {article.id: article}, story.RULES))
        return [p.text for p in read(done["articles/herald-bridge.html"]).all("div", "text")[0].all("p")]

    assert shown() == ["7The bridge was shut on Tuesday."]
    place = story.evidence("herald/bridge.txt", "bridge").model_copy(
        update={"start": start + 4, "end": start + 10, "text": "bridge", "line": 5}
    )
    finding = story.ODDITY.model_copy(update={"readings": (story.reading("x", place),)})
    assert [line[0] for line in shown(finding)] == ["5", "7"]


def test_overlapping_evidence_is_marked_once_by_the_gravest() -> None:
    wide = story.ODDITY.model_copy(
        update={"readings": (story.reading("x", story.evidence("loose.txt", "bridge “should not have")),)}
    )
    page = made(story.report(story.WORDING, wide))["articles/loose.html"]
    assert [(m.text, m.attributes["class"]) for m in page.all("mark")] == [
        ("bridge “", "info"),
        ("should not have", "error"),
        (" been opened", "error"),
    ]


def test_evidence_across_lines_and_at_the_end_is_kept() -> None:
    text = story.TEXTS["loose.txt"]
    at = story.evidence("loose.txt", text[11:40])
    end = at.model_copy(update={"start": len(text), "end": len(text), "text": ""})
    finding = story.ODDITY.model_copy(update={"readings": (story.reading("x", at, end),)})
    page = made(story.report(finding))["articles/loose.html"]
    assert [m.text for m in page.all("mark")] == ["Bridge closed, mayor says", "The"]
    assert len(page.all("a", "ref")) == 2


def test_a_span_that_the_text_does_not_hold_stands_alone() -> None:
    lost = story.evidence("loose.txt", "who is 51").model_copy(update={"start": 10**9, "end": 10**9 + 9})
    finding = story.ODDITY.model_copy(update={"readings": (story.reading("51", lost),)})
    site = made(story.report(finding))
    assert [q.text for q in site["index.html"].all("blockquote")] == ["who is 51"]
    assert not site["articles/loose.html"].all("mark")


def test_an_article_without_its_text_is_listed_without_a_page() -> None:
    done = dict(pages(story.full(), {}, {}))
    assert not [path for path in done if path.startswith("articles/")]
    index = read(done["index.html"])
    assert "Mayor shuts bridge" in index.all("ol", "articles")[0].text
    assert index.all("blockquote")[0].text == "should not have been opened"


def test_many_places_are_folded_not_dropped() -> None:
    places = [story.evidence("loose.txt", "who is 51")] * 10
    finding = story.ODDITY.model_copy(update={"readings": (story.reading("51", *places),)})
    index = made(story.report(finding))["index.html"]
    assert index.all("summary")[0].text == "4 more places"
    assert len(index.all("blockquote")) == 10


def test_the_policy_allows_this_style_and_this_script_alone() -> None:
    for path, content in pages(story.full(), story.articles(), story.RULES):
        page = content.decode()
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
        assert policy
        allowed = unescape(policy[1])
        assert "default-src 'none'" in allowed
        assert "unsafe" not in allowed
        for tag in ("style", "script"):
            inline = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
            assert len(inline) == 1, path
            for part in inline:
                digest = b64encode(hashlib.sha256(part.encode()).digest()).decode()
                assert f"{tag}-src 'sha256-{digest}'" in allowed


def test_nothing_is_fetched_and_no_markup_runs(site: dict[str, Element]) -> None:
    for page in site.values():
        for element in page.inside:
            assert "style" not in element.attributes
            assert "src" not in element.attributes
            assert not [name for name in element.attributes if name.startswith("on")]
        assert [e.attributes["href"] for e in page.all("link")] == ["data:,"]
        assert "url(" not in page.all("style")[0].text
        assert "@import" not in page.all("style")[0].text
    assert not re.search(r"innerHTML|eval\(|document\.write", site["index.html"].all("script")[0].text)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_colours_can_be_read(site: dict[str, Element], scheme: str) -> None:
    palettes = re.findall(r":root \{(.*?)\}", site["index.html"].all("style")[0].text, re.DOTALL)
    assert len(palettes) == 3
    colours = dict(re.findall(r"--([\w-]+): (#\w+)", palettes[0]))
    colours |= dict(re.findall(r"--([\w-]+): (#\w+)", palettes[["light", "dark", "print"].index(scheme)]))
    pairs = [(ink, "paper") for ink in ("ink", "soft", "link", "error", "warning", "info")]
    pairs += [("on-mark", "mark"), ("on-mark", "diff"), ("ink", "panel")]
    for ink, ground in pairs:
        light, dark = sorted((luminance(colours[ink]), luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, f"{ink} on {ground}"


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_same_report_gives_the_same_bytes() -> None:
    first = list(pages(story.full(), story.articles(), story.RULES))
    turned = dict(reversed(story.articles().items()))
    assert list(pages(story.full(), turned, story.RULES)) == first


def test_an_empty_report_says_what_was_read() -> None:
    index = made(story.report())["index.html"]
    assert spaced(index.all("h1")[0].text) == "No contradictions found in 3 articles by at least 2 outlets."
    assert index.all("p", "read")[0].text == "Compared: the words of quotations."
    assert "at least one is wrong" not in index.text
    assert len(index.all("ol", "articles")[0].all("li")) == 3
    assert "All that was given was read." in index.text
    nothing = story.report().model_copy(update={"articles": ()})
    assert "No articles were read." in made(nothing)["index.html"].text
