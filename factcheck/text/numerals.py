"""Number words and figures as values: "three dozen", "twenty-four", "1,998", "2.4m"."""

import re

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_SUFFIXES = {"k": 1_000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_SUFFIXES |= {"million": 10**6, "billion": 10**9, "trillion": 10**12}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
NUMBER_WORDS = frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES)
"""Words that a number phrase is made of, in small letters ("a", "and" and "half" left out)."""

_FIGURE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-z]{0,8})")
_ANY = 100
_SPLIT = re.compile(r"[\s\u00a0-]+")


def figure_value(text: str) -> float | None:
    """Return the value of a figure: "1,998" -> 1998, "2.4m" -> 2400000; None where it is none."""
    match = _FIGURE.fullmatch(text.lower())
    if not match:
        return None
    whole, fraction, suffix = match.groups()
    scale = _SUFFIXES.get(suffix) if suffix else 1
    return None if scale is None else round(float(whole.replace(",", "") + (fraction or "")) * scale, 6)


def word_value(text: str) -> float | None:
    """Return the value of one number phrase in words, figures or both, None where it is none.

    "three dozen" -> 36, "twenty-four" -> 24, "a hundred and five" -> 105, "2.4 million" -> 2400000,
    "half a million" -> 500000, "two and a half" -> 2.5. Vague plurals ("hundreds", "dozens") have no value.
    """
    parts = [p for p in _SPLIT.split(text.lower()) if p]
    total = group = 0.0
    room = _ANY  # what a further word below a hundred may be worth: after "twenty" less than ten
    seen = half = False
    for i, part in enumerate(parts):
        small = UNITS.get(part, TENS.get(part))
        if part in ("a", "an") and i + 1 < len(parts):
            group = group or (0 if half or parts[i + 1] == "half" else 1)
            continue
        if part == "and" and seen:
            continue
        if part == "half" and not half:
            half = True
            group += 0.5
        elif small is not None:
            if small >= room:
                return None
            group += small
            room = 10 if part in TENS else 0
        elif part in SCALES:
            group = (group or 1) * SCALES[part]
            if SCALES[part] >= 1_000:
                total, group = total + group, 0.0
            room = _ANY
        else:
            value = figure_value(part)
            if value is None or seen:
                return None
            group += value
            room = 0
        seen = True
    return total + group if seen else None
