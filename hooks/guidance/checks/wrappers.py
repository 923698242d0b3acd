"""Rules for marks round a value: YAML takes away straight quotes, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.problems import Place, Problem
from guidance.prose import Prose

# Most files have none of these where a value starts.
_HINTS = (" \u201c", " \u2018", '"\u201c', '"\u2018', ' "[', " '[", " '\"", " \"'")
# What is longer is refused for its length.
_LIMIT = 400
_PAIRS = {"\u201c": "\u201d", "\u2018": "\u2019", "[": "]", '"': '"', "'": "'"}
_LINE = re.compile(r"([ ]*+(?:-[ ]++)?(?:([a-z_]++):[ ]++)?)(\S.*)")
# Any other value is a text only if it has a space in it: the rules of references are for ids.
_TEXTS = ("title", "summary", "name", "statement", "post", "organisation", "also_known_as")


def check_wrappers(prose: Prose) -> Iterator[Problem]:
    """No text of a field stands in quotes or brackets that would be published with it."""
    origin = prose.origin
    fields = origin.text[: len(origin.text) - len(origin.body)]
    if not any(hint in fields for hint in _HINTS):
        return
    for number, line in enumerate(fields.split("\n"), 1):
        match = _LINE.fullmatch(line.rstrip()) if len(line) < _LIMIT else None
        if match and (inside := _inside(match[3])) and (match[2] in _TEXTS or " " in inside):
            what = f"'{_shown(match[3])}' would be published with the marks round it."
            how = f'Write: {match[1].strip()} "{inside}"'
            yield Problem(Place(origin.path, number), what, how)


def _inside(value: str) -> str:
    """What stands in a pair of marks that YAML leaves round a value, or nothing."""
    text = value
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        text = value[1:-1].strip()
    elif value[0] in "[\"'":
        return ""
    inside = text[1:-1].strip()
    closing = _PAIRS.get(text[:1])
    if not closing or text[-1] != closing or len(text) < 3:  # noqa: PLR2004
        return ""
    # Two pairs side by side are part of the text; an apostrophe is no end of a pair.
    apart = {text[0], '"', "\\"} | ({closing} - {"\u2019"})
    return "" if apart & set(inside) else inside


def _shown(value: str) -> str:
    """A value as YAML reads it."""
    return value[1:-1] if value[0] in "\"'" else value
