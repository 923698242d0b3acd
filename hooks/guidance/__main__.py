"""`python -m guidance check`: every check of the content, without a build.

    python -m guidance check [--strict] [--style] [--format text|github] [--root FOLDER]

Exit status: 0 when the content can be published, 1 when it cannot, 2 for a wrong call.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, date, datetime
from io import TextIOWrapper
from pathlib import Path

from guidance.problems import Report
from guidance.reading import read_project


def main(arguments: list[str] | None = None) -> int:
    """Check the content of a project, print its report, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m guidance", description="Check the content.")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="report every problem of the content")
    check.add_argument("--strict", action="store_true", help="fail for warnings as well")
    check.add_argument("--style", action="store_true", help="check the wording as well")
    check.add_argument("--format", choices=("text", "github"), default="text")
    check.add_argument("--root", type=Path, default=Path.cwd(), help="the project's folder")
    options = parser.parse_args(arguments)
    if not (options.root / "docs").is_dir():
        parser.error(
            f"there is no folder 'docs' in {options.root}: call this from the project's folder."
        )
    library, report = read_project(options.root, today())
    if options.style:
        # Not for a build, which needs none of what it reads with.
        from guidance.style import NotChecked, check_style  # noqa: PLC0415

        try:
            report = Report.of([*report.problems, *check_style(options.root, library)])
        except NotChecked as error:
            parser.error(str(error))
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal that lacks a letter of the content prints its number instead of failing.
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.stdout.write(f"{report.annotations() if options.format == 'github' else report.text()}\n")
    return int(report.fails(strict=options.strict))


def today() -> date:
    """The day that dates are measured against."""
    return datetime.now(tz=UTC).date()


if __name__ == "__main__":
    sys.exit(main())
