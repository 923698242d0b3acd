"""Rules for headings: the title is the only one of level 1, and no level is skipped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from guidance.problems import Place, Problem
from guidance.prose import Prose

# A heading may stand in a quote or a list, and needs no space after its marks.
_HEADING = re.compile(r"(?:>[ ]?|[ ]{0,3}[-*+][ ]+){0,8}(#{1,6})(.*)")
_UNDERLINE = re.compile(r"(=+|-+)[ ]*")
_ANCHOR = re.compile(r"\{#([^\s}]*)[^}]*\}\s*$")
# The ids of the templates start so.
OURS = "app-"
_ANCHOR_FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_heading_levels(prose: Prose) -> Iterator[Problem]:
    """Headings of a body start at level 2 and go down one level at a time."""
    above = 1
    for match, place in _headings(prose):
        level, text = len(match[1]), match[2].split("{")[0].strip(" #")
        if not text:
            how = "Write its text after the marks, or take the line out."
            yield Problem(place, "the heading has no text.", how)
        elif level == 1:
            how = f"The title in the front matter is the page's heading. Write: ## {text}"
            if not match[2].startswith(" "):
                how += f"\nIf it is text, put a backslash before it: \\#{text}"
            yield Problem(place, f"heading '{text}' is of level 1.", how)
        elif level > above + 1:
            how = f"Write: {'#' * (above + 1)} {text}"
            yield Problem(place, f"heading '{text}' skips from level {above} to {level}.", how)
        above = max(level, 2)
    if "\n=" in prose.text or "\n-" in prose.text:
        for match, place in _underlines(prose):
            what = f"the line '{match[1]}' turns the text above it into a heading."
            how = "Leave an empty line between them, or start the heading's line with ##."
            yield Problem(place, what, how)


def check_anchors(prose: Prose) -> Iterator[Problem]:
    """An explicit anchor is written like an id, and stands once on its page."""
    if "{#" not in prose.text:
        return
    seen: set[str] = set()
    for match, place in _headings(prose):
        anchor = _ANCHOR.search(match[2])
        if anchor is None:
            continue
        if not _ANCHOR_FORM.fullmatch(anchor[1]):
            how = "Use small letters, digits and single hyphens."
            yield Problem(place, f"anchor '#{anchor[1]}' cannot be part of an address.", how)
        if anchor[1].startswith(OURS):
            how = f"Start it with another word: those of the page's own parts start with {OURS}"
            yield Problem(place, f"anchor '#{anchor[1]}' may be one of the page's own.", how)
        if anchor[1] in seen:
            how = "Give each section an anchor of its own."
            yield Problem(place, f"anchor '#{anchor[1]}' stands twice on this page.", how)
        seen.add(anchor[1])


def _headings(prose: Prose) -> Iterator[tuple[re.Match[str], Place]]:
    """Every line that the parser takes for a heading, with its place."""
    for number, line in enumerate(prose.text.split("\n"), prose.origin.body_line):
        if "#" in line and (match := _HEADING.match(line)):
            yield match, Place(prose.origin.path, number)


def _underlines(prose: Prose) -> Iterator[tuple[re.Match[str], Place]]:
    """Every line of marks that stands straight below a text, with its place."""
    lines = prose.text.split("\n")
    for number, (above, line) in enumerate(pairwise(lines), prose.origin.body_line + 1):
        if above.strip() and (match := _UNDERLINE.fullmatch(line)):
            yield match, Place(prose.origin.path, number)
