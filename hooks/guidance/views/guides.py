"""The pages of a guide: its overview and its chapters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guidance.library import guide_of
from guidance.links import gathered
from guidance.model import Chapter, Guide
from guidance.views.parts import Card, Group, Link, PageView, groups_of, phrase
from guidance.views.shelf import Shelf, provenance_of
from guidance.views.times import texts_of, texts_of_guide, time_to_read
from guidance.views.whole import OVERVIEW, whole_of


@dataclass(frozen=True)
class GuideView(PageView):
    """A guide's overview ready to print.

    Attributes:
        chapters: each with its number as its label, its length and what bears it out as its note.
        questions: the sets of board questions that the guide prints.
        note: who wrote it, and how long all of it takes to read.
    """

    chapters: tuple[Card, ...] = ()
    questions: tuple[Group, ...] = ()


def guide_view(shelf: Shelf, guide: Guide) -> GuideView:
    """A guide's overview with its chapters, its questions and its case studies."""
    steps = _steps(shelf, guide)
    chapters = shelf.library.chapters_of(guide_of(guide.id))
    return GuideView(
        uri=guide.id,
        title=guide.title,
        description=guide.summary,
        head_title=guide.title,
        source_path=guide.origin.path,
        context=f"{guide.kind.capitalize()}, {guide.published}",
        crumbs=(Link("Guides", "guides/index.md"),),
        key_points=guide.key_points or (),
        note=f"{phrase(guide.authors)}. {time_to_read(texts_of_guide(shelf, guide))} to read.",
        chapters=tuple(_chapter_card(shelf, n, each) for n, each in enumerate(chapters, 1)),
        questions=tuple(_sets_printed(shelf, guide)),
        groups=groups_of(_told_in(shelf, guide.id, f"Case studies told in this {guide.kind}")),
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
        note=f"{time_to_read(texts_of(shelf, chapter))} to read",
        key_points=chapter.key_points,
        groups=groups_of(_also_told(shelf, chapter)),
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


def _sets_printed(shelf: Shelf, guide: Guide) -> Iterator[Group]:
    for key, each in shelf.library.sets.items():
        if guide_of(each.printed_in.id) == guide_of(guide.id):
            cards = shelf.questions(shelf.library.questions_in(key))
            yield Group(key, each.title, cards, each.summary)


def _told_in(shelf: Shelf, uri: str, title: str) -> Group:
    return Group("told-here", title, shelf.studies(shelf.links.told_in.get(uri, ())))


def _also_told(shelf: Shelf, chapter: Chapter) -> Group:
    """What a chapter tells of that stands below none of its sections."""
    sections = shelf.library.sections.values()
    uris = [section.uri for section in sections if section.page == chapter.id]
    shown = {each.id for each in gathered(uris, shelf.links.studies_at)}
    told = shelf.links.told_in.get(chapter.id, ())
    cards = shelf.studies(each for each in told if each.id not in shown)
    return Group("told-here", "Also told in this chapter", cards)


def _chapter_card(shelf: Shelf, number: int, chapter: Chapter) -> Card:
    return Card(
        chapter.title,
        chapter.id,
        chapter.summary,
        str(number),
        ", ".join(
            [
                time_to_read(texts_of(shelf, chapter)),
                *shelf.counts_at(chapter.id, shelf.printed_in(chapter.id)),
            ]
        ),
        accent=shelf.accent_of(chapter.id),
    )
