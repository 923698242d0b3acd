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
_TITLE_AND_END = re.compile(r"""\s*+(?:"[^\n]{0,300}?"|'[^\n]{0,300}?')?\s*+\)""")
_TYPED_LIMIT = 300
_DEFINITION = re.compile(r"^[ >*+-]{0,40}\[(?!\^)([^\[\]\n]+)\]:[ ]*\n?[ ]*(\S+)", re.MULTILINE)
_NAME = re.compile(r"[ ]?\[([^\[\]\n]*)\]")
_AUTOLINK = re.compile(r"<((?:https?|mailto|ftp):[^<>\s]*)>", re.IGNORECASE)


class Mark(NamedTuple):
    """A link or an image: its words, its address as a browser reads it, and its place.

    `typed` is what stands in the round brackets where that is not an address, or no end of them
    can be found; otherwise it is empty.
    """

    text: str
    address: str
    place: Place
    is_image: bool = False
    typed: str = ""


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
            address, is_image = _clean(destination[1]), opening[0] == "!["
            typed = _typed(prose.text, destination)
            # Without an end there is no link: its words are not looked at for one.
            yield Mark(words, address if typed != destination[1] else typed, place, is_image, typed)


def _typed(text: str, destination: re.Match[str]) -> str:
    """What stands in round brackets beside an address; the address alone where they do not end."""
    if _TITLE_AND_END.match(text, destination.end()):
        return ""
    rest, end, _ = text[destination.end() : destination.end() + _TYPED_LIMIT].partition(")")
    if not end or "\n" in rest or "(" in rest or "[" in rest:
        return destination[1]
    return f"{destination[1]}{rest}" if rest[:1].isspace() else ""


def defined_names(prose: Prose) -> set[str]:
    """The names that a page gives to addresses: of `[name]: https://…`, in small letters."""
    return {match[1].casefold() for match in _DEFINITION.finditer(prose.text)}


def named_marks(prose: Prose) -> Iterator[Mark]:
    """Each `[words][name]`, with the name for an address."""
    for opening, end, place in _brackets(prose):
        if prose.text[end : end + 1] == "[" and (name := _NAME.match(prose.text, end)):
            words = prose.text[opening.end() : end - 1]
            yield Mark(words, name[1] or words, place, is_image=opening[0] == "![")


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
