"""Measure what a first search fetches, here and with thousands of case studies.

python benchmarks/searching.py [--size 5000] [--write]
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

import yaml
from playwright.sync_api import sync_playwright

from measuring import BUILD, costs_of
from projects import ROOT, write_ours

sys.path.insert(0, str(ROOT / "tests"))

from chromium import FLAGS, chromium
from served import served
from transfer import bytes_for_searches

README = Path(__file__).with_name("README.md")
BETWEEN = re.compile(r"(?<=<!-- searching -->\n).*(?=<!-- end of searching -->)", re.DOTALL)
QUERIES = ROOT / "tests/browser/queries.yml"
KILOBYTE = 1000


class Row(NamedTuple):
    """What the queries fetch from one site, in bytes, and what they may at most."""

    studies: int
    limit: int
    fetched: dict[str, int]


def main() -> int:
    """Measure, print the table, and write it into the README where that is asked for."""
    parser = argparse.ArgumentParser(description="Measure what a first search fetches.")
    parser.add_argument("--size", type=int, default=5000, help="how many synthetic case studies")
    parser.add_argument("--write", action="store_true", help="put the result into the README")
    options = parser.parse_args()
    queries = [str(words) for words, *_ in yaml.safe_load(QUERIES.read_text(encoding="utf-8"))]
    sizes = ((0, 150 * KILOBYTE), (options.size, 400 * KILOBYTE))
    text = table([Row(size, limit, fetched_by(queries, size)) for size, limit in sizes])
    print(text)
    if options.write:
        readme = README.read_text(encoding="utf-8")
        README.write_text(BETWEEN.sub(lambda _: f"\n{text}\n", readme), encoding="utf-8")
    return 0


def fetched_by(queries: list[str], size: int) -> dict[str, int]:
    """What each query fetches from a site with so many synthetic case studies."""
    with tempfile.TemporaryDirectory(prefix="searching-") as folder:
        project = Path(folder) / "project"
        write_ours(project, size)
        costs_of([(BUILD, project)], 1)
        with served(project / "site") as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
            found = bytes_for_searches(browser, address, project / "site", queries)
            browser.close()
    return found


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    lines = [
        "| synthetic case studies | the middle query | the largest | which | at most | met |",
        "|---:|---:|---:|---|---:|---|",
    ]
    for row in rows:
        words, most = max(row.fetched.items(), key=lambda each: each[1])
        middle = median(row.fetched.values()) / KILOBYTE
        met = "yes" if most <= row.limit else "no"
        lines.append(
            f"| {row.studies:,} | {middle:.0f} kB | {most / KILOBYTE:.0f} kB | {words} "
            f"| {row.limit / KILOBYTE:.0f} kB | {met} |"
        )
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.exit(main())
