"""Which of many quotations are likely of the same words, whole or in part: candidates that others decide on.

Nothing here knows articles, speakers or stories: any iterable of wordings goes in, pairs of their numbers come
out. Words are compared as whole words, so the caller folds them and writes them out first.

1. A wording is cut at its ellipses; equal passages count once. Each passage becomes a string of one character
   a word, so that everything after reads little memory and rapidfuzz compares words, not letters.
2. Features are the unordered pairs of words at distance one and two: a swap changes few of them.
3. Crowds (one wording in thousands of small variants) are reduced to a few leaders: `join_crowds`.
4. Each passage probes with the eight rarest of its features that another passage has, weighted by rarity,
   against all features of the others, and keeps what reaches a quarter of its own weight. This is lopsided on
   purpose: a short part finds the long whole, whose own rarest features are elsewhere. The fifth to eighth are
   left out where more than 512 passages have them: a quarter of the work for a four-thousandth of the pairs.
5. What is left is compared word by word: `join_alike`.

Plain Python does it up to some thousand passages (`join_small`), a sparse product beyond (`join_large`); both
give the same pairs. Time and memory grow with the number of passages and of their words, not of their pairs:
a feature is looked up in at most 4,096 passages, and a passage keeps at most its 64 best. Measured figures stand
in tests/benchmarks/bench_join.py, which prints them.
"""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.link.join_small import found_plainly
from factcheck.link.unions import Unions

# Passages of fewer words are said by anybody: among a million quotations they would join strangers.
SHORTEST = 5
# The share of words in common from which two passages are alike (see join_alike).
ALIKE = 0.75
# scipy takes a fifth of a second to import: plain Python has done two thousand passages by then.
PLAIN_UP_TO = 2_000

_FIRST_SURROGATE, _SURROGATES, _LAST_CHARACTER = 0xD800, 0x800, 0x10FFFF
_DISTINCT = _LAST_CHARACTER - _SURROGATES


def pairs(
    wordings: Iterable[Sequence[str]],
    *,
    cut: str | None = None,
    shortest: int = SHORTEST,
    alike: float | None = ALIKE,
    plain_up_to: int = PLAIN_UP_TO,
) -> Iterator[tuple[int, int]]:
    """Yield pairs i < j of `wordings` that are likely of the same words, each pair once.

    `wordings` are sequences of folded words, numbered from 0 in their order; the word `cut` stands for an
    ellipsis. Passages of fewer than `shortest` words are left out. `alike` is the share of words, from 0 to 1,
    that two passages need in common; None leaves the last step out and yields every candidate.

    Equal wordings are paired with the first of them alone, and so are most variants in a crowd with its leader:
    who wants groups joins the pairs, as `clusters` does. Up to `plain_up_to` distinct passages need no scipy.
    """
    passages = _Passages(wordings, cut, shortest)
    if len(passages.rows) <= plain_up_to:
        yield from found_plainly(passages.rows, passages.owners, passages.again, alike)
    else:
        from factcheck.link.join_large import found_at_scale  # scipy is for those who have many

        yield from found_at_scale(passages.rows, passages.owners, passages.again, alike)


def clusters(
    wordings: Iterable[Sequence[str]],
    *,
    cut: str | None = None,
    shortest: int = SHORTEST,
    alike: float = ALIKE,
    plain_up_to: int = PLAIN_UP_TO,
) -> list[list[int]]:
    """Return the numbers of `wordings` in groups: who is paired, directly or through others, is in one.

    Each group is sorted, and the groups are in the order of their first; single wordings are groups too. The
    arguments are those of `pairs`.
    """
    wordings = list(wordings)
    groups = Unions(len(wordings))
    for i, j in pairs(wordings, cut=cut, shortest=shortest, alike=alike, plain_up_to=plain_up_to):
        groups.join(i, j)
    return groups.members()


class _Passages:
    """The distinct passages as `rows`, one character a word, each with its first owner.

    `again` are the pairs of wordings that have an equal passage: its first owner and each later one.
    """

    def __init__(self, wordings: Iterable[Sequence[str]], cut: str | None, shortest: int) -> None:
        self.rows: list[str] = []
        self.owners: list[int] = []
        self.again: list[tuple[int, int]] = []
        letters = _Letters()
        letter, mark = letters.__getitem__, letters[cut] if cut is not None else chr(0)
        first: dict[str, int] = {}
        for number, words in enumerate(wordings):
            whole = "".join(map(letter, words))
            for row in whole.split(mark) if mark in whole else (whole,):
                if len(row) < shortest:
                    continue
                owner = first.setdefault(row, number)
                if owner != number:
                    self.again.append((owner, number))
                elif len(first) > len(self.rows):
                    self.rows.append(row)
                    self.owners.append(number)


class _Letters(dict[str, str]):
    """A character for each word, in the order of their coming; common words come early and take two bytes.

    Beyond a million distinct words, the later ones share characters: two rare words then look equal.
    """

    def __missing__(self, word: str) -> str:
        code = 1 + len(self)
        if code >= _DISTINCT:
            code = _DISTINCT // 2 + code % (_DISTINCT // 2)
        if code >= _FIRST_SURROGATE:
            code += _SURROGATES
        self[word] = chr(code)
        return self[word]
