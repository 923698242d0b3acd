"""Columns of a picture: of one width, in groups, filling the whole."""

from __future__ import annotations

from itertools import pairwise

import pytest

from guidance.columns import Span, grouped_columns, within

SIZES = [[1], [5, 6, 11, 1], [40, 1, 1]]


@pytest.mark.parametrize("sizes", SIZES, ids=str)
def test_columns_fill_the_width_and_never_overlap(sizes: list[int]) -> None:
    columns = [each for group in grouped_columns(sizes) for each in group.columns]
    assert columns[0].x == 0
    assert columns[-1].x + columns[-1].width == pytest.approx(100, abs=0.01)
    assert all(here.x + here.width <= there.x + 0.01 for here, there in pairwise(columns))
    assert len({each.width for each in columns}) == 1


@pytest.mark.parametrize("sizes", SIZES, ids=str)
def test_a_group_holds_its_columns_and_stands_apart_from_the_next(sizes: list[int]) -> None:
    groups = grouped_columns(sizes)
    assert [len(group.columns) for group in groups] == sizes
    for group in groups:
        assert group.span.x == group.columns[0].x
        assert group.span.width == pytest.approx(
            sum(each.width for each in group.columns), abs=0.02
        )
    assert all(
        here.span.x + here.span.width < there.span.x - 0.1 for here, there in pairwise(groups)
    )


def test_no_groups_make_no_columns() -> None:
    assert grouped_columns([]) == ()


def test_a_mark_stands_in_the_middle_of_its_column() -> None:
    assert within(Span(10, 20), 0.5) == Span(15, 10)
    assert Span(10, 20).middle == 20
