"""The shelf that pages take from: a library with its backlinks, and the cards of its records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from guidance.fields import SectionUri
from guidance.library import Library, guide_of
from guidance.links import Links, gathered, links_of
from guidance.model import CaseStudy, Chapter, Guide, Lesson, Question, Role, Section, Theme, Trust
from guidance.pdfs import Pdf
from guidance.related import Relations
from guidance.views.parts import (
    QUESTIONS,
    STUDIES,
    Card,
    Provenance,
    counted_or_none,
    phrase,
)
from guidance.vocabulary import OTHER_BODIES


@dataclass(frozen=True)
class Shelf:
    """A library with its backlinks, and the cards of its records.

    `pdfs` has the PDF of each guide with chapters, by the guide's id.
    """

    library: Library
    pdfs: Mapping[str, Pdf] = field(default_factory=dict)

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

    @cached_property
    def _question_cards(self) -> dict[str, Card]:
        return {
            key: Card(each.title, question_uri(each), each.summary or "", self.set_label(each))
            for key, each in self.library.questions.items()
        }

    @cached_property
    def _section_cards(self) -> dict[SectionUri, Card]:
        return {
            uri: Card(
                each.title,
                uri,
                each.first_sentence,
                self.page_title(each.page),
                accent=self.accent_of(each.page),
            )
            for uri, each in self.library.sections.items()
        }

    def studies(self, studies: Iterable[CaseStudy]) -> tuple[Card, ...]:
        """The cards of case studies."""
        return tuple(self._study_cards[study.id] for study in studies)

    def questions(self, questions: Iterable[Question]) -> tuple[Card, ...]:
        """The cards of board questions."""
        return tuple(self._question_cards[each.id] for each in questions)

    def sections(self, sections: Iterable[Section]) -> tuple[Card, ...]:
        """The cards of sections, each with its chapter and its first sentence."""
        return tuple(self._section_cards[each.uri] for each in sections)

    def page_title(self, uri: str) -> str:
        """The title of a guide's page, with the guide's own for an overview."""
        page = self.library.chapters.get(uri) or self.library.guides_by_uri().get(uri)
        return page.title if page else ""

    def accent_of(self, uri: str) -> str:
        """The accent of the guide that a page stands in."""
        return self.library.guides[guide_of(uri)].accent

    def set_label(self, question: Question) -> str:
        """A question's set and its number there."""
        return f"{self.library.sets[question.question_set.id].title}, question {question.number}"

    def printed_in(self, page: str) -> list[Question]:
        """The board questions that a page prints, in order."""
        library = self.library
        sets = [key for key, each in library.sets.items() if each.printed_in.id == page]
        return [question for key in sets for question in library.questions_in(key)]

    def counts_at(self, page: str, printed: Sequence[Question] = ()) -> list[str]:
        """How many case studies and board questions a page leads to, or prints; nothing of none."""
        uris = [uri for uri, section in self.library.sections.items() if section.page == page]
        studies = gathered(uris, self.links.studies_at)
        named = (*gathered(uris, self.links.questions_at), *printed)
        questions = {each.id for each in named}
        return [*counted_or_none(studies, *STUDIES), *counted_or_none(questions, *QUESTIONS)]

    def _study_card(self, study: CaseStudy) -> Card:
        names = self.trust_names(study)
        # An example of a sentence or two is shown as one, so that nobody expects a story.
        label = f"{names}: example" if study.kind == "example" else names
        return Card(study.title, study_uri(study), study.summary, label)

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


def is_trust(organisation: Trust) -> bool:
    """Whether an organisation is of a kind that provides NHS care, whatever its name says."""
    return organisation.kind not in OTHER_BODIES


def kind_and_region(trust: Trust) -> str:
    """A trust's kind and region, as a phrase: `Acute, Midlands`."""
    kind = trust.kind[0].upper() + trust.kind[1:]
    return f"{kind}, {trust.region}" if trust.region else kind


def role_title(role: Role) -> str:
    """A role's title with its acronyms: `Chief clinical information officer (CCIO)`."""
    return f"{role.title} ({phrase(role.acronyms, 'or')})" if role.acronyms else role.title


def study_uri(study: CaseStudy) -> str:
    """Where a case study is published, below `docs/`."""
    return f"case-studies/{study.id}.md"


def question_uri(question: Question) -> str:
    """Where a board question is published, below `docs/`."""
    return f"questions/{question.id}.md"


def provenance_of(guide: Guide, chapter: Chapter | None = None) -> Provenance:
    """What a page of a guide, or drawn from one, restates."""
    note = (chapter.source if chapter else None) or ""
    return Provenance(guide.title, guide.source or "", phrase(guide.authors), guide.published, note)


def provenances_of(library: Library, pages: Iterable[str]) -> tuple[Provenance, ...]:
    """What is restated by a page that is drawn from the guides of some pages."""
    named = {guide_of(page) for page in pages}
    return tuple(provenance_of(guide) for key, guide in library.guides.items() if key in named)
