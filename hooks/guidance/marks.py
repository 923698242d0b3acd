"""The links and images of a text, with the address of each.

A pair of brackets is found by counting, in one pass: a pattern for nested brackets takes a
time that doubles with every pair.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from guidance.problems import Place
from guidance.prose import Prose

_BRACKET = re.compile(r"\\.|!\[|\[|\]")
_DESTINATION = re.compile(r"\(\s*(<[^<>\n]*>|[^\s()<>]*+(?:\([^\s()]*\)[^\s()<>]*+)*+)")
_DEFINITION = re.compile(r"^[ >*+-]{0,40}\[(?!\^)([^\[\]\n]+)\]:[ ]*\n?[ ]*(\S+)", re.MULTILINE)
_NAME = re.compile(r"[ ]?\[([^\[\]\n]*)\]")
_AUTOLINK = re.compile(r"<((?:https?|mailto|ftp):[^<>\s]*)>", re.IGNORECASE)


class Mark(NamedTuple):
    """A link or an image: its words, its address as a browser reads it, and its place."""

    text: str
    address: str
    place: Place
    is_image: bool = False


def marks_of(prose: Prose) -> list[Mark]:
    """Every link and image of a page that has an address, in no order."""
    found = list(_inline(prose)) if "](" in prose.text else []
    if "]:" in prose.text:
        definitions = list(_definitions(prose))
        found += definitions
        found += _images_by_name(prose, {mark.text.casefold() for mark in definitions})
    if "<" in prose.text:
        found += [Mark(match[1], _clean(match[1]), place) for match, place in prose.find(_AUTOLINK)]
    return found


def _inline(prose: Prose) -> Iterator[Mark]:
    for opening, end, place in _brackets(prose):
        destination = _DESTINATION.match(prose.text, end)
        if destination:
            words = prose.text[opening.end() : end - 1]
            yield Mark(words, _clean(destination[1]), place, is_image=opening[0] == "![")


def _definitions(prose: Prose) -> Iterator[Mark]:
    for match, place in prose.find(_DEFINITION):
        yield Mark(match[1], _clean(match[2]), place)


def _images_by_name(prose: Prose, names: set[str]) -> Iterator[Mark]:
    """Images whose address stands elsewhere: `![words][name]` or `![name]`."""
    for opening, end, place in _brackets(prose):
        name = _NAME.match(prose.text, end)
        words = prose.text[opening.end() : end - 1]
        named = (name[1] if name else "") or words
        if opening[0] == "![" and prose.text[end : end + 1] != "(" and named.casefold() in names:
            yield Mark(words, "", place, is_image=True)


def _brackets(prose: Prose) -> Iterator[tuple[re.Match[str], int, Place]]:
    """Each pair of brackets: the mark that opens it, where it ends, and its place."""
    open_marks: list[tuple[re.Match[str], Place]] = []
    for match, place in prose.find(_BRACKET):
        if match[0] == "]" and open_marks:
            opening, began = open_marks.pop()
            yield opening, match.end(), began
        elif match[0] in ("[", "!["):
            open_marks.append((match, place))


def _clean(address: str) -> str:
    """An address as a browser reads it: entities resolved, spaces and controls left out."""
    return re.sub(r"[\x00-\x20]", "", html.unescape(address.strip("<>")))
