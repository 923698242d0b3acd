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
from guidance.lines import ENTRY, Slip
from guidance.notes import lost_note
from guidance.problems import Place, Problem
from guidance.shorthand import shorthand_in
from guidance.syntax import explained, slip_of

# libyaml reads front matter about ten times as fast; its wheel is not built everywhere.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# Each costs another reading.
_SLIPS_READ = 10
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
    return _read(path, text.split("\n"), first_line, frozenset())


def _read(
    path: str, lines: list[str], first_line: int, slipped: frozenset[int]
) -> tuple[Value | None, list[Problem]]:
    """Read lines; where YAML cannot, go on as if each slip were put right as its message says.

    So an author sees all of them in one run. After a guess there is no value: what the rules
    say of it might not be so.
    """
    reader = _Reader(path, lines, first_line)
    try:
        return reader.document(), reader.problems
    except yaml.YAMLError as error:
        slip = slip_of(lines, error)
    except _Slipped as found:
        slip = found.slip
    except _Refused:
        return None, reader.problems
    if slip.at in slipped:
        return None, reader.problems
    problem = Problem(Place(path, first_line + slip.at), slip.what, slip.how)
    if not slip.instead or len(slipped) >= _SLIPS_READ:
        return None, [*reader.problems, problem]
    corrected = [*lines[: slip.at], *slip.instead, *lines[slip.at + len(slip.instead) :]]
    value, problems = _read(path, corrected, first_line, slipped | {slip.at})
    # A list with a slip is not read: an entry that is lost would be missed on every page.
    is_sure = isinstance(value, Fields) and not slip.is_guess
    return value if is_sure else None, [problem, *problems]


class _Refused(Exception):  # noqa: N818 - it ends one reading; the problem itself is in the list
    """Raised to end the reading of a text that must not be read further."""


class _Slipped(Exception):  # noqa: N818 - the same; it is read on from the slip
    """Raised by what YAML reads and no author means."""

    def __init__(self, slip: Slip) -> None:
        self.slip = slip


def _nothing() -> None:
    """What comes before the first event."""


class _Reader:
    """Builds values from the events of one YAML text."""

    def __init__(self, path: str, lines: list[str], first_line: int) -> None:
        self._path = path
        self._text = text = "\n".join(lines)
        self._lines = lines
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
            if not event.style:
                self._check_plain(event)
            return Scalar(event.value.strip(), self._place(event))
        # Before anything is expanded or built from it.
        if refused := shorthand_in(event):
            self._refuse(event, *refused)
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

    def _check_plain(self, event: Any) -> None:
        """Say of a value without quotes what YAML drops, or takes into it, without a word."""
        if self._may_have_notes and (lost := lost_note(self._lines, event)):
            self.problems.append(Problem(self._place(event), *lost))
        first, last = event.start_mark.line, event.end_mark.line
        if first == last:
            return
        # A text over several lines that holds what was meant to be a list.
        entries = [n for n in range(first + 1, last + 1) if ENTRY.match(self._lines[n])][:1]
        if not entries and not event.value.startswith("-"):
            return
        if slip := explained(self._lines, [*entries, first]):
            raise _Slipped(slip)
