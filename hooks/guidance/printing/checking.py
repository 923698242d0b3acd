"""What a PDF must have, so that it can be read aloud, found in and followed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from guidance.printing.making import NOWHERE

_A4 = (595, 842)
_LEVELS = {f"/H{level}": level for level in range(1, 7)}


def faults_of(path: Path) -> list[str]:
    """What is amiss with a PDF, a sentence each."""
    # With WeasyPrint, the only thing that a build does not have.
    from pypdf import PdfReader  # noqa: PLC0415

    reader = PdfReader(path)
    root = reader.root_object
    return [
        *_faults_of_tags(root),
        *_faults_of_the_document(reader, root),
        *_faults_of_links(reader),
    ]


def _faults_of_tags(root: Any) -> Iterator[str]:
    marks = root.get("/MarkInfo")
    if not marks or not marks.get("/Marked") or "/StructTreeRoot" not in root:
        yield "it has no tags."
        return
    levels = [_LEVELS[tag] for tag in _tags(root["/StructTreeRoot"]) if tag in _LEVELS]
    if levels.count(1) != 1:
        yield f"it has {levels.count(1)} headings of level 1."
    if any(after > before + 1 for before, after in pairwise(levels)):
        yield "a level of its headings is skipped."


def _tags(element: Any) -> Iterator[str]:
    """The tags of a structure, in the order in which they are read."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        each = each.get_object() if hasattr(each, "get_object") else each
        if isinstance(each, list):
            waiting += reversed(each)
        elif isinstance(each, dict):
            yield str(each.get("/S", ""))
            waiting.append(each.get("/K", []))


def _faults_of_the_document(reader: Any, root: Any) -> Iterator[str]:
    if root.get("/Lang") != "en-GB":
        yield "it does not say that it is in British English."
    shown = (root.get("/ViewerPreferences") or {}).get("/DisplayDocTitle")
    if not shown or not reader.metadata or not reader.metadata.title:
        yield "it does not show a title."
    if not reader.outline:
        yield "it has no outline."
    sizes = {tuple(round(side) for side in page.mediabox[2:]) for page in reader.pages}
    if sizes != {_A4}:
        yield "a page is not of the size A4."


def _faults_of_links(reader: Any) -> Iterator[str]:
    for number, page in enumerate(reader.pages, 1):
        notes = [each.get_object() for each in page.get("/Annots") or []]
        links = [each for each in notes if each.get("/Subtype") == "/Link"]
        if any(not each.get("/Contents") for each in links):
            yield f"a link on page {number} does not say where it leads."
        for address in [str(each.get("/A", {}).get("/URI", "")) for each in links]:
            if address.startswith(("file:", NOWHERE)):
                yield f"a link on page {number} leads nowhere: {address}"
