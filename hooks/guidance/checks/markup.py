"""Rules for markup: a body holds nothing that can run or reach out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.problems import Place, Problem
from guidance.prose import Prose

ALLOWED_TAGS = ("br", "sub", "sup")
_TAG = re.compile(r"<(?=[A-Za-z/!?])(?!/?(?:https?|mailto):)([^>]*)(>?)")
_ALLOWED = re.compile(rf"/?(?:{'|'.join(ALLOWED_TAGS)})\s*/?", re.IGNORECASE)
_MAIL = re.compile(r"[^\s<>@]+@[^\s<>@]+")
_ATTRIBUTES = re.compile(r"(?<!\{)\{:?\s*((?:[#.:]|[\w-]+\s*=)[^{}\n]*)\}(?!\})")
_ANCHOR = re.compile(r"#[^\s.=]+\s*")


def check_fences(prose: Prose) -> Iterator[Problem]:
    """A code fence that is opened is closed: otherwise it swallows the rest of the page."""
    if prose.open_fence is not None:
        line = prose.record.origin.body_line + prose.open_fence
        how = "Put a line of the same marks after the code."
        yield Problem(Place(prose.record.origin.path, line), "a code block is opened here and never closed.", how)


def check_html(prose: Prose) -> Iterator[Problem]:
    """No raw HTML but a few tags without attributes."""
    if "<" not in prose.text:
        return
    for match, place in prose.find(_TAG):
        inside = match[1].strip()
        if _ALLOWED.fullmatch(inside) or (match[2] and _MAIL.fullmatch(inside)):
            continue
        if inside.startswith("!--"):
            yield from _check_comment(prose, match, place)
            continue
        name = re.match(r"/?[\w-]*", inside)
        what = f"'<{name[0] if name else inside[:20]}' is HTML, which is not allowed."
        if not match[2]:
            what = f"'<{inside.split()[0][:20]}' opens a tag here that is never closed."
        yield Problem(place, what, "Write it in Markdown; to show it as text, put `backticks` round it.")


def check_attributes(prose: Prose) -> Iterator[Problem]:
    """An attribute list gives a heading its anchor, and does nothing else."""
    if "{" not in prose.text:
        return
    for match, place in prose.find(_ATTRIBUTES):
        if not _ANCHOR.fullmatch(match[1]):
            how = "Take it out: the only one allowed is a heading's anchor, such as {#bridging-silos}."
            yield Problem(place, f"'{match[0]}' would set attributes, which is not allowed.", how)


def _check_comment(prose: Prose, match: re.Match[str], place: Place) -> Iterator[Problem]:
    if "-->" not in prose.text[match.start() :]:
        how = "Take it out: it hides the rest of the page."
        yield Problem(place, "a comment is opened here and never closed.", how)
        return
    yield Problem(place, "a comment is published with the page.", "Take it out.")
