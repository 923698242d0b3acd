"""Rules for titles and summaries: in lists and in search results each must tell its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from guidance.library import Library
from guidance.model import Lesson, Record, Trust
from guidance.problems import Problem

# The field that is the title of a record's page, where it has another name.
_TITLES: dict[type[Record], str] = {Lesson: "statement", Trust: "name"}
_ONE_ENTRY = "If both entries are the same, keep one; otherwise say what tells them apart."
_HOW = {
    "title": "Every page has a title of its own: say what is particular to this one.",
    "summary": "Say what is particular to this page.",
    "name": _ONE_ENTRY,
    "statement": _ONE_ENTRY,
}


class _Text(NamedTuple):
    """A text that no other page may have, and the field it stands in."""

    record: Record
    field: str

    @property
    def folded(self) -> str:
        return str(getattr(self.record, self.field, None) or "").casefold().rstrip(".")

    @property
    def where(self) -> str:
        """A page by its file; an entry of a list by its line too."""
        place = self.record.place_of(self.field)
        return place.path if place.path.endswith(".md") else f"{place.path}:{place.line}"


def check_titles(library: Library) -> Iterator[Problem]:
    """No two pages have the same title."""
    records = (*_pages_and_themes(library), *library.lessons.values(), *library.trusts.values())
    yield from _check([_Text(each, _TITLES.get(type(each), "title")) for each in records])


def check_summaries(library: Library) -> Iterator[Problem]:
    """No two pages have the same summary."""
    yield from _check([_Text(each, "summary") for each in _pages_and_themes(library)])


def _pages_and_themes(library: Library) -> tuple[Record, ...]:
    return (*library.written_pages().values(), *library.themes.values())


def _check(texts: Iterable[_Text]) -> Iterator[Problem]:
    """Each text that stands twice, at both places: nobody can tell which of them is the new one."""
    seen: dict[str, _Text] = {}
    told: set[str] = set()
    for text in texts:
        if not (folded := text.folded):
            continue
        first = seen.setdefault(folded, text)
        if first is not text:
            yield _same(text, first)
            if folded not in told:
                yield _same(first, text)
            told.add(folded)


def _same(text: _Text, other: _Text) -> Problem:
    what = f"the {text.field} is the same as in {other.where}."
    return Problem(text.record.place_of(text.field), what, _HOW[text.field])
