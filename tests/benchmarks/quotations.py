"""Invented quotations with planted variants: what many outlets make of the words that people said."""

import random
from collections.abc import Callable, Iterator
from itertools import accumulate, islice
from typing import NamedTuple

CUT = "…"
VIRAL = 0.03  # the share of all quotations that are one wording in small variants

_VOCABULARY = 200_000
_STOCK_PHRASES = 20_000
_SHORTEST_PART = 5

Words = tuple[str, ...]


class Corpus(NamedTuple):
    """Quotations and, beside each, the number of the utterance it was made from (0 is the viral one).

    `sample` are the positions of 10,000 quotations (whole families, and as many of the viral one as is its share)
    that stand in every corpus of at least that size; they come in the same order in each.
    """

    wordings: list[Words]
    family: list[int]
    sample: list[int]


def corpus(size: int, *, sample: int = 10_000, seed: int = 7) -> Corpus:
    """Return `size` quotations in an order that says nothing about who belongs with whom."""
    speech = _Speech(random.Random(seed))
    viral = islice(_viral(speech, random.Random(seed + 1)), round(size * VIRAL))
    labelled = [(0, words) for words in viral]
    crowd, start = round(sample * VIRAL), len(labelled)
    sampled = [*range(crowd), *range(start, start + sample - crowd)]
    number = 0
    rng = random.Random(seed + 2)
    while len(labelled) < size:
        number += 1
        labelled += [(number, words) for words in _family(speech, rng)]
    del labelled[size:]
    order = list(range(size))
    random.Random(seed + 3).shuffle(order)
    position = {i: at for at, i in enumerate(order)}
    return Corpus(
        [labelled[i][1] for i in order],
        [labelled[i][0] for i in order],
        [position[i] for i in sampled],
    )


class _Speech:
    """Draws invented sentences: words as often as in real speech (Zipf), one in three from a stock phrase."""

    def __init__(self, rng: random.Random) -> None:
        onsets = ["b", "ch", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w"]
        syllables = [onset + vowel for onset in onsets for vowel in ("a", "e", "i", "o", "u", "ai", "ou")]
        base = len(syllables)
        # Number the words in the base of the syllables: all differ, and the commonest are the shortest.
        self.words: list[str] = []
        for number in range(_VOCABULARY):
            word, rest = "", number
            while not word or rest:
                rest, digit = divmod(rest, base)
                word += syllables[digit]
            self.words.append(f"{word}{'n' if number % 3 else ''}")
        self.words = list(dict.fromkeys(self.words))
        self._weights = list(accumulate(1 / (rank + 2.7) ** 1.05 for rank in range(len(self.words))))
        self._phrases = [self._drawn(rng, rng.randint(2, 5)) for _ in range(_STOCK_PHRASES)]
        self._phrase_weights = list(accumulate(1 / (rank + 10) for rank in range(_STOCK_PHRASES)))

    def _drawn(self, rng: random.Random, count: int) -> list[str]:
        return rng.choices(self.words, cum_weights=self._weights, k=count)

    def word(self, rng: random.Random) -> str:
        """Return one word."""
        return self._drawn(rng, 1)[0]

    def utterance(self, rng: random.Random) -> list[str]:
        """Return 6 to 60 words, 17 in the middle."""
        length = min(60, max(6, round(rng.lognormvariate(2.85, 0.5))))
        words: list[str] = []
        while len(words) < length:
            if rng.random() < 0.15:
                words += rng.choices(self._phrases, cum_weights=self._phrase_weights)[0]
            else:
                words += self._drawn(rng, rng.randint(1, 6))
        return words[:length]


def _viral(speech: _Speech, rng: random.Random) -> Iterator[Words]:
    said = speech.utterance(rng)
    while len(said) < 20:
        said = speech.utterance(rng)
    said = said[:24]
    while True:
        words = said
        for _ in range(rng.choice((1, 1, 2, 3))):
            words = rng.choice((_changed, _changed, _dropped, _swapped, _cut_before, _cut_behind))(
                speech, rng, words
            )
        yield tuple(words)


def _family(speech: _Speech, rng: random.Random) -> list[Words]:
    """Return an utterance and what became of it: half are printed once, few a hundred times."""
    said = speech.utterance(rng)
    size = 1 if rng.random() < 0.5 else min(100, 1 + round(rng.paretovariate(1.5)))
    family = [tuple(said)]
    while len(family) < size:
        source = list(rng.choice(family)) if rng.random() < 0.2 else said
        words = rng.choice(_WAYS)(speech, rng, source)
        if len([w for w in words if w != CUT]) >= _SHORTEST_PART:
            family.append(tuple(words))
    return family


def _copied(speech: _Speech, rng: random.Random, words: list[str]) -> list[str]:
    return words


def _changed(speech: _Speech, rng: random.Random, words: list[str]) -> list[str]:
    at = rng.randrange(len(words))
    return [*words[:at], speech.word(rng), *words[at + 1 :]]


def _dropped(speech: _Speech, rng: random.Random, words: list[str]) -> list[str]:
    at = rng.randrange(len(words))
    return [*words[:at], *words[at + 1 :]]


def _swapped(speech: _Speech, rng: random.Random, words: list[str]) -> list[str]:
    at = rng.randrange(len(words) - 1)
    return [*words[:at], words[at + 1], words[at], *words[at + 2 :]]


def _cut_before(speech: _Speech, rng: random.Random, words: list[str]) -> list[str]:
    return words[rng.randint(1, max(1, len(words) // 3)) :]


def _cut_behind(speech: _Speech, rng: random.Random, words: list[str]) -> list[str]:
    return words[: -rng.randint(1, max(1, len(words) // 3))]


def _elided(speech: _Speech, rng: random.Random, words: list[str]) -> list[str]:
    """Leave out a passage and mark it; at least five words stay on either side, where there are so many."""
    if len(words) < 2 * _SHORTEST_PART + 2:
        return words
    start = rng.randint(_SHORTEST_PART, len(words) - _SHORTEST_PART - 1)
    end = rng.randint(start + 1, len(words) - _SHORTEST_PART)
    return [*words[:start], CUT, *words[end:]]


def _part(speech: _Speech, rng: random.Random, words: list[str]) -> list[str]:
    length = rng.randint(_SHORTEST_PART, max(_SHORTEST_PART, len(words) // 2))
    start = rng.randint(0, max(0, len(words) - length))
    return words[start : start + length]


_Way = Callable[[_Speech, random.Random, list[str]], list[str]]
_WAYS: tuple[_Way, ...] = (
    _copied, _changed, _changed, _dropped, _swapped, _cut_before, _cut_behind, _elided, _part,
)  # fmt: skip
