"""How the site is worded: rules that `make check` adds to those that every build has to pass.

They are warnings, and not part of a build: a site with a long sentence is still worth publishing,
and what they read with is not needed to publish it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guidance.library import Library
from guidance.problems import Problem
from guidance.prose import prose_of
from guidance.style.acronyms import Acronyms
from guidance.style.addresses import check_bare_addresses
from guidance.style.readability import check_readability
from guidance.style.sentences import check_sentences
from guidance.style.spelling import NotChecked, check_spelling

__all__ = ["NotChecked", "check_style"]


def check_style(root: Path, library: Library) -> Iterator[Problem]:
    """Every warning about the wording of a project's content.

    Args:
        root: the project's folder.
        library: what was read there.
    """
    acronyms = Acronyms(library)
    for origin in library.texts:
        prose = prose_of(origin)
        yield from acronyms.check(prose)
        yield from check_sentences(prose)
        yield from check_bare_addresses(prose)
    yield from check_readability(library)
    yield from check_spelling(root)
