"""Front matter in its plainest form, which most pages have, read without a parser of YAML.

On a site of thousands of case studies the parser costs as much as all rules together. What is
read here is read as it would read it, to the last place; whatever could mean anything else (a
note, a text over several lines, a mistake) is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guidance.problems import Place
from guidance.values import Fields, Items, Scalar, Value

_NAME = re.compile(r"([a-z_]+):(?: (.*))?")
# What YAML could take a value for that starts with it, or a list for that holds it.
_STARTS = frozenset("-?:,[]{}#&*!|>'\"%@` ")
_MARKS_IN_LIST = re.compile(r"[\[\]{}\"'#:&*!|>%@`?]")


class _NotPlain(Exception):  # noqa: N818 - it ends one reading; nothing is wrong
    """Raised by what only the parser can read."""


def read_plain(path: str, lines: Sequence[str], first_line: int) -> Fields | None:
    """The fields of plain lines; None where one of them is not plain, or there is none.

    Args:
        path: the file the lines stand in.
        lines: the lines between the two fences.
        first_line: the number of the first of them in that file.
    """
    try:
        return _fields(path, lines, first_line)
    except _NotPlain:
        return None


def _fields(path: str, lines: Sequence[str], first_line: int) -> Fields:
    values: dict[str, Value] = {}
    places: dict[str, Place] = {}
    for at, end in _blocks(lines):
        name, text, place = *_named(lines[at]), Place(path, first_line + at)
        if name in places:
            raise _NotPlain
        places[name] = place
        if text and end == at + 1:
            values[name] = _value(text, place)
        elif not text and end > at + 1:
            values[name] = _below(path, lines[at + 1 : end], first_line + at + 1)
        else:
            raise _NotPlain
    return Fields(values, places, Place(path, first_line))


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each field starts and ends: the lines below it that are indented are its own."""
    starts = [n for n, line in enumerate(lines) if not line.startswith("  ")]
    if not starts or starts[0]:
        raise _NotPlain
    return zip(starts, [*starts[1:], len(lines)], strict=True)


def _named(line: str) -> tuple[str, str]:
    """The name of a field, and what stands behind it."""
    match = _NAME.fullmatch(line)
    if match is None:
        raise _NotPlain
    return match[1], match[2] or ""


def _value(text: str, place: Place) -> Value:
    if text[0] == "[" and text[-1] == "]":
        inside = text[1:-1]
        if _MARKS_IN_LIST.search(inside):
            raise _NotPlain
        return Items(tuple(_scalar(each.strip(" "), place) for each in inside.split(",")), place)
    return _scalar(text, place)


def _scalar(text: str, place: Place) -> Scalar:
    inside = text[1:-1]
    if text[:1] == '"' == text[-1:] and inside and '"' not in inside and "\\" not in inside:
        return Scalar(inside.strip(), place)
    if not text or text[0] in _STARTS or text[-1] == ":" or text != text.strip():
        raise _NotPlain
    if ": " in text or " #" in text or "\t" in text:
        raise _NotPlain
    return Scalar(text, place)


def _below(path: str, lines: Sequence[str], first_line: int) -> Value:
    """A list of values, or of fields, indented by two spaces."""
    if not lines[0].startswith("  - "):
        if any(line[2:3] == " " for line in lines):
            raise _NotPlain
        return _fields(path, [line[2:] for line in lines], first_line)
    if not all(line.startswith("  - ") for line in lines):
        raise _NotPlain
    numbered = enumerate(lines, first_line)
    values = tuple(_scalar(line[4:], Place(path, number)) for number, line in numbered)
    return Items(values, Place(path, first_line))
