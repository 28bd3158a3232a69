"""The pages of a large run against its report.json: CPU, in one run, and the size of the largest page.

10,000 findings over 2,000 articles of 40 outlets, with the graphs they would come from, so that subjects have
their spellings and pictures and quotations their words one under the other. What the rules have collated is at
hand, as it is after a run.
"""

import gc
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from factcheck.graph import ClaimGraph
from factcheck.link.tables import Tables
from factcheck.model import (
    Article,
    Block,
    BlockKind,
    Evidence,
    Finding,
    FindingType,
    NameClaim,
    NameType,
    QuoteClaim,
    QuoteUse,
    Reading,
    Report,
    ReportArticle,
    Severity,
    SkippedSource,
    Span,
    Speaker,
    Statistics,
    Story,
    Subject,
    Utterance,
)
from factcheck.output.html import pages
from factcheck.output.json import to_json
from factcheck.output.rulehelp import RuleHelp
from factcheck.output.write import write_report

pytestmark = pytest.mark.benchmark

ARTICLES, FINDINGS, STORY = 2_000, 10_000, 10
PLACES = ("Harbour", "Valley", "Coast", "Mill Lane", "Northern")
PAPERS = ("Times", "Herald", "Daily", "Courier", "Gazette", "Post", "Wire", "Observer")
OUTLETS = [f"{place} {paper}" for place in PLACES for paper in PAPERS]
LISTS = {
    "first": "Ines Corran Marta Jonas Lena Tomas Ada Viktor Nora Felix Ruth Emil Clara Hugo Ida Oskar "
    "Vera Karl",
    "last": "Calder Steel Olsen Brandt Delacroix Winter Marsh Vogel Hart Lindqvist Moor Stone Fell "
    "Abbot Reyes",
    "word": "the bridge harbour council closed opened after storm because engineers found cracks in "
    "old steel and ferry company said that workers had been told to wait until water was low "
    "again near mill",
}
FIRST, LAST, WORDS = (LISTS[kind].split() for kind in ("first", "last", "word"))
RULES: dict[str, tuple[FindingType, Severity]] = {
    "quote-wording": ("quote", "warning"),
    "quote-meaning": ("quote", "error"),
    "date": ("date", "warning"),
    "count": ("number", "warning"),
    "name-spelling": ("name", "warning"),
    "platform": ("platform", "warning"),
    "age": ("age", "error"),
    "quote-cut": ("quote", "info"),
}
DUMPS, ROUNDS = 50, 3
LARGEST = 300_000


def sentence(rng: random.Random, length: int) -> list[str]:
    return [rng.choice(WORDS) for _ in range(length)]


