"""Records for tests of what is built from them: only the fields that a test is about."""

from __future__ import annotations

from typing import Any

from guidance.fields import Ref, SectionRef
from guidance.library import Library
from guidance.model import CaseStudy, Lesson, Question, Theme, Trust
from guidance.problems import Place
from guidance.source import Origin

SOMEWHERE = Place("somewhere.md", 1)
ORIGIN = Origin("somewhere.md", SOMEWHERE, {})


def refs(*ids: str) -> tuple[Ref, ...]:
    """References to records by their ids."""
    return tuple(Ref(each, SOMEWHERE) for each in ids)


def section_refs(*uris: str) -> tuple[SectionRef, ...]:
    """References to sections, as `page.md#anchor`."""
    parts = [uri.partition("#") for uri in uris]
    return tuple(SectionRef(page, anchor, SOMEWHERE) for page, _, anchor in parts)


def study(key: str, **fields: Any) -> CaseStudy:
    """A case study; `lessons`, `themes` and `trusts` are given as ids in one text."""
    named = {
        name: refs(*str(fields.pop(name, "")).split())
        for name in ("lessons", "themes", "trusts", "roles")
    }
    illustrates = section_refs(*str(fields.pop("illustrates", "")).split())
    return CaseStudy.model_construct(
        id=key,
        origin=ORIGIN,
        **{
            "title": key,
            "summary": "",
            "sources": (),
            **named,
            "illustrates": illustrates,
            **fields,
        },
    )


def question(key: str, **fields: Any) -> Question:
    """A board question; `guidance` and `related` are given in one text."""
    guidance = section_refs(*str(fields.pop("guidance", "")).split())
    related = refs(*str(fields.pop("related", "")).split())
    return Question.model_construct(
        id=key, origin=ORIGIN, title=key, guidance=guidance, related=related, themes=(), **fields
    )


def library(**records: Any) -> Library:
    """A library of records, keyed by their ids."""
    kept: dict[str, Any] = {
        kind: {each.id: each for each in found} for kind, found in records.items()
    }
    return Library(**kept)


def theme(key: str) -> Theme:
    """A theme whose title is its id."""
    return Theme.model_construct(id=key, origin=ORIGIN, title=key, summary="", guidance=())


def lesson(key: str) -> Lesson:
    """A lesson whose statement is its id."""
    return Lesson.model_construct(id=key, origin=ORIGIN, statement=key, guidance=(), single=False)


def trust(key: str) -> Trust:
    """A trust whose name is its id."""
    return Trust.model_construct(
        id=key, origin=ORIGIN, name=key, kind="acute", region="London", also_known_as=(), ods=None
    )
