"""Boxes joined by bands: within the picture, and never one on another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from guidance.bands import Band, Box, Frame, Joint, Layout, laid_out, ordered

FRAME = Frame(((0, 10), (40, 20), (90, 10)), 4, 6, (20, 30, 20))
COLUMNS = (("a", "b"), ("x", "y", "z"), ("p",))
JOINTS = (
    [Joint("a", "x", 1), Joint("a", "z", 9), Joint("b", "x", 3), Joint("b", "y", 2)],
    [Joint("x", "p", 2), Joint("y", "p", 5)],
)


@pytest.fixture
def layout() -> Layout:
    """Three columns, of which the middle one is the highest."""
    return laid_out(COLUMNS, JOINTS, FRAME)


def test_boxes_stand_in_the_picture_with_room_between_them(layout: Layout) -> None:
    for column in layout.columns:
        assert column[0].y >= 0
        assert column[-1].y + column[-1].height <= layout.height
        assert all(here.y + here.height + FRAME.gap <= there.y for here, there in pairwise(column))


def test_columns_are_spread_over_one_height_and_one_box_stands_in_the_middle(
    layout: Layout,
) -> None:
    for column in layout.columns[:2]:
        assert column[0].y == 0
        assert column[-1].y + column[-1].height == layout.height
    assert layout.columns[2][0].middle == layout.height / 2


def test_a_box_is_as_high_as_its_bands_or_as_a_finger_needs(layout: Layout) -> None:
    heights = {each.key: each.height for column in layout.columns for each in column}
    # The greater of what arrives (4) and what leaves (2), and of 2 and 5; then 9 times 4.
    assert heights == {"a": 40, "b": 20, "x": 30, "y": 30, "z": 36, "p": 28}


def edges(bands: tuple[Band, ...], at: str) -> dict[str, list[tuple[float, float]]]:
    """Where the bands reach each box, from the top."""
    found: dict[str, list[tuple[float, float]]] = {}
    for band in bands:
        key, y = (
            (band.joint.source, band.left[1])
            if at == "left"
            else (band.joint.target, band.right[1])
        )
        found.setdefault(key, []).append((y, y + band.width))
    return {key: sorted(each) for key, each in found.items()}


def test_bands_reach_their_boxes_side_by_side(layout: Layout) -> None:
    for bands, (left, right) in zip(layout.bands, pairwise(layout.columns), strict=True):
        for side, boxes in (("left", left), ("right", right)):
            known: dict[str, Box] = {box.key: box for box in boxes}
            for key, found in edges(bands, side).items():
                assert found[0][0] >= known[key].y
                assert found[-1][1] <= known[key].y + known[key].height
                assert all(here[1] <= there[0] + 0.01 for here, there in pairwise(found))


def test_a_band_is_as_wide_as_what_it_joins_is_strong(layout: Layout) -> None:
    widths = [(each.joint, each.width) for bands in layout.bands for each in bands]
    assert sorted(joint for joint, _ in widths) == sorted([*JOINTS[0], *JOINTS[1]])
    assert all(width == joint.number * FRAME.unit for joint, width in widths)


def test_bands_do_not_cross_where_they_leave_a_box(layout: Layout) -> None:
    from_a = {
        each.joint.target: each.left[1] for each in layout.bands[0] if each.joint.source == "a"
    }
    assert from_a["x"] < from_a["z"]


def test_a_band_is_drawn_over_along_its_top_and_back_along_its_foot() -> None:
    band = Band(Joint("a", "x", 1), (10, 0), (40, 20.25), 4)
    assert band.path == "M10 0C25 0 25 20.2 40 20.2V24.2C25 24.2 25 4 10 4Z"


def test_a_column_is_ordered_by_what_its_boxes_are_joined_to() -> None:
    joints = ([Joint("b", "x", 3), Joint("a", "z", 1)], [Joint("y", "p", 1)])
    assert ordered(COLUMNS, joints) == ["z", "y", "x"]


def test_the_same_key_in_two_columns_is_two_boxes() -> None:
    joints = ([Joint("same", "same", 1)], [Joint("same", "same", 1)])
    columns = (("same",), ("same",), ("same",))
    assert ordered(columns, joints) == ["same"]
    assert [len(each) for each in laid_out(columns, joints, FRAME).columns] == [1, 1, 1]
