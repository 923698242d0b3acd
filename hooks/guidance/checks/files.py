"""Rules for files: what may lie in the content's folders, under which name and address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from guidance.library import FoundFile, Library
from guidance.loading import CASE_STUDIES, DOCS, LISTS, TEMPLATE, address_of
from guidance.problems import Place, Problem

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.md")
NAME_LIMIT = 60
PICTURES = (".png", ".jpg", ".jpeg", ".webp")
_LISTS = {f"{CASE_STUDIES}/{name}.yml" for name in LISTS} | {f"{CASE_STUDIES}/{TEMPLATE}"}


def check_file_names(library: Library) -> Iterator[Problem]:
    """A page's file name is its address: small letters, digits and hyphens."""
    for file in library.files:
        name = PurePosixPath(file.path).name
        if not name.endswith(".md") or file.path in _LISTS:
            continue
        if file.is_folder:
            how = "Rename the folder: only a file's name ends in .md."
            yield Problem(Place(file.path, 1), "a folder has the name of a page.", how)
        elif not NAME.fullmatch(name):
            better = re.sub(r"[^a-z0-9]+", "-", _plain(name.removesuffix(".md"))).strip("-")
            how = "Use small letters, digits and single hyphens."
            how += f"\nRename it: {better}.md" if better else ""
            yield Problem(Place(file.path, 1), f"the file name '{name}' cannot be an address.", how)
        elif len(name) > NAME_LIMIT:
            what = f"the file name is {len(name)} characters long; the limit is {NAME_LIMIT}."
            yield Problem(Place(file.path, 1), what, "Shorten it.")


def check_links_of_files(library: Library) -> Iterator[Problem]:
    """A symbolic link could publish any file of the machine that builds the site."""
    for file in library.files:
        if file.is_link:
            how = "Replace it with the file itself."
            yield Problem(Place(file.path, 1), "this is a symbolic link, which is not allowed.", how)


def check_places(library: Library) -> Iterator[Problem]:
    """Every file of the content's folders has a reason to be there."""
    for file in library.files:
        if file.is_folder or file.is_link or _belongs(file):
            continue
        how = "Keep to Markdown pages (.md), with pictures in the folder 'images'."
        if file.path.startswith(f"{CASE_STUDIES}/"):
            how = "Keep to case studies (.md) in this folder, with their pictures in 'images'."
        yield Problem(Place(file.path, 1), "this file has no place here.", how)


def check_addresses(library: Library) -> Iterator[Problem]:
    """No two pages claim one address, also where large and small letters are the same."""
    claims: dict[str, str] = {}
    for path, address in _claims(library):
        key = _plain(address).removesuffix(".md").removesuffix("/index")
        first = claims.setdefault(key, path)
        if first != path:
            what = f"'{first}' already claims the address '{key}/'."
            yield Problem(Place(path, 1), what, "Rename one of the two.")


def _claims(library: Library) -> Iterator[tuple[str, str]]:
    for file in library.files:
        if not file.is_folder and (address := address_of(file.path)):
            yield file.path, address
    for name in LISTS:
        for key in getattr(library, name):
            yield f"{CASE_STUDIES}/{name}.yml", f"{name}/{key}.md"


def _belongs(file: FoundFile) -> bool:
    path = PurePosixPath(file.path)
    folder = path.parts[1] if len(path.parts) > 2 else ""  # noqa: PLR2004 - docs/FOLDER/file
    if path.name.startswith(".") or file.path in _LISTS:
        return True
    if path.parts[0] == DOCS and (folder == "assets" or file.path == f"{DOCS}/CNAME"):
        return True
    if folder == "images":
        return path.suffix in PICTURES
    return path.suffix == ".md" and (path.parts[0] == DOCS or not folder)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
