"""The words that a field may hold, and the lists of values that records share."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from guidance.choices import many, one_of
from guidance.fields import Point, Reference, SectionReference, Title

# As NHS England describes its providers; the last three are the site's own, for other bodies.
_TrustKind = Literal[
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
# The kinds of organisation that are no trust.
OTHER_BODIES = {
    "integrated care system",
    "national health body",
    "central government",
    "local government",
}
# The seven regions of NHS England since April 2019.
_Region = Literal[
    "East of England",
    "London",
    "Midlands",
    "North East and Yorkshire",
    "North West",
    "South East",
    "South West",
]
_GuideKind = Literal["guide", "review"]
# The accents that the stylesheets define, in docs/assets/stylesheets/02-accents.css.
_Accent = Literal["petrol", "plum", "moss", "rust", "indigo"]
_StudyKind = Literal["full", "short", "example"]
_RoleGroup = Literal["team", "leadership"]
TAG_LIMIT = 3
TRUST_KINDS: tuple[str, ...] = get_args(_TrustKind)
REGIONS: tuple[str, ...] = get_args(_Region)

TrustKind = Annotated[_TrustKind, one_of(TRUST_KINDS)]
Region = Annotated[_Region, one_of(REGIONS)]
GuideKind = Annotated[_GuideKind, one_of(get_args(_GuideKind))]
Accent = Annotated[_Accent, one_of(get_args(_Accent))]
StudyKind = Annotated[_StudyKind, one_of(get_args(_StudyKind))]
RoleGroup = Annotated[_RoleGroup, one_of(get_args(_RoleGroup))]
Refs = Annotated[tuple[Reference, ...], many()]
Tags = Annotated[tuple[Reference, ...], many(TAG_LIMIT)]
SectionRefs = Annotated[tuple[SectionReference, ...], many()]
Titles = Annotated[tuple[Title, ...], many()]
Points = Annotated[tuple[Point, ...], many()]
