"""`make links`: asks every address of another site that the content names whether it opens.

It needs the network, so that it is run on demand and is no test. What it passes over stands in
links.yml, each with a reason and the day from which it is asked again.
"""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import yaml

from guidance.library import Library
from guidance.loading import load
from guidance.problems import Place, Problem, Report
from guidance.prose import prose_of

ROOT = Path(__file__).parents[1]
EXCEPTIONS = "links.yml"
_ADDRESS = re.compile(r"https://[^\s<>()\[\]\"'`]+(?:\([^\s()]*\)[^\s<>()\[\]\"'`]*)*")
# What linkchecker ends with when it has asked for everything: without and with findings.
_ASKED = (0, 1)


def addresses_of(library: Library) -> dict[str, Place]:
    """Every address of another site in fields and texts, with the place where it first stands."""
    found: dict[str, Place] = {}
    for origin in library.texts:
        fields = origin.text.split("\n")[: origin.body_line - 1] if origin.is_split else []
        lines = [*fields, *prose_of(origin).text.split("\n")] if fields else origin.text.split("\n")
        for number, line in enumerate(lines, 1):
            for match in _ADDRESS.finditer(line):
                found.setdefault(match[0].rstrip(".,;:"), Place(origin.path, number))
    return found


def check(
    addresses: Mapping[str, Place], exceptions: Iterable[Mapping[str, object]], today: date
) -> Iterator[Problem]:
    """Each address that does not open, and each exception that has ended.

    Args:
        addresses: each with its place in the content.
        exceptions: what `links.yml` holds: `address`, `reason`, `until`.
        today: the day that exceptions end after.
    """
    excepted = set()
    for number, each in enumerate(exceptions, 1):
        until = each["until"]
        if not each["reason"] or not isinstance(until, date) or until < today:
            what = f"the exception for '{each['address']}' has no reason, or ended on {until}."
            how = "Mend the link, or say why it is still passed over and until when."
            yield Problem(Place(EXCEPTIONS, number), what, how)
        excepted.add(str(each["address"]))
    asked = [each for each in addresses if each not in excepted]
    for address, answer in _refused(asked):
        how = "Find where the page has gone, or take the link out."
        yield Problem(addresses[address], f"'{address}' does not open: {answer}.", how)


def _refused(addresses: list[str]) -> Iterator[tuple[str, str]]:
    """The addresses that did not open, with what was answered."""
    command = [sys.executable, "-m", "linkcheck", "--stdin", "--recursion-level=0"]
    options = ["--no-status", "--no-warnings", "--check-extern", "--output=csv", "--verbose"]
    done = subprocess.run(
        [*command, *options],
        input="\n".join(addresses),
        capture_output=True,
        text=True,
        check=False,
    )
    rows = StringIO("\n".join(line for line in done.stdout.split("\n") if not line.startswith("#")))
    answered = {row["urlname"]: row for row in csv.DictReader(rows, delimiter=";")}
    if done.returncode not in _ASKED or answered.keys() < set(addresses):
        raise SystemExit(f"The links could not be checked.\n{done.stdout}{done.stderr}")
    for address in addresses:
        if answered[address]["valid"] != "True":
            yield address, answered[address]["result"]


def main() -> int:
    """Check the project's links, print the report, and return the exit status."""
    exceptions = yaml.safe_load((ROOT / EXCEPTIONS).read_text(encoding="utf-8")) or []
    addresses = addresses_of(load(ROOT)[0])
    report = Report.of(check(addresses, exceptions, datetime.now(tz=UTC).date()))
    sys.stdout.write(f"{report.text()} {len(addresses)} addresses.\n")
    return int(report.fails(strict=True))


if __name__ == "__main__":
    sys.exit(main())
