"""A page's body as its checks read it: line by line, with code set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidance.model import Record
from guidance.problems import Place

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)([^`\n](?:.*?[^`\n])??)\1(?!`)")


@dataclass(frozen=True)
class Prose:
    """A body without its code.

    Attributes:
        address: where the page is published, below `docs/`.
        record: whose body it is.
        text: the body; code is blanked with spaces, so that lines and columns stay.
        open_fence: the line of a code fence that is never closed, counted in the body from 0.
    """

    address: str
    record: Record
    text: str
    open_fence: int | None

    @property
    def is_contributed(self) -> bool:
        """Whether the page came from outside: the strictest rules are for these."""
        return self.address.startswith("case-studies/")

    def place(self, offset: int) -> Place:
        """The place of a character of the text."""
        line = self.record.origin.body_line + self.text.count("\n", 0, offset)
        return Place(self.record.origin.path, line)

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Place]]:
        """Every match of a pattern in the text, with its place."""
        for match in pattern.finditer(self.text):
            yield match, self.place(match.start())


def prose_of(address: str, record: Record) -> Prose:
    """A record's body as prose."""
    body = record.origin.body
    if "`" not in body and "~~~" not in body:
        return Prose(address, record, body, None)
    lines, open_fence = _without_fences(body.split("\n"))
    text = _CODE_SPAN.sub(lambda match: " " * len(match[0]), "\n".join(lines))
    return Prose(address, record, text, open_fence)


def _without_fences(lines: list[str]) -> tuple[list[str], int | None]:
    kept: list[str] = []
    fence, opened = "", None
    for number, line in enumerate(lines):
        match = _FENCE.match(line)
        if fence:
            kept.append("")
            if match and match[1].startswith(fence) and not match[2].strip():
                fence, opened = "", None
        elif match:
            kept.append("")
            fence, opened = match[1], number
        else:
            kept.append(line)
    return kept, opened
