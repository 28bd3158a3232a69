"""Where and when words were said: what an attribution names, what carries on, and what must not."""

import datetime as dt
import time

import pytest

from factcheck.extract import extract
from factcheck.extract.document import Document
from factcheck.extract.names import find_names
from factcheck.extract.platforms import place
from factcheck.extract.times import find_times
from factcheck.model import Article, Block, BlockKind, Post, QuoteClaim, QuoteUse
from tests.extract.claims import claims


def placed(text: str, published: str | None = None) -> list[tuple[str | None, str | None]]:
    """Return the place and day phrase of every utterance, in order."""
    return [
        (q.platform.value if q.platform else None, q.said.text if q.said else None)
        for q in claims(QuoteClaim, text, published)
        if q.use is QuoteUse.UTTERANCE
    ]


NAMED = [
    (
        "“The gates will hold until the morning,” Ruth Amadi wrote on LinkedIn.",
        "LinkedIn",
        "wrote on LinkedIn",
    ),
    ("“The gates will hold until the morning,” Ruth Amadi said in a tweet.", "Twitter", "in a tweet"),
    (
        "Ruth Amadi posted on X, the site formerly known as Twitter: “The gates will hold until noon.”",
        "Twitter",
        "posted on X, the site formerly known as Twitter",
    ),
    (
        "“The gates will hold until the morning,” she posted to her Instagram Story.",
        "Instagram",
        "posted to her Instagram Story",
    ),
    (
        "In a now-deleted Facebook post, Ruth Amadi said that “the gates will hold”.",
        "Facebook",
        "In a now-deleted Facebook post",
    ),
    (
        "Ruth Amadi took to TikTok to say that “the gates will hold until the morning”.",
        "TikTok",
        "took to TikTok",
    ),
    (
        "Ruth Amadi said in an e-mail that the gates would be “inspected every single day”.",
        "e-mail",
        "in an e-mail",
    ),
    ("“The gates will hold until the morning,” Ruth Amadi said by email.", "e-mail", "by email"),
    (
        "“The gates will hold until the morning,” Ruth Amadi said at a news conference.",
        "press conference",
        "at a news conference",
    ),
    (
        "“The gates will hold until the morning,” Ruth Amadi said in a statement on Twitter.",
        "Twitter",
        "on Twitter",
    ),
    (
        "Ruth Amadi apologised in an interview with the Herald: “I own this. I do.”",
        "interview",
        "in an interview",
    ),
    (
        "“The gates will hold,” a lengthy statement shared on its Instagram read on Monday.",
        "Instagram",
        "on its Instagram",
    ),
]


@pytest.mark.parametrize(("text", "value", "phrase"), NAMED, ids=[n[2] for n in NAMED])
def test_an_attribution_names_the_place(text: str, value: str, phrase: str) -> None:
    quotes = [q for q in claims(QuoteClaim, text) if q.use is QuoteUse.UTTERANCE]
    assert quotes
    found = quotes[0].platform
    assert found is not None
    assert (found.value, found.text) == (value, phrase)
    assert text[found.start : found.end] == phrase


@pytest.mark.parametrize(
    "text",
    [
        "Her Instagram followers were angry. “The gates will hold until the morning,” Ruth Amadi said.",
        "“The gates will hold until the morning,” Ruth Amadi said of the backlash on Twitter.",
        "“The gates will hold until noon,” Ruth Amadi said after the company cleared its Instagram page.",
        "“The gates will hold until the morning,” said Ruth Amadi, who has a million fans on TikTok.",
        "Ruth Amadi said she saw on Facebook that “the gates will hold until the morning”.",
        "Shortly after posting on Instagram, Ruth Amadi told reporters: “The gates will hold.”",
        "Twitter users were quick to answer. “The gates will hold until the morning,” Ruth Amadi said.",
        "Ruth Amadi took to Twitter. “The gates will hold until the morning,” Dale Okafor said.",
        "Ruth Amadi shared a Facebook link. “The gates will hold until noon,” Dale Okafor told the Post.",
    ],
)
def test_a_place_that_only_occurs_places_nothing(text: str) -> None:
    assert [p for p, _ in placed(text)] == [None] * len(placed(text))


