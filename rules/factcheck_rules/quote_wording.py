"""The rule quote-wording."""

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rule import Conflict, Example, View, rule
from factcheck.text.ladder import Step
from factcheck_rules._versions import differences

_LEVELS: dict[Step, tuple[Severity, str]] = {
    Step.SPELLING: ("info", "the spelling differs"),
    Step.CENSORED: ("info", "letters are hidden"),
    Step.ORDER: ("warning", "the same words in another order"),
    Step.FUNCTION_WORD: ("warning", "the words differ"),
    Step.DROPPED: ("warning", "the words differ"),
    Step.CONTENT_WORD: ("warning", "the words differ"),
}


@rule(
    type="quote",
    severity="warning",
    examples=[
        Example(
            {
                "Harbour Times": "The ferry company answered on Monday.\n“The bow door should not have been "
                "opened before the ship was moored,” the company said in a statement.",
                "Coast Daily": "The company admitted a mistake. “The bow door should have not been opened before "
                "the ship was moored,” it said.",
            },
            readings=["should not have been", "should have not been"],
        ),
        Example(
            {
                "Harbour Times": "“We are re-evaluating every route and it's a hard winter,” said Marta Olsen.",
                "Coast Daily": "Marta Olsen said the company was “reevaluating every route and it is a hard winter”.",
            },
        ),
        Example(
            {
                "Harbour Times": "“The crew did all they could, and I thank them for a long night,” said Marta Olsen.",
                "Coast Daily": "“The crew did all they could … for a long night,” said Marta Olsen.",
            },
        ),
    ],
)
def quote_wording(view: View) -> Iterator[Conflict]:
    """The same words are quoted in different wording.

    Quotation marks promise a reader the words as they were said. Where outlets quote the same utterance with
    other words, at least one of them has changed it. The finding shows each version with a word on either
    side. Other words, their order, or words left out inside without a mark are a warning; British or American
    spelling and hidden letters are a note. What turns the meaning is quote-meaning's.

    Nothing is reported for quotation marks, apostrophes, dashes, hyphens, capitals, digits for number words,
    contractions written out, words in square brackets, cuts marked with an ellipsis, a part quoted of the whole, or two
    translations of words that an article says were spoken in another language. Where somebody of another country is
    quoted in wordings that differ all over, each may be a translation of its own: that is a note.
    """
    for difference in differences(view, _LEVELS):
        severity, what = _LEVELS[difference.step]
        yield Conflict(
            message=difference.message(view, what),
            readings=difference.readings,
            level=difference.level,
            severity="info" if difference.translations else severity,
            suggestion=difference.suggestion,
            key=difference.key,
        )
