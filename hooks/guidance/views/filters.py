"""What the search filters by: the type, themes, trusts and regions of each page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from guidance.links import gathered, uris_of
from guidance.model import CaseStudy, Chapter, Guide, Lesson, Question, Record, Role, Theme, Trust
from guidance.views.parts import Choices, Filter
from guidance.views.shelf import Shelf
from guidance.vocabulary import REGIONS

TYPE, THEME, TRUST, REGION = "type", "theme", "trust", "region"
# The kinds of pages, in the order in which the search lists them.
TYPES = (
    "Guide",
    "Review",
    "Chapter",
    "Board question",
    "Case study",
    "Lesson",
    "Role",
    "Theme",
    "Trust",
    "Board pack",
    "Page",
    "About this site",
)


def filters_of(shelf: Shelf, record: Record) -> tuple[Filter, ...]:
    """The themes, trusts and regions of a record; none for a page of text."""
    filters = _FILTERS.get(type(record))
    return tuple(dict.fromkeys(filters(shelf, record))) if filters else ()


def choices_of(shelf: Shelf) -> tuple[Choices, ...]:
    """What the search page lets a reader choose from. Trusts may be thousands: they come later."""
    titles = sorted(theme.title for theme in shelf.library.themes.values())
    return (
        Choices(TYPE, "Type", TYPES),
        Choices(THEME, "Theme", tuple(titles)),
        Choices(TRUST, "Trust or organisation", (), is_long=True),
        Choices(REGION, "Region", REGIONS),
    )


def _of_study(shelf: Shelf, study: CaseStudy) -> Iterator[Filter]:
    yield from _themes(shelf.library.themes[ref.id] for ref in study.themes)
    for ref in study.trusts:
        yield from _of_trust(shelf, shelf.library.trusts[ref.id])


def _of_question(shelf: Shelf, question: Question) -> Iterator[Filter]:
    return _themes(shelf.library.themes[ref.id] for ref in question.themes)


def _of_guide(shelf: Shelf, page: Chapter | Guide) -> Iterator[Filter]:
    """The themes that name a section of a page."""
    uris = [uri for uri, section in shelf.library.sections.items() if section.page == page.id]
    return _themes(gathered(uris, shelf.links.themes_at))


def _of_sections(shelf: Shelf, record: Role | Lesson) -> Iterator[Filter]:
    """The themes that name a section which a role or a lesson names too."""
    return _themes(gathered(uris_of(record.guidance), shelf.links.themes_at))


def _of_theme(_: Shelf, theme: Theme) -> Iterator[Filter]:
    return _themes([theme])


def _of_trust(_: Shelf, trust: Trust) -> Iterator[Filter]:
    yield Filter(TRUST, trust.name)
    if trust.region:
        yield Filter(REGION, trust.region)


def _themes(themes: Iterable[Theme]) -> Iterator[Filter]:
    return (Filter(THEME, theme.title) for theme in themes)


_FILTERS: dict[type[Record], Callable[[Shelf, Any], Iterator[Filter]]] = {
    CaseStudy: _of_study,
    Question: _of_question,
    Chapter: _of_guide,
    Guide: _of_guide,
    Role: _of_sections,
    Lesson: _of_sections,
    Theme: _of_theme,
    Trust: _of_trust,
}
