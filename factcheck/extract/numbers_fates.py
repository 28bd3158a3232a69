"""What happened to those who are counted: "seven were killed", "burned to death", "the deaths of seven"."""

from factcheck.extract.nouns import plural
from factcheck.extract.numbers_lexicon import AFTER_ONLY, FATE_NOUNS, FATES, INTRANSITIVE, LINKS, PERSONS
from factcheck.extract.numbers_value import NumberReader, Quantity

# What happens "to death" to those who live on.
_LIVING = frozenset({"sentenced", "condemned", "scared", "frightened"})
_HAVING = frozenset({"have", "has", "had"})


class FateReader(NumberReader):
    """Reads what happened to the people of a number: "killed", "injured", "shot", "" where nothing is said."""

    def fate_after(self, at: int) -> tuple[str, int]:
        """Return what happened to those counted, from the words after them."""
        if self.low[at + 1 : at + 4] in (
            ["lost", "their", "lives"],
            ["lost", "his", "life"],
            ["lost", "her", "life"],
        ):
            return "killed", at + 3
        begin = self.past_aside(at)
        if begin == at and self.low[at + 1 : at + 2] == ["who"] and self.joined(at):  # "the two who died"
            begin = at + 1
        for j in range(begin + 1, min(begin + 6, len(self.low))):
            if j > begin + 1 and self.text[self.tokens[j - 1].end : self.tokens[j].start].strip(" -"):
                break
            if (
                begin == at
                and j == at + 1
                and self.text[self.tokens[at].end : self.tokens[j].start].strip(" -")
            ):
                break
            if self.low[j + 1 : j + 3] == ["to", "death"] and self.low[j] not in _LIVING:  # "burned to death"
                return "killed", j + 2
            if self.low[j] in FATES and not (self.low[j].endswith("ing") and self.low[j] != "missing"):
                # "have killed" tells what they did
                does = self.low[j] not in INTRANSITIVE and self.low[j - 1] in _HAVING
                return ("", at) if does else self.shot_how(j)
            if self.low[j] not in LINKS:
                break
        return "", at

    def fate_beside(self, at: int) -> str:
        """Return what happened to those counted up to word `at` and to others beside them, "and one man died"."""
        if self.low[at + 1 : at + 2] != ["and"] or not self.joined(at):
            return ""
        last = at + 2
        if last >= len(self.low) or not (self.low[last] in ("a", "an") or self.numeric(last)):
            return ""
        while last + 1 < len(self.low) and last < at + 6 and self.joined(last):
            last += 1
            if self.low[last] in PERSONS or plural(self.low[last]) or self.low[last] in ("baby", "fetus"):
                return self.fate_after(last)[0]
        return ""

    def past_aside(self, at: int) -> int:
        """Return the last word of "…, including two officers," or "…, one of them a child,", else `at`."""
        if self.joined(at) or not (
            self.low[at + 1 : at + 2] == ["including"]
            or (self.low[at + 2 : at + 3] == ["of"] and self.low[at + 3 : at + 4] in (["them"], ["whom"]))
        ):
            return at
        for j in range(at + 2, min(at + 10, len(self.low) - 1)):
            gap = self.text[self.tokens[j].end : self.tokens[j + 1].start].strip()
            if gap:
                return j if gap == "," else at
        return at

    def shot_how(self, j: int) -> tuple[str, int]:
        """Return the fate word `j` tells of, with its last word: "shot dead" and "shot to death" tell of the killed."""
        fate = FATES[self.low[j]]
        if fate == "shot":
            if self.low[j - 1] == "fatally" or self.low[j + 1 : j + 2] == ["dead"]:
                return "killed", j + (self.low[j - 1] != "fatally")
            if self.low[j + 1 : j + 3] in (["to", "death"], ["and", "killed"]):
                return "killed", j + 2
        return fate, j

    def fate_before(self, quantity: Quantity) -> str:
        """Return what a verb or noun just before does to those counted: "killing seven", "the deaths of seven"."""
        for j in range(quantity.first - 1, max(-1, quantity.first - 3), -1):
            if self.text[self.tokens[j].end : self.tokens[j + 1].start].strip():
                break
            word = self.low[j]
            if word == "of" and j == quantity.first - 1 and j:
                fate = FATE_NOUNS.get(self.low[j - 1], "")
                return "killed" if fate == "shot" and self.low[max(0, j - 2)] == "fatal" else fate
            if word in ("wound", "injure"):
                return "injured"
            if word in FATES and word not in AFTER_ONLY:
                return (
                    "killed"
                    if FATES[word] == "shot" and self.low[max(0, j - 1)] == "fatally"
                    else FATES[word]
                )
            if word not in ("the", "another", "also"):
                break
        return ""
