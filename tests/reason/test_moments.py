"""Times as sets of days."""

import datetime as dt

import pytest

from factcheck.extract.document import Document
from factcheck.extract.times import find_times, when
from factcheck.model import Article, Block, BlockKind, Dated, When
from factcheck.reason.moments import describe, disjoint

DATED = dt.date(2022, 11, 30)


def moment(words: str, published: dt.date | None = None) -> When:
    text = f"It happened {words}."
    block = Block(start=0, end=len(text), kind=BlockKind.TEXT)
    dated = Dated(value=published, source="file") if published else None
    claims = find_times(Document(Article(id="a", text=text, blocks=(block,), published=dated)))
    assert len(claims) == 1
    return when(claims[0])


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("Friday", "Thursday", True),
        ("Friday", "Friday", False),
        ("on Nov. 16", "on 16 November 2022", False),
        ("on Nov. 16", "on 17 November 2022", True),
        ("on Nov. 16", "in late November", True),
        ("on Nov. 24", "in late November", False),
        ("in October", "on Nov. 16", True),
        ("in October", "in October 1998", False),
        ("Friday", "on 24 November 2022", True),
        ("Thursday", "on 24 November 2022", False),
        ("Sunday, Nov. 27", "on 27 November 2021", True),
        ("Sunday, Nov. 27", "on 27 November 2022", False),
        ("in 2021", "on 5 May 2021", False),
        ("in 2021", "on 5 May 2022", True),
        ("last week", "Friday", False),
        ("on 29 February", "on 1 March 2020", True),
    ],
)
def test_disjoint_sets_of_days(a: str, b: str, apart: bool) -> None:
    assert disjoint(moment(a), moment(b)) is apart
    assert disjoint(moment(b), moment(a)) is apart


def test_loose_words_are_loose() -> None:
    assert not disjoint(moment("two weeks ago", DATED), moment("on Nov. 18", DATED))
    assert disjoint(moment("two days ago", DATED), moment("on Nov. 27", DATED))
    # A week may begin on a Sunday.
    assert not disjoint(moment("last week", DATED), moment("on Nov. 20", DATED))


def test_which_of_two_fridays_is_meant_is_no_contradiction() -> None:
    assert not disjoint(moment("Friday", DATED), moment("next Friday", DATED))
    assert not disjoint(moment("Friday", DATED), moment("on Nov. 18", DATED))
    assert disjoint(moment("Friday", DATED), moment("on Nov. 24", DATED))
    assert disjoint(moment("Friday, Nov. 25", DATED), moment("Friday, Nov. 18", DATED))
    # Nor is the year that an article leaves out.
    assert not disjoint(moment("on May 3", DATED), moment("on 3 May 2021", DATED))
    assert disjoint(moment("on 3 May 2022", DATED), moment("on 3 May 2021", DATED))
    assert disjoint(moment("on May 4", DATED), moment("on 3 May 2021", DATED))


@pytest.mark.parametrize(
    ("words", "published", "described"),
    [
        ("on Nov. 24, 2022", None, "24 November 2022"),
        ("Thursday, Nov. 24", None, "Thursday 24 November"),
        ("on Nov. 24", None, "24 November"),
        ("in late November", None, "late November"),
        ("in mid-November", DATED, "mid-November 2022"),
        ("Friday", None, "Friday"),
        ("1-5 May 2021", None, "between 1 and 5 May 2021"),
        ("in May 2021", None, "May 2021"),
        ("in 2021", None, "2021"),
        ("in the 1990s", None, "the 1990s"),
        ("in spring 2023", None, "spring 2023"),
        ("last week", DATED, "between 21 and 27 November 2022"),
        ("two weeks ago", DATED, "about 16 November 2022"),
        ("on 03/04/22", None, "4 March 2022 or 3 April 2022"),
        ("two weeks after the fire", None, "two weeks after"),
    ],
)
def test_words_for_an_editor(words: str, published: dt.date | None, described: str) -> None:
    assert describe(moment(words, published)) == described
