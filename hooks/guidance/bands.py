"""Columns of boxes joined by bands: a band is as wide as what it joins is strong.

Nothing is drawn here: the layout is numbers, in units of the picture's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple


class Joint(NamedTuple):
    """What joins a box to one of the next column, and how many times."""

    source: str
    target: str
    number: int


class Frame(NamedTuple):
    """The form of a picture.

    `columns` holds where each column begins and how wide it is; `unit` is the width of a band
    that joins once, `gap` the least room between boxes, `least` the least height of a box.
    """

    columns: tuple[tuple[float, float], ...]
    unit: float
    gap: float
    least: tuple[float, ...]


class Box(NamedTuple):
    """A box. `load` is the height of the bands that reach it, which may be less than its own."""

    key: str
    x: float
    y: float
    width: float
    height: float
    load: float

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return self.y + self.height / 2


class Band(NamedTuple):
    """A band between two columns: where it leaves and arrives, and how wide it is."""

    joint: Joint
    left: tuple[float, float]
    right: tuple[float, float]
    width: float

    @property
    def path(self) -> str:
        """Its outline, as the path of an SVG: over along its top, and back along its foot."""
        (x0, y0), (x1, y1) = self.left, self.right
        there = _curve(x0, y0, x1, y1)
        back = _curve(x1, y1 + self.width, x0, y0 + self.width)
        return f"M{_point(x0, y0)}{there}V{_short(y1 + self.width)}{back}Z"


class Layout(NamedTuple):
    """A picture: its height, the boxes of each column, and the bands from each to the next."""

    height: float
    columns: tuple[tuple[Box, ...], ...]
    bands: tuple[tuple[Band, ...], ...]


def laid_out(
    columns: Sequence[Sequence[str]], joints: Sequence[Sequence[Joint]], frame: Frame
) -> Layout:
    """Boxes in their columns, spread over one height, and the bands between them.

    Args:
        columns: the keys of each column's boxes, from the top.
        joints: what joins each column to the next: one list fewer than there are columns.
        frame: the form of the picture.
    """
    loads = [_loads(at, joints) for at in range(len(columns))]
    sizes = [
        [
            (key, max(frame.least[at], frame.unit * loads[at][key]), frame.unit * loads[at][key])
            for key in keys
        ]
        for at, keys in enumerate(columns)
    ]
    whole = max(
        sum(height for _, height, _ in each) + frame.gap * (len(each) - 1) for each in sizes
    )
    boxes = tuple(tuple(_boxes(each, whole, *frame.columns[at])) for at, each in enumerate(sizes))
    bands = tuple(
        tuple(_bands(boxes[at], boxes[at + 1], each, frame.unit)) for at, each in enumerate(joints)
    )
    return Layout(round(whole, 1), boxes, bands)


def ordered(columns: Sequence[Sequence[str]], joints: Sequence[Sequence[Joint]]) -> list[str]:
    """The keys of the middle one of three columns, so that bands cross less.

    Each stands as high as, on average, what it is joined to.
    """
    left, middle, right = columns
    before, after = joints
    pulls = [(each.target, _place(each.source, left), each.number) for each in before]
    pulls += [(each.source, _place(each.target, right), each.number) for each in after]
    heights: dict[str, float] = dict.fromkeys(middle, 0.0)
    counts: Counter[str] = Counter()
    for key, place, count in pulls:
        heights[key] += place * count
        counts[key] += count
    return sorted(middle, key=lambda key: heights[key] / counts[key] if counts[key] else 0.5)


def _place(key: str, keys: Sequence[str]) -> float:
    """How far down its column a box stands, from 0 to 1."""
    return (keys.index(key) + 0.5) / len(keys)


def _curve(x0: float, y0: float, x1: float, y1: float) -> str:
    """The rest of a curve from one point to another, level at both."""
    middle = (x0 + x1) / 2
    return f"C{_point(middle, y0)} {_point(middle, y1)} {_point(x1, y1)}"


def _point(x: float, y: float) -> str:
    return f"{_short(x)} {_short(y)}"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _loads(at: int, joints: Sequence[Sequence[Joint]]) -> Mapping[str, int]:
    """The greater of what arrives at each box of a column and of what leaves it."""
    arriving: Counter[str] = Counter()
    leaving: Counter[str] = Counter()
    for each in joints[at - 1] if at else ():
        arriving[each.target] += each.number
    for each in joints[at] if at < len(joints) else ():
        leaving[each.source] += each.number
    return arriving | leaving


def _boxes(
    sizes: Sequence[tuple[str, float, float]], whole: float, x: float, width: float
) -> Iterator[Box]:
    """Boxes from the top to the foot; one alone stands in the middle."""
    room = whole - sum(height for _, height, _ in sizes)
    gap = room / (len(sizes) - 1) if len(sizes) > 1 else 0
    y = 0 if len(sizes) > 1 else room / 2
    for key, height, load in sizes:
        yield Box(key, x, round(y, 2), width, height, load)
        y += height + gap


def _bands(
    left: Sequence[Box], right: Sequence[Box], joints: Sequence[Joint], unit: float
) -> Iterator[Band]:
    """Bands leave a box, and arrive at one, in the order of the boxes at their other ends."""
    sources, targets = ({box.key: box for box in boxes} for boxes in (left, right))
    leaving = _starts(sources, [(each.source, each.number) for each in joints], unit)
    arriving = _starts(targets, [(each.target, each.number) for each in joints], unit)
    starts: dict[tuple[str, str], float] = {}
    for each in sorted(joints, key=lambda each: targets[each.target].y):
        starts[each.source, each.target] = leaving[each.source]
        leaving[each.source] += each.number * unit
    for each in sorted(joints, key=lambda each: sources[each.source].y):
        source, target = sources[each.source], targets[each.target]
        yield Band(
            each,
            (source.x + source.width, starts[each.source, each.target]),
            (target.x, arriving[each.target]),
            each.number * unit,
        )
        arriving[each.target] += each.number * unit


def _starts(
    boxes: Mapping[str, Box], ends: Sequence[tuple[str, int]], unit: float
) -> dict[str, float]:
    """Where the first band at each box begins: all of its bands together stand in its middle."""
    totals: Counter[str] = Counter()
    for key, count in ends:
        totals[key] += count
    return {key: box.middle - totals[key] * unit / 2 for key, box in boxes.items()}
