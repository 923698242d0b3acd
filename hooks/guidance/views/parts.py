"""The parts that pages are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from dataclasses import dataclass
from typing import NamedTuple

from guidance.fields import Date

STUDIES = ("case study", "case studies")
QUESTIONS = ("board question", "board questions")
SECTIONS = ("section", "sections")


class Link(NamedTuple):
    """Words that lead to an address below `docs/` (or to https); plain words where it is empty."""

    title: str
    uri: str = ""
    note: str = ""


class Card(NamedTuple):
    """A page in a list: its title, a line about it, and what it is to the page it stands on.

    `accent` is that of the guide it belongs to, or none.
    """

    title: str
    uri: str
    summary: str = ""
    label: str = ""
    note: str = ""
    links: tuple[Link, ...] = ()
    accent: str = ""


class Group(NamedTuple):
    """Cards under a heading. `anchor` is the heading's id on the page."""

    anchor: str
    title: str
    cards: tuple[Card, ...]
    intro: str = ""
    accent: str = ""


class Fact(NamedTuple):
    """A label with its values, for the facts at a glance.

    What only names other pages is not indexed, so that a page is not found by their words.
    """

    label: str
    values: tuple[Link, ...]
    is_indexed: bool = True


class Part(NamedTuple):
    """A page of a guide as a part of the page that has all of it.

    `more` says what its own page has besides. `html` and `sections` come once it is rendered.
    """

    title: str
    uri: str
    anchor: str
    summary: str
    label: str = ""
    key_points: tuple[str, ...] = ()
    more: str = ""
    html: str = ""
    sections: tuple[Link, ...] = ()


class Whole(NamedTuple):
    """Where all of a guide is read: on one page, and as a PDF, if one was made of its text.

    `kept_as` is the name under which `make pdf` keeps the PDF of this very text.
    """

    page: Link
    pdf: Link | None
    kept_as: str


class Filter(NamedTuple):
    """What the search can filter a page by: `theme`, `Clinical leadership`."""

    name: str
    value: str


class Choices(NamedTuple):
    """The values of a filter that a reader can choose from. A long list is searched, not shown."""

    name: str
    title: str
    values: tuple[str, ...]
    is_long: bool = False


class Provenance(NamedTuple):
    """What a page restates: the publication with its address (or none), its authors, its date."""

    title: str
    uri: str
    authors: str
    published: Date
    note: str = ""


@dataclass(frozen=True)
class PageView:
    """A page ready to print.

    Attributes:
        head_title: the page's title in a browser's tab; unique on the site.
        context: what the title belongs to, printed above it: a guide, a set, a kind.
        label: what the search says of it above its title, where that is not the context.
        note: a short line below the title, such as how long the page takes to read.
        sources: what the page restates.
        steps: the guide's pages, for the navigation beside a chapter.
        accent: that of the guide it belongs to, or none.
        whole: where all of the guide is read.
        parts: the pages of a guide, for the page that has all of it.
        is_indexed: whether the search finds it.
        filters: what the search can filter it by, besides its kind.
        filter_choices: what the search page can filter by.
    """

    uri: str
    title: str
    description: str
    head_title: str
    source_path: str
    context: str = ""
    label: str = ""
    crumbs: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    key_points: tuple[str, ...] = ()
    note: str = ""
    notice: str = ""
    body_title: str = ""
    groups: tuple[Group, ...] = ()
    steps: tuple[Link, ...] = ()
    steps_title: str = ""
    previous: Link | None = None
    next: Link | None = None
    sources: tuple[Provenance, ...] = ()
    reviewed: Date | None = None
    kind: str = "Page"
    accent: str = ""
    whole: Whole | None = None
    parts: tuple[Part, ...] = ()
    is_indexed: bool = True
    filters: tuple[Filter, ...] = ()
    filter_choices: tuple[Choices, ...] = ()


def phrase(words: Iterable[str], conjunction: str = "and") -> str:
    """Words as a list in a sentence: `a, b and c`."""
    *most, last = words
    return f"{', '.join(most)} {conjunction} {last}" if most else last


def many_of(things: Sized, one: str, several: str) -> str:
    """A number with its noun: `1 case study`, `12 case studies`."""
    return f"{len(things):,} {one if len(things) == 1 else several}"


def counted_or_none(things: Sized, one: str, several: str) -> list[str]:
    """A number with its noun, or nothing for none."""
    return [many_of(things, one, several)] if things else []


def groups_of(*groups: Group) -> tuple[Group, ...]:
    """The groups that have something in them: an empty one prints nothing."""
    return tuple(group for group in groups if group.cards)
