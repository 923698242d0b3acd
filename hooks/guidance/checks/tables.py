"""Rules for tables: each says what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.problems import Place, Problem, Severity
from guidance.prose import Prose
from guidance.tables import CAPTION

# The line below the header cells: cells of hyphens, with colons where columns are aligned.
_SEPARATOR = re.compile(r"[ >]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")


def check_captions(prose: Prose) -> Iterator[Problem]:
    """Every table has a caption: a line above it, between empty lines, that starts so."""
    if "|" not in prose.text:
        return
    lines = prose.text.split("\n")
    for at, line in enumerate(lines):
        if "|" in line and at and "|" in lines[at - 1] and _SEPARATOR.fullmatch(line):
            above = next((each for each in reversed(lines[: at - 1]) if each.strip(" >")), "")
            if not above.lstrip(" >").startswith(CAPTION.strip()):
                place = Place(prose.origin.path, prose.origin.body_line + at - 1)
                how = f"Say what it shows on a line above it, and leave an empty line: {CAPTION}…"
                yield Problem(place, "the table has no caption.", how, Severity.WARNING)
