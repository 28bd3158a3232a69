"""What comes from outside is shown, never obeyed: markup, addresses, names of files, sizes."""

import json
import re
import time
from pathlib import Path

import pytest

import factcheck.output.html
from factcheck.cli.rulehelp import help_of
from factcheck.config import Settings
from factcheck.engine import run
from factcheck.ingest import read as read_articles
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
from factcheck.output.html import pages
from factcheck.output.html.slugs import slugs
from factcheck.output.html.views import safe_url
from factcheck.output.html.wording import compare
from factcheck.output.rulehelp import RuleHelp

from . import story
from .markup import read, spaced

EVIL = (
    "\"'><script>alert(1)</script></title></style><img src=x onerror=alert(1)><!-- ]]>"
    " {{ 7*7 }}{% raw %} &lt;b&gt; \u202eright\u2066 \x00\x1b"
)

OUR_OWN = re.compile(
    r"data:,|#[\w%.~-]*"
    r"|(?:\.\./)?(?:index\.html|(?:(?:articles|findings|outlets|rules|subjects)/)?[a-z0-9_-]+\.html)(?:#[\w%.~-]*)?"
)
"""Every address that may be linked to where no article has a URL."""


def hostile(field: str = EVIL) -> tuple[Report, dict[str, Article], dict[str, RuleHelp]]:
    """A report with the same string in every field that takes one."""
    text = f"{field}\n{field} “{field}” {field}\n"
    start = len(field) + 1
    place = Evidence(article=field, outlet=field, start=start, end=start + len(field), text=field, line=2)
    reading = Reading(value=field, articles=1, independent=1, evidence=(place,))
    findings = tuple(
        Finding(
            id=f"{field}{type_}",
            rule=field,
            type=type_,
            severity="error",
            confidence=0.5,
            subject=field,
            message=field,
            suggestion=field,
            readings=(reading, reading),
        )
        for type_ in ("quote", "date")
    )
    report = Report(
        schema="factcheck.report/1",
        articles=(
            ReportArticle(id=field, outlet=field, title=field, url=field, published=field, updated=field),
        ),
        findings=findings,
        skipped=(SkippedSource(source=field, reason=field),),
        statistics=Statistics(
            articles=1, outlets=1, stories=1, subjects=1, claims={field: 2}, findings={}, rules=[field]
        ),
    )
    block = Block(start=0, end=len(field), kind=BlockKind.TEXT)
    article = Article(id=field, text=text, blocks=(block,), outlet=field, title=field, language=field)
    rule = RuleHelp(name=field, type="quote", severity="error", summary=field, docs=field, examples=(field,))
    return report, {field: article}, {field: rule}


def test_no_field_breaks_out_of_its_place() -> None:
    for _, content in pages(*hostile()):
        page = read(content)
        assert b"<script>alert" not in content
        assert not page.all("img")
        assert len(page.all("script")) == len(page.all("style")) == len(page.all("title")) == 1
        for element in page.inside:
            assert not [name for name in element.attributes if name.startswith("on")]
            href = element.attributes.get("href")
            assert href is None or OUR_OWN.fullmatch(href), href
        assert "49" not in page.all("h1")[0].text
        assert "<script>alert(1)</script>" in page.text


