"""Time expressions: what is read as one, and what it is resolved to."""

import datetime as dt
import re
import time
from itertools import pairwise

import pytest

from factcheck.extract.document import Document
from factcheck.extract.times import find_times, when
from factcheck.model import Article, Block, BlockKind, Dated, Post, TimeClaim

WEDNESDAY = dt.date(2022, 11, 30)


def read(
    text: str, published: dt.date | None = WEDNESDAY, kind: BlockKind = BlockKind.TEXT
) -> list[TimeClaim]:
    blocks = tuple(Block(start=m.start(), end=m.end(), kind=kind) for m in re.finditer(r"[^\n]+", text))
    dated = Dated(value=published, source="file") if published else None
    return find_times(Document(Article(id="a", text=text, blocks=blocks, published=dated)))


def days(claim: TimeClaim) -> str:
    if claim.earliest is None or claim.latest is None:
        return claim.edtf
    one = claim.earliest == claim.latest
    return str(claim.earliest) if one else f"{claim.earliest}..{claim.latest}"


GROUNDED = [
    # absolute, in every order
    ("It opened on 24 November 2021.", "24 November 2021", "2021-11-24"),
    ("It opened on November 24th, 2021.", "November 24th, 2021", "2021-11-24"),
    ("It opened on 2021-11-24.", "2021-11-24", "2021-11-24"),
    ("It opened the 5th of May, 2021, in Rome.", "the 5th of May, 2021", "2021-05-05"),
    ("It ran from 1-5 May 2021.", "1-5 May 2021", "2021-05-01..2021-05-05"),
    ("It ran May 1 to 5, 2021.", "May 1 to 5, 2021", "2021-05-01..2021-05-05"),
    ("(UPDATE: 11/28/22 AT 9:59 P.M. ET): He spoke.", "11/28/22 AT 9:59 P.M. ET", "2022-11-28"),
    ("It was built in October 1984.", "October 1984", "1984-10-01..1984-10-31"),
    ("It was ruled from London since 1972.", "1972", "1972-01-01..1972-12-31"),
    ("The 1971 Convention holds.", "1971", "1971-01-01..1971-12-31"),
    ("The strike of the late 1980s.", "the late 1980s", "1980-01-01..1989-12-31"),
    ("In Q3 2021 it grew.", "Q3 2021", "2021-07-01..2021-09-30"),
    ("It thwarted an attack on 10 Nov 11.", "10 Nov 11", "2011-11-10"),
    # in part
    ("She spoke on Nov. 16 in Paris.", "Nov. 16", "2022-11-16"),
    ("He was arrested on 25 December.", "25 December", "2021-12-25"),
    ("The dividend is payable Jan. 2.", "Jan. 2", "2023-01-02"),
    ("It was dropped in late November.", "late November", "2022-11-21..2022-11-30"),
    ("It began in mid-August last year.", "mid-August last year", "2021-08-11..2021-08-20"),
    ("He left in March.", "March", "2022-03-01..2022-03-31"),
    ("He left last December.", "last December", "2021-12-01..2021-12-31"),
    ("He was arrested on 3 March 2011 and charged on 5 April.", "5 April", "2011-04-05"),
    ("Injuries rose from January to November 2014.", "January", "2014-01-01..2014-01-31"),
    ("He wept over the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
    ("In a March filing she accused him.", "March", "2022-03-01..2022-03-31"),
    ("He coached there (1982-87) for long.", "1982-87", "1982-01-01..1987-12-31"),
    ("He announced her resignation in February.", "February", "2022-02-01..2022-02-28"),
    # leaning on publication
    ("He died Friday.", "Friday", "2022-11-25"),
    ("He died Wednesday night at home.", "Wednesday night", "2022-11-30"),
    ("The board will meet on Friday.", "Friday", "2022-12-02"),
    ("The measure will likely be tested as soon as Friday.", "Friday", "2022-12-02"),
    ("She would look for ways around Friday night's ruling.", "Friday night", "2022-11-25"),
    ("He is to be formally sentenced 3 May in York.", "3 May", "2023-05-03"),
    ("The vote is next Monday.", "next Monday", "2022-12-05"),
    ("He died last Wednesday.", "last Wednesday", "2022-11-23"),
    ("He resigned yesterday.", "yesterday", "2022-11-29"),
    ("He resigned late last month.", "late last month", "2022-10-21..2022-10-31"),
    ("He resigned last week.", "last week", "2022-11-21..2022-11-27"),
    ("It rained over the weekend.", "the weekend", "2022-11-26..2022-11-27"),
    ("He resigned three days ago.", "three days ago", "2022-11-27"),
    ("He fled on Christmas Eve.", "Christmas Eve", "2021-12-24"),
    ("He fled on Thanksgiving.", "Thanksgiving", "2022-11-24"),
    ("Easter 2021 was calm; on Good Friday 2021 he wept.", "Good Friday 2021", "2021-04-02"),
    # leaning on another date
    ("It opened on Nov. 27. Five days before, following a row, he left.", "Five days before", "2022-11-22"),
    ("He was shot on 31 May 2020. The next day he died.", "The next day", "2020-06-01"),
    ("The show came in October. That month he left.", "That month", "2022-10-01..2022-10-31"),
    ("In 1995 a captain, the year before, a cadet.", "the year before", "1994-01-01..1994-12-31"),
    ("He fled on 31 May 2020. The night before, he wept.", "The night before", "2020-05-30"),
    ("In 1995 a captain, and the following year a major.", "the following year", "1996-01-01..1996-12-31"),
    ("He fled two days after 30 April 2020.", "two days after 30 April 2020", "2020-05-02"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value"), GROUNDED)
def test_a_time_is_found_whole_and_resolved(text: str, words: str, value: str) -> None:
    assert (words, value) in [(c.text, days(c)) for c in read(text)]


OPEN = [
    ("She posted it on Sunday, Nov. 27.", "Sunday, Nov. 27", "XXXX-11-27", 6, None),
    ("He died Friday.", "Friday", "XXXX-XX-XX", 4, None),
    ("He died on Friday. The next day she fled.", "The next day", "XXXX-XX-XX", 5, "date"),
    ("It opened on Nov. 27. Five days before, he left.", "Five days before", "XXXX-11-22", None, "date"),
    ("It was dropped in late November.", "late November", "XXXX-11-21/XXXX-11-30", None, None),
    ("He resigned last year.", "last year", "XXXX", None, None),
    ("He resigned two weeks after the fire.", "two weeks after", "XXXX-XX-XX", None, "event"),
    ("On the day the brand apologized, he left.", "On the day", "XXXX-XX-XX", None, "event"),
    ("It happened on Christmas Day.", "Christmas Day", "XXXX-12-25", None, None),
]


@pytest.mark.parametrize(("text", "words", "edtf", "weekday", "anchor"), OPEN)
def test_without_a_publication_date_times_stay_open(
    text: str, words: str, edtf: str, weekday: int | None, anchor: str | None
) -> None:
    claim = next(c for c in read(text, None) if c.text == words)
    assert (claim.edtf, claim.weekday, claim.anchor) == (edtf, weekday, anchor)
    assert claim.earliest is None
    assert claim.latest is None


NOT_TIMES = [
    "He may go. May I? They march on, and March on Rome is a book.",
    "A jump of 5 things costs $1998, or 1,998 pounds, or about 2000 people.",
    "Call 555-2010-1999 or see page 2001, flight 1998 or Windows 2000.",
    "They spring from the water of the spring, and the fall of Rome.",
    "It took more than a week; he was quiet for days, a 10-year-old boy, a two-day rally.",
    "The Sunday Times and Saturday Night Live, every Friday, Monday to Friday.",
    "Theresa May spoke; Prime Minister May won; June Carter sang; April Ryan asked.",
    'The Tonight Show, USA TODAY and NBC\'s "Today" show; This Week With a Guest.',
    "They met on the weekend of the storm, in the last week of the race.",
    "A Christmas tree, an Easter egg, a score of 3-2, a ratio of 24/7, version 1.2.34.",
    "The WSJ Magazine 2019 Innovator Awards and his 1987 Chevrolet.",
]


@pytest.mark.parametrize("text", NOT_TIMES)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert [c.text for c in read(text)] == []


def test_a_weekday_confirms_the_year_of_an_undated_article() -> None:
    text = "Posted November 28, 2022. She wrote on Sunday, Nov. 27. Five days before, he wrote on Nov. 21."
    assert [days(c) for c in read(text, None)] == ["2022-11-28", "2022-11-27", "2022-11-22", "XXXX-11-21"]
    assert days(read("Posted November 28, 2022. She wrote on Monday, Nov. 27.", None)[1]) == "XXXX-11-27"


def test_a_dateline_is_the_writers_today() -> None:
    text = "HAVANA, Nov. 28 (Agency) - The envoy left today."
    assert [days(c) for c in read(text)] == ["2022-11-28", "2022-11-28"]


def test_more_than_a_week_ago_is_open_at_its_beginning() -> None:
    claim = read("He resigned more than two weeks ago.")[0]
    assert (claim.edtf, claim.earliest, claim.latest) == ("../2022-11-16", None, dt.date(2022, 11, 16))


def test_figures_that_could_be_either_way_round_follow_the_article() -> None:
    assert days(read("Posted 03/04/22.")[0]) == "2022-03-04..2022-04-03"
    assert [days(c) for c in read("Posted 03/04/22. Updated 28/11/22.")] == ["2022-04-03", "2022-11-28"]
    assert [days(c) for c in read("Posted 03/04/22. Updated 11/28/22.")] == ["2022-03-04", "2022-11-28"]


def test_a_weekday_is_kept_beside_its_date_even_where_it_is_wrong() -> None:
    claim = read("He died on Monday, 25 November 2022.")[0]
    assert (days(claim), claim.weekday) == ("2022-11-25", 0)


def test_a_post_counts_from_its_own_day() -> None:
    text = "I left yesterday."
    post = Post(name=None, handle=None, platform=None, published=dt.date(2020, 5, 5), start=0, end=1)
    for given, value in ((post, "2020-05-04"), (None, "XXXX-XX-XX")):
        block = Block(start=0, end=len(text), kind=BlockKind.POST, post=given)
        dated = Dated(value=WEDNESDAY, source="file")
        doc = Document(Article(id="a", text=text, blocks=(block,), published=dated))
        assert [days(c) for c in find_times(doc)] == [value]


def test_claims_are_in_order_apart_and_true_to_the_text() -> None:
    text = "On Friday, Nov. 25, at 9 a.m. EST, 2022 and the 1990s met in late May. " * 20
    claims = read(text)
    assert all(text[c.start : c.end] == c.text for c in claims)
    assert all(a.end <= b.start for a, b in pairwise(claims))
    assert when(claims[0]).text == claims[0].text


@pytest.mark.parametrize(
    "piece", ["2022-11-27 ", "the the last ", "Friday, ", "5 5 5 ", "((((((“", "a a few days "]
)
def test_time_grows_with_length_alone(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        block = Block(start=0, end=len(text), kind=BlockKind.TEXT)
        doc = Document(Article(id="a", text=text, blocks=(block,)))
        begin = time.process_time()
        find_times(doc)
        return time.process_time() - begin

    assert seconds(80_000) < 10 * seconds(20_000) + 0.05
