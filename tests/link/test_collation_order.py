"""The collation's table whatever the order of witnesses, whatever their words, and however long they are."""

import random
import time
from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.link.align import align
from factcheck.link.asked import asked_for
from factcheck.link.collation import Table, collate
from factcheck.link.sites import sites
from factcheck.link.wording import Token, tokens
from factcheck.model import QuoteClaim

Witness = tuple[QuoteClaim, tuple[Token, ...]]

SAID = [
    "we",
    "were",
    "never",
    "told",
    "that",
    "the",
    "old",
    "ferry",
    "would",
    "close",
    "before",
    "the",
    "winter",
    "and",
    "nobody",
    "asked",
    "us",
]
# Few words, so that they repeat, with what a newspaper puts between them.
WORDS = st.sampled_from([*SAID, "not", "new", "bridges", "bridge", "isn't", "25", "…", "[sic]", "well-known"])


def witness(words: Sequence[str], number: int = 0) -> Witness:
    """Return the words as a quotation of the article with that number."""
    text = " ".join(words)
    claim = asked_for(text, str).claim
    claim = type(claim)(**{**vars_of(claim), "article": f"{number:03}", "outlet": f"{number:03}"})
    return claim, tokens(text, claim)


def vars_of(claim: QuoteClaim) -> dict[str, object]:
    return {name: getattr(claim, name) for name in claim.__dataclass_fields__}


@st.composite
def versions(draw: st.DrawFn) -> list[Witness]:
    """Return two to six versions of one saying: each drops, adds and changes words, or is a part of it."""
    found = []
    for number in range(draw(st.integers(2, 6))):
        words = list(SAID)
        for _ in range(draw(st.integers(0, 3))):
            at = draw(st.integers(0, len(words) - 1))
            words[at : at + draw(st.integers(0, 2))] = draw(st.lists(WORDS, max_size=2))
            words = words or list(SAID)
        start = draw(st.integers(0, len(words) // 2))
        stop = draw(st.integers(start + 1, len(words)))
        found.append(witness(words[start:stop] if draw(st.booleans()) else words, number))
    return [w for w in found if w[1]]


def check(table: Table, witnesses: Sequence[Witness]) -> None:
    """Every token stands in exactly one column, in order; nobody both speaks and passes over a column."""
    for claim, own in witnesses:
        row = table.witnesses.index(claim)
        assert [c.cells[row] for c in table.columns if row in c.cells] == list(own)
        assert not any(row in c.cells and row in c.absent for c in table.columns)
    assert all(column.cells for column in table.columns)


@settings(max_examples=150, deadline=None)
@given(versions(), st.randoms(use_true_random=False))
def test_the_order_of_witnesses_makes_no_difference(witnesses: list[Witness], rng: random.Random) -> None:
    table = collate(witnesses)
    check(table, witnesses)
    found = sites(table)
    for _ in range(3):
        shuffled = rng.sample(witnesses, len(witnesses))
        assert sites(collate(shuffled)) == found


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=12), min_size=1, max_size=5))
def test_words_that_have_little_in_common(texts: list[list[str]]) -> None:
    witnesses = [w for w in map(witness, texts, range(5)) if w[1]]
    check(collate(witnesses), witnesses)


def test_all_orders_of_one_group() -> None:
    texts = [
        SAID,
        [w for w in SAID if w != "never"],
        [*SAID[:6], "new", *SAID[7:]],
        ["we", "were", "simply", *SAID[2:]],
        SAID[5:12],
        SAID,
    ]
    witnesses = [witness(words, number) for number, words in enumerate(texts)]
    tables = [sites(collate(order)) for order in permutations(witnesses)]
    assert len(tables[0]) == 2
    assert all(table == tables[0] for table in tables)


