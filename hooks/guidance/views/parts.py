"""The parts that pages are made of, and the shelf of all that they link to."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from guidance.fields import Date
from guidance.library import Library
from guidance.links import Links, links_of
from guidance.model import CaseStudy, Chapter, Guide, Lesson, Question, Role, Section, Theme, Trust
from guidance.related import Relations

STUDIES = ("case study", "case studies")
QUESTIONS = ("board question", "board questions")
SECTIONS = ("section", "sections")


class Link(NamedTuple):
    """Words that lead to an address below `docs/` (or to https); plain words where it is empty."""

    title: str
    uri: str = ""
    note: str = ""


class Card(NamedTuple):
    """A page in a list: its title, a line about it, and what it is to the page it stands on."""

    title: str
    uri: str
    summary: str = ""
    label: str = ""
    note: str = ""
    links: tuple[Link, ...] = ()


class Group(NamedTuple):
    """Cards under a heading. `anchor` is the heading's id on the page."""

    anchor: str
    title: str
    cards: tuple[Card, ...]
    intro: str = ""


class Fact(NamedTuple):
    """A label with its values, for the facts at a glance."""

    label: str
    values: tuple[Link, ...]


class Provenance(NamedTuple):
    """What a page restates: the publication with its address, its authors, its date."""

    title: str
    uri: str
    authors: str
    published: Date
    note: str = ""


@dataclass(frozen=True)
class PageView:
    """A page ready to print.

    Attributes:
        head_title: the page's title in a browser's tab; unique on the site.
        context: what the title belongs to, printed above it: a guide, a set, a kind.
        sources: what the page restates.
        steps: the guide's pages, for the navigation beside a chapter.
    """

    uri: str
    title: str
    description: str
    head_title: str
    source_path: str
    context: str = ""
    crumbs: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    key_points: tuple[str, ...] = ()
    notice: str = ""
    body_title: str = ""
    groups: tuple[Group, ...] = ()
    steps: tuple[Link, ...] = ()
    steps_title: str = ""
    previous: Link | None = None
    next: Link | None = None
    sources: tuple[Provenance, ...] = ()
    reviewed: Date | None = None
    kind: str = "Page"


@dataclass(frozen=True)
class Shelf:
    """A library with its backlinks, and the cards of its records."""

    library: Library

    @cached_property
    def links(self) -> Links:
        """Every backlink."""
        return links_of(self.library)

    @cached_property
    def relations(self) -> Relations:
        """Finds related case studies."""
        return Relations(self.library.case_studies.values())

    @cached_property
    def _study_cards(self) -> dict[str, Card]:
        return {key: self._study_card(study) for key, study in self.library.case_studies.items()}

    def studies(self, studies: Iterable[CaseStudy]) -> tuple[Card, ...]:
        """The cards of case studies."""
        return tuple(self._study_cards[study.id] for study in studies)

    def questions(self, questions: Iterable[Question]) -> tuple[Card, ...]:
        """The cards of board questions."""
        return tuple(
            Card(each.title, question_uri(each), summary_of(each), self.set_label(each))
            for each in questions
        )

    def sections(self, sections: Iterable[Section]) -> tuple[Card, ...]:
        """The cards of sections, each with its chapter and its first sentence."""
        return tuple(
            Card(each.title, each.uri, each.first_sentence, self.page_title(each.page))
            for each in sections
        )

    def page_title(self, uri: str) -> str:
        """The title of a guide's page, with the guide's own for an overview."""
        page = self.library.chapters.get(uri) or self.library.guides_by_uri().get(uri)
        return page.title if page else ""

    def set_label(self, question: Question) -> str:
        """A question's set and its number there."""
        return f"{self.library.sets[question.question_set.id].title}, question {question.number}"

    def _study_card(self, study: CaseStudy) -> Card:
        return Card(study.title, study_uri(study), study.summary, self.trust_names(study))

    def trust_names(self, study: CaseStudy) -> str:
        """The names of a case study's trusts, as a phrase."""
        return phrase([self.library.trusts[ref.id].name for ref in study.trusts])


def theme_cards(themes: Iterable[Theme]) -> tuple[Card, ...]:
    """The cards of themes."""
    return tuple(Card(each.title, f"themes/{each.id}.md", each.summary) for each in themes)


def lesson_cards(lessons: Iterable[Lesson]) -> tuple[Card, ...]:
    """The cards of lessons."""
    return tuple(Card(each.statement, f"lessons/{each.id}.md") for each in lessons)


def role_cards(roles: Iterable[Role]) -> tuple[Card, ...]:
    """The cards of roles."""
    return tuple(Card(role_title(each), f"roles/{each.id}.md", each.summary) for each in roles)


def trust_cards(trusts: Iterable[Trust]) -> tuple[Card, ...]:
    """The cards of trusts, each with its kind and region."""
    return tuple(
        Card(each.name, f"trusts/{each.id}.md", "", kind_and_region(each)) for each in trusts
    )


def kind_and_region(trust: Trust) -> str:
    """A trust's kind and region, as a phrase: `Acute, Midlands`."""
    kind = trust.kind[0].upper() + trust.kind[1:]
    return f"{kind}, {trust.region}" if trust.region else kind


def role_title(role: Role) -> str:
    """A role's title with its acronyms: `Chief clinical information officer (CCIO)`."""
    return f"{role.title} ({phrase(role.acronyms, 'or')})" if role.acronyms else role.title


def summary_of(question: Question) -> str:
    """What a question is after: its summary, or nothing."""
    return question.summary or ""


def study_uri(study: CaseStudy) -> str:
    """Where a case study is published, below `docs/`."""
    return f"case-studies/{study.id}.md"


def question_uri(question: Question) -> str:
    """Where a board question is published, below `docs/`."""
    return f"questions/{question.id}.md"


def phrase(words: Iterable[str], conjunction: str = "and") -> str:
    """Words as a list in a sentence: `a, b and c`."""
    *most, last = words
    return f"{', '.join(most)} {conjunction} {last}" if most else last


def many_of(things: Sized, one: str, several: str) -> str:
    """A number with its noun: `1 case study`, `12 case studies`."""
    return f"{len(things):,} {one if len(things) == 1 else several}"


def counted_or_none(things: Sized, one: str, several: str) -> list[str]:
    """A number with its noun, or nothing for none."""
    return [many_of(things, one, several)] if things else []


def provenance_of(guide: Guide, chapter: Chapter | None = None) -> Provenance:
    """What a page of a guide, or drawn from one, restates."""
    note = (chapter.source if chapter else None) or ""
    return Provenance(guide.title, guide.source, phrase(guide.authors), guide.published, note)


def groups_of(*groups: Group) -> tuple[Group, ...]:
    """The groups that have something in them: an empty one prints nothing."""
    return tuple(group for group in groups if group.cards)
