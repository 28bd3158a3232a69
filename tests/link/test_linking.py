"""What is the same across articles: stories, subjects, utterances, copies; real sentences through the whole way."""

from collections.abc import Mapping
from itertools import permutations

import pytest
from conftest import Told

from factcheck.engine import Analysis, analyse, findings
from factcheck.link.collation import collate
from factcheck.link.sites import sites
from factcheck.link.wording import tokens
from factcheck.model import QuoteClaim, QuoteUse
from factcheck.rule import load_rules

from .stories import AGENCY, FERRY, LATER, SHOOTING, STATEMENT, VINEYARD


def stories(analysis: Analysis) -> list[list[str]]:
    """Return the outlets of each story."""
    return [[article.rpartition("/")[0] for article in g.story.articles] for g in analysis.graphs]


def subjects(analysis: Analysis) -> dict[str, tuple[str, ...]]:
    return {s.name: s.forms for g in analysis.graphs for s in g.subjects}


def said(analysis: Analysis) -> list[list[str]]:
    """Return for each utterance that two articles quote the outlets that do."""
    every = [
        u for g in analysis.graphs for s in [*(s.name for s in g.subjects), None] for u in g.utterances(s)
    ]
    return sorted(
        outlets for u in every if len(outlets := sorted({c.article.rpartition("/")[0] for c in u.claims})) > 1
    )


# Stories


def test_two_stories_in_one_folder_are_not_mixed(told: Told) -> None:
    analysis = analyse(told({**FERRY, **VINEYARD}))
    assert stories(analysis) == [sorted(FERRY), sorted(VINEYARD)]
    assert {g.story.subject for g in analysis.graphs} == {"Marta Olsen", "Pietro Gallo"}


def test_a_later_article_joins_the_story_it_quotes(told: Told) -> None:
    analysis = analyse(told({**FERRY, **VINEYARD, "Lantern Weekly": LATER}))
    assert stories(analysis) == [["Coast Daily", "Lantern Weekly", "Valley Herald"], sorted(VINEYARD)]
    assert ["Coast Daily", "Lantern Weekly", "Valley Herald"] in said(analysis)


def test_namesakes_in_two_stories_are_two_subjects(told: Told) -> None:
    texts = {
        k: v.replace("Pietro Gallo", "Marta Olsen").replace("Gallo", "Olsen") for k, v in VINEYARD.items()
    }
    analysis = analyse(told({**FERRY, **texts}))
    assert len(analysis.graphs) == 2
    assert all("Marta Olsen" in {s.name for s in g.subjects} for g in analysis.graphs)


def test_a_story_told_in_two_ways_is_one_and_a_deed_of_its_kind_another(told: Told) -> None:
    one, two, other = SHOOTING
    assert stories(analyse(told({"Valley Herald": one, "Coast Daily": two}))) == [
        ["Coast Daily", "Valley Herald"]
    ]
    assert stories(analyse(told({"Valley Herald": one, "Coast Daily": two, "Bay Post": other}))) == [
        ["Bay Post"],
        ["Coast Daily", "Valley Herald"],
    ]


# Subjects


LANDFALL = (
    "---\npublished: 2025-09-11\n---\nStorm rips through fishing towns\n\nHurricane Odalys drove a surge of "
    "four feet into the harbors of Tamber County overnight, tearing shingles from houses before it weakened "
    "over the swamps. Deputies counted cars on the causeway until noon. A church in Port Lessing became a "
    "shelter for a hundred families."
)
QUESTIONS = (
    "---\npublished: 2025-09-15\n---\nGovernor under fire\n\nWhy had a seawall, paid for by the legislature, "
    "never been started? The questions to Governor Amos Tull began almost as soon as Odalys had passed. "
    "Opponents want an inquiry into the estimate of his emergency office, and volunteers with boats ask who "
    "kept them out of Tamber County."
)


def test_two_articles_that_share_a_few_rare_names_are_one_story_where_there_are_no_others(told: Told) -> None:
    assert stories(analyse(told({"Gulf Wire": LANDFALL, "Capitol Post": QUESTIONS}))) == [
        ["Capitol Post", "Gulf Wire"]
    ]


