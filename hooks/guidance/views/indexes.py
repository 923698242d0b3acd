"""The index pages, which list every page of a kind, and the other pages of text.

That of case studies is in `explorer`.
"""

from __future__ import annotations

from collections.abc import Callable

from guidance.library import guide_of
from guidance.model import Guide, Page
from guidance.views.filters import choices_of
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
    phrase,
)
from guidance.views.questions import ROLE_GROUPS
from guidance.views.shelf import Shelf, lesson_cards, role_cards, theme_cards, trust_cards
from guidance.views.times import texts_of_guide, time_to_read

SEARCH = "search.md"
# Readers who search do not mean these: they are for those who write.
FOR_EDITORS = {"about/coverage.md", "about/writing.md"}


def page_view(shelf: Shelf, page: Page) -> PageView:
    """A page of text; an index page lists what it introduces."""
    groups = _INDEXES.get(page.id, _nothing)(shelf)
    is_about = page.id.startswith("about/")
    crumbs = (Link("About", "about/index.md"),) if is_about else ()
    return PageView(
        uri=page.id,
        title=page.title,
        description=page.summary,
        head_title=page.title,
        source_path=page.origin.path,
        crumbs=() if page.id == "about/index.md" else crumbs,
        groups=groups_of(*groups),
        reviewed=page.reviewed,
        kind="About this site" if is_about else "Page",
        is_indexed=page.id not in FOR_EDITORS,
        filter_choices=choices_of(shelf) if page.id == SEARCH else (),
    )


def _nothing(_: Shelf) -> tuple[Group, ...]:
    return ()


def _guides(shelf: Shelf) -> tuple[Group, ...]:
    guides, reviews = guide_cards(shelf, "guide"), guide_cards(shelf, "review")
    parts = [
        *counted_or_none(guides, "guide", "guides"),
        *counted_or_none(reviews, "review", "reviews"),
    ]
    return (Group("guides", phrase(parts), (*guides, *reviews)),) if parts else ()


def guide_cards(shelf: Shelf, kind: str) -> tuple[Card, ...]:
    """The publications of a kind, each with its length."""
    return tuple(
        Card(
            each.title,
            each.id,
            each.summary,
            str(each.published),
            _length(shelf, each),
            accent=each.accent,
        )
        for each in shelf.library.guides.values()
        if each.kind == kind
    )


def _length(shelf: Shelf, guide: Guide) -> str:
    """A guide's chapters and the time that all of it takes to read."""
    chapters = shelf.library.chapters_of(guide_of(guide.id))
    time = time_to_read(texts_of_guide(shelf, guide))
    return ", ".join([*counted_or_none(chapters, "chapter", "chapters"), f"{time} to read"])


def _questions(shelf: Shelf) -> tuple[Group, ...]:
    groups = []
    for key, each in shelf.library.sets.items():
        cards = tuple(
            card._replace(label=f"Question {question.number}")
            for question in shelf.library.questions_in(key)
            for card in shelf.questions([question])
        )
        groups.append(
            Group(
                key,
                f"{each.title}: {many_of(cards, *QUESTIONS)}",
                cards,
                each.summary,
                shelf.accent_of(each.printed_in.id),
            )
        )
    return tuple(groups)


def _roles(shelf: Shelf) -> tuple[Group, ...]:
    groups = []
    for key, title in ROLE_GROUPS.items():
        roles = [each for each in shelf.library.roles.values() if each.group == key]
        cards = role_cards(sorted(roles, key=lambda role: role.title.casefold()))
        groups.append(Group(key, f"{title}: {many_of(cards, 'role', 'roles')}", cards))
    return tuple(groups)


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


_INDEXES: dict[str, Callable[[Shelf], tuple[Group, ...]]] = {
    "guides/index.md": _guides,
    "questions/index.md": _questions,
    "roles/index.md": _roles,
    "themes/index.md": _themes,
    "lessons/index.md": _lessons,
    "trusts/index.md": _trusts,
}
