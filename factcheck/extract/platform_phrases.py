"""Phrases that say where or in what form something was said: "on Instagram", "by e-mail"."""

import re
from dataclasses import dataclass

from factcheck.extract.document import Document, Sentence
from factcheck.extract.platform_lexicon import (
    BARE,
    BY,
    DETERMINERS,
    FORMERLY,
    FORMS,
    IN,
    ISSUED,
    ISSUING,
    ITEMS,
    OTHER_HEADS,
    PAGES,
    PAIRS,
    PLAIN,
    POSTING,
    PREPOSITIONS,
    READING,
    TAKING,
    VAGUE,
    VERBS,
)
from factcheck.text.networks import CAPITAL, NETWORKS
from factcheck.text.words import Word, bare

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Setting:
    """Where or how something was said, by its offsets.

    `value` is None where the place is named without saying which ("in a video"), two networks are joined by
    "and". `verb` is true where the
    phrase holds the verb of saying itself ("took to Instagram", "tweeted", "issued a statement"), `same`
    where it points back to the place named before ("in the post", "the statement continued").
    """

    start: int
    end: int
    value: str | None
    verb: bool = False
    same: bool = False

    @property
    def network(self) -> bool:
        """Whether this is a site rather than a form."""
        return self.value in _SITES


_SITES = frozenset(NETWORKS.values())
_TRIGGERS = (frozenset(NETWORKS) | frozenset(FORMS) | frozenset(VERBS) | VAGUE | {"truth", "conference"}) - {
    "truth social"
}
# The first letters of each trigger: a quick look spares most sentences the close one.
_LETTERS = re.compile(r"[^\W\d_]+")
_STEMS = frozenset(_LETTERS.findall(trigger)[0] for trigger in _TRIGGERS)


def settings(doc: Document, sentence: Sentence) -> list[Setting]:
    """Return the phrases of a sentence that name a place of saying, in order."""
    text = doc.text
    if _STEMS.isdisjoint(doc.runs(sentence.paragraph)):
        return []
    if _STEMS.isdisjoint(_LETTERS.findall(text[sentence.start : sentence.end].lower())):
        return []
    found: list[Setting] = []
    words = doc.words(sentence)
    tokens, low = words.tokens, words.low
    for i, word in enumerate(low):
        if word in _TRIGGERS and not (found and tokens[i].start < found[-1].end):
            setting = _at(text, tokens, low, i)
            if setting is None:
                continue
            if found and found[-1].end > setting.start:  # "in a statement on Twitter": the wider phrase stays
                last = found.pop()
                site = setting if setting.network or last.value is None else last
                setting = Setting(
                    last.start, setting.end, site.value, last.verb or setting.verb, last.same and site is last
                )
            found.append(setting)
    return found


def _at(text: str, tokens: list[Word], low: list[str], i: int) -> Setting | None:
    """Return the phrase that the trigger word at `i` belongs to, or None where it says no place."""
    word = low[i]
    if word in VERBS:
        return Setting(tokens[i].start, tokens[i].end, VERBS[word], verb=True)
    network = _network(text, tokens, low, i)
    if network:
        value, last = network
        return _on_network(text, tokens, low, i, last, value)
    pair = (low[i - 1], word) if i and _joined(text, tokens, i - 1) else None
    following = (word, low[i + 1]) if i + 1 < len(low) and _joined(text, tokens, i) else None
    if following in PAIRS and low[i + 1] not in _TRIGGERS:
        return _noun(text, tokens, low, i, i + 1, PAIRS[following], BY | IN)
    if following in PAIRS or (following and low[i + 1] in OTHER_HEADS | {"station", "network"}):
        return None
    if pair in PAIRS:
        return _noun(text, tokens, low, i - 1, i, PAIRS[pair], BY | IN)
    if word in FORMS:
        value, prepositions = FORMS[word]
        return _noun(text, tokens, low, i, i, value, prepositions)
    if word in VAGUE:
        return _noun(text, tokens, low, i, i, None, BY)
    return None


def _joined(text: str, tokens: list[Word], i: int) -> bool:
    """Whether nothing but a blank stands between the words at `i` and `i + 1`."""
    return text[tokens[i].end : tokens[i + 1].start].isspace()


