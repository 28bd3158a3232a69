"""The first page of a large report in Chromium: parsed and laid out, against a plain table of as many rows."""

from html import escape
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest

from factcheck.output.html import pages

from .bench_report import large

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.benchmark

LOADS = 10
# From the first byte to the first layout, in the browser's own clock; a frame is asked for, so that layout is done.
LAID_OUT = """async () => {
  document.documentElement.getBoundingClientRect();
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const [entry] = performance.getEntriesByType("navigation");
  return performance.now() - entry.responseStart;
}"""
LINES = "main li, main tr, main dt, .rail li"


def test_the_index_loads_as_a_table_does(tmp_path: Path, browser: "Browser") -> None:
    """Median of ten loads each, in turn."""
    report, articles, rules, graphs = large()
    index = tmp_path / "index.html"
    for path, content in pages(report, articles, rules, graphs):
        if path == "index.html":
            index.write_bytes(content)
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(index.as_uri())
    rows = page.eval_on_selector_all(LINES, "all => all.map(line => line.textContent.replace(/\\s+/g, ' '))")
    plain = tmp_path / "plain.html"
    plain.write_text(
        "<!doctype html><html lang=en><meta charset=utf-8><title>plain</title><table>"
        + "".join(f"<tr><td>{i}<td>{escape(row)}" for i, row in enumerate(rows))
        + "</table>",
        encoding="utf-8",
    )
    times: dict[Path, list[float]] = {index: [], plain: []}
    for _ in range(LOADS):
        for path, taken in times.items():
            fresh = browser.new_page(viewport={"width": 1280, "height": 900})
            fresh.goto(path.as_uri(), wait_until="commit")
            fresh.wait_for_load_state("load")
            taken.append(fresh.evaluate(LAID_OUT))
            fresh.close()
    ours, theirs = median(times[index]), median(times[plain])
    print(
        f"\nindex {ours:.0f} ms, a plain table of {len(rows):,} rows {theirs:.0f} ms: {ours / theirs:.2f} times"
    )
    assert ours / theirs <= 1.5
