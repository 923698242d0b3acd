"""Rule for chapters: they read easily.

The measure is Flesch reading ease (Flesch 1948: 206.835 - 1.015 words a sentence - 84.6 syllables
a word), as textstat counts it.
"""

from __future__ import annotations

from collections.abc import Iterator

import textstat

from guidance.library import Library
from guidance.problems import Place, Problem, Severity
from guidance.prose import prose_of
from guidance.source import Origin
from guidance.style.words import blocks_of

EASE = 45
# A score of less says nothing.
FEWEST_WORDS = 100


def check_readability(library: Library) -> Iterator[Problem]:
    """No chapter has a Flesch reading ease below 45."""
    for chapter in (*library.guides.values(), *library.chapters.values()):
        text = _read(chapter.origin)
        if len(text.split()) < FEWEST_WORDS:
            continue
        if (ease := textstat.flesch_reading_ease(text)) < EASE:
            what = f"the chapter's Flesch reading ease is {ease:.0f}; the least is {EASE}."
            how = "Use shorter sentences and shorter words."
            place = Place(chapter.origin.path, chapter.origin.body_line)
            yield Problem(place, what, how, Severity.WARNING)


def _read(origin: Origin) -> str:
    """A chapter's text; what stands by itself ends as a sentence does."""
    blocks = (" ".join(block.text.split()) for block in blocks_of(prose_of(origin).text))
    return "\n".join(text if text.endswith((".", "?", "!")) else f"{text}." for text in blocks)
