"""One reading of a project: its library, and the report of everything wrong with it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from guidance.checks import check
from guidance.checks.leftovers import without_echoes
from guidance.library import Library
from guidance.loading import load
from guidance.problems import Report


def read_project(root: Path, today: date) -> tuple[Library, Report]:
    """Read and check the content below a folder.

    Args:
        root: the project's folder, with `docs` and `case_studies` in it.
        today: the day that dates are measured against.
    """
    with _collector_paused():
        library, problems = load(root)
        return library, Report.of(without_echoes([*problems, *check(library, today)]))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from walking the growing library, in which nothing is garbage.

    It would do so again and again, and take a third of the time. Afterwards the library stays out
    of its way; `gc.unfreeze` hands it over.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
