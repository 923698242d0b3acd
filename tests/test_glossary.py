from __future__ import annotations

from pathlib import Path

from content import library as library_of
from content import project
from guidance.glossary import (
    Term,
    everyday_acronyms,
    names_by_acronym,
    terms_of,
    words_searched,
)

PAGE = """\
---
title: Glossary
summary: What the words mean.
everyday: NHS
searched:
  - {typed: ned, means: non-executive director}
---

Chief digital officer (CDO, CDIO)
:   A leader.

Show and *tell*
Demonstration
:   A meeting. It has (two) parts.
"""


def test_a_term_has_a_name_and_the_acronyms_behind_it() -> None:
    assert terms_of(PAGE.split("---\n")[2]) == (
        Term("Chief digital officer", ("CDO", "CDIO")),
        Term("Show and tell", ()),
        Term("Demonstration", ()),
    )


def test_a_library_knows_what_acronyms_stand_for(tmp_path: Path) -> None:
    library = library_of(project(tmp_path, {"docs/glossary.md": PAGE}))
    assert names_by_acronym(library) == {
        "CDO": "Chief digital officer",
        "CDIO": "Chief digital officer",
    }
    assert everyday_acronyms(library) == {"NHS"}
    assert words_searched(library) == {"ned": "non-executive director"}


def test_a_library_without_a_glossary_knows_none(tmp_path: Path) -> None:
    library = library_of(project(tmp_path, {}))
    assert (names_by_acronym(library), everyday_acronyms(library)) == ({}, frozenset())
    assert words_searched(library) == {}
