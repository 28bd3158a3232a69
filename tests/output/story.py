"""A small story told by three outlets, with a report on it made by hand: the formats need no engine."""

from factcheck.model import (
    Article,
    Block,
    BlockKind,
    Evidence,
    Finding,
    Reading,
    Report,
    ReportArticle,
    SkippedSource,
    Statistics,
)
from factcheck.output.rulehelp import RuleHelp

TEXTS = {
    "herald/bridge.txt": (
        "Harbour bridge stays shut\n"
        "\n"
        "Mayor Ines Calder closed the bridge on Tuesday. “The bridge should not have been opened at all,” "
        "she said at a press conference. About 40 cars were turned back."
    ),
    "post/bridge.txt": (
        "Mayor shuts bridge\n\nInes Calder shut the crossing. "
        "“The bridge should have not been opened at all,” she wrote on her blog.\n"
    ),
    "loose.txt": (
        "SHARE THIS\nBridge closed, mayor says\nThe bridge “should not have been opened at all”, "
        "said Ms Calder, who is 51.\n"
    ),
}
OUTLETS = {"herald/bridge.txt": "Herald", "post/bridge.txt": "Post", "loose.txt": None}


def articles() -> dict[str, Article]:
    """The articles by id; the first line of loose.txt is furniture."""
    made = {}
    for id_, text in TEXTS.items():
        blocks = []
        start = 0
        for line in text.split("\n"):
            if line:
                kind = BlockKind.FURNITURE if line.isupper() else BlockKind.TEXT
                blocks.append(Block(start=start, end=start + len(line), kind=kind))
            start += len(line) + 1
        made[id_] = Article(
            id=id_,
            text=text,
            blocks=tuple(blocks),
            outlet=OUTLETS[id_],
            title=text.split("\n")[0],
            url=f"https://example.org/{id_}",
        )
    return made


def evidence(article: str, text: str) -> Evidence:
    """The first place where an article says `text`."""
    start = TEXTS[article].index(text)
    return Evidence(
        article=article,
        outlet=OUTLETS[article],
        start=start,
        end=start + len(text),
        text=text,
        line=TEXTS[article].count("\n", 0, start) + 1,
    )


def reading(value: str, *places: Evidence) -> Reading:
    """A reading whose witnesses are all independent."""
    number = len({place.article for place in places})
    return Reading(value=value, articles=number, independent=number, evidence=places)


WORDING = Finding(
    id="00c0ffee00c0ffee",
    rule="quote-wording",
    type="quote",
    severity="error",
    confidence=0.93,
    subject="Ines Calder",
    message="Ines Calder is quoted in two ways.",
    suggestion="Check the recording.",
    readings=(
        reading(
            "should not have been",
            evidence("herald/bridge.txt", "should not have been opened"),
            evidence("loose.txt", "should not have been opened"),
        ),
        reading("should have not been", evidence("post/bridge.txt", "should have not been opened")),
    ),
)
PLATFORM = Finding(
    id="00beef0000beef00",
    rule="platform",
    type="platform",
    severity="warning",
    confidence=0.8,
    subject=None,
    message="The words were spoken at a press conference, or written on a blog.",
    suggestion=None,
    readings=(
        reading("press conference", evidence("herald/bridge.txt", "at a press conference")),
        reading("blog", evidence("post/bridge.txt", "on her blog")),
    ),
)
ODDITY = Finding(
    id="0ddba110ddba110d",
    rule="age",
    type="age",
    severity="info",
    confidence=1,
    subject="Ines Calder",
    message="An age stands alone.",
    suggestion=None,
    readings=(reading("51", evidence("loose.txt", "who is 51")),),
)
RULES = {
    "quote-wording": RuleHelp(
        name="quote-wording",
        type="quote",
        severity="warning",
        summary="Words inside quotation marks are a record.",
        docs="Words inside quotation marks are a record.\n\nTwo outlets cannot both have it right.",
        examples=("A: “We go.”\nB: “We stay.”",),
    )
}


def report(*findings: Finding, skipped: tuple[SkippedSource, ...] = ()) -> Report:
    """A report on the story with these findings."""
    return Report(
        schema="factcheck.report/1",
        articles=tuple(
            ReportArticle(
                id=id_,
                outlet=article.outlet,
                title=article.title,
                url=article.url,
                published="2022-12-05" if article.outlet else None,
                updated=None,
            )
            for id_, article in sorted(articles().items())
        ),
        findings=findings,
        skipped=skipped,
        statistics=Statistics(
            articles=3,
            outlets=2,
            stories=1,
            subjects=1,
            claims={"quote": 3, "age": 1},
            findings={finding.type: 1 for finding in findings},
            rules=["age", "platform", "quote-wording"],
        ),
    )


def full() -> Report:
    """The report with everything in it."""
    skipped = SkippedSource(source="README.md", reason="a README is not an article")
    return report(PLATFORM, ODDITY, WORDING, skipped=(skipped,))
