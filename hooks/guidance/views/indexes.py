"""The index pages, which list every page of a kind, and the other pages of text."""

from __future__ import annotations

from collections.abc import Callable

from guidance.model import Page
from guidance.views.facets import choices_of
from guidance.views.parts import (
    QUESTIONS,
    STUDIES,
    Card,
    Group,
    Link,
    PageView,
    counted_or_none,
    groups_of,
    many_of,
)
from guidance.views.questions import ROLE_GROUPS
from guidance.views.shelf import Shelf, lesson_cards, role_cards, theme_cards, trust_cards

HOME = "index.md"
SEARCH = "search.md"
# Readers who search do not mean these: they are for those who write.
FOR_EDITORS = {"about/coverage.md", "about/writing.md"}


def page_view(shelf: Shelf, page: Page) -> PageView:
    """A page of text; an index page lists what it introduces."""
    groups = _INDEXES.get(page.id, _nothing)(shelf)
    crumbs = (Link("About", "about/index.md"),) if page.id.startswith("about/") else ()
    return PageView(
        uri=page.id,
        title=page.title,
        description=page.summary,
        head_title="" if page.id == HOME else page.title,
        source_path=page.origin.path,
        crumbs=() if page.id == "about/index.md" else crumbs,
        groups=groups_of(*groups),
        reviewed=page.reviewed,
        is_indexed=page.id not in FOR_EDITORS,
        choices=choices_of(shelf) if page.id == SEARCH else (),
    )


def _nothing(_: Shelf) -> tuple[Group, ...]:
    return ()


def _guides(shelf: Shelf) -> tuple[Group, ...]:
    guides, reviews = _guide_cards(shelf, "guide"), _guide_cards(shelf, "review")
    return (
        Group("guides", many_of(guides, "guide", "guides"), guides),
        Group("reviews", many_of(reviews, "review", "reviews"), reviews),
    )


def _guide_cards(shelf: Shelf, kind: str) -> tuple[Card, ...]:
    """The publications of a kind."""
    return tuple(
        Card(
            each.title,
            each.id,
            each.summary,
            str(each.published),
            "".join(counted_or_none(shelf.library.chapters_of(key), "chapter", "chapters")),
            accent=each.accent,
        )
        for key, each in shelf.library.guides.items()
        if each.kind == kind
    )


def _questions(shelf: Shelf) -> tuple[Group, ...]:
    groups = []
    for key, each in shelf.library.sets.items():
        cards = tuple(
            card._replace(label=f"Question {question.number}")
            for question in shelf.library.questions_in(key)
            for card in shelf.questions([question])
        )
        groups.append(
            Group(key, f"{each.title}: {many_of(cards, *QUESTIONS)}", cards, each.summary)
        )
    return tuple(groups)


def _roles(shelf: Shelf) -> tuple[Group, ...]:
    groups = []
    for key, title in ROLE_GROUPS.items():
        roles = [each for each in shelf.library.roles.values() if each.group == key]
        cards = role_cards(sorted(roles, key=lambda role: role.title.casefold()))
        groups.append(Group(key, f"{title}: {many_of(cards, 'role', 'roles')}", cards))
    return tuple(groups)


def _studies(shelf: Shelf) -> tuple[Group, ...]:
    studies = sorted(shelf.library.case_studies.values(), key=lambda each: each.title.casefold())
    cards = shelf.studies(studies)
    return (Group("all", many_of(cards, *STUDIES), cards),)


def _themes(shelf: Shelf) -> tuple[Group, ...]:
    cards = tuple(
        card._replace(note=many_of(shelf.links.by_theme.get(key, ()), *STUDIES))
        for key, card in zip(
            shelf.library.themes, theme_cards(shelf.library.themes.values()), strict=True
        )
    )
    return (Group("all", many_of(cards, "theme", "themes"), cards),)


def _lessons(shelf: Shelf) -> tuple[Group, ...]:
    lessons = shelf.library.lessons
    cards = tuple(
        card._replace(note=many_of(shelf.links.by_lesson.get(key, ()), *STUDIES))
        for key, card in zip(lessons, lesson_cards(lessons.values()), strict=True)
    )
    return (Group("all", many_of(cards, "lesson", "lessons"), cards),)


def _trusts(shelf: Shelf) -> tuple[Group, ...]:
    trusts = sorted(shelf.library.trusts.values(), key=lambda each: each.name.casefold())
    cards = tuple(
        card._replace(note=many_of(shelf.links.by_trust.get(trust.id, ()), *STUDIES))
        for trust, card in zip(trusts, trust_cards(trusts), strict=True)
    )
    return (Group("all", many_of(cards, "organisation", "organisations"), cards),)


def _home(shelf: Shelf) -> tuple[Group, ...]:
    library = shelf.library
    ways = (
        ("Board questions", "questions/index.md", many_of(library.questions, *QUESTIONS)),
        ("Case studies", "case-studies/index.md", many_of(library.case_studies, *STUDIES)),
        ("Roles", "roles/index.md", many_of(library.roles, "role", "roles")),
        ("Lessons", "lessons/index.md", many_of(library.lessons, "lesson", "lessons")),
        ("Trusts", "trusts/index.md", many_of(library.trusts, "organisation", "organisations")),
    )
    pages = library.pages
    cards = tuple(
        Card(title, uri, pages[uri].summary, note) for title, uri, note in ways if uri in pages
    )
    return (
        Group("ways-in", "Find an answer", cards),
        Group(
            "guides",
            "Read a guide",
            (*_guide_cards(shelf, "guide"), *_guide_cards(shelf, "review")),
        ),
        Group("themes", "Follow a theme", _themes(shelf)[0].cards),
    )


_INDEXES: dict[str, Callable[[Shelf], tuple[Group, ...]]] = {
    HOME: _home,
    "guides/index.md": _guides,
    "questions/index.md": _questions,
    "roles/index.md": _roles,
    "case-studies/index.md": _studies,
    "themes/index.md": _themes,
    "lessons/index.md": _lessons,
    "trusts/index.md": _trusts,
}
