"""The glossary: its terms with their acronyms, as its page defines them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from guidance.indexes import GLOSSARY, Glossary
from guidance.library import Library
from guidance.sections import elements_of, text_of

# `Integrated care system (ICS)`: a name, and the acronyms that stand for it.
_ENTRY = re.compile(r"(.+?) \(([A-Z][^()]*)\)")


class Term(NamedTuple):
    """A term of the glossary with what stands for it in short."""

    name: str
    acronyms: tuple[str, ...]


def terms_of(body: str) -> tuple[Term, ...]:
    """The terms of a glossary's text, in order: those of its definition lists."""
    lists = [element for element in elements_of(body) if element.tag == "dl"]
    return tuple(_term(text_of(name)) for each in lists for name in each.iterfind("dt"))


def glossary_of(library: Library) -> tuple[Term, ...]:
    """The terms that a library defines; none where it has no glossary."""
    page = library.pages.get(GLOSSARY)
    return terms_of(page.origin.body) if page else ()


def everyday_acronyms(library: Library) -> frozenset[str]:
    """The acronyms that every reader knows."""
    page = library.pages.get(GLOSSARY)
    return frozenset(page.everyday) if isinstance(page, Glossary) else frozenset()


def names_by_acronym(library: Library) -> Mapping[str, str]:
    """What each acronym of the glossary stands for."""
    return {acronym: term.name for term in glossary_of(library) for acronym in term.acronyms}


def words_searched(library: Library) -> Mapping[str, str]:
    """What readers type into the search, and what the pages call it."""
    page = library.pages.get(GLOSSARY)
    return (
        {each.typed.id: each.means.id for each in page.searched}
        if isinstance(page, Glossary)
        else {}
    )


def _term(text: str) -> Term:
    match = _ENTRY.fullmatch(text)
    return Term(match[1], tuple(match[2].split(", "))) if match else Term(text, ())
