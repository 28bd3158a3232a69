"""Acts as clauses and nouns tell them: who did what, as far as the words beside the verb show."""

from factcheck.extract.document import Document, Sentence
from factcheck.extract.events_clause import DETERMINERS, PREPOSITIONS, Clause
from factcheck.extract.events_lexicon import AUXILIARIES, BE, CLAUSES
from factcheck.extract.names import Names
from factcheck.extract.nouns import singular
from factcheck.extract.orders_lexicon import (
    ALONE,
    ANYONE,
    ERGATIVE,
    LIGHT,
    NOUNS,
    OCCASIONS,
    OCCURS,
    PICTURES,
    SELF,
    SUFFERED,
    VERBS,
)
from factcheck.model import Act, Span
from factcheck.text.fold import fold
from factcheck.text.numerals import NUMBER_WORDS
from factcheck.text.stopwords import STOPWORDS
from factcheck.text.words import bare

_NP = 8
"""How many words a noun phrase may have here; a longer one is left unread."""
_OPENERS = CLAUSES | frozenset({"day", "night", "morning", "on", "until", "following", "despite"})
_WISH = frozenset(
    {
        "not", "n't", "never", "to", "would", "could", "should", "may", "might", "can", "will", "if",
        "nearly", "almost", "reportedly", "allegedly",
    }
)  # fmt: skip
_UNITS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years"})
PRONOUNS = frozenset({"he", "she", "it", "they", "who"})


