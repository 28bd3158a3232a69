"""Cuts a run of capitalised words into names: titles, nationalities, days and opening words fall away."""

from dataclasses import dataclass

from factcheck.extract.names.lexicon import phrases, words
from factcheck.extract.names.tokens import Token

# Titles that often begin the name of a body or a place: "Justice Department", "King Street", "General Motors".


@dataclass(slots=True)
class Candidate:
    """A stretch that may be a name. `titled`: a title or role stands right before it; `opens`: it opens a
    sentence, so that its first capital says nothing; `cut`: something before it in the run fell away.
    """

    start: int
    end: int
    tokens: list[Token]
    titled: bool
    opens: bool
    cut: bool


def in_list(name: str, tokens: list[Token]) -> bool:
    """Whether the words of `tokens` are a phrase of a list; what is short must be written in capitals."""
    key = " ".join(t.low for t in tokens)
    lists = phrases(name)
    if key not in lists and not (tokens[-1].text[-1] == "." and key + "." in lists):
        return False
    return len(key) > 3 or len(tokens) > 1 or tokens[0].text.isupper() or tokens[0].text[-1] == "."


def heads_body(low: str) -> bool:
    """Whether a word heads the name of an organisation."""
    return low in words("org_heads") or low in words("company_suffixes")


def segments(text: str, run: list[Token], opens: bool) -> list[Candidate]:
    """Return the candidates of a run; `opens` says that the run opens a sentence."""
    found: list[Candidate] = []
    calendar = words("calendar")
    part: list[Token] = []
    first = True
    for i, token in enumerate(run):
        if token.low in calendar and not _given_month(run, i):
            _split_titles(text, part, opens and first, found)
            part, first = [], False
        else:
            part.append(token)
    _split_titles(text, part, opens and first, found)
    return found


def _given_month(run: list[Token], i: int) -> bool:
    """Whether "April", "June", "May" or "August" is part of a person's name: "Theresa May", "April Jones"."""
    if run[i].low not in {"april", "june", "may", "august"}:
        return False
    if i and run[i - 1].low in words("given_names"):
        return True
    return i + 1 < len(run) and (i == 0 or run[i - 1].low in words("titles"))


def _split_titles(text: str, run: list[Token], opens: bool, found: list[Candidate]) -> None:
    """Add the candidates of a run without days and months: what stands before a title, and what after."""
    if not run:
        return
    titles, modifiers = words("titles"), words("title_modifiers")
    if len(run) > 1 and _whole(run):
        _add(text, run, opens, False, False, found)
        return
    left = 0
    titled = False
    i = 0
    while i < len(run):
        low = run[i].low
        if low in titles and not _part_of_name(run, i, left):
            j = i
            while j > left and (run[j - 1].low in modifiers or (run[j - 1].low in titles)):
                j -= 1
            _add(text, run[left:j], opens and left == 0, titled, left > 0, found)
            i += 1
            left, titled = i, True
            continue
        i += 1
    _add(text, run[left:], opens and left == 0, titled, left > 0, found)


def _whole(run: list[Token]) -> bool:
    """Whether the run is one name in spite of a title in it: "Justice Department", "King Street"."""
    last = run[-1].low
    if in_list("organisations", run) or in_list("places", run):
        return True
    return run[0].low in words("body_titles") and (
        heads_body(last) or last in words("place_heads") or last == "motors"
    )


def _part_of_name(run: list[Token], i: int, left: int) -> bool:
    """Whether a word that can be a title is part of a name: "Stephen King", "Earl Whitehorse"."""
    low = run[i].low
    given = words("given_names")
    if low not in words("namelike_titles"):
        return (
            i > left
            and low not in words("title_modifiers")
            and i == len(run) - 1
            and run[i - 1].low in given
            and i - left == 1
        )
    if i > left:
        return run[left].low in given
    return low in given and i + 1 < len(run) and run[i + 1].low not in given


def _add(text: str, part: list[Token], opens: bool, titled: bool, cut: bool, found: list[Candidate]) -> None:
    """Add a candidate after taking off what is no part of a name at either end."""
    part = list(part)
    common, demonyms = words("common_words"), words("demonyms")
    modifiers, given = words("title_modifiers"), words("given_names")
    while part:
        low = part[0].low
        listed = len(part) > 1 and _listed_length(part) > 1
        body = len(part) > 1 and (heads_body(part[-1].low) or part[-1].low in words("place_heads"))
        if low in words("function_words") and not listed and not (part[0].upper and len(part[0].text) > 2):
            part, cut = part[1:], True
        elif listed or (body and not (low == "former")):
            break
        elif (
            (low in demonyms and not in_list("places", part[:1]))
            or (opens and low in common)
            or (
                len(part) > 1
                and low in modifiers
                and low not in given
                and (part[1].low in given or _listed_length(part[1:]))
            )
        ):
            part, cut = part[1:], True
        else:
            break
        opens = False
    while len(part) > 1 and part[-1].low in words("honours") and part[-1].upper:
        part.pop()
    if not part:
        return
    part = _split_known(text, part, opens, titled, found)
    if part:
        found.append(Candidate(part[0].start, part[-1].end, part, titled, opens, cut))


def _listed_length(part: list[Token]) -> int:
    """Return how many first words of `part` are a known place or organisation, 0 for none."""
    for size in range(min(len(part), 5), 0, -1):
        if in_list("places", part[:size]) or in_list("organisations", part[:size]):
            return size
    return 0


def _split_known(
    text: str, part: list[Token], opens: bool, titled: bool, found: list[Candidate]
) -> list[Token]:
    """Take a known place or platform off the front where a person or a mere word follows it."""
    if len(part) < 2:
        return part
    last = part[-1].low
    if last in words("event_heads"):
        size = _listed_length(part)
        if size and in_list("organisations", part[:size]) and size == len(part) - 1:
            return part[:size]
        return []
    size = _listed_length(part)
    given = words("given_names")
    if (
        0 < size < len(part) - 1
        and part[size].low in given
        and not heads_body(last)
        and part[0].low not in given
    ):
        found.append(Candidate(part[0].start, part[size - 1].end, part[:size], False, opens, False))
        return part[size:]
    return part
