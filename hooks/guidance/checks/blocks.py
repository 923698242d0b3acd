"""Rules for lists and tables: the site prints as one what GitHub's preview shows as one.

Python-Markdown starts a list or a table after an empty line alone, knows `1.` but not `1)`, puts
an item below another by four spaces, and makes one list of two that follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from guidance.layout import TAB, Line, lines_of
from guidance.problems import Problem
from guidance.prose import Prose

# Most pages have none of these, and of lists only plain ones: then no line is looked at. All in
# one search, which takes as long as that for a single one of them.
_HINT = re.compile(r"\n(?:[ \t>]|[*+][ ]|[0-9]{1,9}[.)][ ])")
_BULLETS = "•●▪◦‣∙·\uf0b7"
_NO_ITEM = re.compile(rf"(?:1\)[ ]+|[{_BULLETS}][ ]*)(?=[^ ])")


def check_blocks(prose: Prose) -> Iterator[Problem]:
    """A list or a table is printed as one."""
    if _may_have_faults(f"\n{prose.text}"):
        reading = _Reading()
        for line in lines_of(prose):
            yield from reading.problems(line)


def _may_have_faults(text: str) -> bool:
    if "|" in text or _HINT.search(text):
        return True
    if "\n- " in text and _may_have_glued_items(text):
        return True
    return not text.isascii() and any(bullet in text for bullet in _BULLETS)


def _may_have_glued_items(text: str) -> bool:
    """Whether the line above an item is neither empty nor the line of another."""
    first, *others = text.split("\n- ")[:-1]
    above = [first, *(each for each in others if "\n" in each)]
    return any(each.rpartition("\n")[2].strip() for each in above)


@dataclass
class _Reading:
    """What the lines so far have opened: a block, which an empty line ends, and items of lists."""

    block: list[Line] = field(default_factory=list)
    items: list[Line] = field(default_factory=list)
    takes_items: bool = False
    is_divided: bool = False
    is_told: bool = False
    nested: Line | None = None

    def problems(self, line: Line) -> Iterator[Problem]:
        """What is wrong with the next line."""
        if self.block and (line.depth > self.block[-1].depth or self._leaves_code(line)):
            self._end()
        if not line.text:
            self.block = []
        elif line.indent < TAB and line.ends_a_paragraph:
            self._end()
        elif self.block:
            yield from self._check_next(line)
        else:
            yield from self._check_first(line)

    def _end(self) -> None:
        self.block, self.items = [], []

    def _is_code(self) -> bool:
        return self.block[0].indent >= TAB and not self.items

    def _leaves_code(self, line: Line) -> bool:
        return self._is_code() and line.indent < TAB

    def _check_first(self, line: Line) -> Iterator[Problem]:
        is_other_list = not line.mark and line.indent < TAB
        if self.items and (is_other_list or line.depth != self.items[-1].depth):
            self.items = []
        self.block, self.takes_items = [line], bool(line.mark)
        self.is_divided = self.is_told = False
        if not self._is_code():
            yield from self._check_item(line) if line.mark else self._check_mark(line)

    def _check_next(self, line: Line) -> Iterator[Problem]:
        self.block.append(line)
        if self._is_code():
            return
        if line.divides_a_table:
            yield from self._check_table()
        elif line.mark and self.takes_items:
            yield from self._check_item(line)
        elif line.mark in ("-", "1.") and line.indent < self.block[0].indent + TAB:
            self.takes_items = True
            yield _glued_list(line)
            yield from self._check_item(line)
        else:
            yield from self._check_mark(line)

    def _check_table(self) -> Iterator[Problem]:
        """The heads of a table, above the line that divides them off, are the block's first."""
        heads, is_first = self.block[-2], not self.is_divided
        self.is_divided = True
        if is_first and len(self.block) > 2 and "|" in heads.text:  # noqa: PLR2004
            yield _glued_table(heads)

    def _check_mark(self, line: Line) -> Iterator[Problem]:
        if self.is_told or not (match := _NO_ITEM.match(line.text)):
            return
        self.is_told = True
        mark = "1." if line.text.startswith("1)") else "-"
        how = f"Write: {mark} {line.shown[match.end() :]}"
        if len(self.block) > 1:
            how += "\nPut an empty line before the first item."
        yield Problem(line.place, f"'{line.shown}' would not be printed as a list.", how)

    def _check_item(self, line: Line) -> Iterator[Problem]:
        level = line.indent // TAB
        while self.items and self.items[-1].indent // TAB > level:
            self.items.pop()
        above = self.items[-1] if self.items and self.items[-1].indent // TAB == level else None
        if above is None:
            self.items.append(line)
        elif line.indent - above.indent > 1:
            # Those beside it are to be moved with it: one message is enough.
            if self.nested is not above:
                yield _too_little(line, level)
            self.nested = above
        else:
            if line.is_numbered != above.is_numbered:
                yield _merged(line, level)
            self.items[-1] = line


def _glued_list(line: Line) -> Problem:
    what = f"'{line.shown}' would be printed in the paragraph above it, not as a list."
    how = "Put an empty line before it. If it is no list, join it to the line above."
    return Problem(line.place, what, how)


def _glued_table(line: Line) -> Problem:
    what = "the table that starts here would be printed in the paragraph above it."
    return Problem(line.place, what, "Put an empty line before it.")


def _too_little(line: Line, level: int) -> Problem:
    what = f"'{line.shown}' would be printed beside the item above it, not below it."
    how = f"Indent it by {TAB * (level + 1)} spaces, not {line.indent}."
    return Problem(line.place, what, how)


def _merged(line: Line, level: int) -> Problem:
    kind = "bullets" if line.is_numbered else "numbers"
    what = f"'{line.shown}' would become an item of the list with {kind} above it."
    how = f"Put a line of text between the two lists, or indent it by {TAB * (level + 1)} spaces"
    return Problem(line.place, what, f"{how} to put it below the item above.")
