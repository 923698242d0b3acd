"""The records of the library: what each kind of page or list entry holds.

Every record is frozen and refuses fields it does not know. A field is written in front
matter under its alias (`theme`), and read in code under its name (`themes`).
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from guidance import vocabulary as words
from guidance.choices import many
from guidance.fields import (
    Address,
    AnyDate,
    Cited,
    Day,
    Flag,
    Number,
    OdsCode,
    Point,
    Reference,
    SectionUri,
    Summary,
    Title,
)
from guidance.problems import Place
from guidance.source import Origin


class Section(NamedTuple):
    """A heading of a chapter with an explicit anchor, and how its text begins."""

    page: str
    anchor: str
    title: str
    level: int
    first_sentence: str

    @property
    def uri(self) -> SectionUri:
        """The section reference that names it."""
        return SectionUri(f"{self.page}#{self.anchor}")


class Part(BaseModel):
    """A group of fields inside a record."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Record(Part):
    """A page or a list entry.

    `id` is unique in its kind; `origin` says where it was read. Neither is a field that
    people write on a page: a page's id is its file's name.
    """

    id: str
    origin: Origin

    def place_of(self, field: str) -> Place:
        """The place of a field, or of the record where the field is not written."""
        return self.origin.places.get(field, self.origin.place)


class Page(Record):
    """A page of text. Its `id` is its path below `docs/`, so that it serves as its address."""

    title: Title
    summary: Summary
    reviewed: Day | None = None


class Chapter(Page):
    """One page of a guide. `source` says what it restates, where that is not just the guide."""

    key_points: words.Points
    source: Point | None = None


class Guide(Page):
    """A publication: its overview page, `guides/<guide>/index.md`. A review has no chapters.

    `source` is the address it was published at, where that is known.
    """

    published: AnyDate
    authors: words.Titles
    source: Address | None = None
    kind: words.GuideKind = "guide"
    accent: words.Accent = "petrol"
    key_points: words.Points | None = None


class QuestionSet(Part):
    """A set of board questions, in the order of a publication's chapter."""

    id: Reference
    title: Title
    summary: Summary
    printed_in: Reference


class QuestionIndex(Page):
    """The page of all board questions; it declares their sets."""

    sets: Annotated[tuple[QuestionSet, ...], many()]


class Question(Record):
    """A question that a board asks itself, and the sections that answer it."""

    title: Title
    question_set: Annotated[Reference, Field(alias="set")]
    number: Number
    guidance: words.SectionRefs
    themes: Annotated[words.Tags, Field(alias="theme")] = ()
    related: words.Refs = ()
    summary: Summary | None = None
    reviewed: Day | None = None


class Role(Record):
    """A post or job in digital delivery."""

    title: Title
    acronyms: Annotated[words.Titles, Field(alias="acronym")] = ()
    group: words.RoleGroup
    summary: Summary
    guidance: words.SectionRefs
    reviewed: Day | None = None


class Theme(Record):
    """A subject that runs through the guides."""

    title: Title
    summary: Summary
    guidance: words.SectionRefs


class Lesson(Record):
    """One sentence that case studies teach. `single` allows for one case study alone."""

    statement: Summary
    guidance: words.SectionRefs
    single: Flag = False


class Trust(Record):
    """An organisation that a case study is about."""

    name: Title
    kind: words.TrustKind
    region: words.Region | None = None
    also_known_as: words.Titles = ()
    ods: OdsCode | None = None


class Person(Part):
    """Somebody named in a case study, with the post held at the time."""

    name: Title
    post: Title | None = None
    organisation: Title | None = None


class Publication(Part):
    """Where a case study was told: a guide and chapter by their ids, or another by its title."""

    publication: Cited
    chapter: Cited | None = None
    address: Address | None = None


class CaseStudy(Record):
    """One story of one or more trusts."""

    title: Title
    summary: Summary
    trusts: Annotated[words.Refs, Field(alias="trust")]
    themes: Annotated[words.Tags, Field(alias="theme")]
    lessons: Annotated[words.Tags, Field(alias="lesson")]
    illustrates: words.SectionRefs
    sources: Annotated[tuple[Publication, ...], many(), Field(alias="source")]
    date: AnyDate | None = None
    people: Annotated[tuple[Person, ...], many()] = ()
    roles: words.Refs = ()
    kind: words.StudyKind = "short"
    reviewed: Day | None = None
    historical: Flag = False
