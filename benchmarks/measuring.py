"""What a build, a check and a preview cost: each is measured in a process of its own."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

Command = tuple[str, ...]

CHILD = Path(__file__).with_name("child.py")
BUILD = ("mkdocs", "build", "-q")
CHECK = ("guidance", "check")
START_LIMIT = 120.0
CHANGE_LIMIT = 60.0
PAUSE = 0.02


class Cost(NamedTuple):
    """CPU seconds of a process itself and of those it started, and its peak memory in bytes.

    `spread` is the slowest of the repeats to the quickest: what is left to the machine's moods.
    """

    own: float
    children: float
    peak: int
    spread: float = 1.0


def costs_of(runs: Sequence[tuple[Command, Path]], repeats: int) -> list[Cost]:
    """The middle one of some repeats of each run.

    They take turns, so that a while in which the machine is slow is slow for all of them. Not the
    cheapest: a short run finds a quiet moment more easily than a long one, so that the long one
    would look as if its cost had grown.
    """
    rounds = [[_cost(command, project) for command, project in runs] for _ in range(repeats)]
    return [_middle(sorted(costs)) for costs in zip(*rounds, strict=True)]


def _middle(costs: list[Cost]) -> Cost:
    return costs[len(costs) // 2]._replace(spread=costs[-1].own / costs[0].own)


def _cost(command: Command, project: Path) -> Cost:
    result = project.parent / f"{project.name}.json"
    arguments = [sys.executable, str(CHILD), str(result), *command]
    done = subprocess.run(
        arguments,
        cwd=project,
        env=_environment(project),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed in {project}:\n{done.stdout}{done.stderr}")
    return Cost(**json.loads(result.read_text(encoding="utf-8")))


def seconds_to_serve(project: Path, study: Path, address: str, repeats: int) -> float:
    """Seconds from saving a changed case study to its being served; the median of some changes.

    Args:
        project: the project that is previewed.
        study: its file that is changed.
        address: where it is served, below the site.
        repeats: how many changes.
    """
    original = study.read_text(encoding="utf-8")
    with _preview(project) as site:
        _wait_for(f"{site}{address}", "", START_LIMIT)
        return median(
            _seconds_to_change(study, original, n, f"{site}{address}") for n in range(repeats)
        )


def _seconds_to_change(study: Path, original: str, number: int, url: str) -> float:
    mark = f"Benchmarked change {number} of this page."
    # Saved at another point of the preview's half-second rounds each time.
    time.sleep(1 + 0.13 * number)
    began = time.monotonic()
    study.write_text(f"{original}\n{mark}\n", encoding="utf-8")
    _wait_for(url, mark, CHANGE_LIMIT)
    return time.monotonic() - began


@contextmanager
def _preview(project: Path) -> Iterator[str]:
    """A running `mkdocs serve`, by the address of its site."""
    host = f"127.0.0.1:{_free_port()}"
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", host]
    with subprocess.Popen(command, cwd=project, env=_environment(project)) as server:
        try:
            yield f"http://{host}/"
        finally:
            server.terminate()


def _wait_for(url: str, mark: str, limit: float) -> None:
    """Wait until a page is served with some words in it."""
    end = time.monotonic() + limit
    while mark not in (text := _fetched(url)) or not text:
        if time.monotonic() > end:
            raise SystemExit(f"{url} was not served within {limit:.0f} seconds.")
        time.sleep(PAUSE)


def _fetched(url: str) -> str:
    """The page at an address of this machine; empty while there is none."""
    try:
        with urllib.request.urlopen(url, timeout=CHANGE_LIMIT) as answer:  # noqa: S310 - 127.0.0.1
            return str(answer.read().decode())
    except OSError:
        return ""


def _free_port() -> int:
    with socket.socket() as each:
        each.bind(("127.0.0.1", 0))
        return int(each.getsockname()[1])


def _environment(project: Path) -> dict[str, str]:
    """The code is the project's own copy, and Material's notice about MkDocs 2 is not printed."""
    return {**os.environ, "PYTHONPATH": str(project / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
