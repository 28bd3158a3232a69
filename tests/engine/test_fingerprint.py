"""A finding's identity: what it rests on, and what it survives."""

from conftest import Told

from factcheck.engine import analyse, findings
from factcheck.rule import load_rules

FIRST = "“No payment cards were taken from our customers,” Mara Delacroix wrote on {}."
SECOND = "“The shop will open again in the spring with a new roof,” Mara Delacroix wrote on {}."


def test_the_same_readings_of_two_utterances_are_two_findings(told: Told) -> None:
    rules = [r for r in load_rules() if r.name == "platform"]

    def ids(*said: str) -> set[str]:
        stories = {
            outlet: "A shop and its owner\n\n"
            + "\n\nThe street was empty.\n\n".join(s.format(place) for s in said)
            for outlet, place in (("Valley Herald", "Twitter"), ("Coast Daily", "Instagram"))
        }
        return {f.id for f in findings(analyse(told(stories)).graphs, rules)}

    both = ids(FIRST, SECOND)
    assert len(both) == 2
    assert not any("-" in i for i in both)
    assert len(ids(FIRST)) == len(ids(SECOND)) == 1
    assert ids(FIRST) | ids(SECOND) == both
