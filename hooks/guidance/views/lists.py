"""The pages made from the three lists: themes, lessons and trusts."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.links import addresses_told_in, gathered, sections_named, uris_of
from guidance.model import Lesson, Theme, Trust
from guidance.views.parts import STUDIES, Fact, Group, Link, PageView, groups_of, many_of, phrase
from guidance.views.shelf import Shelf, is_trust, kind_and_region, provenances_of, role_cards


def theme_view(shelf: Shelf, theme: Theme) -> PageView:
    """A theme with its sections, questions, case studies and roles."""
    library, links = shelf.library, shelf.links
    uris = uris_of(theme.guidance)
    return PageView(
        uri=f"themes/{theme.id}.md",
        title=theme.title,
        description=theme.summary,
        head_title=f"Theme: {theme.title}",
        source_path=theme.origin.path,
        context="Theme",
        crumbs=(Link("Themes", "themes/index.md"),),
        groups=groups_of(
            Group("guidance", "Guidance", shelf.sections(sections_named(library, theme.guidance))),
            Group(
                "questions",
                "Board questions",
                shelf.questions(links.questions_by_theme.get(theme.id, ())),
            ),
            Group("case-studies", "Case studies", shelf.studies(links.by_theme.get(theme.id, ()))),
            Group("roles", "Roles", role_cards(gathered(uris, links.roles_at))),
        ),
        sources=provenances_of(library, (ref.page for ref in theme.guidance)),
        kind="Theme",
    )


def lesson_view(shelf: Shelf, lesson: Lesson) -> PageView:
    """A lesson with the sections that argue it and the case studies that bear it out."""
    studies = shelf.studies(shelf.links.by_lesson.get(lesson.id, ()))
    evidence = many_of(studies, *STUDIES)
    sections = shelf.sections(sections_named(shelf.library, lesson.guidance))
    return PageView(
        uri=f"lessons/{lesson.id}.md",
        title=lesson.statement,
        description=f"A lesson from {evidence}: {lesson.statement}",
        head_title=f"Lesson: {lesson.statement.rstrip('.')}",
        source_path=lesson.origin.path,
        context="Lesson",
        crumbs=(Link("Lessons", "lessons/index.md"),),
        notice="So far one case study alone bears this lesson out." if lesson.single else "",
        groups=groups_of(
            Group("argument", "The argument", sections),
            Group("evidence", "The evidence", studies, f"{evidence} on this site."),
        ),
        sources=provenances_of(shelf.library, (ref.page for ref in lesson.guidance)),
        kind="Lesson",
    )


def trust_view(shelf: Shelf, trust: Trust) -> PageView:
    """A trust with its kind, its region and its case studies."""
    studies = shelf.studies(shelf.links.by_trust.get(trust.id, ()))
    told = many_of(studies, *STUDIES)
    names = phrase(trust.also_known_as) if trust.also_known_as else ""
    facts = (
        ("Kind", trust.kind[0].upper() + trust.kind[1:]),
        ("Region", trust.region or ""),
        ("Also known as", names),
        ("ODS code", trust.ods or ""),
    )
    return PageView(
        uri=f"trusts/{trust.id}.md",
        title=trust.name,
        description=f"{trust.name}: {kind_and_region(trust)}. {told} on this site.",
        head_title=trust.name,
        source_path=trust.origin.path,
        context="Trust" if is_trust(trust) else "Organisation",
        crumbs=(Link("Trusts", "trusts/index.md"),),
        facts=tuple(Fact(label, (Link(value),)) for label, value in facts if value),
        groups=groups_of(Group("case-studies", "Case studies", studies)),
        sources=provenances_of(shelf.library, _told_in(shelf, trust)),
        kind="Trust",
    )


def _told_in(shelf: Shelf, trust: Trust) -> Iterator[str]:
    """The pages of guides that told a trust's case studies."""
    for study in shelf.links.by_trust.get(trust.id, ()):
        yield from addresses_told_in(shelf.library, study)