CHARGED = (
    "---\npublished: 2021-08-04\n---\nTwo charged after shop shooting\n\nDetectives in Harmon County said Tuesday that "
    "Tobias Renwick, 19, and a cousin had been booked on counts of robbery. The clerk, who was hit in the shoulder, is "
    "expected to recover, and the till was found behind a laundry."
)
BURIED = (
    "---\npublished: 2021-09-30\n---\nA coach remembers his best runner\n\nTobias Renwick, {age}, never missed a "
    "practice before the arrest that stunned his school, the track coach recalled on the bleachers. Teammates "
    "wore ribbons, and a choir sang while parents talked of college letters that had come in spring."
)
ELSEWHERE = (
    "---\npublished: 2021-10-02\n---\nRenwick, and others, join museum board\n\nTobias Renwick and four further "
    "donors were elected to the board of the maritime museum, which plans a wing for its collection of charts."
)


@pytest.mark.parametrize(
    ("texts", "together"),
    [
        ({"Valley Herald": CHARGED, "Coast Daily": BURIED.format(age=19)}, True),
        # Namesakes have their own ages, and who is in a third story is no private person.
        ({"Valley Herald": CHARGED, "Coast Daily": BURIED.format(age=62)}, False),
        ({"Valley Herald": CHARGED, "Coast Daily": BURIED.format(age=19), "Quay Post": ELSEWHERE}, False),
    ],
)
def test_a_private_person_of_one_name_and_age_makes_one_story(
    told: Told, texts: Mapping[str, str], together: bool
) -> None:
    found = stories(analyse(told(texts)))
    assert (["Coast Daily", "Valley Herald"] in found) == together, found


def test_the_canonical_name_does_not_depend_on_the_order(told: Told) -> None:
    texts = (
        "Marta Ines Olsen spoke in the harbour of Norby about the ferry. Olsen is the mayor.\n",
        "Marta Olsen spoke in the harbour of Norby about the ferry. Ms Olsen is the mayor.\n",
        "Marta Olsen, the mayor, spoke in the harbour of Norby about the ferry.\n",
    )
    names = set()
    for order in permutations(texts):
        analysis = analyse(told(dict(zip(("A", "B", "C"), order, strict=True))))
        names.add(frozenset(subjects(analysis)))
        assert {"Marta Ines Olsen", "Olsen"} <= set(subjects(analysis)["Marta Olsen"])
    assert len(names) == 1


def test_a_surname_alone_is_its_only_bearer(told: Told) -> None:
    found = subjects(
        analyse(
            told(
                {
                    "Valley Herald": "Marta Olsen spoke in the harbour of Norby. The ferry stays, Marta Olsen said.\n",
                    "Coast Daily": "The ferry of Norby stays in the harbour, said Olsen, the mayor.\n",
                }
            )
        )
    )
    assert "Olsen" in found["Marta Olsen"]
    assert "Olsen" not in found


def test_a_surname_of_two_is_nobodys(told: Told) -> None:
    found = subjects(
        analyse(
            told(
                {
                    "Valley Herald": "Marta Olsen spoke in the harbour of Norby. Henrik Olsen steered the ferry.\n",
                    "Coast Daily": "The ferry of Norby stays in the harbour, said Olsen at noon.\n",
                }
            )
        )
    )
    assert {"Marta Olsen", "Henrik Olsen"} <= set(found)
    assert "Olsen" not in found["Marta Olsen"] + found["Henrik Olsen"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Paul Sandoval Jr.", "Paul Sandoval Sr."),
        ("Jonas Brandt", "Johannes Brandt"),
        ("Ferrowind Energy", "Ferrowind Foundation"),
    ],
)
def test_different_bearers_stay_apart(told: Told, one: str, other: str) -> None:
    texts = {
        "Valley Herald": f"The mill of Easton has a new owner. It was sold to {one} in May. {one} will pay in June.\n",
        "Coast Daily": f"The mill of Easton was sold before. It was built by {other} in 1999. {other} left in May.\n",
    }
    found = subjects(analyse(told(texts)))
    assert not any({one, other} <= set(forms) for forms in found.values()), found
    assert {one, other} <= {form for forms in found.values() for form in forms}


