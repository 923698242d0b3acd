"""Boxes joined by bands with their names: a picture in one of its two forms, ready to draw."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from guidance.bands import Band, Box, Frame, Joint, laid_out
from guidance.views.parts import Link


class Style(NamedTuple):
    """A form of the picture, in units of its own.

    `room` is how long a line of a name may be in each column. Where it is 0, the name runs up the
    box, whose height is its room.
    """

    frame: Frame
    width: int
    room: tuple[int, ...]
    size: int
    line: int


# For a window from the width of a tablet, and for a phone. A box is as high as a finger needs.
WIDE = Style(
    Frame(((150, 12), (300, 200), (638, 12)), 8, 8, (60, 44, 60)), 800, (140, 180, 140), 15, 18
)
NARROW = Style(
    Frame(((0, 40), (102, 136), (300, 40)), 7, 6, (136, 46, 136)), 340, (0, 124, 0), 13, 16
)
# How wide a letter is in faces without serifs, on average and with some to spare, as a share of its
# size.
LETTER = 0.56
# How high the heads of columns are.
HEAD = 36
# What stands between a name and the box beside it.
SPACE = 10


class Line(NamedTuple):
    """A line of a name and where it stands: the middle of a letter's height, and its anchor."""

    text: str
    x: float
    y: float


class Name(NamedTuple):
    """A box with its name, its page and its accent."""

    box: Box
    title: str
    uri: str
    accent: str
    lines: tuple[Line, ...]


class Ribbon(NamedTuple):
    """A band in the accent of the guide that it comes from or leads to."""

    band: Band
    accent: str


class Drawing(NamedTuple):
    """The picture in one form, ready to draw. Above the boxes is room for the heads of columns."""

    width: int
    height: float
    head: int
    size: int
    left: tuple[Name, ...]
    middle: tuple[Name, ...]
    right: tuple[Name, ...]
    ribbons: tuple[Ribbon, ...]


class Column(NamedTuple):
    """The boxes of a column by their keys, from the top, with their pages and their accents."""

    keys: Sequence[str]
    links: Mapping[str, Link]
    accents: Mapping[str, str]


def drawn(columns: tuple[Column, ...], joints: list[list[Joint]], style: Style) -> Drawing:
    """Three columns in one form: the outer two have accents, and give them to their bands."""
    layout = laid_out([each.keys for each in columns], joints, style.frame)
    left, middle, right = (
        tuple(_name(box, column, style, at) for box in boxes)
        for at, (boxes, column) in enumerate(zip(layout.columns, columns, strict=True))
    )
    before, after = layout.bands
    ribbons = [Ribbon(each, columns[0].accents[each.joint.source]) for each in before]
    ribbons += [Ribbon(each, columns[2].accents[each.joint.target]) for each in after]
    return Drawing(
        style.width, layout.height, HEAD, style.size, left, middle, right, tuple(ribbons)
    )


def _name(box: Box, column: Column, style: Style, at: int) -> Name:
    link = column.links[box.key]
    room = max(8, int((style.room[at] or box.height) / (style.size * LETTER)))
    texts = textwrap.wrap(link.title, room, break_long_words=False, break_on_hyphens=False)
    first = -(len(texts) - 1) / 2
    lines = tuple(
        Line(text, *_place(box, style, at, (first + n) * style.line))
        for n, text in enumerate(texts)
    )
    return Name(box, link.title, link.uri, column.accents.get(box.key, ""), lines)


def _place(box: Box, style: Style, at: int, offset: float) -> tuple[float, float]:
    """Where a line stands that is so far from the middle of its name."""
    if not style.room[at]:
        return round(box.x + box.width / 2 + offset, 1), round(box.middle, 1)
    x = (box.x - SPACE, box.x + box.width / 2, box.x + box.width + SPACE)[at]
    return x, round(box.middle + offset, 1)
