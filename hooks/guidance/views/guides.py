"""The pages of a guide: its overview and its chapters."""

from __future__ import annotations

from guidance.library import guide_of
from guidance.model import Chapter, Guide
from guidance.views.parts import Card, Group, Link, PageView, groups_of
from guidance.views.shelf import Shelf, provenance_of
from guidance.views.whole import OVERVIEW, whole_of


def guide_view(shelf: Shelf, guide: Guide) -> PageView:
    """A guide's overview with its chapters, its questions and its case studies."""
    steps = _steps(shelf, guide)
    chapters = shelf.library.chapters_of(guide_of(guide.id))
    return PageView(
        uri=guide.id,
        title=guide.title,
        description=guide.summary,
        head_title=guide.title,
        source_path=guide.origin.path,
        context=f"{guide.kind.capitalize()}, {guide.published}",
        crumbs=(Link("Guides", "guides/index.md"),),
        key_points=guide.key_points or (),
        groups=groups_of(
            Group(
                "chapters",
                "Chapters",
                tuple(_chapter_card(shelf, n, each) for n, each in enumerate(chapters, 1)),
            ),
            _told_in(shelf, guide.id, f"Case studies told in this {guide.kind}"),
        ),
        steps=steps if chapters else (),
        steps_title=guide.title,
        next=steps[1] if chapters else None,
        sources=(provenance_of(guide),),
        reviewed=guide.reviewed,
        kind=guide.kind.capitalize(),
        accent=guide.accent,
        whole=whole_of(shelf, guide),
    )


def chapter_view(shelf: Shelf, chapter: Chapter) -> PageView:
    """A chapter with its key points, what was told in it, and its place in the guide."""
    guide = shelf.library.guides[guide_of(chapter.id)]
    steps = _steps(shelf, guide)
    at = [step.uri for step in steps].index(chapter.id)
    return PageView(
        uri=chapter.id,
        title=chapter.title,
        description=chapter.summary,
        head_title=f"{chapter.title}, {guide.title}",
        source_path=chapter.origin.path,
        context=f"Chapter {at}, {guide.title}",
        crumbs=(Link("Guides", "guides/index.md"), Link(guide.title, guide.id)),
        key_points=chapter.key_points,
        groups=groups_of(_told_in(shelf, chapter.id, "Case studies told in this chapter")),
        steps=steps,
        steps_title=guide.title,
        previous=steps[at - 1],
        next=steps[at + 1] if at + 1 < len(steps) else None,
        sources=(provenance_of(guide, chapter),),
        reviewed=chapter.reviewed or guide.reviewed,
        kind="Chapter",
        accent=guide.accent,
    )


def _steps(shelf: Shelf, guide: Guide) -> tuple[Link, ...]:
    chapters = shelf.library.chapters_of(guide_of(guide.id))
    return (Link(OVERVIEW, guide.id), *(Link(each.title, each.id) for each in chapters))


def _told_in(shelf: Shelf, uri: str, title: str) -> Group:
    return Group("told-here", title, shelf.studies(shelf.links.told_in.get(uri, ())))


def _chapter_card(shelf: Shelf, number: int, chapter: Chapter) -> Card:
    return Card(
        chapter.title,
        chapter.id,
        chapter.summary,
        f"Chapter {number}",
        ", ".join(shelf.counts_at(chapter.id)),
        accent=shelf.accent_of(chapter.id),
    )
