'''What a rule is: a function from one subject's view of the graph to conflicts, named once.

    from collections.abc import Iterator

    from factcheck.rule import Conflict, Example, View, rule

    SAID = "“The old ferry will be back,” said Marta Olsen, the mayor."


    @rule(
        type="quote",
        severity="info",
        examples=[
            Example({"Herald": SAID, "Post": SAID}, readings=["shared"]),
            Example({"Herald": SAID, "Post": "Nobody was there."}),
        ],
    )
    def shared_words(view: View) -> Iterator[Conflict]:
        """Quotations that two articles share."""
        for utterance in view.utterances:
            if len({claim.article for claim in utterance.claims}) > 1:
                places = [view.evidence(c.article, c.start, c.end) for c in utterance.claims]
                yield Conflict(message="Both quote this.", readings=(view.reading("shared", places),))

A file of such functions goes into a folder that `rules` in factcheck.toml names. Files whose names begin with "_"
hold no rules; a rule file gets at them with `from ._name import something`.
'''

from factcheck.link.counted import same_counted
from factcheck.link.sites import Site, Version
from factcheck.link.timeline import Chain, Fact
from factcheck.model import Conflict, Evidence, Reading
from factcheck.rule.definition import Example, Rule, rule
from factcheck.rule.loading import load_rules, select
from factcheck.rule.view import View

__all__ = [
    "Chain",
    "Conflict",
    "Evidence",
    "Example",
    "Fact",
    "Reading",
    "Rule",
    "Site",
    "Version",
    "View",
    "load_rules",
    "rule",
    "same_counted",
    "select",
]