class Invented:
    """Ten articles on one story, written line by line, with the findings about them."""

    def __init__(self, rng: random.Random, number: int) -> None:
        self.rng = rng
        self.number = number
        self.ids = [f"story-{number:03}/article-{i}.txt" for i in range(STORY)]
        outlets = rng.sample(OUTLETS, STORY)
        self.outlets = dict(zip(self.ids, outlets, strict=True))
        self.subjects = [f"{rng.choice(FIRST)} {rng.choice(LAST)} {chr(65 + number % 26)}" for _ in range(4)]
        self.titles = {i: " ".join(sentence(rng, 9)).capitalize() for i in self.ids}
        self.lines = {i: [self.titles[i]] for i in self.ids}
        self.claims: list[QuoteClaim | NameClaim] = []
        self.utterances: list[Utterance] = []
        self.findings: list[Finding] = []

    def say(self, article: str, before: str, words: str, after: str) -> tuple[int, int]:
        """Add a line to an article, and return where `words` stand."""
        start = sum(len(line) + 1 for line in self.lines[article]) + len(before)
        self.lines[article].append(before + words + after)
        return start, start + len(words)

    def finding(self, number: int) -> None:
        """Add a finding: most articles that have a part in it say one thing, one or two another."""
        rng = self.rng
        rule = rng.choice(list(RULES))
        type_, severity = RULES[rule]
        subject = rng.choice(self.subjects)
        witnesses = rng.sample(self.ids, rng.choice((2, 2, 3, 3, 4, 6)))
        split = rng.randint(1, max(1, len(witnesses) // 2))
        words = sentence(rng, 14)
        changed = [*words[:6], rng.choice(WORDS), *words[7:]]
        readings, claims = [], []
        for own, articles in ((words, witnesses[split:]), (changed, witnesses[:split])):
            evidence = []
            for article in articles:
                start, end = self.say(article, f"{subject} said on Monday: “", " ".join(own), "”, and left.")
                speaker = start - len(f"{subject} said on Monday: “")
                place = start + len(" ".join(own[:5])) + 1
                text = " ".join(own[5:8])
                evidence.append(
                    Evidence(
                        article=article,
                        outlet=self.outlets[article],
                        start=place,
                        end=place + len(text),
                        text=text,
                        line=len(self.lines[article]),
                    )
                )
                common = {"article": article, "outlet": self.outlets[article], "subject": subject}
                claims.append(
                    QuoteClaim(
                        **common,
                        start=start,
                        end=end,
                        text=" ".join(own),
                        use=QuoteUse.UTTERANCE,
                        fragments=((start, end),),
                        words=" ".join(own),
                        speaker=Speaker(name=subject, mention=Span(speaker, speaker + len(subject), subject)),
                    )
                )
                self.claims.append(
                    NameClaim(
                        **common,
                        start=speaker,
                        end=speaker + len(subject),
                        text=subject,
                        entity=subject,
                        form=subject,
                        type=NameType.PERSON,
                    )
                )
            readings.append(
                Reading(
                    value=" ".join(own[5:8]),
                    articles=len(articles),
                    independent=max(1, len(articles) - 1),
                    first="2022-11-28",
                    evidence=tuple(evidence),
                )
            )
        self.claims += claims
        self.utterances.append(Utterance(id=f"u{number}", subject=subject, claims=tuple(claims)))
        said = " and ".join(f"“{r.value}”" for r in readings)
        self.findings.append(
            Finding(
                id=f"{number:016x}",
                rule=rule,
                type=type_,
                severity=severity,
                confidence=0.9,
                subject=subject,
                message=f"{subject} is quoted with {said}: the words differ.",
                suggestion=f"{len(witnesses)} independent articles have {said}; compare with the recording.",
                readings=tuple(readings),
            )
        )

    def articles(self) -> Iterable[Article]:
        for id_ in self.ids:
            while sum(map(len, self.lines[id_])) < 2_500:
                self.lines[id_].append(" ".join(sentence(self.rng, 30)).capitalize() + ".")
            text = "\n".join(self.lines[id_]) + "\n"
            blocks = []
            start = 0
            for line in self.lines[id_]:
                kind = BlockKind.TEXT if start else BlockKind.TITLE
                blocks.append(Block(start=start, end=start + len(line), kind=kind))
                start += len(line) + 1
            yield Article(
                id=id_,
                text=text,
                blocks=tuple(blocks),
                outlet=self.outlets[id_],
                title=self.titles[id_],
                url=f"https://example.org/{id_}",
            )

    def graph(self, articles: dict[str, Article]) -> ClaimGraph:
        story = Story(id=self.ids[0], articles=tuple(self.ids), subject=self.subjects[0])
        subjects = [Subject(name=n, type=NameType.PERSON, forms=(n,)) for n in sorted(set(self.subjects))]
        claims = {(c.article, c.kind, c.start): c for c in self.claims}.values()
        return ClaimGraph(story, articles, list(claims), subjects, self.utterances, (), {})


def large() -> tuple[Report, dict[str, Article], dict[str, RuleHelp], list[ClaimGraph]]:
    rng = random.Random(6)
    stories = [Invented(rng, n) for n in range(ARTICLES // STORY)]
    for number in range(FINDINGS):
        rng.choice(stories).finding(number)
    articles = {a.id: a for story in stories for a in story.articles()}
    findings = [f for story in stories for f in story.findings]
    report = Report(
        schema="factcheck.report/1",
        articles=tuple(
            ReportArticle(
                id=a.id, outlet=a.outlet, title=a.title, url=a.url, published="2022-11-28", updated=None
            )
            for a in articles.values()
        ),
        findings=tuple(findings),
        skipped=tuple(SkippedSource(source=f"notes/{n}.pdf", reason="not a text") for n in range(300)),
        statistics=Statistics(
            articles=len(articles),
            outlets=len(OUTLETS),
            stories=len(stories),
            subjects=len({f.subject for f in findings}),
            claims={"quote": 30_000},
            findings={},
            rules=sorted(RULES),
        ),
    )
    rules = {
        name: RuleHelp(
            name=name, type=type_, severity=severity, summary="The same words are told in two ways."
        )
        for name, (type_, severity) in RULES.items()
    }
    return report, articles, rules, [s.graph(articles) for s in stories]


def collated(graphs: Iterable[ClaimGraph], articles: Mapping[str, Article]) -> Tables:
    """Return the tables of all utterances, as the rules on quotations leave them."""
    tables = Tables(articles)
    for graph in graphs:
        for whole in graph.wholes:
            if isinstance(whole, Utterance):
                tables.of(whole)
    return tables


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.mark.parametrize(("whole", "times"), [(False, 1.6), (True, 2.0)], ids=["pages", "and pictures"])
def test_cpu_against_report_json(whole: bool, times: float, tmp_path: Path) -> None:
    """The pages by themselves; and with what is worked out of the graphs: pictures, spellings, collations."""
    report, articles, rules, graphs = large()
    tables = collated(graphs, articles)
    gc.collect()
    gc.freeze()  # as the command does
    sizes: dict[str, int] = {}

    def made() -> Iterable[tuple[str, bytes]]:
        for path, content in pages(report, articles, rules, graphs if whole else (), None, tables):
            sizes[path] = len(content)
            yield path, content
        yield "report.json", to_json(report).encode()

    # In turns, and the best of each: what else the machine does falls on both.
    rounds = [
        (
            cpu(lambda: [report.model_dump_json() for _ in range(DUMPS)]),
            cpu(lambda folder=tmp_path / str(n): write_report(folder, made())),
        )
        for n in range(ROUNDS)
    ]
    dumps, written = (min(times) for times in zip(*rounds, strict=True))
    kinds: dict[str, list[int]] = defaultdict(list)
    for path, size in sizes.items():
        kinds[path.partition("/")[0]].append(size)
    print(
        f"\n{DUMPS} times report.json: {dumps:.2f} s; written: {written:.2f} s, {written / dumps:.2f} times it"
    )
    print(f"{len(sizes):,} pages, {sum(sizes.values()) / 1e6:.0f} MB")
    for kind, all_ in kinds.items():
        print(f"  {kind}: {len(all_):,} pages, the largest {max(all_):,} bytes")
    gc.unfreeze()
    assert written / dumps <= times
    assert max(size for path, size in sizes.items() if not path.startswith("articles/")) <= LARGEST
