"""Rules for titles and summaries: in lists and in search results each must tell its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from guidance.library import Library, guide_of
from guidance.model import Chapter, Lesson, Record, Theme, Trust
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
    """A text that no other page may have, the field it stands in, and where no other has it."""

    record: Record
    field: str
    scope: str = ""

    @property
    def folded(self) -> str:
        """The text as it is compared, or nothing."""
        return str(getattr(self.record, self.field, None) or "").casefold().rstrip(".")

    @property
    def where(self) -> str:
        """A page by its file; an entry of a list by its line too."""
        place = self.record.place_of(self.field)
        return place.path if place.path.endswith(".md") else f"{place.path}:{place.line}"


def check_titles(library: Library) -> Iterator[Problem]:
    """No two pages have the same title.

    Above a chapter stands its guide's title too, and before a theme's or a lesson's its kind.
    """
    records = (*_pages_and_themes(library), *library.lessons.values(), *library.trusts.values())
    fields = [_TITLES.get(type(each), "title") for each in records]
    yield from _check(map(_Text, records, fields, map(_scope, records)))


def check_summaries(library: Library) -> Iterator[Problem]:
    """No two pages have the same summary."""
    yield from _check([_Text(each, "summary") for each in _pages_and_themes(library)])


def _pages_and_themes(library: Library) -> tuple[Record, ...]:
    return (*library.written_pages().values(), *library.themes.values())


def _check(texts: Iterable[_Text]) -> Iterator[Problem]:
    """Each text that stands twice, at both places: nobody can tell which of them is the new one."""
    seen: dict[tuple[str, str], _Text] = {}
    told: set[tuple[str, str]] = set()
    for text in texts:
        key = (text.scope, text.folded)
        first = seen.setdefault(key, text)
        if not text.folded or first is text:
            continue
        yield _same(text, first)
        if key not in told:
            yield _same(first, text)
        told.add(key)


def _scope(record: Record) -> str:
    if isinstance(record, Chapter):
        return guide_of(record.id)
    return type(record).__name__ if isinstance(record, Theme | Lesson) else ""


def _same(text: _Text, other: _Text) -> Problem:
    what = f"the {text.field} is the same as in {other.where}."
    return Problem(text.record.place_of(text.field), what, _HOW[text.field])
