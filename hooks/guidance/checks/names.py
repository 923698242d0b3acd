"""What people call a record that is known by its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from guidance.model import Record


def id_of_name(name: str, records: Mapping[str, Record]) -> str | None:
    """The id of the record that people know by a name or id, whatever its capitals."""
    folded = _folded(name)
    for key, record in records.items():
        if folded in map(_folded, (key, *_names(record))):
            return key
    return None


def _names(record: Record) -> Iterator[str]:
    for field in ("title", "name", "statement"):
        if name := getattr(record, field, None):
            yield name
    for field in ("also_known_as", "acronyms"):
        yield from getattr(record, field, ())


def _folded(name: str) -> str:
    return " ".join(name.split()).rstrip(".").casefold()
