"""Text files to values that know the line they stand on.

YAML is read as events, so that nothing is guessed (`no` stays "no", `010` stays "010"),
nothing is expanded (aliases are refused) and nothing is lost (equal keys are reported).
MkDocs' own reader drops broken front matter without a word and prints it on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from guidance.problems import Place, Problem

# libyaml reads front matter about ten times as fast; its wheel is not built everywhere.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

SIZE_LIMIT = 100_000
DEPTH_LIMIT = 8
FENCE = "---"


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


@dataclass(frozen=True, slots=True)
class Source:
    """A Markdown file in two parts: the fields of its front matter, and its body."""

    path: str
    fields: Fields
    body: str
    body_line: int = 1


def decode(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """Bytes to text with `\\n` line ends and no byte order mark, or the reason why not."""
    if len(data) > SIZE_LIMIT:
        what = f"the file is {len(data):,} bytes long; the limit is {SIZE_LIMIT:,}."
        return None, [Problem(Place(path, 1), what, "Shorten it, or move pictures out of the text.")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        how = "Save the file again with the encoding UTF-8 (in Word or Notepad: Save As, Encoding)."
        return None, [Problem(Place(path, line), "the file is not saved as UTF-8.", how)]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def read_page(path: str, text: str) -> tuple[Source | None, list[Problem]]:
    """A Markdown file with front matter, from its text.

    Returns:
        The source, or None where the front matter cannot be used, and the problems found.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, [_no_front_matter(path, text)]
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        how = f"Put a line of three dashes ({FENCE}) after its last field."
        return None, [Problem(Place(path, 1), "the front matter is not closed.", how)]
    value, problems = read_yaml(path, "\n".join(lines[1:end]) + "\n", first_line=2)
    if value is None and not problems:
        problems = [_no_front_matter(path, "")]
    if isinstance(value, Scalar | Items):
        problems = [*problems, _not_fields(value, lines[value.place.line - 1])]
    if not isinstance(value, Fields):
        return None, problems
    body = "\n".join(lines[end + 1 :])
    return Source(path, value, body, end + 2), problems


def read_yaml(path: str, text: str, first_line: int = 1) -> tuple[Value | None, list[Problem]]:
    """The values of a YAML text, each scalar as text, and the problems found.

    Args:
        path: the file the text stands in.
        text: YAML of one document.
        first_line: the number of the text's first line in that file.
    """
    if "\t" in text and (tab := re.search(r"^[ ]*\t", text, re.MULTILINE)):
        line = first_line + text.count("\n", 0, tab.start())
        what = "a tab is used to indent."
        return None, [Problem(Place(path, line), what, "Use spaces: two for each level.")]
    reader = _Reader(path, text, first_line)
    try:
        return reader.document(), reader.problems
    except yaml.YAMLError as error:
        return None, [*reader.problems, _syntax_problem(path, text, first_line, error)]
    except _Refused:
        return None, reader.problems


class _Refused(Exception):  # noqa: N818 - it ends one reading; the problem itself is in the list
    """Raised to end the reading of a text that must not be read further."""


