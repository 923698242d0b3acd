"""Rules for the way to a page: the navigation, and the pages that every menu leads to."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.addresses import DOCS, INDEX_PAGES, address_of, kind_of
from guidance.library import Library
from guidance.model import Chapter, Guide, Record
from guidance.problems import Place, Problem, nearest

_GUIDES = f"{DOCS}/guides/"
# What an author calls each, and where in the navigation it belongs.
_PLACES: dict[type[Record], tuple[str, str]] = {
    Guide: ("guide", "before its chapters"),
    Chapter: ("chapter", "in its place in the guide"),
}


def check_index_pages(library: Library) -> Iterator[Problem]:
    """The pages that the menu leads to are there."""
    paths = {file.path for file in library.files}
    for address in INDEX_PAGES:
        if (path := f"{DOCS}/{address}") not in paths:
            how = "Put the file back: every page of the site links to it."
            yield Problem(Place(path, 1), "the page is not there.", how)


def check_in_navigation(library: Library) -> Iterator[Problem]:
    """Every guide and chapter stands in the navigation, whatever is wrong with its fields."""
    named = {ref.id for ref in library.nav}
    if not named:
        return
    for origin in library.texts:
        address = address_of(origin.path) if origin.path.startswith(_GUIDES) else None
        if address is None or address in named:
            continue
        if place := _PLACES.get(kind_of(address)[0]):
            noun, where = place
            how = f"Add it to 'nav' in mkdocs.yml, {where}:\n- {address}"
            yield Problem(origin.place, f"this {noun} is not in the navigation.", how)


def check_navigation(library: Library) -> Iterator[Problem]:
    """Every page that the navigation names exists; it may name other sites too."""
    known = library.addresses()
    for ref in library.nav:
        if ref.id in known or "://" in ref.id:
            continue
        near = nearest(ref.id, known)
        how = "Write the page's path below docs/, or take the line out."
        how = f"Did you mean '{near}'?" if near else how
        yield Problem(ref.place, f"page '{ref.id}' does not exist.", how)
