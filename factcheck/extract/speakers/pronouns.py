"""Whom "he", "she" or "the company" means: a name where the words around leave one choice, else None."""

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property

from factcheck.extract.cues import word_set
from factcheck.extract.document import Document
from factcheck.extract.speakers.holders import Holders
from factcheck.extract.speakers.lexicon import FEMALE_WORDS, GIVEN_FEMALE, GIVEN_MALE, MALE_WORDS
from factcheck.model import NameClaim, NameType
from factcheck.text.fold import fold
from factcheck.text.networks import NETWORKS

_MALE = word_set("he him his himself")
_FEMALE = word_set("she her hers herself")
COMPANIES = word_set(
    """
    company firm brand label house agency department group organization organisation bank retailer
    airline team club school university charity manufacturer carmaker publisher studio
    """
)


# What stands before a network that is a place: "on Facebook", "took to X".
_ON = frozenset({"on", "to", "via", "onto", "over", "an", "a", "her", "his", "its", "their"})


class Persons:
    """The article's persons and organisations outside quotations, with what tells a person's gender."""

    def __init__(self, doc: Document, names: list[NameClaim], quoted: list[tuple[int, int]]) -> None:
        self.doc = doc
        self.holders = Holders(doc, names)
        self._paragraphs = [p.start for p in doc.paragraphs]
        self._gender: dict[str, str] = {}
        people: list[NameClaim] = []
        companies: list[NameClaim] = []
        at = 0
        for name in names:
            while at < len(quoted) and quoted[at][1] <= name.start:
                at += 1
            inside = at < len(quoted) and quoted[at][0] <= name.start
            if name.type is NameType.PERSON:
                self._learn(name)
                if not inside:
                    people.append(name)
            elif name.type is NameType.ORGANISATION and not inside and not self._place_of_saying(name):
                companies.append(name)
        self._people = people
        self._companies = companies
        self._people_at = [m.start for m in people]
        self._companies_at = [m.start for m in companies]

    def _place_of_saying(self, name: NameClaim) -> bool:
        """Whether a network is named as the place where something was posted: it is not "the company"."""
        before = self.doc.text[max(0, name.start - 12) : name.start].split()
        return name.form.lower() in NETWORKS and bool(before) and before[-1].lower() in _ON

    def _learn(self, name: NameClaim) -> None:
        if name.entity in self._gender:
            return
        words = fold(name.form).split()
        before = self.doc.text[max(0, name.start - 24) : name.start].lower().replace(".", " ").split()
        # The "will" before a name is no William: a given name is the name's own first word.
        for word, given in (("".join(before[-1:]), False), (words[0].rstrip("."), len(words) > 1)):
            if word in FEMALE_WORDS or (given and word in GIVEN_FEMALE):
                self._gender[name.entity] = "f"
            elif word in MALE_WORDS or (given and word in GIVEN_MALE):
                self._gender[name.entity] = "m"

    def meant(
        self, pronoun: str, at: int, sentence: int, floor: tuple[str, int] | None, *, going_on: bool
    ) -> str | None:
        """Return the name that `pronoun` at offset `at` stands for.

        `sentence` is where its sentence starts, `floor` the last speaker with the offset of that mention;
        `going_on` says that the cue itself has the speaker go on ("she continued").
        """
        gender = "m" if pronoun in _MALE else "f" if pronoun in _FEMALE else None
        if gender is None:
            return None
        here = self._fitting(sentence, at, gender)
        if here:
            return here.pop() if len(here) == 1 else None
        number = max(0, bisect_right(self._paragraphs, at) - 1)
        paragraph = self.doc.paragraphs[number]
        earlier = self.doc.paragraphs[number - 1].start if number else paragraph.start
        # Between an attribution and the next stands at most a paragraph of nothing but the quotation.
        recent = self.doc.paragraphs[max(0, number - 2)].start
        if floor and (going_on or floor[1] >= recent) and self._fits(floor[0], gender):
            between = self._fitting(floor[1], at, gender) - {floor[0]}
            return None if between and not going_on else floor[0]
        for start in (paragraph.start, earlier, 0):
            found = self._fitting(start, at, gender)
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def may_mean(self, pronoun: str, entity: str) -> bool:
        """Say whether nothing is known of a person's gender that speaks against "he" or "she"."""
        gender = "m" if pronoun in _MALE else "f" if pronoun in _FEMALE else None
        return gender is None or self._fits(entity, gender)

    def company(self, at: int) -> str | None:
        """Return the one organisation that "the company" at offset `at` can mean."""
        number = max(0, bisect_right(self._paragraphs, at) - 1)
        for back in range(3):
            start = self.doc.paragraphs[max(0, number - back)].start
            found = {m.entity for m in _between(self._companies, self._companies_at, start, at)}
            if len(found) == 1:
                return found.pop()
            if self._main_company in found:
                return self._main_company
        return None

    @cached_property
    def _main_company(self) -> str | None:
        """The organisation that the article names more often than all others together, if there is one."""
        counts = Counter(m.entity for m in self._companies)
        if not counts:
            return None
        name, count = counts.most_common(1)[0]
        return name if count >= 3 and 2 * count > sum(counts.values()) else None

    def _fitting(self, start: int, end: int, gender: str) -> set[str]:
        mentions = _between(self._people, self._people_at, start, end)
        return {m.entity for m in mentions if self._fits(m.entity, gender)}

    def _fits(self, entity: str, gender: str) -> bool:
        return self._gender.get(entity, gender) == gender


def _between(mentions: list[NameClaim], at: list[int], start: int, end: int) -> list[NameClaim]:
    return mentions[bisect_left(at, start) : bisect_left(at, end)]
