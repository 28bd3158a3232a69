"""Folding of quoted words: what is the same however it is written, and how long hostile text takes."""

import time
from itertools import combinations

import pytest

from factcheck.link.wording import tokens
from factcheck.model import QuoteClaim, QuoteUse
from factcheck.text.ladder import Step, step
from factcheck.text.variants import american, written_out


def claim(text: str) -> QuoteClaim:
    return QuoteClaim(
        article="a",
        outlet=None,
        subject=None,
        start=0,
        end=len(text),
        text=text,
        use=QuoteUse.UTTERANCE,
        fragments=((0, len(text)),),
        words=text,
    )


@pytest.mark.parametrize(
    "phrases",
    [
        ("500", "five hundred"),
        ("12", "a dozen", "twelve"),
        ("250", "two hundred and fifty", "two hundred fifty"),
        ("1.5 million", "1,500,000", "one and a half million"),
        ("2m", "2 million", "two million"),
        ("500,000", "half a million", "500k"),
        ("$5m", "$5 million", "5 million dollars", "five million dollars", "$5,000,000"),
        ("£2bn", "two billion pounds", "2 billion £"),
        ("¥500", "500 yen", "JPY 500"),
        ("21st", "twenty-first"),
        ("20th", "twentieth"),
        ("30-second", "thirty-second"),
        ("6:00 p.m.", "6 pm", "6.00pm", "6: 00 p.m."),
        ("it's been", "it has been"),
        ("I'd been", "I had been"),
        ("I'd go", "I would go"),
        ("St. Mary", "Saint Mary"),
    ],
)
def test_one_thing_written_in_several_ways(phrases: tuple[str, ...]) -> None:
    for a, b in combinations(phrases, 2):
        assert step(*([t.key for t in tokens(p, claim(p))] for p in (a, b))) <= Step.FORMAT, (a, b)


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("five hundred", "five thousand", Step.NUMBER),
        ("$5 million", "$5 billion", Step.NUMBER),
        ("$5 million", "£5 million", Step.CURRENCY),
        ("this year", "next year", Step.TIME),
        ("it is closed", "it has closed", Step.FUNCTION_WORD),
        ("half", "50%", Step.CONTENT_WORD),
        ("March 21st", "March 21", Step.FUNCTION_WORD),
        ("the crew's", "the crews'", Step.FORMAT),
    ],
)
def test_how_far_apart_two_versions_are(a: str, b: str, apart: Step) -> None:
    x, y = ([t.key for t in tokens(p, claim(p))] for p in (a, b))
    assert step(x, y) is step(y, x) is apart


def test_a_sign_keeps_its_place() -> None:
    text = "about $5, in £ $7m or 5 $10 notes"
    found = tokens(text, claim(text))
    assert [(t.key, text[t.start : t.end]) for t in found] == [
        ("about", "about"),
        ("5dollar", "$5"),
        ("in", "in"),
        ("£", "£"),
        ("7000000dollar", "$7m"),
        ("or", "or"),
        ("5", "5"),
        ("10dollar", "$10"),
        ("notes", "notes"),
    ]


def test_what_is_written_out_stays_so() -> None:
    text = (
        "It's the twenty, five or half a million; they'd paid $5m and 2m, the twenty-first per cent at 6 p.m."
    )
    keys = [t.key for t in tokens(text, claim(text))]
    assert [w.key for w in written_out(keys)] == keys


def test_american_spelling_of_listed_words() -> None:
    assert american("spelt") == american("spelled")
    assert american("practise") == american("practice")


@pytest.mark.parametrize("text", ["!" * 200_000, "one hundred and " * 20_000, "$" * 200_000, "9" * 200_000])
def test_hostile_quotations_take_linear_time(text: str) -> None:
    start = time.process_time()
    tokens(text, claim(text))
    assert time.process_time() - start < 4
