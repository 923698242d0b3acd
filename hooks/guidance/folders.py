"""The files of a project, as they lie in its folders, and pages that lie beside these."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from guidance.addresses import CASE_STUDIES, DOCS, PICTURES
from guidance.library import FoundFile
from guidance.problems import Place, Problem
from guidance.source import decode, size_limit, too_large

# As many bytes as tell a picture of one kind from others.
HEAD_SIZE = 12
_STRAY_FOLDER = re.compile(r"case[ _-]*stud(?:y|ies)", re.IGNORECASE)
_STRAY_PAGE = re.compile(r"([^.].*)\.(?:md|markdown)", re.IGNORECASE | re.DOTALL)


def files_below(root: Path) -> Iterator[FoundFile]:
    """Every file and folder of the content, in an order that is the same everywhere.

    GitHub offers to add a file where one happens to be: a page beside the content's folders, or in
    one with a name much like theirs, is among them, so that it is not lost without a word.
    """
    for folder in (DOCS, CASE_STUDIES):
        if (root / folder).is_symlink():
            yield FoundFile(folder, is_link=True)
        elif (root / folder).is_dir():
            yield from sorted(_walk(os.fspath(root), folder), key=lambda file: file.path)
    for name in sorted(os.listdir(root)):  # noqa: PTH208 - names are all that is asked
        if name != CASE_STUDIES and _STRAY_FOLDER.fullmatch(name) and (root / name).is_dir():
            yield from sorted(_walk(os.fspath(root), name), key=lambda file: file.path)
        elif _is_stray_page(name):
            yield FoundFile(name)


def read_text(root: Path, file: FoundFile) -> tuple[str | None, list[Problem]]:
    """The text of a file, or the reason why it cannot be used."""
    if file.size > size_limit(file.path):
        return None, [too_large(file.path, file.size)]
    try:
        with open(f"{root}/{file.path}", "rb") as opened:  # noqa: PTH123 - half the time of Path
            return decode(file.path, opened.read())
    except OSError as error:
        what = f"the file cannot be read ({error.strerror})."
        return None, [Problem(Place(file.path, 1), what, "Check that it is an ordinary file.")]


def _is_stray_page(name: str) -> bool:
    """Whether a file beside the folders is none of the project's own, which are in capitals."""
    match = _STRAY_PAGE.fullmatch(name)
    return match is not None and not match[1].isupper()


def _walk(root: str, folder: str) -> Iterator[FoundFile]:
    with os.scandir(f"{root}/{folder}") as entries:
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if entry.is_symlink():
                yield FoundFile(path, is_link=True)
            elif entry.is_dir():
                yield FoundFile(path, is_folder=True)
                yield from _walk(root, path)
            else:
                yield FoundFile(path, entry.stat().st_size, _head(entry))


def _head(entry: os.DirEntry[str]) -> bytes:
    """The first bytes of a picture, which tell its kind; nothing of one that cannot be read."""
    if not entry.name.casefold().endswith(PICTURES):
        return b""
    try:
        with open(entry, "rb") as opened:  # noqa: PTH123
            return opened.read(HEAD_SIZE)
    except OSError:
        return b""
