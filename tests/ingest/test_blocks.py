"""Real shapes of articles, cut into title, story, captions, posts, dated parts and the page around them."""

import datetime as dt
import time
from pathlib import Path

import pytest

from factcheck.ingest import read
from factcheck.model import Article, Block, BlockKind


def article(tmp_path: Path, text: str) -> Article:
    (tmp_path / "a.txt").write_bytes(text.encode())
    [found] = read([tmp_path / "a.txt"]).articles
    last = 0
    for block in found.blocks:
        assert last <= block.start < block.end
        last = block.end
        words = text[block.start : block.end]
        assert words == words.strip()
    return found


def cut(found: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, found.text[block.start : block.end]) for block in found.blocks]


def of_kind(found: Article, kind: BlockKind) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks if block.kind is kind]


def block_with(found: Article, words: str) -> Block:
    return next(block for block in found.blocks if words in found.text[block.start : block.end])


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_each_line_is_a_paragraph(tmp_path: Path) -> None:
    found = article(tmp_path, "Ferry halted\r\nIt stopped on Monday.\r\n\r\n  It starts again soon.  \r\n")
    assert cut(found) == [
        ("title", "Ferry halted"),
        ("text", "It stopped on Monday."),
        ("text", "It starts again soon."),
    ]


def test_lines_wrapped_by_hand_are_joined_up_to_a_blank_line(tmp_path: Path) -> None:
    first = (
        "The ferry between Lund and the island stopped on Monday morning after\n"
        "a fire in the engine room, the harbour office said. Nobody was hurt, and\n"
        "the eighty passengers were brought ashore by fishing boats within two\n"
        "hours."
    )
    second = "“We were lucky,” said the captain, who has sailed the route since the\nspring of 2019."
    found = article(tmp_path, f"Ferry halted after fire\n\n{first}\n\n{second}\n")
    assert cut(found) == [("title", "Ferry halted after fire"), ("text", first), ("text", second)]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Share this",
        "View gallery",
        "3 min read",
        "Reading Time: 4 minutes",
        "Image Credit: MEGA",
        "Photo: Ada Holm / Harbour Press",
        "Read more: Harbour office under pressure",
        "RELATED: A winter of broken ferries",
        "Follow us on Twitter",
        "Sign up for our newsletter",
        "© 2022 Valley Herald",
        "(c) 2022 Valley Herald. All rights reserved.",
        "Copyright 2022 Valley Herald. All rights reserved.",
        "12 Comments",
        "Image 3 of 17",
        "a.holm@valleyherald.example",
        "https://valleyherald.example/ferry",
        "By Ada Holm and Per Lind, Staff Writers",
        "Ada Holm contributed to this report.",
        "* * *",
    ],
)
def test_the_page_around_the_story_is_furniture(tmp_path: Path, line: str) -> None:
    found = article(tmp_path, f"Ferry halted\nThe ferry stopped.\n{line}\nIt starts again soon.\n")
    assert of_kind(found, BlockKind.FURNITURE) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.",
        "Read the statement in full, the office said, before you judge it.",
        "Photographs of the fire spread within minutes.",
        "Related charges against the captain were dropped.",
        "$25,000",
        "By Monday evening, the ferry was back.",
        "She said: “Follow us.”",
        "More: that was what the captain wanted, and more is what he got.",
        "Next to the ferry lay a tug.",
        "Copyright law was changed in 2019, the court said.",
        "Reading time with the children fell by half.",
        "Original – and best – is what the sign said.",
        "09:15 Police arrive at the harbour",
        'The button in the mess hall says "Share',
        "Updated rules for the harbour come into force in May 2023.",
        "Published on Nov. 3, 2020, the report blamed the captain.",
        "Posted in the harbour office is a list of the passengers (and their cabins).",
        "Update on the fire: nobody was hurt.",
        "Ada Holm (@adaholm) wrote that the boat was old.",
    ],
)
def test_the_story_is_no_furniture(tmp_path: Path, line: str) -> None:
    found = article(tmp_path, f"Ferry halted\nThe ferry stopped.\n{line}\nIt starts again soon.\n")
    assert of_kind(found, BlockKind.TEXT)[1] == line
    assert (found.published, found.updated) == (None, None)


def test_breadcrumbs_stand_above_the_title(tmp_path: Path) -> None:
    head = "- Valley Herald\n- News\n- Ferry halted after fire\n"
    found = article(tmp_path, head + "Ferry halted after fire\nThe ferry stopped.\n")
    assert [kind for kind, _ in cut(found)] == ["furniture"] * 3 + ["title", "text"]
    assert found.title == "Ferry halted after fire"
    slash = article(tmp_path, "Owner / crew talks collapse\nThe ferry stopped.\n")
    assert slash.title == "Owner / crew talks collapse"
    path = article(tmp_path, "Home > News > Harbour\nFerry halted\nThe ferry stopped.\n")
    assert path.title == "Ferry halted"
    summary = article(tmp_path, "- The ferry stopped.\n- Nobody was hurt.\nThe ferry stopped on Monday.\n")
    assert of_kind(summary, BlockKind.FURNITURE) == []


