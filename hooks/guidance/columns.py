"""Columns in groups, as shares of the width that they fill."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

# What stands empty between two groups, in columns.
BETWEEN = 0.75


class Span(NamedTuple):
    """Where something begins and how wide it is, in hundredths of the width."""

    x: float
    width: float

    @property
    def middle(self) -> float:
        """Its middle."""
        return round(self.x + self.width / 2, 3)


class ColumnGroup(NamedTuple):
    """A group of columns side by side, and the ground they share."""

    span: Span
    columns: tuple[Span, ...]


def grouped_columns(sizes: Sequence[int], between: float = BETWEEN) -> tuple[ColumnGroup, ...]:
    """Columns of one width that fill the whole, with room between groups.

    Args:
        sizes: how many columns each group has: at least one.
        between: the room between two groups, in columns.
    """
    every = sum(sizes) + between * (len(sizes) - 1)
    one = 100 / every if sizes else 0
    groups, at = [], 0.0
    for size in sizes:
        columns = tuple(_span(at + number * one, one) for number in range(size))
        groups.append(ColumnGroup(_span(at, size * one), columns))
        at += (size + between) * one
    return tuple(groups)


def within(span: Span, share: float) -> Span:
    """A share of a span, in its middle."""
    return _span(span.x + span.width * (1 - share) / 2, span.width * share)


def _span(x: float, width: float) -> Span:
    return Span(round(x, 3), round(width, 3))
