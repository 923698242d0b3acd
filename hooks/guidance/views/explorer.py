"""The explorer of case studies: each one as a card, and the facets that choose among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from guidance.fields import Date
from guidance.model import CaseStudy, Guide, Page, Trust
from guidance.views.indexes import page_view
from guidance.views.parts import STUDIES, Link, PageView, many_of, phrase
from guidance.views.shelf import Shelf, kind_and_region, study_uri
from guidance.views.studies import KINDS
from guidance.vocabulary import REGIONS, TRUST_KINDS

# The choices of a facet: each value of the address, with its words.
Choices = Iterable[tuple[str, str]]
Values = Mapping[str, tuple[str, ...]]


class Option(NamedTuple):
    """One choice of a facet: its value in the address, its words, how many case studies have it."""

    value: str
    title: str
    number: int


class Facet(NamedTuple):
    """What case studies are told apart by. `name` is that of its field, and of its parameter."""

    name: str
    title: str
    options: tuple[Option, ...]


class StudyCard(NamedTuple):
    """A case study in the explorer. `facets` are its values, for the script to choose by."""

    title: str
    uri: str
    summary: str
    trusts: tuple[Link, ...]
    themes: tuple[str, ...]
    takeaway: str
    label: str
    told_in: str
    accent: str
    facets: Values


@dataclass(frozen=True)
class ExplorerView(PageView):
    """The page of all case studies, newest first. `total` is their number, in words."""

    facets: tuple[Facet, ...] = ()
    studies: tuple[StudyCard, ...] = ()
    total: str = ""


def explorer_view(shelf: Shelf, page: Page) -> ExplorerView:
    """Every case study as a card, and the facets with how many case studies each choice gives."""
    by_title = sorted(shelf.library.case_studies.values(), key=lambda each: each.title.casefold())
    studies = sorted(by_title, key=partial(_day_of, shelf), reverse=True)
    cards = tuple(study_card(shelf, study) for study in studies)
    return ExplorerView(
        **vars(page_view(shelf, page)),
        facets=tuple(_facets(shelf, cards)),
        studies=cards,
        total=many_of(cards, *STUDIES),
    )


def kinds_told(shelf: Shelf) -> tuple[Option, ...]:
    """The kinds of trust that case studies are about, as the explorer chooses by them."""
    studies = shelf.library.case_studies.values()
    counts = Counter(kind for study in studies for kind in _values(shelf, study)["kind"])
    return tuple(
        Option(value, words, counts[value]) for value, words in _kinds(shelf) if counts[value]
    )


def _facets(shelf: Shelf, cards: tuple[StudyCard, ...]) -> Iterator[Facet]:
    """Each facet with the choices that some case study has, in the order of the lists."""
    for name, (title, choices) in _FACETS.items():
        counts = Counter(value for card in cards for value in card.facets[name])
        options = (Option(value, words, counts[value]) for value, words in choices(shelf))
        if found := tuple(option for option in options if option.number):
            yield Facet(name, title, found)


def _kinds(_: Shelf) -> Choices:
    return ((slug(each), each[0].upper() + each[1:]) for each in TRUST_KINDS)


def _regions(_: Shelf) -> Choices:
    return ((slug(each), each) for each in REGIONS)


# The order is that of the page and of the address. Lessons are sentences: they come late.
_FACETS: dict[str, tuple[str, Callable[[Shelf], Choices]]] = {
    "theme": (
        "Theme",
        lambda shelf: ((key, each.title) for key, each in shelf.library.themes.items()),
    ),
    "kind": ("Kind of trust", _kinds),
    "region": ("Region", _regions),
    "guide": (
        "Guide it was told in",
        lambda shelf: ((key, each.title) for key, each in shelf.library.guides.items()),
    ),
    "lesson": (
        "Lesson",
        lambda shelf: ((key, each.statement) for key, each in shelf.library.lessons.items()),
    ),
}


def study_card(shelf: Shelf, study: CaseStudy) -> StudyCard:
    """A case study with its trusts, its themes and the one thing to take away: its first lesson."""
    library = shelf.library
    guides = _guides_of(shelf, study)
    told = (
        guides[each.publication.id].title if each.publication.id in guides else each.publication.id
        for each in study.sources
    )
    when = _date_of(study, guides.values())
    return StudyCard(
        title=study.title,
        uri=study_uri(study),
        summary=study.summary,
        trusts=tuple(
            Link(each.name, "", kind_and_region(each)) for each in _trusts_of(shelf, study)
        ),
        themes=tuple(library.themes[ref.id].title for ref in study.themes),
        takeaway=library.lessons[study.lessons[0].id].statement,
        label=f"{KINDS[study.kind]}, {when}" if when else KINDS[study.kind],
        told_in=phrase(dict.fromkeys(told)),
        accent=next((each.accent for each in guides.values()), ""),
        facets=_values(shelf, study),
    )


def _values(shelf: Shelf, study: CaseStudy) -> Values:
    """What a case study has of each facet, each value once."""
    trusts = _trusts_of(shelf, study)
    values = {
        "theme": (ref.id for ref in study.themes),
        "kind": (slug(each.kind) for each in trusts),
        "region": (slug(each.region) for each in trusts if each.region),
        "guide": _guides_of(shelf, study),
        "lesson": (ref.id for ref in study.lessons),
    }
    return {name: tuple(dict.fromkeys(found)) for name, found in values.items()}


def slug(words: str) -> str:
    """Words as they stand in an address: `acute-and-community`."""
    return words.casefold().replace(" ", "-")


def _trusts_of(shelf: Shelf, study: CaseStudy) -> list[Trust]:
    return [shelf.library.trusts[ref.id] for ref in study.trusts]


def _guides_of(shelf: Shelf, study: CaseStudy) -> dict[str, Guide]:
    """The guides that told a case study, by their ids."""
    named = {
        each.publication.id: shelf.library.guide_named(each.publication) for each in study.sources
    }
    return {key: guide for key, guide in named.items() if guide}


def _date_of(study: CaseStudy, guides: Iterable[Guide]) -> Date | None:
    """When a case study was so: its own date, or that of the newest guide that told it."""
    told = max((each.published for each in guides), key=lambda each: each.first_day, default=None)
    return study.date or told


def _day_of(shelf: Shelf, study: CaseStudy) -> date:
    when = _date_of(study, _guides_of(shelf, study).values())
    return when.first_day if when else date.min