class _Reader:
    """Builds values from the events of one YAML text."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self._path = path
        self._lines = text.split("\n")
        self._first_line = first_line
        self._events: Iterator[Any] = iter(yaml.parse(text, Loader=_Loader))
        self.problems: list[Problem] = []

    def document(self) -> Value | None:
        """The value of the text's only document, or None for an empty text."""
        next(self._events)  # the start of the stream
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        value = self._value(next(self._events), 0)
        next(self._events)  # the end of the document
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._refuse(after, "a second block starts here.", "Keep all fields in one block.")
        return value

    def _place(self, event: yaml.Event) -> Place:
        return Place(self._path, self._first_line + event.start_mark.line)

    def _refuse(self, event: yaml.Event, what: str, how: str) -> None:
        self.problems.append(Problem(self._place(event), what, how))
        raise _Refused

    def _value(self, event: Any, depth: int) -> Value:
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            mark = ("*" if isinstance(event, yaml.AliasEvent) else "&") + str(event.anchor)
            how = f"Write the value out in full; if '{mark}' is meant as text, put it in quotes."
            self._refuse(event, f"'{mark}' is shorthand of YAML, which is not allowed here.", how)
        if event.tag is not None and event.tag != "!":
            how = "Write the value alone; if it starts with '!', put it in quotes."
            self._refuse(event, f"'{event.tag}' is a tag of YAML, which is not allowed here.", how)
        if depth > DEPTH_LIMIT:
            self._refuse(event, f"lists are nested more than {DEPTH_LIMIT} deep.", "Flatten them.")
        if isinstance(event, yaml.ScalarEvent):
            self._check_comment(event)
            return Scalar(str(event.value).strip(), self._place(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self._items(depth)), self._place(event))
        return self._fields(self._place(event), depth)

    def _items(self, depth: int) -> Iterator[Value]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._value(event, depth + 1)

    def _fields(self, place: Place, depth: int) -> Fields:
        values: dict[str, Value] = {}
        places: dict[str, Place] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._value(event, depth + 1)
            value = self._value(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                self._refuse(event, "a list stands where a field's name should be.", "Write name: value.")
            elif key.text in places:
                first = places[key.text].line
                what = f"field '{key.text}' stands twice, on lines {first} and {key.place.line}."
                self.problems.append(Problem(key.place, what, "Keep one of the two."))
            else:
                values[key.text], places[key.text] = value, key.place
        return Fields(values, places, place)

    def _check_comment(self, event: yaml.ScalarEvent) -> None:
        """YAML drops what follows ` #` in a value without quotes: say so instead."""
        end = event.end_mark
        if event.style or end.line >= len(self._lines) or not event.value:
            return
        line = self._lines[end.line]
        if "#" not in line or not line[end.column :].lstrip().startswith("#"):
            return
        before = line[: event.start_mark.column] if event.start_mark.line == end.line else ""
        whole = line[len(before) :].strip()
        how = "Put the value in quotes; a comment goes on a line of its own."
        if before:
            how += f"\nWrite: {before.lstrip()}{quoted(whole)}"
        what = "everything after ' #' would be lost."
        self.problems.append(Problem(self._place(event), what, how))


def quoted(text: str) -> str:
    """A text as a value in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _no_front_matter(path: str, text: str) -> Problem:
    what = "there is no front matter." if text.strip() else "the file is empty."
    if not text:
        what = "the front matter is empty."
    return Problem(Place(path, 1), what, "Start from a copy of a page of the same kind.")


def _not_fields(value: Scalar | Items, line: str) -> Problem:
    what = "the front matter must be 'name: value' lines."
    if glued := re.match(r"([\w-]+):(\S.*)", line):
        return Problem(value.place, what, f"Write: {glued[1]}: {glued[2]}")
    return Problem(value.place, what, "Write each field as its name, a colon, a space and its value.")


def _syntax_problem(path: str, text: str, first_line: int, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = text.split("\n")
    at = min(mark.line if mark else 0, len(lines) - 1)
    # libyaml notices an open bracket or quote at the end; the line that opened it is more use.
    while at > 0 and not lines[at].strip():
        at -= 1
    place = Place(path, first_line + at)
    if value := re.match(r"(\s*(?:- )?[\w-]+: +)([^\"'\[{|>].*?: .*)", lines[at]):
        what = "the value has a colon in it and stands without quotes."
        return Problem(place, what, f"Write: {value[1].strip()} {quoted(value[2].strip())}")
    if value := re.match(r"(\s*(?:- )?[\w-]+: +)([@`%*&!].*)", lines[at]):
        what = f"a value cannot start with '{value[2][0]}' without quotes."
        return Problem(place, what, f"Write: {value[1].strip()} {quoted(value[2].strip())}")
    how = "Check its quotes, brackets, colons and spaces against a page that works."
    if (quote := lines[at].count('"')) and quote % 2:
        how = 'A value in double quotes needs one at each end; a double quote inside it is written \\".'
    return Problem(place, "this line cannot be read as 'name: value'.", how)
