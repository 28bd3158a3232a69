"""Quotations in every form that news gives them, found in whole articles."""

import time

import pytest

from factcheck.extract.document import Document
from factcheck.extract.quotes import Quotation, find_quotes
from factcheck.model import Article, Block, BlockKind, Post


def document(text: str, kinds: dict[int, BlockKind] | None = None, post: Post | None = None) -> Document:
    """An article of one block a line; `kinds` says which lines are no plain text."""
    blocks = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            kind = (kinds or {}).get(number, BlockKind.TEXT)
            blocks.append(Block(start=at, end=at + len(line), kind=kind, post=post))
        at += len(line) + 1
    return Document(Article(id="a", text=text, blocks=tuple(blocks)))


def quotes(text: str) -> list[Quotation]:
    return find_quotes(document(text))


def spoken(text: str) -> list[list[str]]:
    return [
        [text[a:b] for a, b in q.fragments] for q in find_quotes(document(text)) if q.use.value == "utterance"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will rebuild," the mayor said.', [["We will rebuild,"]]),
        ("“We will rebuild,” the mayor said.", [["We will rebuild,"]]),
        ("„Wir bleiben hier“, the mayor said.", [["Wir bleiben hier"]]),
        ("«We will rebuild», the mayor said.", [["We will rebuild"]]),
        ("``We will rebuild,'' the mayor said.", [["We will rebuild,"]]),
        ("''We will rebuild,'' the mayor said.", [["We will rebuild,"]]),
        ("She called the plan “a disgrace” on Monday.", [["a disgrace"]]),
        (
            "“No matter what,” the singer claims, “you can’t win.”",
            [["No matter what,", "you can’t win."]],
        ),
        ("“It rained,” she said. “Then it stopped.”", [["It rained,"], ["Then it stopped."]]),
        ("‘The players’ union won’t move,’ he said.", [["The players’ union won’t move,"]]),
        ("'It's the lads' day,' said the coach.", [["It's the lads' day,"]]),
        ("‘He said “no” to me,’ she recalled.", [["He said “no” to me,"]]),
        ("“They were like, ‘Why don’t you talk?’ And I’m like, ‘Wait.'” she said.", None),
        ("''It is like a 'Mad Max' movie,'' he said.", [["It is like a 'Mad Max' movie,"]]),
        ("''Do not yell, 'All bad.''' But he did not.", [["Do not yell, 'All bad.'"]]),
        ("“She told me “never again” and left,” he said.", [["She told me “never again” and left,"]]),
        ('She left.\n"“We ran,” she said.\n“Then it fell.”', [["We ran,"], ["Then it fell."]]),
        ('"“Tin Roof” was my first song," she said.', [["“Tin Roof” was my first song,"]]),
        ('It fell , " a man said . She added " we ran " .', [["we ran"]]),
        ("She “came. “Then she left,” he said.", [["came."], ["Then she left,"]]),
        ("Those in bed (the “very young), the old and the rest slept.", []),
        ("“I wrote it,” she said of her book, “Tin Roof”.", [["I wrote it,"]]),
        ("There was one trouble: “free” seats cost more.", []),
        ('"The wall fell, "Ana Reyes, a doctor, told reporters.', [["The wall fell,"]]),
        ("``I never dreamed of it, ``Reyes said.", [["I never dreamed of it,"]]),
        ("The ’90s were kind to rock ’n’ roll, and the Joneses’ house stayed put.", []),
        ('The plank was 6\' 2" long and the screw 5" wide.', []),
        ('<a href="https://example.org/x">He said “yes” to it.</a>', [["yes"]]),
    ],
)
def test_marks(text: str, expected: list[list[str]] | None) -> None:
    if expected is None:
        assert len(quotes(text)) in (1, 2)
        assert all(not q.words.startswith(("'", "“")) for q in quotes(text)[:1])
    else:
        assert spoken(text) == expected


def test_badly_typed_inner_marks_stay_inside() -> None:
    text = "“They were like, ‘Why don’t you talk?’ And I’m like, ‘Wait. Let me read this.'” He left."
    assert spoken(text) == [["They were like, ‘Why don’t you talk?’ And I’m like, ‘Wait. Let me read this.'"]]


def test_paragraphs_that_reopen_are_one_claim() -> None:
    text = "“We were asleep.\n“Then the water came.\n“We ran,” Reyes said.\n“It was dark,” said Cole."
    assert spoken(text) == [["We were asleep.", "Then the water came.", "We ran,"], ["It was dark,"]]


