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
    lines = ["", *prose.text.split("\n")]
    for at in range(2, len(lines)):
        if _is_table(*lines[at - 2 : at + 1]):
            above = next((each for each in reversed(lines[: at - 1]) if each.strip(" >")), "")
            if not above.lstrip(" >").startswith(CAPTION.strip()):
                place = Place(prose.origin.path, prose.origin.body_line + at - 2)
                how = f"Say what it shows on a line above it, and leave an empty line: {CAPTION}…"
                yield Problem(place, "the table has no caption.", how, Severity.WARNING)


def _is_table(above: str, header: str, separator: str) -> bool:
    """Whether three lines begin a table: without the empty line, `checks.blocks` speaks of it."""
    if above.strip(" >") or "|" not in header or "|" not in separator:
        return False
    return not header.startswith("    ") and _SEPARATOR.fullmatch(separator) is not None
