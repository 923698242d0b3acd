"""Rules for bodies: a page that is read for its text has some."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.model import CaseStudy, Chapter, Record, Role
from guidance.problems import Place, Problem
from guidance.prose import Prose

# Of a question more is asked: see `checks.questions`.
_LACKS: dict[type[Record], str] = {
    CaseStudy: "the case study has no story.",
    Chapter: "the chapter has no text.",
    Role: "the role has no description.",
}


def check_bodies(prose: Prose) -> Iterator[Problem]:
    """A case study, a chapter and a role say something below their fields."""
    if prose.origin.body.strip():
        return
    if what := _LACKS.get(prose.kind):
        # The line of dashes is there; the one below it may not be.
        place = Place(prose.origin.path, prose.origin.body_line - 1)
        yield Problem(place, what, "Write it below the second line of three dashes.")
