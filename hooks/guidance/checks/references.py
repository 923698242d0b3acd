"""Rules for references: whatever is named exists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from guidance.checks.names import id_of_name
from guidance.fields import Ref
from guidance.indexes import Home
from guidance.library import Library
from guidance.model import CaseStudy, Publication, Record
from guidance.problems import Problem, did_you_mean

_WHERE = {
    "trust": "case_studies/trusts.yml",
    "theme": "case_studies/themes.yml",
    "lesson": "case_studies/lessons.yml",
    "role": "docs/roles/, without .md",
    "set": "docs/questions/index.md",
    "chapter": "the guide's folder",
    "page": "docs/, with .md",
    "case study": "case_studies/, without .md",
}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_people_and_places(library: Library) -> Iterator[Problem]:
    """Every trust, theme, lesson and role that is named has a page."""
    known: dict[str, Mapping[str, Record]] = {
        "trust": library.trusts,
        "theme": library.themes,
        "lesson": library.lessons,
        "role": library.roles,
    }
    for kind, ref in _named(library):
        if ref.id not in known[kind] and not _is_unread(library, f"{kind}s", ref.id):
            problem = _missing(kind, ref, known[kind])
            meant = id_of_name(ref.id, known[kind])
            yield problem._replace(how=f"Did you mean '{meant}'?") if meant else problem


def check_sources(library: Library) -> Iterator[Problem]:
    """A case study's source is a chapter of a guide, or another publication by its title."""
    for study in library.case_studies.values():
        for source in study.sources:
            yield from _check_source(library, source)


def check_question_sets(library: Library) -> Iterator[Problem]:
    """Every set that a question names is declared, and printed in a chapter that exists."""
    for question in library.questions.values():
        ref = question.question_set
        if ref.id not in library.sets and "questions/index.md" not in library.unread:
            yield _missing("set", ref, library.sets)
    pages = {*library.chapters, *library.guides_by_uri()}
    for each in library.sets.values():
        if each.printed_in.id not in pages and each.printed_in.id not in library.unread:
            yield _missing("chapter", each.printed_in, pages)


def check_home(library: Library) -> Iterator[Problem]:
    """Every page and case study that the home page leads to exists."""
    home = library.pages.get("index.md")
    if not isinstance(home, Home):
        return
    pages = library.addresses()
    sections = {str(uri) for uri in library.sections}
    for ref in (link.page for way in home.ways_in for link in way.links):
        if ref.id not in pages and ref.id not in sections:
            yield _missing("page", ref, pages)
    for ref in home.case_studies:
        if ref.id not in library.case_studies and not _is_unread(library, "case-studies", ref.id):
            yield _missing("case study", ref, library.case_studies)


def _check_source(library: Library, source: Publication) -> Iterator[Problem]:
    ref, guide = source.publication, library.guide_named(source.publication)
    if not _ID.fullmatch(ref.id):
        yield from _check_title(library, ref)
        return
    if f"guides/{ref.id}/index.md" in library.unread:
        return
    if guide is None:
        how = did_you_mean(ref.id, library.guides)
        how += "\nFor a publication that is not a guide of this site, write its title."
        yield Problem(ref.place, f"guide '{ref.id}' does not exist.", how)
        return
    if source.chapter is None:
        return
    address = f"guides/{ref.id}/{source.chapter.id}.md"
    if address not in library.chapters and address not in library.unread:
        names = [PurePosixPath(chapter.id).stem for chapter in library.chapters_of(ref.id)]
        yield _missing("chapter", source.chapter, names)


def _check_title(library: Library, ref: Ref) -> Iterator[Problem]:
    """A guide of this site is named by its id, so that its page can be linked."""
    if meant := id_of_name(ref.id, library.guides):
        what = f"'{ref.id}' is a guide of this site."
        yield Problem(ref.place, what, f"Write: publication: {meant}")


def _missing(kind: str, ref: Ref, known: Iterable[str]) -> Problem:
    how = did_you_mean(ref.id, known)
    if "," in ref.id:
        how = f"Write several as a list: [{ref.id}]"
    elif not how:
        how = f"Choose one of those in {_WHERE[kind]}, or add it there: CONTRIBUTING.md says how."
    return Problem(ref.place, f"{kind} '{ref.id}' does not exist.", how)


def _is_unread(library: Library, kind: str, key: str) -> bool:
    return kind in library.unread or f"{kind}/{key}.md" in library.unread


def _named(library: Library) -> Iterator[tuple[str, Ref]]:
    for study in library.case_studies.values():
        yield from _named_by(study)
    for question in library.questions.values():
        yield from (("theme", ref) for ref in question.themes)


def _named_by(study: CaseStudy) -> Iterator[tuple[str, Ref]]:
    yield from (("trust", ref) for ref in study.trusts)
    yield from (("theme", ref) for ref in study.themes)
    yield from (("lesson", ref) for ref in study.lessons)
    yield from (("role", ref) for ref in study.roles)
