"""The page of pictures."""

from __future__ import annotations

from dataclasses import dataclass

from guidance.model import Page
from guidance.views.indexes import page_view
from guidance.views.joined import Joined, joined_of
from guidance.views.matrix import Bars, Matrix, matrix_of, regions_of
from guidance.views.parts import PageView
from guidance.views.shelf import Shelf
from guidance.views.strips import CoverageMap, coverage_map_of

GLANCE = "at-a-glance.md"


@dataclass(frozen=True, kw_only=True)
class GlanceView(PageView):
    """A page of text with the pictures below it. Each is numbers: the template draws."""

    matrix: Matrix
    regions: Bars
    coverage_map: CoverageMap
    joined: Joined


def glance_view(shelf: Shelf, page: Page) -> GlanceView:
    """The page of pictures: what the library holds, and how it hangs together."""
    return GlanceView(
        **vars(page_view(shelf, page)),
        matrix=matrix_of(shelf),
        regions=regions_of(shelf),
        coverage_map=coverage_map_of(shelf),
        joined=joined_of(shelf),
    )
