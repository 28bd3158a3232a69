"""Names in news prose: found, typed, and brought together within an article."""

from pathlib import Path

import pytest

from tests.extract.marked_names import Score, marked, score

MARKED = Path(__file__).parent.parent / "names"


@pytest.mark.parametrize("half", ["dev", "heldout"])
def test_marked_articles(half: str) -> None:
    total = Score()
    wrong: list[str] = []
    for path in sorted((MARKED / half).glob("*.txt")):
        result, faults = score(*marked(path))
        total = total.plus(result)
        wrong += faults
    assert total.f1(total.right) >= 0.92, (str(total), wrong)
    assert total.b3 >= 0.92, (str(total), wrong)
