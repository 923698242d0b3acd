"""Rule for acronyms: each is written out on every page that has it, and stands in the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.glossary import everyday_acronyms, glossary_of, names_by_acronym
from guidance.indexes import GLOSSARY
from guidance.library import Library
from guidance.problems import Place, Problem, Severity
from guidance.prose import Prose
from guidance.style.words import without_markup

# Capitals, with small letters only at the end: CCIO, ICSs. What stands in a word or an address
# (GOV.UK, COVID-19) is none.
_ACRONYM = re.compile(r"(?<![\w.@/-])([A-Z][A-Z0-9&]*[A-Z0-9])(?:s|es)?(?![\w@/]|[.-]\w)")
_SPACES = re.compile(r"\s+")


class Acronyms:
    """Reads pages for acronyms that a reader may not know."""

    def __init__(self, library: Library) -> None:
        """Keep what the glossary says, and the names that hold acronyms of their own."""
        self._names = names_by_acronym(library)
        # A name such as NHSX, which the glossary explains as it is, stands for nothing longer.
        defined = (term.name for term in glossary_of(library))
        self._known = everyday_acronyms(library).union(defined)
        self._glossary = library.pages.get(GLOSSARY)
        known = (
            name for each in library.trusts.values() for name in (each.name, each.also_known_as)
        )
        names = {each for name in known for each in ([name] if isinstance(name, str) else name)}
        longest_first = sorted(names, key=len, reverse=True)
        self._trusts = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def check(self, prose: Prose) -> Iterator[Problem]:
        """Each acronym that a page does not write out, where it first stands."""
        if self._glossary is None or not prose.origin.is_split:
            return
        text = without_markup(self._trusts.sub(_blanked, _read(prose)))
        written = _SPACES.sub(" ", text).casefold()
        seen: set[str] = set()
        for match in _ACRONYM.finditer(text):
            if match[1] in seen or match[1] in self._known:
                continue
            seen.add(match[1])
            place = Place(prose.origin.path, text.count("\n", 0, match.start()) + 1)
            yield from self._check(match[1], written, place)

    def _check(self, acronym: str, written: str, place: Place) -> Iterator[Problem]:
        name = self._names.get(acronym)
        if name is None:
            how = "Write it out, or add it to docs/glossary.md."
            what = f"'{acronym}' is not in the glossary."
            yield Problem(place, what, how, Severity.WARNING)
        elif name.casefold() not in written:
            how = f"Write where it first stands: {name} ({acronym})"
            what = f"'{acronym}' is never written out on this page."
            yield Problem(place, what, how, Severity.WARNING)


def _read(prose: Prose) -> str:
    """What a reader reads of a page: its fields, and its text without its code."""
    lines = prose.origin.text.split("\n")
    return "\n".join([*lines[: prose.origin.body_line - 1], prose.text])


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match[0])