def test_buttons_glued_to_the_last_word_are_cut_off(tmp_path: Path) -> None:
    found = article(
        tmp_path, "Ferry\nIt burned, reports the Courier.prevnext\n“It sank.”Share\nWhat comes next\n"
    )
    assert cut(found)[1:] == [
        ("text", "It burned, reports the Courier."),
        ("furniture", "prevnext"),
        ("text", "“It sank.”"),
        ("furniture", "Share"),
        ("text", "What comes next"),
    ]


def test_captions_end_with_their_credit(tmp_path: Path) -> None:
    caption = "The ferry in Lund on June 6, 2019. (Photo by Ada Holm/Harbour Press via Getty Images)"
    prose = "The ferry burned for hours (the captain says two)."
    found = article(tmp_path, f"Ferry\n{caption}\n{prose}\nThe ferry’s engine room. (Source: Harbour TV)\n")
    assert [kind for kind, _ in cut(found)] == ["title", "caption", "text", "caption"]


def test_posts_reach_from_their_first_word_to_their_foot(tmp_path: Path) -> None:
    text = (
        "Ferry halted\n"
        "Passengers were angry.\n"
        "Two hours on deck.— Per Lind 🛥 (@perlind) November 28, 2022\n"
        "Never again! pic.twitter.com/abc123 &mdash; Eva (@eva_h) 28 Nov 2022 "
        "What a day. — Bo (@bo) Nov. 29, 2022\n"
        "The office answered.\n"
        "We are sorry for the wait.\n\n"
        "— Lund Harbour (@lundharbour) November 28, 2022\n"
        "The lights went out... Posted by Lund Diaries on Sunday, 27 November 2022\n"
        "A post shared by Eva Holm (@evaholm)\n"
    )
    found = article(tmp_path, text)
    posts = [(b.post, text[b.start : b.end]) for b in found.blocks if b.post]
    assert [
        (post.name, post.handle, post.platform, post.published, words.split()[0]) for post, words in posts
    ] == [
        ("Per Lind 🛥", "perlind", "Twitter", day("2022-11-28"), "Two"),
        ("Eva", "eva_h", "Twitter", day("2022-11-28"), "Never"),
        ("Bo", "bo", "Twitter", day("2022-11-29"), "What"),
        ("Lund Harbour", "lundharbour", "Twitter", day("2022-11-28"), "We"),
        ("Lund Diaries", None, "Facebook", day("2022-11-27"), "The"),
        ("Eva Holm", "evaholm", "Instagram", None, "A"),
    ]
    for post, words in posts:
        assert text[post.start : post.end] == post.name
        assert words.startswith("A post") or post.name in words[5:]
    assert of_kind(found, BlockKind.TEXT) == ["Passengers were angry.", "The office answered."]


def test_a_long_paragraph_is_not_taken_for_a_post(tmp_path: Path) -> None:
    prose = "The harbour office said that the ferry would stay in port. " * 10
    found = article(tmp_path, f"Ferry\n{prose}Never again. — Eva (@eva) November 28, 2022\n")
    assert of_kind(found, BlockKind.POST) == []


def test_updates_have_their_own_date_and_the_original_story_none(tmp_path: Path) -> None:
    text = (
        "Ferry halted\n\n"
        "The ferry is back after a week.\n\n"
        "(UPDATE: 11/28/22 AT 9:59 P.M. ET): The captain has resigned.\n\n"
        "(UPDATE: 11/27/22 AT 8:00 A.M.): The ferry will be repaired.\n\n"
        "It will cost $2 million.\n\n"
        "(ORIGINAL STORY): The ferry stopped on Nov. 21.\n\nNobody was hurt.\n"
    )
    found = article(tmp_path, text)
    dates = [block.published and (block.published.value, block.published.sure) for block in found.blocks]
    sunday, monday = (day("2022-11-27"), True), (day("2022-11-28"), True)
    assert dates == [None, None, monday, sunday, sunday, None, None]
    assert of_kind(found, BlockKind.TEXT)[1] == "The captain has resigned."
    assert of_kind(found, BlockKind.TEXT)[4] == "The ferry stopped on Nov. 21."
    assert found.published is None
    assert found.updated is not None
    assert found.updated.value == day("2022-11-28")
    assert text[found.updated.start : found.updated.end] == "11/28/22"


def test_heads_of_parts_may_stand_alone(tmp_path: Path) -> None:
    text = (
        "Ferry halted\n"
        "UPDATE (6/20/22 at 12 p.m.):\nThe captain was charged.\nHe denies it.\n"
        "UPDATE @ 5:15 p.m.\nThe captain was found.\n"
        "ORIGINAL:\nThe captain is missing.\n"
    )
    found = article(tmp_path, text)
    heads = ["UPDATE (6/20/22 at 12 p.m.):", "UPDATE @ 5:15 p.m.", "ORIGINAL:"]
    assert of_kind(found, BlockKind.FURNITURE) == heads
    dated = [text[b.start : b.end] for b in found.blocks if b.published]
    assert dated == [heads[0], "The captain was charged.", "He denies it."]


