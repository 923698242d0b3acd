"""The library to a list of pages: each with its address, its template and its text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from guidance.indexes import Glossary, Home
from guidance.model import (
    CaseStudy,
    Chapter,
    Guide,
    Lesson,
    Page,
    Question,
    QuestionIndex,
    Record,
    Role,
    Theme,
    Trust,
)
from guidance.packs import PackIndex
from guidance.views.explorer import explorer_view
from guidance.views.filters import filters_of
from guidance.views.glance import GLANCE, glance_view
from guidance.views.guides import chapter_view, guide_view
from guidance.views.home import home_view
from guidance.views.indexes import page_view
from guidance.views.lists import lesson_view, theme_view, trust_view
from guidance.views.packs import pack_view, packs_of, packs_view
from guidance.views.parts import PageView
from guidance.views.questions import question_view, role_view
from guidance.views.reflection import reflection_view
from guidance.views.shelf import Shelf
from guidance.views.studies import study_view
from guidance.views.whole import title_of_whole, whole_view


class PageSpec(NamedTuple):
    """A page to make.

    `uri` is its address below `docs/`, `source_path` the file to edit, below the project.
    `view` makes what the template prints: only when the page is printed, so that a large
    site does not hold all of it at once.
    """

    uri: str
    template: str
    title: str
    body: str
    source_path: str
    view: Callable[[], PageView]


_KINDS: dict[type[Record], tuple[str, Callable[[Shelf, Any], PageView]]] = {
    Guide: ("guide.html", guide_view),
    Chapter: ("chapter.html", chapter_view),
    Question: ("question.html", question_view),
    Role: ("role.html", role_view),
    CaseStudy: ("case-study.html", study_view),
    Theme: ("theme.html", theme_view),
    Lesson: ("lesson.html", lesson_view),
    Trust: ("trust.html", trust_view),
    Page: ("page.html", page_view),
    QuestionIndex: ("page.html", page_view),
    PackIndex: ("packs.html", packs_view),
    Glossary: ("glossary.html", page_view),
    Home: ("home.html", home_view),
}
WHOLE_TEMPLATE = "all-chapters.html"
# Pages of text with a template of their own.
_TEMPLATES = {
    "guides/index.md": "guides.html",
    "search.md": "search.html",
    "about/coverage.md": "coverage.html",
    "case-studies/index.md": "case-studies.html",
    "reflection.md": "reflection.html",
    GLANCE: "at-a-glance.html",
}
# Pages of text with a view of their own.
_VIEWS: dict[str, Callable[[Shelf, Any], PageView]] = {
    "case-studies/index.md": explorer_view,
    "reflection.md": reflection_view,
    GLANCE: glance_view,
}


def describe_pages(shelf: Shelf) -> Iterator[PageSpec]:
    """Every page of the site, written or made from a list."""
    library = shelf.library
    for uri, record in library.written_pages().items():
        yield _spec(shelf, uri, record)
    for uri, guide in library.whole_pages().items():
        # What it prints is set together from the pages of the guide, once these are rendered.
        title, path = title_of_whole(guide), guide.origin.path
        yield PageSpec(uri, WHOLE_TEMPLATE, title, "", path, partial(whole_view, shelf, guide))
    for folder, records in (
        ("themes", library.themes),
        ("lessons", library.lessons),
        ("trusts", library.trusts),
    ):
        for key, record in records.items():
            yield _spec(shelf, f"{folder}/{key}.md", record)
    for pack in packs_of(shelf).values():
        view = partial(pack_view, shelf, pack)
        yield PageSpec(pack.uri, "pack.html", pack.title, "", pack.path, view)


def _spec(shelf: Shelf, uri: str, record: Record) -> PageSpec:
    template, view = _KINDS[type(record)]
    return PageSpec(
        uri,
        _TEMPLATES.get(uri, template),
        title_of(record),
        record.origin.body,
        record.origin.path,
        partial(_viewed, _VIEWS.get(uri, view), shelf, record),
    )


def _viewed(view: Callable[[Shelf, Any], PageView], shelf: Shelf, record: Record) -> PageView:
    """What a page prints, with what the search filters it by."""
    return replace(view(shelf, record), filters=filters_of(shelf, record))


def title_of(record: Record) -> str:
    """A record's title, under whichever name it has."""
    for name in ("title", "statement", "name"):
        if title := getattr(record, name, None):
            return str(title)
    raise TypeError(f"{type(record).__name__} has no title")
