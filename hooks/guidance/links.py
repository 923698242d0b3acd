"""Declared references seen from their targets: what leads to a section, a theme or a trust."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from guidance.fields import SectionRef, SectionUri
from guidance.library import Library
from guidance.model import CaseStudy, Lesson, Question, Role, Section, Theme

Target = TypeVar("Target")
Backlinks = Mapping[str, tuple[Target, ...]]


@dataclass(frozen=True)
class Links:
    """Every backlink of a library.

    The keys are section references (`page.md#anchor`), ids, or, for `told_in`, the addresses
    of the guides and chapters that case studies were first told in.
    """

    studies_at: Backlinks[CaseStudy]
    questions_at: Backlinks[Question]
    roles_at: Backlinks[Role]
    themes_at: Backlinks[Theme]
    lessons_at: Backlinks[Lesson]
    by_trust: Backlinks[CaseStudy]
    by_theme: Backlinks[CaseStudy]
    by_lesson: Backlinks[CaseStudy]
    by_role: Backlinks[CaseStudy]
    told_in: Backlinks[CaseStudy]
    questions_by_theme: Backlinks[Question]
    related_questions: Backlinks[Question]


def links_of(library: Library) -> Links:
    """Turn every declared reference of a library round."""
    studies = library.case_studies.values()
    questions = library.questions.values()
    return Links(
        studies_at=_turned((ref.uri, each) for each in studies for ref in each.illustrates),
        questions_at=_turned((ref.uri, each) for each in questions for ref in each.guidance),
        roles_at=_turned(
            (ref.uri, each) for each in library.roles.values() for ref in each.guidance
        ),
        themes_at=_turned(
            (ref.uri, each) for each in library.themes.values() for ref in each.guidance
        ),
        lessons_at=_turned(
            (ref.uri, each) for each in library.lessons.values() for ref in each.guidance
        ),
        by_trust=_turned((ref.id, each) for each in studies for ref in each.trusts),
        by_theme=_turned((ref.id, each) for each in studies for ref in each.themes),
        by_lesson=_turned((ref.id, each) for each in studies for ref in each.lessons),
        by_role=_turned((ref.id, each) for each in studies for ref in each.roles),
        told_in=_turned(
            (uri, each) for each in studies for uri in addresses_told_in(library, each)
        ),
        questions_by_theme=_turned((ref.id, each) for each in questions for ref in each.themes),
        related_questions=_related(library),
    )


def sections_named(library: Library, refs: Iterable[SectionRef]) -> list[Section]:
    """The sections that references name, in the order of the references."""
    return [library.sections[ref.uri] for ref in refs if ref.uri in library.sections]


def uris_of(refs: Iterable[SectionRef]) -> list[SectionUri]:
    """Section references as they are written."""
    return [ref.uri for ref in refs]


def gathered(uris: Iterable[str], backlinks: Backlinks[Target]) -> list[Target]:
    """What leads to any of some sections, each once, in order."""
    found = {id(each): each for uri in uris for each in backlinks.get(uri, ())}
    return list(found.values())


def closest(uris: Iterable[str], backlinks: Backlinks[Target], limit: int) -> list[Target]:
    """The few that lead to most of some sections, the closest first.

    A section counts the more, the fewer lead to it; equally close ones keep their order.
    """
    named = dict.fromkeys(uris)
    scores: dict[int, float] = {}
    for uri in named:
        for each in (leading := backlinks.get(uri, ())):
            scores[id(each)] = scores.get(id(each), 0) + 1 / len(leading)
    found = sorted(gathered(named, backlinks), key=lambda each: -round(scores[id(each)], 9))
    return found[:limit]


def addresses_told_in(library: Library, study: CaseStudy) -> list[str]:
    """The addresses below `docs/` of the guides and chapters that told a case study."""
    told: list[str] = []
    for source in study.sources:
        if guide := library.guide_named(source.publication):
            told.append(guide.id)
            if source.chapter:
                told.append(f"guides/{source.publication.id}/{source.chapter.id}.md")
    return list(dict.fromkeys(told))


def _turned(pairs: Iterable[tuple[str, Target]]) -> Backlinks[Target]:
    turned: dict[str, list[Target]] = {}
    for key, value in pairs:
        turned.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in turned.items()}


def _related(library: Library) -> Backlinks[Question]:
    """Related questions, from whichever of the two declares it."""
    pairs = [(each.id, ref.id) for each in library.questions.values() for ref in each.related]
    both = dict.fromkeys([*pairs, *((there, here) for here, there in pairs)])
    known = library.questions
    return _turned((here, known[there]) for here, there in both if there in known)
