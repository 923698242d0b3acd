"""Rules for what readers type into the search: it leads to words that a page has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.indexes import GLOSSARY, Glossary, as_compared
from guidance.library import Library
from guidance.problems import Problem, Severity

# What stands between two words. Hyphens are kept: those of ids are not what a page says.
_BETWEEN = re.compile(r"[^\w-]+")


def check_searched(library: Library) -> Iterator[Problem]:
    """What is typed has one meaning, and some page begins a word so."""
    page = library.pages.get(GLOSSARY)
    if not isinstance(page, Glossary):
        return
    lines: dict[str, int] = {}
    for typed in (each.typed for each in page.searched):
        first = lines.setdefault(as_compared(typed.id), typed.place.line)
        if first != typed.place.line:
            what = f"'{typed.id}' stands twice, on lines {first} and {typed.place.line}."
            yield Problem(typed.place, what, "Keep the one that serves more readers.")
    # A page that could not be read may be the one that says it.
    if not library.unread:
        yield from _check_said(library, page)


def _check_said(library: Library, page: Glossary) -> Iterator[Problem]:
    unsaid = {each.means: _text(each.means.id).rstrip() for each in page.searched}
    for origin in library.texts:
        said = _text(origin.body if origin.path == page.origin.path else origin.text)
        unsaid = {means: words for means, words in unsaid.items() if words not in said}
        if not unsaid:
            return
    for means in unsaid:
        what = f"no page says '{means.id}', so that the search finds nothing for it."
        how = "Write what the pages call it, in the singular, or take the line out."
        yield Problem(means.place, what, how, Severity.WARNING)


def _text(text: str) -> str:
    """Words with one space before each, so that a phrase is found where a word begins."""
    return _BETWEEN.sub(" ", f" {text.casefold()}")
