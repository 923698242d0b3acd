"""Case studies in the folder of another kind of page, known by fields that no other kind has."""

from __future__ import annotations

from pathlib import PurePosixPath

from guidance.addresses import CASE_STUDIES
from guidance.model import CaseStudy, Record
from guidance.problems import Place, Problem
from guidance.values import Fields

_MARKS = {"trust", "lesson", "illustrates"}


def stray_study(path: str, kind: type[Record], fields: Fields | None) -> Problem | None:
    """The problem of a case study that lies where pages of another kind do.

    It stands for all that would be said of its fields and its links, which belong elsewhere.
    """
    if kind is CaseStudy or fields is None or not fields.values.keys() >= _MARKS:
        return None
    what = "this is a case study, and this is not the folder of case studies."
    how = f"Move it to: {CASE_STUDIES}/{PurePosixPath(path).name}"
    return Problem(Place(path, 1), what, how)
