"""Values to records: pydantic decides what fits, and this says in plain words what does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from guidance.model import Origin, Part, Record
from guidance.problems import Place, Problem, did_you_mean
from guidance.source import Fields, Items, Scalar, Value

Shaped = TypeVar("Shaped", bound=Record)


def shape(kind: type[Shaped], identity: str, fields: Fields, origin: Origin) -> Shaped | list[Problem]:
    """A record of a kind from its fields, or every reason why they do not make one."""
    written = {name: _plain(value) for name, value in fields.values.items()}
    problems = list(_problems_of(kind, fields, {*written} & {"id", "origin"}))
    try:
        return problems or kind.model_validate({**written, "id": identity, "origin": origin})
    except ValidationError as error:
        return [*problems, *_problems_in_words(kind, fields, error.errors(include_url=False))]


def fields_of(kind: type[Part]) -> dict[str, bool]:
    """The fields people write for a kind of record, and whether each is required."""
    return {
        field.alias or name: field.is_required()
        for name, field in kind.model_fields.items()
        if not (issubclass(kind, Record) and name in {"id", "origin"})
    }


def required_fields(kind: type[Part]) -> str:
    """The names of a kind's required fields, for a message."""
    return ", ".join(name for name, required in fields_of(kind).items() if required)


def _plain(value: Value) -> Any:
    if isinstance(value, Scalar):
        return value
    if isinstance(value, Items):
        return [_plain(each) for each in value.values]
    return {name: _plain(each) for name, each in value.values.items()}


def _problems_of(kind: type[Record], fields: Fields, reserved: set[str]) -> Iterator[Problem]:
    for name in reserved:
        yield _unknown_field(kind, name, fields.places[name])


def _problems_in_words(
    kind: type[Record], fields: Fields, errors: list[ErrorDetails]
) -> Iterator[Problem]:
    missing: dict[Place, list[str]] = {}
    for error in errors:
        parents, name = error["loc"][:-1], str(error["loc"][-1])
        if error["type"] == "missing":
            missing.setdefault(_place_at(fields, parents), []).append(name)
        elif error["type"] == "extra_forbidden":
            yield _unknown_field(_part_at(kind, parents), name, _place_at(fields, error["loc"]))
        else:
            yield _fault(fields, error)
    for place, names in missing.items():
        what = f"missing: {', '.join(names)}."
        yield Problem(place, what, f"Add a line for each, such as '{names[0]}: …'.")


def _fault(fields: Fields, error: ErrorDetails) -> Problem:
    place = _place_at(fields, error["loc"])
    field = next(str(step) for step in reversed(error["loc"]) if isinstance(step, str))
    words: Mapping[str, str] = error.get("ctx", {})
    if error["type"] == "fault":
        return Problem(place, f"field '{field}' {words['what']}", words["how"])
    what = f"field '{field}' must be 'name: value' lines."
    return Problem(place, what, "Write each name on a line of its own, indented by two spaces.")


def _unknown_field(kind: type[Part], name: str, place: Place) -> Problem:
    known = fields_of(kind)
    bare = name.strip("\"'“”‘’ ")
    return Problem(place, f"field '{name}' is not one of this page's.", did_you_mean(bare, known))


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
