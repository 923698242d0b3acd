"""Rules for markup: a body holds nothing that can run or reach out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.problems import Place, Problem
from guidance.prose import Prose

ALLOWED_TAGS = ("br", "sub", "sup")
_EMPHASIS = {"b", "strong", "i", "em"}
_TAG = re.compile(r"<(?=[A-Za-z/!?])([^<>]*)(>?)")
_ALLOWED = re.compile(rf"/?(?:{'|'.join(ALLOWED_TAGS)})[ ]*/?", re.IGNORECASE)
# What the parser turns into a link of its own; the rules of links are for these.
_AUTOLINK = re.compile(r"https?://[^\s<>]+|(?:mailto:)?[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")
# As the parser reads an attribute list: a name, a class or an id, in braces that may hold braces.
_SETS_SOMETHING = re.compile(r"\{[ ]*:|\{[ ]*[#.][^\s}]|[^\s={}]=[^\s=}]")
_ANCHOR = re.compile(r"\{:?[ ]*#[^\s{}.=]+[ ]*\}[ ]*$")


def check_fences(prose: Prose) -> Iterator[Problem]:
    """A code fence that is opened is closed: otherwise it swallows the rest of the page."""
    if prose.open_fence is not None:
        line = prose.origin.body_line + prose.open_fence
        what = "a code block is opened here and never closed."
        how = "Put a line of the same marks, and nothing else, after the code."
        yield Problem(Place(prose.origin.path, line), what, how)


def check_html(prose: Prose) -> Iterator[Problem]:
    """No raw HTML but a few tags without attributes."""
    if "<" not in prose.text:
        return
    comment_end, last_end = 0, prose.text.rfind("-->")
    opened: set[str] = set()
    for match, place in prose.find(_TAG):
        inside = match[1].strip()
        if match.start() < comment_end or (match[2] and _is_harmless(inside)):
            continue
        if inside.startswith("!--"):
            yield _comment(place, is_closed=last_end > match.start())
            comment_end = prose.text.find("-->", match.start())
        elif inside not in opened:
            yield _tag(place, inside, is_closed=bool(match[2]))
            opened.add(f"/{_name(inside)}")


def check_attributes(prose: Prose) -> Iterator[Problem]:
    """An attribute list gives a heading its anchor, and does nothing else."""
    if "{" not in prose.text:
        return
    origin = prose.origin
    for number, line in enumerate(prose.text.split("\n"), origin.body_line):
        braces = _braces(line) if "{" in line else ""
        if braces and _SETS_SOMETHING.search(braces):
            how = "Take it out: only a heading can have one, its anchor, such as {#bridging-silos}."
            what = f"'{braces[:60]}' would set attributes, which is not allowed."
            yield Problem(Place(origin.path, number), what, how)


def _braces(line: str) -> str:
    """From the first brace of a line to the last, without the anchor of a heading."""
    if line.startswith("#"):
        last = line.rfind("{")
        line = line[:last] + _ANCHOR.sub("", line[last:])
    return line[line.find("{") : line.rfind("}") + 1] if "{" in line else ""


def _is_harmless(inside: str) -> bool:
    return bool(_ALLOWED.fullmatch(inside) or _AUTOLINK.fullmatch(inside))


def _name(inside: str) -> str:
    return re.split(r"[\s>]", inside, maxsplit=1)[0][:30]


def _tag(place: Place, inside: str, *, is_closed: bool) -> Problem:
    name = _name(inside)
    how = "Write it in Markdown; to show it as text, put it between `backticks`."
    if name.strip("/").casefold() in _EMPHASIS:
        how = "Write: **bold** (or *italics*)"
    if is_closed:
        return Problem(place, f"'<{name}>' is HTML, which is not allowed.", how)
    how += "\nIf it means 'less than', leave a space after it."
    return Problem(place, f"'<{name}' opens an HTML tag that is never closed.", how)


def _comment(place: Place, *, is_closed: bool) -> Problem:
    if is_closed:
        return Problem(place, "a comment would be published with the page.", "Take it out.")
    how = "Take it out: it hides the rest of the page."
    return Problem(place, "a comment is opened here and never closed.", how)
