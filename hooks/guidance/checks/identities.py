"""Rules for ids: how they are written, and that no two can be taken for each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from guidance.library import Library
from guidance.model import Record
from guidance.problems import Problem

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Pairs that look the same in common typefaces.
_ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s"})


def check_ids(library: Library) -> Iterator[Problem]:
    """An id of a list is part of an address: small letters, digits and hyphens."""
    for records in _kinds(library):
        for key, record in records.items():
            if record.origin.path.endswith(".yml") and not _ID.fullmatch(key):
                how = "Use small letters a to z, digits and single hyphens."
                yield Problem(record.place_of("id"), f"id '{key}' {_oddity(key)}.", how)


def check_lookalikes(library: Library) -> Iterator[Problem]:
    """Two ids of a kind differ by more than a letter that looks the same."""
    for records in _kinds(library):
        seen: dict[str, str] = {}
        for key, record in records.items():
            first = seen.setdefault(_skeleton(key), key)
            if first != key:
                other = records[first].place_of("id")
                what = f"'{key}' can be taken for '{first}' ({other.path}:{other.line})."
                how = "Rename one of the two so that nobody confuses them."
                yield Problem(record.place_of("id"), what, how)


def _oddity(key: str) -> str:
    odd = next((letter for letter in key if not re.match(r"[a-z0-9-]", letter)), None)
    if odd is None:
        return "has a hyphen at an end, or two in a row"
    if odd.isascii():
        return f"has '{odd}' in it" if odd != " " else "has a space in it"
    name = unicodedata.name(odd, "a sign without a name").lower()
    return f"has '{odd}' (U+{ord(odd):04X}, {name}) in it"


def _skeleton(key: str) -> str:
    return key.translate(_ALIKE).replace("rn", "m").replace("vv", "w")


def _kinds(library: Library) -> Iterator[Mapping[str, Record]]:
    yield from (library.themes, library.lessons, library.trusts)
    yield from (library.questions, library.roles, library.case_studies)
