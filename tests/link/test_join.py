"""The join of quotations: what it pairs, what it leaves apart, and that size changes nothing but time."""

import random
import subprocess
import sys
from itertools import combinations

import pytest

from factcheck.link.join import clusters, pairs
from tests.benchmarks.quotations import CUT, corpus


def said(text: str) -> list[str]:
    """Return the words of `text`."""
    return text.split()


SAID = said("we will not give up a single inch of our land until every one of them has gone home")
OTHERS = [
    said("the council meets on thursday to talk about the new bridge over the river"),
    said("my daughter asked me why the lights were off and i had nothing to tell her"),
    said("prices have risen faster than wages in each of the last eleven quarters"),
]


def together(*wordings: list[str], **options: object) -> bool:
    """Say whether `wordings`, among others, come out as one group."""
    groups = clusters([*OTHERS, *wordings], cut=CUT, **options)
    return list(range(len(OTHERS), len(OTHERS) + len(wordings))) in groups


@pytest.mark.parametrize("plain_up_to", [0, 2_000])
@pytest.mark.parametrize(
    "variant",
    [
        pytest.param(SAID, id="equal"),
        pytest.param([*SAID[:9], "their", *SAID[10:]], id="a word changed"),
        pytest.param([*SAID[:5], *SAID[6:]], id="a word dropped"),
        pytest.param([*SAID[:3], SAID[4], SAID[3], *SAID[5:]], id="two words swapped"),
        pytest.param(SAID[4:], id="cut before"),
        pytest.param(SAID[:-6], id="cut behind"),
        pytest.param(SAID[5:10], id="a short part of the whole"),
        pytest.param([*SAID[:5], CUT, *SAID[13:]], id="a passage left out and marked"),
        pytest.param([*said("i told them this"), *SAID, *said("and i meant it")], id="part of a longer one"),
    ],
)
def test_a_variant_is_paired_with_the_whole(variant: list[str], plain_up_to: int) -> None:
    assert together(SAID, variant, plain_up_to=plain_up_to)


@pytest.mark.parametrize("plain_up_to", [0, 2_000])
def test_what_only_shares_a_phrase_stays_apart(plain_up_to: int) -> None:
    other = said("every one of them has gone to school with a single teacher for thirty years")
    assert clusters([SAID, other, *OTHERS], plain_up_to=plain_up_to) == [[i] for i in range(5)]
    assert (0, 1) in pairs([SAID, other, *OTHERS], alike=None, plain_up_to=plain_up_to)


def test_equal_wordings_are_paired_with_the_first_of_them() -> None:
    assert list(pairs([SAID, OTHERS[0], SAID, SAID])) == [(0, 2), (0, 3)]


def test_few_words_say_too_little() -> None:
    assert not list(pairs([["very", "sad"], ["very", "sad"]]))
    assert list(pairs([["very", "sad"], ["very", "sad"]], shortest=2)) == [(0, 1)]


@pytest.mark.parametrize("alike", [None, 0.75, 0.9])
@pytest.mark.parametrize("size", [300, 4_000])
def test_plain_python_and_the_sparse_product_give_the_same_pairs(size: int, alike: float | None) -> None:
    wordings = corpus(size, sample=100).wordings
    plain = list(pairs(wordings, cut=CUT, alike=alike, plain_up_to=size * 2))
    assert plain == list(pairs(wordings, cut=CUT, alike=alike, plain_up_to=0))
    assert plain == sorted(set(plain))
    assert all(i < j for i, j in plain)


@pytest.mark.parametrize("words", [3, 6, 40])
def test_ties_are_broken_alike_where_few_words_make_all_wordings(words: int) -> None:
    rng = random.Random(words)
    wordings = [[str(rng.randrange(words)) for _ in range(rng.randint(1, 14))] for _ in range(600)]
    plain = list(pairs(wordings, shortest=3, alike=None, plain_up_to=600))
    assert plain
    assert plain == list(pairs(wordings, shortest=3, alike=None, plain_up_to=0))


@pytest.mark.parametrize("wordings", [[], [[]], [["one"] * 40] * 3, [["a", "b"] * 30, ["a", "b"] * 40]])
def test_wordings_without_much_in_them(wordings: list[list[str]]) -> None:
    assert list(pairs(wordings, plain_up_to=0)) == list(pairs(wordings))


def test_a_crowd_is_compared_with_its_leaders_not_pair_by_pair() -> None:
    rng = random.Random(1)
    crowd = [list(SAID) for _ in range(1_000)]
    for words in crowd:
        words[rng.randrange(len(words))] = f"slip{rng.randrange(10**6)}"
    wordings = [*crowd, *OTHERS]
    assert clusters(wordings)[0] == list(range(1_000))
    assert len(list(pairs(wordings))) < 3_000


def test_little_is_missed_of_what_comparing_all_with_all_finds() -> None:
    from rapidfuzz import fuzz

    made = corpus(1_000, sample=100)
    letters = {word: chr(1 + n) for n, word in enumerate({w for words in made.wordings for w in words})}
    whole = [words for words in made.wordings if CUT not in words]
    rows = ["".join(map(letters.__getitem__, words)) for words in whole]
    true = [
        (i, j)
        for i, j in combinations(range(len(rows)), 2)
        if fuzz.partial_ratio(rows[i], rows[j], score_cutoff=75) >= 75
    ]
    group = {i: g for g, members in enumerate(clusters(whole)) for i in members}
    found = sum(group[i] == group[j] for i, j in true)
    assert len(true) > 1_000
    assert found >= 0.995 * len(true)


def test_a_small_corpus_imports_neither_scipy_nor_numpy() -> None:
    code = (
        "import sys; from factcheck.link.join import pairs; "
        "assert list(pairs([['we', 'shall', 'not', 'go', 'home']] * 2)) == [(0, 1)]; "
        "assert not {'numpy', 'scipy', 'sparse_dot_topn'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
