"""Notes behind a value: YAML drops what follows ` #` in a value without quotes."""

from __future__ import annotations

import re
from typing import Any

from guidance.lines import quoted

_NOTE = re.compile(r"[ \t]*#")


def lost_note(lines: list[str], event: Any) -> tuple[str, str] | None:
    """What of a value without quotes would be lost, and how to keep it.

    Args:
        lines: the text that is read.
        event: YAML's event of the value.
    """
    end = event.end_mark
    if end.line >= len(lines) or not _NOTE.match(lines[end.line], end.column):
        return None
    line = lines[end.line]
    # An empty value ends right after its colon or dash.
    start = event.start_mark.column if event.start_mark.line == end.line else 0
    how = _note_or_value(line[:start].strip(), line[start : end.column], line[start:])
    return f"everything from '{line[end.column :].strip()}' on would be lost.", how


def _note_or_value(before: str, value: str, whole: str) -> str:
    """How to keep a note behind a value, and how to make it part of the value."""
    if not before:
        return "Put the value in quotes; a note goes on a line of its own."
    note = f"write: {before} {value.strip()}" if value.strip() else "give it a line of its own."
    return f"If it is a note, {note}\nIf it belongs to the value, write: {before} {quoted(whole)}"