def _network(text: str, tokens: list[Word], low: list[str], i: int) -> tuple[str, int] | None:
    """Return the network named at `i` with the index of its last word."""
    word = low[i]
    if word == "truth" and i + 1 < len(low) and low[i + 1] == "social":
        return "Truth Social", i + 1
    if word not in NETWORKS or (word in CAPITAL and not tokens[i].text[0].isupper()):
        return None
    last = i
    # "X, the site formerly known as Twitter", "Twitter, now X"
    for j in range(i + 1, min(i + 6, len(low))):
        if low[j] in FORMERLY:
            last = next((k for k in range(j + 1, min(j + 4, len(low))) if low[k] in ("twitter", "x")), i)
            break
    return NETWORKS[word], last


def _on_network(
    text: str, tokens: list[Word], low: list[str], i: int, last: int, value: str
) -> Setting | None:
    """Return the phrase around a network's name at `i` to `last`."""
    head = last
    if last + 1 < len(low) and _joined(text, tokens, last):
        if low[last + 1] in ITEMS | PAGES:
            head = last + 1
        elif low[last + 1] in OTHER_HEADS:
            return None
    end = tokens[head].end
    if text[end : end + 1] == ")" and "(" in text[tokens[i].start : end]:
        end += 1
    if head > last and low[head] in ITEMS:
        found = _noun(text, tokens, low, i, head, value, BY)
        return found and Setting(found.start, end, value, found.verb)
    j = i - 1
    while (
        j >= 0
        and _near(text, tokens, j)
        and (low[j] in DETERMINERS | PLAIN or tokens[j].text != bare(tokens[j].text))
    ):
        j -= 1
    if (
        j < 0
        or not _near(text, tokens, j)
        or low[j] not in ("on", "via", "to", "onto", "through", "over", "in")
    ):
        return None
    start, verb = tokens[j].start, False
    before = low[j - 1] if j and _near(text, tokens, j - 1) else ""
    if before in TAKING and low[j] == "to":
        start, verb = tokens[j - 1].start, True
    elif before in POSTING:
        verb = not (j > 1 and low[j - 2] in ITEMS)  # "a statement shared on Instagram" only describes
        start = tokens[j - 1].start if verb else start
    elif low[j] in ("to", "onto") and not any(w in POSTING for w in low[max(0, j - _LONGEST) : j]):
        return None
    return Setting(start, end, _both(low, head, value), verb)


def _both(low: list[str], head: int, value: str) -> str:
    """Return the network, or both where the phrase names a second: "on Twitter and Instagram"."""
    after = [w for w in low[head + 1 : head + 5] if w not in DETERMINERS | {"on"}]
    second = NETWORKS.get(after[1], value) if after[:1] == ["and"] and len(after) > 1 else value
    return value if second == value else " and ".join(sorted([value, second]))


def _near(text: str, tokens: list[Word], i: int) -> bool:
    """Whether the words at `i` and `i + 1` stand in one phrase: no comma, colon or dash between."""
    gap = text[tokens[i].end : tokens[i + 1].start] if i + 1 < len(tokens) else "\n"
    return 0 < len(gap) <= 3 and all(c in " .“”\"‘’'\u00a0" for c in gap)


def _noun(
    text: str,
    tokens: list[Word],
    low: list[str],
    i: int,
    head: int,
    value: str | None,
    prepositions: frozenset[str],
) -> Setting | None:
    """Return the phrase of the noun at `i` to `head`: "in" + "a" + some words + noun."""
    j, determined = i - 1, False
    while j >= 0 and i - j <= _LONGEST + 1 and _near(text, tokens, j) and low[j] not in PREPOSITIONS:
        if low[j] in DETERMINERS or tokens[j].text != bare(tokens[j].text):
            determined = True
            if low[j] in DETERMINERS:
                j -= 1
                break
        j -= 1
    before = low[j] if j >= 0 and _near(text, tokens, j) else ""
    definite = any(w in ("the", "this", "that", "same") for w in low[j + 1 : i])
    end = tokens[head].end
    plural = low[head].endswith("s")
    if before in prepositions and (determined or plural or (low[i] in BARE and j == i - 1)):
        return Setting(tokens[j].start, end, value, same=definite and value is None)
    if before == "to" and j and low[j - 1] == "according" and determined:
        return Setting(tokens[j - 1].start, end, value, same=definite and value is None)
    if before in ISSUING and determined and low[head] in ISSUED:
        return Setting(tokens[j].start, end, value, verb=True)
    after = low[head + 1] if head + 1 < len(low) and _joined(text, tokens, head) else ""
    if determined and after in READING and before not in PREPOSITIONS:
        again = after in ("continued", "added", "concluded")
        return Setting(tokens[j + 1].start, end, None if again else value, same=again)
    return None
