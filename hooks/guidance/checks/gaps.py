"""Gaps of the coverage: what nothing refers to. They are warnings, which stop a strict build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guidance.library import Library
from guidance.model import Lesson
from guidance.problems import Place, Problem, Severity


def check_themes_used(library: Library) -> Iterator[Problem]:
    """Every theme has a case study."""
    if is_any_unread(library, "case-studies/"):
        return
    used = {ref.id for study in library.case_studies.values() for ref in study.themes}
    for theme in library.themes.values():
        if theme.id not in used:
            how = "Name it in a case study, or take it out of the list."
            yield _gap(theme.place_of("id"), f"no case study names the theme '{theme.id}'.", how)


def check_lessons_shown(library: Library) -> Iterator[Problem]:
    """Every lesson has two case studies, or says that it has one alone."""
    if is_any_unread(library, "case-studies/"):
        return
    shown = Counter(ref.id for study in library.case_studies.values() for ref in study.lessons)
    for lesson in library.lessons.values():
        place, count = lesson.place_of("id"), shown[lesson.id]
        if not count:
            how = "Name it in a case study, or take it out of the list."
            yield _gap(place, f"no case study teaches the lesson '{lesson.id}'.", how)
        elif count == 1 and not lesson.single:
            how = "Name it in another, or add the line 'single: true' to it."
            yield _gap(place, f"only one case study teaches the lesson '{lesson.id}'.", how)
        elif count > 1 and lesson.single:
            yield _no_more_single(lesson, count)


def check_chapters_used(library: Library) -> Iterator[Problem]:
    """Every chapter with sections has one that a question or a case study refers to."""
    if is_any_unread(library, "case-studies/", "questions/"):
        return
    used = {ref.page for each in library.questions.values() for ref in each.guidance}
    used |= {ref.page for each in library.case_studies.values() for ref in each.illustrates}
    printing = {each.printed_in.id for each in library.sets.values()}
    sectioned = {section.page for section in library.sections.values()}
    for uri, chapter in library.chapters.items():
        if uri in sectioned and uri not in used | printing:
            what = "no question and no case study refers to a section of this chapter."
            how = f"Name one in a question's 'guidance': {uri}#…"
            yield _gap(chapter.origin.place, what, how)


def is_any_unread(library: Library, *folders: str) -> bool:
    """Whether a page of these folders could not be read: it may be what closes a gap."""
    return any(address.startswith(folders) for address in library.unread)


def _no_more_single(lesson: Lesson, count: int) -> Problem:
    """A reminder: whoever adds the second case study has done nothing wrong."""
    place = lesson.place_of("single")
    what = f"lesson '{lesson.id}' now has {count} case studies, and this line says it has one."
    return Problem(place, what, f"Take it out of {place.path}: single: true", Severity.REMINDER)


def _gap(place: Place, what: str, how: str) -> Problem:
    return Problem(place, what, how, Severity.WARNING)
