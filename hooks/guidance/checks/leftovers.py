"""Rules for what a template has left behind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from guidance.problems import Place, Problem
from guidance.prose import Prose
from guidance.source import Origin

# Words that begin a place left for the author, such as [Your name].
_TEMPLATE_WORDS = ("Trust name", "Name", "Your", "[Ii]nsert", "Title", "Date", "Post")
_SLOT = rf"\[(?:{'|'.join(_TEMPLATE_WORDS)})\b"
_LEFTOVER = re.compile(
    r"\b(?:[Ll]orem|LOREM) (?:[Ii]psum|IPSUM)\b|\b(?:TODO|TBC|TBD|FIXME)\b"
    rf"|{_SLOT}[^\[\]\n]{{0,80}}\](?![(\[:])"
)
# What starts with plain letters first: it is many times as fast, and nearly no page has any.
_HINTS = ("orem ", "OREM ", "TODO", "TBC", "TBD", "FIXME")
_SLOT_HINT = re.compile(_SLOT)
_IN_THE_TEXT = "Write the text that belongs there."
_IN_A_FIELD = "Write the text that belongs there, or take the line out if the field is optional."


def check_leftovers(prose: Prose) -> Iterator[Problem]:
    """Nothing of the template is left in."""
    origin = prose.origin
    if not any(hint in origin.text for hint in _HINTS) and not _SLOT_HINT.search(origin.text):
        return
    for match in _LEFTOVER.finditer(origin.text):
        line = origin.text.count("\n", 0, match.start()) + 1
        what = f"'{match[0]}' is left over from a template or a draft."
        how = _IN_A_FIELD if _is_field(origin, line) else _IN_THE_TEXT
        yield Problem(Place(origin.path, line), what, how)


def without_echoes(problems: Iterable[Problem]) -> list[Problem]:
    """Problems without those of a field that still waits for its text: they go once it is there.

    A problem does not say which rule it comes from; the remedy is this rule's alone.
    """
    found = list(problems)
    waiting = {each.place for each in found if each.how == _IN_A_FIELD}
    return [each for each in found if each.place not in waiting or each.how == _IN_A_FIELD]


def _is_field(origin: Origin, line: int) -> bool:
    return line < origin.body_line or origin.path.endswith(".yml")