def test_a_child_is_not_the_company_whose_name_begins_alike(told: Told) -> None:
    texts = {
        "Valley Herald": "Mara Delacroix came with her daughter North, 9. “I am tired,” North said at noon.\n",
        "Coast Daily": "Mara Delacroix praised the company that built the set, North Six, Inc., on Monday at noon.\n",
    }
    found = subjects(analyse(told(texts)))
    [child] = [forms for forms in found.values() if "North" in forms]
    [company] = [forms for forms in found.values() if "North Six, Inc." in forms or "North Six" in forms]
    assert "North" in child
    assert not set(child) & set(company)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marta Olsen", "Marta Ines Olsen"),
        ("Philip Harcourt", "Phil Harcourt"),
        ("Ferrowind Energy", "Ferrowind Energy, Inc."),
        ("José Muñoz", "Jose Munoz"),
        ("MARTA OLSEN", "Marta Olsen"),
    ],
)
def test_forms_of_one_name_are_one_subject(told: Told, one: str, other: str) -> None:
    texts = {
        "Valley Herald": f"The mill of Easton has a new owner. {one} told the council on Monday that work begins.\n",
        "Coast Daily": f"The mill of Easton was sold. {other} told the council on Monday that work begins.\n",
    }
    found = subjects(analyse(told(texts)))
    assert any({one, other} <= set(forms) for forms in found.values()), found


# Utterances

WHOLE = (
    "“The boat was late, the cabin was cold, and the crew said nothing to us all evening,” Ada Holm said.\n"
)
UTTERANCES: Mapping[str, tuple[str, bool]] = {
    "a part": ("Ada Holm recalled that “the cabin was cold” on that crossing.\n", True),
    "both ends": (
        "“The boat was late … and the crew said nothing to us all evening,” Ada Holm said.\n",
        True,
    ),
    "one word changed": (
        "“The boat was late, the cabin was damp, and the crew said nothing to us all evening,” Ada Holm said.\n",
        True,
    ),
    "no speaker named": (
        "“The boat was late, the cabin was cold, and the crew said nothing to us all evening,” a passenger said.\n",
        True,
    ),
    "another speaker's few words": (
        "Henrik Voss recalled that “the cabin was cold” on that crossing.\n",
        False,
    ),
    "another sentence": ("“The boat is old and the crew is tired of it,” Ada Holm said.\n", False),
    "two words": ("Ada Holm called the crossing “the cold” one.\n", False),
}


@pytest.mark.parametrize(("text", "joined"), UTTERANCES.values(), ids=UTTERANCES)
def test_quotations_are_joined_where_the_words_leave_no_doubt(told: Told, text: str, joined: bool) -> None:
    analysis = analyse(
        told({"Valley Herald": f"A cold crossing\n\n{WHOLE}", "Coast Daily": f"Night boat\n\n{text}"})
    )
    assert said(analysis) == ([["Coast Daily", "Valley Herald"]] if joined else [])


def test_a_speaker_only_one_article_names_speaks_for_all(told: Told) -> None:
    texts = {"Valley Herald": WHOLE, "Coast Daily": WHOLE.replace("Ada Holm", "she")}
    [graph] = analyse(told(texts)).graphs
    [utterance] = graph.utterances("Ada Holm")
    assert len(utterance.claims) == 2


# Collation

VERSIONS = (
    "We did not approve the sale of the old ferry to anyone in this town",
    "We did approve the sale of the old ferry to anyone in this town",
    "We never did approve the sale of the ferry to anyone in the town",
    "approve the sale of the old boat to anyone",
)


