"""YAML to values that know the line they stand on.

It is read as events, so that nothing is guessed (`no` stays "no", `010` stays "010"),
nothing is expanded (aliases are refused) and nothing is lost (equal keys are reported).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, NoReturn

import yaml

from guidance.limits import DEPTH_LIMIT
from guidance.problems import Place, Problem
from guidance.syntax import quoted, syntax_problem

# libyaml reads front matter about ten times as fast; its wheel is not built everywhere.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_COMMENT = re.compile(r"[ \t]*#")
_ODD_INDENT = re.compile(r"^[ ]*([\t\u00a0])(?=[^\n]*[^\s])", re.MULTILINE)


class Scalar(NamedTuple):
    """One value as it was typed, without its quotes."""

    text: str
    place: Place


class Items(NamedTuple):
    """A list of values."""

    values: tuple[Value, ...]
    place: Place


class Fields(NamedTuple):
    """Named values, with the place of each name."""

    values: Mapping[str, Value]
    places: Mapping[str, Place]
    place: Place


Value = Scalar | Items | Fields


def read_yaml(path: str, text: str, first_line: int = 1) -> tuple[Value | None, list[Problem]]:
    """The values of a YAML text, each scalar as text, and the problems found.

    Args:
        path: the file the text stands in.
        text: YAML of one document.
        first_line: the number of the text's first line in that file.
    """
    if ("\t" in text or "\u00a0" in text) and (odd := _ODD_INDENT.search(text)):
        line = first_line + text.count("\n", 0, odd.start())
        what = (
            "a tab is used to indent." if odd[1] == "\t" else "a no-break space is used to indent."
        )
        return None, [Problem(Place(path, line), what, "Use spaces: two for each level.")]
    reader = _Reader(path, text, first_line)
    try:
        return reader.document(), reader.problems
    except yaml.YAMLError as error:
        return None, [*reader.problems, syntax_problem(path, text, first_line, error)]
    except _Refused:
        return None, reader.problems


class _Refused(Exception):  # noqa: N818 - it ends one reading; the problem itself is in the list
    """Raised to end the reading of a text that must not be read further."""


def _nothing() -> None:
    """What comes before the first event."""


class _Reader:
    """Builds values from the events of one YAML text."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self._path = path
        self._text = text
        self._lines = text.split("\n")
        # Most texts have no note behind a value: then no value is looked at for one.
        self._may_have_notes = " #" in text or "\t#" in text
        self._first_line = first_line
        self._next: Callable[[], Any] = _nothing
        self.problems: list[Problem] = []

    def document(self) -> Value | None:
        """The value of the text's only document, or None for an empty text."""
        # Asked for one by one: `yaml.parse` looks at each twice.
        self._next = _Loader(self._text).get_event
        self._next()  # the start of the stream
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        value = self._value(self._next(), 0)
        self._next()  # the end of the document
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            how = "Keep all fields in one block: take this line out."
            self._refuse(after, "a second block of fields starts here.", how)
        return value

    def _place(self, event: Any) -> Place:
        return Place(self._path, self._first_line + event.start_mark.line)

    def _refuse(self, event: Any, what: str, how: str) -> NoReturn:
        self.problems.append(Problem(self._place(event), what, how))
        raise _Refused

    def _value(self, event: Any, depth: int) -> Value:
        if isinstance(event, yaml.ScalarEvent) and event.anchor is None and event.tag is None:
            if self._may_have_notes and not event.style:
                self._check_comment(event)
            return Scalar(event.value.strip(), self._place(event))
        self._check_shorthand(event)
        if depth > DEPTH_LIMIT:
            what = f"lists are nested more than {DEPTH_LIMIT} levels deep."
            self._refuse(event, what, "Write the values as one plain list.")
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self._items(depth)), self._place(event))
        return self._fields(self._place(event), depth)

    def _items(self, depth: int) -> Iterator[Value]:
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            yield self._value(event, depth + 1)

    def _fields(self, place: Place, depth: int) -> Fields:
        values: dict[str, Value] = {}
        places: dict[str, Place] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._value(event, depth + 1)
            value = self._value(self._next(), depth + 1)
            if not isinstance(key, Scalar):
                how = "Write a name, a colon, a space and the value; put brackets in quotes."
                self._refuse(event, "brackets stand where a field's name should be.", how)
            if key.text in places:
                first = places[key.text].line
                what = f"field '{key.text}' stands twice, on lines {first} and {key.place.line}."
                self.problems.append(Problem(key.place, what, "Keep one of the two."))
                continue
            values[key.text], places[key.text] = value, key.place
        return Fields(values, places, place)

    def _check_shorthand(self, event: Any) -> None:
        """Refuse aliases, anchors and tags before anything is expanded or built from them."""
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            mark = ("*" if isinstance(event, yaml.AliasEvent) else "&") + str(anchor)
            how = f"Write the value out in full; if '{mark}' is meant as text, put it in quotes."
            self._refuse(
                event, f"'{mark}' has a meaning of its own here, which is not allowed.", how
            )
        if event.tag is not None:
            how = "Take it out; if it is meant as text, put the whole value in quotes."
            what = f"'{_shown_tag(event.tag)}' has a meaning of its own here, which is not allowed."
            self._refuse(event, what, how)

    def _check_comment(self, event: Any) -> None:
        """YAML drops what follows ` #` in a value without quotes: say so instead."""
        end = event.end_mark
        if end.line >= len(self._lines) or not _COMMENT.match(self._lines[end.line], end.column):
            return
        line = self._lines[end.line]
        # An empty value ends right after its colon or dash.
        start = event.start_mark.column if event.start_mark.line == end.line else 0
        how = _note_or_value(line[:start].strip(), line[start : end.column], line[start:])
        what = f"everything from '{line[end.column :].strip()}' on would be lost."
        self.problems.append(Problem(self._place(event), what, how))


def _note_or_value(before: str, value: str, whole: str) -> str:
    """How to keep a note behind a value, and how to make it part of the value."""
    if not before:
        return "Put the value in quotes; a note goes on a line of its own."
    note = f"write: {before} {value.strip()}" if value.strip() else "give it a line of its own."
    return f"If it is a note, {note}\nIf it belongs to the value, write: {before} {quoted(whole)}"


def _shown_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
