"""Lines of YAML as authors type them: a name, a hyphen, a value; and what is wrong with one."""

from __future__ import annotations

import re
from typing import NamedTuple

FIELD = re.compile(r"[ ]*(?:- )?([\w-]{1,60}):(?:[ ]|$)")
ENTRY = re.compile(r"[ ]*- ")
_PLAIN = re.compile(r"\w")
_AMISS = re.compile(r":(?: |$)| #")
ENTRY_FIELD = re.compile(r"[ ]*-[ ]+([\w-]{1,60}):(?:[ ]|$)")


class Slip(NamedTuple):
    """What is wrong with a line, how to put it right, and how the text is read on from there.

    `at` counts lines from 0. `instead` stands in place of as many lines from `at` on; it is empty
    where nobody can know what was meant, and a guess where the author has to decide.
    """

    at: int
    what: str
    how: str
    instead: tuple[str, ...] = ()
    is_guess: bool = False


def rewritten(lines: list[str], at: int, what: str, line: str, given: str = "") -> Slip:
    """A slip that another line puts right; `given` is the condition on which it does."""
    write = f"{given} write" if given else "Write"
    indented = " " * width(lines[at]) + line
    return Slip(at, what, f"{write}: {line}", (indented,), is_guess=bool(given))


def without_its_value(lines: list[str], at: int, what: str, how: str, below: int = 0) -> Slip:
    """A slip from which the text is read on as if its value were not there, nor lines below it."""
    emptied = " " * width(lines[at]) + parts(lines[at])[0]
    return Slip(at, what, how, (emptied, *[""] * below), is_guess=True)


def parts(line: str) -> tuple[str, str]:
    """What stands before a value, and the value."""
    field = FIELD.match(line) or ENTRY.match(line)
    return (line[: field.end()].strip(), line[field.end() :].strip()) if field else ("", "")


def is_text(line: str) -> bool:
    """Whether a line can only go on with the text above: no field, entry, note or empty line."""
    return bool(line.strip()) and not (
        FIELD.match(line) or ENTRY.match(line) or line.lstrip().startswith("#")
    )


def width(line: str) -> int:
    """The number of spaces that a line is indented by."""
    return len(line) - len(line.lstrip(" "))


def as_value(text: str) -> str:
    """A text as it can stand behind a colon: in quotes where it needs them."""
    return text if _PLAIN.match(text) and not _AMISS.search(text) else quoted(text)


def quoted(text: str) -> str:
    """A text as a value in double quotes; a pair of curly ones round it is replaced."""
    text = text.strip()
    if text[:1] == "“" and text.endswith("”"):
        text = text[1:-1]
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