def test_the_order_of_the_witnesses_changes_no_site(told: Told) -> None:
    articles = told({f"Outlet {n}": f"“{v},” Marta Olsen said.\n" for n, v in enumerate(VERSIONS)})
    texts = {a.id: a.text for a in articles}
    quotes = [
        c for c in analyse(articles).claims if isinstance(c, QuoteClaim) and c.use is QuoteUse.UTTERANCE
    ]
    assert len(quotes) == 4
    witnesses = [(q, tokens(texts[q.article], q)) for q in quotes]
    tables = [sites(collate(order)) for order in permutations(witnesses)]
    assert all(found == tables[0] for found in tables)
    differing = [{" ".join(v.words) for v in site.versions} for site in tables[0]]
    assert {"old ferry", "old boat", "ferry"} in differing
    assert {"this", "the"} in differing


def test_the_names_of_the_outlets_change_no_finding(told: Told) -> None:
    rules = [r for r in load_rules() if r.type == "quote"]
    seen = set()
    for order in permutations(range(4)):
        articles = told({f"Outlet {k}": f"“{VERSIONS[n]},” Marta Olsen said.\n" for k, n in enumerate(order)})
        found = findings(analyse(articles).graphs, rules)
        sides = [
            (f.severity, frozenset(frozenset(e.text for e in r.evidence) for r in f.readings)) for f in found
        ]
        seen.add(frozenset(sides))
        assert len(set(sides)) == len(sides)
    assert len(seen) == 1
    assert "error" in {severity for severity, _ in seen.pop()}


# Copies


def test_an_agencys_text_counts_once(told: Told) -> None:
    own = "Marta Olsen, the mayor of Norby, spoke. “We did approve the sale of the old ferry to anyone,” she said.\n"
    texts = {
        "Valley Herald": f"Ferry to be repaired\n\n{AGENCY}",
        "Coast Daily": f"No sale of the ferry\n\n{AGENCY}\nThis newspaper is read on the island.\n",
        "State Wire": f"Council votes for repair\n\n{AGENCY}",
        "Mill Lane Gazette": f"Ferry is sold\n\n{own}",
    }
    found = findings(analyse(told(texts)).graphs, [r for r in load_rules() if r.type == "quote"])
    [finding] = found
    counts = {r.value: (r.articles, r.independent) for r in finding.readings}
    assert counts == {"did not approve": (3, 1), "did approve": (1, 1)}
    assert finding.suggestion == "Compare with the recording or text."


def test_a_long_statement_in_common_is_no_copy(told: Told) -> None:
    """Two reporters wrote their own articles about a statement that both quote in full."""
    texts = {
        "Valley Herald": (
            "A mayor explains\n\n{}\n\nShe read it on the quay, in the rain, and took no questions. Then she drove "
            "home past the shipyard where her father had worked for thirty years.\n"
        ),
        "Coast Daily": (
            "Statement on the ferry\n\nReporters had waited since noon when a sheet of paper was handed out at the "
            "town hall of Norby:\n\n{}\n\nIts third sentence had been crossed out by hand.\n"
        ),
        "State Wire": (
            "No sale, no debt, no new ferry\n\nThe island learnt from the radio what its council had known for a week, "
            "and the harbour café stayed open until midnight.\n\n{}\n"
        ),
    }
    statement = STATEMENT.replace("did not", "did")
    told_texts = {k: v.format(statement if k == "State Wire" else STATEMENT) for k, v in texts.items()}
    [finding] = findings(analyse(told(told_texts)).graphs, [r for r in load_rules() if r.type == "quote"])
    assert [(r.articles, r.independent) for r in finding.readings] == [(2, 2), (1, 1)]


def test_one_outlets_articles_count_once(told: Told) -> None:
    texts = {
        "Valley Herald/1": f"Ferry sale denied\n\n{FERRY['Valley Herald']}",
        "Valley Herald/2": f"More on the ferry\n\n{FERRY['Coast Daily']}",
        "Coast Daily": FERRY["Coast Daily"].replace("did not", "did"),
    }
    [finding] = findings(analyse(told(texts)).graphs, [r for r in load_rules() if r.type == "quote"])
    counts = {r.value: (r.articles, r.independent) for r in finding.readings}
    assert counts == {"did not approve": (2, 1), "did approve": (1, 1)}