def test_copies_weigh_as_much_as_they_are_many() -> None:
    """What most print stands first in a column, though copies are aligned but once."""
    other = [*SAID[:6], "new", *SAID[7:]]
    witnesses = [witness(SAID if number else other, number) for number in range(5)]
    table = collate(witnesses)
    check(table, witnesses)
    (column,) = (c for c in table.columns if len({t.key for t in c.cells.values()}) > 1)
    assert column.key() == "old"
    assert len(column.cells) == 5


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("we did not approve the sale", "we will approve the sale", ["we", "approve", "the", "sale"]),
        ("they sold the ferry and left", "they sold the ferry and then simply left", ["left"]),
        ("what the mayor said was not true", "what she was not true", ["what", "was", "not", "true"]),
        ("open the old harbour bridge in spring", "open the old bridge late in spring", ["bridge"]),
    ],
)
def test_common_words_stand_in_one_column(a: str, b: str, same: list[str]) -> None:
    """Also the first and the last, beside words that were changed or left out."""
    columns = collate([witness(a.split(), 0), witness(b.split(), 1)]).columns
    common = {c.key() for c in columns if len(c.cells) == 2 and len({t.key for t in c.cells.values()}) == 1}
    assert set(same) <= common


def prose(length: int, vocabulary: int, seed: int = 1) -> list[str]:
    """Return invented prose; the fewer words it has, the oftener the same three stand together."""
    rng = random.Random(seed)
    return [f"w{rng.randrange(vocabulary)}x" for _ in range(length)]


def edited(words: Sequence[str], every: int) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the words with a change, a drop or an addition now and then; and what stays the same."""
    rng = random.Random(every)
    out: list[str] = []
    same = []
    for i, word in enumerate(words):
        kind = rng.choice(("change", "drop", "add")) if i % every == every - 1 else "keep"
        if kind in ("keep", "add"):
            same.append((i, len(out)))
            out.append(word)
        if kind in ("change", "add"):
            out.append(f"z{i}q")
    return out, same


@pytest.mark.parametrize("vocabulary", [3, 30, 3000])
def test_long_texts_are_aligned_rightly(vocabulary: int) -> None:
    """Beyond what is aligned cell by cell: 3,000 words, repeated ones too."""
    words = prose(3_000, vocabulary)
    changed, same = edited(words, 25)
    pairs = align(words, changed)
    assert [i for i, _ in pairs if i is not None] == list(range(len(words)))
    assert [j for _, j in pairs if j is not None] == list(range(len(changed)))
    found = sum(i is not None and j is not None and words[i] == changed[j] for i, j in pairs)
    assert found >= len(same) * 0.99
    if vocabulary > 3:  # of three words, one is as good as the next
        assert len(set(same) - set(pairs)) <= len(same) * 0.01


def islands(seed: int) -> list[str]:
    """Return 20,000 words, in which five common ones stand between 400 that are not."""
    words = []
    for number in range(50):
        words += [f"c{number}x{k}" for k in range(5)] + prose(400, 10**6, seed * 1000 + number)
    return words


def took(length: int, vocabulary: int = 3_000) -> float:
    words = prose(length, vocabulary)
    witnesses = [witness(words, 0), witness(edited(words, 20)[0], 1), witness(edited(words, 33)[0], 2)]
    began = time.process_time()
    table = collate(witnesses)
    spent = time.process_time() - began
    check(table, witnesses)
    return spent


def test_time_grows_with_the_length() -> None:
    assert took(5_000) < 2
    assert took(10_000) < 5 * took(2_500) + 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (["a"] * 5_000, ["a"] * 4_990),
        (["a", "b"] * 2_500, ["b", "a", "a"] * 1_600),
        (prose(5_000, 3_000, 1), prose(5_000, 3_000, 2)),
        (prose(5_000, 4, 1), prose(5_000, 4, 2)),
        (islands(1), islands(2)),
    ],
    ids=["one word", "two words", "nothing in common", "much by chance", "islands"],
)
def test_hostile_texts(a: list[str], b: list[str]) -> None:
    witnesses = [witness(a, 0), witness(b, 1)]
    began = time.process_time()
    table = collate(witnesses)
    assert time.process_time() - began < 4
    check(table, witnesses)
