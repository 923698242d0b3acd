"""The library: every record by its id, and every section by its reference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from guidance.addresses import WHOLE
from guidance.fields import Ref, SectionUri
from guidance.model import (
    CaseStudy,
    Chapter,
    Guide,
    Lesson,
    Page,
    Question,
    QuestionSet,
    Record,
    Role,
    Section,
    Theme,
    Trust,
)
from guidance.packs import ReadySet
from guidance.source import Origin


@dataclass(frozen=True)
class FoundFile:
    """A file or folder below `docs/` or `case_studies/`, by its path below the project.

    `head` is how a picture begins, and empty for any other file.
    """

    path: str
    size: int = 0
    head: bytes = b""
    is_folder: bool = False
    is_link: bool = False


@dataclass(frozen=True)
class Library:
    """The content of one reading. Every mapping keeps the order in which it is printed.

    `unread` holds the addresses of pages, and the names of lists, that exist but could not
    be used: whatever refers to them is not also reported as missing. `texts` holds every file
    that could be decoded, used or not, so that one run finds what is wrong with its text too.
    """

    guides: Mapping[str, Guide] = field(default_factory=dict)
    chapters: Mapping[str, Chapter] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    sets: Mapping[str, QuestionSet] = field(default_factory=dict)
    ready_sets: Mapping[str, ReadySet] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    case_studies: Mapping[str, CaseStudy] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    lessons: Mapping[str, Lesson] = field(default_factory=dict)
    trusts: Mapping[str, Trust] = field(default_factory=dict)
    sections: Mapping[SectionUri, Section] = field(default_factory=dict)
    nav: tuple[Ref, ...] = ()
    files: tuple[FoundFile, ...] = ()
    texts: tuple[Origin, ...] = ()
    unread: frozenset[str] = frozenset()

    def written_pages(self) -> Mapping[str, Record]:
        """Every page that somebody wrote as a Markdown file, by its address below `docs/`."""
        return self._written

    @cached_property
    def _written(self) -> dict[str, Record]:
        return {
            **self.pages,
            **self.guides_by_uri(),
            **self.chapters,
            **{f"questions/{key}.md": each for key, each in self.questions.items()},
            **{f"roles/{key}.md": each for key, each in self.roles.items()},
            **{f"case-studies/{key}.md": each for key, each in self.case_studies.items()},
        }

    def guides_by_uri(self) -> dict[str, Guide]:
        """The overview of each guide, by its address below `docs/`."""
        return {guide.id: guide for guide in self.guides.values()}

    def whole_pages(self) -> dict[str, Guide]:
        """Each guide with chapters, by the address below `docs/` of the page that has all of it."""
        with_chapters = {guide_of(uri) for uri in self.chapters}
        return {
            f"guides/{key}/{WHOLE}": guide
            for key, guide in self.guides.items()
            if key in with_chapters
        }

    def addresses(self) -> set[str]:
        """The address below `docs/` of every page that will be published."""
        return {
            *self.written_pages(),
            *self.whole_pages(),
            *(f"themes/{key}.md" for key in self.themes),
            *(f"lessons/{key}.md" for key in self.lessons),
            *(f"trusts/{key}.md" for key in self.trusts),
            *(f"packs/{key}.md" for key in self.packs),
            *(address for address in self.unread if address.endswith(".md")),
        }

    def chapters_of(self, guide: str) -> list[Chapter]:
        """A guide's chapters in the order of the navigation."""
        return [chapter for uri, chapter in self.chapters.items() if guide_of(uri) == guide]

    def questions_in(self, question_set: str) -> list[Question]:
        """A set's questions in the order of their numbers."""
        found = [each for each in self.questions.values() if each.question_set.id == question_set]
        return sorted(found, key=lambda each: each.number)

    @cached_property
    def packs(self) -> Mapping[str, tuple[Question, ...]]:
        """The questions of every pack that has a page: of each ready set, set and theme."""
        known = self.questions
        found = {
            key: [known[ref.id] for ref in each.questions if ref.id in known]
            for key, each in self.ready_sets.items()
        }
        found |= {key: self.questions_in(key) for key in self.sets}
        themes: dict[str, list[Question]] = {key: [] for key in self.themes}
        for each in (each for key in self.sets for each in self.questions_in(key)):
            for ref in (ref for ref in each.themes if ref.id in themes):
                themes[ref.id].append(each)
        found |= {f"theme-{key}": questions for key, questions in themes.items()}
        return {key: tuple(questions) for key, questions in found.items() if questions}

    def guide_named(self, publication: Ref) -> Guide | None:
        """The guide that a case study's source names, or None for another publication."""
        return self.guides.get(publication.id)


def guide_of(uri: str) -> str:
    """The folder of the guide that a page stands in: its id."""
    return PurePosixPath(uri).parent.name