def test_a_quotation_cut_at_line_ends_goes_on() -> None:
    text = '"We were panicked.\nI saw blood everywhere, "one woman told reporters.\nOthers slept.'
    assert spoken(text) == [["We were panicked.", "I saw blood everywhere,"]]


def test_a_stray_mark_costs_its_own_paragraph_at_most() -> None:
    text = "The sign read “no entry and fell.\nNobody came.\n“We waited,” Cole said."
    assert spoken(text)[-1] == ["We waited,"]
    assert all("Nobody" not in " ".join(s) for s in spoken(text))


def test_block_quotation_after_a_colon() -> None:
    text = "She wrote on the wall:\n“As a mother, I am shaken.”"
    assert spoken(text) == [["As a mother, I am shaken."]]


def test_transcript() -> None:
    text = "MARTINEZ: What happened?\nREYES: The wall fell.\nMARTINEZ: And then?\nREYES: We ran."
    assert spoken(text) == [["What happened?"], ["The wall fell."], ["And then?"], ["We ran."]]


def test_a_label_alone_is_no_transcript() -> None:
    assert quotes("Update: The road is open.\nNote: Bring chains.") == []
    assert quotes("Related: One.\nA day passed.\nRelated: Two.\nUpdate: It is over.") == []
    assert quotes("Paris: It rained.\nLondon: It snowed.\nParis: It rained again.") == []
    assert quotes("Age: 47\nParty: Green\nHome: Norby\nAge: 31\nParty: Blue\nHome: Sund") == []


def test_a_post_is_quoted_without_its_foot() -> None:
    text = "No. You can't win here.— Ana Reyes (@areyes) May 4, 2021"
    start = text.index("Ana")
    post = Post(
        name="Ana Reyes", handle="@areyes", platform="Twitter", published=None, start=start, end=start + 9
    )
    (quote,) = find_quotes(document(text, {0: BlockKind.POST}, post))
    assert quote.words == "No. You can't win here."


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("He spoke on the “Night Owls” podcast.", "title"),
        ("She reviewed the film “The Long Way Home” last week.", "title"),
        ("His memoir, “Gifted Years,” sold well.", "title"),
        ("She was on CBS's “Morning Call” in May.", "title"),
        ("Miguel “Shorty” Reyes ran the bar.", "name"),
        ("The rapper, also known as “Ye” since then, was there.", "name"),
        ("He is known as “the Gaffer” in town.", "name"),
        ("Police named Donnell “Pops a lot’’ Strong on Monday.", "name"),
        ("She owns the mine known as “old hell” to all.", "name"),
        ("New: “Ice on the Quay and in the Rigging,” by the Herald's Ana Reyes.", "title"),
        ("The movie, “13 Hours: A Night in Norby,” opens.", "title"),
        ("He presents himself as “anti-system” in town.", "utterance"),
        ("It was the so-called “quiet” option.", "scare"),
        ("The mayor called it “absurd” on Monday.", "utterance"),
        ("Critics described him as “a bully” for years.", "utterance"),
        ("There were chants of “Save Our Ferry” outside.", "utterance"),
        ("The advert wants voters in Norby to “send word” by May.", "utterance"),
        ("It was sold to “Top Secret” magazine.", "title"),
    ],
)
def test_use(text: str, use: str) -> None:
    (quote,) = quotes(text)
    assert quote.use.value == use


def test_offsets_and_order() -> None:
    text = "Title line\n\n“A fine day,” said Cole, “for once.” Then: “Go.”"
    found = quotes(text)
    assert [q.start for q in found] == sorted(q.start for q in found)
    for quote in found:
        assert (quote.start, quote.end) == (quote.fragments[0][0], quote.fragments[-1][1])
        assert quote.words == " ".join(text[a:b] for a, b in quote.fragments)


@pytest.mark.parametrize("piece", ["“ ", "“word ", '" ', "“‘", "''", "`", "([{", "”", "a “b\n", "' "])
def test_hostile_marks_stay_linear(piece: str) -> None:
    def seconds(n: int) -> float:
        doc = document(piece * n)
        begin = time.process_time()
        find_quotes(doc)
        return time.process_time() - begin

    seconds(100)
    assert seconds(8000) < 10 * seconds(2000) + 0.05
