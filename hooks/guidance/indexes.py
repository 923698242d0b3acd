"""The records of pages of their own kind: what each declares besides its text."""

from __future__ import annotations

import re
from typing import Annotated

from guidance import vocabulary as words
from guidance.choices import many
from guidance.fields import Phrase, Reference, Summary, Title
from guidance.model import Page, Part

GLOSSARY = "glossary.md"


class WayLink(Part):
    """Words that lead to a page, named by its path below `docs/`."""

    text: Title
    page: Reference


class WayIn(Part):
    """Where one kind of reader starts: "I chair the board"."""

    reader: Title
    summary: Summary
    links: Annotated[tuple[WayLink, ...], many(3)]


class Home(Page):
    """The home page: a board's question in its own words, and where each reader starts.

    `case_studies` are those that it shows.
    """

    question: Title
    ways_in: Annotated[tuple[WayIn, ...], many(4)] = ()
    case_studies: words.Refs = ()


class Searched(Part):
    """What readers type into the search, and what the pages call it."""

    typed: Phrase
    means: Phrase


class Glossary(Page):
    """The page of terms. `everyday` holds the acronyms that need no explanation.

    `searched` has words that readers look for and what the pages call it.
    """

    everyday: words.Titles = ()
    searched: Annotated[tuple[Searched, ...], many()] = ()


def as_compared(words: str) -> str:
    """Words as the search compares them: in small letters, no apostrophes, hyphens as spaces."""
    return re.sub("['\N{RIGHT SINGLE QUOTATION MARK}]", "", words.casefold()).replace("-", " ")
