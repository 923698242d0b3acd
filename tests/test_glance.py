"""What the pictures show: the numbers of the library, and those of the pages behind them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from building import ROOT
from content import Changes, project, spoiled
from content import library as library_of
from guidance.library import Library
from guidance.pages import describe_pages
from guidance.views.drawing import Drawing
from guidance.views.glance import GLANCE, GlanceView
from guidance.views.matrix import filters, leader
from guidance.views.parts import PageView
from guidance.views.shelf import Shelf

PAGE = {f"docs/{GLANCE}": "---\ntitle: At a glance\nsummary: In pictures.\n---\n"}
TRUSTS = "case_studies/trusts.yml"


def glance(library: Library) -> GlanceView:
    """The page of pictures of a library."""
    specs = {spec.uri: spec for spec in describe_pages(Shelf(library))}
    view = specs[GLANCE].view()
    assert isinstance(view, GlanceView)
    return view


def of(tmp_path: Path, changes: Changes) -> GlanceView:
    """The page of pictures of the smallest project, with changes."""
    return glance(library_of(project(tmp_path, {**PAGE, **changes})))


@pytest.fixture(scope="module")
def library() -> Library:
    """The real content."""
    return library_of(ROOT)


@pytest.fixture(scope="module")
def real(library: Library) -> GlanceView:
    """The page of pictures of the real site."""
    return glance(library)


@pytest.fixture(scope="module")
def pages(library: Library) -> Mapping[str, PageView]:
    """Every other page of the real site."""
    shelf = Shelf(library)
    return {spec.uri: spec.view() for spec in describe_pages(shelf) if spec.uri != GLANCE}


def cards(page: PageView, anchor: str) -> int:
    return sum(len(group.cards) for group in page.groups if group.anchor == anchor)


def test_a_case_study_of_two_kinds_counts_once_under_each_and_once_in_all(tmp_path: Path) -> None:
    both = spoiled("case_studies/leeds.md", "trust: leeds", "trust: [leeds, bolton]")
    ambulance = spoiled(
        TRUSTS, "kind: acute\n  region: North East", "kind: ambulance\n  region: North East"
    )
    matrix = of(tmp_path, both | ambulance).matrix
    assert [(each.title, each.number) for each in matrix.kinds] == [("Acute", 2), ("Ambulance", 1)]
    (row,) = matrix.rows
    assert [dot.number for dot in row.dots] == [2, 1]
    assert (row.total.number, matrix.number) == (2, 2)


def test_a_circle_has_an_area_of_its_number_and_fits_its_cell(real: GlanceView) -> None:
    dots = [dot for row in real.matrix.rows for dot in row.dots]
    most = max(dots)
    assert most.radius * 2 <= 44
    for dot in dots:
        assert dot.radius**2 == pytest.approx(most.radius**2 * dot.number / most.number, abs=2)


def test_a_number_leads_to_the_case_studies_that_it_counts(tmp_path: Path) -> None:
    matrix = of(tmp_path, {}).matrix
    assert matrix.rows[0].dots[0].query == "?theme=governance&kind=acute"
    assert filters(region="North East and Yorkshire") == "?region=north-east-and-yorkshire"


def test_rows_columns_and_their_pages_agree(
    library: Library, real: GlanceView, pages: Mapping[str, PageView]
) -> None:
    for row in real.matrix.rows:
        assert row.total.number == cards(pages[row.total.uri], "case-studies")
    for at, kind in enumerate(real.matrix.kinds):
        of_kind = [
            each
            for each in library.case_studies.values()
            if any(library.trusts[ref.id].kind == kind.title.lower() for ref in each.trusts)
        ]
        assert kind.number == len(of_kind)
        column = sum(row.dots[at].number for row in real.matrix.rows)
        assert column == sum(len(each.themes) for each in of_kind)
    assert real.matrix.number == len(library.case_studies)


def test_regions_count_every_case_study(library: Library, real: GlanceView) -> None:
    regions = [
        {library.trusts[ref.id].region for ref in each.trusts} - {None} or {None}
        for each in library.case_studies.values()
    ]
    assert sum(bar.number for bar in real.regions.bars) == sum(map(len, regions))
    assert max(bar.share for bar in real.regions.bars) == 100


def test_a_leader_is_named_with_its_number_and_equals_together() -> None:
    noun = ("region", "regions")
    one = "The region with the most case studies is London: 2 of 3."
    assert leader(noun, {"London": 2, "Midlands": 1}, 3) == one
    two = "The regions with the most case studies are London and Midlands: 2 each."
    assert leader(noun, {"London": 2, "Midlands": 2}, 3) == two
    assert leader(noun, {}, 0) == ""


def test_a_strip_marks_each_chapter_that_a_question_names_once(tmp_path: Path) -> None:
    twice = spoiled(
        "docs/questions/papers.md",
        "guidance: guides/example/leading.md#bridging-silos",
        "guidance: [guides/example/leading.md#sharing-power, "
        "guides/example/leading.md#bridging-silos]",
    )
    ((strip,),) = [each.strips for each in of(tmp_path, twice).coverage_map.sets]
    (answer,) = strip.answers
    assert (answer.uri, answer.sections) == ("guides/example/leading.md#sharing-power", 2)
    assert strip.label == "Example guide: Leading."


def test_a_chapter_that_only_prints_questions_has_no_column(tmp_path: Path) -> None:
    strands = of(tmp_path, {}).coverage_map.strands
    assert [(each.title, each.number) for each in strands] == [("Leading", 1)]


def test_marks_agree_with_the_pages_of_questions(
    real: GlanceView, pages: Mapping[str, PageView]
) -> None:
    strips = [strip for each in real.coverage_map.sets for strip in each.strips]
    assert len(strips) == sum(1 for uri in pages if pages[uri].kind == "Board question")
    for strip in strips:
        assert sum(each.sections for each in strip.answers) == cards(pages[strip.uri], "guidance")
        assert sum(len(each.answers) for each in strip.guides) == len(strip.answers)
    for strand in real.coverage_map.strands:
        marks = [each for strip in strips for each in strip.answers if each.strand == strand]
        assert strand.number == len(marks)


def test_the_table_of_themes_agrees_with_their_pages(
    real: GlanceView, pages: Mapping[str, PageView]
) -> None:
    for row in real.joined.rows:
        page = pages[row.theme.uri]
        assert sum(row.sections) == cards(page, "guidance")
        assert sum(row.questions) == cards(page, "questions")


def bands(drawing: Drawing) -> list[tuple[str, str, int]]:
    return sorted((*each.band.joint,) for each in drawing.ribbons)


def test_both_drawings_have_the_numbers_of_the_table(real: GlanceView) -> None:
    rows = real.joined.rows
    every = sorted(number for row in rows for number in (*row.sections, *row.questions) if number)
    for drawing in (real.joined.wide, real.joined.narrow):
        assert sorted(each.band.joint.number for each in drawing.ribbons) == every
    assert bands(real.joined.wide) == bands(real.joined.narrow)


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_names_stay_within_the_drawing_and_apart(real: GlanceView, form: str) -> None:
    drawing: Drawing = getattr(real.joined, form)
    for names in (drawing.left, drawing.middle, drawing.right):
        for name in names:
            assert " ".join(line.text for line in name.lines) == name.title
            assert all(0 <= line.x <= drawing.width for line in name.lines)
            assert all(name.box.y <= line.y <= name.box.y + name.box.height for line in name.lines)
        assert all(here.box.y + here.box.height < there.box.y for here, there in pairwise(names))


def test_a_finger_meets_every_box_of_the_phones_drawing(real: GlanceView) -> None:
    drawing = real.joined.narrow
    # A window of 360 pixels leaves 324 for 340 units.
    assert min(name.box.height for name in drawing.middle) * 324 / 340 >= 43.8


def test_pictures_of_nothing_say_nothing(tmp_path: Path) -> None:
    view = of(tmp_path, {"case_studies/bolton.md": None, "case_studies/leeds.md": None})
    assert (view.matrix.says, view.matrix.number, view.regions.bars) == ("", 0, ())
