"""Terminal text: what a person reads, line by line."""

import pytest

from factcheck.model import Report
from factcheck.output.phrases import also, cut, summary, verdict
from factcheck.output.text import to_text

from . import story


def test_text_reads_like_a_linter() -> None:
    assert to_text(story.full()) == (
        "post/bridge.txt:3: error: Ines Calder is quoted in two ways. [quote-wording]\n"
        "  should not have been  (2 articles)\n"
        "    Herald          herald/bridge.txt:3\n"
        "    outlet unknown  loose.txt:3\n"
        "  should have not been  (1 article)\n"
        "    Post            post/bridge.txt:3\n"
        "  help: Check the recording.\n"
        "\n"
        "post/bridge.txt:3: warning: The words were spoken at a press conference, or written on a blog."
        " [platform]\n"
        "  press conference  (1 article)\n"
        "    Herald  herald/bridge.txt:3\n"
        "  blog  (1 article)\n"
        "    Post    post/bridge.txt:3\n"
        "\n"
        "loose.txt:3: note: An age stands alone. [age]\n"
        "  51  (1 article)\n"
        "    outlet unknown  loose.txt:3\n"
        "\n"
        "1 error, 1 warning, 1 note in 3 articles (1 source skipped)\n"
    )


def test_colour_only_where_asked_for() -> None:
    assert "\x1b" not in to_text(story.full())
    coloured = to_text(story.full(), color=True)
    assert "\x1b[31m\x1b[1merror\x1b[0m" in coloured


def test_a_terminal_is_not_steered_by_an_article() -> None:
    hostile = story.WORDING.model_copy(
        update={"message": "a\x1b[2J\x1b]0;title\x07\r\nb\u202ec\x9b31m\u2028d"}
    )
    text = to_text(story.report(hostile), paths={"post/bridge.txt": "x\x1b[0m\n.txt"})
    assert not set(text) & set("\x1b\x07\r\x9b\u202e\u2028")
    assert text.splitlines()[0] == "x [0m .txt:3: error: a [2J ]0;title bc 31m d [quote-wording]"


def test_copies_are_said_to_be_copies() -> None:
    copied = story.WORDING.readings[0].model_copy(update={"independent": 1})
    finding = story.WORDING.model_copy(update={"readings": (copied, story.WORDING.readings[1])})
    assert "should not have been  (2 articles, 1 independent)\n" in to_text(story.report(finding))


@pytest.mark.parametrize(
    ("report", "closing", "headline", "rest"),
    [
        (
            story.report(),
            "No contradictions found in 3 articles",
            "No contradictions found in 3 articles by at least 2 outlets.",
            "",
        ),
        (
            story.report(story.WORDING, story.PLATFORM),
            "1 error, 1 warning in 3 articles",
            "3 articles by at least 2 outlets contradict each other in 2 places.",
            "",
        ),
        (
            story.report(story.WORDING, story.ODDITY),
            "1 error, 1 note in 3 articles",
            "3 articles by at least 2 outlets contradict each other in 1 place.",
            "1 point is worth knowing.",
        ),
        (
            story.report(story.ODDITY.model_copy(update={"severity": "warning"})),
            "1 warning in 3 articles",
            "No contradictions found between 3 articles by at least 2 outlets.",
            "1 discrepancy lies within a single article.",
        ),
        (
            story.report().model_copy(update={"articles": story.report().articles[:1]}),
            "No contradictions found in 1 article: there is nothing to compare it with",
            "There is nothing to compare one article with.",
            "",
        ),
        (
            story.report().model_copy(
                update={
                    "articles": story.report().articles[:1] * 2,
                    "skipped": story.full().skipped * 2,
                }
            ),
            "No contradictions found in 2 articles",
            "No contradictions found in 2 articles, all by one outlet: there was no other to compare it with.",
            "2 sources were skipped.",
        ),
        (
            story.report().model_copy(update={"articles": ()}),
            "No contradictions found in 0 articles",
            "No articles were read.",
            "",
        ),
    ],
)
def test_sums_in_words(report: Report, closing: str, headline: str, rest: str) -> None:
    assert (summary(report), verdict(report), also(report)) == (closing, headline, rest)


def test_a_cut_ends_at_a_word() -> None:
    assert cut("one two three four five", 16) == "one two three…"
    assert cut("x" * 20, 10) == "x" * 9 + "…"
    assert cut("short", 10) == "short"
