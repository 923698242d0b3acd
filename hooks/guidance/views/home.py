"""The home page: where each reader starts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from guidance.indexes import Home
from guidance.views.explorer import Option, StudyCard, kinds_told, study_card
from guidance.views.indexes import guide_cards
from guidance.views.parts import QUESTIONS, STUDIES, Card, Link, PageView, many_of
from guidance.views.shelf import Shelf


class Way(NamedTuple):
    """Where one kind of reader starts."""

    reader: str
    summary: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class HomeView(PageView):
    """The home page ready to print.

    Attributes:
        sets: the sets of board questions; a link's note is the number of their questions.
        kinds: the kinds of trust that case studies are about, for the explorer.
        themes: every theme; a link's note is the number of its case studies.
        counts: how many questions, case studies and organisations there are, in words.
    """

    ways: tuple[Way, ...] = ()
    guides: tuple[Card, ...] = ()
    sets: tuple[Card, ...] = ()
    studies: tuple[StudyCard, ...] = ()
    kinds: tuple[Option, ...] = ()
    themes: tuple[Link, ...] = ()
    counts: tuple[str, ...] = ()


def home_view(shelf: Shelf, home: Home) -> HomeView:
    """The board's question, ways in by reader, guides, questions, case studies and themes."""
    library, links = shelf.library, shelf.links
    chosen = [library.case_studies[ref.id] for ref in home.case_studies]
    return HomeView(
        uri=home.id,
        title=home.question,
        description=home.summary,
        head_title="",
        source_path=home.origin.path,
        reviewed=home.reviewed,
        ways=tuple(
            Way(each.reader, each.summary, tuple(Link(to.text, to.page.id) for to in each.links))
            for each in home.ways_in
        ),
        guides=(*guide_cards(shelf, "guide"), *guide_cards(shelf, "review")),
        sets=tuple(_set_card(shelf, key) for key in library.sets),
        studies=tuple(study_card(shelf, each) for each in chosen),
        kinds=kinds_told(shelf),
        themes=tuple(
            Link(each.title, f"themes/{key}.md", str(len(links.by_theme.get(key, ()))))
            for key, each in library.themes.items()
        ),
        counts=(
            many_of(library.questions, *QUESTIONS),
            many_of(library.case_studies, *STUDIES),
            many_of(library.trusts, "organisation", "organisations"),
        ),
    )


def _set_card(shelf: Shelf, key: str) -> Card:
    each = shelf.library.sets[key]
    return Card(
        each.title,
        f"packs/{key}.md",
        each.summary,
        many_of(shelf.library.questions_in(key), "question", "questions"),
        accent=shelf.accent_of(each.printed_in.id),
    )