def test_a_statement_carries_on_until_another_place_comes_in() -> None:
    text = (
        "Ruth Amadi wrote on Instagram:\n“The gates will hold until the morning.”\nShe added:\n"
        "“Nobody has to leave the valley tonight.”\n"
        "Her statement continued, “We will look at every single gate.”\n"
        "In a podcast she went further. “It happened on my watch,” she said.\n"
        "“I did not sleep for a week,” Dale Okafor said."
    )
    assert [p for p, _ in placed(text)] == ["Instagram", "Instagram", "Instagram", "podcast", None]


def test_a_scene_is_set_by_a_sentence_of_its_own() -> None:
    text = (
        "Ruth Amadi took to Twitter to break her silence about the flood on Nov. 27. In her first statement "
        "about the matter, Amadi explained why she had not spoken. “I have been quiet for a few days,” "
        "Amadi wrote.\nThe town was told on Friday. Later, Amadi told reporters: “The gates will hold.”"
    )
    assert placed(text) == [("Twitter", "Nov. 27"), (None, None)]


def test_a_relative_clause_sets_the_scene_of_the_one_before_it() -> None:
    told = "The report was written by Dale Okafor, who also issued an apology on Nov. 23. “I was asked to,” {} wrote."
    assert placed(told.format("Okafor")) == [(None, "Nov. 23")]
    other = "Ruth Amadi spoke with Dale Okafor, who took to Twitter. “I was asked to do it,” Amadi wrote."
    assert placed(other) == [(None, None)]


def test_another_occasion_ends_the_scene() -> None:
    text = (
        "“The gates will hold until the morning,” Ruth Amadi wrote on Facebook. "
        "Later she added: “The gates did not hold.”"
    )
    assert [p for p, _ in placed(text)] == ["Facebook", None]


def test_the_day_is_that_of_the_saying() -> None:
    assert placed(
        "“The gates will hold,” Ruth Amadi said in a statement released on Monday, January 22."
    ) == [("statement", "Monday, January 22")]
    assert placed("In her Nov. 27 statement, Ruth Amadi said “the gates will hold until the morning”.") == [
        ("statement", "Nov. 27")
    ]
    assert placed("“They close on Monday,” Ruth Amadi said of the gates that broke on Tuesday.") == [
        (None, None)
    ]


def test_a_post_is_placed_by_its_foot() -> None:
    text = "The gates will hold. — Ruth Amadi (@amadi) November 28, 2022"
    post = Post(
        name="Ruth Amadi",
        handle="amadi",
        platform="Twitter",
        published=dt.date(2022, 11, 28),
        start=text.index("Ruth"),
        end=text.index(" (@"),
    )
    block = Block(start=0, end=len(text), kind=BlockKind.POST, post=post)
    quotes = [c for c in extract(Article(id="a", text=text, blocks=(block,))) if isinstance(c, QuoteClaim)]
    assert quotes[0].platform
    assert quotes[0].platform.value == "Twitter"
    assert quotes[0].said
    # The day depends on the time zone of whoever saved the page.
    assert quotes[0].said.edtf == "2022-11-27/2022-11-29"


def test_hostile_text_is_read_in_linear_time() -> None:
    """One endless sentence full of quotations, places and times."""
    piece = "“we will not go there” she said in a tweet on Instagram on Monday, "
    text = piece * 4_000
    doc = Document(Article(id="a", text=text, blocks=(Block(start=0, end=len(text), kind=BlockKind.TEXT),)))
    quotes = [
        QuoteClaim(
            article="a",
            outlet=None,
            subject=None,
            start=i + 1,
            end=i + 21,
            text=text[i + 1 : i + 21],
            use=QuoteUse.UTTERANCE,
            fragments=((i + 1, i + 21),),
            words=text[i + 1 : i + 21],
            cue=doc.span(i + 27, i + 31),
        )
        for i in range(0, len(text), len(piece))
    ]
    names, times = find_names(doc), find_times(doc)
    started = time.process_time()
    assert len(place(doc, quotes, names, times)) == 4_000
    assert time.process_time() - started < 5
