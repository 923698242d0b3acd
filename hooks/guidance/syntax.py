"""What is wrong with a line that YAML cannot read, in an author's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import yaml

from guidance.indents import (
    beside_its_entry,
    beside_its_list,
    hyphen_before_a_field,
    indented_from_the_start,
    list_below_a_value,
    unlike_the_line_above,
)
from guidance.lines import (
    ENTRY,
    FIELD,
    Slip,
    parts,
    quoted,
    rewritten,
    width,
    without_its_value,
)
from guidance.quotes import misquoted, never_closed

_GLUED = re.compile(r"[ ]*(- )?([\w-]{1,60}):(\u00a0|[^\s/])(.*)")
_GLUED_HYPHEN = re.compile(r"[ ]*-(\u00a0|[^\s-])(.*)")
_NAME_BEFORE_QUOTE = re.compile(r"((?:- )?[\w-]{1,60})\s+(\".*\")")
_MARKS = "@`%*&!>|?]},"
_ENDS = {"[": "]", "{": "}"}


def slip_of(lines: list[str], error: yaml.YAMLError) -> Slip:
    """Where and why a text cannot be read: the line that caused it, not where YAML noticed."""
    suspects = list(_suspects(lines, error))
    if slip := never_closed(lines, max(suspects)) or explained(lines, suspects):
        return slip
    how = "Check its quotes, brackets, colons and spaces against a page that works."
    return Slip(suspects[0], "this line cannot be read as 'name: value'.", how)


def explained(lines: list[str], suspects: Iterable[int]) -> Slip | None:
    """The first explanation of a fault; what stands on a line goes before where it stands."""
    known = list(suspects)
    for explanations in (_OF_ITS_TEXT, _OF_ITS_PLACE):
        for at in known:
            for explain in explanations:
                if slip := explain(lines, at):
                    return slip
    return None


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


def _glued(lines: list[str], at: int) -> Slip | None:
    if glued := _GLUED.fullmatch(lines[at]):
        hyphen, name, mark, rest = glued.groups("")
        what = _no_space("colon", mark)
        return rewritten(lines, at, what, f"{hyphen}{name}: {(mark + rest).strip()}")
    return None


def _glued_hyphen(lines: list[str], at: int) -> Slip | None:
    if glued := _GLUED_HYPHEN.fullmatch(lines[at]):
        what = _no_space("hyphen", glued[1])
        return rewritten(lines, at, what, f"- {(glued[1] + glued[2]).strip()}")
    return None


def _no_space(after: str, mark: str) -> str:
    if mark == "\u00a0":
        return f"a no-break space follows the {after}, where a plain space belongs."
    return f"there is no space after the {after}."


def _list_start(lines: list[str], at: int) -> Slip | None:
    before, value = parts(lines[at])
    if not re.match(r"-(?: |$)", value):
        return None
    how = "Start the list on the next line, indented by two spaces."
    return without_its_value(lines, at, f"a list starts on the line of '{before}'.", how)


def _start(lines: list[str], at: int) -> Slip | None:
    before, value = parts(lines[at])
    line = f"{before} {quoted(value)}"
    if value[:1] in _ENDS and not value.endswith(end := _ENDS[value[0]]):
        what = f"a value that starts with '{value[0]}' is a list, and must end with '{end}'."
        slip = rewritten(lines, at, what, line)
        return slip._replace(how=f"If it is text, put it in quotes.\n{slip.how}", is_guess=True)
    if value and value[0] in _MARKS and not re.fullmatch(r"[|>][-+0-9]*", value):
        what = f"a value cannot start with '{value[0]}' without quotes."
        return rewritten(lines, at, what, line)
    return None


def _colon(lines: list[str], at: int) -> Slip | None:
    before, value = parts(lines[at])
    if not value or value[0] in "\"'" or not re.search(r":(?: |$)", value):
        return None
    what = "the value has a colon in it and stands without quotes."
    return rewritten(lines, at, what, f"{before} {quoted(value)}")


def _entry_without_colon(lines: list[str], at: int) -> Slip | None:
    """The first field of an entry without its colon: fields below it can be of nothing else."""
    text = lines[at]
    if not ENTRY.match(text) or FIELD.match(text) or at + 1 == len(lines):
        return None
    below = lines[at + 1]
    if not FIELD.match(below) or ENTRY.match(below) or width(below) <= width(text):
        return None
    return _without_colon(lines, at)


def _no_colon(lines: list[str], at: int) -> Slip | None:
    line = lines[at].strip()
    if ":" in line or line.startswith(("-", "#", '"', "'")):
        return None
    return _without_colon(lines, at)


def _without_colon(lines: list[str], at: int) -> Slip:
    what = "this line is no field: it has no colon."
    if named := _NAME_BEFORE_QUOTE.fullmatch(lines[at].strip()):
        return rewritten(lines, at, what, f"{named[1]}: {named[2]}")
    how = "Write a field as its name, a colon, a space and its value; put long text in quotes."
    return Slip(at, what, how, ("",), is_guess=True)


_Explanations = tuple[Callable[[list[str], int], Slip | None], ...]
_OF_ITS_TEXT: _Explanations = (
    _glued,
    _glued_hyphen,
    _list_start,
    _start,
    misquoted,
    _colon,
    _entry_without_colon,
)
_OF_ITS_PLACE: _Explanations = (
    indented_from_the_start,
    hyphen_before_a_field,
    list_below_a_value,
    beside_its_list,
    beside_its_entry,
    unlike_the_line_above,
    _no_colon,
)
