"""The words of a page as they are read: without addresses, marks, code and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# A mark's letters are blanked, so that lines and columns stay.
_MARKUP = re.compile(
    r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\]|\[\^[^\]\n]*\]:?|\{#[^}\n]*\}|[\[*_>`]"
)
_ENTRY = re.compile(r"[ ]*(?:[-*+]|[0-9]+\.|:)[ ]+")
_SENTENCE = re.compile(r"(?<=[.?!])[)\u2019\u201d\"']*\s+(?=[A-Z0-9\u2018\u201c\"'(])")
# A full stop after these ends no sentence.
_ABBREVIATED = re.compile(r"\b(?:e\.g|i\.e|etc|Dr|Mr|Mrs|Ms|Prof|St|vs)\.$")


class Block(NamedTuple):
    """A paragraph, a heading or an entry of a list, with the line it starts on (from 0)."""

    line: int
    text: str


def without_markup(text: str) -> str:
    """A text with its marks and addresses blanked by spaces."""
    return _MARKUP.sub(lambda match: " " * len(match[0]), text)


def blocks_of(text: str) -> Iterator[Block]:
    """The paragraphs, headings and list entries of a text; tables are left out."""
    start, lines = 0, list[str]()
    for number, line in enumerate([*without_markup(text).split("\n"), ""]):
        entry = _ENTRY.match(line)
        if lines and (not line.strip() or entry or line.startswith("#")):
            yield Block(start, "\n".join(lines))
            lines = []
        if not line.strip() or line.lstrip().startswith("|"):
            continue
        if not lines:
            start = number
        lines.append(line[entry.end() :] if entry else line.lstrip("#"))


def sentences_of(block: Block) -> Iterator[Block]:
    """The sentences of a block, each with the line it starts on."""
    seen, line = 0, block.line
    for end in [*(match.end() for match in _SENTENCE.finditer(block.text)), len(block.text)]:
        text = block.text[seen:end]
        if end < len(block.text) and _ABBREVIATED.search(text.rstrip()):
            continue
        yield Block(line, " ".join(text.split()))
        line += text.count("\n")
        seen = end
