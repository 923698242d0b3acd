"""What is wrong with a line that YAML cannot read, in an author's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import yaml

from guidance.problems import Place, Problem, counted

_FIELD = re.compile(r"[ ]*(?:- )?([\w-]{1,60}):(?:[ ]|$)")
_ENTRY = re.compile(r"[ ]*- ")
_ENTRY_FIELD = re.compile(r"[ ]*-[ ]+([\w-]{1,60}):(?:[ ]|$)")
_GLUED = re.compile(r"[ ]*(?:- )?([\w-]{1,60}):([^\s/].*)")
_MARKS = "@`%*&!>|?]},"
_ENDS = {"[": "]", "{": "}"}


def syntax_problem(path: str, text: str, first_line: int, error: yaml.YAMLError) -> Problem:
    """Where and why a text cannot be read: the line that caused it, not where YAML noticed."""
    lines = text.split("\n")
    for at in _suspects(lines, error):
        for explain in _EXPLANATIONS:
            if said := explain(lines, at):
                return Problem(Place(path, first_line + at), *said)
    at = next(_suspects(lines, error))
    how = "Check its quotes, brackets, colons and spaces against a page that works."
    return Problem(Place(path, first_line + at), "this line cannot be read as 'name: value'.", how)


def quoted(text: str) -> str:
    """A text as a value in double quotes; a pair of curly ones round it is replaced."""
    text = text.strip()
    if text[:1] == "“" and text.endswith("”"):
        text = text[1:-1]
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _suspects(lines: list[str], error: yaml.YAMLError) -> Iterator[int]:
    """Line numbers from 0: where YAML noticed, where what it was reading began, and the line above.

    What it noticed at the end of the text, or in a line of its own making, began before.
    """
    noticed, began = (
        min(mark.line, len(lines) - 1) if mark else 0
        for mark in (getattr(error, "problem_mark", None), getattr(error, "context_mark", None))
    )
    scanning = "while scanning" in str(getattr(error, "context", None))
    order = [began, noticed, noticed - 1] if scanning else [noticed, noticed - 1, began]
    yield from dict.fromkeys(at for at in order if at >= 0 and lines[at].strip())
    yield max(noticed, 0)


def _parts(line: str) -> tuple[str, str]:
    """What stands before a value, and the value."""
    field = _FIELD.match(line) or _ENTRY.match(line)
    return (line[: field.end()].strip(), line[field.end() :].strip()) if field else ("", "")


def _start(lines: list[str], at: int) -> tuple[str, str] | None:
    before, value = _parts(lines[at])
    if value[:1] in _ENDS:
        start, end = value[0], _ENDS[value[0]]
        what = f"a value that starts with '{start}' is a list, and must end with '{end}'."
        return what, f"If it is text, put it in quotes.\nWrite: {before} {quoted(value)}"
    if value and value[0] in _MARKS and not re.fullmatch(r"[|>][-+0-9]*", value):
        how = f"Write: {before} {quoted(value)}"
        return f"a value cannot start with '{value[0]}' without quotes.", how
    return None


def _list_start(lines: list[str], at: int) -> tuple[str, str] | None:
    before, value = _parts(lines[at])
    if not re.match(r"-(?: |$)", value):
        return None
    how = "Start the list on the next line, indented by two spaces."
    return f"a list starts on the line of '{before}'.", how


def _colon(lines: list[str], at: int) -> tuple[str, str] | None:
    before, value = _parts(lines[at])
    if not value or value[0] in "\"'" or not re.search(r":(?: |$)", value):
        return None
    what = "the value has a colon in it and stands without quotes."
    return what, f"Write: {before} {quoted(value)}"


def _quotes(lines: list[str], at: int) -> tuple[str, str] | None:
    before, value = _parts(lines[at])
    if value[:1] not in ('"', "'") or not value:
        return None
    mark = value[0]
    inside = value[1:].removesuffix(mark) if len(value) > 1 else ""
    if not inside or (mark not in inside and value.endswith(mark)):
        return None
    if mark not in inside:
        how = f"Write: {before} {quoted(inside)}"
        return f"the value starts with a quote ({mark}) that is never closed.", how
    if not value.endswith(mark):
        how = f"If the quotes are part of it, write: {before} {quoted(value)}"
        return f"the value goes on after its closing quote ({mark}).", how
    how = "Put one quote at each end of the value, and \\ before each one within it.\n"
    how += f"Write: {before} {quoted(inside.replace(chr(92) + mark, mark))}"
    return f"the value has a quote ({mark}) within its quotes.", how


def _glued(lines: list[str], at: int) -> tuple[str, str] | None:
    if glued := _GLUED.fullmatch(lines[at]):
        return "there is no space after the colon.", f"Write: {glued[1]}: {glued[2].strip()}"
    return None


def _no_colon(lines: list[str], at: int) -> tuple[str, str] | None:
    line = lines[at].strip()
    if ":" in line or line.startswith(("-", "#", '"', "'")):
        return None
    how = "Write a field as its name, a colon, a space and its value; put long text in quotes."
    return "this line is no field: it has no colon.", how


def _beside_its_entry(lines: list[str], at: int) -> tuple[str, str] | None:
    """A field of a list's entry that does not stand straight below the entry's first field."""
    field, entry = _FIELD.match(lines[at]), _entry_above(lines, at)
    if field is None or entry is None or _ENTRY.match(lines[at]):
        return None
    here, needed = _width(lines[at]), entry.start(1)
    # At the beginning of the line it is a field of the page.
    if here in (0, needed):
        return None
    what = f"the line of '{field[1]}' is indented by {counted(here, 'space')}, and needs {needed}."
    return what, f"Put {needed} spaces before it: it stands straight below '{entry[1]}'."


def _entry_above(lines: list[str], at: int) -> re.Match[str] | None:
    """The first field of the list entry that a line may belong to."""
    for line in reversed(lines[:at]):
        if _ENTRY.match(line):
            return _ENTRY_FIELD.match(line)
        if line.strip() and not line.startswith((" ", "#")):
            return None
    return None


def _indent(lines: list[str], at: int) -> tuple[str, str] | None:
    if at == 0 or not re.match(r"[ ]*(?:- |[\w-]{1,60}:)", lines[at]):
        return None
    above = next((each for each in reversed(lines[:at]) if each.strip()), "")
    if (here := _width(lines[at])) == (there := _width(above)):
        return None
    what = f"the line is indented by {counted(here, 'space')}, and the one above by "
    what += f"{counted(there, 'space')}."
    return what, "Start fields at the beginning of the line, and lists two spaces in."


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_EXPLANATIONS: tuple[Callable[[list[str], int], tuple[str, str] | None], ...] = (
    _glued,
    _list_start,
    _start,
    _quotes,
    _colon,
    _beside_its_entry,
    _indent,
    _no_colon,
)
