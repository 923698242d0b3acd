"""Values to records: pydantic decides what fits, and this says in plain words what does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from guidance.faults import EMPTY
from guidance.lines import as_value
from guidance.model import Part, Record
from guidance.problems import CHOICES_LISTED, Place, Problem, did_you_mean, nearest
from guidance.source import Origin
from guidance.values import Fields, Items, Scalar, Value

Shaped = TypeVar("Shaped", bound=Record)
_QUOTES = "\"' \u2018\u2019\u201c\u201d"
# What MkDocs and its themes would take from a page: a word in `template` alone stops the build.
_SETTINGS = {"template", "icon", "hide", "status", "search", "subtitle"}
# What other sites call the same field.
_USUAL_NAMES = {
    "description": "summary",
    "tags": "theme",
    "category": "theme",
    "categories": "theme",
}


def shape(
    kind: type[Shaped], identity: str, fields: Fields, origin: Origin
) -> Shaped | list[Problem]:
    """A record of a kind from its fields, or every reason why they do not make one."""
    written = {name: _plain(value) for name, value in fields.values.items()}
    reserved = [name for name in ("id", "origin") if name in written]
    problems = [_unknown_field(kind, name, fields.places[name]) for name in reserved]
    try:
        record = kind.model_validate({**written, "id": identity, "origin": origin})
    except ValidationError as error:
        return [*problems, *_problems_in_words(kind, fields, error.errors(include_url=False))]
    return problems or record


def fields_of(kind: type[Part]) -> dict[str, bool]:
    """The fields people write for a kind of record, and whether each is required."""
    return {
        field.alias or name: field.is_required()
        for name, field in kind.model_fields.items()
        if not (issubclass(kind, Record) and name in {"id", "origin"})
    }


@cache
def required_fields(kind: type[Part]) -> str:
    """The names of a kind's required fields, for a message."""
    return ", ".join(name for name, required in fields_of(kind).items() if required)


def _plain(value: Value) -> Any:
    if isinstance(value, Scalar):
        return value
    if isinstance(value, Items):
        return [_plain(each) for each in value.values]
    return {name: _plain(each) for name, each in value.values.items()}


def _problems_in_words(
    kind: type[Record], fields: Fields, errors: list[ErrorDetails]
) -> Iterator[Problem]:
    missing: dict[Place, list[str]] = {}
    meant: dict[Place, set[str]] = {}
    for error in errors:
        parents, name = error["loc"][:-1], str(error["loc"][-1])
        group = _place_at(fields, parents)
        if error["type"] == "missing":
            missing.setdefault(group, []).append(name)
        elif error["type"] == "extra_forbidden":
            part = _part_at(kind, parents)
            meant.setdefault(group, set()).add(_meant(part, name) or "")
            yield _unknown_field(part, name, _place_at(fields, error["loc"]))
        else:
            yield _fault(kind, fields, error)
    for place, names in missing.items():
        # A field whose name is mistyped is not reported a second time as missing.
        if absent := [name for name in names if name not in meant.get(place, ())]:
            how = f"Add a line for each, such as '{absent[0]}: …'."
            if len(absent) == 1:
                how = f"Add a line '{absent[0]}: …'."
            yield Problem(place, f"missing: {', '.join(absent)}.", how)


def _fault(kind: type[Record], fields: Fields, error: ErrorDetails) -> Problem:
    words: Mapping[str, Any] = error.get("ctx", {})
    place = _place_at(fields, (*error["loc"], *words.get("steps", ())))
    field = next(str(step) for step in reversed(error["loc"]) if isinstance(step, str))
    if error["type"] == "fault":
        how = f"Write: {field}: {words['instead']}" if words["instead"] else words["how"]
        return Problem(place, f"field '{field}' {words['what']}", how)
    if isinstance(error["input"], Scalar) and not error["input"].text:
        what, how = EMPTY
        return Problem(place, f"field '{field}' {what}", how)
    names = list(fields_of(_part_at(kind, error["loc"])))
    if isinstance(error["input"], Scalar):
        is_entry = place != fields.places.get(field)
        return _without_name(field, names, error["input"].text, place, is_entry=is_entry)
    what = f"field '{field}' has a list where its own fields belong."
    return Problem(place, what, f"Write each entry so:\n  - {names[0]}: …")


def _without_name(
    field: str, names: list[str], text: str, place: Place, *, is_entry: bool
) -> Problem:
    """A text where a part of a record belongs: it is the part's first field, or its address."""
    is_address = "address" in names and text.startswith(("https://", "http://"))
    name = "address" if is_address else names[0]
    if with_its_name := re.fullmatch(rf'{name} "(.*)"', text):
        text = with_its_name[1]
    lines = [f"- {name}: {as_value(text)}"]
    if is_address:
        lines = [f"- {names[0]}: …", f"  {name}: {text}"]
    if not is_entry:
        lines = [f"{field}:", *(f"  {line}" for line in lines)]
    how = "\n".join(["Write:", *lines]) if len(lines) > 1 else f"Write: {lines[0]}"
    return Problem(place, f"field '{field}' has '{text}' without '{name}:' before it.", how)


def _unknown_field(kind: type[Part], name: str, place: Place) -> Problem:
    if name == "id":
        how = "Take the line out: a page is known by the name of its file."
        return Problem(place, "there is no field 'id' here.", how)
    if name in _SETTINGS:
        how = "Take the line out: how a page looks is not set in its fields."
        return Problem(place, f"there is no field '{name}' here.", how)
    known, meant = fields_of(kind), _meant(kind, name)
    how = did_you_mean(meant or name, known) if len(known) <= CHOICES_LISTED else ""
    how = how or (f"Did you mean '{meant}'?" if meant else "Take the line out.")
    how = _of_a_part(kind, name) or how
    return Problem(place, f"there is no field '{name}' here.", how)


def _of_a_part(kind: type[Part], name: str) -> str:
    """How to write a field that belongs to a part of a record, and stands beside that."""
    for parent, part in _parts(kind):
        first = next(iter(fields_of(part)))
        if name == first:
            return f"If it belongs to '{parent}', write below that line:\n  - {name}: …"
        if name in fields_of(part):
            how = f"If it belongs to '{parent}', write it straight below '{first}', 4 spaces in:"
            return f"{how}\n  - {first}: …\n    {name}: …"
    return ""


def _meant(kind: type[Part], name: str) -> str | None:
    """The field that a name was meant to be: its usual name elsewhere, or the nearest."""
    bare, known = name.strip(_QUOTES).casefold(), fields_of(kind)
    if (usual := _USUAL_NAMES.get(bare)) in known:
        return usual
    return nearest(bare, known)


def _part_at(kind: type[Part], steps: tuple[str | int, ...]) -> type[Part]:
    """The kind of part that a path of fields leads to."""
    for step in steps:
        if isinstance(step, str):
            kind = next(part for name, part in _parts(kind) if name == step)
    return kind


def _parts(kind: type[Part]) -> Iterator[tuple[str, type[Part]]]:
    for name, field in kind.model_fields.items():
        for argument in getattr(field.annotation, "__args__", ()):
            if isinstance(argument, type) and issubclass(argument, Part):
                yield field.alias or name, argument


def _place_at(fields: Fields, steps: tuple[str | int, ...]) -> Place:
    """The place of the innermost value that a path of fields and positions reaches."""
    value: Value = fields
    place = fields.place
    for step in steps:
        if isinstance(value, Fields) and str(step) in value.values:
            place, value = value.places[str(step)], value.values[str(step)]
        elif isinstance(value, Items) and isinstance(step, int):
            value = value.values[step]
            place = value.place
    return place
