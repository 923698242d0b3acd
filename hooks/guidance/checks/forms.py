"""Rules for the form of links and notes: what is meant as one is read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.checks.files import plain_name
from guidance.marks import Mark, defined_names, named_marks
from guidance.problems import Problem
from guidance.prose import Prose

_APART = re.compile(
    r"(?<!\\)\[([^\[\]\n]{1,100})\][ ]\("
    r"((?:https?:|mailto:|www\.|[^\s()]{1,200}\.md(?=[)#]))[^\s()]{0,300})\)?"
)
_NOTE = re.compile(r"(?<!\\)\[\^([^\[\]\n]{1,100})\]")
_NOTE_BELOW = re.compile(r"^[ >*+-]{0,40}\[\^([^\[\]\n]{1,100})\]:", re.MULTILINE)
_FILE = re.compile(r"(.*?)([^/]+)(\.\w{1,5})")


def check_forms(prose: Prose) -> Iterator[Problem]:
    """A link stands beside its address, and names what is there, as a note does."""
    if "] (" in prose.text:
        yield from _check_apart(prose)
    if "][" in prose.text:
        yield from _check_names(prose)
    if "[^" in prose.text:
        yield from _check_notes(prose)


def broken_form(mark: Mark) -> Problem:
    """The problem of a link or image whose round brackets hold more than an address, or no end."""
    noun = "image" if mark.is_image else "link"
    if mark.typed == mark.address:
        what = f"the round bracket after the {noun} '{mark.text.strip()[:60]}' is never closed."
        return Problem(mark.place, what, "Put ) after the address.")
    what = f"the {noun} '{mark.typed}' has a space in its address."
    return Problem(mark.place, what, _without_space(mark))


def _check_apart(prose: Prose) -> Iterator[Problem]:
    for match, place in prose.find(_APART):
        what = f"there is a space between '[{match[1]}]' and its address."
        yield Problem(place, what, f"Write: [{match[1]}]({match[2]})")


def _check_names(prose: Prose) -> Iterator[Problem]:
    known = defined_names(prose)
    for mark in named_marks(prose):
        # Numbers in a row are those of a list of sources.
        if mark.address.casefold() in known or (mark.text + mark.address).isdigit():
            continue
        what = f"'[{mark.address}]' is named as an address and stands nowhere on this page."
        how = f"Write the address itself: [{mark.text}](https://…)"
        yield Problem(mark.place, what, f"{how}\nOr add a line: [{mark.address}]: https://…")


def _check_notes(prose: Prose) -> Iterator[Problem]:
    known = {match[1] for match in _NOTE_BELOW.finditer(prose.text)}
    for match, place in prose.find(_NOTE):
        if match[1] not in known:
            what = f"the note '{match[0]}' stands nowhere on this page."
            yield Problem(place, what, f"Add a line for it: {match[0]}: …")


def _without_space(mark: Mark) -> str:
    if re.match(r"https?://", mark.typed):
        return f"Write: {'%20'.join(mark.typed.split())} (and check that it opens)."
    if match := _FILE.fullmatch(mark.typed):
        better = f"{match[1]}{plain_name(match[2])}{match[3].casefold()}"
        if mark.is_image:
            return f"Rename the file without spaces, and write: {better}"
        return f"Write: {better}"
    return "Take it out. If it is no link, put a space before the round bracket."
