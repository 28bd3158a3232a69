"""The rule quote-meaning."""

from collections.abc import Iterator

from factcheck.rule import Conflict, Example, View, rule
from factcheck.text.ladder import Step
from factcheck_rules._versions import differences

_WHAT = {
    Step.TIME: "another time",
    Step.CURRENCY: "another currency",
    Step.NUMBER: "another number",
    Step.OPPOSITE: "one says the opposite of the other",
    Step.MODAL: "what must, may or will be differs",
    Step.NEGATION: "one denies what the other says",
}


@rule(
    type="quote",
    severity="error",
    examples=[
        Example(
            {
                "Harbour Times": "“We did not approve the sale of the old ferry,” said Marta Olsen, the mayor.",
                "Coast Daily": "“We did approve the sale of the old ferry,” said Marta Olsen, the mayor.",
            },
            readings=["did not approve", "did approve"],
        ),
        Example(
            {
                "Harbour Times": "“It took them four minutes to reach the harbour,” said Priya Raman, the pilot.",
                "Coast Daily": "“It took them forty minutes to reach the harbour,” Priya Raman said.",
                "State Wire": "“It took them 4 minutes to reach the harbour,” Priya Raman told reporters.",
            },
            readings=["them 4 minutes", "them forty minutes"],
        ),
        Example(
            {
                "Harbour Times": "“We didn't approve the sale of the old ferry,” said Marta Olsen, the mayor.",
                "Coast Daily": "“We did not approve the sale of the old ferry,” said Marta Olsen, the mayor.",
            },
        ),
    ],
)
def quote_meaning(view: View) -> Iterator[Conflict]:
    """The same words are quoted so that they mean something else.

    One version has a negation that the other has not, another number or currency, another day, month or year
    (“next” for “this”), another modal verb (“may” for “must”), or a word that says the opposite. A reader of
    one outlet comes away with another fact than a reader of the other, whoever is right.

    “Didn't” and “did not” are the same, and so are “four” and “4”; two negations cancel each other.
    """
    for difference in differences(view, _WHAT):
        yield Conflict(
            message=difference.message(view, _WHAT[difference.step]),
            readings=difference.readings,
            level=difference.level,
            severity="info" if difference.translations else None,
            suggestion=difference.suggestion,
            key=difference.key,
        )
