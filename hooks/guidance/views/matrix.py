"""The picture of case studies by theme and kind of organisation, and that of their regions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple
from urllib.parse import urlencode

from guidance.model import CaseStudy
from guidance.views.parts import phrase
from guidance.views.shelf import Shelf

# The radius of the largest circle, in CSS pixels: it fills a cell that a finger can meet.
LARGEST = 20


class Dot(NamedTuple):
    """A number of case studies, the radius of its circle, and the filters that list them."""

    number: int
    radius: float
    query: str
    label: str


class Total(NamedTuple):
    """A row or column by its name, how many case studies it has, and the filters that list them."""

    title: str
    uri: str
    number: int
    query: str


class MatrixRow(NamedTuple):
    """A theme with its total, and a number for each kind."""

    total: Total
    dots: tuple[Dot, ...]


class Matrix(NamedTuple):
    """Case studies by theme and kind of organisation, the most first in rows and columns.

    `says` is what it shows, in two sentences.
    """

    says: str
    kinds: tuple[Total, ...]
    rows: tuple[MatrixRow, ...]
    number: int


class Bar(NamedTuple):
    """A bar by its name, its number, its share of the longest, and the filters that list it."""

    title: str
    number: int
    share: float
    query: str = ""


class Bars(NamedTuple):
    """Bars side by side. `says` is what they show, in a sentence."""

    says: str
    bars: tuple[Bar, ...]


def matrix_of(shelf: Shelf) -> Matrix:
    """Case studies by theme and kind: one of two kinds, or themes, counts once in each."""
    studies = shelf.library.case_studies
    kinds_of = {key: _kinds(shelf, each) for key, each in studies.items()}
    by_kind = Counter(kind for kinds in kinds_of.values() for kind in kinds)
    pairs = Counter(
        (ref.id, kind)
        for key, each in studies.items()
        for ref in each.themes
        for kind in kinds_of[key]
    )
    kinds = sorted(by_kind, key=lambda kind: (-by_kind[kind], kind))
    rows = tuple(sorted(_rows(shelf, kinds, pairs), key=lambda row: -row.total.number))
    by_theme = {f"“{row.total.title}”": row.total.number for row in rows}
    says = (
        leader(("theme", "themes"), by_theme, len(studies)),
        leader(("kind of organisation", "kinds of organisation"), by_kind, len(studies)),
    )
    columns = tuple(
        Total(kind[0].upper() + kind[1:], "", by_kind[kind], filters(kind=kind)) for kind in kinds
    )
    return Matrix(" ".join(filter(None, says)), columns, rows, len(studies))


def regions_of(shelf: Shelf) -> Bars:
    """Case studies by region, the most first; last those that belong to none."""
    studies = shelf.library.case_studies.values()
    trusts = shelf.library.trusts
    counts: Counter[str] = Counter()
    for each in studies:
        regions = {trusts[ref.id].region or "" for ref in each.trusts}
        counts.update(regions - {""} or {""})
    nowhere = counts.pop("", 0)
    most = max([*counts.values(), nowhere], default=1)
    bars = [
        Bar(region, count, round(100 * count / most, 1), filters(region=region))
        for region, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    if nowhere:
        bars.append(Bar("Not of one region", nowhere, round(100 * nowhere / most, 1)))
    return Bars(leader(("region", "regions"), counts, len(studies)), tuple(bars))


def filters(**values: str) -> str:
    """The part of an address that sets filters of case studies: `?kind=mental-health`."""
    slugs = {name: value.casefold().replace(" ", "-") for name, value in values.items()}
    return f"?{urlencode(slugs)}"


def leader(noun: tuple[str, str], counts: Mapping[str, int], every: int) -> str:
    """A sentence: which has the most case studies, of how many."""
    most = max(counts.values(), default=0)
    if not most:
        return ""
    names = [name for name, count in counts.items() if count == most]
    if len(names) > 1:
        return f"The {noun[1]} with the most case studies are {phrase(names)}: {most:,} each."
    return f"The {noun[0]} with the most case studies is {names[0]}: {most:,} of {every:,}."


def _kinds(shelf: Shelf, study: CaseStudy) -> set[str]:
    return {shelf.library.trusts[ref.id].kind for ref in study.trusts}


def _rows(
    shelf: Shelf, kinds: Sequence[str], pairs: Mapping[tuple[str, str], int]
) -> Iterator[MatrixRow]:
    most = max(pairs.values(), default=1)
    for key, theme in shelf.library.themes.items():
        count = len(shelf.links.by_theme.get(key, ()))
        dots = (
            Dot(
                pairs[key, kind],
                round(LARGEST * sqrt(pairs[key, kind] / most), 1),
                filters(theme=key, kind=kind),
                f"{theme.title}, {kind}",
            )
            for kind in kinds
        )
        total = Total(theme.title, f"themes/{key}.md", count, filters(theme=key))
        yield MatrixRow(total, tuple(dots))
