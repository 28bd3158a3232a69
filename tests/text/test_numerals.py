"""Number words and figures as values."""

import pytest

from factcheck.text.numerals import word_value


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("three dozen", 36),
        ("Twenty-four", 24),
        ("a hundred and five", 105),
        ("two hundred thousand", 200_000),
        ("one thousand two hundred", 1_200),
        ("half a million", 500_000),
        ("two and a half", 2.5),
        ("half a dozen", 6),
        ("2.4m", 2_400_000),
        ("2.4 million", 2_400_000),
        ("1,998", 1_998),
        ("zero", 0),
        ("dozens", None),
        ("nineteen ninety-six", None),
        ("five six", None),
        ("20-30", None),
        ("a", None),
        ("", None),
    ],
)
def test_one_phrase_has_one_value(phrase: str, value: float | None) -> None:
    assert word_value(phrase) == value