def test_an_update_above_an_unmarked_story_is_one_paragraph(tmp_path: Path) -> None:
    found = article(tmp_path, "Ferry\nUPDATE 5 Dec 2022: It is back.\nThe ferry stopped.\nIt burned.\n")
    assert [bool(block.published) for block in found.blocks] == [False, True, False, False]


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Published: 5 December 2022", "2022-12-05", None),
        ("Posted on Mon, Dec. 5, 2022", "2022-12-05", None),
        ("Updated: December 05, 2022 15: 50 IST", None, "2022-12-05"),
        (
            "PUBLISHED: 02:31 GMT, 4 December 2022 | UPDATED: 22:19 GMT, 5 December 2022",
            "2022-12-04",
            "2022-12-05",
        ),
        ("5 December 2022 Last updated at 13:38 GMT", None, "2022-12-05"),
        ("Monday, December 5th, 2022 | 4:00am", "2022-12-05", None),
        ("First Posted: 12/05/22 06:44 PM ET", "2022-12-05", None),
        ("Posted: 2022-12-05T10:00:00Z", "2022-12-05", None),
    ],
)
def test_stamps(tmp_path: Path, line: str, published: str | None, updated: str | None) -> None:
    found = article(tmp_path, f"Ferry halted\n{line}\nThe ferry stopped.\n")
    assert of_kind(found, BlockKind.FURNITURE) == [line]
    for date, expected in ((found.published, published), (found.updated, updated)):
        assert (date and str(date.value)) == expected
        if date:
            assert (date.source, date.sure) == ("text", True)
            assert "22" in found.text[date.start : date.end]


def test_a_date_that_leads_in_the_title_is_no_part_of_it(tmp_path: Path) -> None:
    found = article(tmp_path, " date 2022-12-05 Ferry halted after fire\nThe ferry stopped.\n")
    assert found.title == "Ferry halted after fire"
    assert cut(found)[0] == ("title", "Ferry halted after fire")
    assert found.published is not None
    assert found.published.value == day("2022-12-05")


def test_a_dateline_dates_the_article_and_is_no_text(tmp_path: Path) -> None:
    found = article(tmp_path, "Ferry halted\nLUND, Dec. 5, 2022 (HP) — The ferry stopped.\n")
    assert of_kind(found, BlockKind.TEXT) == ["The ferry stopped."]
    assert found.published is not None
    assert (found.published.value, found.published.sure) == (day("2022-12-05"), True)


@pytest.mark.parametrize(
    ("text", "value", "sure"),
    [
        ("Posted: 03/04/22\nThe ferry stopped.", "2022-03-04", False),
        ("Posted: 03/04/22 5:00 PM EST\nThe ferry stopped.", "2022-03-04", True),
        ("Posted: 03/04/22\nThe ferry stopped on 21/03/22.", "2022-04-03", True),
        ("Posted: 21/03/22\nThe ferry stopped.", "2022-03-21", True),
        ("March 4, 2022\nThe ferry stopped.", "2022-03-04", False),
    ],
)
def test_a_date_that_could_be_another_is_not_sure(tmp_path: Path, text: str, value: str, sure: bool) -> None:
    found = article(tmp_path, f"Ferry halted\n{text}\n")
    assert found.published is not None
    assert (str(found.published.value), found.published.sure) == (value, sure)


def test_the_dates_of_a_chronicle_are_headings(tmp_path: Path) -> None:
    text = "Ferry: what happened\nDecember 5, 2022\nIt burned.\nDecember 6, 2022\nIt sank.\n"
    found = article(tmp_path, text)
    assert found.published is None
    assert of_kind(found, BlockKind.FURNITURE) == []


def test_the_seeds_are_cut_as_a_reader_would(shared: Path) -> None:
    kinds = {}
    for found in read([shared / "seeds"]).articles:
        counts = {kind: len(of_kind(found, kind)) for kind in BlockKind}
        date = found.published and str(found.published.value)
        kinds[found.id[:3]] = (
            counts[BlockKind.CAPTION],
            counts[BlockKind.POST],
            counts[BlockKind.FURNITURE],
            date,
        )
        assert counts[BlockKind.TITLE] == 1
        assert found.title
        assert found.title.startswith("Kim")
    assert kinds == {
        "000": (1, 0, 0, None),
        "001": (0, 0, 3, None),
        "002": (0, 0, 3, None),
        "003": (0, 6, 6, "2022-12-05"),
        "004": (0, 0, 0, "2024-01-22"),
    }


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        '"',
        "—(@a)",
        "x — N (@abc) ",
        "1/2/03 ",
        "1/2/03\n",
        "UPDATE: 1/2/03: x\n",
        "Posted: ",
        ".prevnext",
        "- a\n",
    ],
)
def test_hostile_text_takes_time_in_proportion_to_its_length(tmp_path: Path, piece: str) -> None:
    def took(size: int) -> float:
        start = time.process_time()
        article(tmp_path, piece * (size // len(piece)))
        return time.process_time() - start

    took(1_000)
    short, long = took(20_000), took(100_000)
    assert long < 12 * short + 0.1
