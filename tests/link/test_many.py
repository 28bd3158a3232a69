"""Cost that grows with what differs: copies by the thousand, articles by the hundred."""

import random
import time

import pytest

from factcheck.link import copies, stories
from factcheck.model import Article, Block, BlockKind

WORDS = [
    f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("rn", "st", "lt", "nd", "m", "k", "ss")
]


def article(number: int, seed: int, length: int, change: int = 0) -> Article:
    """Return an article of words drawn by `seed`, `change` of them changed by its number."""
    chosen = random.Random(seed)
    words = [chosen.choice(WORDS) for _ in range(length)]
    own = random.Random(number)
    for _ in range(change):
        words[own.randrange(length)] = own.choice(WORDS)
    text = " ".join(words)
    return Article(id=f"{number:05}", text=text, blocks=(Block(start=0, end=len(text), kind=BlockKind.TEXT),))


def seconds(work: object) -> float:
    began = time.process_time()
    assert callable(work)
    work()
    return time.process_time() - began


def test_copies_of_one_text_are_one_source() -> None:
    """A text in 800 papers, changed a little in each, and one that is longer by half."""
    told = [article(n, 1, 300, change=2) for n in range(800)]
    longer = article(900, 2, 450)
    text = f"{told[0].text} {longer.text}"
    blocks = (Block(start=0, end=len(text), kind=BlockKind.TEXT),)
    told += [Article(id="900", text=text, blocks=blocks), article(901, 3, 300)]
    found: dict[str, str] = {}
    took = seconds(lambda: found.update(copies.groups(told, [])))
    assert len({found[f"{n:05}"] for n in range(800)}) == 1
    assert found["00901"] == "00901"
    assert took < 4


def test_both_ways_to_compare_articles_group_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [article(n, n // 5, 60, change=25) for n in range(300)]
    at_scale = stories.group(told)
    monkeypatch.setattr(stories, "_MANY", 10_000)
    assert stories.group(told) == at_scale
    assert len(at_scale) > 5


def test_hundreds_of_articles_are_compared_in_a_second() -> None:
    """Each shares most words with each other, which no real articles do."""
    told = [article(n, n // 5, 250, change=60) for n in range(800)]
    assert seconds(lambda: list(stories._likeness(told))) < 2.5
