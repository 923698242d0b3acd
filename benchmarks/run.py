"""Measure how the cost of building grows with content: `make bench`.

python benchmarks/run.py [--sizes 500 5000] [--quick] [--write]
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import sys
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from measuring import BUILD, CHECK, Cost, costs_of, seconds_to_serve
from projects import copy_project, write_ours, write_stock

README = Path(__file__).with_name("README.md")
BETWEEN = re.compile(r"(?<=<!-- result -->\n).*(?=<!-- end of result -->)", re.DOTALL)
SIZES = (500, 5000)
QUICK_SIZES = (100, 400)
REPEATS = 5
MEGABYTE = 1_000_000


class Results(NamedTuple):
    """What was measured. `empty` is our build of the real content alone."""

    small: int
    large: int
    empty: Cost
    ours_small: Cost
    ours: Cost
    stock: Cost
    check: Cost
    serve: float


class Row(NamedTuple):
    """A line of the table; a limit of 0 is none."""

    what: str
    value: float
    unit: str
    limit: float = 0.0


def main() -> int:
    """Measure, print the table, and write it into the README where that is asked for."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        results = measure(Path(folder), options.sizes, 1 if options.quick else REPEATS)
    text = f"{_machine()}\n\n{table(rows_of(results))}\n"
    print(text)
    if options.write:
        readme = README.read_text(encoding="utf-8")
        README.write_text(BETWEEN.sub(lambda _: f"\n{text}\n", readme), encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure how cost grows with content.")
    parser.add_argument("--sizes", nargs=2, type=int, help="how many synthetic case studies")
    parser.add_argument("--quick", action="store_true", help="small sizes, each measured once")
    parser.add_argument("--write", action="store_true", help="put the result into the README")
    options = parser.parse_args()
    options.sizes = tuple(options.sizes or (QUICK_SIZES if options.quick else SIZES))
    return options


def measure(folder: Path, sizes: tuple[int, int], repeats: int) -> Results:
    """Write each project into a folder and measure it."""
    small, large = sizes
    empty, ours_small, ours, stock, live = (
        folder / name for name in ("0", "s", "l", "stock", "live")
    )
    write_ours(empty, 0)
    write_ours(ours_small, small)
    write_ours(ours, large)
    write_stock(stock, large)
    copy_project(live)
    study = min((live / "case_studies").glob("[a-z]*.md"))
    builds = [(BUILD, each) for each in (empty, ours_small, ours, stock)]
    alone, few, many, plain, check = costs_of([*builds, (CHECK, ours)], repeats)
    serve = seconds_to_serve(live, study, f"case-studies/{study.stem}/", repeats)
    return Results(small, large, alone, few, many, plain, check, serve)


def rows_of(results: Results) -> list[Row]:
    """The measurements with their targets."""
    small, large, ours = results.small, results.large, results.ours
    page_small = (results.ours_small.own - results.empty.own) / small
    page_large = (ours.own - results.empty.own) / large
    return [
        Row("The real content alone: CPU of the build", results.empty.own, "s"),
        Row(f"{small:,} case studies: CPU a case study", page_small * 1000, "ms"),
        Row(f"{large:,} case studies: CPU a case study", page_large * 1000, "ms"),
        Row(f"CPU a case study, {large:,} to {small:,}", page_large / page_small, "", 1.1),
        Row(f"{large:,}: CPU of the build", ours.own, "s"),
        Row(f"{large:,}: CPU of a stock build", results.stock.own, "s"),
        Row(f"{large:,}: our build to stock", ours.own / results.stock.own, "", 1.0),
        Row(f"{large:,}: CPU of `python -m guidance check`", results.check.own, "s"),
        Row(
            f"{large:,}: the check to the build without its search index",
            results.check.own / ours.own,
            "",
        ),
        Row(
            f"{large:,}: the check to the build",
            results.check.own / (ours.own + ours.children),
            "",
            0.1,
        ),
        Row(f"{large:,}: peak memory of the build", ours.peak / MEGABYTE, "MB", 400),
        Row(f"{large:,}: peak memory of a stock build", results.stock.peak / MEGABYTE, "MB"),
        Row(f"{large:,}: CPU of the search index, not in the above", ours.children, "s"),
        Row("From saving a case study to its being served", results.serve, "s", 2.0),
        Row("Slowest repeat to quickest, at most", _spread(results), ""),
    ]


def _spread(results: Results) -> float:
    return max(each.spread for each in results if isinstance(each, Cost))


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| measured | result | target | met |", "|---|---:|---:|---|"]
    lines += [f"| {row.what} | {_shown(row.value, row.unit)} | {_target(row)} |" for row in rows]
    return "\n".join(lines)


def _shown(value: float, unit: str) -> str:
    return f"{value:,.0f} MB" if unit == "MB" else f"{value:,.2f} {unit}".strip()


def _target(row: Row) -> str:
    if not row.limit:
        return " | "
    return (
        f"at most {row.limit:g} {row.unit}".strip()
        + f" | {'yes' if row.value <= row.limit else 'no'}"
    )


def _machine() -> str:
    packages = ", ".join(
        f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "Markdown")
    )
    return (
        f"{datetime.now(tz=UTC):%Y-%m-%d}, {_processor()}, {os.cpu_count()} cores "
        f"(load {os.getloadavg()[0]:.1f}), "
        f"{platform.system()}, Python {platform.python_version()}, {packages}."
    )


def _processor() -> str:
    """The model of the processor, as Linux names it or as Python knows it."""
    known = Path("/proc/cpuinfo")
    text = known.read_text(encoding="utf-8") if known.exists() else ""
    model = re.search(r"^model name\s*:\s*(.+)$", text, re.MULTILINE)
    return model[1] if model else platform.processor() or platform.machine()


if __name__ == "__main__":
    sys.exit(main())
