"""Extraction: half the CPU that pysbd takes to split sentences, linear in length, calm on pages of nothing but marks.

pysbd is installed into an environment of its own for the benchmark alone. Each side is one process, its start
included.
"""

import json
import os
import resource
import subprocess
import sys
import venv
from pathlib import Path
from statistics import median

import pytest

pytestmark = pytest.mark.benchmark

RUNS = 3
OURS = """
import sys
from pathlib import Path
from factcheck.extract import extract
from factcheck.ingest import read
print(sum(len(extract(a)) for a in read([Path(sys.argv[1])]).articles))
"""
THEIRS = """
import json, sys
import pysbd
segmenter = pysbd.Segmenter(language="en", clean=False)
with open(sys.argv[1], encoding="utf-8") as lines:
    print(sum(len(segmenter.segment(json.loads(line)["text"])) for line in lines))
"""
# Prose of our own: quotations, names, figures and days in about the shares that news has.
PARAGRAPHS = (
    "NORBY — The harbour board of Norby closed the ferry for {n} days after the pumps failed on Friday, May {d}, 2021.",
    "“We stood on the quay until ten,” said Marta Olsen, {d}, a nurse from Easton. “Nobody told us a thing.”",
    "Henrik Voss, the chief engineer at Corran Steel, said the hull was “sound enough” and that {n} people had left.",
    "By Tuesday the water had fallen, and the fishermen who had tied their boats to the old pier went out again.",
    "The company's spokesman kept silent. It paid ${n} million for the line in 2019, according to the Norby Gazette.",
)


def prose(length: int) -> str:
    """Return at least `length` characters of paragraphs; the figures in them differ."""
    parts, size, i = ["Ferry stays in port"], 0, 0
    while size < length:
        part = PARAGRAPHS[i % len(PARAGRAPHS)].format(n=12 + i % 80, d=1 + i % 28)
        parts.append(part)
        size += len(part) + 2
        i += 1
    return "\n\n".join(parts)


def seconds(python: str | Path, code: str, source: Path) -> float:
    """Return the CPU seconds, user and system, of one run as a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Elsewhere than in the project's folder, so that each finds only what its environment holds.
    subprocess.run(
        [str(python), "-c", code, str(source)],
        check=True,
        capture_output=True,
        cwd=source.parent if source.is_file() else source,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def cost(folder: Path, name: str, text: str) -> float:
    """Return the CPU seconds of extracting one article, start-up left out."""
    paths = []
    for number, content in enumerate(("Ferry stays in port\n\nIt rained.\n", text)):
        path = folder / f"{name}-{number}.txt"
        path.write_text(content, encoding="utf-8")
        paths.append(path)
    empty, full = (median(seconds(sys.executable, OURS, p) for _ in range(RUNS)) for p in paths)
    return full - empty


@pytest.fixture(scope="module")
def pysbd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds pysbd."""
    folder = tmp_path_factory.mktemp("pysbd")
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "pysbd==0.3.4"], check=True, stderr=subprocess.DEVNULL
    )
    return python


def test_half_the_cpu_of_splitting_sentences_with_pysbd(shared: Path, pysbd: Path, tmp_path: Path) -> None:
    source = tmp_path / "articles.jsonl"
    source.write_bytes((shared / "data" / "polnear-train.jsonl").read_bytes())
    ours, theirs = [], []
    for _ in range(RUNS):  # in turn, so that a machine that slows down slows both
        theirs.append(seconds(pysbd, THEIRS, source))
        ours.append(seconds(sys.executable, OURS, source))
    share = median(ours) / median(theirs)
    count = len(source.read_text(encoding="utf-8").splitlines())
    print(
        f"\n{count} articles: {median(ours):.2f} s for all claims, {median(theirs):.2f} s for pysbd's sentences: "
        f"{share:.2f} (at most 0.5)"
    )
    assert share <= 0.5


def test_cost_grows_linearly_to_five_megabytes(tmp_path: Path) -> None:
    sizes = (625_000, 1_250_000, 2_500_000, 5_000_000)
    times = [cost(tmp_path, str(size), prose(size)) for size in sizes]
    each = [t / size * 1e6 for t, size in zip(times, sizes, strict=True)]
    print("\n" + ", ".join(f"{s / 1e6:.2f} MB {t:.2f} s" for s, t in zip(sizes, times, strict=True)))
    print("seconds a megabyte: " + ", ".join(f"{e:.2f}" for e in each))
    assert max(each) <= 1.3 * each[0]


HOSTILE = {
    "unclosed curly marks": "“word " * 10_000,
    "bare marks": "“" * 10_000,
    "straight marks": '"word ' * 9_999,
    "single marks": "‘word " * 10_000,
    "nested brackets": "(" * 5_000 + "word" + ")" * 5_000,
    "nested square brackets with words": "[word " * 10_000 + "]" * 10_000,
    "marks on lines of their own": "“word\n\n" * 10_000,
}
# Twice ordinary text; but ten thousand paragraphs of a word cost what paragraphs cost, marks or none.
TIMES = {"marks on lines of their own": 2.5}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_of_marks_takes_at_most_twice_ordinary_text(name: str, tmp_path: Path) -> None:
    text = f"Ferry stays in port\n\n{HOSTILE[name]}\n"
    ordinary = cost(tmp_path, "prose", prose(len(text))[: len(text)])
    marks = cost(tmp_path, "marks", text)
    print(f"\n{name}: {len(text):,} characters, {marks:.3f} s, ordinary text {ordinary:.3f} s")
    assert marks <= TIMES.get(name, 2) * ordinary + 0.02  # the clock's own error on runs this short


def test_the_articles_are_read_whole(tmp_path: Path) -> None:
    """The figures above are of claims, not of an article passed over."""
    path = tmp_path / "long.txt"
    path.write_text(prose(100_000), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", OURS, str(path)],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
    )
    assert json.loads(done.stdout) > 1_000
