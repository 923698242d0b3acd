"""Rule for links: their words are words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.marks import marks_of
from guidance.problems import Problem, Severity
from guidance.prose import Prose

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|<?https?:", re.IGNORECASE)


def check_bare_addresses(prose: Prose) -> Iterator[Problem]:
    """No link has a bare address as its text: a screen reader would spell it out."""
    for mark in marks_of(prose):
        if not mark.is_image and _ADDRESS.match(mark.text.strip()):
            how = "Write the name of what it leads to: [The name](https://…)"
            what = f"the link text '{mark.text.strip()[:60]}' is an address."
            yield Problem(mark.place, what, how, Severity.WARNING)
