"""The records of the library: what each kind of page or list entry holds.

Every record is frozen and refuses fields it does not know. A field is written in front
matter under its alias (`theme`), and read in code under its name (`themes`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple, get_args

from pydantic import BaseModel, ConfigDict, Field

from guidance.choices import many, one_of
from guidance.fields import (
    Address,
    AnyDate,
    Day,
    Flag,
    Number,
    OdsCode,
    Point,
    Reference,
    SectionReference,
    SectionUri,
    Summary,
    Title,
)
from guidance.problems import Place

# As NHS England describes its providers; the last three are the site's own, for other bodies.
TrustKind = Literal[
    "acute",
    "acute and community",
    "specialist acute",
    "community",
    "mental health",
    "mental health and community",
    "ambulance",
    "integrated care system",
    "national health body",
    "central government",
    "local government",
]
# The seven regions of NHS England since April 2019.
Region = Literal[
    "East of England",
    "London",
    "Midlands",
    "North East and Yorkshire",
    "North West",
    "South East",
    "South West",
]
StudyKind = Literal["full", "short", "example"]
RoleGroup = Literal["team", "leadership"]
TAG_LIMIT = 3

Refs = Annotated[tuple[Reference, ...], many()]
Tags = Annotated[tuple[Reference, ...], many(TAG_LIMIT)]
SectionRefs = Annotated[tuple[SectionReference, ...], many()]
Titles = Annotated[tuple[Title, ...], many()]
Points = Annotated[tuple[Point, ...], many()]


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


class Origin(NamedTuple):
    """Where a record was read: its file and text, the place of each field, the body below them.

    A list entry has no text of its own: its `text` and `body` are empty.
    """

    path: str
    place: Place
    places: Mapping[str, Place]
    text: str = ""
    body: str = ""
    body_line: int = 1


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

    key_points: Points
    source: Point | None = None


class Guide(Page):
    """A publication: its overview page, `guides/<guide>/index.md`."""

    published: AnyDate
    authors: Titles
    source: Address
    key_points: Points | None = None


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
    guidance: SectionRefs
    themes: Annotated[Tags, Field(alias="theme")] = ()
    related: Refs = ()
    summary: Summary | None = None
    reviewed: Day | None = None


class Role(Record):
    """A post or job in digital delivery."""

    title: Title
    acronyms: Annotated[Titles, Field(alias="acronym")] = ()
    group: Annotated[RoleGroup, one_of(get_args(RoleGroup))]
    summary: Summary
    guidance: SectionRefs
    reviewed: Day | None = None


class Theme(Record):
    """A subject that runs through the guides."""

    title: Title
    summary: Summary
    guidance: SectionRefs


class Lesson(Record):
    """One sentence that case studies teach. `single` allows for one case study alone."""

    statement: Summary
    guidance: SectionRefs
    single: Flag = False


class Trust(Record):
    """An organisation that a case study is about."""

    name: Title
    kind: Annotated[TrustKind, one_of(get_args(TrustKind))]
    region: Annotated[Region, one_of(get_args(Region))] | None = None
    also_known_as: Titles = ()
    ods: OdsCode | None = None


class Person(Part):
    """Somebody named in a case study, with the post held at the time."""

    name: Title
    post: Title | None = None
    organisation: Title | None = None


class Publication(Part):
    """Where a case study was told: a guide and chapter by their ids, or another by its title."""

    publication: Reference
    chapter: Reference | None = None
    address: Address | None = None


class CaseStudy(Record):
    """One story of one or more trusts."""

    title: Title
    summary: Summary
    trusts: Annotated[Refs, Field(alias="trust")]
    themes: Annotated[Tags, Field(alias="theme")]
    lessons: Annotated[Tags, Field(alias="lesson")]
    illustrates: SectionRefs
    sources: Annotated[tuple[Publication, ...], many(), Field(alias="source")]
    date: AnyDate | None = None
    people: Annotated[tuple[Person, ...], many()] = ()
    roles: Refs = ()
    kind: Annotated[StudyKind, one_of(get_args(StudyKind))] = "short"
    reviewed: Day | None = None
    historical: Flag = False
