"""Runs of capitalised words that may form one name: "Luis de la Fuente", "Bank of England"."""

from itertools import pairwise

from factcheck.extract.names.known import ORGANISATION, is_listed, is_place, listed
from factcheck.extract.names.lexicon import words
from factcheck.extract.names.tokens import Token

_OPEN = frozenset((' "', " “", " ‘", " '", " ("))
_CLOSE = frozenset(('" ', "” ", "’ ", "' ", ") "))
_POSSESSIVES = frozenset(("'s ", "’s ", "' ", "’ "))
_LONGEST = 12
_FAR = 14
"""How many characters may stand between two words of a run: " y de los " and the like."""


def _joins(text: str, left: Token, right: Token, run: list[Token]) -> bool:
    """Whether `right` may carry on the run that ends with `left`."""
    if left.text[0] == "@" or right.text[0] == "@":
        return False
    gap = text[left.end : right.start]
    if left.text[-1] == "." and is_place([left]) and left.low not in {"us", "uk"}:
        # "in Washington, D.C. Jackson said": a sentence ends there.
        return False
    if gap in {" ", "\u00a0", "  "}:
        return True
    inner = gap.strip(" ")
    if not inner or "\n" in gap:
        return False
    if inner in {"of", "of the"}:
        return left.low in words("of_heads") or (_in_chain(text, run) and not _own(left) and not _own(right))
    if inner in {"for", "for the"}:
        return left.low in words("for_heads") and len(run) > 0 and right.low not in words("demonyms")
    if inner in {"on", "on the"}:
        return left.low in words("on_heads")
    if gap in _POSSESSIVES:
        # "St. Mary's Hospital", "Children's Museum"
        owner = run[0].low in {"st", "saint"} or left.low in words("owners")
        return owner and (right.low in words("org_heads") or right.low in words("place_heads"))
    if inner == "&":
        return True
    if inner == "and":
        if (left.low == "ways" and right.low == "means") or _known_pair(left, right):
            return True
        if _in_chain(text, run) and not _own(left) and not _own(right):
            return True
        return right.low in words("and_tails") or (left.low == "securities" and right.low == "exchange")
    if gap == ", ":
        return right.low in words("run_suffixes")
    return gap[0] == " " and gap[-1] == " " and all(w in words("particles") for w in inner.split())


def _known_pair(left: Token, right: Token) -> bool:
    """Whether two words are a known firm of two names: "Marks and Spencer"; not two known places."""
    return listed([left, right]) & ORGANISATION != 0


def _in_chain(text: str, run: list[Token]) -> bool:
    """Whether the run holds a body's head with "of", "for" or "on": "Department of Health"."""
    links = {" of ", " of the ", " for ", " for the ", " on ", " on the "}
    return any(text[a.end : b.start] in links for a, b in pairwise(run))


def _own(token: Token) -> bool:
    """Whether a word is likely a name of its own, or the title before one."""
    if token.upper or is_listed([token]):
        return True
    return (
        token.low in words("given_names")
        or token.low in words("titles")
        or token.low in words("function_words")
    )


def _nickname(text: str, tokens: list[Token], i: int) -> int | None:
    """Return the index of the word after a quoted nickname that follows token `i`, or None."""
    if i + 2 >= len(tokens):
        return None
    opening = text[tokens[i].end : tokens[i + 1].start]
    if opening not in _OPEN or (opening == " (" and tokens[i + 1].upper):
        return None
    for j in (i + 1, i + 2):
        if j + 1 >= len(tokens) or tokens[j].text[0] == "@":
            return None
        gap = text[tokens[j].end : tokens[j + 1].start]
        if gap in _CLOSE:
            return j + 1
        if gap != " ":
            return None
    return None


def runs(text: str, tokens: list[Token]) -> list[list[Token]]:
    """Return the runs in order; a quoted nickname stays inside its run as a token."""
    found: list[list[Token]] = []
    i = 0
    while i < len(tokens):
        run = [tokens[i]]
        while i + 1 < len(tokens) and len(run) < _LONGEST:
            if tokens[i + 1].start - tokens[i].end > _FAR:
                break
            after = _nickname(text, tokens, i)
            if after is not None:
                run += tokens[i + 1 : after + 1]
                i = after
            elif _joins(text, tokens[i], tokens[i + 1], run) or _and_ahead(text, tokens, i, run):
                run.append(tokens[i + 1])
                i += 1
            else:
                break
        found.append(run)
        i += 1
    return found


def _and_ahead(text: str, tokens: list[Token], i: int, run: list[Token]) -> bool:
    """Whether "and" joins two words before a body's head: "Securities and Exchange Commission"."""
    if i + 2 >= len(tokens) or text[tokens[i].end : tokens[i + 1].start] != " and ":
        return False
    opened = text[max(0, run[0].start - 4) : run[0].start].lower() in {"the ", " of ", "for "}
    if is_listed(run) or _own(tokens[i]):
        return False
    if not opened and tokens[i].low not in words("common_words"):
        return False
    if tokens[i].low in words("given_names") or tokens[i + 1].low in words("given_names"):
        return False
    j = i + 1
    while j + 1 < len(tokens) and j < i + 4 and text[tokens[j].end : tokens[j + 1].start] == " ":
        j += 1
        if tokens[j].low in words("and_tails"):
            return True
    return False