STRINGS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><style>body{display:none}</style>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script href=data:,alert(1) />",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<math><mtext></mtext><mglyph><style></math><img src onerror=alert(1)>",
    "<body onload=alert(1)>",
    "<meta http-equiv=refresh content=0;url=https://example.org>",
    "<base href=https://example.org/>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<form action=https://example.org><button>Go</button></form>",
    "<a href=javascript:alert(1)>x</a>",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "` onmouseover=`alert(1)",
    'x" autofocus onfocus="alert(1)" tabindex="1',
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    'https://example.org/"><script>alert(1)</script>',
    "{{ 7*7 }}",
    "{% for x in range(9) %}y{% endfor %}",
    "{{ ''.__class__.__mro__ }}",
    "{# gone #}",
    "${7*7}",
    "<!-- comment",
    "--> <!--",
    "]]><![CDATA[",
    "&lt;script&gt; &amp; &#60;b&#62; &notin;",
    "\u202eevil\u202d",
    "\u2066\u2067\u2068 no end of isolates",
    "../../etc/passwd",
    "..\\..\\windows\\con",
    "a/b?c=d#e%2f%00",
    "\ufeff\u200b\u00ad\ufffe",
    "<" * 3_000,
]
TITLE = "word \u201cquoted\u201d " * 80_000
TAGS = {
    tag
    for file in Path(factcheck.output.html.__file__).parent.rglob("*")
    if file.suffix in (".html", ".py")
    for tag in re.findall(r"<([a-z][a-z0-9]*)", file.read_text(encoding="utf-8"))
}
"""The elements that the pages themselves have."""
FORBIDDEN = {"style", "src", "srcdoc", "action", "formaction", "srcset", "data"}


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The pages of a real run: each string in every field of an article and in its text, with findings about all."""
    folder = tmp_path_factory.mktemp("hostile")
    speech = "“The bow door should {} been opened before the ship was moored{}.”"
    plain = f"Marta Olsen, 51, said on Monday: {speech.format('not have', '')}"
    records = [
        {"id": f"plain/{n}", "outlet": f"Plain {n}", "title": "A ferry", "text": plain} for n in range(2)
    ]
    for number, string in enumerate(STRINGS):
        words = speech.format("have not", f" {string}")
        records.append(
            {
                "id": f"{string[:400]}/{number}",
                "outlet": string,
                "title": TITLE if number == 0 else string,
                "url": string,
                "published": "2022-12-05",
                "byline": string,
                "language": string,
                "text": f"{string}\n\nMarta {string} Olsen, 43, said on Monday: {words} {string}\n\n{string}",
            }
        )
    (folder / "all.json").write_text(json.dumps(records), encoding="utf-8")
    done = run(read_articles([folder]), Settings())
    assert len(done.articles) == len(records)
    assert {"quote-wording", "age"} <= {f.rule for f in done.report.findings}
    return dict(pages(done.report, done.articles, help_of(done.rules), done.analysis.graphs))


def test_nothing_of_forty_hostile_strings_becomes_markup(real: dict[str, bytes]) -> None:
    assert len(STRINGS) == 40
    own = {tag: read(real["index.html"]).all(tag)[0].text for tag in ("script", "style")}
    for path, content in real.items():
        page = read(content)
        assert {e.tag for e in page.inside} <= TAGS, path
        for tag, text in own.items():
            assert [e.text for e in page.all(tag)] == [text], path
        for element in page.inside:
            assert not {
                n
                for n in element.attributes
                if n.startswith("on") or n in ("style", "src", "srcdoc", "action")
            }
            href = element.attributes.get("href")
            assert href is None or OUR_OWN.fullmatch(href) or safe_url(href) == href, href
            if element.tag == "meta":
                assert element.attributes.get("http-equiv", "").lower() in ("", "content-security-policy")


def test_hostile_strings_are_shown_as_they_are(real: dict[str, bytes]) -> None:
    texts = [spaced(read(content).text) for path, content in real.items() if path.startswith("articles/")]
    for string in STRINGS:
        assert any(spaced(string) in text for text in texts), string[:60]
    assert b"49" not in b"".join(re.findall(rb"<h1.*?</h1>", b"".join(real.values())))


def test_a_real_run_leaves_no_direction_open(real: dict[str, bytes]) -> None:
    for path, content in real.items():
        loose = read(content).loose
        assert not set("\u202e\u202d\u2066\u2067\u2068") & set(loose), path


def test_a_title_of_more_than_a_megabyte_makes_no_large_page(real: dict[str, bytes]) -> None:
    assert len(TITLE) > 1_000_000
    for path, content in real.items():
        assert path.startswith("articles/") or len(content) < 300_000, path


def test_a_direction_override_ends_with_its_element() -> None:
    report, articles, _ = hostile("\u202eevil")
    # The names of rules and of kinds of claims are the program's own.
    report = report.model_copy(
        update={
            "findings": tuple(f.model_copy(update={"rule": "plain"}) for f in report.findings),
            "statistics": report.statistics.model_copy(update={"claims": {}, "rules": []}),
        }
    )
    for _, content in pages(report, articles, {}):
        page = read(content)
        assert "\u202eevil" in page.text
        assert "\u202e" not in page.loose


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/x",
        "https:x",
        "http://[",
        "https://example.org/\u202egpj.exe",
        "https://example.org/" + "x" * 3_000,
        "",
        None,
    ],
)
def test_only_web_addresses_are_linked(url: str | None) -> None:
    assert safe_url(url) is None


def test_web_addresses_are_linked_as_they_are() -> None:
    assert safe_url("HTTPS://example.org/a?b=c&d=ü#e") == "HTTPS://example.org/a?b=c&d=ü#e"


def test_slugs_are_safe_and_unique_whatever_the_ids() -> None:
    ids = [
        "../../etc/passwd",
        "a/b.txt",
        "a-b.txt",
        "A_B.txt",
        "CON",
        "nul.txt",
        "",
        "日本",
        "…",
        "x" * 9_999,
    ]
    made = slugs(ids)
    for slug in made.values():
        assert slug
        assert len(slug) <= 90
        assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")
        assert slug not in {"con", "nul"}
    assert len(set(made.values())) == len(ids)
    assert made["../../etc/passwd"] == "etc-passwd"
    assert slugs(reversed(ids)) == made
    # An id made up to look like another's slug does not get it.
    taken = slugs(["a!", "a?", slugs(["a!", "a?"])["a!"]])
    assert len(set(taken.values())) == 3


def test_a_title_of_a_megabyte_is_cut_for_display() -> None:
    title = "word " * 200_000
    report = story.full()
    long = report.articles[0].model_copy(update={"title": title, "outlet": "o" * 1_000_000})
    report = report.model_copy(update={"articles": (long, *report.articles[1:])})
    done = dict(pages(report, story.articles(), story.RULES))
    assert len(done["index.html"]) < 80_000
    page = read(done["articles/herald-bridge.html"])
    assert len(page.all("h1")[0].text) <= 200
    assert title.strip() in page.all("details")[0].text


def test_huge_and_tangled_articles_take_linear_time() -> None:
    text = "“(" * 500_000
    spans = [(i * 7 % 900_000, i * 7 % 900_000 + 50_000) for i in range(2_000)]
    places = tuple(
        Evidence(article="a", outlet=None, start=s, end=e, text=text[s:e], line=1) for s, e in spans
    )
    reading = Reading(value=text, articles=1, independent=1, evidence=places)
    finding = story.WORDING.model_copy(update={"readings": (reading, reading)})
    report = story.report(finding).model_copy(
        update={
            "articles": (
                ReportArticle(id="a", outlet=None, title=text, url=None, published=None, updated=None),
            )
        }
    )
    block = Block(start=0, end=len(text), kind=BlockKind.TEXT)
    start = time.process_time()
    done = dict(pages(report, {"a": Article(id="a", text=text, blocks=(block,))}, {}))
    assert time.process_time() - start < 5
    assert len(done["articles/a.html"]) < 20_000_000


@pytest.mark.parametrize(
    ("text", "others", "marked"),
    [
        ("should not have been", ["should have not been"], "should [not] have been"),
        ("should have not been", ["should not have been"], "should have [not] been"),
        ("abuse of any kind should", ["abuse should"], "abuse [of any kind] should"),
        ("abuse should", ["abuse of any kind should"], "abuse []should"),
        ("we’re re-evaluating it", ["We're reevaluating it."], "we’re re-evaluating it"),
        ("“We go.”", ["We go now."], "“We go[].”"),
        ("we will go", ["we shall go", "we will not go"], "we [will] go"),
        ("all of it", [], "all of it"),
        ("…", ["x"], "…"),
    ],
)
def test_differing_words_are_marked(text: str, others: list[str], marked: str) -> None:
    assert "".join(f"[{p.text}]" if p.diff else p.text for p in compare(text, tuple(others))) == marked
