"""Numbers and sums of money in quoted words: one key whichever way they are written."""

from collections.abc import Container, Sequence

from factcheck.text.numerals import NUMBER_WORDS, ORDINALS, SCALES, TENS, UNITS, figure_value, word_value

# Signs, codes and words of a currency: "5 million dollars", "USD 5m" and "$5m" are one sum.
_SIGNS = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen"} | {
    "usd": "dollar",
    "gbp": "pound",
    "eur": "euro",
    "jpy": "yen",
}
_NAMES = {"dollars": "dollar", "pounds": "pound", "euros": "euro"} | {name: name for name in _SIGNS.values()}
_CURRENCIES = frozenset(_SIGNS.values())
# Letters behind a figure. "m" may be metres, "b" a gate: they scale a sum of money alone.
_SUFFIXES = frozenset({"k", "mn", "bn", "tn"})
_SUM_SUFFIXES = _SUFFIXES | {"m", "b"}
# The longest number phrase, in words: a hostile text can repeat "one hundred and" for ever.
_LONGEST = 12
# Digits that a floating-point number holds exactly.
_EXACT = 15


def _ordinals() -> dict[str, str]:
    found = {w: next(u for u, n in UNITS.items() if n == value) for w, value in ORDINALS.items()}
    regular = [word for word in [*UNITS, "hundred", "thousand", "million"] if word not in found.values()]
    return found | {f"{word}th": word for word in regular} | {f"{word[:-1]}ieth": word for word in TENS}


_ORDINALS = _ordinals()
"""Ordinal words with their cardinals: "twelfth" -> "twelve"."""
_KNOWN = NUMBER_WORDS | _ORDINALS.keys() | {"a", "an", "half"}


def number_at(words: Sequence[str], at: int, apart: Container[int] = ()) -> tuple[str, int] | None:
    """Return the key of the number or sum that begins at `words[at]`, and the index behind its last word.

    None where none begins there. Words whose index is in `apart` are set off from the word before ("of the
    twenty, five"): no number goes on over them. Keys are figures without commas ("500", "2.5", "21st"), sums
    with the currency behind ("5000000dollar"); the key of a key is the key.
    """
    sign = _SIGNS.get(words[at])
    first = at + (sign is not None)
    if first == len(words) or not (words[first] in _KNOWN or words[first][0].isdigit()):
        return None
    key, stop = _phrase(words, first, apart)
    if key is None or not (key[-1].isdigit() or sign is None):
        return None
    currency = sign
    if stop < len(words) and stop not in apart and key[-1].isdigit():
        # A sign belongs to a figure behind it first ("5 $10 notes").
        bound = words[stop] in _SIGNS and stop + 1 < len(words) and words[stop + 1][0].isdigit()
        named = _NAMES.get(words[stop]) or (None if bound else _SIGNS.get(words[stop]))
        if named and sign in (None, named):
            currency, stop = named, stop + 1
    if currency is None or not key[-1].isdigit():
        return key, stop
    return key + currency, stop


def _phrase(words: Sequence[str], at: int, apart: Container[int]) -> tuple[str | None, int]:
    """Return the key of the longest number phrase at `at` and the index behind it."""
    if words[at][0].isdigit():
        suffixes = _SUM_SUFFIXES if at and words[at - 1] in _SIGNS else _SUFFIXES
        if at + 1 < len(words) and at + 1 not in apart and words[at + 1] in suffixes:
            value = figure_value(words[at] + words[at + 1])
            return (None, at) if value is None else (_key(value), at + 2)
    end = _reach(words, at, apart)
    for stop in range(end, at, -1):
        last = words[stop - 1]
        if last in ("a", "an", "and") or all(w in ("a", "an", "half") for w in words[at:stop]):
            continue
        if stop == at + 1 and last[0].isdigit():
            return _figure(last), stop
        if len(words[at]) > _EXACT:
            continue
        value = word_value(" ".join([*words[at : stop - 1], _ORDINALS.get(last, last)]))
        if value is not None:
            return (_ordinal(int(value)) if last in _ORDINALS else _key(value)), stop
    return None, at


def _reach(words: Sequence[str], at: int, apart: Container[int]) -> int:
    """Return the index up to which words may belong to a number phrase that begins at `at`."""
    end = min(len(words), at + _LONGEST)
    k = at
    while k < end and (k == at or k not in apart):
        word, before = words[k], words[k - 1] if k > at else ""
        following = tuple(words[k + 1 : k + 3])
        if before in _ORDINALS:
            break
        if word in _ORDINALS:
            # "Twenty-second" may be an ordinal or a clip's length: as two words it is the same on both sides.
            if before and (word == "second" or before == "half"):
                break
        elif word == "and":
            # "Two and a half" is 2.5, but "a million and a half" is 1.5 million or a million and one half.
            if (following == ("a", "half")) == (before in SCALES) or not following:
                break
        elif word in ("a", "an"):
            if not following or not (following[0] in SCALES or following[0] == "half"):
                break
        elif word == "half":
            if not (before == "a" or (following and (following[0] in SCALES or following[0] in ("a", "an")))):
                break
        elif word[0].isdigit():
            if k > at:
                break
        elif word not in NUMBER_WORDS:
            break
        k += 1
    return k


def _figure(word: str) -> str | None:
    """Return the key of one figure; None where it is none ("21st", "5000000dollar")."""
    if len(word) > _EXACT:
        return None
    value = figure_value(word)
    return None if value is None else _key(value)


def _key(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def _ordinal(value: int) -> str:
    teens = 10 < value % 100 < 20
    return f"{value}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def amount(key: str) -> tuple[str, str] | None:
    """Return the figures of a number's key and its currency, or "" ("5000000dollar", "21st"); None for a word."""
    if not key[0].isdigit():
        return None
    figures = key.rstrip("abcdefghijklmnopqrstuvwxyz")
    rest = key[len(figures) :]
    return figures, rest if rest in _CURRENCIES else ""
