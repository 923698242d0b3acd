"""The lines of a body, as lists and tables are made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from guidance.problems import Place
from guidance.prose import Prose

# The spaces that put a line below an item, and that make code of one without.
TAB = 4
_SHOWN = 40
_BULLETS = "-*+"
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)*+")
_ITEM = re.compile(r"([-*+]|[0-9]{1,9}\.)[ ]+(?=[^ ])")
_DEFINITION = re.compile(r"\[(?!\^)[^\[\]]{1,100}\]:")


class Line(NamedTuple):
    """A line of a body: how many quotes it stands in, its indent, and the rest of it."""

    place: Place
    depth: int
    indent: int
    text: str

    @property
    def mark(self) -> str:
        """What makes it an item of a list: `-` for any bullet, or its number, such as `1.`."""
        match = _ITEM.match(self.text)
        if match is None:
            return ""
        return "-" if match[1] in _BULLETS else match[1]

    @property
    def is_numbered(self) -> bool:
        """Whether it is an item of a list with numbers."""
        return self.mark not in ("", "-")

    @property
    def shown(self) -> str:
        """As much of it as a message quotes."""
        return self.text if len(self.text) <= _SHOWN else f"{self.text[:_SHOWN].rstrip()}…"

    @property
    def ends_a_paragraph(self) -> bool:
        """Whether it is a heading, a rule, or the address of a link."""
        marks = self.text.replace(" ", "")
        is_rule = len(marks) > 2 and marks[0] in "-*_=" and not marks.strip(marks[0])  # noqa: PLR2004
        return is_rule or self.text[0] == "#" or bool(_DEFINITION.match(self.text))

    @property
    def divides_a_table(self) -> bool:
        """Whether it is the line of hyphens between the heads of a table and its rows."""
        return "|" in self.text and "-" in self.text and set(self.text) <= set("|:- ")


def lines_of(prose: Prose) -> Iterator[Line]:
    """The lines of a body, with spaces for tabs, as they were typed where they are not code."""
    typed = prose.origin.body.split("\n")
    for number, line in enumerate(prose.text.split("\n")):
        place = Place(prose.origin.path, prose.origin.body_line + number)
        # Of a block of code nothing is left; what is blank in a span of code begins no list.
        whole = typed[number].expandtabs(TAB) if line else ""
        quote = _QUOTE.match(whole)
        marks = quote[0] if quote else ""
        rest = whole[len(marks) :].rstrip()
        text = rest.lstrip()
        yield Line(place, marks.count(">"), len(rest) - len(text), text)
