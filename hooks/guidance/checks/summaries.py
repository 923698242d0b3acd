"""Rules for summaries: they stand in lists and in search results, where each must tell its page."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.library import Library
from guidance.model import Record
from guidance.problems import Problem


def check_summaries(library: Library) -> Iterator[Problem]:
    """No two pages have the same summary."""
    seen: dict[str, Record] = {}
    for record in (*library.written_pages().values(), *library.themes.values()):
        summary: str | None = getattr(record, "summary", None)
        if not summary:
            continue
        first = seen.setdefault(summary.casefold(), record)
        if first is not record:
            what = f"the summary is the same as in {_where(first)}."
            how = "Say what is particular to this page."
            yield Problem(record.place_of("summary"), what, how)


def _where(record: Record) -> str:
    """A page by its file; an entry of a list by its line too."""
    place = record.place_of("summary")
    return place.path if place.path.endswith(".md") else f"{place.path}:{place.line}"
