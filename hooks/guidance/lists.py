"""The three lists of `case_studies/`: themes, lessons and trusts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from guidance.addresses import CASE_STUDIES
from guidance.characters import check_alphabets
from guidance.model import Record
from guidance.problems import Place, Problem
from guidance.shaping import shape
from guidance.source import Origin
from guidance.values import Fields, Items, Scalar, Value, read_yaml

_ENTRY_FORM = "Start each entry with '- id: …' and indent its other fields by two spaces."


@dataclass
class ReadList:
    """One list as far as it could be read.

    `unread` holds its name where entries may be lost, and the address of each entry that is.
    """

    name: str
    records: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)


def path_of_list(name: str) -> str:
    """The file of a list, below the project."""
    return f"{CASE_STUDIES}/{name}.yml"


def read_list(name: str, kind: type[Record], text: str) -> ReadList:
    """The records of a list, from its text."""
    path = path_of_list(name)
    value, problems = read_yaml(path, text)
    found = ReadList(name, problems=[*problems, *_odd_words(path, text)])
    if isinstance(value, Items):
        for entry in value.values:
            _read_entry(found, kind, entry)
        return found
    found.unread.add(name)
    if value is not None:
        found.problems.append(Problem(value.place, "the list cannot be read.", _ENTRY_FORM))
    elif not problems:
        how = f"Put its entries back. {_ENTRY_FORM}"
        found.problems.append(Problem(Place(path, 1), "the list is empty.", how))
    return found


def missing_list(name: str) -> ReadList:
    """A list whose file is not there."""
    how = "Put the file back: case studies name its entries."
    problem = Problem(Place(path_of_list(name), 1), "the list is not there.", how)
    return ReadList(name, problems=[problem], unread={name})


def _odd_words(path: str, text: str) -> Iterator[Problem]:
    lines = text.split("\n")
    for problem in check_alphabets(path, text):
        # An id with such a letter is an error: see `checks.identities`.
        if not lines[problem.place.line - 1].lstrip(" -").startswith("id:"):
            yield problem


def _read_entry(found: ReadList, kind: type[Record], entry: Value) -> None:
    if not isinstance(entry, Fields):
        found.unread.add(found.name)
        what = "this entry cannot be read."
        found.problems.append(Problem(entry.place, what, _ENTRY_FORM))
        return
    identity = entry.values.get("id")
    if not isinstance(identity, Scalar) or not identity.text:
        found.unread.add(found.name)
        how = "Give it one, such as '- id: clinical-leadership'."
        found.problems.append(Problem(entry.place, "this entry has no id.", how))
    elif (first := found.records.get(identity.text)) is not None:
        lines = f"{first.origin.place.line} and {identity.place.line}"
        what = f"id '{identity.text}' stands twice, on lines {lines}."
        found.problems.append(Problem(identity.place, what, "Give each entry an id of its own."))
    else:
        _shape_entry(found, kind, identity.text, entry)


def _shape_entry(found: ReadList, kind: type[Record], identity: str, entry: Fields) -> None:
    rest = Fields(dict(_without_id(entry.values)), dict(_without_id(entry.places)), entry.place)
    shaped = shape(kind, identity, rest, Origin(entry.place.path, entry.place, entry.places))
    if isinstance(shaped, list):
        found.problems += shaped
        found.unread.add(f"{found.name}/{identity}.md")
    else:
        found.records[identity] = shaped


def _without_id(named: Any) -> Iterator[tuple[str, Any]]:
    return ((name, each) for name, each in named.items() if name != "id")
