"""A page's body as its checks read it: line by line, with code set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.fenced_code import FencedBlockPreprocessor

from guidance.addresses import CASE_STUDIES, address_of, kind_of
from guidance.limits import SAME_LINES_LIMIT
from guidance.model import Record
from guidance.problems import Place
from guidance.source import Origin

# The parser's own rule: what it does not take for code is published as text.
_FENCED = FencedBlockPreprocessor.FENCED_BLOCK_RE
_FENCE = re.compile(r"^(?:`{3,}|~{3,})", re.MULTILINE)
_RUN = re.compile("`+")
_PARAGRAPH = re.compile(r"\n(?=[ ]*\n)")


@dataclass(frozen=True)
class Prose:
    """A body without its code.

    Attributes:
        address: where the page is published, below `docs/`; of a list, its own path.
        origin: the file it stands in.
        text: the body; code is blanked with spaces, so that lines and columns stay.
        open_fence: the line of a code fence that is never closed, counted in the body from 0.
    """

    address: str
    origin: Origin
    text: str
    open_fence: int | None

    @property
    def is_contributed(self) -> bool:
        """Whether the page came from outside: the strictest rules are for these."""
        return self.address.startswith(("case-studies/", f"{CASE_STUDIES}/"))

    @property
    def kind(self) -> type[Record]:
        """The kind of record that the page holds, also where its fields are wrong."""
        return kind_of(self.address)[0]

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Place]]:
        """Every match of a pattern in the text, with its place."""
        path, line, seen = self.origin.path, self.origin.body_line, 0
        for match in pattern.finditer(self.text):
            line += self.text.count("\n", seen, match.start())
            seen = match.start()
            yield match, Place(path, line)


def prose_of(origin: Origin) -> Prose:
    """The body of a file as prose."""
    address, body = address_of(origin.path) or origin.path, origin.body
    if "`" not in body and "~~~" not in body:
        return Prose(address, origin, body, None)
    if len(_FENCE.findall(body)) > SAME_LINES_LIMIT:
        # The page is refused for it; pairing so many would take a time that grows with the square.
        return Prose(address, origin, body, None)
    text = _FENCED.sub(lambda match: "\n" * match[0].count("\n"), body)
    fence = _FENCE.search(text)
    open_fence = text.count("\n", 0, fence.start()) if fence else None
    return Prose(address, origin, _without_spans(text), open_fence)


def _without_spans(text: str) -> str:
    """A text with its code spans blanked.

    Where a backtick is left over, a span may go on in the next line, or not: nothing of that
    paragraph is blanked then, because what is no code after all must not escape the checks.
    """
    if "`" not in text:
        return text
    kept, seen = [], 0
    for end in [*(match.start() for match in _PARAGRAPH.finditer(text)), len(text)]:
        lines = text[seen:end].split("\n")
        blanked = [_without_spans_of_line(line) for line in lines]
        kept += lines if None in blanked else [line for line in blanked if line is not None]
        seen = end + 1
    return "\n".join(kept)


def _without_spans_of_line(line: str) -> str | None:
    """A line with its code spans blanked, or None where its backticks do not make pairs."""
    if "\\`" in line:
        return None
    kept, seen = [], 0
    runs = iter(_RUN.finditer(line))
    for opening in runs:
        closing = next((run for run in runs if len(run[0]) == len(opening[0])), None)
        if closing is None:
            return None
        kept += [line[seen : opening.start()], " " * (closing.end() - opening.start())]
        seen = closing.end()
    return "".join([*kept, line[seen:]])
