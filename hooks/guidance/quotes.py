"""Quotes round a value, and what is wrong with them."""

from __future__ import annotations

import re
from itertools import islice, takewhile

from guidance.lines import Slip, is_text, parts, quoted, rewritten, without_its_value

# A value from its opening to its closing quote.
_WHOLE = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*'"),
}
# The curly quotes that a word processor puts at the end of a value, and those that open them.
_CURLY = {"”": "“", "“": "“", "’": "‘"}  # noqa: RUF001 - curly quotes are what it is about


def never_closed(lines: list[str], last: int) -> Slip | None:
    """The first value, up to a line, whose closing quote is missing.

    YAML takes the text up to the next quote of the page for the value, and notices there.
    """
    for at in range(last + 1):
        before, value = parts(lines[at])
        if value[:1] in _WHOLE and not _is_closed(lines, at, value):
            return _never_closed(lines, at, before, value)
    return None


def misquoted(lines: list[str], at: int) -> Slip | None:
    """A value that does not end with its closing quote."""
    before, value = parts(lines[at])
    mark = value[:1]
    whole = _WHOLE[mark].match(value) if mark in _WHOLE else None
    if whole is None or not (rest := value[whole.end() :].strip()) or rest.startswith("#"):
        return None
    if not value.endswith(mark):
        what = f"the value goes on after its closing quote ({mark})."
        line = f"{before} {quoted(value)}"
        return rewritten(lines, at, what, line, given="If the quotes are part of it,")
    line = f"{before} {quoted(value[1:-1].replace(chr(92) + mark, mark))}"
    slip = rewritten(lines, at, f"the value has a quote ({mark}) within its quotes.", line)
    how = f"Put one quote at each end of the value, and \\ before each one within it.\n{slip.how}"
    return slip._replace(how=how, is_guess=True)


def _is_closed(lines: list[str], at: int, value: str) -> bool:
    """Whether a value ends on its line, or on one of the lines of text below it."""
    whole = _WHOLE[value[0]]
    if whole.match(value):
        return True
    below = takewhile(lambda line: not line.strip() or is_text(line), islice(lines, at + 1, None))
    return bool(whole.match("\n".join([value, *below])))


def _never_closed(lines: list[str], at: int, before: str, value: str) -> Slip:
    mark, inside = value[0], value[1:]
    what = f"the value starts with a quote ({mark}) that is never closed."
    if below := sum(1 for _ in takewhile(is_text, islice(lines, at + 1, None))):
        how = f"Put a quote ({mark}) at the end of its text."
        return without_its_value(lines, at, what, how, below)
    opening = _CURLY.get(inside[-1:])
    # One that closes a quotation within the value belongs to it.
    if opening and (opening == inside[-1] or inside.count(opening) < inside.count(inside[-1])):
        inside = inside[:-1]
    return rewritten(lines, at, what, f"{before} {quoted(inside.replace(chr(92) + mark, mark))}")