class Acts(Clause):
    """One sentence, read for its acts. Words are numbered from 0; what is quoted is left out."""

    def __init__(
        self, doc: Document, sentence: Sentence, names: Names, quoted: list[tuple[int, int]]
    ) -> None:
        """Read the sentence's words."""
        super().__init__(doc, sentence, names, quoted)
        self.all_names = names.between(sentence.start, sentence.end)

    def finite(self, i: int) -> str | None:
        """Return the class of the verb at `i`, None where it is none, or says what did not happen."""
        word = self.low[i]
        if word not in VERBS or not self.tokens[i].text[0].islower() or word.endswith("ing"):
            if word in OCCURS and i and self.occasion(i - 1):
                return self.occasion(i - 1)
            return None
        before = self.low[max(0, i - 3) : i]
        if before and (before[-1] in DETERMINERS or before[-1] in PREPOSITIONS or before[-1] == "of"):
            return None
        if any(w in _WISH or w.endswith(("n't", "n’t")) for w in before):
            return None
        if word in OCCURS and i and self.occasion(i - 1):
            return self.occasion(i - 1)
        return VERBS[word]

    def occasion(self, i: int) -> str | None:
        """Return the occasion that the noun at `i` names as one that is known: "the fire"."""
        word = self.low[i]
        if word not in OCCASIONS or not self.tokens[i].text[0].islower():
            return None
        for j in range(i - 1, max(-1, i - 4), -1):
            if self.low[j] == "the":
                return OCCASIONS[word]
            if self.apart(j, j + 1) or self.low[j] in PREPOSITIONS:
                return None
        return None

    def clause(self, i: int) -> Act | None:
        """Return the act that the verb at `i` tells with its subject and object."""
        action = self.finite(i)
        if action is None:
            return None
        start, end = self.tokens[i].start, self.tokens[i].end
        if action in OCCASIONS.values() and VERBS.get(self.low[i]) != action:
            return Act(action=action, agent=None, objects=(), start=self.tokens[i - 1].start, end=end)
        passive = any(w in BE for w in self.low[max(0, i - 3) : i]) and action not in ("born", "die")
        agent = self.subject(i)
        if agent:
            lead = self.text[max(self.sentence.start, agent.start - 4) : agent.start]
            start = agent.start - 4 if lead.lower() == "the " else agent.start
        if passive:
            objects = self.head_word(agent)
            agent = None
        else:
            objects, end = self.objects(i, action)
            if (
                self.low[i] in LIGHT
                and objects
                and (named := NOUNS.get(objects[0])) in ("apologise", "announce")
            ):
                return Act(action=named, agent=agent, objects=(), start=start, end=end) if agent else None
            if action in ("post", "publish", "pose"):
                action, objects = self.picture(i, action, objects)
            if not objects and action in ERGATIVE:
                objects, agent = self.head_word(agent), None
            elif action in ALONE and action != "pose":
                objects = () if agent else objects
        if (agent is None and not objects) or (objects and objects[0] in ANYONE and len(objects) == 1):
            return None
        if not objects and action not in ALONE:
            return None
        return Act(
            action=action,
            agent=agent,
            objects=objects,
            start=min(start, agent.start if agent else start),
            end=end,
        )

    def picture(self, i: int, action: str, objects: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """Read "posted a photo of herself in ..." as posing, with the names it shows."""
        stop = i + 1
        while stop < len(self.low) and not (stop > i + 1 and self.apart(stop - 1, stop)) and stop < i + 20:
            stop += 1
        rest = self.low[i + 1 : stop]
        if action != "pose" and not (any(w in PICTURES for w in rest) and any(w in SELF for w in rest)):
            return action, objects
        named = [fold(bare(w.text)) for w in self.tokens[i + 1 : stop] if w.text[0].isupper()]
        # A name in small letters ("adidas") is one where it stands beside another behind a stroke.
        for k in range(i + 1, stop - 1):
            if "/" in self.text[self.tokens[k].end : self.tokens[k + 1].start]:
                named += [self.low[k], self.low[k + 1]]
        return "pose", ("", *sorted({fold(n) for n in named}))

    def objects(self, i: int, action: str) -> tuple[tuple[str, ...], int]:
        """Return the head noun (or last name) of the noun phrase behind the verb at `i`, and where it ends."""
        head = -1
        j = i + 1
        while j < len(self.low) and j <= i + _NP:
            word = self.low[j]
            if (
                self.apart(j - 1, j)
                or word in PREPOSITIONS
                or word in CLAUSES
                or word in ("until", "worth", "following")
            ):
                break
            if self._time_word(j) or (head > i and (word in AUXILIARIES or word in OCCURS)):
                break
            if head > i and word.endswith(("ing", "ed")) and self.low[head] not in DETERMINERS:
                break
            head = j
            j += 1
        else:
            if j > i + _NP:
                return (), self.tokens[i].end
        if head < 0 or action in ALONE:
            return (), self.tokens[i].end
        named = [fold(bare(t.text)) for t in self.tokens[i + 1 : head] if t.text[0].isupper()]
        noun = self._noun(head)
        return ((*noun, *named) if noun and self.low[head] == self.tokens[head].text else noun), self.tokens[
            head
        ].end

    def _time_word(self, j: int) -> bool:
        """Whether a time begins at word `j`: "five days", "a week", "the day", "exactly"."""
        word, after = self.low[j], self.low[j + 1 : j + 2]
        counts = word in NUMBER_WORDS or word.isdigit() or word in ("a", "an", "the")
        return word in ("exactly", "yesterday", "last") or bool(counts and after and after[0] in _UNITS)

    def _noun(self, i: int) -> tuple[str, ...]:
        word = self.low[i]
        if not self.tokens[i].text[0].isalpha():
            return ()
        if not self.tokens[i].text[0].islower():
            return (fold(bare(self.tokens[i].text)),) if word not in STOPWORDS else ()
        if (
            word in STOPWORDS
            or word in NUMBER_WORDS
            or not word.replace("-", "").isalpha()
            or word.endswith("ly")
        ):
            return ()
        return (singular(word),)

    def head_word(self, agent: Span | None) -> tuple[str, ...]:
        """Return a subject's head as an object."""
        if agent is None:
            return ()
        last = agent.text.split()[-1]
        if bare(last).lower() in PRONOUNS:
            return (bare(last).lower(),)
        return (fold(bare(last)),) if last[0].isupper() else (singular(bare(last).lower()),)

    def subject(self, i: int) -> Span | None:
        """Return the subject of the verb at `i`: a name, a pronoun, or "the brand" from its head noun on."""
        j = i
        while (
            j > 0
            and (
                self.low[j - 1] in AUXILIARIES
                or self.low[j - 1] in ("also", "then", "later", "even", "who", "first")
                or self.low[j - 1].endswith("ly")
            )
            and not self.apart(j - 1, j)
        ):
            j -= 1
        if j == 0:
            return None
        if self.apart(j - 1, j):
            return self._before_apposition(j)
        low = j
        while low > 0 and j - low < _NP and not (low < j and self.apart(low - 1, low)):
            word = self.low[low - 1]
            if word in _OPENERS or word in AUXILIARIES or (word in VERBS and self.finite(low - 1)):
                break
            low -= 1
        else:
            if low > 0 and not self.apart(low - 1, low):
                return None
        heads = [k for k in range(low + 1, j) if self.low[k] in PREPOSITIONS]
        head = (heads[0] if heads else j) - 1
        return self.phrase(head, low)

    def _before_apposition(self, j: int) -> Span | None:
        """Return the name before a comma that a clause between commas separates from its verb at `j`."""
        for k in range(j - 2, max(0, j - 14), -1):
            if self.apart(k, k + 1):
                name = self.phrase(k, max(0, k - 3))
                return name if name and name.text[0].isupper() else None
        return None

    def phrase(self, head: int, low: int) -> Span | None:
        """Return the name that ends at word `head`, or a noun that "the", "its" or a name's 's makes definite."""
        if head < low or head < 0:
            return None
        token = self.tokens[head]
        if self.low[head] in PRONOUNS:
            return Span(token.start, token.start + len(bare(token.text)), bare(token.text))
        if token.text[0].isupper() and self.low[head] not in STOPWORDS:
            end = token.start + len(bare(token.text))
            known = next((n for n in self.all_names if n.end in (end, token.end)), None)
            if known:
                return Span(known.start, known.end, known.form)
            first = head
            while (
                first > low
                and self.tokens[first - 1].text[0].isupper()
                and not self.apart(first - 1, first)
                and self.low[first - 1] not in STOPWORDS
            ):
                first -= 1
            start = self.tokens[first].start
            return Span(start, end, self.text[start:end])
        word = self.low[head]
        if word in STOPWORDS or not word.isalpha():
            return None
        begin = self.tokens[head]
        for k in range(head, max(low, head - 5) - 1, -1):
            if self.low[k] in DETERMINERS or self.tokens[k].text != bare(self.tokens[k].text):
                begin = self.tokens[k]
                return Span(begin.start, token.end, self.text[begin.start : token.end])
        return Span(token.start, token.end, token.text)

    def _compound(self, i: int) -> bool:
        """Whether the noun at `i` only says which: "the shooting scene", "the death investigation"."""
        if i + 1 >= len(self.low) or self.apart(i, i + 1) or self.tokens[i].text != bare(self.tokens[i].text):
            return False
        after = self.low[i + 1]
        known = after in PREPOSITIONS or after in _OPENERS or after in AUXILIARIES or after in STOPWORDS
        return not (known or after in VERBS or after in OCCURS or not self.tokens[i + 1].text[0].islower())

    def nominal(self, i: int) -> Act | None:
        """Return the act that the noun at `i` names as known: "the collapse", "its apology", "Quill's arrest"."""
        if not 0 < i < len(self.low) or self._compound(i):
            return None
        token = self.tokens[i]
        if (occasion := self.occasion(i)) is not None:
            return Act(action=occasion, agent=None, objects=(), start=token.start, end=token.end)
        action = NOUNS.get(self.low[i])
        if action is None or not token.text[0].islower():
            return None
        before = self.tokens[i - 1]
        possessive = before.text != bare(before.text)
        start = before.start
        agent: Span | None = None
        objects: tuple[str, ...] = ()
        if possessive:
            agent = self.phrase(i - 1, max(0, i - 5))
            start = agent.start if agent else start
        elif before.text.lower() in DETERMINERS - {"the", "a", "an"}:
            return None  # "her apology": whose is not sure
        elif before.text.lower() != "the":
            return None
        if self.low[i + 1 : i + 2] == ["of"]:
            objects, end = self.objects(i + 1, action)
            if not objects:
                return None
        else:
            end = token.end
        if possessive and action in SUFFERED and not objects:
            objects, agent = self.head_word(agent), None
        return Act(action=action, agent=agent, objects=objects, start=start, end=end)

    def subject_of(self, act: Act) -> Span | None:
        """Return the name that is the grammatical subject of an act of this sentence."""
        for i, token in enumerate(self.tokens):
            if act.start <= token.start < act.end and self.finite(i):
                span = self.subject(i)
                return (
                    span if span and (span.text[0].isupper() and span.text.lower() not in PRONOUNS) else None
                )
        return None
