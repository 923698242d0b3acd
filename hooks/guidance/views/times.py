"""How long a text takes to read."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

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
