"""Spaces before a field or a hyphen that make it belong to something else, or to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.lines import (
    ENTRY,
    ENTRY_FIELD,
    FIELD,
    Slip,
    parts,
    rewritten,
    width,
    without_its_value,
)
from guidance.problems import counted

# Each entry of the lists of `case_studies/` starts with its id.
_ENTRY_OF_A_LIST = re.compile(r"-[ ]*id:")


def hyphen_before_a_field(lines: list[str], at: int) -> Slip | None:
    """A field of the page that stands at the beginning of its line, after a hyphen."""
    entry = ENTRY_FIELD.match(lines[at])
    if entry is None or entry[1] == "id" or width(lines[at]) or _is_in_a_list(lines, at, entry[1]):
        return None
    what = f"a hyphen stands before '{entry[1]}', at the beginning of the line."
    slip = rewritten(lines, at, what, lines[at][1:].strip())
    return slip._replace(how=f"Take the hyphen out. {slip.how}")


def indented_from_the_start(lines: list[str], at: int) -> Slip | None:
    """A first line that is indented, above one that is not."""
    first = next(
        (n for n, line in enumerate(lines) if line.strip() and line.lstrip()[0] != "#"), at
    )
    here = width(lines[first])
    if first >= at or not here or width(lines[at]):
        return None
    what = f"the line is indented by {counted(here, 'space')}, and needs 0."
    moved = tuple(_moved(lines, first, -here))
    return Slip(
        first,
        what,
        "Take out the spaces before it, and as many before the lines that belong to it.",
        moved,
    )


def list_below_a_value(lines: list[str], at: int) -> Slip | None:
    """A list whose first value stands on the line of its field."""
    above = _above(lines, at)
    if not _is_value(lines[at]) or above is None or ENTRY.match(lines[above]):
        return None
    before, value = parts(lines[above])
    if not value or value[0] in "[{|>&*!":
        return None
    what = f"a list goes on below '{before}', which has a value on its line."
    first, second = f"  - {value}", f"  {lines[at].strip()}"
    how = f"Write each value on a line of its own:\n{before}\n{first}\n{second}"
    return without_its_value(lines, above, what, how)


def beside_its_list(lines: list[str], at: int) -> Slip | None:
    """An entry whose hyphen does not stand below the hyphen of the entry before."""
    if not ENTRY.match(lines[at]) or (before := _entry_before(lines, at)) is None:
        return None
    here, needed = width(lines[at]), width(before)
    if here == needed:
        return None
    moved = tuple(_moved(lines, at, needed - here))
    what = f"the hyphen is indented by {counted(here, 'space')}, and needs {needed}."
    where = f"Put {counted(needed, 'space')} before it" if needed else "Put no space before it"
    how = f"{where}: it stands straight below the hyphen of the entry before."
    if any(line.strip() for line in moved[1:]):
        how += "\nMove the lines of its other fields with it."
    return Slip(at, what, how, moved)


def beside_its_entry(lines: list[str], at: int) -> Slip | None:
    """A field of a list's entry that does not stand straight below the entry's first field."""
    field, entry = FIELD.match(lines[at]), _entry_of(lines, at)
    if field is None or entry is None or ENTRY.match(lines[at]):
        return None
    here, needed = width(lines[at]), entry.start(1)
    # At the beginning of the line it is a field of the page; a list has none.
    if here == needed or (here == 0 and not _is_list(lines)):
        return None
    what = f"the line of '{field[1]}' is indented by {counted(here, 'space')}, and needs {needed}."
    how = f"Put {needed} spaces before it: it stands straight below '{entry[1]}'."
    return Slip(at, what, how, (" " * needed + lines[at].strip(),))


def unlike_the_line_above(lines: list[str], at: int) -> Slip | None:
    """A line of which no more can be said than that it is indented unlike the one above."""
    above = _above(lines, at)
    if above is None or not re.match(r"[ ]*(?:- |[\w-]{1,60}:)", lines[at]):
        return None
    if (here := width(lines[at])) == (there := width(lines[above])):
        return None
    what = f"the line is indented by {counted(here, 'space')}, and the one above by "
    what += f"{counted(there, 'space')}."
    return Slip(at, what, "Start fields at the beginning of the line, and lists two spaces in.")


def _is_list(lines: list[str]) -> bool:
    """Whether the text is a list of entries, and not the fields of a page."""
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    return bool(_ENTRY_OF_A_LIST.match(first))


def _is_value(line: str) -> bool:
    return bool(ENTRY.match(line)) and not FIELD.match(line)


def _is_in_a_list(lines: list[str], at: int, name: str) -> bool:
    """Whether an entry at the beginning of its line starts a list, or is one of those above."""
    above = _above(lines, at)
    if above is None:
        return False
    if FIELD.match(lines[above]) and not width(lines[above]) and not parts(lines[above])[1]:
        return True
    entries = list(_entries_above(lines, at))
    names = [entry[1] for line in entries if (entry := ENTRY_FIELD.match(line))]
    return name in names or any(width(line) == 0 for line in entries)


def _above(lines: list[str], at: int) -> int | None:
    """The line above, notes and empty lines left out."""
    above = (n for n in reversed(range(at)) if lines[n].strip() and lines[n].lstrip()[0] != "#")
    return next(above, None)


def _entries_above(lines: list[str], at: int) -> Iterator[str]:
    """The entries of the list that a line may belong to, the nearest first."""
    for line in reversed(lines[:at]):
        if ENTRY.match(line):
            yield line
        elif line.strip() and not line.startswith((" ", "#")):
            return


def _entry_before(lines: list[str], at: int) -> str | None:
    """The nearest entry like that of a line: with the same first field, or with none."""
    field = ENTRY_FIELD.match(lines[at])
    for line in _entries_above(lines, at):
        other = ENTRY_FIELD.match(line)
        if (field and field[1]) == (other and other[1]):
            return line
        # A list of plain values ends where an entry with fields starts.
        if field is None:
            return None
    return None


def _entry_of(lines: list[str], at: int) -> re.Match[str] | None:
    """The first field of the list entry that a line may belong to."""
    entries = map(ENTRY_FIELD.match, _entries_above(lines, at))
    return next((entry for entry in entries if entry), None)


def _moved(lines: list[str], at: int, by: int) -> Iterator[str]:
    """An entry with its lines, moved to the left or the right."""
    here = width(lines[at])
    for n, line in enumerate(lines[at:]):
        if n and line.strip() and width(line) <= here:
            return
        yield " " * (width(line) + by) + line.strip() if line.strip() else line
