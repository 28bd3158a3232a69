"""The rule quote-cut."""

from collections.abc import Iterator

from factcheck.rule import Conflict, Example, View, rule
from factcheck_rules._versions import utterance_key


@rule(
    type="quote",
    severity="info",
    examples=[
        Example(
            {
                "Harbour Times": "Marta Olsen spoke. “We will sell the ferry if the harbour is not dredged by May,” "
                "she said.",
                "Coast Daily": "Marta Olsen spoke. “We will sell the ferry.” The mayor said no more.",
            },
            readings=["sell the ferry", "ferry if the harbour"],
        ),
        Example(
            {
                "Harbour Times": "“We will sell the ferry if the harbour is not dredged by May,” said Marta Olsen.",
                "Coast Daily": "“We will sell the ferry …” Marta Olsen said. She would “sell the ferry”.",
            },
        ),
    ],
)
def quote_cut(view: View) -> Iterator[Conflict]:
    """A quotation ends or begins like a whole sentence where the speaker went on.

    One outlet closes the sentence with a full stop, or opens it with a capital, and another shows that it
    continued: a condition or a reservation may be lost. An ellipsis or “[T]he” would have told the reader.

    A few words worked into the reporter's own sentence are no cut, and neither is a quotation that leaves out
    whole sentences before or after.
    """
    for utterance in view.utterances:
        for cut in view.cuts(utterance):
            short, long = (
                view.reading(
                    " ".join(view.article(side[0][0].article).text[side[0][1] : side[0][2]].split()),
                    [view.evidence(claim.article, start, end) for claim, start, end in side],
                )
                for side in (cut.cutting, cut.whole)
            )
            who = view.subject.name if view.subject else "The speaker"
            ends = (
                f"ends with “{short.value}”, others go on"
                if cut.side == "end"
                else (f"begins with “{short.value}”, others have words before it")
            )
            yield Conflict(
                message=f"{who} is quoted in part without a mark: the sentence {ends}: “{long.value}”.",
                readings=(short, long),
                level=cut.side,
                key=utterance_key(claim for claim, _, _ in (*cut.cutting, *cut.whole)),
            )
