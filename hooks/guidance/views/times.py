"""How long a text takes to read."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from guidance.checks.questions import explanation_of
from guidance.library import guide_of
from guidance.model import Chapter, Guide
from guidance.views.shelf import Shelf

# Adults read English prose in silence at 238 words a minute on average: Brysbaert (2019), "How many
# words do we read per minute?", Journal of Memory and Language 109.
WORDS_A_MINUTE = 238
# Addresses, anchors and marks are not read.
_UNREAD = re.compile(r"\]\([^)]*\)|\{[^}]*\}|[#*|>_-]+(?=\s|$)", re.MULTILINE)


def minutes(texts: Iterable[str]) -> int:
    """The whole minutes that Markdown texts take to read together; never less than one."""
    words = sum(len(_UNREAD.sub(" ", text).split()) for text in texts)
    return max(1, math.ceil(words / WORDS_A_MINUTE))


def time_to_read(texts: Iterable[str]) -> str:
    """The time as it is printed: `9 minutes`."""
    count = minutes(texts)
    return f"{count} minute{'' if count == 1 else 's'}"


def texts_of_guide(shelf: Shelf, guide: Guide) -> list[str]:
    """What a guide says: its overview and its chapters."""
    chapters = shelf.library.chapters_of(guide_of(guide.id))
    return [guide.origin.body, *(text for each in chapters for text in texts_of(shelf, each))]


def texts_of(shelf: Shelf, chapter: Chapter) -> list[str]:
    """What a chapter says: its text, and the explanations of the questions that it prints."""
    printed = shelf.printed_in(chapter.id)
    return [chapter.origin.body, *(explanation_of(each.origin.body) for each in printed)]
