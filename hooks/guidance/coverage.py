"""Coverage: which sections answer which questions, what shows them, and every gap."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guidance.library import Library
from guidance.links import Links
from guidance.model import CaseStudy, Guide, Lesson, Page, Question, Section, Theme


class SectionCoverage(NamedTuple):
    """A section, the questions it answers and the case studies that illustrate it."""

    section: Section
    questions: tuple[Question, ...]
    studies: tuple[CaseStudy, ...]

    @property
    def is_gap(self) -> bool:
        """Whether nothing refers to the section."""
        return not self.questions and not self.studies


class ChapterCoverage(NamedTuple):
    """A chapter, or a guide's own page, and the coverage of its sections."""

    chapter: Page
    sections: tuple[SectionCoverage, ...]


class GuideCoverage(NamedTuple):
    """A guide and the coverage of its chapters that have sections."""

    guide: Guide
    chapters: tuple[ChapterCoverage, ...]


class QuestionCoverage(NamedTuple):
    """A question, the sections that answer it and how many case studies show them."""

    question: Question
    sections: tuple[Section, ...]
    studies: int


class Coverage(NamedTuple):
    """What answers what, and what nothing answers."""

    guides: tuple[GuideCoverage, ...]
    questions: tuple[QuestionCoverage, ...]
    themes: tuple[tuple[Theme, int], ...]
    lessons: tuple[tuple[Lesson, int], ...]

    @property
    def gaps(self) -> tuple[Section, ...]:
        """The sections that no question and no case study refers to."""
        return tuple(
            section.section
            for guide in self.guides
            for chapter in guide.chapters
            for section in chapter.sections
            if section.is_gap
        )

    @property
    def questions_without_studies(self) -> tuple[Question, ...]:
        """The questions that no case study shows."""
        return tuple(each.question for each in self.questions if not each.studies)


def coverage_of(library: Library, links: Links) -> Coverage:
    """The coverage of a library."""
    return Coverage(
        guides=tuple(
            GuideCoverage(guide, tuple(_chapters(library, links, key)))
            for key, guide in library.guides.items()
        ),
        questions=tuple(_questions(library, links)),
        themes=tuple(
            (each, len(links.by_theme.get(key, ()))) for key, each in library.themes.items()
        ),
        lessons=tuple(
            (each, len(links.by_lesson.get(key, ()))) for key, each in library.lessons.items()
        ),
    )


def _chapters(library: Library, links: Links, guide: str) -> Iterator[ChapterCoverage]:
    # A review has no chapters: its sections stand on its one page.
    for chapter in (library.guides[guide], *library.chapters_of(guide)):
        sections = tuple(
            SectionCoverage(each, links.questions_at.get(uri, ()), links.studies_at.get(uri, ()))
            for uri, each in library.sections.items()
            if each.page == chapter.id
        )
        if sections:
            yield ChapterCoverage(chapter, sections)


def _questions(library: Library, links: Links) -> Iterator[QuestionCoverage]:
    for key in library.sets:
        for question in library.questions_in(key):
            uris = [ref.uri for ref in question.guidance if ref.uri in library.sections]
            studies = {study.id for uri in uris for study in links.studies_at.get(uri, ())}
            sections = tuple(library.sections[uri] for uri in uris)
            yield QuestionCoverage(question, sections, len(studies))
